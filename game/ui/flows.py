"""Blocks that fill a width: as many columns as it holds, or as many buttons in each line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.ui.blocks import Button, Row, Stack, grown
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT, WHOLE, Block, Gap
from game.ui.space import Space
from game.ui.widgets import Widget

NARROWEST = 300  # of a column of cards


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks dealt out in turn to columns, so that rows keep the reading order."""

    blocks: Sequence[Block]
    most: int
    gap: float = 14
    narrowest: float = NARROWEST  # units, that grow with the letters
    is_even: bool = False  # the grounds of a row end together
    valign: Literal["top", "middle"] = "top"  # of what stands on grounds that end together

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place, in as many columns as have room."""
        counts = range(max(1, min(self.most, len(self.blocks))), 1, -1)
        fitting = (one for one in counts if self._fits(one, width, space))
        count = next(fitting, 1)
        return self._rows(count).place(x, y, width, space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that one column wants."""
        return max((block.least(space, ems) for block in self.blocks), default=0)

    def _fits(self, count: int, width: int, space: Space) -> bool:
        narrowest = space.em(self.narrowest) * count + space.px(self.gap) * (count - 1)
        return narrowest <= width and self._row(count).fits(width, space)

    def _row(self, count: int) -> Row:
        dealt = [self.blocks[start::count] for start in range(count)]
        return Row([(0, Stack(list(column), gap=self.gap)) for column in dealt], gap=self.gap)

    def _rows(self, count: int) -> Block:
        if not self.is_even:
            return self._row(count)
        free = [Gap(0)] * (-len(self.blocks) % count)  # so that the last is as wide as the others
        blocks = [*self.blocks, *free]
        rows = [blocks[at : at + count] for at in range(0, len(blocks), count)]
        return Stack(
            [Row([(0, one) for one in row], self.gap, self.valign, is_even=True) for row in rows],
            gap=self.gap,
        )


@dataclass(frozen=True, slots=True)
class AtMost:
    """A block that grows no wider than so many units: at the right of its place, or its middle."""

    block: Block
    most: float
    align: Literal["centre", "right"] = "right"

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        wide = min(width, max(space.em(self.most), self.block.least(space)))
        free = width - wide
        left = free // 2 if self.align == "centre" else free
        placed = self.block.place(x + left, y, wide, space)
        return Widget(Rect(x, y, width, placed.rect.h), children=(placed,))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its block wants."""
        return self.block.least(space, ems)


@dataclass(frozen=True, slots=True)
class Flow:
    """Buttons as wide as what they say, in as many lines as they need."""

    buttons: Sequence[Button]
    gap: float = 8

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        gap = space.px(self.gap)
        children: list[Widget] = []
        left, top, bottom = x, y, y
        for button in self.buttons:
            wide = min(width, button.least(space, WHOLE) + 2)
            if left > x and left + wide > x + width:
                left, top = x, bottom + gap
            placed = button.place(left, top, wide, space)
            children.append(placed)
            left, bottom = placed.rect.right + gap, max(bottom, placed.rect.bottom)
        return Widget(Rect(x, y, width, bottom - y), children=tuple(children))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that the widest button wants, and all of them in two lines."""
        widest = max((button.least(space, ems) for button in self.buttons), default=0)
        if ems != COMFORT:
            return widest
        whole = sum(button.least(space, WHOLE) + space.px(self.gap) for button in self.buttons)
        return max(widest, whole // 2)


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards of one width in rows of one height; a last row keeps its free places."""

    blocks: Sequence[Block]
    narrowest: float  # units, that grow with the letters
    gap: float = 18
    widest: float = 440  # units, too: a few cards share the width, as far as that

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place, in as many columns as have room."""
        gap = space.px(self.gap)
        most = (width + gap) // (space.em(self.narrowest) + gap)
        count = max(1, min(most, len(self.blocks)))
        wide = (
            min((width - gap * (count - 1)) // count, space.em(self.widest)) if most > 1 else width
        )
        children: list[Widget] = []
        top = y
        for at in range(0, len(self.blocks), count):
            row = [
                one.place(x + place * (wide + gap), top, wide, space)
                for place, one in enumerate(self.blocks[at : at + count])
            ]
            height = max(one.rect.h for one in row)
            children += [grown(one, height, is_centred=False) for one in row]
            top += height + gap
        return Widget(Rect(x, y, width, max(0, top - gap - y)), children=tuple(children))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that the widest card wants."""
        return max((block.least(space, ems) for block in self.blocks), default=0)
