"""Breaks text into lines: at ordinary spaces and after hyphens only, never at no-break spaces.

Authors type ordinary spaces around French signs; those don't break either.
"""

import re
from functools import cache, lru_cache
from typing import Protocol

from game.ui.theme import Style

_BREAKS = re.compile(r"(?<= )(?<!« )(?![;:!?»])|(?<=[a-zà-ÿ]-)(?=[a-zà-ÿ])", re.IGNORECASE)


@cache
def _rtl() -> re.Pattern[str]:
    """Give what letters are read from the right: Hebrew, Arabic and their neighbours."""
    return re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")


def has_rtl(text: str) -> bool:
    """Tell whether any letter of a text is read from right to left."""
    return not text.isascii() and _rtl().search(text) is not None


def begins_rtl(text: str) -> bool:
    """Tell whether the first letter of a text is read from right to left."""
    found = None if text.isascii() else _rtl().search(text)
    return found is not None and not any(map(str.isalpha, text[: found.start()]))


class Measure(Protocol):
    """Says how large text is, without drawing it."""

    def width(self, text: str, style: Style) -> int:
        """Give the width of one line, in pixels."""
        ...

    def height(self, style: Style) -> int:
        """Give the height of a line, in pixels."""
        ...

    def __hash__(self) -> int:
        """Tell measures apart, for what is kept of them."""
        ...


@lru_cache(maxsize=4096)
def wrap(text: str, style: Style, width: int, measure: Measure) -> tuple[str, ...]:
    """Break a text into lines no wider than `width` pixels; a longer word is cut."""
    return tuple(
        line for paragraph in text.split("\n") for line in _lines(paragraph, style, width, measure)
    )


def shorten(text: str, style: Style, width: int, measure: Measure) -> str:
    """Cut a text to one line, with an ellipsis where something is left out."""
    if measure.width(text, style) <= width:
        return text
    while text and measure.width(text + "…", style) > width:
        text = text[:-1]
    return text.rstrip(" \u00a0\u202f,;:.") + "…"


@lru_cache(maxsize=4096)
def widest_word(text: str, style: Style, measure: Measure) -> int:
    """Give the width that a text needs for none of its words to be cut, in pixels."""
    words = {piece.rstrip(" ") for line in text.split("\n") for piece in _pieces(line)}
    return max(measure.width(word, style) for word in words)


@lru_cache(maxsize=1024)
def _pieces(paragraph: str) -> tuple[str, ...]:
    """Split a text where its lines may break; it is the same at every size."""
    return tuple(_BREAKS.split(paragraph))


def _lines(paragraph: str, style: Style, width: int, measure: Measure) -> list[str]:
    lines: list[str] = []
    line = ""
    for piece in _pieces(paragraph):
        longer = line + piece
        if measure.width(longer.rstrip(" "), style) <= width:
            line = longer
            continue
        if line:
            lines.append(line.rstrip(" "))
        line = piece
        while measure.width(line.rstrip(" "), style) > width and len(line.rstrip(" ")) > 1:
            head = _fitting(line, style, width, measure)
            lines.append(head)
            line = line[len(head) :]
    return [*lines, line.rstrip(" ")]


def _fitting(word: str, style: Style, width: int, measure: Measure) -> str:
    """Give as many letters as fit, one at least; halving, as a word may be a page long."""
    fits, beyond = 1, len(word)
    while beyond - fits > 1:
        middle = (fits + beyond) // 2
        if measure.width(word[:middle], style) <= width:
            fits = middle
        else:
            beyond = middle
    return word[:fits]
