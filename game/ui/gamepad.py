"""Gamepads: what their buttons and sticks mean, and what is held and so goes on.

SDL knows where the buttons of nearly every gamepad lie, so that A is the lower one on each.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pygame

from game.ui import action
from game.ui.action import Action

if TYPE_CHECKING:
    from pygame._sdl2.controller import Controller

FIRST_REPEAT, NEXT_REPEAT = 0.45, 0.14  # seconds for which a direction is held before it repeats
PUSHED, LET_GO = 0.55, 0.35  # of a stick's way: where a push begins, and where it ends
DEAD = 0.22  # of a stick's way that scrolls nothing: sticks don't come back quite to the middle
LINES_A_SECOND = 26.0  # scrolled with the stick pushed all the way
FRAME = 1 / 60
AXIS_END = 32767
LEFT_X, LEFT_Y, RIGHT_Y = (
    pygame.CONTROLLER_AXIS_LEFTX,
    pygame.CONTROLLER_AXIS_LEFTY,
    pygame.CONTROLLER_AXIS_RIGHTY,
)

_BUTTONS: Mapping[int, Action] = {
    pygame.CONTROLLER_BUTTON_A: action.Confirm(),
    pygame.CONTROLLER_BUTTON_B: action.Pause(),
    pygame.CONTROLLER_BUTTON_Y: action.PutDown(),
    pygame.CONTROLLER_BUTTON_START: action.Pause(),
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: action.AskHelp(),
    pygame.CONTROLLER_BUTTON_BACK: action.Leave(),  # small, and away from the thumbs
}
_DIRECTIONS: Mapping[int, Action] = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: action.Move(-1),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: action.Move(1),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: action.Turn(-1),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: action.Turn(1),
}
_STICK: Mapping[tuple[int, int], Action] = {
    (LEFT_Y, -1): action.Move(-1),
    (LEFT_Y, 1): action.Move(1),
    (LEFT_X, -1): action.Turn(-1),
    (LEFT_X, 1): action.Turn(1),
}
OURS = (
    pygame.CONTROLLERBUTTONDOWN,
    pygame.CONTROLLERBUTTONUP,
    pygame.CONTROLLERAXISMOTION,
    pygame.CONTROLLERDEVICEREMOVED,
)


class Gamepad:
    """What is held on the gamepads, whichever of them it is."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._held: Action | None = None
        self._from: tuple[int, int] = (-1, 0)  # the axis and way, or the button, that is held
        self._left = 0.0  # seconds before it repeats
        self._scroll = 0.0  # lines a second

    def action(self, event: pygame.Event) -> Action | None:
        """Give what an event of a gamepad means now."""
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            if event.button in _DIRECTIONS:
                return self._hold(_DIRECTIONS[event.button], (-1, event.button))
            return _BUTTONS.get(event.button)
        if event.type == pygame.CONTROLLERBUTTONUP and self._from == (-1, event.button):
            self._held = None
        if event.type == pygame.CONTROLLERAXISMOTION:
            return self._moved(event.axis, max(-1.0, event.value / AXIS_END))
        if event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._held, self._scroll = None, 0.0
        return None

    def passed(self, seconds: float) -> Action | None:
        """Let time pass; give what goes on by being held."""
        if self._scroll:
            return action.Scroll(self._scroll * seconds)
        if self._held is None:
            return None
        self._left -= seconds
        if self._left > 0:
            return None
        self._left = NEXT_REPEAT
        return self._held

    def wakes_in(self) -> float | None:
        """Give the seconds until something goes on, or None."""
        if self._scroll:
            return FRAME
        return None if self._held is None else max(FRAME, self._left)

    def _moved(self, axis: int, value: float) -> Action | None:
        if axis == RIGHT_Y:
            self._scroll = 0.0 if abs(value) < DEAD else LINES_A_SECOND * value
        if axis not in (LEFT_X, LEFT_Y):
            return None
        way = (axis, 1 if value > 0 else -1)
        if self._held is not None and self._from[0] == axis:
            if abs(value) < LET_GO or way != self._from:
                self._held = None
            return None
        if abs(value) >= PUSHED and self._held is None:
            return self._hold(_STICK[way], way)
        return None

    def _hold(self, held: Action, source: tuple[int, int]) -> Action:
        self._held, self._from, self._left = held, source, FIRST_REPEAT
        return held


class Plugged:
    """The gamepads that are plugged in. SDL sees them only once it is asked to look."""

    def __init__(self) -> None:
        """Look for nothing yet."""
        self._pads: dict[int, Controller] = {}  # by the numbers that their events bear
        self._open: Callable[[int], Controller] | None = None

    def ids(self) -> tuple[int, ...]:
        """Give the numbers by which events name them."""
        return tuple(self._pads)

    def listen(self) -> None:
        """Have SDL look for gamepads; those that are there come as events."""
        try:
            from pygame._sdl2 import controller  # noqa: PLC0415  after the first picture

            controller.init()
            self._open = controller.Controller
        except (ImportError, pygame.error):  # a build without them: the other devices stay
            self._open = None

    def heard(self, event: pygame.Event) -> None:
        """Open a gamepad that came, let go one that went."""
        if event.type == pygame.CONTROLLERDEVICEADDED and self._open is not None:
            try:
                pad = self._open(event.device_index)
            except pygame.error:  # gone again already
                return
            self._pads[pad.as_joystick().get_instance_id()] = pad  # its `id` is its place
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)

    def close(self) -> None:
        """Let all go."""
        if self._open is not None:
            from pygame._sdl2 import controller  # noqa: PLC0415  was imported before

            self._pads.clear()
            self._open = None
            controller.quit()
