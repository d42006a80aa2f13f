"""Draws on a pygame surface; text, pictures and the room are kept once drawn."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Protocol

import pygame

from game.ui import boxes
from game.ui.canvas import NIGHT, Border
from game.ui.fonts import Fonts, shown
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
        self, surface: pygame.Surface, fonts: Fonts, assets: Assets, kept: Kept | None = None
    ) -> None:
        """Draw on a surface; `kept` may be shared by canvases that follow each other."""
        self.surface, self.fonts, self._assets = surface, fonts, assets
        self._kept = kept or Kept()
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
        if rect.w <= 0 or rect.h <= 0:
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
        made = self._kept.get(key, lambda: _polygon(shape, width, height, color, opacity))
        self.surface.blit(made, (left, top))

    def text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Draw one line of text; `at` is its top left corner."""
        if self.fonts.width(line, style):  # invisible signs alone have none
            self.surface.blit(self._text(line, style, color), self._baseline(line, at, style))

    def sliced_text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Draw one line of text cut through its middle, the halves a little apart."""
        if not self.fonts.width(line, style):
            return
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
        if rect.w <= 0 or rect.h <= 0:
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
        if blur < 1:
            self.surface.blit(self._room(picture, light, place), (0, 0))
        if blur > 0:
            soft = self._kept.latest(
                "soft",
                (picture, light, place, size),
                lambda: _soft(self._room(picture, light, place), size),
            )
            soft.set_alpha(round(255 * min(1.0, blur)))
            self.surface.blit(soft, (0, 0))
        if dim > 0:
            self.box(Rect(0, 0, *size), veil, opacity=dim)

    def vignette(self, picture: str, light: str, rect: Rect, radius: int = 0) -> None:
        """Draw a place of the stories small: as much of it as fills a rectangle."""
        if rect.w > 0 and rect.h > 0:
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
            key = ("fade", rect.w, rect.h, color, to_bottom)
            made = self._kept.get(key, lambda: _fading(rect.w, rect.h, color, to_bottom=to_bottom))
            self.surface.blit(made, (rect.x, rect.y))

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

    def _text(self, line: str, style: Style, color: Color) -> pygame.Surface:
        letters = shown(line, style)
        key = ("text", letters, style, color)
        return self._kept.get(key, lambda: self.fonts.rendered(letters, style, color))

    def _baseline(self, line: str, at: Point, style: Style) -> Point:
        """Centre the letters in the height of their line."""
        free = self.fonts.height(style) - self.fonts.letter_height(line, style)
        return at[0], at[1] + free // 2

    def _drawn(
        self, name: str, rect: Rect, tokens: Mapping[str, str], radius: int
    ) -> pygame.Surface:
        text = self._assets.picture(name.removesuffix(FLIPPED))
        picture = _svg(text, tokens, rect.w, rect.h)
        if name.endswith(FLIPPED):
            picture = pygame.transform.flip(picture, flip_x=True, flip_y=False)
        self._round_off(picture, radius)
        return picture

    def _small_place(self, picture: str, light: str, rect: Rect, radius: int) -> pygame.Surface:
        """Draw a place as wide as its rectangle or as high, and cut off what is too much."""
        width = max(rect.w, -(-rect.h * 16 // 9))
        colors = self._assets.light(picture, light)
        drawn = _svg(self._assets.picture(picture), colors, width, -(-width * 9 // 16))
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

    def _room(self, picture: str, light: str, place: Rect) -> pygame.Surface:
        """Give what the window shows of the room when its picture lies at `place`."""
        size = self.surface.get_size()
        whole = self._kept.get(
            ("room", picture, light, size), lambda: self._whole_room(picture, light, place, size)
        )
        return self._kept.latest(
            "view", (picture, light, place, size), lambda: _view(whole, place, size)
        )

    def _whole_room(
        self, picture: str, light: str, place: Rect, size: tuple[int, int]
    ) -> pygame.Surface:
        height = max(size[1], min(place.h, size[1] * 5 // 4))
        colors = self._assets.light(picture, light)
        drawn = _svg(self._assets.picture(picture), colors, height * 16 // 9, height)
        flat = pygame.Surface(drawn.get_size())
        flat.blit(drawn, (0, 0))
        return flat


def _pygame(rect: Rect) -> pygame.Rect:
    return pygame.Rect(rect.x, rect.y, rect.w, rect.h)


def _fading(width: int, height: int, color: Color, *, to_bottom: bool) -> pygame.Surface:
    column = pygame.Surface((1, height), pygame.SRCALPHA)
    for row in range(height):
        share = (row + 1) / height if to_bottom else 1 - row / height
        column.set_at((0, row), (*color, round(255 * share)))
    return pygame.transform.scale(column, (width, height))


def _polygon(
    points: Sequence[Point], width: int, height: int, color: Color, opacity: float
) -> pygame.Surface:
    large = pygame.Surface((width * 3, height * 3), pygame.SRCALPHA)
    large.fill((*color, 0))
    pygame.draw.polygon(large, color, [(x * 3, y * 3) for x, y in points])
    made = pygame.transform.smoothscale(large, (width, height))
    if opacity < 1:
        made.fill((255, 255, 255, round(255 * opacity)), special_flags=pygame.BLEND_RGBA_MULT)
    return made


def _svg(text: str, tokens: Mapping[str, str], width: int, height: int) -> pygame.Surface:
    for token, color in tokens.items():
        text = text.replace("{" + token + "}", color)
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), (width, height))


def _view(whole: pygame.Surface, place: Rect, size: tuple[int, int]) -> pygame.Surface:
    """Cut out of the room what the window shows, and scale it."""
    share = whole.get_width() / place.w
    left, top = round(-place.x * share), round(-place.y * share)
    width, height = round(size[0] * share), round(size[1] * share)
    part = pygame.Rect(left, top, width, height).clip(whole.get_rect())
    return pygame.transform.smoothscale(whole.subsurface(part), size)


def _soft(view: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """Blur a quarter of the size, which costs a sixteenth, and grow it again."""
    small = pygame.transform.smoothscale(view, (max(1, size[0] // 4), max(1, size[1] // 4)))
    blurred = pygame.transform.gaussian_blur(small, max(2, size[1] // 180))
    grown = pygame.transform.smoothscale(blurred, (size[0] + 8, size[1] + 8))
    return grown.subsurface((4, 4, *size)).copy()  # the outermost pixels bear the blur's edge
