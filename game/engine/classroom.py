"""A class at a story: the list of what it decided and where it went back, and what follows.

As a play is the list of its choices, a class is the list of its events: kept, resumed,
compared and reported, it is always the same small list.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from game.engine.counts import Count, Hands
from game.engine.play import SKIP, Play
from game.engine.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Decided:
    """A choice that the class took, as the list of choices notes it.

    `won` holds the choices that most voted for, without a count nothing; the class may have
    taken another. `hands` are there only where they may be told.
    """

    choice: str
    won: tuple[str, ...] = ()
    hands: Hands = ()

    @classmethod
    def after(cls, choice: str, count: Count | None) -> "Decided":
        """Give what is kept of a vote: never more than may be told."""
        return cls(choice, count.won, count.told) if count else cls(choice)


@dataclass(frozen=True, slots=True)
class Counted:
    """A vote that was closed; what came out stands until the class takes a choice."""

    won: tuple[str, ...]
    hands: Hands = ()

    @classmethod
    def of(cls, count: Count) -> "Counted":
        """Give what is kept of a count: never more than may be told."""
        return cls(count.won, count.told)

    def count(self, open_ids: Iterable[str]) -> Count:
        """Give a count that tells the same; where no number was kept, one that tells none."""
        return Count(self.hands or tuple((one, int(one in self.won)) for one in open_ids))


@dataclass(frozen=True, slots=True)
class WentBack:
    """The class went back to before the choice at this position, from 0."""

    position: int


Event: TypeAlias = Decided | Counted | WentBack


@dataclass(frozen=True, slots=True)
class Way:
    """One way that the class went, with what was decided at each of its choices."""

    play: Play
    decided: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassPlay:
    """All ways that one class went through a story; the last is the one where it stands."""

    scenario: Scenario
    ways: tuple[Way, ...]
    events: tuple[Event, ...] = ()
    counted: Counted | None = None  # the last vote here, if no choice was taken since

    @staticmethod
    def start(scenario: Scenario) -> "ClassPlay":
        """Begin at the start node."""
        return ClassPlay(scenario, (Way(Play.start(scenario)),))

    @property
    def way(self) -> Way:
        """Give the way on which the class is."""
        return self.ways[-1]

    @property
    def play(self) -> Play:
        """Give the play of that way, where it stands."""
        return self.way.play

    def after(self, event: Event) -> "ClassPlay":
        """Take a choice, note a vote, or go back; the present one stays as it is.

        Raises:
            ValueError: A choice is not open here, or there is no such position to go back to.
        """
        if isinstance(event, Counted):
            return self._after_vote(event)
        if isinstance(event, Decided):
            way = Way(self.play.choose(event.choice), (*self.way.decided, event))
            ways = (*self.ways[:-1], way)
        elif 0 <= event.position < len(self.play.taken):
            kept = event.position
            ways = (*self.ways, Way(self.play.at(kept), self.way.decided[:kept]))
        else:
            raise ValueError(f"there is no choice {event.position}")
        return ClassPlay(self.scenario, ways, (*self.events, event))

    def _after_vote(self, event: Counted) -> "ClassPlay":
        named = {*event.won, *(choice for choice, _ in event.hands)}
        if not named <= set(self.play.open_ids()):
            raise ValueError("a vote on other choices")
        return replace(self, events=(*self.events, event), counted=event)

    def pair(self) -> tuple[Way, Way] | None:
        """Give the two last ways that part and have gone furthest: what is shown side by side."""
        last = next((one for one in reversed(self.ways) if one.play.is_ended), self.way)
        others = [one for one in self.ways if parting(one, last) is not None]
        ended = [one for one in others if one.play.is_ended]
        return ((ended or others)[-1], last) if others else None


def parting(one: Way, other: Way) -> int | None:
    """Give the position of the first choice that two ways take differently, if there is one."""
    pairs = zip(one.play.taken, other.play.taken, strict=False)
    return next((place for place, (mine, yours) in enumerate(pairs) if mine != yours), None)


def replayed(scenario: Scenario, events: Iterable[Event]) -> tuple[ClassPlay, Event | None]:
    """Go through a list of events as far as it goes; give the one that no longer fits, if any."""
    session = ClassPlay.start(scenario)
    for event in events:
        try:
            session = session.after(event)
        except ValueError:
            return session, event
    return session, None


def votes(session: ClassPlay) -> tuple[tuple[int, Decided], ...]:
    """Give every decision that was ever taken, once, with its position, in the order of taking.

    What a class takes back still was decided: it is told in the report, not forgotten.
    """
    found, position = [], 0
    for event in session.events:
        if isinstance(event, WentBack):
            position = event.position
        elif isinstance(event, Decided):
            if not event.choice.startswith(SKIP):
                found.append((position, event))
            position += 1
    return tuple(found)
