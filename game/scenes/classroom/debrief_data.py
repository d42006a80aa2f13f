"""What a class learned, as data: its way, where it was divided, what all its ways showed."""

from dataclasses import dataclass

from game.classroom.kept import PlayCount
from game.engine.catalogue import FAMILIES, Catalogue, Tactic
from game.engine.country import HELP_FOR_ALL, HelpLine, Right
from game.engine.counts import LEAST_VOTERS
from game.engine.debrief import Moment, moments, tactics_met
from game.engine.play import Play
from game.engine.score import FamilyScore, score, together
from game.engine.splits import Split, splits
from game.library import Library
from game.scenes.classroom.kept_list_plays import plays_of
from game.scenes.classroom.running import Running

Totals = dict[str, tuple[int, int]]  # by family: reflexes shown and at stake, in all plays


@dataclass(frozen=True, slots=True)
class Learned:
    """Everything that the class debrief says; `totals` is None where plays were too few."""

    play: Play
    moments: tuple[Moment, ...]
    splits: tuple[Split, ...]
    tactics: tuple[Tactic, ...]
    families: tuple[FamilyScore, ...]
    totals: Totals | None
    rights: tuple[Right, ...]
    lacks_rights: bool
    help: tuple[HelpLine, ...]
    is_each_alone: bool  # each played on their own PC


def learned(running: Running, library: Library) -> Learned:
    """Look at all ways that a class went, ended or not."""
    session, catalogue, lesson = running.session, library.catalogue, running.lesson
    plays = [way.play for way in session.ways]
    return Learned(
        play=session.play,
        moments=moments(session.play),
        splits=splits(session),
        tactics=_tactics(running, catalogue),
        families=together(score(play, catalogue) for play in plays),
        totals=totals_of(plays_of(running)),
        rights=lesson.rights,
        lacks_rights=lesson.lacks_rights,
        help=library.country.help_for(_wanted(session.play)),
        is_each_alone=running.mode == "play",
    )


def _tactics(running: Running, catalogue: Catalogue) -> tuple[Tactic, ...]:
    """Give the techniques met on any way; where each played alone, all those of the story."""
    if running.mode == "play":
        return running.lesson.tactics
    met = (one for way in running.session.ways for one in tactics_met(way.play, catalogue))
    return tuple({one.tactic.id: one.tactic for one in met}.values())


def totals_of(plays: tuple[PlayCount, ...]) -> Totals | None:
    """Add up the reflexes of many plays; of a few nothing is said: it would be about people."""
    if len(plays) < LEAST_VOTERS:
        return None
    pairs = {one: [play.families.get(one, (0, 0)) for play in plays] for one in FAMILIES}
    return {
        one: (sum(shown for shown, _ in found), sum(stake for _, stake in found))
        for one, found in pairs.items()
    }


def _wanted(play: Play) -> tuple[str, ...]:
    """Give the kinds of help that the story led to, and those that are always shown."""
    ending = play.node.ending
    return tuple(dict.fromkeys((*(ending.help if ending else ()), *HELP_FOR_ALL)))
