"""As many choices as can be found of which no play takes two: so many plays are needed."""

from collections.abc import Sequence

MOST_WORK = 200_000  # choices looked at in a search; any set found is a proof, the largest or not


def widest(apart: Sequence[int], wanted: int) -> list[int]:
    """Look for the most choices that are all apart from one another.

    A search with bounds: of a class of choices none of which are apart, only one can be had
    (E. Tomita and T. Seki, An efficient branch-and-bound algorithm for finding a maximum clique,
    2003). Its work is limited.
    """
    found: list[int] = []
    work = MOST_WORK
    waiting: list[tuple[list[int], int, int]] = [([], wanted, wanted.bit_count())]
    while waiting and work > 0:
        chosen, left, bound = waiting.pop()
        if len(chosen) > len(found):
            found = chosen
        if len(chosen) + bound <= len(found):
            continue
        work -= left.bit_count()
        earlier = 0
        for one, number in _classes(apart, left):
            waiting.append(([*chosen, one], earlier & apart[one], number))
            earlier |= 1 << one
    return found


def _classes(apart: Sequence[int], left: int) -> list[tuple[int, int]]:
    """Give choices class by class, with the number of classes before; none in one are apart."""
    classed = []
    number = 0
    while left:
        alike = left
        while alike:
            one = (alike & -alike).bit_length() - 1
            classed.append((one, number))
            left &= ~(1 << one)
            alike &= left & ~apart[one]
        number += 1
    return classed
