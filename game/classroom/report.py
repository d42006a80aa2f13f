"""What one lesson was, as data: every vote with its moment, the ways, what the class practised."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.classroom.kept import Kept, PlayCount
from game.engine.catalogue import FAMILIES, Catalogue
from game.engine.classroom import ClassPlay, Decided, replayed
from game.engine.counts import LEAST_VOTERS
from game.engine.debrief import TacticMet, tactics_met
from game.engine.play import SKIP, Play
from game.engine.scenario import Scenario
from game.engine.score import score


@dataclass(frozen=True, slots=True)
class Asked:
    """One vote: its number in the lesson, on which way of the class, where, and what was decided.

    Numbers count from 1. `before` is the play as it stood when the class was asked. Where the
    lesson stopped before a choice was taken, the one decided is empty.
    """

    number: int
    way: int
    before: Play
    decided: Decided

    @property
    def is_split(self) -> bool:
        """Tell whether no choice had more than half of the hands, as far as that is told."""
        hands = [number for _, number in self.decided.hands]
        return bool(hands) and 2 * max(hands) <= sum(hands)


@dataclass(frozen=True, slots=True)
class Shown:
    """The reflexes of one family that a class showed on any of its ways, and that it let pass."""

    family: str
    shown: tuple[str, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """What the plays of a computer room showed of one family, taken together.

    `is_tellable` is false where all or none was shown: that would tell of each what it tells of
    all.
    """

    family: str
    shown: int
    at_stake: int

    @property
    def is_tellable(self) -> bool:
        """Tell whether the number may be told."""
        return 0 < self.shown < self.at_stake


@dataclass(frozen=True, slots=True)
class ClassReport:
    """A lesson as it can be told; without its story, votes are known by the ids of choices."""

    kept: Kept
    session: ClassPlay | None
    asked: tuple[Asked, ...]
    rest: tuple[Decided, ...]  # what the story no longer follows, or without a story all
    tactics: tuple[TacticMet, ...]
    reflexes: tuple[Shown, ...]
    totals: tuple[Total, ...]

    @property
    def was_changed(self) -> bool:
        """Tell whether the story is not quite the one that the class played."""
        return self.session is not None and self.session.scenario.digest != self.kept.head.digest

    @property
    def split(self) -> tuple[Asked, ...]:
        """Give the votes where the class was divided."""
        return tuple(one for one in self.asked if one.is_split)


def class_report(kept: Kept, scenario: Scenario | None, catalogue: Catalogue) -> ClassReport:
    """Work out what there is to tell of a lesson; the story may be changed, or gone."""
    session = replayed(scenario, kept.events)[0] if scenario else None
    followed = len(session.events) if session else 0
    left = (one for one in kept.events[followed:] if isinstance(one, Decided))
    plays = [way.play for way in session.ways] if session else []
    taken = asked(session) if session else ()
    return ClassReport(
        kept,
        session,
        (*taken, *_closed(session, len(taken) + 1)) if session else (),
        tuple(one for one in left if not one.choice.startswith(SKIP)),
        _met(plays, catalogue),
        _shown(plays, catalogue),
        totals(kept.plays),
    )


def asked(session: ClassPlay) -> tuple[Asked, ...]:
    """Give every vote that was ever taken, in the order of taking, with the play before it."""
    found: list[Asked] = []
    now = ClassPlay.start(session.scenario)
    for event in session.events:
        if isinstance(event, Decided) and not event.choice.startswith(SKIP):
            found.append(Asked(len(found) + 1, len(now.ways), now.play, event))
        now = now.after(event)
    return tuple(found)


def _closed(session: ClassPlay, number: int) -> tuple[Asked, ...]:
    """Give the vote that was closed at last, if no choice was taken after it."""
    counted = session.counted
    if counted is None:
        return ()
    decided = Decided("", counted.won, counted.hands)
    return (Asked(number, len(session.ways), session.play, decided),)


def totals(plays: Iterable[PlayCount]) -> tuple[Total, ...]:
    """Add up what a computer room showed; nothing of fewer than eight plays."""
    counts = [one.families for one in plays]
    if len(counts) < LEAST_VOTERS:
        return ()
    pairs = {name: [one[name] for one in counts if name in one] for name in FAMILIES}
    return tuple(
        Total(name, sum(shown for shown, _ in found), sum(at_stake for _, at_stake in found))
        for name, found in pairs.items()
        if len(found) >= LEAST_VOTERS
    )


def _met(plays: Iterable[Play], catalogue: Catalogue) -> tuple[TacticMet, ...]:
    found = (met for play in plays for met in tactics_met(play, catalogue))
    return tuple({met.tactic.id: met for met in found}.values())


def _shown(plays: list[Play], catalogue: Catalogue) -> tuple[Shown, ...]:
    scores = [score(play, catalogue) for play in plays]
    shown = {one for found in scores for one in found.shown}
    at_stake = {one for found in scores for one in found.at_stake}
    families = (
        (name, [one.id for one in catalogue.reflexes.values() if one.family == name])
        for name in FAMILIES
    )
    return tuple(
        Shown(
            name,
            tuple(one for one in ids if one in shown),
            tuple(one for one in ids if one in at_stake - shown),
        )
        for name, ids in families
        if at_stake.intersection(ids)
    )
