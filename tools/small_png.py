"""Writes a picture as a PNG of at most 256 colours: a third of the size, hardly another look.

pygame writes whole colours only. The colours are chosen by median cut: the box of colours that
spreads furthest is halved until there are enough boxes, and each is drawn in its mean.
"""

import struct
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pygame

MOST = 256
COARSE = 3  # bits of each channel that are ignored when near colours are counted together
SIGNATURE = b"\x89PNG\r\n\x1a\n"


@dataclass(slots=True)
class Cell:
    """Near colours: how many pixels they have, and the sum of each channel."""

    count: int
    sums: tuple[int, int, int]
    members: list[int]

    @property
    def mean(self) -> tuple[float, float, float]:
        """Give the colour in the middle."""
        red, green, blue = self.sums
        return red / self.count, green / self.count, blue / self.count


def small_png(surface: pygame.Surface, colors: int = MOST) -> bytes:
    """Give a picture as a PNG of few colours."""
    width, height = surface.get_size()
    pixels = memoryview(pygame.image.tobytes(surface, "RGBA")).cast("I")
    boxes = _boxes(_cells(Counter(pixels)), colors)
    palette, index = bytearray(), {}
    for number, box in enumerate(boxes):
        palette += bytes(_middle(box))
        index.update({member: number for cell in box for member in cell.members})
    rows = bytes(map(index.__getitem__, pixels))
    lines = (b"\0" + rows[at : at + width] for at in range(0, width * height, width))
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    return SIGNATURE + b"".join(
        _chunk(kind, content)
        for kind, content in (
            (b"IHDR", header),
            (b"PLTE", bytes(palette)),
            (b"IDAT", zlib.compress(b"".join(lines), 9)),
            (b"IEND", b""),
        )
    )


def _cells(counted: Counter[int]) -> list[Cell]:
    """Count near colours together."""
    found: dict[tuple[int, int, int], Cell] = {}
    for pixel, count in counted.items():
        red, green, blue = pixel & 255, pixel >> 8 & 255, pixel >> 16 & 255
        key = red >> COARSE, green >> COARSE, blue >> COARSE
        cell = found.setdefault(key, Cell(0, (0, 0, 0), []))
        cell.count += count
        sums = cell.sums
        cell.sums = sums[0] + red * count, sums[1] + green * count, sums[2] + blue * count
        cell.members.append(pixel)
    return list(found.values())


def _boxes(cells: list[Cell], most: int) -> list[list[Cell]]:
    """Halve the box that spreads furthest, over the most pixels, until there are enough."""
    boxes = [(_spread(cells), cells)]
    while len(boxes) < most:
        at = max(range(len(boxes)), key=lambda one: boxes[one][0][0])
        (weight, channel), box = boxes[at]
        if weight == 0:
            break
        box.sort(key=lambda cell: cell.mean[channel])
        middle = _half(box)
        halves = box[:middle], box[middle:]
        boxes[at : at + 1] = [(_spread(half), half) for half in halves]
    return [box for _, box in boxes]


def _spread(box: list[Cell]) -> tuple[float, int]:
    """Give how much would be lost by one colour for all, and the channel that differs most."""
    if len(box) < 2:
        return 0.0, 0
    means = [cell.mean for cell in box]
    ranges = [max(channel) - min(channel) for channel in zip(*means, strict=True)]
    widest = max(range(3), key=ranges.__getitem__)
    return ranges[widest] * sum(cell.count for cell in box) ** 0.5, widest


def _half(box: list[Cell]) -> int:
    """Give the place at which half of the pixels lie on either side; neither side is empty."""
    half, so_far = sum(cell.count for cell in box) / 2, 0
    for place, cell in enumerate(box):
        so_far += cell.count
        if so_far >= half:
            return min(max(1, place), len(box) - 1)
    return 1


def _middle(box: Iterable[Cell]) -> tuple[int, int, int]:
    cells = list(box)
    count = sum(cell.count for cell in cells)
    red, green, blue = (
        round(sum(part) / count) for part in zip(*(cell.sums for cell in cells), strict=True)
    )
    return red, green, blue


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
