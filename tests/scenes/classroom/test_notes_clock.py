"""The soft clock in the teacher's notes: whole minutes, nothing that hurries anybody."""

import re

import pytest

from game.engine.graph import Possible
from game.engine.play import Play, replay
from game.engine.scenario import Scenario
from game.scenes.classroom.notes import Notes
from game.scenes.scene import Context
from tests.scenes.classroom.every_notes import lesson_of, notes_of
from tests.scenes.given import texts

PLANNED = "The story is about as far as planned."


def notes_at(context: Context, play: Play, possible: Possible) -> Notes:
    found = notes_of(context, lesson_of(play, possible, None), "tell")
    found.running.seconds = found.running.story_seconds = 0.0
    return found


@pytest.fixture
def notes(calm: Context, scenario: Scenario, possible: Possible) -> Notes:
    return notes_at(calm, Play.start(scenario), possible)


def at_stop(notes: Notes, scenario: Scenario, beyond: int = 0) -> Play:
    stop = notes.running.slot.stop
    assert stop is not None
    play, _ = replay(scenario, stop.play.taken)
    for _ in range(beyond):
        play = play.choose(play.open_ids()[0])
    return play


def test_the_minute_that_runs_is_told_with_its_part(notes: Notes) -> None:
    notes.running.seconds = 60 * 7.5
    assert "Minute 8 of 20" in texts(notes)
    assert "By the run sheet: The story, by votes, minute 6 of 10" in texts(notes)


def test_a_lesson_that_takes_longer_is_not_hurried(notes: Notes) -> None:
    notes.running.seconds = 60 * 31
    told = "The 20 minutes that were planned are used up: take the time to close."
    assert told in texts(notes)
    assert not any(one.startswith("Minute ") for one in texts(notes))


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (1, PLANNED),
        (
            6,
            "The story comes about 6 minutes later than planned: the class has more to say.",
        ),
    ],
)
def test_the_story_is_compared_with_its_plan(notes: Notes, minutes: int, told: str) -> None:
    notes.running.story_seconds = 60.0 * minutes
    assert told in texts(notes)


def test_a_quick_class_has_time_to_talk(
    calm: Context, scenario: Scenario, possible: Possible, notes: Notes
) -> None:
    quick = notes_at(calm, at_stop(notes, scenario), possible)
    quick.running.story_seconds = 60.0
    assert "The story is about 9 minutes ahead of its plan: there is time to talk." in texts(quick)


def test_a_class_that_went_back_has_no_plan(
    calm: Context, scenario: Scenario, possible: Possible, notes: Notes
) -> None:
    again = notes_at(calm, at_stop(notes, scenario), possible)
    again.running.story_seconds = 600.0
    again.running.go_back(0)
    assert not any(one.startswith("The story ") and "plan" in one for one in texts(again))


def test_the_stop_is_told_with_its_number_and_its_words(notes: Notes) -> None:
    stop = notes.running.slot.stop
    assert stop is not None
    found = texts(notes)
    place = next(one for one in found if one.startswith(f"Moment {stop.landmark.number}: "))
    assert found[found.index(place) - 1] == "Where to stop"
    assert stop.landmark.node.lines[-1].text in found[found.index(place) + 1]


def test_at_the_stop_the_class_is_told_to_stop(
    calm: Context, scenario: Scenario, possible: Possible, notes: Notes
) -> None:
    there = notes_at(calm, at_stop(notes, scenario), possible)
    told = "Here. Say at once who helps in real life, then go to the class debrief."
    assert told in texts(there)
    assert told not in texts(notes)


def test_after_the_stop_it_is_told_where_it_was_and_how_to_stop_elsewhere(
    calm: Context, scenario: Scenario, possible: Possible, notes: Notes
) -> None:
    after = notes_at(calm, at_stop(notes, scenario, beyond=1), possible)
    found = texts(after)
    assert any(one.startswith("It was moment ") for one in found)
    assert any(one.startswith("The votes may lead elsewhere.") for one in found)


def test_nothing_counts_down_and_no_seconds_run(notes: Notes) -> None:
    notes.running.seconds = 60 * 7
    before = texts(notes)
    notes.running.seconds = 60 * 7 + 59
    assert texts(notes) == before
    assert not any(re.search("left|remain|second", one) for one in before)
