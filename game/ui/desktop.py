"""The window on the desktop: shown when it is ready, on the full screen or not.

pygame's own ways (`set_mode`, `toggle_fullscreen`) make another window in its place, and what
was tied to the first, such as a screen reader's side of it, would be lost.
"""

import warnings

import pygame

MUST_HIDE = ("win32", "darwin")  # where screen readers need a window that was never seen yet


def reveal() -> bool:
    """Show a window that was opened hidden; tell whether it is seen now."""
    _window().show()
    pygame.event.pump()
    return bool(pygame.display.get_active())


def toggle_full_screen() -> None:
    """Fill the screen, or go back to a window."""
    if pygame.display.is_fullscreen():
        _window().set_windowed()
    else:
        _window().set_fullscreen(True)


def _window() -> pygame.Window:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to it yet
        return pygame.Window.from_display_module()
