"""Waiting for events; that it costs nothing is measured elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui import wait

NOTHING: list[Path] = []


@pytest.fixture(autouse=True)
def _empty_queue() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((320, 320))
    pygame.event.clear()
    yield
    pygame.display.quit()


@pytest.fixture(params=["sdl", "looking"])
def waiting(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> wait.Wait:
    """Give both ways to wait; the second is for a machine whose SDL cannot be found."""
    if request.param == "looking":
        monkeypatch.setattr(wait, "_candidates", lambda: NOTHING)
    return wait.waiter()


def test_an_event_that_waits_ends_the_waiting(waiting: wait.Wait) -> None:
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_x))
    waiting(3600)


def test_waiting_leaves_the_event_in_the_queue(waiting: wait.Wait) -> None:
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_x))
    waiting(1)
    assert [event.key for event in pygame.event.get(pygame.KEYDOWN)] == [pygame.K_x]


def test_waiting_no_time_returns_without_an_event(waiting: wait.Wait) -> None:
    waiting(0)
    assert not pygame.event.get(pygame.KEYDOWN)


def test_a_negative_time_is_no_time(waiting: wait.Wait) -> None:
    waiting(-1)
    assert not pygame.event.get(pygame.KEYDOWN)


def test_a_file_that_is_no_library_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake = tmp_path / "libSDL2-2.0.so.0"
    fake.write_text("not a library")
    monkeypatch.setattr(wait, "_candidates", lambda: [fake])
    wait.waiter()(0)
