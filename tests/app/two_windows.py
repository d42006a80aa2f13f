"""Somebody at two windows: what they send to each, and what they look at."""

from collections.abc import Callable

import pygame
import pytest

from game.access.listeners import Listeners
from game.beside import TeacherWindow
from game.scenes.stack import SceneStack
from game.ui.geometry import Rect
from tests.app.given import Hands, key, run
from tests.scenes.beside import Wall

LAPTOP, PROJECTOR = Rect(0, 0, 1024, 768), Rect(1024, 0, 1280, 720)
Act = Callable[[TeacherWindow], pygame.Event | None]
X = key(pygame.K_x)


def window_of(stack: SceneStack) -> TeacherWindow:
    assert isinstance(stack.windows, TeacherWindow)
    return stack.windows


def there(window: TeacherWindow, event: pygame.Event) -> pygame.Event:
    """Give an event of the second window."""
    assert window._window is not None
    return pygame.Event(event.type, {**event.dict, "window": window._window.window})


def plain(kind: int) -> pygame.Event:
    return pygame.Event(kind, {})


def does(
    monkeypatch: pytest.MonkeyPatch, wall: Wall, *acts: pygame.Event | Act | None, **more: Listeners
) -> Hands:
    """Do one thing each time the game waits, then leave."""
    left = iter((*acts, X))

    def decide(stack: SceneStack) -> pygame.Event | None:
        act = next(left)
        return act(window_of(stack)) if callable(act) else act

    return run(monkeypatch, lambda: wall, decide, None, more.get("listeners"))


def note(found: list[bool]) -> Act:
    """Note whether the second window is open."""

    def noted(window: TeacherWindow) -> None:
        found.append(window.is_open)

    return noted


def sent(event: pygame.Event) -> Act:
    return lambda window: there(window, event)
