"""What goes on in another language, at another speed: the same play, the same place."""

from pathlib import Path

import pytest

from game import files
from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.skipping import skipped
from game.library import Library
from game.pseudo import PSEUDO
from game.scenes.chat import Chat
from game.scenes.rules import Rules
from game.scenes.scene import Apply, Context, Push
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.ui.action import Confirm, Press
from tests.scenes.given import Player, buttons, debrief_of, nowhere, small, texts, told

FILE = files.shipped("dans-l-heure.yaml")


@pytest.fixture
def fresh(context: Context) -> Context:
    """Give a context whose library has read the shipped scenario."""
    found = Context(Library(), context.messages, context.today)
    found.library.scenario(FILE)
    return found


@pytest.fixture
def ended(plays: dict[str, Play]) -> Play:
    return next(one for one in plays.values() if one.is_ended)


def bracketed(scene_texts: tuple[str, ...]) -> list[str]:
    return [one for one in scene_texts if one.startswith("[")]


def test_a_story_goes_on_in_another_language(fresh: Context, scenario: Scenario) -> None:
    chat = told(Chat(fresh, Play.start(scenario).choose("sarah")))
    before = chat.play.taken, chat.shown, len(chat.entries)
    chat.adopt(fresh.changed({"language": PSEUDO}))
    assert (chat.play.taken, chat.shown, len(chat.entries)) == before
    assert chat.play.scenario.language == PSEUDO
    assert all(one.text.startswith("[") for one in chat.entries)


def test_what_was_hidden_and_read_stays_open_in_another_language(
    fresh: Context, scenario: Scenario
) -> None:
    soft = fresh.changed({"is_soft": True})
    chat = told(Chat(soft, Play.start(scenario)))
    hidden = [one for one in buttons(chat) if one.startswith("read:")]
    chat.pressed(hidden[0])
    chat.adopt(soft.changed({"language": PSEUDO}))
    assert [one for one in buttons(chat) if one.startswith("read:")] == hidden[1:]
    assert chat.opened


def test_a_story_passed_over_stays_so_in_another_language(
    fresh: Context, scenario: Scenario
) -> None:
    chat = told(Chat(fresh, skipped(Play.start(scenario))))
    taken = chat.play.taken
    chat.adopt(fresh.changed({"language": PSEUDO}))
    assert chat.play.taken == taken
    assert any(one.kind == "skipped" for one in chat.entries)


def test_a_language_and_back_is_the_same_story(fresh: Context, scenario: Scenario) -> None:
    chat = told(Chat(fresh, Play.start(scenario)))
    chat.adopt(fresh.changed({"language": PSEUDO}))
    chat.adopt(fresh.changed({"language": "fr"}))
    assert chat.play.scenario == scenario


def test_a_story_of_which_the_file_is_unknown_stays_as_it_is(fresh: Context) -> None:
    chat = told(Chat(fresh, Play.start(small())))
    chat.adopt(fresh.changed({"language": PSEUDO}))
    assert chat.play.scenario == small()


def test_a_story_written_anew_meanwhile_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    files.write(path, FILE.read_bytes())
    library = Library(language=PSEUDO)
    first, _ = library.scenario(path)
    files.write(path, FILE.read_bytes().replace(b"minutes: 12", b"minutes: 13"))
    assert first is not None
    assert library.again(first) is first


def test_the_debrief_is_told_in_another_language(
    fresh: Context, ended: Play, possible: Possible
) -> None:
    scene = debrief_of(fresh, ended, possible)
    scene.adopt(fresh.changed({"language": PSEUDO}))
    assert scene.play.taken == ended.taken
    assert scene.data.ending.next_step.startswith("[")


def test_another_way_from_the_debrief_speaks_the_new_language(
    fresh: Context, ended: Play, possible: Possible
) -> None:
    player = Player(SceneStack(lambda: debrief_of(fresh, ended, possible), nowhere))
    player.stack.apply(Apply({"language": PSEUDO}))
    player.stack.apply(Push(Chat(fresh, ended.at(0))))
    assert player.chat.play.scenario.language == PSEUDO


def test_title_and_rules_introduce_the_story_in_another_language(fresh: Context) -> None:
    title = Title(fresh)
    title.adopt(fresh.changed({"language": PSEUDO}))
    assert any("Dááñs" in one for one in texts(title))
    scenario = title.offers[0].scenario
    assert scenario is not None
    rules = Rules(fresh, small())
    rules.scenario = scenario
    rules.adopt(title.context)
    assert bracketed(texts(rules))


def test_another_theme_reads_nothing_again(fresh: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    title = Title(fresh)
    monkeypatch.setattr(Title, "reread", lambda _: pytest.fail("read again"))
    title.adopt(fresh.changed({"theme": "dark"}))


def test_at_once_tells_every_line(context: Context) -> None:
    chat = Chat(context.changed({"text_speed": "at-once"}), Play.start(small()))
    assert not chat.is_telling


def test_at_once_holds_for_what_was_still_to_come(context: Context) -> None:
    chat = Chat(context, Play.start(small()))
    chat.adopt(context.changed({"text_speed": "at-once"}))
    assert not chat.is_telling


def test_a_slow_story_waits_longer_than_a_fast_one(context: Context) -> None:
    waits = [
        Chat(context.changed({"text_speed": speed}), Play.start(small())).wait
        for speed in ("fast", "normal", "slow")
    ]
    assert waits == sorted(waits)
    assert waits[0] < waits[1] < waits[2]


def test_typing_is_seen_at_every_speed(context: Context) -> None:
    for speed in ("fast", "normal", "slow"):
        chat = Chat(context.changed({"text_speed": speed}), Play.start(small()))
        chat.update(chat.wakes_in() or 0)
        assert chat.typing == "lina"


def test_the_home_button_comes_back_under_the_new_settings(fresh: Context) -> None:
    player = Player(SceneStack(lambda: Title(fresh), nowhere))
    player.stack.apply(Apply({"language": PSEUDO}))
    player.does(Press("offer"), Confirm())
    assert player.chat.play.scenario.language == PSEUDO
