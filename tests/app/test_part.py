"""What is drawn in part looks as if all had been laid out and drawn anew."""

import copy
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pygame
import pytest

from game import app
from game.access.listeners import Listeners
from game.app import Window
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.scenes.chat import Chat
from game.scenes.phone import Before
from game.scenes.scene import Context, Scene
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from game.ui.action import Confirm
from game.ui.again import Again
from game.ui.pygame_canvas import PygameCanvas
from game.ui.widgets import Widget, draw
from tests.app import at_random

STEPS = 40


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(app, "SIZE", app.SMALLEST)
    yield Window.open(Listeners())
    pygame.display.quit()


@pytest.fixture
def chat(library: Library, french: Messages, scenario: Scenario) -> Chat:
    return Chat(Context(library, french, date(2026, 11, 22)), Play.start(scenario))


def anew(scene: Scene, window: Window) -> Widget:
    """Lay a scene out as if nothing of it had been laid out before."""
    fresh = copy.copy(scene)
    if isinstance(fresh, Chat):
        fresh.phone, fresh.small, fresh.ways = Before(), Again(), Again()
    space = fresh.suited(window.space())
    return fresh.faced(fresh.view(space), space)


def whole(scene: Scene, window: Window) -> bytes:
    """Give the pixels of a scene that is laid out anew and drawn on an empty surface."""
    surface = pygame.Surface(window.surface.get_size())
    draw(anew(scene, window), PygameCanvas(surface, window.fonts, window.assets, window.kept))
    return pygame.image.tobytes(surface, "RGB")


def shown(scene: Scene, window: Window, *, is_whole: bool = False) -> bytes:
    """Give the pixels of the window that shows a scene, as the loop of the game would do it."""
    scene.is_changed = False
    window.show(scene, is_whole=is_whole)
    if window.has_gaps:
        window.show(scene)
    return pygame.image.tobytes(window.surface, "RGB")


@pytest.mark.parametrize(
    ("seed", "first"),
    [(0, Settings()), (1, Settings(text_speed="at-once")), (2, Settings(is_soft=True))],
)
def test_whatever_is_done_the_window_looks_as_if_all_were_drawn_anew(
    seed: int, first: Settings, window: Window, chat: Chat
) -> None:
    chat.adopt(replace(chat.context, settings=first))
    chance = random.Random(seed)  # noqa: S311  nothing secret here
    stack = SceneStack(lambda: Title(chat.context), lambda *_: "")
    stack.push(chat)
    shown(chat, window)
    for number in range(STEPS):
        before = stack.top
        done = at_random.step(chance, stack, window.surface.get_size())
        if stack.is_empty:  # who leaves comes back
            stack.push(chat)
        now = shown(stack.top, window, is_whole=stack.top is not before)
        assert now == whole(stack.top, window), (number, done)
        assert stack.top.tree == anew(stack.top, window), (number, done)  # as it is heard


def updates(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note what is put on the screen: a part, or everything (None)."""
    found: list[object] = []
    note: Callable[[object], None] = found.append
    monkeypatch.setattr(pygame.display, "flip", lambda: note(None))
    monkeypatch.setattr(pygame.display, "update", note)
    return found


def test_only_the_conversation_is_drawn_when_a_line_comes(
    monkeypatch: pytest.MonkeyPatch, window: Window, chat: Chat
) -> None:
    shown(chat, window)
    found = updates(monkeypatch)
    chat.handle(Confirm())
    window.show(chat)
    log = chat.tree.find("log")
    assert log is not None
    assert found == [(log.rect.x, log.rect.y, log.rect.w, log.rect.h)]


def test_nothing_is_drawn_when_nothing_changed(
    monkeypatch: pytest.MonkeyPatch, window: Window, chat: Chat
) -> None:
    shown(chat, window)
    found = updates(monkeypatch)
    window.show(chat)
    assert found == []


def test_everything_is_drawn_where_the_window_was_covered(
    monkeypatch: pytest.MonkeyPatch, window: Window, chat: Chat
) -> None:
    shown(chat, window)
    found = updates(monkeypatch)
    window.show(chat, is_whole=True)
    assert found == [None]


def test_a_hidden_message_that_gets_the_focus_shows_it(window: Window, chat: Chat) -> None:
    chat.adopt(chat.context.changed({"is_soft": True, "text_speed": "at-once"}))
    before = shown(chat, window)
    hidden = next(one for one in chat.tree.focusable() if one.startswith("read:"))
    chat.give_focus(hidden)
    now = shown(chat, window)
    assert now == whole(chat, window)
    assert now != before
