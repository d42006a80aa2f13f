"""Messages to sort: which of twelve are fine, and which technique are the others?

Nothing is drawn by lot here: a seed is handed in, and the same seed deals the same cards.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal, TypeAlias

from game.engine.booster_head import BoosterHead

Verdict: TypeAlias = Literal["seen", "other", "missed", "alarm", "passed"]
FINE, PASSED = "fine", "passed"  # answers besides the names of techniques
TRAPS, HARMLESS = 8, 4  # of the twelve
BESIDE_TRAP, BESIDE_HARMLESS = 2, 3  # techniques that are offered besides the right answer


@dataclass(frozen=True, slots=True)
class Fragment:
    """One message: who writes it, its words, the same without its words, what is said after."""

    id: str
    sender: str
    says: str
    told: str
    tactic: str  # none: nothing is wrong
    beside: tuple[str, ...]
    seen: str
    missed: str

    @property
    def is_harmless(self) -> bool:
        """Tell whether nothing is wrong with it."""
        return not self.tactic

    @property
    def right(self) -> str:
        """Give the answer that sees what it is."""
        return self.tactic or FINE


@dataclass(frozen=True, slots=True)
class SortBooster(BoosterHead):
    """Messages to sort, more than are dealt at a time."""

    fragments: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One message as it is dealt, with the techniques that are offered for it."""

    fragment_id: str
    offers: tuple[str, ...]

    @property
    def answers(self) -> tuple[str, ...]:
        """Give all that can be answered; that nothing is wrong always comes last."""
        return (*self.offers, FINE)


@dataclass(frozen=True, slots=True)
class Sorting:
    """Twelve cards and what was answered to the first of them; frozen, as every play."""

    booster: SortBooster
    cards: tuple[Card, ...]
    answers: tuple[str, ...] = ()

    @property
    def is_ended(self) -> bool:
        """Tell whether every card has its answer."""
        return len(self.answers) == len(self.cards)

    def fragment(self, place: int) -> Fragment:
        """Give the message of a card."""
        wanted = self.cards[place].fragment_id
        return next(one for one in self.booster.fragments if one.id == wanted)

    def answer(self, given: str) -> "Sorting":
        """Answer the next card: a technique, that nothing is wrong, or that one would rather pass.

        Raises:
            ValueError: There is no card left, or this is not offered for it.
        """
        if self.is_ended or given not in (*self.cards[len(self.answers)].answers, PASSED):
            raise ValueError(given)
        return replace(self, answers=(*self.answers, given))

    def told(self, booster: SortBooster) -> "Sorting":
        """Give the same cards in the words of another booster, if it holds them all."""
        known = {one.id: one.right for one in booster.fragments}
        own = {one.id: one.right for one in self.booster.fragments}
        is_same = all(known.get(one.fragment_id) == own[one.fragment_id] for one in self.cards)
        return replace(self, booster=booster) if is_same else self

    def verdict(self, place: int) -> Verdict:
        """Tell what became of a card; of a trap, naming another technique is nearly seeing it."""
        given, fragment = self.answers[place], self.fragment(place)
        if given == PASSED:
            return "passed"
        if given == fragment.right:
            return "seen"
        if fragment.is_harmless:
            return "alarm"
        return "missed" if given == FINE else "other"

    def tactics(self, *verdicts: Verdict) -> tuple[str, ...]:
        """Give the techniques of the cards of which this became, each once."""
        places = (one for one, _ in enumerate(self.answers) if self.verdict(one) in verdicts)
        found = (self.fragment(one).tactic for one in places)
        return tuple(dict.fromkeys(one for one in found if one))

    @property
    def again(self) -> tuple[str, ...]:
        """Give the techniques that are worth another look."""
        return self.tactics("missed", "other")

    @property
    def named(self) -> tuple[str, ...]:
        """Give the techniques that were named wherever they were met."""
        return tuple(one for one in self.tactics("seen") if one not in self.again)

    def harmless(self, verdict: Verdict) -> int:
        """Count the harmless messages of which this became."""
        places = range(len(self.answers))
        return sum(
            self.fragment(one).is_harmless and self.verdict(one) == verdict for one in places
        )


def deal(booster: SortBooster, seed: int, turn: int = 0) -> Sorting:
    """Deal eight traps and four harmless messages; further turns of a seed bring the others first.

    The traps of one turn are as many techniques as can be.
    """
    traps = _one_of_each(_shuffled((one for one in booster.fragments if one.tactic), seed))
    harmless = _shuffled((one for one in booster.fragments if one.is_harmless), seed)
    drawn = [*_window(traps, TRAPS, turn), *_window(harmless, HARMLESS, turn)]
    return Sorting(booster, tuple(_card(one, seed) for one in _shuffled(drawn, f"{seed}/{turn}")))


def _card(fragment: Fragment, seed: int) -> Card:
    offers = [one for one in (fragment.tactic, *fragment.beside) if one]
    return Card(fragment.id, tuple(sorted(offers, key=lambda one: _lot(seed, fragment.id, one))))


def _shuffled(fragments: Iterable[Fragment], seed: int | str) -> list[Fragment]:
    return sorted(fragments, key=lambda one: _lot(seed, one.id))


def _lot(*parts: object) -> bytes:
    """Give what sorts things in an order that nobody foresees, and that is always the same."""
    return sha256("/".join(map(str, parts)).encode()).digest()


def _one_of_each(fragments: list[Fragment]) -> list[Fragment]:
    """Put the first fragment of each technique before the second of any."""
    met: dict[str, int] = {}
    order: list[tuple[int, Fragment]] = []
    for one in fragments:
        met[one.tactic] = met.get(one.tactic, 0) + 1
        order.append((met[one.tactic], one))
    return [one for _, one in sorted(order, key=lambda pair: pair[0])]


def _window(fragments: list[Fragment], size: int, turn: int) -> list[Fragment]:
    """Take the next few, from the beginning again at the end."""
    return [fragments[(turn * size + one) % len(fragments)] for one in range(size)]
