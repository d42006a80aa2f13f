"""A stack to which more and more is added: what was laid out stays laid out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from game.ui.geometry import Rect
from game.ui.leaves import COMFORT, Block
from game.ui.space import Space
from game.ui.widgets import LOG, NOTHING_MORE, Heard, Moved, Widget

Item = TypeVar("Item")
RING = 8  # units that a ring or a point may reach beyond its widget
LEAST = "label"  # no item is lower than a line of the smallest letters


class Laid(Generic[Item]):
    """A stack as it was last laid out, in each of the widths that its place may have."""

    def __init__(self) -> None:
        """Start with nothing laid out."""
        self._columns: dict[int, _Column[Item]] = {}

    def column(self, stack: "Growing[Item]", width: int, space: Space) -> "_Column[Item]":
        """Give the items of a stack, laid out in a column of a width."""
        column = self._columns.get(width)
        plain = replace(space, focus="", hover="")
        if column is None or (column.space, column.subject) != (plain, stack.subject):
            self._columns = {kept: one for kept, one in self._columns.items() if one.space == plain}
            column = self._columns[width] = _Column(plain, stack.subject, width)
        column.hold(stack, space)
        return column


@dataclass(slots=True)
class _Column(Generic[Item]):
    """Items one under the other, from the top left corner on; each became so many widgets."""

    space: Space
    subject: object
    width: int
    items: tuple[Item, ...] = ()
    ends: list[int] = field(default_factory=list)
    widgets: list[Widget] = field(default_factory=list)
    drawn: list[Rect] = field(default_factory=list)  # where each of them draws

    def hold(self, stack: "Growing[Item]", space: Space) -> None:
        """Lay out the items of a stack, from the first that is another."""
        if self.items == stack.items:
            return
        same = self._same(stack.items)
        del self.ends[same:]
        whole = self.ends[-1] if self.ends else 0
        del self.widgets[whole:], self.drawn[whole:]
        ring = space.px(RING)
        for place, item in enumerate(stack.items[same:], start=same):
            before = stack.items[place - 1] if place else None
            for block in stack.blocks(item, before):
                widget = block.place(0, self.bottom(stack), self.width, space)
                self.widgets.append(widget)
                self.drawn.append(widget.rect.inset(-ring))
            self.ends.append(len(self.widgets))
        self.items = stack.items

    def bottom(self, stack: "Growing[Item]") -> int:
        """Give where the next widget comes."""
        if not self.widgets:
            return self.space.px(stack.above)
        return self.widgets[-1].rect.bottom + self.space.px(stack.gap)

    def _same(self, items: tuple[Item, ...]) -> int:
        """Give how many items are those that are laid out."""
        shorter = min(len(self.items), len(items))
        if self.items[:shorter] == items[:shorter]:  # as nearly always, and soon seen
            return shorter
        pairs = enumerate(zip(self.items, items, strict=False))
        return next(place for place, (old, new) in pairs if old != new)


@dataclass(frozen=True, slots=True)
class Growing(Generic[Item]):
    """Items as blocks one under the other, then `last`, which is laid out each time.

    `blocks` makes the blocks of an item, and knows the item before; whatever else they depend
    on is the `subject`. An item that can have the focus must be another where it has it.
    """

    items: tuple[Item, ...]
    blocks: Callable[[Item, Item | None], Sequence[Block]]
    laid: Laid[Item]
    subject: object = None
    last: Sequence[Block] = ()
    gap: float = 8
    above: float = 0
    name: str = ""
    heard: Heard = NOTHING_MORE

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        column = self.laid.column(self, width, space)
        widgets, bottom = list(column.widgets), column.bottom(self)
        for block in self.last:
            widgets.append(block.place(0, bottom, width, space))
            bottom = widgets[-1].rect.bottom + space.px(self.gap)
        end = widgets[-1].rect.bottom if widgets else bottom
        rect = Rect(x, y, width, end)
        inside = Moved(tuple(widgets), x, y, tuple(column.drawn))
        return Widget(rect, children=inside, role=LOG, name=self.name, heard=self.heard)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its widest block wants."""
        pairs = zip(self.items, (None, *self.items), strict=False)
        made = [block for item, before in pairs for block in self.blocks(item, before)]
        return max((block.least(space, ems) for block in (*made, *self.last)), default=0)

    def is_taller(self, height: int, space: Space) -> bool:
        """Tell at once, where there are many items, that they take more than a height."""
        each = space.line(LEAST) + space.px(self.gap)
        return len(self.items) * each > height
