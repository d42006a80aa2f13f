"""What a layout has to work with: size, scale, measures, colours, and what has the focus."""

from dataclasses import dataclass, field

from game.ui.text import Measure, begins_rtl, has_rtl
from game.ui.theme import LEAST_EDGE, Color, Letters, Style, Theme, unit_for


@dataclass(frozen=True, slots=True)
class Space:
    """The window as a layout sees it."""

    width: int
    height: int
    measure: Measure
    theme: Theme = field(default_factory=Theme)
    focus: str = ""
    hover: str = ""
    letters: Letters = field(default_factory=Letters)

    @property
    def unit(self) -> float:
        """Give the scale: 1 at 1280 x 720."""
        return unit_for(self.width, self.height)

    @property
    def is_rtl(self) -> bool:
        """Tell whether what is laid out is turned around, and read from right to left."""
        return self.letters.is_rtl

    def px(self, length: float) -> int:
        """Give a length of the 1280 x 720 drawing in pixels of this window."""
        return round(length * self.unit)

    def em(self, length: float) -> int:
        """Give a length that grows with the letters: the width of what holds a few of them."""
        return round(length * self.unit * self.letters.percent / 100)

    def edge(self, width: float) -> int:
        """Give the width of an edge in pixels."""
        return max(1, self.px(max(width, LEAST_EDGE) if self.theme.is_stark else width))

    def style(self, role: str) -> Style:
        """Give the style of a role of text at this scale."""
        return self.letters.style(role, self.unit)

    def style_of(self, text: str, role: str) -> Style:
        """Give the style of a text, which may be in another language than the game's.

        In a game read from the right, any letter read so tells; else the first letter does.
        """
        style = self.style(role)
        is_rtl = has_rtl(text) if style.is_rtl else begins_rtl(text)
        return style if is_rtl == style.is_rtl else style._replace(is_rtl=is_rtl)

    def color(self, meaning: str) -> Color:
        """Give the colour of a meaning."""
        return self.theme.color(meaning)

    def line(self, role: str) -> int:
        """Give the height of a line of a role of text, in pixels."""
        return self.measure.height(self.style(role))
