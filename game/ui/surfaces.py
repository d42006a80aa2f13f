"""Makes surfaces: fades, shapes, pictures, and the room cut out, scaled and blurred."""

import io
from collections.abc import Mapping, Sequence

import pygame

from game.ui.geometry import Point, Rect
from game.ui.theme import Color

Size = tuple[int, int]


def faded(width: int, height: int, color: Color, *, to_bottom: bool) -> pygame.Surface:
    """Go over into a colour, towards the bottom or the top."""
    column = pygame.Surface((1, height), pygame.SRCALPHA)
    for row in range(height):
        share = (row + 1) / height if to_bottom else 1 - row / height
        column.set_at((0, row), (*color, round(255 * share)))
    return pygame.transform.scale(column, (width, height))


def shaped(
    points: Sequence[Point], width: int, height: int, color: Color, opacity: float
) -> pygame.Surface:
    """Fill a shape; drawn larger and shrunk, so that its edges are smooth."""
    large = pygame.Surface((width * 3, height * 3), pygame.SRCALPHA)
    large.fill((*color, 0))
    pygame.draw.polygon(large, color, [(x * 3, y * 3) for x, y in points])
    made = pygame.transform.smoothscale(large, (width, height))
    if opacity < 1:
        made.fill((255, 255, 255, round(255 * opacity)), special_flags=pygame.BLEND_RGBA_MULT)
    return made


def drawn(text: str, tokens: Mapping[str, str], width: int, height: int) -> pygame.Surface:
    """Draw a picture at a size, its `{tokens}` replaced by colours."""
    for token, color in tokens.items():
        text = text.replace("{" + token + "}", color)
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), (width, height))


def cut_out(
    whole: pygame.Surface, place: Rect, size: Size, scaled: Size | None = None
) -> pygame.Surface:
    """Cut out of the room what a window of a size shows, and scale it to that, or another."""
    share = whole.get_width() / place.w
    left, top = round(-place.x * share), round(-place.y * share)
    width, height = round(size[0] * share), round(size[1] * share)
    part = pygame.Rect(left, top, width, height).clip(whole.get_rect())
    return pygame.transform.smoothscale(whole.subsurface(part), scaled or size)


def veiled(view: pygame.Surface, dim: float, color: Color) -> pygame.Surface:
    """Lay a colour over something, from 0 to 1: where it is, and without a second surface."""
    if dim <= 0:
        return view
    left = round(255 * (1 - dim))
    view.fill((left, left, left), special_flags=pygame.BLEND_RGB_MULT)
    view.fill([round(one * dim) for one in color], special_flags=pygame.BLEND_RGB_ADD)
    return view


def quarter_of(size: Size) -> Size:
    """Give a quarter of a width and a height: what is blurred there costs a sixteenth."""
    return max(1, size[0] // 4), max(1, size[1] // 4)


def quarter(view: pygame.Surface) -> pygame.Surface:
    """Shrink to a quarter of the width and the height."""
    return pygame.transform.smoothscale(view, quarter_of(view.get_size()))


def smooth(small: pygame.Surface, size: Size) -> pygame.Surface:
    """Blur a quarter of something that has a size: like a Gauss curve, for a third of its cost."""
    radius = max(1, size[1] // 360)
    return pygame.transform.box_blur(pygame.transform.box_blur(small, radius), radius)


def grown(small: pygame.Surface, size: Size) -> pygame.Surface:
    """Grow a blurred quarter to a size."""
    large = pygame.transform.smoothscale(small, (size[0] + 8, size[1] + 8))
    return large.subsurface((4, 4, *size))  # the outermost pixels bear the blur's edge
