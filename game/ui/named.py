"""Blocks as they are heard: under a name of their own, or all their words as one thing."""

from dataclasses import dataclass, replace

from game.ui.leaves import COMFORT, Block
from game.ui.space import Space
from game.ui.spoken import joined, words_of
from game.ui.widgets import GROUP, ITEM, NOTHING_MORE, Heard, Widget


@dataclass(frozen=True, slots=True)
class Named:
    """A block that is heard under a name: as one thing, or as a group or log of things.

    Without a name it is seen, and not heard.
    """

    block: Block
    name: str
    heard: Heard = NOTHING_MORE
    role: str = ITEM

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        placed = self.block.place(x, y, width, space)
        if placed.role != GROUP:
            placed = Widget(placed.rect, children=(placed,))
        return replace(placed, role=self.role, name=self.name, heard=self.heard)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that the block wants."""
        return self.block.least(space, ems)


@dataclass(frozen=True, slots=True)
class Together:
    """A block whose words are heard as one thing, such as a card beside others."""

    block: Block

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        placed = self.block.place(x, y, width, space)
        return replace(placed, role=ITEM, name=joined(words_of(placed)))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that the block wants."""
        return self.block.least(space, ems)
