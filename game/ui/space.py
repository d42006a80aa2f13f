"""What a layout has to work with: size, scale, measures, colours, and what has the focus."""

from dataclasses import dataclass, field

from game.ui.text import Measure
from game.ui.theme import SIZES, Color, Style, Theme, unit_for


@dataclass(frozen=True, slots=True)
class Space:
    """The window as a layout sees it."""

    width: int
    height: int
    measure: Measure
    theme: Theme = field(default_factory=Theme)
    focus: str = ""
    hover: str = ""

    @property
    def unit(self) -> float:
        """Give the scale: 1 at 1280 x 720."""
        return unit_for(self.width, self.height)

    def px(self, length: float) -> int:
        """Give a length of the 1280 x 720 drawing in pixels of this window."""
        return round(length * self.unit)

    def style(self, role: str) -> Style:
        """Give the style of a role of text at this scale."""
        size, face = SIZES[role]
        return Style(max(12, round(size * self.unit)), face)

    def color(self, meaning: str) -> Color:
        """Give the colour of a meaning."""
        return self.theme.color(meaning)

    def line(self, role: str) -> int:
        """Give the height of a line of a role of text, in pixels."""
        return self.measure.height(self.style(role))
