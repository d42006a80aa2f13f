"""Draws a scene into a PNG, without a window."""

import io
from typing import Protocol

import pygame

from game.ui.canvas import Canvas
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.pygame_canvas import Assets, PygameCanvas


class Drawable(Protocol):
    """Something that is laid out and can draw itself."""

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        ...


def drawn(
    drawable: Drawable, size: tuple[int, int], fonts: Fonts, assets: Assets, kept: Kept
) -> pygame.Surface:
    """Give the picture of what is drawn."""
    surface = pygame.Surface(size)
    drawable.draw(PygameCanvas(surface, fonts, assets, kept))
    return surface


def png_of(
    drawable: Drawable, size: tuple[int, int], fonts: Fonts, assets: Assets, kept: Kept
) -> bytes:
    """Give the picture of what is drawn, as a PNG file."""
    content = io.BytesIO()
    pygame.image.save(drawn(drawable, size, fonts, assets, kept), content, "picture.png")
    return content.getvalue()
