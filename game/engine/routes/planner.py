"""Plays planned one after the other, each against what the others take.

Each of the choices of which no play takes two is the seed of a play. A play takes its seed and
whatever is worth the detour; what stays missing is worth more with every turn, until the plays,
planned again and again, share everything between them (multipliers in the manner of M. L. Fisher,
The Lagrangian relaxation method for solving integer programming problems, 1981). If they don't
in bounded time, plays are added, and fewer are tried again from there.
"""

from collections.abc import Iterable, Mapping

from game.engine.routes.heaviest import Chart, Weights
from game.engine.routes.order import Order, bits
from game.engine.routes.shortest import shortest_taking
from game.engine.routes.walks import Walk, shortest_with, taken

MOST_WORK = 2_000_000  # ways looked at while plays are planned
MUST = 1 << 40  # the weight of what a play has to take; others are numbers of choices
MUCH = 1 << 20  # more than a play is long
WORTH = 2  # how many choices more a play may have to take for one that is missing
ROUNDS = 10  # how often each play is planned anew before a number of plays is given up


class Planner:
    """Plays on their way to be few and short; what they take is kept beside each."""

    def __init__(self, chart: Chart, found: Order, plays: Iterable[Walk] = ()) -> None:
        """Begin with some plays, or none."""
        self.chart = chart
        self.wanted = found.wanted
        self.beyond = found.beyond
        self.plays = [(taken(play), play) for play in plays]
        self._left = MOST_WORK // chart.size  # plans that may still be made

    def grow(self, seeds: Iterable[int]) -> None:
        """Plan a play for each seed, then anew for what is missing, then as many as it takes."""
        for seed in seeds:
            bit = 1 << seed
            self._add(seed, ((MUST, bit), (WORTH, self._missing() & ~bit)))
        self._share()
        while missing := self._missing():
            self._add(next(bits(missing)), ((MUCH, missing),))

    def reduce(self, least: int) -> None:
        """Do with fewer plays while that works."""
        while len(self.plays) > least and self._drop_one():
            pass

    def tighten(self) -> None:
        """Leave out plays that are not needed; make each, longest first, as short as it can be.

        A play must still take what only it takes; the others may then take less, too.
        """
        for one in sorted(self.plays, key=lambda play: len(play[1]), reverse=True):
            place = self.plays.index(one)
            needed = self._missing(but=place)
            if not needed:
                del self.plays[place]
            elif shorter := shortest_taking(self.chart.story, self.beyond, needed):
                self.plays[place] = taken(shorter), shorter

    def ordered(self) -> tuple[Walk, ...]:
        """Give the plays so that each adds as much as possible to those before it."""
        left, missing = list(self.plays), self.wanted
        found = []
        while left:
            best = max(left, key=lambda play: ((play[0] & missing).bit_count(), -len(play[1])))
            left.remove(best)
            missing &= ~best[0]
            found.append(best[1])
        return tuple(found)

    def _missing(self, but: int = -1) -> int:
        """Give what no play takes, one of them left out."""
        mask = 0
        for place, (choices, _) in enumerate(self.plays):
            if place != but:
                mask |= choices
        return self.wanted & ~mask

    def _add(self, one: int, weights: Weights) -> None:
        """Plan one more play; in haste, a short one with one choice that is missing."""
        if self._left > 0:
            self.plays.append(self._planned(weights))
        else:
            play = shortest_with(self.chart.story, one)
            self.plays.append((taken(play), play))

    def _planned(self, weights: Weights) -> tuple[int, Walk]:
        self._left -= 1
        play = self.chart.heaviest(weights)
        return taken(play), play

    def _drop_one(self) -> bool:
        """Drop the play that alone takes least, if the others can do without it; tell whether."""
        before = list(self.plays)
        places = range(len(self.plays))
        del self.plays[min(places, key=lambda one: self._missing(but=one).bit_count())]
        if not self._share():
            self.plays = before
        return len(self.plays) < len(before)

    def _share(self) -> bool:
        """Plan the plays anew, one after the other; tell whether nothing is missing at last."""
        worth = dict.fromkeys(bits(self.wanted), WORTH)
        for turn in range(ROUNDS * len(self.plays)):
            missing = self._missing()
            if not missing or self._left <= 0:
                break
            for one in bits(missing):
                worth[one] += 1
            place = turn % len(self.plays)
            self.plays[place] = self._planned(_weights(self._missing(but=place), worth))
        return not self._missing()


def _weights(wanted: int, worth: Mapping[int, int]) -> Weights:
    """Put choices of the same worth together."""
    found: dict[int, int] = {}
    for one in bits(wanted):
        found[worth[one]] = found.get(worth[one], 0) | 1 << one
    return tuple(found.items())
