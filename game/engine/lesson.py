"""A lesson on one story as data: its run sheets, what to discuss when, and where to stop."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from game.engine.catalogue import FAMILIES, Catalogue, Family, Reflex, Tactic
from game.engine.country import Country, HelpLine, Right
from game.engine.graph import Possible
from game.engine.landmarks import Landmark, landmarks
from game.engine.scenario import Scenario
from game.engine.stops import Stop, stop_at

PartKind: TypeAlias = Literal["rules", "play", "talk", "card", "close"]
Lengths: TypeAlias = tuple[tuple[PartKind, int], ...]
LEAST_PLAY, MOST_PLAY, PLAY_AND_TALK = 15, 20, 35  # minutes of the long lesson
SHORT: Lengths = (("rules", 2), ("play", 10), ("talk", 5), ("card", 2), ("close", 1))
SHORT_MINUTES = 20
VOTES_A_MINUTE = 2  # to raise and count hands, besides reading


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a lesson: from which minute on, and for how many."""

    kind: PartKind
    start: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Point:
    """A discussion point within a lesson: the minute at which a class can first come to it."""

    minute: int
    landmark: Landmark


@dataclass(frozen=True, slots=True)
class Slot:
    """One lesson; `points` are those met while playing, `stop` is where the story is left.

    There is no stop where the story ends in time (`is_enough`), nor where nothing could be one.
    A short lesson has points only on the way to its stop: one question is all that it can hold.
    """

    parts: tuple[Part, ...]
    points: tuple[Point, ...]
    stop: Stop | None
    is_enough: bool

    @property
    def minutes(self) -> int:
        """Give how long the whole lesson is."""
        return sum(one.minutes for one in self.parts)

    @property
    def is_short(self) -> bool:
        """Tell whether there is no time for more than one question."""
        return self.minutes <= SHORT_MINUTES


@dataclass(frozen=True, slots=True)
class Lesson:
    """All that a teacher has in hand for one story in one country."""

    scenario: Scenario
    landmarks: tuple[Landmark, ...]
    slots: tuple[Slot, ...]  # the long one, then the short one
    tactics: tuple[Tactic, ...]
    reflexes: tuple[tuple[Family, tuple[Reflex, ...]], ...]
    rights: tuple[Right, ...]
    lacks_rights: bool
    help: tuple[HelpLine, ...]

    @property
    def discussions(self) -> tuple[Landmark, ...]:
        """Give the moments that ask the class something, in the order of meeting them."""
        return tuple(one for one in self.landmarks if one.node.discuss)


def lesson(
    scenario: Scenario, catalogue: Catalogue, country: Country, possible: Possible | None = None
) -> Lesson:
    """Prepare a lesson; `possible` may be handed in if it is known already."""
    possible = possible or Possible(scenario)
    marks = landmarks(possible)
    needed = class_minutes(scenario, marks)
    return Lesson(
        scenario=scenario,
        landmarks=marks,
        slots=(
            _slot(possible, marks, catalogue, _long(needed)),
            _slot(possible, marks, catalogue, SHORT),
        ),
        tactics=_tactics(marks, catalogue),
        reflexes=_reflexes(marks, catalogue),
        rights=country.rights_for(scenario.rights),
        lacks_rights=country.lacks_any(scenario.rights),
        help=country.help,
    )


def class_minutes(scenario: Scenario, marks: Sequence[Landmark]) -> int:
    """Give how long a class takes for the story: what one player takes, and the votes."""
    votes = min((one.depth for one in marks if one.node.ending), default=0)
    return scenario.minutes + (votes + 1) // VOTES_A_MINUTE


def _long(needed: int) -> Lengths:
    """Give the parts of the long lesson: what the story takes, its talk has less."""
    played = min(max(needed, LEAST_PLAY), MOST_PLAY)
    return (
        ("rules", 5),
        ("play", played),
        ("talk", PLAY_AND_TALK - played),
        ("card", 10),
        ("close", 5),
    )


def _slot(
    possible: Possible, marks: Sequence[Landmark], catalogue: Catalogue, lengths: Lengths
) -> Slot:
    parts = _parts(lengths)
    play = next(one for one in parts if one.kind == "play")
    needed = class_minutes(possible.scenario, marks)
    is_enough = needed <= play.minutes
    stop = None
    if not is_enough:
        stop = stop_at(possible, marks, catalogue, play.minutes / needed)
    pace = min(needed, play.minutes / stop.landmark.part) if stop and stop.landmark.part else needed
    asked = (
        Point(play.start + round(one.part * pace), one)
        for one in marks
        if one.node.discuss and one.part * pace <= play.minutes
    )
    points = tuple(sorted(asked, key=lambda one: one.minute))
    slot = Slot(parts, points, stop, is_enough)
    return replace(slot, points=_on_the_way(points, stop)) if slot.is_short and stop else slot


def _on_the_way(points: tuple[Point, ...], stop: Stop) -> tuple[Point, ...]:
    """Give the points on the shortest way to a stop; all of them if none is there."""
    passed = {step.node.written for step in stop.play.steps}
    return tuple(one for one in points if one.landmark.node.written in passed) or points


def _parts(lengths: Lengths) -> tuple[Part, ...]:
    start, parts = 0, []
    for kind, minutes in lengths:
        parts.append(Part(kind, start, minutes))
        start += minutes
    return tuple(parts)


def _tactics(marks: Sequence[Landmark], catalogue: Catalogue) -> tuple[Tactic, ...]:
    met = dict.fromkeys(line.tactic for one in marks for line in one.node.lines if line.tactic)
    return tuple(catalogue.tactics[one] for one in met)


def _reflexes(
    marks: Sequence[Landmark], catalogue: Catalogue
) -> tuple[tuple[Family, tuple[Reflex, ...]], ...]:
    """Give the reflexes that choices show or let pass, by family, as the catalogue orders them."""
    ways = [way.choice for one in marks for way in one.ways]
    named = {reflex for choice in ways for reflex in (*choice.shows, *choice.misses)}
    found = (
        (catalogue.families[name], tuple(_of_family(name, catalogue, named))) for name in FAMILIES
    )
    return tuple((family, reflexes) for family, reflexes in found if reflexes)


def _of_family(name: str, catalogue: Catalogue, named: set[str]) -> list[Reflex]:
    return [one for one in catalogue.reflexes.values() if one.family == name and one.id in named]
