"""A second proof of how many plays are needed: by weights, where no choices keep others out.

If three things of nine can be done in a play, every two of them can be, and yet three plays are
needed: give each a weight of one, and no play takes more than three.
"""

from game.engine.routes.heaviest import Chart
from game.engine.routes.order import bits

MOST_PASSES = 60  # over all ways, to find weights that prove more
MOST_WORK = 2_000_000  # ways looked at for them
FULL = 1 << 20  # the weight of a choice at first
STEP = 3  # a weight that others outdo loses one part in 2 ** STEP


def weighed_bound(chart: Chart, wanted: int, enough: int) -> int:
    """Prove that fewer than this number of plays cannot take all that is wanted.

    Whatever the weights, all of them together, divided by the weight of the heaviest play, is
    such a number: the linear program of fractional covers, seen from its dual. The weights on
    the heaviest play are made smaller again and again, which comes near to the best there are
    (N. E. Young, Randomized rounding without solving the linear program, 1995). A choice that a
    play takes twice weighs twice, so that the heaviest play is found in one walk backwards.
    """
    weights = dict.fromkeys(bits(wanted), FULL)
    best = 0
    for _ in range(min(MOST_PASSES, MOST_WORK // chart.size)):
        heaviest, taken = _heaviest(chart, weights)
        best = max(best, -(-sum(weights.values()) // heaviest))
        if best >= enough:
            break
        for one in bits(taken & wanted):
            weights[one] -= weights[one] >> STEP
    return best


def _heaviest(chart: Chart, weights: dict[int, int]) -> tuple[int, int]:
    """Give the most that a play can weigh, and a set of choices that weigh it."""
    heaviest: list[tuple[int, int]] = []
    for inside, exits in zip(chart.inside, chart.exits, strict=True):
        found = max(
            (
                (heaviest[part][0] + weights[way[0]], heaviest[part][1] | bit)
                for _, way, part, bit in exits
            ),
            default=(0, 0),
        )
        round_weight = sum(weights[one] for one in bits(inside))
        heaviest.append((found[0] + round_weight, found[1] | inside))
    return heaviest[chart.parts.of[0]]
