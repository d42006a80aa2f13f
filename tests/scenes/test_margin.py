"""What the author of a previewed story is told around it, and how it is reached."""

import pytest

from game.engine.placed import Text
from game.scenes.author_lists import MOST_SHOWN
from game.scenes.chat import Chat
from game.scenes.margin import FOLD, PROBLEMS
from game.scenes.preview import Waiting
from game.ui.action import AskHelp, Press
from tests.engine.clean import clean
from tests.scenes.author import CHECKED, NO_FEEDBACK, UNKNOWN, Author, broken_in_many_places

HEADING = "The file cannot be read: the story stays as it was until that is mended"


# Where one is


def test_the_bar_names_the_file_the_line_and_the_node(author: Author) -> None:
    author.plays("pay")
    node = author.play.node.written
    assert isinstance(node, Text)
    assert {f"essai.yaml · Line {node.line}", "second"} <= set(author.texts)


def test_the_bar_says_no_line_of_a_file_that_cannot_be_read(broken: Author) -> None:
    assert "essai.yaml" in broken.texts


# Problems of a file that cannot be read


def test_a_mistake_leaves_the_story_as_it_was(broken: Author) -> None:
    assert "choice:wait" in broken.preview.tree.focusable()


def test_a_story_with_a_mistake_in_its_file_can_be_played_on(broken: Author) -> None:
    broken.plays("wait", "papa")
    assert broken.play.is_ended


def test_a_mistake_is_listed_with_line_message_code_and_hint(broken: Author) -> None:
    (problem,) = broken.preview.margin.problems
    wanted = {
        HEADING,
        f"Line {problem.line}",
        "error",
        f"{problem.told()} [unknown-node]",
        problem.hinted(),
    }
    assert wanted - set(broken.texts) == set()


def test_mistakes_are_counted(broken: Author) -> None:
    assert "1 error" in broken.texts


def test_the_list_goes_by_itself_when_all_is_mended(broken: Author) -> None:
    broken.saves_with()
    assert (broken.is_list_seen, "1 error" in broken.texts) == (False, False)


def test_the_list_changes_with_each_save(broken: Author) -> None:
    broken.saves_with(
        UNKNOWN, ('shows: [tell]\n        feedback: "Il', 'shows: [tel]\n        feedback: "Il')
    )
    assert "2 errors" in broken.texts


@pytest.mark.parametrize("button", [FOLD, PROBLEMS])
def test_the_list_can_be_folded(broken: Author, button: str) -> None:
    broken.does(Press(button))
    assert not broken.is_list_seen


def test_a_folded_list_stays_folded_while_mistakes_are_left(broken: Author) -> None:
    broken.does(Press(FOLD))
    broken.saves_with(UNKNOWN, NO_FEEDBACK)
    assert not broken.is_list_seen


def test_a_folded_list_can_be_shown_again(broken: Author) -> None:
    broken.does(Press(FOLD), Press(PROBLEMS))
    assert broken.is_list_seen


def test_a_list_that_was_folded_comes_by_itself_the_next_time(broken: Author) -> None:
    broken.does(Press(FOLD))
    broken.saves_with()
    broken.saves_with(UNKNOWN)
    assert broken.is_list_seen


def test_a_very_long_list_says_how_many_more_there_are(author: Author) -> None:
    broken_in_many_places(author)
    assert f"and {150 - MOST_SHOWN} more" in author.texts


def test_the_list_leaves_the_lower_half_of_the_story_to_be_seen(author: Author) -> None:
    broken_in_many_places(author)
    panel = author.preview.margin.tree.children[0]
    assert panel.rect.bottom <= author.space.height // 2


# A file that was broken from the start


@pytest.fixture
def waiting(author: Author) -> Author:
    author.writes(clean(UNKNOWN))
    author.opens()
    return author


def test_a_file_broken_from_the_start_shows_why(waiting: Author) -> None:
    assert isinstance(waiting.top, Waiting)
    assert "This scenario needs mending before it can be played" in waiting.texts


def test_a_file_broken_from_the_start_opens_once_it_is_mended(waiting: Author) -> None:
    waiting.saves_with()
    assert (waiting.play.taken, waiting.is_list_seen) == ((), False)


def test_help_is_there_before_the_story_is(waiting: Author) -> None:
    waiting.does(AskHelp())
    waiting.saves_with()
    assert isinstance(waiting.top, Chat)


# What the rules say


def test_a_clean_file_has_nothing_to_mend_once_it_is_checked(author: Author) -> None:
    before = author.texts
    author.waits(CHECKED)
    assert ("Checking…" in before, "Nothing to mend" in author.texts) == (True, True)


def test_warnings_are_counted_and_do_not_cover_the_story(warned: Author) -> None:
    assert ("1 warning" in warned.texts, warned.is_list_seen) == (True, False)


def test_warnings_are_listed_when_asked_for(warned: Author) -> None:
    warned.does(Press(PROBLEMS))
    assert {"What the check of this scenario found", "warning"} <= set(warned.texts)


def test_a_list_of_warnings_stays_open_over_a_save(warned: Author) -> None:
    warned.does(Press(PROBLEMS))
    warned.saves_with(NO_FEEDBACK, ("La lampe.", "La petite lampe."))
    assert warned.is_list_seen
    warned.waits(CHECKED)
    assert warned.is_list_seen


def test_a_list_of_warnings_goes_when_there_are_none_left(warned: Author) -> None:
    warned.does(Press(PROBLEMS))
    warned.saves_with()
    warned.waits(CHECKED)
    assert (warned.is_list_seen, "Nothing to mend" in warned.texts) == (False, True)


def test_errors_of_the_rules_leave_the_story_playable(author: Author) -> None:
    author.saves_with(("Il arrive.", "C’est ta faute."))
    author.waits(CHECKED)
    assert ("1 error" in author.texts, author.is_list_seen) == (True, False)


def test_warnings_come_after_a_mistake_is_mended(broken: Author) -> None:
    broken.saves_with(NO_FEEDBACK)
    broken.waits(CHECKED)
    assert ("1 warning" in broken.texts, broken.is_list_seen) == (True, False)
