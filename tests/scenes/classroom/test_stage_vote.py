"""Votes by hands: typed by keys alone or by the mouse alone, and nothing typed can break it."""

import pytest

from game.engine.classroom import Decided, replayed
from game.scenes.classroom.ballot_hands import MOST_HANDS
from game.scenes.classroom.stage import Stage
from game.scenes.scene import Context
from game.ui.action import Action, Click, Confirm, GoBack, Move, Pick, Press, Turn, Vote
from tests.scenes.classroom.given import Book, acts, asking, counted, lesson_at, stage_at
from tests.scenes.given import acted, buttons, texts
from tests.ui.given import window


@pytest.fixture
def stage(calm: Context) -> Stage:
    """Give a class that is asked: A, B and C are open."""
    return stage_at(calm)


def last(stage: Stage) -> Decided:
    found = stage.running.session.events[-1]
    assert isinstance(found, Decided)
    return found


def click(stage: Stage, button: str) -> None:
    stage.layout(window())
    found = stage.tree.find(button)
    assert found is not None, button
    acted(stage, Click(*found.rect.centre))
    stage.update(1.0)


# Just picking


def test_a_number_takes_a_choice_without_a_vote(stage: Stage) -> None:
    acts(stage, Pick(2))
    assert last(stage) == Decided("beg")


@pytest.mark.parametrize("number", [0, 4, 9])
def test_a_number_without_a_choice_takes_none(stage: Stage, number: int) -> None:
    acts(stage, Pick(number))
    assert stage.running.session.events == ()


def test_enter_takes_what_has_the_focus(stage: Stage) -> None:
    stage.give_focus("take:tell")
    acts(stage, Confirm())
    assert last(stage) == Decided("tell")


def test_enter_without_a_focus_takes_nothing(stage: Stage) -> None:
    acts(stage, Confirm())
    assert stage.running.session.events == ()


# Counting


def test_hands_are_counted_by_the_keys_alone(stage: Stage) -> None:
    acts(stage, Vote(), Pick(1), Pick(2), Confirm(), Pick(7), Confirm(), Pick(1), Pick(0))
    assert stage.running.typed == {"breathe": 12, "beg": 7, "tell": 10}
    acts(stage, Confirm(), Confirm())
    assert last(stage) == Decided(
        "breathe", ("breathe",), (("breathe", 12), ("beg", 7), ("tell", 10))
    )


def test_hands_are_counted_by_the_mouse_alone(stage: Stage) -> None:
    click(stage, "count")
    for _ in range(9):
        click(stage, "more:beg")
    click(stage, "fewer:beg")
    click(stage, "more:tell")
    click(stage, "next")
    assert stage.running.phase == "result", "the row of the last button is the last one"
    click(stage, "next")
    assert last(stage) == Decided("beg", ("beg",), (("breathe", 0), ("beg", 8), ("tell", 1)))


def test_the_class_is_asked_for_one_letter_after_the_other(stage: Stage) -> None:
    acts(stage, Vote())
    assert "Eyes closed: who is for A?" in texts(stage)
    acts(stage, Pick(3), Confirm())
    assert "Eyes closed: who is for B?" in texts(stage)


def test_backspace_erases_a_digit_then_goes_up_a_row(stage: Stage) -> None:
    acts(stage, Vote(), Pick(1), Pick(2), GoBack())
    assert stage.running.typed == {"breathe": 1}
    acts(stage, GoBack())
    assert stage.running.typed == {}
    acts(stage, Confirm(), GoBack())
    assert stage.running.hands.row == "breathe"


def test_a_row_can_be_gone_back_to(stage: Stage) -> None:
    acts(stage, Vote(), Pick(4), Confirm(), Press("row:breathe"), Pick(2))
    assert stage.running.typed == {"breathe": 42}


def test_the_arrows_count_one_more_or_fewer(stage: Stage) -> None:
    acts(stage, Vote(), Turn(1), Turn(1), Turn(-1))
    assert stage.running.typed == {"breathe": 1}


