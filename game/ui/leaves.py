"""The smallest blocks of a layout: words, gaps, pictures and codes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import Literal, Protocol

from game.ui.geometry import Rect
from game.ui.paint import Box, Image, Paint, Run, Squares
from game.ui.space import Space
from game.ui.text import shorten, widest_word, wrap
from game.ui.theme import Style
from game.ui.widgets import NOTHING_MORE, TEXT, Heard, Widget

Align = Literal["left", "centre", "right"]
COMFORT = 6.5  # ems: in lines shorter than this, one reads word by word
LONG = 12  # ems that the lines of a long text want
MANY_LINES = 4  # over which a text is spread before it wants wider ones
WHOLE = inf
HEADINGS = {  # how deep the words of a role stand for whoever listens
    "title": Heard(level=1),
    "heading": Heard(level=1),
    "subheading": Heard(level=2),
    "number": Heard(level=2),
    "stage_lead": Heard(level=1),
}
QUIET = 3  # cells around a code; the standard asks for four, the white card gives the fourth


class Block(Protocol):
    """Something that knows its height once it is told its width."""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        ...

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that it wants: no word cut, and lines of so many ems where they are long.

        With 0 ems words alone count; with `WHOLE`, the width is that of every text on one line.
        """
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
        style = self._style(space)
        height = space.measure.height(style)
        lines = self._cut(wrap(self.text, style, max(1, width), space.measure), width, space)
        color = space.color(self.color)
        runs: list[Paint] = []
        for row, (line, shift) in enumerate(
            zip(lines, self._shifts(lines, width, space), strict=True)
        ):
            at = x + shift, y + row * height
            runs.append(Run(line, at, style, color, self.is_sliced))
        rect = Rect(x, y, width, height * len(lines))
        heard = HEADINGS.get(self.role, NOTHING_MORE)
        return Widget(rect, tuple(runs), role=TEXT, name=self.text, heard=heard)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that it wants."""
        style = self._style(space)
        whole = space.measure.width(self.text, style)
        wanted = ems * style.size
        if ems == COMFORT:
            wanted = max(wanted, min(whole / MANY_LINES, LONG * style.size))
        return round(min(whole, max(self._widest(space), wanted)))

    def _widest(self, space: Space) -> int:
        style = space.style_of(self.text, self.smaller or self.role)
        return widest_word(self.text, style, space.measure)

    def _is_cut(self, width: int, space: Space) -> bool:
        return widest_word(self.text, self._style(space), space.measure) > width

    def _cut(self, lines: tuple[str, ...], width: int, space: Space) -> tuple[str, ...]:
        if not self.lines or len(lines) <= self.lines:
            return lines
        kept, style = lines[: self.lines], self._style(space)
        last = shorten(kept[-1] + "…", style, width, space.measure)
        return (*kept[:-1], last)

    def _shifts(self, lines: tuple[str, ...], width: int, space: Space) -> list[int]:
        """Give how far from the left each line begins; read from the right, all end together."""
        style = self._style(space)
        is_foreign = style.is_rtl and not space.is_rtl
        if self.align == "left" and not is_foreign:
            return [0] * len(lines)
        wide = [space.measure.width(line, style) for line in lines]
        room = max(wide) if self.align == "left" else width
        return [(room - one) // 2 if self.align == "centre" else room - one for one in wide]

    def _style(self, space: Space) -> Style:
        return space.style_of(self.text, self.role)


@dataclass(frozen=True, slots=True)
class Gap:
    """Nothing, so many units high."""

    height: float

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        return Widget(Rect(x, y, width, space.px(self.height)))

    def least(self, space: Space, ems: float = 0) -> int:
        """Want nothing."""
        del space, ems
        return 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, square or of a given height, at the left or in the middle of its place."""

    name: str
    size: float
    colors: Mapping[str, str] | None = None
    align: Align = "left"
    radius: float = 0
    label: str = ""
    grows: bool = False  # with the letters beside it

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side = self.least(space)
        left = x if self.align == "left" else x + (width - side) // 2
        rect = Rect(left, y, side, side)
        paint = Image(self.name, rect, self.colors, space.px(self.radius))
        return Widget(Rect(x, y, width, side), (paint,), role=TEXT, name=self.label)

    def least(self, space: Space, ems: float = 0) -> int:
        """Give its side."""
        del ems
        return space.em(self.size) if self.grows else space.px(self.size)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code on white, with the quiet zone that readers need."""

    rows: tuple[str, ...]
    size: float
    label: str = ""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        del width
        cells, cell = len(self.rows), self._cell(space)
        side = self.least(space)
        sheet = Box(Rect(x, y, side, side), space.color("white"), space.px(6))
        inside = Rect(x + QUIET * cell, y + QUIET * cell, cell * cells, cell * cells)
        squares = Squares(self.rows, inside, space.color("black"))
        return Widget(Rect(x, y, side, side), (sheet, squares), role=TEXT, name=self.label)

    def least(self, space: Space, ems: float = 0) -> int:
        """Give its side."""
        del ems
        return self._cell(space) * (len(self.rows) + 2 * QUIET)

    def _cell(self, space: Space) -> int:
        return max(2, space.px(self.size) // (len(self.rows) + 2 * QUIET))
