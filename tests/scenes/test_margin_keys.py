"""How the margin of a preview is reached: the keys go through it, the mouse meets what it sees."""

import pytest

from game.scenes.audience import KnownAudience
from game.scenes.chat import Chat
from game.scenes.margin import FOLD, LIST, NODES, PROBLEMS
from game.scenes.pause import Pause as PauseScene
from game.scenes.scene import Quit
from game.ui.action import Click, Confirm, Focus, Hover, Leave, Move, Pause, Press, Scroll
from tests.scenes.author import CHECKED, Author, broken_in_many_places


def test_the_focus_leads_through_the_story_then_to_the_list(broken: Author) -> None:
    order = broken.preview.tree.focusable()
    seen = []
    for _ in order:
        broken.does(Move(1))
        seen.append(broken.preview.focus)
    assert tuple(seen) == order
    assert {FOLD, PROBLEMS} < set(seen)


def test_steps_back_lead_to_the_bar(broken: Author) -> None:
    broken.does(Move(-1))
    assert broken.preview.focus == NODES
    broken.does(Move(-1))
    assert broken.preview.focus == PROBLEMS


def test_the_focus_is_on_one_button_only(broken: Author) -> None:
    broken.does(Move(-1), Move(1))
    assert (broken.preview.margin.focus, broken.chat.focus) == ("", broken.preview.focus)


def test_enter_folds_the_list_where_the_focus_is_on_its_button(broken: Author) -> None:
    broken.does(Move(-1), Move(-1), Confirm())
    assert not broken.is_list_seen


def test_enter_shows_the_list_again(broken: Author) -> None:
    broken.does(Move(-1), Move(-1), Confirm(), Confirm())
    assert broken.is_list_seen


def test_escape_folds_the_list_that_has_the_focus(broken: Author) -> None:
    broken.does(Move(-1), Pause())
    assert (broken.is_list_seen, isinstance(broken.top, Chat)) == (False, True)


def test_escape_belongs_to_the_story_without_the_focus(broken: Author) -> None:
    broken.does(Pause())
    assert isinstance(broken.top, PauseScene)


def test_enter_belongs_to_the_story_once_the_button_is_gone(broken: Author) -> None:
    broken.does(Press(FOLD), Move(-1), Move(-1))
    broken.saves_with()
    broken.waits(CHECKED)
    broken.plays("pay")
    assert (broken.preview.margin.has_focus, broken.chat.is_telling) == (False, False)


def test_the_keys_that_scroll_belong_to_a_list_that_is_long(author: Author) -> None:
    broken_in_many_places(author)
    author.does(Scroll(10))
    assert author.preview.margin.scrolls[LIST] > 0


def test_a_click_beside_the_buttons_of_the_list_presses_nothing_below(author: Author) -> None:
    broken_in_many_places(author)
    panel = author.preview.margin.tree.children[0].rect
    author.does(Click(panel.x + 5, panel.bottom - 5))
    assert (author.play.taken, author.is_list_seen) == ((), True)


def test_a_click_on_the_bar_opens_the_list(warned: Author) -> None:
    button = warned.preview.tree.find(PROBLEMS)
    assert button is not None
    warned.does(Click(*button.rect.centre))
    assert warned.is_list_seen


def test_a_click_on_a_choice_below_the_list_takes_it(broken: Author) -> None:
    card = broken.preview.tree.find("choice:wait")
    assert card is not None
    broken.does(Move(-1), Click(*card.rect.centre))
    assert (broken.play.taken, broken.preview.margin.focus) == (("wait",), "")


def test_the_wheel_turns_what_lies_under_it(author: Author) -> None:
    author.hears_all()
    broken_in_many_places(author)
    panel = author.preview.margin.tree.children[0].rect
    author.does(Scroll(3, 640, panel.bottom + 40))
    before = author.preview.margin.scrolls.get(LIST, 0)
    author.does(Scroll(3, *panel.centre))
    assert (before, author.preview.margin.scrolls[LIST] > 0) == (0, True)


def test_pointing_at_the_list_leaves_the_story_alone(broken: Author) -> None:
    card, toggle = (broken.preview.tree.find(one) for one in ("choice:wait", PROBLEMS))
    assert card is not None
    assert toggle is not None
    broken.does(Hover(*card.rect.centre))
    assert broken.preview.hover == "choice:wait"
    broken.does(Hover(*toggle.rect.centre))
    assert (broken.preview.hover, broken.chat.hover) == (PROBLEMS, "")


@pytest.mark.parametrize("action", [Leave(), Press("leave")], ids=["key", "button"])
def test_the_preview_is_closed_as_the_game_is(author: Author, action: Leave | Press) -> None:
    assert author.does(action) == Quit()


def test_the_pause_can_close_the_preview(author: Author) -> None:
    assert author.does(Pause(), Press("quit")) == Quit()


def test_the_story_stands_above_the_bar(author: Author) -> None:
    bar = author.preview.margin.tree.children[-1].rect
    assert author.top.tree.rect.bottom == bar.y


@pytest.mark.parametrize(("first", "then"), [(PROBLEMS, "help"), ("help", PROBLEMS)])
def test_whoever_listens_can_give_the_focus_to_either(
    broken: Author, first: str, then: str
) -> None:
    broken.does(Focus(first), Focus(then))
    margin, story = broken.preview.margin.focus, broken.chat.focus
    assert {margin, story} == {"", then}


def test_the_story_learns_who_listens_to_it(broken: Author) -> None:
    audience = KnownAudience(are_reading=True)
    broken.preview.heed(audience)
    assert broken.chat.audience == audience
    assert not broken.chat.is_telling


def test_the_preview_speaks_the_language_of_its_story(broken: Author) -> None:
    assert broken.preview.language == broken.chat.play.scenario.language
