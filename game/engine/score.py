"""Reflexes shown among those at stake on the way taken; each counts once, early or late.

At stake is what the choices taken show, and what their author says they let pass: taking one
good way never counts against not taking another. Nothing is ever subtracted: a reflex that
was let pass is feedback, and showing it later makes up for it in full.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.catalogue import FAMILIES, Catalogue
from game.engine.play import Play


@dataclass(frozen=True, slots=True)
class FamilyScore:
    """The reflexes of one family on the way taken, in the order of the catalogue."""

    family: str
    shown: tuple[str, ...]
    at_stake: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """The reflexes of one play, by family; `shown` is always part of `at_stake`."""

    families: tuple[FamilyScore, ...]
    harmless: int = 0  # decisions at moments where nothing was wrong
    alarms: int = 0  # of these, alarms raised for nothing; they take nothing away

    @property
    def shown(self) -> tuple[str, ...]:
        """Give all reflexes shown."""
        return tuple(one for family in self.families for one in family.shown)

    @property
    def at_stake(self) -> tuple[str, ...]:
        """Give all reflexes that were shown or let pass."""
        return tuple(one for family in self.families for one in family.at_stake)


def score(play: Play, catalogue: Catalogue) -> Score:
    """Count the reflexes of a play, ended or not."""
    shown = {one for step in play.steps if step.decided for one in step.decided.shows}
    missed = {one for step in play.steps if step.decided for one in step.decided.misses}
    harmless = [step.decided for step in play.steps if step.decided and step.node.is_harmless]
    return Score(
        tuple(_family(name, shown, shown | missed, catalogue) for name in FAMILIES),
        harmless=len(harmless),
        alarms=sum(choice.is_alarm for choice in harmless),
    )


def together(scores: Iterable[Score]) -> tuple[FamilyScore, ...]:
    """Give the reflexes of several plays as if they were one: shown on any way is shown."""
    by_family = zip(*(one.families for one in scores), strict=True)
    return tuple(
        FamilyScore(
            parts[0].family,
            tuple(dict.fromkeys(one for part in parts for one in part.shown)),
            tuple(dict.fromkeys(one for part in parts for one in part.at_stake)),
        )
        for parts in by_family
    )


def _family(name: str, shown: set[str], at_stake: set[str], catalogue: Catalogue) -> FamilyScore:
    mine = [reflex.id for reflex in catalogue.reflexes.values() if reflex.family == name]
    return FamilyScore(
        name,
        tuple(one for one in mine if one in shown),
        tuple(one for one in mine if one in at_stake),
    )
