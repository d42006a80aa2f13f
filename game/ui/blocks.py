"""Building blocks of a layout: given a place and a width, each becomes a widget with its height."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.paint import Box, Image, Paint, Run, Squares
from game.ui.space import Space
from game.ui.text import shorten, widest_word, wrap
from game.ui.widgets import BUTTON, GROUP, TEXT, Widget

Align = Literal["left", "centre", "right"]


class Block(Protocol):
    """Something that knows its height once it is told its width."""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """A text, broken into lines; `lines` above 0 cuts it after so many.

    `smaller` is the role in which it is set where a word is too wide for its place.
    """

    text: str
    role: str = "body"
    color: str = "ink"
    align: Align = "left"
    lines: int = 0
    is_sliced: bool = False
    smaller: str = ""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        if self.smaller and self._is_cut(width, space):
            return replace(self, role=self.smaller, smaller="").place(x, y, width, space)
        style, height = space.style(self.role), space.line(self.role)
        lines = self._cut(wrap(self.text, style, max(1, width), space.measure), width, space)
        color = space.color(self.color)
        runs: list[Paint] = []
        for row, line in enumerate(lines):
            left = x + self._shift(line, width, space)
            runs.append(Run(line, (left, y + row * height), style, color, self.is_sliced))
        rect = Rect(x, y, width, height * len(lines))
        return Widget(rect, tuple(runs), role=TEXT, name=self.text)

    def _is_cut(self, width: int, space: Space) -> bool:
        return widest_word(self.text, space.style(self.role), space.measure) > width

    def _cut(self, lines: tuple[str, ...], width: int, space: Space) -> tuple[str, ...]:
        if not self.lines or len(lines) <= self.lines:
            return lines
        kept, style = lines[: self.lines], space.style(self.role)
        last = shorten(kept[-1] + "…", style, width, space.measure)
        return (*kept[:-1], last)

    def _shift(self, line: str, width: int, space: Space) -> int:
        if self.align == "left":
            return 0
        free = width - space.measure.width(line, space.style(self.role))
        return free // 2 if self.align == "centre" else free


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing, so many units high."""

    height: float

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        return Widget(Rect(x, y, width, space.px(self.height)))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, square or of a given height, at the left or in the middle of its place."""

    name: str
    size: float
    colors: Mapping[str, str] | None = None
    align: Align = "left"
    radius: float = 0
    label: str = ""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side = space.px(self.size)
        left = x if self.align == "left" else x + (width - side) // 2
        rect = Rect(left, y, side, side)
        paint = Image(self.name, rect, self.colors, space.px(self.radius))
        return Widget(Rect(x, y, width, side), (paint,), role=TEXT, name=self.label)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code on white, with the quiet zone that readers need."""

    rows: tuple[str, ...]
    size: float
    label: str = ""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        del width
        cells = len(self.rows)
        quiet = 3  # the standard asks for four; the white card around gives the fourth
        cell = max(2, space.px(self.size) // (cells + 2 * quiet))
        side = cell * (cells + 2 * quiet)
        sheet = Box(Rect(x, y, side, side), space.color("white"), space.px(6))
        inside = Rect(x + quiet * cell, y + quiet * cell, cell * cells, cell * cells)
        squares = Squares(self.rows, inside, space.color("black"))
        return Widget(Rect(x, y, side, side), (sheet, squares), role=TEXT, name=self.label)


@dataclass(frozen=True, slots=True)
class Look:
    """How the ground of a stack is drawn."""

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


@dataclass(frozen=True, slots=True)
class Row:
    """Blocks side by side: widths in units, 0 for an equal share of what is left."""

    blocks: Sequence[tuple[float, Block]]
    gap: float = 12
    valign: Literal["top", "middle"] = "top"
    is_even: bool = False  # grounds reach down as far as the tallest

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        gap = space.px(self.gap)
        fixed = sum(space.px(one) for one, _ in self.blocks)
        shares = sum(1 for one, _ in self.blocks if not one)
        left_over = width - fixed - gap * (len(self.blocks) - 1)
        children: list[Widget] = []
        left = x
        for wanted, block in self.blocks:
            share = space.px(wanted) if wanted else max(1, left_over // shares)
            children.append(block.place(left, y, share, space))
            left += share + gap
        height = max((child.rect.h for child in children), default=0)
        if self.valign == "middle":
            children = [one.moved(0, (height - one.rect.h) // 2) for one in children]
        if self.is_even:
            children = [_grown(one, height) for one in children]
        return Widget(Rect(x, y, width, height), children=tuple(children))


@dataclass(frozen=True, slots=True)
class Pill:
    """A few words on a ground as wide as they are."""

    words: Words
    look: Look
    pad: tuple[float, float] = (14, 5)

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side = space.px(self.pad[0])
        wanted = space.measure.width(self.words.text, space.style(self.words.role)) + 2 * side + 2
        card = Stack([self.words], pad=self.pad, look=self.look)
        return card.place(x, y, min(width, wanted), space)


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press: a block on a ground that shows focus and pointing."""

    id: str
    block: Block
    name: str
    look: Look
    pad: tuple[float, float] = (16, 11)
    is_enabled: bool = True

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side, above = space.px(self.pad[0]), space.px(self.pad[1])
        inside = self.block.place(x + side, y + above, width - 2 * side, space)
        height = max(inside.rect.h + 2 * above, space.px(44))  # a finger needs 44
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
        )

    def _lit(self, space: Space) -> Look:
        if space.hover != self.id or not self.is_enabled:
            return self.look
        return replace(self.look, border="amber_deep", border_width=2.5)

    def _ring(self, rect: Rect, space: Space) -> tuple[Paint, ...]:
        if space.focus != self.id:
            return ()
        radius = space.px(self.look.radius)
        outer, inner = space.px(5), space.px(3)
        return (
            Box(
                rect.inset(-outer), None, radius + outer, Border(space.color("night"), space.px(6))
            ),
            Box(rect.inset(-inner), None, radius + inner, Border(space.color("focus"), inner)),
        )


def _grown(widget: Widget, height: int) -> Widget:
    """Let the ground of a widget reach further down."""
    rect = Rect(widget.rect.x, widget.rect.y, widget.rect.w, height)
    paints = tuple(
        replace(paint, rect=rect) if isinstance(paint, Box) and paint.rect == widget.rect else paint
        for paint in widget.paints
    )
    return replace(widget, rect=rect, paints=paints)


def ground(rect: Rect, look: Look | None, space: Space) -> tuple[Paint, ...]:
    """Draw the ground of a card or button."""
    if look is None:
        return ()
    radius = space.px(look.radius)
    border = None
    if look.border:
        border = Border(space.color(look.border), max(1, space.px(look.border_width)))
    fill = space.color(look.fill) if look.fill else None
    return (Box(rect, fill, radius, border, look.opacity),)


def columns_of(blocks: Sequence[Block], count: int, gap: float = 14) -> Row:
    """Deal blocks out to columns in turn, so that rows keep the reading order."""
    dealt = [blocks[start::count] for start in range(count)]
    return Row([(0, Stack(list(column), gap=gap)) for column in dealt], gap=gap)


def page(width: int, height: int, *children: Widget) -> Widget:
    """Put widgets together as one screen."""
    return Widget(Rect(0, 0, width, height), children=children, role=GROUP)
