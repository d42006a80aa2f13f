"""The screens in the pseudo-language: whatever stands outside brackets is not translatable."""

import re
from collections.abc import Callable

import pytest

from game import i18n
from game.engine.scenario import Scenario
from game.engine.texts import translated
from game.library import Library
from game.pseudo import PSEUDO, pseudo
from game.scenes.pause import Pause
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.title import Title
from tests.scenes.conftest import TODAY
from tests.scenes.given import chat_at, small, texts

SCENES: dict[str, Callable[[Context, Scenario], Scene]] = {
    "title": lambda context, _: Title(context),
    "rules": Rules,
    "chat": lambda context, story: chat_at(context, scenario=story),
    "chat in the room": lambda context, story: chat_at(context, "breathe", scenario=story),
    "chat ended": lambda context, story: chat_at(context, "tell", scenario=story),
    "pause": lambda context, _: Pause(context, can_go_back=True),
}
WORD = re.compile(r"[^\W\d_]{2,}")
NAME = {"Coupe", "Court"}  # the game has one name


@pytest.mark.parametrize("name", SCENES)
def test_every_text_of_a_screen_stands_in_brackets(name: str) -> None:
    context = Context(Library(language=PSEUDO), i18n.messages(PSEUDO), TODAY)
    story = translated(small(), PSEUDO, lambda _, text, __: pseudo(text))
    told = texts(SCENES[name](context, story))
    found = [one for one in told if WORD.search(one) and one not in NAME]
    assert [one for one in found if "[" not in one] == []
    assert len(found) > 3
