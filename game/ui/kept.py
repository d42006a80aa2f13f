"""Surfaces that were drawn once and are kept for the next frames, within a limit."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import pygame

MOST_KEPT_BYTES = 6_000_000
MOST_WINDOWS = 2  # as many windows full of letters and pictures
SHARE_OF_ROOMS = 2  # half a window holds eight rooms of a quarter of its width and height
MOST_ROOMS = 1  # each is as large as the window


class Recent:
    """Surfaces by what they show; the ones used longest ago go first."""

    def __init__(self, most_bytes: int) -> None:
        """Keep nothing yet."""
        self._surfaces: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._most, self._bytes = most_bytes, 0

    def make_room(self, most_bytes: int) -> None:
        """Let the limit grow."""
        self._most = max(self._most, most_bytes)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Give the surface of a key, made if it isn't kept."""
        surface = self._surfaces.get(key)
        if surface is None:
            surface = make()
            self._surfaces[key] = surface
            self._bytes += _bytes(surface)
            while self._bytes > self._most and len(self._surfaces) > 1:
                _, old = self._surfaces.popitem(last=False)
                self._bytes -= _bytes(old)
        else:
            self._surfaces.move_to_end(key)
        return surface


class Kept:
    """All that is kept of what was drawn: each kind with a limit of its own."""

    def __init__(self, most_bytes: int = MOST_KEPT_BYTES) -> None:
        """Keep nothing yet."""
        self._small, self._sheets, self._small_rooms = Recent(most_bytes), Recent(0), Recent(0)
        self._rooms: OrderedDict[Hashable, pygame.Surface] = OrderedDict()
        self._latest: dict[str, tuple[Hashable, pygame.Surface]] = {}

    def make_room(self, window_bytes: int) -> None:
        """Let the limits grow with the window: what it shows must find room."""
        self._small.make_room(MOST_WINDOWS * window_bytes)
        self._sheets.make_room(window_bytes)
        self._small_rooms.make_room(window_bytes // SHARE_OF_ROOMS)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Give the surface of a key, made if it isn't kept."""
        return self._small.get(key, make)

    def sheet(self, of: object, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Give the surface of one very thing: to tell it from its likes would take too long."""
        return self._sheets.get(_Same(of), make)

    def room(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Give a surface as large as the window, of which few are kept."""
        if key not in self._rooms:
            while len(self._rooms) >= MOST_ROOMS:  # before the next takes its memory
                self._rooms.popitem(last=False)
            self._rooms[key] = make()
        self._rooms.move_to_end(key)
        return self._rooms[key]

    def small_room(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """Give a small surface from which a blurred room is made; no number of letters ends it."""
        return self._small_rooms.get(key, make)

    def has_room(self, key: Hashable) -> bool:
        """Tell whether the room of a key is kept."""
        return key in self._rooms

    def latest(
        self, kind: str, key: Hashable, make: Callable[[], pygame.Surface]
    ) -> pygame.Surface:
        """Give a surface of which only the last is worth keeping, as in a movement."""
        if kind not in self._latest or self._latest[kind][0] != key:
            self._latest.pop(kind, None)  # before the next takes its memory
            self._latest[kind] = key, make()
        return self._latest[kind][1]


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A key for one very thing, which stays alive as long as its key."""

    thing: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return id(self.thing)


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * surface.get_bytesize()
