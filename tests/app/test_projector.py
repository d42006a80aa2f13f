"""The projector: the class's window fills it, the teacher's stays on the other display."""

import os

import pygame
import pytest

from game import app
from game.access.listeners import Listeners
from game.beside import TeacherWindow
from game.ui import second
from game.ui.geometry import Rect
from tests.app.given import key
from tests.app.two_windows import LAPTOP, PROJECTOR, does, note, plain, sent
from tests.scenes.beside import Wall

N = key(pygame.K_n)


@pytest.mark.usefixtures("two")
def test_the_companion_knows_that_it_has_a_window(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    told: list[tuple[bool, bool]] = []

    def look(window: TeacherWindow) -> None:
        del window
        told.append((wall.made[0].is_beside, wall.made[0].can_swap))

    does(monkeypatch, wall, look, sent(plain(pygame.WINDOWCLOSE)), look)
    assert told == [(True, True), (False, True)]


@pytest.mark.usefixtures("two")
def test_the_first_window_fills_the_projector_without_keeping_that(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    toggled: list[bool] = []
    moved: list[Rect] = []
    monkeypatch.setattr(app, "toggle_full_screen", lambda: toggled.append(True))
    monkeypatch.setattr(second, "move_first", lambda place, **_: moved.append(place))
    does(monkeypatch, wall, None)
    assert (toggled, moved) == ([True], [PROJECTOR])


@pytest.mark.usefixtures("two")
def test_after_the_lesson_the_first_window_is_as_before(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    toggled: list[bool] = []
    moved: list[Rect] = []
    monkeypatch.setattr(app, "toggle_full_screen", lambda: toggled.append(True))
    monkeypatch.setattr(second, "move_first", lambda place, **_: moved.append(place))

    def end(window: TeacherWindow) -> None:
        assert window._stack is not None
        window._stack.change(lambda _: Wall(wall.context, has_companion=False))

    found: list[bool] = []
    does(monkeypatch, wall, end, None, note(found))
    assert (found, len(toggled), moved) == ([False], 2, [PROJECTOR, LAPTOP])


@pytest.mark.usefixtures("two")
def test_swapping_lets_each_go_where_the_other_was(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    monkeypatch.setattr(second, "place_of_first", lambda: PROJECTOR)
    moved: list[Rect] = []
    monkeypatch.setattr(second, "move_first", lambda place, **_: moved.append(place))
    monkeypatch.setattr(second.SecondWindow, "move", lambda _, place: moved.append(place))

    def swap(window: TeacherWindow) -> None:
        window.swap()

    does(monkeypatch, wall, swap)
    assert moved == [LAPTOP, PROJECTOR]


def refused(*_: object, **__: object) -> pygame.Window:
    raise pygame.error


@pytest.mark.usefixtures("two")
def test_a_system_that_opens_no_second_window_says_so_once_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    monkeypatch.setattr(pygame, "Window", refused)
    listeners, told = Listeners(), list[str]()

    def look(window: TeacherWindow) -> None:
        told.append(window.listeners.notice)

    hands = does(monkeypatch, wall, look, N, None, listeners=listeners)
    assert told == ["No second window could be opened here: N shows the notes."]
    assert hands.seen == ["Wall", "Aside"]


@pytest.mark.usefixtures("two")
def test_for_a_screen_reader_the_notes_are_in_the_window_that_it_reads(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    monkeypatch.setattr(Listeners, "are_reading", property(lambda _: True))
    found: list[bool] = []
    hands = does(monkeypatch, wall, note(found), N, None, listeners=Listeners())
    assert (found, hands.seen) == ([False], ["Wall", "Aside"])


@pytest.mark.usefixtures("two")
def test_the_second_window_has_a_full_screen_of_its_own(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    filled: list[str] = []
    monkeypatch.setattr(second.SecondWindow, "toggle_full_screen", lambda _: filled.append("2"))
    monkeypatch.setattr(app, "toggle_full_screen", lambda: filled.append("1"))
    does(monkeypatch, wall, sent(key(pygame.K_F11)), None)
    assert filled == ["1", "2"]  # the first one when it came to the projector


@pytest.mark.usefixtures("two")
def test_a_press_that_brings_a_window_to_the_front_counts_while_there_are_two(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    monkeypatch.delenv(second.THROUGH, raising=False)
    found: list[bool] = []

    def look(window: TeacherWindow) -> None:
        del window
        found.append(second.THROUGH in os.environ)

    does(monkeypatch, wall, look, N, look)
    assert found == [True, False]
