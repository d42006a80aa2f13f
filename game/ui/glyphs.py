"""Measures what the fonts hold, as a table that is read where no font is at hand."""

import io
import json
from collections.abc import Iterator, Mapping
from itertools import chain

import pygame
import pygame.freetype

from game.ui.faces import ARABIC, ARABIC_BOLD
from game.ui.fonts import shown
from game.ui.shaping import turned
from game.ui.theme import Style

STROKE = "\u0640"  # joins letters, as a line between them
COARSE = 10  # thousandths to which joined letters are measured: larger ones take long to draw
EM = 1000  # pixels: widths come out in thousandths of the type size
CODES = (range(0x20, 0xD800), range(0xE000, 0x10000), range(0x1F000, 0x20000))  # up to emoji
OF_ARABIC = range(0x590, 0x900)  # all that is asked of the faces that stand in for others


def glyph_table(fonts: Mapping[str, bytes]) -> str:
    """Give, as JSON, the widths of the letters of each face: runs of code points, a line each."""
    pygame.freetype.init()
    parts = [f"{json.dumps(face)}: [\n{_rows(face, fonts[face])}\n]" for face in sorted(fonts)]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _rows(face: str, content: bytes) -> str:
    return ",\n".join(json.dumps(run, separators=(",", ":")) for run in _runs(face, content))


def _runs(face: str, content: bytes) -> list[tuple[int, list[int]]]:
    """Give runs of code points without a gap: the first, and the width of each."""
    found: list[tuple[int, list[int]]] = []
    for code, width in _widths(face, content):
        if found and found[-1][0] + len(found[-1][1]) == code:
            found[-1][1].append(width)
        else:
            found.append((code, [width]))
    return found


def _widths(face: str, content: bytes) -> Iterator[tuple[int, int]]:
    """Give the code points that a face draws, with their widths."""
    if face in (ARABIC, ARABIC_BOLD):
        yield from _joined(content)
        return
    codes = list(chain(*CODES))
    letters = shown("".join(map(chr, codes)), Style(EM, face))
    metrics = pygame.freetype.Font(io.BytesIO(content), EM).get_metrics(letters)
    for code, found in zip(codes, metrics, strict=True):
        if found is not None:  # (least x, most x, least y, most y, advance x, advance y)
            yield code, round(found[4])


def _joined(content: bytes) -> Iterator[tuple[int, int]]:
    """Give Arabic letters as wide as they are within a word, joined on both sides."""
    pygame.font.init()
    letters, size = "".join(map(chr, OF_ARABIC)), EM // COARSE
    metrics = pygame.freetype.Font(io.BytesIO(content), size).get_metrics(letters)
    font = turned(pygame.font.Font(io.BytesIO(content), size))
    around = font.size(2 * STROKE)[0]
    for letter, found in zip(letters, metrics, strict=True):
        if found is not None:
            width = font.size(STROKE + letter + STROKE)[0] - around
            yield ord(letter), COARSE * max(0, width)
