"""A line to write on."""

from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box
from game.ui.space import Space
from game.ui.widgets import Widget

LINE, THICK, NARROWEST = 40, 2, 120  # units: its height, its stroke, its width at least


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