def test_no_more_hands_are_counted_than_a_school_has(stage: Stage) -> None:
    acts(stage, Vote(), Pick(9), Pick(9), Pick(9), Turn(1))
    assert stage.running.typed == {"breathe": MOST_HANDS}


def test_no_fewer_hands_than_none(stage: Stage) -> None:
    acts(stage, Vote(), Turn(-1))
    assert stage.running.typed == {"breathe": 0}


def test_enter_is_for_the_next_row_after_a_digit_wherever_the_focus_was(stage: Stage) -> None:
    acts(stage, Vote(), Move(1), Pick(5), Confirm(), Pick(6))
    assert stage.running.typed == {"breathe": 5, "beg": 6}


def test_numbers_typed_stay_when_the_question_is_shown_again(stage: Stage) -> None:
    acts(stage, Vote(), Pick(5), Press("discuss"), Confirm(), Vote())
    assert stage.running.typed == {"breathe": 5}


STRANGE: tuple[Action, ...] = (
    *(Pick(one) for one in range(10)),
    Vote(),
    Confirm(),
    GoBack(),
    Turn(-1),
    Press("again"),
    Press("close-vote"),
    Press("open-vote"),
    Press("erase"),
    Press("ask"),
)


@pytest.mark.parametrize("first", STRANGE, ids=str)
def test_whatever_is_pressed_around_a_count_the_class_is_still_asked(
    stage: Stage, first: Action
) -> None:
    acts(stage, Vote(), first, Confirm(), first, GoBack(), first)
    assert stage.running.phase in ("ask", "count", "result", "tell", "discuss")
    assert all(0 <= one <= MOST_HANDS for one in stage.running.typed.values())


# What came out


def test_bars_tell_whole_percentages(stage: Stage) -> None:
    counted(stage, 12, 7, 9)
    assert {"43 %", "25 %", "32 %"} <= set(texts(stage))
    assert "The class goes for A." in texts(stage)


def numbers_of(stage: Stage) -> list[str]:
    """Give what is told after a vote that holds a digit, but for the story's and the lesson's."""
    told = [one for one in texts(stage) if not one.endswith((" min", ": choose"))]
    return [one for one in told if any(map(str.isdigit, one))]


@pytest.mark.parametrize("hands", [(3, 4, 0), (12, 0, 0), (7, 0, 0), (0, 1, 0)], ids=str)
def test_of_few_hands_or_of_one_mind_no_number_is_told(
    stage: Stage, hands: tuple[int, int, int]
) -> None:
    counted(stage, *hands)
    assert numbers_of(stage) == []
    winner = "ABC"[hands.index(max(hands))]
    assert f"The class goes for {winner}." in texts(stage)


@pytest.mark.parametrize("hands", [(3, 4, 0), (12, 0, 0)], ids=str)
def test_of_few_hands_or_of_one_mind_no_number_is_kept(
    stage: Stage, hands: tuple[int, int, int]
) -> None:
    counted(stage, *hands)
    acts(stage, Confirm())
    assert last(stage).hands == ()
    assert last(stage).won == (last(stage).choice,)


def test_few_of_one_mind_look_like_few_of_several(calm: Context) -> None:
    one, other = stage_at(calm), stage_at(calm)
    counted(one, 4, 3, 0)
    counted(other, 7, 0, 0)
    assert texts(one) == texts(other)


def test_enter_takes_what_most_want(stage: Stage) -> None:
    counted(stage, 2, 9, 3)
    acts(stage, Confirm())
    assert last(stage).choice == "beg"


def test_the_enter_that_ends_the_count_takes_nothing_yet(stage: Stage) -> None:
    stage.pressed("count")
    for number in (9, 1, 1):
        acted(stage, Pick(number), Confirm())
    acted(stage, Confirm())
    assert stage.running.phase == "result"


