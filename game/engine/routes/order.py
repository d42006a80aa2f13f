"""Which choices a play can take one after another; sets of choices are bits of whole numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.engine.routes.components import Components
from game.engine.routes.situations import Situations


@dataclass(frozen=True, slots=True)
class Order:
    """The choices that plays to an ending take, and which of them can follow which."""

    wanted: int
    after: tuple[int, ...]  # for each choice, those that some play takes later than it
    before: tuple[int, ...]
    beyond: tuple[int, ...]  # for each situation, the choices that can be taken from it on
    is_plain: bool  # each choice is taken in one situation only: conditions make no difference

    def apart(self) -> list[int]:
        """Give, for each choice, those that no play takes together with it."""
        return [
            self.wanted & ~(self.after[one] | self.before[one] | 1 << one)
            if self.wanted >> one & 1
            else 0
            for one in range(len(self.after))
        ]


def order_of(story: Situations, parts: Components) -> Order:
    """Find what can follow each choice, and what can come before it."""
    count = len(story.choices)
    beyond, ahead = reached(story, parts, [1 << one for one in range(count)])
    after, before, taken = [0] * count, [0] * count, [0] * count
    for here, ways in enumerate(story.ending_ways):
        for choice, following in ways:
            after[choice] |= beyond[parts.of[following]]
            before[choice] |= ahead[parts.of[here]]
            taken[choice] += 1
    wanted = sum(1 << one for one in range(count) if taken[one])
    by_situation = tuple(beyond[part] for part in parts.of)
    is_plain = max(taken, default=0) < 2
    return Order(wanted, tuple(after), tuple(before), by_situation, is_plain)


def reached(
    story: Situations, parts: Components, gives: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Give, for each component, what plays can gather from it on, and what up to its exits.

    `gives` tells what each choice adds. Two walks over the components, one each way.
    """
    count = len(parts.members)
    beyond, ahead = [0] * count, [0] * count
    for number, members in enumerate(parts.members):
        for here in members:
            for choice, following in story.ending_ways[here]:
                part = parts.of[following]
                beyond[number] |= gives[choice] | beyond[part]
                ahead[number] |= gives[choice] if part == number else 0
    for number in range(count - 1, -1, -1):
        for here in parts.members[number]:
            for choice, following in story.ending_ways[here]:
                ahead[parts.of[following]] |= gives[choice] | ahead[number]
    return beyond, ahead


def bits(mask: int) -> Iterator[int]:
    """Give the numbers in a set, from the smallest."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
