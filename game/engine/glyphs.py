"""What the faces of the game can draw, and how wide: facts about fonts, without a font."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

# Shapers make these of a font's own space, and draw nothing for what stands in `_UNSEEN`.
_SPACES = frozenset("\u00a0\u202f\u205f\u3000") | {chr(one) for one in range(0x2000, 0x200B)}
_UNSEEN = re.compile(  # the line's end, and most of what Unicode calls "default ignorable"
    "[\n\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Where lines may end, as in game/ui/text.py.
_BREAKS = re.compile(r"(?<= )(?<!« )(?![;:!?»])|(?<=[a-zà-ÿ]-)(?=[a-zà-ÿ])", re.IGNORECASE)
# What draws Arabic letters for a face; they are as wide as when they join on both sides.
STAND_INS: Mapping[str, str] = {"text": "arabic", "bold": "arabic-bold", "title": "arabic-bold"}

Runs: TypeAlias = Sequence[tuple[int, Sequence[int]]]  # a code point, and widths from there on


@dataclass(frozen=True)
class Face:
    """One face: the width of each letter that it holds, in thousandths of the type size."""

    widths: Mapping[str, int]

    @cached_property
    def widest(self) -> int:
        """Give the width of the widest letter."""
        return max(self.widths.values())

    def lacking(self, text: str) -> tuple[str, ...]:
        """Give the letters of a text that would be a gap or a box, in their order."""
        composed = dict.fromkeys(unicodedata.normalize("NFC", text))
        return tuple(letter for letter in composed if not self.draws(letter))

    def draws(self, letter: str) -> bool:
        """Tell whether a letter, or a line's end, is drawn as it should be.

        As shapers do, a letter is put together of others where the face does not hold it.
        """
        if letter in self.widths or letter in _SPACES or _UNSEEN.match(letter):
            return True
        parts = _parts(letter)
        return bool(parts) and all(self.draws(part) for part in parts)

    def width(self, text: str) -> int:
        """Give the width of a text on one line, its letters as they stand apart."""
        try:
            return sum(map(self.widths.__getitem__, text))
        except KeyError:
            return sum(map(self._width, unicodedata.normalize("NFC", text)))

    def too_wide(self, text: str, width: int) -> str:
        """Give the first piece wider than a width inside which no line may end, or nothing."""
        least = width // self.widest  # shorter pieces are not worth measuring
        if len(text) <= least or (len(text) <= 2 * least and self.width(text) <= width):
            return ""
        for paragraph in text.split("\n"):
            for piece in _BREAKS.split(paragraph):
                if len(piece) > least and self.width(piece.rstrip(" ")) > width:
                    return piece.rstrip(" ")
        return ""

    def fits(self, text: str, width: int, lines: int) -> bool:
        """Tell whether a text takes at most so many lines of a width; a wider word is cut."""
        if "\n" not in text and 2 * self.width(text) <= lines * width:
            return True  # two lines that follow each other hold more than one width
        return self._lines(text, width) <= lines

    def _lines(self, text: str, width: int) -> int:
        count = 0
        for paragraph in text.split("\n"):
            count, used = count + 1, 0
            for piece in _BREAKS.split(paragraph):
                if used and used + self.width(piece.rstrip(" ")) > width:
                    count, used = count + 1, 0
                for letter in piece:
                    if letter != " " and used + self._width(letter) > width:
                        count, used = count + 1, 0
                    used += self._width(letter)
        return count

    def _width(self, letter: str) -> int:
        if letter in self.widths:
            return self.widths[letter]
        if letter in _SPACES:
            return self.widths[" "]
        if _UNSEEN.match(letter):
            return 0
        parts = _parts(letter)
        return self._width(parts[0]) if parts else self.widest


def faces(table: Mapping[str, Runs]) -> dict[str, Face]:
    """Give the faces of a table of runs, as `assets/fonts/glyphs.json` holds it."""
    widths = {name: dict(_widths(runs)) for name, runs in table.items()}
    for name, other in STAND_INS.items():
        if name in widths:
            widths[name] = widths.get(other, {}) | widths[name]
    return {name: Face(found) for name, found in widths.items()}


def _widths(runs: Runs) -> Iterator[tuple[str, int]]:
    for first, widths in runs:
        yield from ((chr(first + place), width) for place, width in enumerate(widths))


def _parts(letter: str) -> tuple[str, ...]:
    """Give what a letter is put together of, such as e and an accent; or nothing."""
    codes = unicodedata.decomposition(letter).split()
    if not codes or codes[0].startswith("<"):
        return ()
    return tuple(chr(int(code, 16)) for code in codes)
