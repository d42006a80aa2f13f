"""An address is as large as there is room for, and none of its numbers is ever cut."""

import pytest

from game.assets import GameAssets
from game.classroom.address import ClassAddress
from game.scenes.classroom.large_address import LargeAddress
from game.ui.fonts import Fonts
from game.ui.paint import Run
from game.ui.space import Space
from game.ui.text import is_cut
from tests.ui.given import window

LONGEST = str(ClassAddress("192.168.178.204", 65535, "204816"))


def lines(address: str, width: int, space: Space) -> list[str]:
    """Give the lines that are seen."""
    placed = LargeAddress(address).place(0, 0, width, space)
    return [one.line for widget in placed.walk() for one in widget.paints if isinstance(one, Run)]


def test_in_a_wide_window_an_address_is_one_line() -> None:
    assert lines(LONGEST, 1200, window()) == [LONGEST]


@pytest.mark.parametrize("width", [300, 400, 500, 600, 700, 800, 1000])
def test_a_line_ends_only_at_a_sign(width: int) -> None:
    found = lines(LONGEST, width, Space(1280, 720, Fonts(GameAssets())))
    assert "".join(found) == LONGEST
    assert all(one.endswith((":", "/")) for one in found[:-1])


def test_an_address_is_heard_in_one_piece() -> None:
    space = window()
    placed = LargeAddress(LONGEST).place(0, 0, 300, space)
    assert placed.name == LONGEST
    assert placed.heard.level == 1


def test_there_is_always_room_for_the_smallest_form() -> None:
    space = window()
    least = LargeAddress(LONGEST).least(space, 0)
    style = space.style("heading")
    assert not any(is_cut(one, style, least, space.measure) for one in lines(LONGEST, least, space))
