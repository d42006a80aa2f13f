"""Opens the fonts of the game, measures lines and draws them."""

import io
import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Protocol

import pygame

from game.ui.faces import HEIGHTS, HYPHENLESS, Coverage
from game.ui.text import has_rtl
from game.ui.theme import Color, Style

if TYPE_CHECKING:
    from game.ui.shaping import Shaper

UNDRAWABLE = re.compile("[\0\ud800-\udfff]")  # refused by the font library, wherever they came from
LINE, TITLE_LINE = 1.42, 1.16  # height of a line, in sizes of type


class FontFiles(Protocol):
    """Where fonts are found; the files themselves are opened elsewhere."""

    def font(self, face: str) -> bytes:
        """Give a font file."""
        ...


def shown(text: str, style: Style) -> str:
    """Give the letters that can be drawn: some faces lack the no-break hyphen."""
    text = UNDRAWABLE.sub("\ufffd", text)
    return text.replace("\u2011", "-") if style.face in HYPHENLESS else text


class Fonts:
    """Opens fonts and measures text; one for the life of a window."""

    def __init__(self, files: FontFiles) -> None:
        """Open nothing yet."""
        pygame.font.init()
        self._files = files
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._coverage = Coverage(files.font)
        self._widths = lru_cache(maxsize=16384)(self._measured)

    def font(self, style: Style) -> pygame.font.Font:
        """Give the font of a style, opened once."""
        return self._opened(style.face, style.size)

    def width(self, text: str, style: Style) -> int:
        """Give the width of one line, in pixels."""
        return self._widths(text, style)

    def height(self, style: Style) -> int:
        """Give the height of a line with the space to the next, in pixels."""
        is_tight = style.face == "title" and not style.is_rtl  # Arabic letters need their room
        share = TITLE_LINE if is_tight else LINE
        return round(style.size * share * style.line_percent / 100)

    def letter_height(self, text: str, style: Style) -> int:
        """Give the height of a line that is drawn, in pixels."""
        height = self.font(style).get_height()
        return height + 2 * self._shaper.reach(style) if _is_turned(text, style) else height

    def rendered(self, text: str, style: Style, color: Color) -> pygame.Surface:
        """Draw one line, each letter in a face that has it."""
        if _is_turned(text, style):
            return self._shaper.rendered(shown(text, style), style, color)
        runs = self._coverage.runs(shown(text, style), style.face)
        drawn = [self._opened(face, style.size).render(run, True, color) for face, run in runs]
        if len(drawn) == 1:
            return drawn[0]
        return self._joined(drawn, [face for face, _ in runs], style)

    def _joined(
        self, drawn: Sequence[pygame.Surface], faces: Sequence[str], style: Style
    ) -> pygame.Surface:
        """Put pieces side by side, as low as the first one's letters stand."""
        ascent = self.font(style).get_ascent()
        height = self.font(style).get_height()
        line = pygame.Surface((sum(one.get_width() for one in drawn), height), pygame.SRCALPHA)
        left = 0
        for piece, face in zip(drawn, faces, strict=True):
            line.blit(piece, (left, ascent - self._opened(face, style.size).get_ascent()))
            left += piece.get_width()
        return line

    @cached_property
    def _shaper(self) -> "Shaper":
        from game.ui.shaping import Shaper  # noqa: PLC0415  most players read from the left

        return Shaper(self._files, self._coverage, self._opened)

    def _opened(self, face: str, size: int) -> pygame.font.Font:
        key = face, size
        if key not in self._fonts:
            content = io.BytesIO(self._files.font(face))
            pixels = max(1, round(size * HEIGHTS.get(face, 1.0)))
            self._fonts[key] = pygame.font.Font(content, pixels)
        return self._fonts[key]

    def _measured(self, text: str, style: Style) -> int:
        if _is_turned(text, style):
            return self._shaper.width(shown(text, style), style)
        runs = self._coverage.runs(shown(text, style), style.face)
        return sum(self._opened(face, style.size).size(run)[0] for face, run in runs)


def _is_turned(text: str, style: Style) -> bool:
    return style.is_rtl or has_rtl(text)
