"""Fingers, and the mouse held down: taps and drags."""

from typing import Any

import pygame
import pytest

from game.ui import action
from game.ui.events import Devices
from game.ui.touch import Touch
from tests.ui.given import finger

DOWN, MOVE, UP = pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP
SIZE = (1000, 500)


def acted(*events: pygame.Event) -> list[action.Action]:
    touch = Touch()
    return [found for one in events if (found := touch.action(one, SIZE)) is not None]


def test_a_tap_clicks_where_it_began() -> None:
    assert acted(finger(DOWN, 0.5, 0.5), finger(UP, 0.5, 0.5)) == [action.Click(500, 250)]


def test_a_tap_by_a_hand_that_trembles_is_still_a_tap() -> None:
    events = finger(DOWN, 0.5, 0.5), finger(MOVE, 0.505, 0.51), finger(UP, 0.505, 0.51)
    assert acted(*events) == [action.Click(500, 250)]


def test_a_finger_that_goes_far_drags() -> None:
    events = finger(DOWN, 0.5, 0.5), finger(MOVE, 0.5, 0.6), finger(MOVE, 0.5, 0.7)
    assert acted(*events) == [action.Drag(500, 250, 50), action.Drag(500, 250, 50)]


def test_a_drag_clicks_nothing_at_its_end() -> None:
    events = finger(DOWN, 0.5, 0.5), finger(MOVE, 0.5, 0.9), finger(UP, 0.5, 0.9)
    assert action.Click(500, 250) not in acted(*events)


def test_a_drag_that_comes_back_clicks_nothing_either() -> None:
    events = finger(DOWN, 0.5, 0.5), finger(MOVE, 0.5, 0.9), finger(MOVE, 0.5, 0.5)
    assert acted(*events, finger(UP, 0.5, 0.5)) == [
        action.Drag(500, 250, 200),
        action.Drag(500, 250, -200),
    ]


def test_a_drag_to_the_side_moves_nothing() -> None:
    events = finger(DOWN, 0.5, 0.5), finger(MOVE, 0.9, 0.5), finger(UP, 0.9, 0.5)
    assert acted(*events) == []


def test_a_second_finger_means_nothing() -> None:
    events = finger(DOWN, 0.5, 0.5), finger(DOWN, 0.1, 0.1, 1), finger(UP, 0.1, 0.1, 1)
    assert acted(*events) == []


def test_a_finger_may_tap_again() -> None:
    events = finger(DOWN, 0.5, 0.5), finger(UP, 0.5, 0.5), finger(DOWN, 0.1, 0.1, 7)
    assert acted(*events, finger(UP, 0.1, 0.1, 7))[-1] == action.Click(100, 50)


def mouse(kind: int, y: int, **more: Any) -> pygame.Event:
    return pygame.Event(kind, pos=(10, y), **more)


def test_what_sdl_makes_of_a_finger_is_not_heard_twice() -> None:
    press = mouse(pygame.MOUSEBUTTONDOWN, 5, button=1, touch=True)
    assert Devices().action(press) is None


def test_the_mouse_held_down_drags_from_where_it_was_pressed() -> None:
    devices = Devices()
    devices.action(mouse(pygame.MOUSEBUTTONDOWN, 5, button=1, touch=False))
    moved = mouse(pygame.MOUSEMOTION, 25, buttons=(1, 0, 0), touch=False)
    assert devices.action(moved) == action.Drag(10, 5, 20, is_finger=False)


@pytest.mark.parametrize("was_pressed", [False, True])
def test_the_mouse_let_go_points_again(was_pressed: bool) -> None:
    devices = Devices()
    if was_pressed:
        devices.action(mouse(pygame.MOUSEBUTTONDOWN, 5, button=1, touch=False))
    moved = mouse(pygame.MOUSEMOTION, 25, buttons=(0, 0, 0), touch=False)
    assert devices.action(moved) == action.Hover(10, 25)
