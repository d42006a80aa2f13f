"""Where the displays lie, and on which one a window is."""

from collections.abc import Iterator

import pygame
import pytest

from game.ui import displays
from game.ui.displays import apart, middle, number_at
from game.ui.geometry import Rect

LAPTOP, PROJECTOR = Rect(0, 0, 1366, 768), Rect(1366, 0, 1280, 720)
BOTH = LAPTOP, PROJECTOR


@pytest.fixture
def display() -> Iterator[None]:
    pygame.display.init()
    yield
    pygame.display.quit()


def test_a_display_that_mirrors_another_is_none_of_its_own() -> None:
    assert apart((LAPTOP, Rect(0, 0, 1024, 768), PROJECTOR)) == BOTH


@pytest.mark.parametrize(
    ("window", "number"),
    [
        (Rect(40, 40, 1280, 720), 0),
        (Rect(1400, 10, 800, 600), 1),
        (Rect(900, 0, 1280, 720), 1),  # most of it
        (Rect(-5000, 0, 800, 600), 0),  # nowhere
    ],
)
def test_a_window_is_where_its_middle_is(window: Rect, number: int) -> None:
    assert number_at(BOTH, window) == number


def test_a_window_goes_into_the_middle_of_its_display() -> None:
    assert middle(PROJECTOR, (1000, 600)) == (1366 + 140, 60)


def test_a_window_that_is_too_large_begins_in_the_corner() -> None:
    assert middle(PROJECTOR, (2000, 1000)) == (1366, 0)


@pytest.mark.usefixtures("display")
def test_one_display_is_all_there_is() -> None:
    assert displays.displays() == (Rect(0, 0, *pygame.display.get_desktop_sizes()[0]),)


@pytest.mark.usefixtures("display")
def test_the_library_below_tells_where_a_display_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    size = pygame.display.get_desktop_sizes()[0]
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [size, (640, 480)])
    assert displays.displays() == (Rect(0, 0, *size),)  # the other one is not there


@pytest.mark.usefixtures("display")
def test_without_that_library_the_main_display_is_all_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(displays, "library", lambda: None)
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(800, 600), (640, 480)])
    assert displays.displays() == (Rect(0, 0, 800, 600),)


@pytest.mark.usefixtures("display")
def test_where_no_window_can_be_placed_the_main_display_is_all_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(displays, "_bounds", lambda _: [LAPTOP, PROJECTOR])
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1366, 768), (1280, 720)])
    assert displays.displays() == BOTH
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "wayland")
    assert displays.displays() == (LAPTOP,)
