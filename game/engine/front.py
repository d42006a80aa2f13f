"""Crowds that wait to be led on through a story, and how much work may be spent on them."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TypeAlias

Places: TypeAlias = tuple[int, ...]  # where each thing stands that is followed beside the states
Spot: TypeAlias = tuple[str, Places]  # a node, and these


class TooManyStates(Exception):  # noqa: N818  an answer, not an error
    """A question was given up: to answer it would take too long."""


@dataclass(slots=True)
class Work:
    """What may still be spent on a question."""

    left: int

    def spend(self, amount: int) -> None:
        """Take some of it.

        Raises:
            TooManyStates: There was not enough left.
        """
        self.left -= amount
        if self.left < 0:
            raise TooManyStates


class Front:
    """Crowds that wait at their spots to be led on.

    First come the spots that were least often led on from, in the order of the story. So all of
    a story is seen early, and whoever has seen enough can stop long before its circles are worn
    out.
    """

    def __init__(self, order: Mapping[str, int]) -> None:
        """Take the order of the nodes."""
        self._order = order
        self._crowds: dict[Spot, int] = {}
        self._waiting: list[tuple[int, int, Spot]] = []  # times, place in the order, spot
        self._times: dict[Spot, int] = {}

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, spot: Spot, crowd: int) -> None:
        """Let a crowd wait at a spot, together with those that wait there already."""
        if spot in self._crowds:
            self._crowds[spot] |= crowd
        elif crowd:
            self._crowds[spot] = crowd
            heappush(self._waiting, (self._times.get(spot, 0), self._order[spot[0]], spot))

    def take(self) -> tuple[Spot, int]:
        """Take all that wait at the first spot."""
        times, _, spot = heappop(self._waiting)
        self._times[spot] = times + 1
        return spot, self._crowds.pop(spot)
