"""Numbers the states of each node: whatever matters there has a few bits of the number.

Only what may have changed before and can still be asked about matters. Things that never matter
at the same node share bits, so that numbers stay small and sets of them can be whole numbers too.
"""

from collections.abc import Iterable
from typing import TypeAlias

from game.engine.memory import Key, Memory, Table

EVERYBODY = -1  # the set of all numbers: all bits set, however many there are
Move: TypeAlias = tuple[tuple[int, int], ...]  # sets of numbers, and by how much each one changes


class Numbering:
    """Which bits tell where things stand, node by node, and sets of numbers made of them."""

    def __init__(self, memory: Memory, most_bits: int) -> None:
        """Give every thing its bits; `is_small` tells whether so many are enough for each node."""
        self.memory = memory
        self.live = {name: kept & memory.changed[name] for name, kept in memory.kept.items()}
        self.is_small = self._widest().bit_count() <= most_bits
        sets = set(self.live.values()) if self.is_small else ()
        self._keys = {things: memory.among(things) for things in sets}
        self._shifts = self._given_out()
        self._widths = {
            things: max((self._shifts[key] + memory.things[key].width for key in keys), default=0)
            for things, keys in self._keys.items()
        }
        self._halves: dict[tuple[int, int], int] = {}
        self._moves: dict[tuple[Key, Table, int], Move] = {}

    def width(self, name: str) -> int:
        """Give how many bits the numbers of a node have."""
        return self._widths[self.live[name]]

    def widest(self) -> tuple[Key, ...]:
        """Give the things that matter at the node where most do."""
        return self.memory.among(self._widest())

    def _widest(self) -> int:
        return max(self.live.values(), key=int.bit_count)

    def matter(self, name: str) -> tuple[Key, ...]:
        """Give the things that matter at a node."""
        return self._keys[self.live[name]]

    def standing(self, key: Key, places: Iterable[int], name: str) -> int:
        """Give all numbers of a node in which a thing stands at one of some places."""
        if key not in self.matter(name):  # it never moved, or nobody asks any more
            return EVERYBODY if self.memory.things[key].start in places else 0
        found = 0
        for place in places:
            found |= self._standing(key, place, self.width(name))
        return found

    def leaving(self, here: str, there: str) -> list[Move]:
        """Give how numbers change on the way to another node, where less may matter."""
        if self.live[here] == self.live[there]:
            return []
        things, width = self.memory.things, max(self.width(here), self.width(there))
        left = [key for key in self.matter(here) if key not in self.matter(there)]
        return [self.moving(key, (things[key].start,) * things[key].size, width) for key in left]

    def moving(self, key: Key, table: Table, width: int) -> Move:
        """Give how numbers of some width change when a thing moves as a table says."""
        asked = (key, table, width)
        if asked not in self._moves:
            moves: dict[int, int] = {}
            for place, following in enumerate(table):
                by = (self._code(key, following) - self._code(key, place)) << self._shifts[key]
                moves[by] = moves.get(by, 0) | self._standing(key, place, width)
            self._moves[asked] = tuple((found, by) for by, found in moves.items())
        return self._moves[asked]

    def _standing(self, key: Key, place: int, width: int) -> int:
        found = (1 << (1 << width)) - 1
        for bit in range(self.memory.things[key].width):
            half = self._half(self._shifts[key] + bit, width)
            found &= half if self._code(key, place) >> bit & 1 else ~half
        return found

    def _half(self, bit: int, width: int) -> int:
        """Give all numbers of some width that have a bit."""
        if (bit, width) not in self._halves:
            found, reach = ((1 << (1 << bit)) - 1) << (1 << bit), 2 << bit
            while reach < 1 << width:
                found |= found << reach
                reach *= 2
            self._halves[bit, width] = found
        return self._halves[bit, width]

    def _code(self, key: Key, place: int) -> int:
        """Give the bits of a place; where a thing starts they are 0, as where it doesn't matter."""
        thing = self.memory.things[key]
        return (place - thing.start) % thing.size

    def _given_out(self) -> dict[Key, int]:
        """Give every thing the lowest bits that are free wherever it matters."""
        sets: dict[Key, list[int]] = {}
        for things, keys in self._keys.items():
            for key in keys:
                sets.setdefault(key, []).append(things)
        taken = dict.fromkeys(self._keys, 0)
        shifts: dict[Key, int] = {}
        for key in sorted(sets, key=lambda one: -len(sets[one])):
            mask, shift, busy = (1 << self.memory.things[key].width) - 1, 0, 0
            for things in sets[key]:
                busy |= taken[things]
            while busy >> shift & mask:
                shift += 1
            shifts[key] = shift
            for things in sets[key]:
                taken[things] |= mask << shift
        return shifts
