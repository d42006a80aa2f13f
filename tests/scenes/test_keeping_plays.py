"""Keeping a play, on the screens: asked calmly, told where it matters, and never in the way."""

from dataclasses import replace
from pathlib import Path

import pytest

from game import files
from game.bookmark import put
from game.engine.scenario import Scenario
from game.keeping import PLAYS, Keeping
from game.library import Offered
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.rules import Rules
from game.scenes.scene import Context, Push, Replace, Result
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.sources import Loose
from game.ui.action import Action, Confirm, GoBack, Pause, Press, Return, SkipScene
from tests.scenes.given import Player, acted, buttons, chat_at, nowhere, played, small, texts, told
from tests.scenes.shelf import agreed
from tests.ui.given import window

REFUSED = "Your story cannot be kept on this computer"
SWITCH = "Keep my story on this computer: {}. Better not on a computer that others use."


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "player")


@pytest.fixture
def full(tmp_path: Path) -> Keeping:
    """Give a disk that takes nothing."""
    (tmp_path / "player").write_text("no folder")
    return Keeping(tmp_path / "player")


@pytest.fixture
def story() -> Scenario:
    return replace(small(), digest="first")


@pytest.fixture
def asked(context: Context, keeping: Keeping, story: Scenario) -> Player:
    """Give somebody before a story, who has not been asked for anything yet."""
    unasked = replace(context, keeping=keeping)
    return Player(SceneStack(lambda: Rules(unasked, story), nowhere))


def taken(keeping: Keeping) -> tuple[str, ...]:
    save = keeping.peek("essai")
    return save.taken if save else ()


def chat_of(result: Result) -> Chat:
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Chat)
    return result.scene


def rules(player: Player) -> Rules:
    top = player.stack.top
    assert isinstance(top, Rules)
    return top


# Asking


def test_keeping_is_off_until_the_player_agrees(asked: Player) -> None:
    assert SWITCH.format("No") in texts(rules(asked))


def test_agreeing_holds_at_once_and_is_kept(asked: Player, keeping: Keeping) -> None:
    asked.does(Press("keep"))
    assert SWITCH.format("Yes") in texts(rules(asked))
    assert keeping.settings().keeps_plays


def test_the_rules_say_what_is_kept(asked: Player) -> None:
    assert "Nothing you do here is kept or sent." in texts(rules(asked))
    asked.does(Press("keep"))
    assert any("kept on this computer only" in one for one in texts(rules(asked)))


def test_not_agreeing_any_more_erases_the_plays(
    asked: Player, keeping: Keeping, story: Scenario
) -> None:
    asked.does(Press("keep"))
    put(keeping, played(story, "beg"))
    asked.does(Press("keep"))
    assert taken(keeping) == ()
    assert rules(asked).found.play is None


def test_a_disk_that_takes_no_setting_is_told_beside_the_switch(
    context: Context, full: Keeping, story: Scenario
) -> None:
    player = Player(SceneStack(lambda: Rules(replace(context, keeping=full), story), nowhere))
    player.does(Press("keep"))
    assert any("lets nothing be written" in one for one in texts(rules(player)))


def test_where_nothing_can_be_kept_nobody_is_asked(context: Context, story: Scenario) -> None:
    assert "keep" not in buttons(Rules(context, story))


# Going on


@pytest.fixture
def begun(context: Context, keeping: Keeping, story: Scenario) -> Rules:
    """Give the rules of a story that was left after two choices."""
    put(keeping, played(story, "beg", "breathe"))
    return Rules(agreed(context, keeping), story)


def test_where_the_player_stopped_is_told(begun: Rules) -> None:
    assert "You stopped here: 21:20 · The bedroom" in texts(begun)
    assert "If you start again, this is replaced from your first choice on." in texts(begun)


@pytest.mark.parametrize("action", [Press("resume"), Confirm()], ids=["press", "enter"])
def test_the_story_goes_on_where_it_was(begun: Rules, action: Action) -> None:
    chat = chat_of(acted(begun, action))
    assert chat.play.taken == ("beg", "breathe")
    assert chat.is_telling  # the words of the present moment are heard once more


def test_starting_again_asks_nothing_and_replaces_at_the_first_choice(
    begun: Rules, keeping: Keeping
) -> None:
    chat = told(chat_of(acted(begun, Press("go"))))
    assert taken(keeping) == ("beg", "breathe")
    acted(chat, Press("choice:tell"))
    assert taken(keeping) == ("tell",)


