"""The room in the morning, framed: what fills a page on which little is said."""

from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Vignette
from game.ui.space import Space
from game.ui.widgets import Widget

ROUND = 16  # units


@dataclass(frozen=True, slots=True)
class View:
    """A picture as wide as its place, and so many pixels high."""

    height: int

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        rect = Rect(x, y, width, self.height)
        return Widget(rect, (Vignette("room", "morning", rect, space.px(ROUND)),))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Want nothing."""
        del space, ems
        return 0
