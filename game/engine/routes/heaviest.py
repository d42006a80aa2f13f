"""Plays that take as much as possible of what is wanted."""

from typing import NamedTuple

from game.engine.routes.components import Components, Way
from game.engine.routes.situations import Situations
from game.engine.routes.walks import Walk, gathered, nearest, taken

Weights = tuple[tuple[int, int], ...]  # a weight, and the set of the choices that have it


class Exit(NamedTuple):
    """A way from one component to another."""

    here: int
    way: Way
    part: int  # the component it leads to
    bit: int


class Chart:
    """The ways of a story that lead to endings, by component, to plan plays over.

    A play can take all that is inside a component before it leaves it, so that plans are made
    over components, which have no loops: backwards, in one walk over all ways.
    """

    def __init__(self, story: Situations, parts: Components) -> None:
        """Sort the ways into those that stay in a component and those that leave it."""
        self.story = story
        self.parts = parts
        self.inside = [0] * len(parts.members)
        self.exits: list[list[Exit]] = [[] for _ in parts.members]
        for here, ways in enumerate(story.ending_ways):
            number = parts.of[here]
            for way in ways:
                part = parts.of[way[1]]
                if part == number:
                    self.inside[number] |= 1 << way[0]
                else:
                    self.exits[number].append(Exit(here, way, part, 1 << way[0]))
        self.size = len(parts.members) + sum(map(len, story.ending_ways))

    def heaviest(self, weights: Weights) -> Walk:
        """Give a play to an ending that takes much weight, less one for each choice of its length.

        Each choice weighs once. One plan is kept for each component, the best whatever was taken
        before it, so that the play is a heavy one and not always the heaviest.
        """
        plan = self._plan(weights)
        wanted = sum(mask for _, mask in weights)
        walk: list[Way] = []
        here = 0
        while True:
            number = self.parts.of[here]
            walk += self._round(here, wanted & ~taken(walk) & self.inside[number])
            here = walk[-1][1] if walk else 0
            leaving = plan[number]
            if leaving is None:
                return tuple(walk)
            walk += [*self._between(here, leaving.here), leaving.way]
            here = leaving.way[1]

    def _plan(self, weights: Weights) -> list[Exit | None]:
        """Choose the way out of each component; components that follow come first."""
        masks = [0] * len(self.exits)
        lengths = [0] * len(self.exits)
        plan: list[Exit | None] = [None] * len(self.exits)
        wanted = sum(mask for _, mask in weights)
        for number, exits in enumerate(self.exits):
            inside = self.inside[number] & wanted
            best = 0
            for leaving in exits:
                _, _, part, bit = leaving
                mask = inside | bit | masks[part]
                worth = -lengths[part]
                for weight, some in weights:
                    worth += weight * (mask & some).bit_count()
                if plan[number] is None or worth > best:
                    best, masks[number], plan[number] = worth, mask, leaving
                    lengths[number] = lengths[part] + 1 + inside.bit_count()
        return plan

    def _round(self, here: int, wanted: int) -> list[Way]:
        """Take choices inside a component."""
        number = self.parts.of[here]
        return gathered(self.story, here, wanted, lambda way: self.parts.of[way[1]] == number)

    def _between(self, here: int, there: int) -> Walk:
        """Go from one situation of a component to another."""
        if here == there:
            return ()
        number = self.parts.of[here]
        return nearest(
            self.story,
            here,
            lambda way: way[1] == there,
            lambda way: self.parts.of[way[1]] == number,
        )
