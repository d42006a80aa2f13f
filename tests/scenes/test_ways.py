"""The way of a player through the scenes."""

import pytest

from game.scenes.help import Help
from game.scenes.scene import Context, Home, Pop, Print, Push, Quit, Replace, Result
from game.scenes.stack import SceneStack
from game.ui.action import AskHelp, Confirm, GoBack, Leave, Move, Pause, Press, Turn
from tests.scenes.given import Player, chat_at, nowhere, played, small, told

START = (Confirm(), Confirm())  # from the title through the rules into the story


def test_the_game_begins_with_the_title(player: Player) -> None:
    assert player.screen == "Title"


def test_enter_on_the_title_shows_the_rules(player: Player) -> None:
    player.does(Confirm())
    assert player.screen == "Rules"


def test_enter_on_the_rules_starts_the_story(player: Player) -> None:
    player.does(*START)
    assert player.screen == "Chat"


def test_the_first_button_of_the_title_is_a_story(player: Player) -> None:
    player.does(Move(1), Confirm())
    assert player.screen == "Rules"


def test_escape_on_the_rules_goes_back(player: Player) -> None:
    player.does(Confirm(), Pause())
    assert player.screen == "Title"


@pytest.mark.parametrize(("button", "screen"), [("go", "Chat"), ("back", "Title")])
def test_the_buttons_of_the_rules_lead_on_and_back(
    player: Player, button: str, screen: str
) -> None:
    player.does(Confirm(), Press(button))
    assert player.screen == screen


def test_the_rules_are_not_left_below_the_story(player: Player) -> None:
    player.does(*START, Pause(), Press("home"))
    assert player.screen == "Title"


def test_a_story_is_played_to_its_debrief(player: Player, context: Context) -> None:
    player.stack.push(chat_at(context, "tell"))
    player.stack.top.update(1.0)
    player.does(Confirm())
    assert player.screen == "DebriefScene"


def test_pause_and_resume_keeps_the_story(player: Player) -> None:
    player.does(*START)
    before = player.chat
    player.does(Pause(), Press("resume"))
    assert player.chat is before


@pytest.mark.parametrize("again", [Pause(), Confirm()], ids=["escape", "enter"])
def test_a_key_ends_the_pause(player: Player, again: Pause | Confirm) -> None:
    player.does(*START, Pause(), again)
    assert player.screen == "Chat"


def test_going_back_from_the_pause_undoes_one_decision(player: Player, context: Context) -> None:
    player.stack.push(chat_at(context, "breathe", "back"))
    player.does(Pause(), Press("back"))
    assert player.chat.play.taken == ("breathe",)


def test_the_pause_offers_no_way_back_before_the_first_decision(player: Player) -> None:
    player.does(*START, Pause(), Press("back"))
    assert player.screen == "Pause"


def test_home_from_the_pause_is_the_title(player: Player) -> None:
    player.does(*START, Pause(), Press("home"))
    assert player.screen == "Title"


def test_help_lies_over_the_pause(player: Player) -> None:
    player.does(*START, Pause(), AskHelp(), AskHelp())
    assert player.screen == "Pause"


def test_quit_from_the_pause_ends_the_game(player: Player) -> None:
    player.does(*START, Pause(), Press("quit"))
    assert player.stack.is_empty


def test_leave_ends_the_game_at_once(player: Player) -> None:
    player.does(*START, Pause(), AskHelp(), Leave())
    assert player.stack.is_empty


def test_the_last_page_of_the_debrief_leads_home(player: Player, context: Context) -> None:
    player.stack.push(chat_at(context, "tell"))
    player.stack.top.update(1.0)
    player.does(Confirm(), Turn(9), Press("home"))
    assert player.screen == "Title"


def test_going_back_in_the_story_needs_no_pause(player: Player, context: Context) -> None:
    player.stack.push(chat_at(context, "breathe"))
    player.does(GoBack())
    assert player.chat.play.taken == ()


def test_a_scene_is_pushed_over_the_others(context: Context) -> None:
    stack = SceneStack(lambda: Help(context), nowhere)
    above = chat_at(context)
    stack.apply(Push(above))
    assert stack.top is above


def test_a_replaced_scene_is_gone(context: Context) -> None:
    stack = SceneStack(lambda: Help(context), nowhere)
    first = stack.top
    stack.apply(Push(chat_at(context)))
    stack.apply(Replace(chat_at(context)))
    stack.apply(Pop())
    assert stack.top is first


def test_the_last_scene_is_not_popped(context: Context) -> None:
    stack = SceneStack(lambda: Help(context), nowhere)
    stack.apply(Pop())
    assert not stack.is_empty


def test_an_action_is_handed_to_the_scene_below(context: Context) -> None:
    stack = SceneStack(lambda: Help(context), nowhere)
    below = chat_at(context, "breathe")
    stack.push(below)
    stack.push(chat_at(context))
    stack.apply(Pop(GoBack()))
    assert below.play.taken == ()


@pytest.mark.parametrize("result", [Pop(), Home()])
def test_the_scene_that_is_seen_again_is_drawn_again(context: Context, result: Result) -> None:
    stack = SceneStack(lambda: Help(context), nowhere)
    stack.push(chat_at(context))
    stack.top.is_changed = False
    stack.apply(result)
    assert stack.top.is_changed


def test_nothing_happens_without_a_result(context: Context) -> None:
    stack = SceneStack(lambda: Help(context), nowhere)
    before = stack.top
    stack.apply(None)
    assert stack.top is before


def test_quitting_empties_the_stack(context: Context) -> None:
    stack = SceneStack(lambda: Help(context), nowhere)
    stack.apply(Quit())
    assert stack.is_empty


def test_a_page_goes_to_the_printer(context: Context) -> None:
    pages: list[tuple[str, str]] = []

    def printer(page: str, kind: str) -> str:
        pages.append((page, kind))
        return "here.html"

    stack = SceneStack(lambda: Help(context), printer)
    stack.apply(Print("a page"))
    stack.apply(Print("the cards", "cards"))
    assert pages == [("a page", ""), ("the cards", "cards")]


def test_a_story_played_again_starts_at_its_first_node(player: Player, context: Context) -> None:
    player.stack.push(told(chat_at(context, "tell")))
    player.stack.top.update(1.0)
    player.does(Confirm(), Turn(9), Press("what-if:0"))
    assert player.chat.play == played(small())


def test_a_what_if_can_go_back_to_the_debrief(player: Player, context: Context) -> None:
    player.stack.push(chat_at(context, "tell"))
    player.stack.top.update(1.0)
    player.does(Confirm(), Turn(1), Press("what-if:0"), Pause(), Press("return"))
    assert player.screen == "DebriefScene"


def test_a_first_play_has_no_debrief_to_go_back_to(player: Player) -> None:
    player.does(*START, Pause(), Press("return"))
    assert player.screen == "Pause"
