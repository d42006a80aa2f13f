"""Colours by meaning and sizes of type: the only place where either is a literal."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Color = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size in pixels and face (`text`, `bold` or `title`)."""

    size: int
    face: str = "text"


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
}


def _hex(code: str) -> Color:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def _evening() -> dict[str, Color]:
    codes = {
        "ink": "#231f42",
        "ink_soft": "#5a5379",
        "paper": "#fffaf4",
        "paper_dim": "#f4ecf2",
        "rule": "#dccfe0",
        "edge": "#857aa6",
        "spent": "#dcd0e0",
        "night": "#16122f",
        "night_card": "#241e4a",
        "night_rule": "#4b4380",
        "night_edge": "#7a70b8",
        "on_night": "#fbf6ff",
        "on_night_soft": "#cfc6ea",
        "amber": "#ffbf69",
        "amber_deep": "#f0953a",
        "coral_deep": "#c23b45",
        "brown": "#a04608",
        "focus": "#ffd98a",
        "phone": "#0f0c22",
        "phone_edge": "#5d548f",
        "screen": "#fbf8fd",
        "theirs": "#d6cbe6",
        "friend": "#ffe3c2",
        "act": "#6a6190",
        "pixo": "#6a4be0",
        "sms": "#14766a",
        "tchat": "#2a62c4",
        "carnet": "#95501a",
        "discern": "#2f6fce",
        "pause": "#b0510c",
        "proof": "#6f4fd0",
        "tell": "#14764f",
        "report": "#c23b55",
        "protect": "#167a8c",
        "white": "#ffffff",
        "black": "#000000",
    }
    return {name: _hex(code) for name, code in codes.items()}


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; every drawing names a meaning, never a colour."""

    colors: Mapping[str, Color] = field(default_factory=_evening)

    def color(self, meaning: str) -> Color:
        """Give the colour of a meaning."""
        return self.colors[meaning]

    def code(self, meaning: str) -> str:
        """Give the colour of a meaning as #rrggbb, for pictures."""
        red, green, blue = self.colors[meaning]
        return f"#{red:02x}{green:02x}{blue:02x}"


def unit_for(width: int, height: int) -> float:
    """Give the scale of everything for a window: 1 at 1280 x 720, within readable bounds."""
    return max(0.8, min(height / 720, width / 1000, 4.0))
