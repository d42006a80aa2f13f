"""Shares as bars: as wide as the share, with an edge around the whole."""

from dataclasses import dataclass

from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box
from game.ui.space import Space
from game.ui.widgets import Widget

HIGH, NARROWEST = 26, 120  # units


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
