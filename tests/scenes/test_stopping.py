"""The pause and what it offers: pass over a scene, the softer version, switches."""

import pytest

from game.scenes.chat import Chat
from game.scenes.pause import Pause
from game.scenes.scene import Apply, Context, Pop, Push
from game.settings import Value
from game.ui import action
from game.ui.action import GoBack, SkipScene, SwitchAuto
from tests.scenes.given import Player, acted, buttons, chat_at, debrief_of, small, texts
from tests.ui.given import window


def pause_of(chat: Chat) -> Pause:
    result = acted(chat, action.Pause())
    assert isinstance(result, Push)
    assert isinstance(result.scene, Pause)
    return result.scene


def test_the_pause_offers_to_pass_over_the_scene(context: Context) -> None:
    assert "skip" in buttons(pause_of(chat_at(context)))


def test_an_ending_is_not_passed_over(context: Context) -> None:
    assert "skip" not in buttons(pause_of(chat_at(context, "tell")))


def test_passing_over_goes_back_to_the_story(context: Context) -> None:
    assert acted(pause_of(chat_at(context)), action.Press("skip")) == Pop(SkipScene())


def passed_over(context: Context) -> Chat:
    chat = chat_at(context)
    acted(chat, SkipScene())
    return chat


def test_the_story_goes_on_where_nobody_presses(context: Context) -> None:
    chat = passed_over(context)
    assert (chat.play.taken, chat.play.node.id) == (("~tell",), "last")


def test_passing_over_is_told_in_one_sentence(context: Context) -> None:
    assert "We pass over this scene." in texts(passed_over(context))


def test_the_notebook_has_no_word_on_what_nobody_chose(context: Context) -> None:
    chat = chat_at(context)
    feedback = small().nodes["first"].choices["tell"].feedback
    acted(chat, SkipScene())
    assert not feedback or feedback not in texts(chat)


def test_passing_over_can_be_undone(context: Context) -> None:
    chat = passed_over(context)
    acted(chat, GoBack())
    assert chat.play.taken == ()


def test_passing_over_an_ending_changes_nothing(context: Context) -> None:
    chat = chat_at(context, "tell")
    acted(chat, SkipScene())
    assert chat.play.taken == ("tell",)


def test_a_scene_that_was_passed_over_stands_in_its_place_in_the_conversation(
    context: Context,
) -> None:
    chat = chat_at(context, "~breathe", "back")
    assert "We pass over this scene." in texts(chat)


def test_the_debrief_tells_what_was_passed_over_and_leads_back_there(context: Context) -> None:
    scene = debrief_of(context, passed_over(context).play)
    acted(scene, action.Turn(1))
    shown = texts(scene)
    assert ("We pass over this scene." in shown, "what-if:0" in buttons(scene)) == (True, True)


@pytest.mark.parametrize(
    ("button", "name"), [("soft", "is_soft"), ("auto", "is_auto"), ("sound", "has_sound")]
)
def test_a_switch_of_the_pause_changes_its_setting(
    context: Context, button: str, name: str
) -> None:
    scene = Pause(context, can_go_back=False)
    now: Value = getattr(context.settings, name)
    assert scene.pressed(button) == Apply({name: not now})


def test_the_key_for_auto_works_in_the_pause(context: Context) -> None:
    assert acted(Pause(context, can_go_back=False), SwitchAuto()) == Apply({"is_auto": False})


def test_a_small_window_scrolls_what_the_pause_offers(context: Context) -> None:
    scene = Pause(context, can_go_back=True, can_return=True, can_skip=True)
    scene.layout(window(800, 330))
    found = scene.tree.find("pause")
    assert found is not None
    assert found.content_height > found.rect.h


def test_a_switch_holds_in_the_story_below(player: Player) -> None:
    player.does(action.Confirm(), action.Confirm(), action.Pause(), action.Press("soft"))
    player.does(action.Press("resume"))
    assert player.chat.context.settings.is_soft


def test_a_scene_made_before_a_switch_adopts_it_when_it_comes(player: Player) -> None:
    player.does(action.SwitchSound(), action.Confirm(), action.Confirm())
    assert not player.chat.context.settings.has_sound


def test_redoing_the_last_choice_has_its_button(context: Context) -> None:
    chat = chat_at(context, "beg")
    acted(chat, action.Press("back"))
    assert chat.play.taken == ()


def test_at_the_start_there_is_nothing_to_redo(context: Context) -> None:
    chat = chat_at(context)
    chat.layout(window())
    found = chat.tree.find("back")
    assert found is not None
    assert not found.is_enabled
