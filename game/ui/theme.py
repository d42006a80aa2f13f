"""Themes and sizes of type: drawings name meanings and roles, never a colour or a size."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from typing import NamedTuple

from game.ui.palettes import Color, palette

__all__ = ["Color", "Letters", "Style", "Theme", "theme", "unit_for"]

STARK = "contrast"  # the theme without pictures behind words, whose edges are thick
LEAST_EDGE = 2.5  # of everything that has an edge in that theme, in units


class Style(NamedTuple):
    """How a text is set: size in pixels, face (`text`, `bold`…), and the height of its lines.

    `is_rtl`: it is read from right to left, whatever is quoted in it. A tuple, because all that
    is kept of measured and drawn letters is looked up by it.
    """

    size: int
    face: str = "text"
    line_percent: int = 100
    is_rtl: bool = False


SIZES: Mapping[str, tuple[float, str]] = {  # at 1280 x 720, in pixels
    "label": (15, "bold"),
    "small": (16, "text"),
    "body": (18, "text"),
    "strong": (18, "bold"),
    "lead": (20, "text"),
    "heading": (28, "title"),
    "subheading": (20, "title"),
    "clock": (15, "bold"),
    "bubble": (17, "text"),
    "number": (40, "title"),
    "title": (82, "title"),
    "stage": (30, "text"),  # what a class reads from the far end of the room
    "stage_label": (30, "bold"),
    "stage_strong": (33, "bold"),
    "stage_lead": (40, "title"),
    "stage_question": (40, "text"),  # an author's words, in the face that has all their letters
}
LARGE = 18  # what is larger than this grows less: it is read already, and has to fit
FACES: Mapping[str, Mapping[str, str]] = {  # a font the player chose: the faces it stands for
    "default": {},
    "hyperlegible": {
        "text": "hyperlegible",
        "bold": "hyperlegible-bold",
        "title": "hyperlegible-bold",
    },
    "dyslexia": {"text": "dyslexia", "bold": "dyslexia-bold", "title": "dyslexia-bold"},
}


@dataclass(frozen=True, slots=True)
class Letters:
    """How the player wants to read: which font, how large, with how much space between lines."""

    font: str = "default"
    percent: int = 100
    line_percent: int = 100
    is_rtl: bool = False  # the language is read from right to left

    @lru_cache(maxsize=256)  # noqa: B019  few ways to read, each kept as long as the game
    def style(self, role: str, unit: float) -> Style:
        """Give the style of a role of text at a scale."""
        size, face = SIZES[role]
        grown = size * self.share(size) * unit
        drawn = FACES[self.font].get(face, face)
        return Style(max(12, round(grown)), drawn, self.line_percent, self.is_rtl)

    def share(self, size: float) -> float:
        """Tell how much larger than usual type of a size is set."""
        return 1 + (self.percent / 100 - 1) * min(1.0, LARGE / size)


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; every drawing names a meaning, never a colour."""

    colors: Mapping[str, Color] = field(default_factory=partial(palette, "evening"))
    is_stark: bool = False

    def color(self, meaning: str) -> Color:
        """Give the colour of a meaning."""
        return self.colors[meaning]

    def code(self, meaning: str) -> str:
        """Give the colour of a meaning as #rrggbb, for pictures."""
        red, green, blue = self.colors[meaning]
        return f"#{red:02x}{green:02x}{blue:02x}"


@cache
def theme(name: str) -> Theme:
    """Give a theme by its name among the settings."""
    return Theme(palette(name), is_stark=name == STARK)


@lru_cache(maxsize=8)  # asked for thousands of times while a conversation is laid out
def unit_for(width: int, height: int) -> float:
    """Give the scale of everything for a window: 1 at 1280 x 720, within readable bounds."""
    return max(0.8, min(height / 720, width / 1000, 4.0))
