"""Breaks text into lines: at ordinary spaces and after hyphens only, never at no-break spaces.

Authors type ordinary spaces around French signs; those don't break either.
"""

import re
from functools import cache, lru_cache
from itertools import accumulate, takewhile
from typing import NamedTuple, Protocol

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


class _Wrapped(NamedTuple):
    lines: tuple[str, ...]
    is_cut: bool  # some word was


def wrap(text: str, style: Style, width: int, measure: Measure) -> tuple[str, ...]:
    """Break a text into lines no wider than `width` pixels; a longer word is cut."""
    return _wrapped(text, style, width, measure).lines


def is_cut(text: str, style: Style, width: int, measure: Measure) -> bool:
    """Tell whether some word of a text is wider than `width` pixels."""
    return _wrapped(text, style, width, measure).is_cut


@lru_cache(maxsize=4096)
def _wrapped(text: str, style: Style, width: int, measure: Measure) -> _Wrapped:
    parts = [_paragraph(one, style, width, measure) for one in text.split("\n")]
    lines = tuple([line for part in parts for line in part.lines])
    return _Wrapped(lines, any(part.is_cut for part in parts))


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


def _paragraph(text: str, style: Style, width: int, measure: Measure) -> _Wrapped:
    whole = text.rstrip(" ")
    wide = measure.width(whole, style)
    if wide <= width or len(whole) < 2:
        return _Wrapped((whole,), is_cut=False)
    letters = len(whole) * width // wide  # that a line is likely to hold
    lines: list[str] = []
    pieces, is_cut = [*_pieces(text)], False
    while pieces:
        count = _count(pieces, letters, style, width, measure)
        if count:
            lines.append("".join(pieces[:count]).rstrip(" "))
            del pieces[:count]
        else:
            head = _fitting(pieces[0], style, width, measure)
            lines.append(head)
            pieces[0], is_cut = pieces[0][len(head) :], True
    return _Wrapped(tuple(lines), is_cut)


def _count(pieces: list[str], letters: int, style: Style, width: int, measure: Measure) -> int:
    """Give how many pieces fit on a line; tried from where it is likely to end."""

    def has_room(count: int) -> bool:
        line = "".join(pieces[:count]).rstrip(" ")
        return len(line) < 2 or measure.width(line, style) <= width

    ends = accumulate(map(len, pieces))
    count = max(1, sum(1 for end in takewhile(lambda end: end <= letters, ends)))
    if has_room(count):
        while count < len(pieces) and has_room(count + 1):
            count += 1
    else:
        count -= 1
        while count and not has_room(count):
            count -= 1
    return count


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