@pytest.mark.parametrize("hands", [(5, 5, 1), (0, 0, 0)], ids=["as many for each", "no hand"])
def test_where_nothing_won_enter_takes_nothing(stage: Stage, hands: tuple[int, int, int]) -> None:
    counted(stage, *hands)
    acts(stage, Confirm(), Confirm())
    assert stage.running.phase == "result"
    assert "next" not in buttons(stage)


def test_with_a_tie_the_teacher_takes_either(stage: Stage) -> None:
    counted(stage, 5, 5, 1)
    assert "A tie: A, B. Which way do we go?" in texts(stage)
    acts(stage, Pick(2))
    assert last(stage) == Decided(
        "beg", ("breathe", "beg"), (("breathe", 5), ("beg", 5), ("tell", 1))
    )


def test_any_other_branch_can_be_taken(stage: Stage) -> None:
    counted(stage, 12, 7, 9)
    click(stage, "take:tell")
    assert (last(stage).choice, last(stage).won) == ("tell", ("breathe",))


def test_backspace_leads_from_the_result_to_the_numbers(stage: Stage) -> None:
    counted(stage, 12, 7, 9)
    acts(stage, GoBack())
    assert stage.running.phase == "count"
    assert stage.running.typed == {"breathe": 12, "beg": 7, "tell": 9}
    assert stage.running.count is None


def test_voting_again_begins_without_numbers(stage: Stage) -> None:
    counted(stage, 12, 7, 9)
    acts(stage, Vote())
    assert (stage.running.phase, stage.running.typed) == ("count", {})


def test_what_was_counted_is_forgotten_at_the_next_choice(stage: Stage) -> None:
    counted(stage, 12, 7, 9)
    acts(stage, Confirm())
    assert (stage.running.count, stage.running.typed) == (None, {})


def test_a_choice_taken_before_the_count_ends_keeps_no_count(stage: Stage) -> None:
    acts(stage, Vote(), Pick(9), Press("take:tell"))
    assert last(stage) == Decided("tell")


def test_a_whole_story_is_played_by_the_keys_alone(calm: Context) -> None:
    stage = asking(Stage(calm, lesson_at(calm)))
    for row in (0, 0, 2):  # breathe, back, tell: the second time breathe is spent
        acts(stage, Vote())
        rows = len(stage.running.hands.choices)
        for place in range(rows):
            acts(stage, *((Pick(1), Pick(1)) if place == min(row, rows - 1) else (Pick(3),)))
            acts(stage, Confirm())
        acts(stage, Confirm())
        asking(stage)
    assert stage.play.taken == ("breathe", "back", "tell")
    assert stage.running.phase == "end"


@pytest.mark.parametrize("hands", [(12, 7, 9), (3, 2, 1), (25, 0, 0), (6, 6, 1)])
def test_a_lesson_that_was_cut_off_shows_its_closed_vote_again(
    calm: Context, hands: tuple[int, ...]
) -> None:
    before = stage_at(calm)
    counted(before, *hands)
    book = before.running.keeper
    assert isinstance(book, Book)
    running = lesson_at(calm)
    running.session, refused = replayed(running.session.scenario, book.events)
    after = Stage(calm, running)
    after.layout(window())
    assert refused is None
    assert (after.running.phase, texts(after)) == ("result", texts(before))


def test_nothing_is_kept_of_a_vote_in_which_nobody_voted(calm: Context) -> None:
    stage = stage_at(calm)
    counted(stage, 0, 0, 0)
    assert stage.running.session.events == ()


def test_while_hands_are_counted_the_class_sees_one_number_at_most(stage: Stage) -> None:
    acts(stage, Vote(), Pick(7), Confirm(), Pick(3))
    assert {one for one in texts(stage) if one.isdigit()} == {"3"}
    acts(stage, Press(f"row:{stage.play.open_ids()[0]}"))
    assert {one for one in texts(stage) if one.isdigit()} == {"7"}
