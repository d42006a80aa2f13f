"""Shares as bars, as wide as the share, and lines to write on."""

from dataclasses import dataclass

from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box
from game.ui.space import Space
from game.ui.widgets import Widget

HIGH, NARROWEST = 26, 120  # units
LINE, THICK = 40, 2  # units: the height of a line to write on, and its stroke


@dataclass(frozen=True, slots=True)
class Bar:
    """One share, in percent."""

    percent: int

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        edge, high = space.edge(2), space.px(HIGH)
        rect = Rect(x, y, width, high)
        inside = Rect(x, y, round(width * self.percent / 100), high)
        border = Border(space.color("edge"), edge)
        round_ = space.px(6)
        whole = Box(rect, space.color("card"), round_, border)
        part = Box(inside, space.color("amber"), round_, Border(space.color("amber_edge"), edge))
        return Widget(rect, (whole, part) if self.percent else (whole,))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width in which shares can still be told apart."""
        del ems
        return space.px(NARROWEST)


@dataclass(frozen=True, slots=True)
class Blank:
    """A line that somebody writes on, elsewhere: it is seen, and not heard."""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        high, thick = space.em(LINE), space.edge(THICK)
        stroke = Box(Rect(x, y + high - thick, width, thick), space.color("ink_soft"))
        return Widget(Rect(x, y, width, high), (stroke,))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that a name wants."""
        del ems
        return space.px(NARROWEST)
