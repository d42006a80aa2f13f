"""The small buttons of a play: which are there, at which width and size of letters."""

import pytest

from game.scenes.scene import Context
from tests.scenes.given import buttons, chat_at
from tests.ui.given import window

ALWAYS = {"help", "put-down", "pause", "leave"}
SWITCHES = {"back", "auto", "sound"}


def shown(context: Context, width: int = 1280, height: int = 720) -> set[str]:
    return set(buttons(chat_at(context, "beg"), window(width, height)))


def test_beside_the_phone_all_are_there(context: Context) -> None:
    assert shown(context) >= ALWAYS | SWITCHES


def test_in_a_single_column_the_pause_holds_the_switches(context: Context) -> None:
    found = shown(context, 720, 1280)
    assert found >= ALWAYS
    assert not found & SWITCHES


@pytest.mark.parametrize("size", [(1280, 720), (800, 600), (720, 1280)])
def test_large_letters_take_none_of_those_that_are_needed(
    context: Context, size: tuple[int, int]
) -> None:
    assert shown(context.changed({"text_percent": 200}), *size) >= ALWAYS
