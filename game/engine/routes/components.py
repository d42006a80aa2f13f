"""Situations put together where one can go back and forth between them."""

from collections.abc import Sequence
from dataclasses import dataclass

Way = tuple[int, int]  # the number of a choice, and of the situation that follows it
Ways = Sequence[tuple[Way, ...]]  # for each situation


@dataclass(frozen=True, slots=True)
class Components:
    """The strongly connected components; whatever follows one has a smaller number."""

    of: tuple[int, ...]  # by situation
    members: tuple[tuple[int, ...], ...]
    loops: tuple[int, ...]  # the components in which one can go round for ever


def components_of(ways: Ways) -> Components:
    """Find the components, by Tarjan's algorithm without recursion.

    Source: R. Tarjan, Depth-first search and linear graph algorithms, 1972.
    """
    search = _Search(ways)
    for situation in range(len(ways)):
        if not search.entered[situation]:
            search.walk(situation)
    of = search.of
    loops = {
        of[here] for here, found in enumerate(ways) for _, after in found if of[here] == of[after]
    }
    return Components(tuple(of), tuple(search.members), tuple(sorted(loops)))


class _Search:
    """A walk in depth that gives out components as they close."""

    def __init__(self, ways: Ways) -> None:
        self.ways = ways
        self.entered = [0] * len(ways)  # in which order, from 1; 0: not yet
        self.lowest = [0] * len(ways)  # the first entered that is known to be reached from here
        self.of = [-1] * len(ways)
        self.members: list[tuple[int, ...]] = []
        self._count = 0
        self._open: list[int] = []

    def walk(self, start: int) -> None:
        path = [(start, 0)]
        while path:
            here, place = path.pop()
            if place == 0:
                self._enter(here)
            if place < len(self.ways[here]):
                path.append((here, place + 1))
                self._look(here, self.ways[here][place][1], path)
                continue
            if self.lowest[here] == self.entered[here]:
                self._close(here)
            if path:
                parent = path[-1][0]
                self.lowest[parent] = min(self.lowest[parent], self.lowest[here])

    def _enter(self, here: int) -> None:
        self._count += 1
        self.entered[here] = self.lowest[here] = self._count
        self._open.append(here)

    def _look(self, here: int, after: int, path: list[tuple[int, int]]) -> None:
        if not self.entered[after]:
            path.append((after, 0))
        elif self.of[after] < 0:
            self.lowest[here] = min(self.lowest[here], self.entered[after])

    def _close(self, here: int) -> None:
        place = len(self._open) - 1
        while self._open[place] != here:
            place -= 1
        members = self._open[place:]
        del self._open[place:]
        for one in members:
            self.of[one] = len(self.members)
        self.members.append(tuple(sorted(members)))
