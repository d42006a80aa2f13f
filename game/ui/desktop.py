"""The window on the desktop: shown when it is ready, on the full screen or not.

pygame's own ways (`set_mode`, `toggle_fullscreen`) make another window in its place, and what
was tied to the first, such as a screen reader's side of it, would be lost.
"""

import os
import sys
import warnings

import pygame

LARGE_SHARE = 0.7  # of a large screen that the first window takes
MUST_HIDE = ("win32", "darwin")  # where screen readers need a window that was never seen yet


def reveal() -> bool:
    """Show a window that was opened hidden; tell whether it is seen now."""
    first_window().show()
    pygame.event.pump()
    return bool(pygame.display.get_active())


def toggle_full_screen() -> None:
    """Fill the screen, or go back to a window."""
    if pygame.display.is_fullscreen():
        first_window().set_windowed()
    else:
        first_window().set_fullscreen(True)


def first_window() -> pygame.Window:
    """Give the window that `set_mode` opened."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to it yet
        return pygame.Window.from_display_module()


def may_have_display() -> bool:
    """Look before SDL does: on a bare Linux it would complain on the terminal."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return not sys.platform.startswith("linux") or any(os.environ.get(one) for one in named)


def fitting(usual: tuple[int, int], smallest: tuple[int, int]) -> tuple[int, int]:
    """Give the size of the first window: as usual, more on a large screen, less on a small."""
    width, height = (pygame.display.get_desktop_sizes() or [usual])[0]
    scale = max(1.0, min(width / usual[0], height / usual[1]) * LARGE_SHARE)
    return (
        max(smallest[0], min(round(usual[0] * scale), width)),
        max(smallest[1], min(round(usual[1] * scale), height - 60)),
    )
