"""The fewest plays, as far as they can be found, that together take every choice.

Where conditions make no difference (each choice is taken in one situation only), a play can take
two choices when one lies beyond the other, which is a partial order, and the fewest plays are
its fewest chains: found and proved at once (Dilworth; see `chains`). It is the same answer as
a least flow with a lower bound on every choice, and needs no flow.

Else the problem is as hard as set cover. Good plays are then searched for (`planner`), and it is
proved apart how many are needed: by choices of which no play takes two (`antichain`), and by
weights of which no play takes more than a part (`weighed`).
"""

from dataclasses import dataclass

from game.engine.routes.antichain import widest
from game.engine.routes.chains import fewest_chains
from game.engine.routes.heaviest import Chart
from game.engine.routes.order import Order, order_of
from game.engine.routes.planner import Planner
from game.engine.routes.walks import Walk, through
from game.engine.routes.weighed import weighed_bound


@dataclass(frozen=True, slots=True)
class Cover:
    """Plays to endings that take all that such plays can take; fewer than `least` cannot."""

    plays: tuple[Walk, ...]
    least: int
    apart: tuple[int, ...]  # choices of which no play takes two


def fewest_plays(chart: Chart) -> Cover:
    """Find few plays to endings that together take every choice that such plays can take."""
    found = order_of(chart.story, chart.parts)
    return _plain(chart, found) if found.is_plain else _searched(chart, found)


def _plain(chart: Chart, found: Order) -> Cover:
    fewest, apart = fewest_chains(found)
    planner = Planner(chart, found, [through(chart.story, chain) for chain in fewest])
    planner.tighten()
    return Cover(planner.ordered(), len(fewest), tuple(sorted(apart)))


def _searched(chart: Chart, found: Order) -> Cover:
    apart = widest(found.apart(), found.wanted)
    planner = Planner(chart, found)
    planner.grow(apart)
    least = len(apart)
    if least < len(planner.plays):
        least = max(least, weighed_bound(chart, found.wanted, len(planner.plays)))
    planner.reduce(least)
    planner.tighten()
    return Cover(planner.ordered(), least, tuple(sorted(apart)))
