"""Measures and draws lines in which something is read from the right."""

import io
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

import pygame

from game.ui import bidi
from game.ui.faces import Coverage
from game.ui.theme import Color, Style

REACH = 0.3  # of the type size: how far Arabic letters go beyond the height of Latin ones
Opener = Callable[[str, int], pygame.font.Font]


class FontFiles(Protocol):
    """Where fonts are found; the files themselves are opened elsewhere."""

    def font(self, face: str) -> bytes:
        """Give a font file."""
        ...


class Shaper:
    """Puts a line together of runs, each joined and turned as its letters want it."""

    def __init__(self, files: FontFiles, coverage: Coverage, opened: Opener) -> None:
        """Open nothing yet; `opened` gives a font for what is read from the left."""
        self._files, self._coverage, self._opened = files, coverage, opened
        self._turned: dict[tuple[str, int], pygame.font.Font] = {}

    def width(self, line: str, style: Style) -> int:
        """Give the width of a line, in pixels."""
        return sum(font.size(letters)[0] for font, letters in self._runs(line, style))

    @staticmethod
    def reach(style: Style) -> int:
        """Give how far a line is drawn above and below the height of its face."""
        return round(style.size * REACH)

    def rendered(self, line: str, style: Style, color: Color) -> pygame.Surface:
        """Draw one line, its letters on the base line of its face."""
        base = self._opened(style.face, style.size)
        height = base.get_height() + 2 * self.reach(style)
        surface = pygame.Surface((self.width(line, style), height), pygame.SRCALPHA)
        left, ground = 0, self.reach(style) + base.get_ascent()
        for font, letters in self._runs(line, style):
            drawn = font.render(letters, True, color)
            surface.blit(drawn, (left, ground - font.get_ascent()))
            left += font.size(letters)[0]
        return surface

    def _runs(self, line: str, style: Style) -> list[tuple[pygame.font.Font, str]]:
        """Give what is drawn from left to right, each with its font."""
        found: list[tuple[pygame.font.Font, str]] = []
        for letters, is_rtl in bidi.pieces(line, is_rtl=style.is_rtl):
            if is_rtl:
                runs = self._coverage.rtl_runs(letters, style.face)
                found += [(self._font(face, style.size), one) for face, one in runs]
            else:
                runs = self._coverage.runs(letters, style.face)
                found += [(self._opened(face, style.size), one) for face, one in runs]
        return [(font, one) for font, one in found if font.size(one)[0]]  # else nothing to draw

    def _font(self, face: str, size: int) -> pygame.font.Font:
        key = face, size
        if key not in self._turned:
            font = pygame.font.Font(io.BytesIO(self._files.font(face)), size)
            self._turned[key] = turned(font)
        return self._turned[key]


def turned(font: pygame.font.Font) -> pygame.font.Font:
    """Let a font draw Arabic from the right; letters join only if it knows the script too."""
    with suppress(pygame.error):  # a font library without shaping still shows letters
        font.set_direction(pygame.DIRECTION_RTL)
        font.set_script("Arab")
    return font
