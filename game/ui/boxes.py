"""Round boxes: smooth corners from one small kept drawing, straight parts filled as they are.

A box drawn whole at twice its size would be smooth too, but a card as large as a window would
cost four windows of memory each time.
"""

from dataclasses import dataclass

import pygame
from pygame import gfxdraw

from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.kept import Kept
from game.ui.theme import Color

FINER = 4  # how much larger corners are drawn before they are shrunk


@dataclass(frozen=True, slots=True)
class Kind:
    """What a box looks like, whatever its size."""

    color: Color | None
    radius: int = 0
    border: Border | None = None
    opacity: float = 1.0

    @property
    def corner(self) -> int:
        """Give the side of the squares that hold the corners."""
        return max(self.radius, self.edge)

    @property
    def edge(self) -> int:
        """Give the width of the border."""
        return self.border.width if self.border else 0


def draw(surface: pygame.Surface, kept: Kept, rect: Rect, kind: Kind) -> None:
    """Draw a box on a surface."""
    corner = kind.corner
    if rect.w < 2 * corner or rect.h < 2 * corner:
        small = kept.get(("box", rect.w, rect.h, kind), lambda: _whole(rect.w, rect.h, kind))
        surface.blit(small, (rect.x, rect.y))
        return
    _straight(surface, rect, kind)
    if not corner:
        return
    side = 2 * corner
    tile = kept.get(("corners", kind), lambda: _whole(side, side, kind))
    right, bottom = rect.right - corner, rect.bottom - corner
    for at, part in (
        ((rect.x, rect.y), (0, 0)),
        ((right, rect.y), (corner, 0)),
        ((rect.x, bottom), (0, corner)),
        ((right, bottom), (corner, corner)),
    ):
        surface.blit(tile, at, (*part, corner, corner))


def _straight(surface: pygame.Surface, rect: Rect, kind: Kind) -> None:
    """Fill everything but the corners: three bands inside the border, and its four sides."""
    corner, edge = kind.corner, kind.edge
    wide, high = rect.w - 2 * corner, rect.h - 2 * corner
    low = rect.bottom - corner
    if kind.color is not None:
        for band in (
            Rect(rect.x + corner, rect.y + edge, wide, corner - edge),
            Rect(rect.x + edge, rect.y + corner, rect.w - 2 * edge, high),
            Rect(rect.x + corner, low, wide, corner - edge),
        ):
            _fill(surface, band, kind.color, kind.opacity)
    if kind.border is not None:
        for side in (
            Rect(rect.x + corner, rect.y, wide, edge),
            Rect(rect.x + corner, rect.bottom - edge, wide, edge),
            Rect(rect.x, rect.y + corner, edge, high),
            Rect(rect.right - edge, rect.y + corner, edge, high),
        ):
            _fill(surface, side, kind.border.color, kind.opacity)


def _fill(surface: pygame.Surface, rect: Rect, color: Color, opacity: float) -> None:
    if rect.w <= 0 or rect.h <= 0:
        return
    place = pygame.Rect(rect.x, rect.y, rect.w, rect.h)
    if opacity >= 1:
        surface.fill(color, place)
    else:
        gfxdraw.box(surface, place, (*color, round(255 * opacity)))


def _whole(width: int, height: int, kind: Kind) -> pygame.Surface:
    """Draw a small box larger than it is and shrink it, which makes its corners smooth."""
    large = pygame.Surface((width * FINER, height * FINER), pygame.SRCALPHA)
    hue = kind.border.color if kind.border else kind.color or (0, 0, 0)
    large.fill((*hue, 0))  # what is shrunk with nothing must have the same hue, or edges darken
    whole = large.get_rect()
    if kind.color is not None:
        pygame.draw.rect(large, kind.color, whole, border_radius=kind.radius * FINER)
    if kind.border is not None:
        line = kind.border.width * FINER
        pygame.draw.rect(large, kind.border.color, whole, line, border_radius=kind.radius * FINER)
    box = pygame.transform.smoothscale(large, (width, height))
    if kind.opacity < 1:
        tint = (255, 255, 255, round(255 * kind.opacity))
        box.fill(tint, special_flags=pygame.BLEND_RGBA_MULT)
    return box
