"""A second window beside the first: its events, its picture, its place."""

import os
from contextlib import suppress
from dataclasses import dataclass

import pygame

from game.ui.desktop import first_window
from game.ui.displays import middle
from game.ui.geometry import Rect

SIZE = (1100, 720)
SMALLEST = (640, 480)
THROUGH = "SDL_MOUSE_FOCUS_CLICKTHROUGH"  # SDL looks at each click whether it is set
ALSO = "true"  # a press that brings the other window to the front counts as well
SHARE = 0.85  # of its display that the window may take


@dataclass(slots=True)
class SecondWindow:
    """One window beside the first."""

    window: pygame.Window
    is_full_screen: bool = False

    @classmethod
    def opened(cls, title: str, icon: pygame.Surface, display: Rect) -> "SecondWindow | None":
        """Open it on a display; None where the system does not allow it."""
        size = fitting(display)
        try:
            window = pygame.Window(title, size, middle(display, size), resizable=True)
        except pygame.error:
            return None
        try:
            window.set_icon(icon)
            window.minimum_size = SMALLEST
            window.get_surface()
        except pygame.error:
            window.destroy()
            return None
        pygame.key.stop_text_input()  # keys are keys here too
        os.environ.setdefault(THROUGH, ALSO)
        return cls(window)

    @property
    def surface(self) -> pygame.Surface:
        """Give what is drawn on; another one after each change of size."""
        return self.window.get_surface()

    def size(self) -> tuple[int, int]:
        """Give its width and height."""
        return self.window.size

    def flip(self) -> None:
        """Show what was drawn."""
        with suppress(pygame.error):  # it is just being closed or made larger
            self.window.flip()

    def owns(self, event: pygame.Event) -> bool:
        """Tell whether something happened in this window, which may be closed by now."""
        return getattr(event, "window", None) is self.window

    def toggle_full_screen(self) -> None:
        """Fill its display, or go back to a window."""
        self.is_full_screen = not self.is_full_screen
        with suppress(pygame.error):
            if self.is_full_screen:
                self.window.set_fullscreen(True)
            else:
                self.window.set_windowed()

    def move(self, display: Rect) -> None:
        """Go to another display."""
        _move(self.window, display, is_full_screen=self.is_full_screen)

    def close(self) -> None:
        """Close it; the first window stays."""
        self.window.destroy()
        if os.environ.get(THROUGH) == ALSO:
            del os.environ[THROUGH]


def fitting(display: Rect) -> tuple[int, int]:
    """Give the size of the window on a display."""
    return min(SIZE[0], round(display.w * SHARE)), min(SIZE[1], round(display.h * SHARE))


def place_of_first() -> Rect:
    """Tell where the first window is."""
    return Rect(*pygame.display.get_window_position(), *pygame.display.get_window_size())


def move_first(display: Rect, *, is_full_screen: bool) -> None:
    """Let the first window go to another display."""
    _move(first_window(), display, is_full_screen=is_full_screen)


def _move(window: pygame.Window, display: Rect, *, is_full_screen: bool) -> None:
    with suppress(pygame.error):  # a system may want to place windows itself
        if is_full_screen:
            window.set_windowed()
        window.position = middle(display, window.size)
        if is_full_screen:
            window.set_fullscreen(True)
