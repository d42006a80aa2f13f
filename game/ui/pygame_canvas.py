"""Draws on a pygame surface; text, pictures and the room are kept once drawn."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol

import pygame

from game.ui import boxes, surfaces
from game.ui.canvas import NIGHT, Border, Draw
from game.ui.fonts import Fonts
from game.ui.geometry import Point, Rect
from game.ui.kept import Kept
from game.ui.paint import FLIPPED
from game.ui.theme import Color, Style

LOOK_DOWN = 0.62  # where a small place is cut out: 0 its top, 1 its foot
SLICE = 0.56  # how far down a sliced text is cut


class Assets(Protocol):
    """Where the canvas finds what it draws; the files themselves are opened elsewhere."""

    def font(self, face: str) -> bytes:
        """Give a font file."""
        ...

    def picture(self, name: str) -> str:
        """Give a picture as SVG with {tokens}."""
        ...

    def light(self, picture: str, name: str) -> Mapping[str, str]:
        """Give the colours of a place in one of its lights."""
        ...


class PygameCanvas:
    """A canvas on one surface."""

    def __init__(
        self,
        surface: pygame.Surface,
        fonts: Fonts,
        assets: Assets,
        kept: Kept | None = None,
        *,
        is_hasty: bool = False,
    ) -> None:
        """Draw on a surface; `kept` may be shared by canvases that follow each other.

        In haste, a room that was not drawn yet stays dark, and `has_gaps` tells of it.
        """
        self.surface, self.fonts, self._assets = surface, fonts, assets
        self._kept, self._is_hasty, self.has_gaps = kept or Kept(), is_hasty, False
        self._kept.make_room(surface.get_width() * surface.get_height() * 4)

    def box(
        self,
        rect: Rect,
        color: Color | None,
        radius: int = 0,
        border: Border | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Draw a rectangle, with round corners if `radius` is not 0."""
        if not self._is_seen(rect):
            return
        radius = max(0, min(radius, rect.w // 2, rect.h // 2))
        boxes.draw(self.surface, self._kept, rect, boxes.Kind(color, radius, border, opacity))

    def polygon(self, points: Sequence[Point], color: Color, opacity: float = 1.0) -> None:
        """Draw a filled shape."""
        left, top = min(x for x, _ in points), min(y for _, y in points)
        width = max(x for x, _ in points) - left + 2
        height = max(y for _, y in points) - top + 2
        shape = tuple((x - left, y - top) for x, y in points)
        key = ("polygon", shape, color, round(opacity * 255))
        made = self._kept.get(key, lambda: surfaces.shaped(shape, width, height, color, opacity))
        self.surface.blit(made, (left, top))

    def text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Draw one line of text; `at` is its top left corner."""
        beyond = Rect(at[0], at[1] - style.size, self.surface.get_width(), 4 * style.size)
        if self._is_seen(beyond):
            self.surface.blit(self._text(line, style, color), self._baseline(line, at, style))

    def sliced_text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Draw one line of text cut through its middle, the halves a little apart."""
        made = self._text(line, style, color)
        x, y = self._baseline(line, at, style)
        cut = round(made.get_height() * SLICE)
        shift, gap = max(2, style.size // 11), max(2, style.size // 30)
        self.surface.blit(made, (x, y), (0, 0, made.get_width(), cut))
        below = (0, cut, made.get_width(), made.get_height() - cut)
        self.surface.blit(made, (x + shift, y + cut + gap), below)

    def picture(
        self, name: str, rect: Rect, colors: Mapping[str, str] | None = None, radius: int = 0
    ) -> None:
        """Draw a picture of the project, its `{tokens}` replaced by colours."""
        if not self._is_seen(rect):
            return
        tokens = tuple(sorted((colors or {}).items()))
        key = ("picture", name, rect.w, rect.h, tokens, radius)
        made = self._kept.get(key, lambda: self._drawn(name, rect, dict(tokens), radius))
        self.surface.blit(made, (rect.x, rect.y))

    def backdrop(
        self,
        light: str,
        place: Rect,
        blur: float,
        dim: float,
        picture: str = "room",
        veil: Color = NIGHT,
    ) -> None:
        """Draw the room in one of its lights at `place`, blurred and veiled from 0 to 1."""
        size = self.surface.get_size()
        if self._is_hasty and not self._kept.has_room((picture, light, size)):
            self.surface.fill(NIGHT)
            self.has_gaps = True
            return

        def compose() -> pygame.Surface:
            if blur < 1:
                return self._composed(self._room(picture, light, place), place, blur, dim, veil)
            return self._blurred(self._small_room(picture, light, place), place, dim, veil)

        key = (picture, light, place, size, blur, dim, veil)
        self.surface.blit(self._kept.latest("backdrop", key, compose), (0, 0))

    def vignette(self, picture: str, light: str, rect: Rect, radius: int = 0) -> None:
        """Draw a place of the stories small: as much of it as fills a rectangle."""
        if self._is_seen(rect):
            key = ("vignette", picture, light, rect.w, rect.h, radius)
            made = self._kept.get(key, lambda: self._small_place(picture, light, rect, radius))
            self.surface.blit(made, (rect.x, rect.y))

    def squares(self, rows: Sequence[str], rect: Rect, color: Color) -> None:
        """Draw a square for every "1" in rows of "0" and "1" (a QR code)."""
        cell = rect.w // len(rows)
        for row, line in enumerate(rows):
            for column, mark in enumerate(line):
                if mark == "1":
                    place = (rect.x + column * cell, rect.y + row * cell, cell, cell)
                    self.surface.fill(color, place)

    def fade(self, rect: Rect, color: Color, *, to_bottom: bool) -> None:
        """Let what is drawn go over into a colour, towards the bottom or the top."""
        if rect.w > 0 and rect.h > 0:

            def make() -> pygame.Surface:
                return surfaces.faded(rect.w, rect.h, color, to_bottom=to_bottom)

            made = self._kept.get(("fade", rect.w, rect.h, color, to_bottom), make)
            self.surface.blit(made, (rect.x, rect.y))

    def sheet(self, of: object, place: Rect, draw: Draw) -> None:
        """Draw what looks the same wherever it is from a sheet that is kept."""

        def make() -> pygame.Surface:
            sheet = pygame.Surface((place.w, place.h), pygame.SRCALPHA)
            draw(PygameCanvas(sheet, self.fonts, self._assets, self._kept), (0, 0))
            return sheet

        self.surface.blit(self._kept.sheet(of, make), (place.x, place.y))

    @contextmanager
    def clip(self, rect: Rect) -> Iterator[None]:
        """Draw only inside a rectangle for a while."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(_pygame(rect)))
        yield
        self.surface.set_clip(before)

    @contextmanager
    def layer(self, source: Rect, target: Rect, opacity: float) -> Iterator[None]:
        """Draw for a while on a sheet the size of `source` that is then laid on `target`."""
        window = self.surface  # the sheet is as large, so that places stay the same
        self.surface = pygame.Surface(window.get_size(), pygame.SRCALPHA)
        yield
        drawn, self.surface = self.surface, window
        part = drawn.subsurface(_pygame(source).clip(drawn.get_rect()))
        if target.w > 0 and target.h > 0:
            laid = pygame.transform.smoothscale(part, (target.w, target.h))
            laid.set_alpha(round(255 * max(0.0, min(1.0, opacity))))
            window.blit(laid, (target.x, target.y))

    def _is_seen(self, rect: Rect) -> bool:
        """Tell whether anything drawn in a rectangle would be seen; an empty one holds nothing."""
        return rect.w > 0 and rect.h > 0 and self.surface.get_clip().colliderect(_pygame(rect))

    def _text(self, line: str, style: Style, color: Color) -> pygame.Surface:
        key = ("text", line, style, color)
        return self._kept.get(key, lambda: self._written(line, style, color))

    def _baseline(self, line: str, at: Point, style: Style) -> Point:
        """Centre the letters in the height of their line."""
        free = self.fonts.height(style) - self.fonts.letter_height(line, style)
        return at[0], at[1] + free // 2

    def _written(self, line: str, style: Style, color: Color) -> pygame.Surface:
        if not self.fonts.width(line, style):  # invisible signs alone have none
            return pygame.Surface((0, 0))
        return self.fonts.rendered(line, style, color)

    def _drawn(
        self, name: str, rect: Rect, tokens: Mapping[str, str], radius: int
    ) -> pygame.Surface:
        text = self._assets.picture(name.removesuffix(FLIPPED))
        picture = surfaces.drawn(text, tokens, rect.w, rect.h)
        if name.endswith(FLIPPED):
            picture = pygame.transform.flip(picture, flip_x=True, flip_y=False)
        self._round_off(picture, radius)
        return picture

    def _small_place(self, picture: str, light: str, rect: Rect, radius: int) -> pygame.Surface:
        """Draw a place as wide as its rectangle or as high, and cut off what is too much."""
        width = max(rect.w, -(-rect.h * 16 // 9))
        colors = self._assets.light(picture, light)
        drawn = surfaces.drawn(self._assets.picture(picture), colors, width, -(-width * 9 // 16))
        left = (drawn.get_width() - rect.w) // 2
        top = max(0, round((drawn.get_height() - rect.h) * LOOK_DOWN))
        small = pygame.Surface((rect.w, rect.h), pygame.SRCALPHA)
        small.blit(drawn, (-left, -top))
        self._round_off(small, radius)
        return small

    def _round_off(self, surface: pygame.Surface, radius: int) -> None:
        """Round the corners of a picture."""
        if radius:
            mask = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
            whole = Rect(0, 0, *surface.get_size())
            boxes.draw(mask, self._kept, whole, boxes.Kind((255, 255, 255), radius))
            surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)

    def _composed(
        self, room: pygame.Surface, place: Rect, blur: float, dim: float, veil: Color
    ) -> pygame.Surface:
        """Blur and veil what is seen of a room."""
        size = self.surface.get_size()
        view = surfaces.cut_out(room, place, size)
        if blur > 0:
            soft = surfaces.grown(surfaces.smooth(surfaces.quarter(view), size), size)
            soft.set_alpha(round(255 * blur))
            view.blit(soft, (0, 0))
        return surfaces.veiled(view, dim, veil)

    def _blurred(
        self, room: pygame.Surface, place: Rect, dim: float, veil: Color
    ) -> pygame.Surface:
        """Veil what is seen of a room when nothing of it is sharp: it is small until the end."""
        size = self.surface.get_size()
        small = surfaces.cut_out(room, place, size, surfaces.quarter_of(size))
        return surfaces.grown(surfaces.veiled(surfaces.smooth(small, size), dim, veil), size)

    def _room(self, picture: str, light: str, place: Rect) -> pygame.Surface:
        """Give a room as it was drawn when its picture first lay at a place."""
        size = self.surface.get_size()
        key = (picture, light, size)
        return self._kept.room(key, lambda: self._whole_room(picture, light, place, size))

    def _small_room(self, picture: str, light: str, place: Rect) -> pygame.Surface:
        """Give a room for when nothing of it is sharp: soon drawn, and all of them are kept."""
        size = surfaces.quarter_of(self.surface.get_size())
        small = Rect(0, 0, max(1, place.w // 4), max(1, place.h // 4))
        key = (picture, light, size)
        return self._kept.small_room(key, lambda: self._whole_room(picture, light, small, size))

    def _whole_room(
        self, picture: str, light: str, place: Rect, size: tuple[int, int]
    ) -> pygame.Surface:
        height = max(size[1], min(place.h, size[1] * 5 // 4))
        colors = self._assets.light(picture, light)
        drawn = surfaces.drawn(self._assets.picture(picture), colors, height * 16 // 9, height)
        flat = pygame.Surface(drawn.get_size())
        flat.blit(drawn, (0, 0))
        return flat


def _pygame(rect: Rect) -> pygame.Rect:
    return pygame.Rect(rect.x, rect.y, rect.w, rect.h)
