"""A lesson on one story: its minutes, its discussion points, where it can be left."""

from collections.abc import Mapping
from itertools import pairwise

import pytest

from game.engine.catalogue import Catalogue
from game.engine.country import Country
from game.engine.landmarks import letter
from game.engine.lesson import MOST_PLAY, Lesson, lesson
from game.engine.play import replay
from game.engine.scenario import Scenario
from game.engine.stops import Stop
from game.library import Library
from game.sources import shipped
from tests.engine.clean import clean
from tests.engine.given import sound

IDS = tuple(one.id for one in shipped())
every_story = pytest.mark.parametrize("name", IDS)


@pytest.fixture(scope="module")
def lessons(library: Library) -> Mapping[str, Lesson]:
    """Give the lesson on every shipped story."""
    read = (library.scenario(one)[0] for one in shipped())
    return {one.id: lesson(one, library.catalogue, library.country) for one in read if one}


def made(catalogue: Catalogue, country: Country, *replacements: tuple[str, str]) -> Lesson:
    return lesson(sound(clean(*replacements)), catalogue, country)


def stops(found: Lesson) -> list[Stop]:
    return [one.stop for one in found.slots if one.stop]


@every_story
def test_every_discussion_point_stands_once(lessons: Mapping[str, Lesson], name: str) -> None:
    written = lessons[name].scenario.written_nodes()
    asked = sorted(one.written for one in written if one.discuss)
    assert sorted(one.node.written for one in lessons[name].discussions) == asked


@every_story
def test_there_is_a_lesson_of_55_minutes_and_one_of_20(
    lessons: Mapping[str, Lesson], name: str
) -> None:
    assert [one.minutes for one in lessons[name].slots] == [55, 20]


@every_story
def test_the_parts_follow_each_other(lessons: Mapping[str, Lesson], name: str) -> None:
    for slot in lessons[name].slots:
        assert [one.kind for one in slot.parts] == ["rules", "play", "talk", "card", "close"]
        assert all(one.start + one.minutes == two.start for one, two in pairwise(slot.parts))


@every_story
def test_points_come_while_the_story_is_played(lessons: Mapping[str, Lesson], name: str) -> None:
    for slot in lessons[name].slots:
        start, minutes = slot.parts[1].start, slot.parts[1].minutes
        assert [one for one in slot.points if not start <= one.minute <= start + minutes] == []


@every_story
def test_the_short_lesson_stops_somewhere(lessons: Mapping[str, Lesson], name: str) -> None:
    assert lessons[name].slots[1].stop


@every_story
def test_a_stop_is_reached_by_its_letters(lessons: Mapping[str, Lesson], name: str) -> None:
    for stop in stops(lessons[name]):
        play, refusal = replay(lessons[name].scenario, stop.play.taken)
        offers = [[one.choice.id for one in step.offers if one.is_open] for step in play.steps]
        places = [ids.index(taken) for ids, taken in zip(offers, play.taken, strict=False)]
        assert refusal is None
        assert tuple(letter(one) for one in places) == stop.letters
        assert play.node.written == stop.landmark.node.written


@every_story
def test_nobody_presses_where_a_lesson_stops(lessons: Mapping[str, Lesson], name: str) -> None:
    for stop in stops(lessons[name]):
        assert [one.text for one in stop.landmark.node.lines if one.tactic] == []


@every_story
def test_somebody_who_helps_speaks_where_a_lesson_stops(
    lessons: Mapping[str, Lesson], name: str
) -> None:
    for stop in stops(lessons[name]):
        said = {one.speaker for one in stop.play.steps[-1].lines}
        people = lessons[name].scenario.cast.values()
        trusted = [one.name for one in people if one.is_trusted and one.id in said]
        assert sorted(stop.helpers) == sorted(trusted)
        assert trusted or stop.play.is_ended


@every_story
def test_every_way_leads_to_moments_that_have_a_number(
    lessons: Mapping[str, Lesson], name: str
) -> None:
    marks = lessons[name].landmarks
    assert [one.number for one in marks] == list(range(1, len(marks) + 1))
    for one in marks:
        assert [way.choice.id for way in one.ways] == list(one.node.choices)
        assert all(0 < number <= len(marks) for way in one.ways for number in way.leads_to)


def test_a_choice_has_every_letter_that_it_can_have_on_the_screen(
    lessons: Mapping[str, Lesson],
) -> None:
    silence = next(one for one in lessons["dans-l-heure"].landmarks if one.node.id == "silence")
    letters = {way.choice.id: way.letters for way in silence.ways}
    assert letters["last-word"] == ("A",)
    assert letters["capture"] == ("A", "B")  # without the last word, it moves up


def test_after_the_alphabet_come_numbers() -> None:
    assert [letter(one) for one in (0, 25, 26)] == ["A", "Z", "27"]


def test_a_question_at_the_start_is_asked_on_every_way(
    catalogue: Catalogue, country: Country
) -> None:
    (first,) = made(catalogue, country).discussions
    assert first.is_on_every_way
    assert (first.number, first.part) == (1, 0)


def test_a_question_that_can_be_passed_by_says_so(lessons: Mapping[str, Lesson]) -> None:
    ways = {one.node.id: one.is_on_every_way for one in lessons["dans-l-heure"].discussions}
    assert (ways["menace"], ways["paid"]) == (True, False)


def test_a_story_that_ends_in_time_needs_no_stop(catalogue: Catalogue, country: Country) -> None:
    slots = made(catalogue, country).slots
    assert [(one.is_enough, one.stop) for one in slots] == [(True, None), (True, None)]


def test_a_long_story_is_left_in_both_lessons(catalogue: Catalogue, country: Country) -> None:
    slots = made(catalogue, country, ("minutes: 5", "minutes: 40")).slots
    assert [one.is_enough for one in slots] == [False, False]
    assert slots[0].parts[1].minutes == MOST_PLAY
    assert all(one.stop for one in slots)


def test_a_long_story_without_helpers_stops_at_an_ending(
    catalogue: Catalogue, country: Country
) -> None:
    stop = made(catalogue, country, ("minutes: 5", "minutes: 40")).slots[1].stop
    assert stop
    assert stop.landmark.node.id == "last"


def test_a_story_that_never_ends_has_no_stop(catalogue: Catalogue, country: Country) -> None:
    endless = clean(("minutes: 5", "minutes: 40")).replace("next: last", "next: first")
    assert [one.stop for one in lesson(sound(endless), catalogue, country).slots] == [None, None]


def test_tactics_and_reflexes_are_those_of_the_story(
    lessons: Mapping[str, Lesson], scenario: Scenario
) -> None:
    found = lessons["dans-l-heure"]
    nodes = scenario.nodes.values()
    tactics = {line.tactic for node in nodes for line in node.lines} - {""}
    choices = [choice for node in nodes for choice in node.choices.values()]
    reflexes = {one for choice in choices for one in (*choice.shows, *choice.misses)}
    assert {one.id for one in found.tactics} == tactics
    assert {one.id for _, family in found.reflexes for one in family} == reflexes


def test_help_and_rights_are_those_of_the_country(
    lessons: Mapping[str, Lesson], country: Country, scenario: Scenario
) -> None:
    found = lessons["dans-l-heure"]
    assert (found.help, found.rights) == (country.help, country.rights_for(scenario.rights))
