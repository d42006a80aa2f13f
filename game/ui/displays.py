"""The displays of a computer: where each lies, and on which one a window is."""

from collections.abc import Sequence

import pygame

from game.ui.geometry import Rect
from game.ui.wait import library

PLACELESS = ("wayland",)  # systems that place windows themselves, and tell nobody where


def displays() -> tuple[Rect, ...]:
    """Give where the displays lie that show different things, the main one first.

    Where that cannot be known, or no window can be moved, the main one is all there is.
    """
    sizes = pygame.display.get_desktop_sizes()
    main = Rect(0, 0, *sizes[0])
    if len(sizes) == 1 or pygame.display.get_driver() in PLACELESS:
        return (main,)
    return apart(_bounds(len(sizes))) or (main,)


def apart(places: Sequence[Rect]) -> tuple[Rect, ...]:
    """Leave out what mirrors another display: what is seen there is seen on both."""
    found: list[Rect] = []
    for place in places:
        if not any(place.meets(one) for one in found):
            found.append(place)
    return tuple(found)


def number_at(places: Sequence[Rect], window: Rect) -> int:
    """Give the number of the display on which the middle of a window is, else the main one."""
    x, y = window.centre
    return next((number for number, one in enumerate(places) if one.holds(x, y)), 0)


def middle(place: Rect, size: tuple[int, int]) -> tuple[int, int]:
    """Give the corner of a window in the middle of a display."""
    return place.x + max(0, place.w - size[0]) // 2, place.y + max(0, place.h - size[1]) // 2


def _bounds(count: int) -> list[Rect]:
    """Ask SDL, whom pygame does not ask."""
    import ctypes  # noqa: PLC0415  only who has two displays needs it

    sdl = library()
    if sdl is None:
        return []
    found = []
    for number in range(count):
        four = (ctypes.c_int * 4)()
        if sdl.SDL_GetDisplayBounds(number, ctypes.byref(four)) == 0:
            found.append(Rect(*four))
    return found
