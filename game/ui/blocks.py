"""Building blocks of a layout: given a place and a width, each becomes a widget with its height."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT, WHOLE, Block, Code, Gap, Picture, Words
from game.ui.paint import Box, Paint
from game.ui.space import Space
from game.ui.widgets import BUTTON, DIALOG, NOTHING_MORE, Heard, Widget

__all__ = [
    "Block",
    "Button",
    "Code",
    "Gap",
    "Look",
    "Picture",
    "Pill",
    "Row",
    "Stack",
    "Words",
    "ground",
    "grown",
    "page",
]

FINGER = 44  # units, and pixels too: what a finger meets without looking
MOST_UNDER = 8  # units between blocks that have no room beside each other
CARDS = ("paper", "paper_dim", "card", "spent", "night", "night_card")
FAINT = ("rule", "night_rule")  # edges that the stark theme draws thick


@dataclass(frozen=True, slots=True)
class Look:
    """How the ground of a stack is drawn; in the stark theme every card has an edge."""

    fill: str = ""
    opacity: float = 1.0
    radius: float = 0
    border: str = ""
    border_width: float = 1.5


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one under the other, on a ground."""

    blocks: Sequence[Block]
    gap: float = 8
    pad: tuple[float, float] = (0, 0)  # at the sides, above and below
    look: Look | None = None

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side, above = space.px(self.pad[0]), space.px(self.pad[1])
        children: list[Widget] = []
        top = y + above
        for block in self.blocks:
            child = block.place(x + side, top, width - 2 * side, space)
            children.append(child)
            top = child.rect.bottom + space.px(self.gap)
        bottom = (children[-1].rect.bottom if children else top) + above
        rect = Rect(x, y, width, bottom - y)
        return Widget(rect, ground(rect, self.look, space), tuple(children))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its widest block wants."""
        inside = max((block.least(space, ems) for block in self.blocks), default=0)
        return inside + 2 * space.px(self.pad[0])


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks side by side: widths in units, 0 for an equal share of what is left.

    A width grows with the letters, and no word is cut for it. Where there is not enough room
    for all, the blocks stand one under the other.
    """

    blocks: Sequence[tuple[float, Block]]
    gap: float = 12
    valign: Literal["top", "middle"] = "top"
    is_even: bool = False  # grounds reach down as far as the tallest

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        widths = self._widths(width, space)
        if widths is None:
            under = Stack([block for _, block in self.blocks], gap=min(self.gap, MOST_UNDER))
            return under.place(x, y, width, space)
        children: list[Widget] = []
        left = x
        for share, (_, block) in zip(widths, self.blocks, strict=True):
            children.append(block.place(left, y, share, space))
            left += share + space.px(self.gap)
        height = max((child.rect.h for child in children), default=0)
        is_middle = self.valign == "middle"
        if self.is_even:
            children = [
                grown(one, height, is_centred=is_middle or one.role == BUTTON) for one in children
            ]
        elif is_middle:
            children = [one.moved(0, (height - one.rect.h) // 2) for one in children]
        return Widget(Rect(x, y, width, height), children=tuple(children))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give what its blocks want beside each other; for words alone, under each other."""
        wanted = [
            self._fixed(one, block, space) or block.least(space, ems) for one, block in self.blocks
        ]
        if ems == 0:
            return max(wanted, default=0)
        return sum(wanted) + space.px(self.gap) * (len(wanted) - 1)

    def fits(self, width: int, space: Space) -> bool:
        """Tell whether its blocks have room beside each other."""
        return self._widths(width, space) is not None

    def _widths(self, width: int, space: Space) -> list[int] | None:
        """Give each block its width, or None where they have no room beside each other."""
        widths = [self._fixed(wanted, block, space) for wanted, block in self.blocks]
        left_over = width - sum(widths) - space.px(self.gap) * (len(widths) - 1)
        sharing = [place for place, one in enumerate(widths) if not one]
        while sharing:
            share = max(1, left_over // len(sharing))
            wants = {place: self.blocks[place][1].least(space) for place in sharing}
            wide = [place for place in sharing if wants[place] > share]
            if not wide:
                for place in sharing:
                    widths[place] = share
                break
            for place in wide:
                widths[place] = wants[place]
                left_over -= wants[place]
            sharing = [place for place in sharing if place not in wide]
        if len(widths) == 1:
            return [min(widths[0], width)]
        gaps = space.px(self.gap) * (len(widths) - 1)
        return widths if sum(widths) + gaps <= width else None

    @staticmethod
    def _fixed(wanted: float, block: Block, space: Space) -> int:
        """Give the width of a block that asks for one, else 0."""
        if not wanted:
            return 0
        given = space.px(wanted) if isinstance(block, Picture) else space.em(wanted)
        return max(given, block.least(space))


@dataclass(frozen=True, slots=True)
class Pill:
    """A few words on a ground as wide as they are."""

    words: Words
    look: Look
    pad: tuple[float, float] = (14, 5)

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        card = Stack([self.words], pad=self.pad, look=self.look)
        return card.place(x, y, min(width, card.least(space, WHOLE) + 2), space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its words want."""
        return self.words.least(space, ems) + 2 * space.px(self.pad[0])


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: a block on a ground that shows focus and pointing."""

    id: str
    block: Block
    name: str
    look: Look
    pad: tuple[float, float] = (16, 11)
    is_enabled: bool = True
    is_stop: bool = True
    is_chosen: bool | None = None
    heard: Heard = NOTHING_MORE

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side, above = space.px(self.pad[0]), space.px(self.pad[1])
        inside = self.block.place(x + side, y + above, width - 2 * side, space)
        height = max(inside.rect.h + 2 * above, space.px(FINGER), FINGER)
        inside = inside.moved(0, (height - inside.rect.h - 2 * above) // 2)
        rect = Rect(x, y, width, height)
        paints = (*ground(rect, self._lit(space), space), *self._ring(rect, space))
        return Widget(
            rect,
            paints,
            (inside,),
            id=self.id,
            role=BUTTON,
            name=self.name,
            is_enabled=self.is_enabled,
            is_stop=self.is_stop,
            is_chosen=self.is_chosen,
            heard=self.heard,
        )

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that what it shows wants."""
        return self.block.least(space, ems) + 2 * space.px(self.pad[0])

    def _lit(self, space: Space) -> Look:
        if space.hover != self.id or not self.is_enabled:
            return self.look
        return replace(self.look, border="hover", border_width=2.5)

    def _ring(self, rect: Rect, space: Space) -> tuple[Paint, ...]:
        """Draw the focus: a light line within a dark one, seen on whatever lies around."""
        if space.focus != self.id:
            return ()
        line = space.edge(3)
        return tuple(
            Box(rect.inset(-by), None, space.px(self.look.radius) + by, Border(color, width))
            for by, color, width in (
                (line + space.px(2), space.color("focus_edge"), 2 * line),
                (line, space.color("focus"), line),
            )
        )


def grown(widget: Widget, height: int, *, is_centred: bool) -> Widget:
    """Let the ground of a widget reach further down, with what it says at its top or middle."""
    by = height - widget.rect.h
    rect = _taller(widget.rect, by)
    paints = tuple(
        replace(paint, rect=_taller(paint.rect, by))
        if isinstance(paint, Box) and paint.rect.bottom >= widget.rect.bottom  # its ring too
        else paint
        for paint in widget.paints
    )
    inside = widget.children
    if is_centred:
        inside = tuple(one.moved(0, (height - widget.rect.h) // 2) for one in inside)
    return replace(widget, rect=rect, paints=paints, children=inside)


def _taller(rect: Rect, by: int) -> Rect:
    return Rect(rect.x, rect.y, rect.w, rect.h + by)


def ground(rect: Rect, look: Look | None, space: Space) -> tuple[Paint, ...]:
    """Draw the ground of a card or button."""
    if look is None:
        return ()
    radius, theme = space.px(look.radius), space.theme
    border = None
    if look.border or (theme.is_stark and look.fill in CARDS):
        color = "edge" if theme.is_stark and look.border in ("", *FAINT) else look.border
        border = Border(space.color(color), space.edge(look.border_width))
    fill = space.color(look.fill) if look.fill else None
    return (Box(rect, fill, radius, border, 1.0 if theme.is_stark else look.opacity),)


def page(width: int, height: int, *children: Widget, role: str = DIALOG, name: str = "") -> Widget:
    """Put widgets together as one screen; without a name it bears that of its first heading."""
    return Widget(Rect(0, 0, width, height), children=children, role=role, name=name)