def test_of_a_story_that_was_not_begun_nothing_is_told(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    fresh = Rules(agreed(context, keeping), story)
    assert "resume" not in buttons(fresh)
    assert not any("stopped" in one for one in texts(fresh))


def test_a_damaged_file_is_told_and_the_story_starts_anew(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    files.write(keeping.folder / PLAYS / "essai.json", b"{")
    player = Player(SceneStack(lambda: Rules(agreed(context, keeping), story), nowhere))
    assert any("It lies aside, as essai.aside-1." in one for one in texts(rules(player)))
    assert "resume" not in buttons(rules(player))


def test_another_setting_leaves_the_word_on_a_damaged_file(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    files.write(keeping.folder / PLAYS / "essai.json", b"{")
    scene = Rules(agreed(context, keeping), story)
    scene.adopt(scene.context.changed({"theme": "dark"}))
    assert any("essai.aside-1" in one for one in texts(scene))


def test_a_changed_story_is_told(begun: Rules, story: Scenario) -> None:
    changed = Rules(begun.context, replace(story, digest="second"))
    assert any("This story was changed since you played." in one for one in texts(changed))


def test_the_title_says_where_its_one_story_goes_on(begun: Rules, story: Scenario) -> None:
    offered = Offered.of(Loose(Path("essai.yaml")), story)
    assert "Go on: 21:20 · The bedroom" in texts(Title(begun.context, [offered]))


def test_the_title_counts_the_stories_that_go_on(begun: Rules, story: Scenario) -> None:
    other = replace(story, id="autre")
    offers = [Offered.of(Loose(Path(f"{one.id}.yaml")), one) for one in (story, other)]
    assert "2 stories · 1 to go on with" in texts(Title(begun.context, offers))


# In the story


def kept_chat(context: Context, keeping: Keeping, story: Scenario, *before: str) -> Chat:
    return chat_at(agreed(context, keeping), *before, scenario=story)


def test_every_choice_is_kept_and_taken_back(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = kept_chat(context, keeping, story)
    acted(chat, Press("choice:beg"))
    assert taken(keeping) == ("beg",)
    acted(told(chat), Press("choice:beg"))
    assert taken(keeping) == ("beg", "beg")
    acted(chat, GoBack())
    assert taken(keeping) == ("beg",)
    acted(chat, GoBack())
    assert keeping.peek("essai") is None


def test_a_scene_passed_over_is_kept_and_taken_back(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = kept_chat(context, keeping, story)
    acted(chat, SkipScene())
    assert taken(keeping) == chat.play.taken == ("~tell",)
    acted(chat, GoBack())
    assert taken(keeping) == ()


def test_without_agreement_nothing_is_written(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = chat_at(replace(context, keeping=keeping), scenario=story)
    acted(chat, Press("choice:beg"), GoBack())
    assert not keeping.folder.exists()


def test_agreeing_on_the_way_keeps_what_was_chosen_so_far(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = chat_at(replace(context, keeping=keeping), "beg", scenario=story)
    chat.adopt(agreed(context, keeping))
    assert taken(keeping) == ("beg",)


def test_an_ended_play_is_kept_until_stock_is_taken(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = kept_chat(context, keeping, story)
    acted(chat, Press("choice:tell"))
    assert taken(keeping) == ("tell",)
    result = acted(told(chat), Press("debrief"))
    assert isinstance(result, Replace)
    assert isinstance(result.scene, DebriefScene)
    assert (keeping.peek("essai"), "essai" in keeping.ended()) == (None, True)


def test_a_way_that_was_only_tried_leaves_nothing(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = Chat(agreed(context, keeping), played(story), is_what_if=True)
    acted(told(chat), Press("choice:beg"), Return())
    assert keeping.peek("essai") is None


def test_a_disk_that_refuses_is_told_once(context: Context, full: Keeping, story: Scenario) -> None:
    chat = kept_chat(context, full, story)
    acted(chat, Press("choice:beg"))
    assert any(one.startswith(REFUSED) for one in texts(chat))
    acted(told(chat), Press("choice:beg"))
    assert not any(one.startswith(REFUSED) for one in texts(chat))
    assert chat.play.taken == ("beg", "beg")


def home_of(chat: Chat) -> str:
    result = acted(chat, Pause())
    assert isinstance(result, Push)
    result.scene.layout(window())
    found = result.scene.tree.find("home")
    assert found is not None
    return found.name


def test_the_pause_says_what_becomes_of_the_play(
    context: Context, full: Keeping, story: Scenario
) -> None:
    ends = "Back to the title (this play ends)"
    assert home_of(chat_at(context, "beg", scenario=story)) == ends
    assert home_of(chat_at(context, scenario=story)) == "Back to the title"
    refused = kept_chat(context, full, story)
    acted(refused, Press("choice:beg"))
    assert home_of(refused) == ends


def test_the_pause_says_that_a_play_is_kept(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = kept_chat(context, keeping, story)
    acted(chat, Press("choice:beg"))
    assert home_of(chat) == "Back to the title (your story is kept)"


def test_erased_traces_stay_erased_while_the_story_goes_on(
    context: Context, keeping: Keeping, story: Scenario
) -> None:
    chat = kept_chat(context, keeping, story)
    player = Player(SceneStack(lambda: chat, nowhere))
    player.does(Press("choice:beg"), Pause(), Press("settings"), Press("traces"), Press("erase"))
    player.does(Press("back"), Press("back"), Press("resume"))
    told(chat)
    player.does(Press("choice:beg"))
    assert chat.play.taken == ("beg", "beg")
    assert not keeping.folder.exists()
