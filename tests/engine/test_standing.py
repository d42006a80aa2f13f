"""The soft clock: whole minutes, the part of the run sheet, the story against its plan."""

from dataclasses import replace

import pytest

from game.engine.graph import Possible
from game.engine.landmarks import Landmark
from game.engine.lesson import Lesson, Slot, lesson
from game.engine.scenario import Scenario
from game.engine.standing import SLACK, Standing, present, standing, whole_story
from game.library import Library

LONG, SHORT = 0, 1


@pytest.fixture(scope="module")
def found(library: Library, scenario: Scenario, possible: Possible) -> Lesson:
    return lesson(scenario, library.catalogue, library.country, possible)


@pytest.fixture(scope="module")
def short(found: Lesson) -> Slot:
    return found.slots[SHORT]


def stop_of(slot: Slot) -> Landmark:
    assert slot.stop is not None
    return slot.stop.landmark


def clock(found: Lesson, minutes: float, slot: int = LONG) -> Standing:
    return standing(found, found.slots[slot], 60 * minutes, 0, found.landmarks[0])


def story_at(found: Lesson, slot: Slot, minutes: float, mark: Landmark) -> Standing:
    return standing(found, slot, 0, 60 * minutes, mark)


@pytest.mark.parametrize(
    ("minutes", "kind", "minute_of_part"),
    [(0, "rules", 1), (4.9, "rules", 5), (5, "play", 1), (19, "play", 15), (20, "talk", 1)],
)
def test_the_clock_is_in_a_part_of_the_run_sheet(
    found: Lesson, minutes: float, kind: str, minute_of_part: int
) -> None:
    stands = clock(found, minutes)
    assert (stands.part.kind, stands.minute_of_part) == (kind, minute_of_part)


@pytest.mark.parametrize("slot", [LONG, SHORT])
def test_the_last_minute_is_not_over_and_the_one_after_it_is(found: Lesson, slot: int) -> None:
    whole = found.slots[slot].minutes
    assert [clock(found, one, slot).is_over for one in (whole - 0.1, whole)] == [False, True]


def test_after_the_end_the_last_part_stands_in_its_last_minute(found: Lesson) -> None:
    last = found.slots[LONG].parts[-1]
    stands = clock(found, 90)
    assert (stands.part, stands.minute_of_part) == (last, last.minutes)


def test_the_minute_is_the_one_that_runs(found: Lesson) -> None:
    assert [clock(found, one).minute for one in (0, 0.99, 1, 12.5)] == [1, 1, 2, 13]


def test_a_story_on_its_plan_is_neither_behind_nor_ahead(found: Lesson, short: Slot) -> None:
    whole = whole_story(found, short)
    told = [story_at(found, short, one.part * whole, one).behind for one in found.landmarks]
    assert set(told) == {0}


def test_a_little_off_the_plan_is_not_worth_a_word(found: Lesson, short: Slot) -> None:
    start = found.landmarks[0]
    told = [story_at(found, short, one, start).behind for one in (SLACK, SLACK + 1)]
    assert told == [0, SLACK + 1]


def test_a_quick_class_is_ahead_of_the_plan(found: Lesson, short: Slot) -> None:
    assert story_at(found, short, 0, stop_of(short)).behind < -SLACK


def test_the_plan_of_a_short_lesson_comes_to_its_stop_when_its_time_is_used_up(
    found: Lesson, short: Slot
) -> None:
    played = next(one.minutes for one in short.parts if one.kind == "play")
    assert whole_story(found, short) * stop_of(short).part == pytest.approx(played)


def test_without_a_stop_the_plan_comes_to_the_end(found: Lesson) -> None:
    long = replace(found.slots[LONG], stop=None)
    played = next(one.minutes for one in long.parts if one.kind == "play")
    assert whole_story(found, long) >= played


def test_the_stop_comes_is_here_and_was_passed(found: Lesson, short: Slot) -> None:
    stop, start = stop_of(short), found.landmarks[0]
    after = max(found.landmarks, key=lambda one: one.part)
    told = [
        standing(found, short, 0, 0, start).reached,
        standing(found, short, 0, 0, stop, [stop.node.written]).reached,
        standing(found, short, 0, 0, after, [stop.node.written]).reached,
    ]
    assert told == ["ahead", "here", "passed"]


def test_a_class_on_another_way_may_stop_where_it_is_safe_once_the_time_is_used_up(
    found: Lesson, short: Slot
) -> None:
    stop = stop_of(short)
    told = [story_at(found, short, one, stop).can_stop for one in (9, 10)]
    assert told == [False, True]


def test_nobody_is_told_to_stop_while_the_story_presses(found: Lesson, short: Slot) -> None:
    pressing = next(one for one in found.landmarks if any(two.tactic for two in one.node.lines))
    assert not story_at(found, short, 30, pressing).can_stop


def test_a_moment_is_found_by_its_node(found: Lesson) -> None:
    assert [present(found, one.node.written) for one in found.landmarks] == [*found.landmarks]
