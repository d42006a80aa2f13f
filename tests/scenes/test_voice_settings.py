"""The settings of reading aloud: offered where there is a voice, kept, and told where not."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.keeping import Keeping
from game.scenes.audience import NOBODY, KnownAudience
from game.scenes.scene import Context
from game.scenes.settings import value_id
from game.scenes.stack import SceneStack
from game.settings import Value
from game.ui.action import Press
from tests.scenes.given import Player, buttons, nowhere, texts
from tests.scenes.voices import before_voices, offered

ALL = {"reads_aloud", "voice", "voice_percent"}


def test_reading_aloud_is_offered_only_where_there_is_a_voice(context: Context) -> None:
    assert set(offered(before_voices(context, NOBODY))) & ALL == set()


def test_how_it_is_read_aloud_is_offered_while_it_is(context: Context) -> None:
    scene = before_voices(context.changed({"reads_aloud": True}))
    scene.adopt(context.changed({"reads_aloud": False}))
    assert set(offered(scene)) & ALL == {"reads_aloud"}


def test_one_voice_is_nothing_to_choose_from(context: Context) -> None:
    scene = before_voices(context, KnownAudience(has_voice=True, names=("",)))
    assert set(offered(scene)) & ALL == {"reads_aloud", "voice_percent"}


@pytest.mark.parametrize(("kept", "shown"), [("man", "man"), ("Thomas", ""), ("", "")])
def test_the_voice_that_reads_is_shown_as_chosen(kept: str, shown: str, context: Context) -> None:
    scene = before_voices(context.changed({"voice": kept}))
    assert value_id("voice", shown) in buttons(scene)


def test_voices_without_a_name_are_called_by_their_kind(context: Context) -> None:
    assert {"Voice: The computer’s", "Voice: A woman’s"} <= set(texts(before_voices(context)))


@pytest.mark.parametrize(("name", "value"), [("voice", "woman"), ("voice_percent", 150)])
def test_how_it_is_read_aloud_is_kept(
    name: str, value: Value, context: Context, tmp_path: Path
) -> None:
    keeping = Keeping(tmp_path)
    scene = before_voices(replace(context, keeping=keeping))
    player = Player(SceneStack(lambda: scene, nowhere))
    player.does(Press(value_id(name, value)))
    assert getattr(keeping.settings(), name) == value


def test_what_cannot_be_listened_to_is_said(context: Context) -> None:
    scene = before_voices(context, KnownAudience(shortfalls=("No voice was found.",)))
    assert "No voice was found." in texts(scene)
