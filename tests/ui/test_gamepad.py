"""Gamepads: buttons and sticks, what is held, and one that is really plugged in."""

import ctypes
from collections.abc import Iterator

import pygame
import pytest

from game.ui import action
from game.ui.action import Action
from game.ui.events import Devices
from game.ui.gamepad import FIRST_REPEAT, NEXT_REPEAT, Gamepad
from game.ui.wait import library
from tests.ui.given import pad_axis, pad_button

UP, DOWN = pygame.CONTROLLER_BUTTON_DPAD_UP, pygame.CONTROLLER_BUTTON_DPAD_DOWN
LEFT_Y, RIGHT_Y = pygame.CONTROLLER_AXIS_LEFTY, pygame.CONTROLLER_AXIS_RIGHTY


@pytest.mark.parametrize(
    ("button", "meant"),
    [
        (pygame.CONTROLLER_BUTTON_A, action.Confirm()),
        (pygame.CONTROLLER_BUTTON_B, action.Pause()),
        (pygame.CONTROLLER_BUTTON_Y, action.PutDown()),
        (pygame.CONTROLLER_BUTTON_START, action.Pause()),
        (pygame.CONTROLLER_BUTTON_BACK, action.Leave()),
        (pygame.CONTROLLER_BUTTON_LEFTSHOULDER, action.AskHelp()),
        (UP, action.Move(-1)),
        (DOWN, action.Move(1)),
        (pygame.CONTROLLER_BUTTON_DPAD_LEFT, action.Turn(-1)),
        (pygame.CONTROLLER_BUTTON_DPAD_RIGHT, action.Turn(1)),
    ],
)
def test_a_button_has_its_meaning(button: int, meant: Action) -> None:
    assert Gamepad().action(pad_button(button)) == meant


def test_a_button_without_meaning_gives_nothing() -> None:
    assert Gamepad().action(pad_button(pygame.CONTROLLER_BUTTON_X)) is None


def test_letting_a_button_go_gives_nothing() -> None:
    up = pad_button(pygame.CONTROLLER_BUTTON_A, is_down=False)
    assert Gamepad().action(up) is None


def test_a_direction_that_is_held_repeats() -> None:
    pad = Gamepad()
    pad.action(pad_button(DOWN))
    assert pad.passed(FIRST_REPEAT) == action.Move(1)


def test_a_direction_that_is_held_repeats_faster_after_the_first_time() -> None:
    pad = Gamepad()
    pad.action(pad_button(DOWN))
    pad.passed(FIRST_REPEAT)
    assert pad.wakes_in() == NEXT_REPEAT


def test_a_direction_does_not_repeat_before_its_time() -> None:
    pad = Gamepad()
    pad.action(pad_button(DOWN))
    assert pad.passed(FIRST_REPEAT / 2) is None


def test_a_direction_that_is_let_go_does_not_repeat() -> None:
    pad = Gamepad()
    pad.action(pad_button(DOWN))
    pad.action(pad_button(DOWN, is_down=False))
    assert (pad.passed(9), pad.wakes_in()) == (None, None)


def test_confirming_does_not_repeat() -> None:
    pad = Gamepad()
    pad.action(pad_button(pygame.CONTROLLER_BUTTON_A))
    assert (pad.passed(9), pad.wakes_in()) == (None, None)


def test_pushing_the_left_stick_moves_the_focus_once() -> None:
    pad = Gamepad()
    moved = [pad.action(pad_axis(LEFT_Y, share)) for share in (0.3, 0.6, 0.9, 1.0)]
    assert moved == [None, action.Move(1), None, None]


def test_a_stick_that_does_not_come_back_quite_moves_nothing() -> None:
    pad = Gamepad()
    assert [pad.action(pad_axis(LEFT_Y, share)) for share in (0.2, -0.2, 0.1)] == [None] * 3


def test_a_stick_that_trembles_at_the_edge_moves_once() -> None:
    pad = Gamepad()
    moved = [pad.action(pad_axis(LEFT_Y, share)) for share in (0.6, 0.5, 0.6, 0.5, 0.6)]
    assert moved.count(action.Move(1)) == 1


def test_a_stick_can_be_thrown_from_one_side_to_the_other() -> None:
    pad = Gamepad()
    moved = [pad.action(pad_axis(LEFT_Y, share)) for share in (1.0, -1.0, -1.0)]
    assert moved == [action.Move(1), None, action.Move(-1)]


def test_the_right_stick_scrolls_as_long_as_it_is_pushed() -> None:
    pad = Gamepad()
    pad.action(pad_axis(RIGHT_Y, 1.0))
    scrolled = pad.passed(0.5)
    assert isinstance(scrolled, action.Scroll)
    assert scrolled.lines > 5


def test_the_right_stick_in_the_middle_wakes_nobody() -> None:
    pad = Gamepad()
    pad.action(pad_axis(RIGHT_Y, 1.0))
    pad.action(pad_axis(RIGHT_Y, 0.1))
    assert pad.wakes_in() is None


def test_a_gamepad_that_goes_holds_nothing_any_more() -> None:
    pad = Gamepad()
    pad.action(pad_button(DOWN))
    pad.action(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0))
    assert pad.wakes_in() is None


@pytest.fixture
def plugged() -> Iterator[tuple[Devices, ctypes.CDLL]]:
    """Give devices that listen, and SDL itself, which can make up a gamepad."""
    sdl = library()
    if sdl is None:
        pytest.skip("SDL's library lies where it is not looked for")
    pygame.display.init()
    pygame.display.set_mode((100, 100))
    devices = Devices()
    devices.listen()
    sdl.SDL_JoystickAttachVirtual(1, 6, 15, 0)  # of the kind of a gamepad: axes, buttons, hats
    yield devices, sdl
    while sdl.SDL_NumJoysticks() > 0:
        sdl.SDL_JoystickDetachVirtual(0)
    devices.close()
    pygame.display.quit()


def _heard(devices: Devices) -> list[Action]:
    found = [devices.action(event) for event in pygame.event.get()]
    return [one for one in found if one is not None]


def test_a_gamepad_can_be_plugged_in_at_any_time(plugged: tuple[Devices, ctypes.CDLL]) -> None:
    devices, _ = plugged
    before = devices.has_pad
    _heard(devices)
    assert (before, devices.has_pad) == (False, True)


def test_a_gamepad_can_be_pulled_out_at_any_time(plugged: tuple[Devices, ctypes.CDLL]) -> None:
    devices, sdl = plugged
    _heard(devices)
    sdl.SDL_JoystickDetachVirtual(0)
    _heard(devices)
    assert not devices.has_pad


def test_a_button_of_a_gamepad_that_is_plugged_in_is_heard(
    plugged: tuple[Devices, ctypes.CDLL],
) -> None:
    devices, sdl = plugged
    _heard(devices)
    sdl.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
    pad = ctypes.c_void_p(sdl.SDL_JoystickFromInstanceID(next(iter(devices.pads))))
    sdl.SDL_JoystickSetVirtualButton(pad, 4, ctypes.c_uint8(1))
    assert _heard(devices) == [action.Leave()]


def test_without_gamepads_in_sdl_the_other_devices_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pygame._sdl2", None)
    devices = Devices()
    devices.listen()
    key = pygame.Event(pygame.KEYDOWN, key=pygame.K_x, mod=0, scancode=0, unicode="")
    assert devices.action(key) == action.Leave()
