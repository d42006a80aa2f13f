"""The window on the desktop stays the same one, however it is shown."""

from collections.abc import Iterator

import pygame
import pytest

from game.ui import desktop


@pytest.fixture(autouse=True)
def _display() -> Iterator[None]:
    pygame.display.init()
    yield
    pygame.display.quit()


def same_window() -> int:
    """Give what tells one window from another."""
    return id(desktop.first_window())


def test_a_hidden_window_is_revealed() -> None:
    pygame.display.set_mode((320, 320), pygame.HIDDEN)
    assert not pygame.display.get_active()
    assert desktop.reveal()


def test_the_full_screen_is_as_large_as_the_screen() -> None:
    pygame.display.set_mode((320, 320), pygame.RESIZABLE)
    desktop.toggle_full_screen()
    pygame.event.pump()
    assert pygame.display.is_fullscreen()
    assert pygame.display.get_window_size() == pygame.display.get_desktop_sizes()[0]


def test_the_full_screen_is_left_as_it_was_entered() -> None:
    pygame.display.set_mode((320, 320), pygame.RESIZABLE)
    desktop.toggle_full_screen()
    desktop.toggle_full_screen()
    pygame.event.pump()
    assert not pygame.display.is_fullscreen()
    assert pygame.display.get_window_size() == (320, 320)


@pytest.mark.parametrize("flags", [pygame.RESIZABLE, pygame.RESIZABLE | pygame.HIDDEN])
def test_it_is_the_same_window_all_the_while(flags: int) -> None:
    pygame.display.set_mode((320, 320), flags)
    first = same_window()
    desktop.reveal()
    desktop.toggle_full_screen()
    assert same_window() == first
