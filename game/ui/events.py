"""Turns what the devices sent into what the player means; the only reader of pygame's events."""

from collections.abc import Callable
from contextlib import suppress

import pygame

from game.ui import action
from game.ui.action import Action
from game.ui.gamepad import OURS as OF_PADS
from game.ui.gamepad import Gamepad, Plugged
from game.ui.touch import OURS as OF_FINGERS
from game.ui.touch import Mouse, Touch

WHEEL_LINES = 3
ASKED = pygame.USEREVENT  # a screen reader asks for something
NEWS = pygame.USEREVENT + 1  # another thread has something to show

_KEYS: dict[int, Action] = {
    pygame.K_TAB: action.Move(1),
    pygame.K_DOWN: action.Move(1),
    pygame.K_UP: action.Move(-1),
    pygame.K_RIGHT: action.Turn(1),
    pygame.K_LEFT: action.Turn(-1),
    pygame.K_RETURN: action.Confirm(),
    pygame.K_KP_ENTER: action.Confirm(),
    pygame.K_SPACE: action.Confirm(),
    pygame.K_PAGEDOWN: action.Scroll(10),
    pygame.K_PAGEUP: action.Scroll(-10),
    pygame.K_ESCAPE: action.Pause(),
    pygame.K_BACKSPACE: action.GoBack(),
    pygame.K_p: action.PutDown(),
    pygame.K_h: action.AskHelp(),
    pygame.K_r: action.ReadAloud(),
    pygame.K_s: action.AskSettings(),
    pygame.K_a: action.SwitchAuto(),
    pygame.K_m: action.SwitchSound(),
    pygame.K_v: action.Vote(),
    pygame.K_n: action.AskNotes(),
    pygame.K_x: action.Leave(),
}
_LAST_LATIN = 0x24F
_PLACES: dict[int, Action] = {
    pygame.KSCAN_P: action.PutDown(),
    pygame.KSCAN_H: action.AskHelp(),
    pygame.KSCAN_R: action.ReadAloud(),
    pygame.KSCAN_S: action.AskSettings(),
    pygame.KSCAN_A: action.SwitchAuto(),
    pygame.KSCAN_M: action.SwitchSound(),
    pygame.KSCAN_V: action.Vote(),
    pygame.KSCAN_N: action.AskNotes(),
    pygame.KSCAN_X: action.Leave(),
}
# The digit row by position: unshifted on AZERTY it still stands for the digits.
_DIGITS: dict[int, int] = {
    getattr(pygame, f"{row}{digit}"): digit
    for row in ("KSCAN_", "KSCAN_KP_")
    for digit in range(10)
}
# Where the signs of an address are, with and without Shift: QWERTY, AZERTY and QWERTZ.
_SIGNS: dict[tuple[int, bool], str] = {
    (pygame.K_PERIOD, False): ".",
    (pygame.K_PERIOD, True): ":",
    (pygame.K_COLON, False): ":",
    (pygame.K_COLON, True): "/",
    (pygame.K_SEMICOLON, True): ".",
    (pygame.K_SLASH, False): "/",
    (pygame.K_7, True): "/",
    (pygame.K_KP_PERIOD, False): ".",
    (pygame.K_KP_DIVIDE, False): "/",
}


class Devices:
    """All devices together, with what is held on them."""

    def __init__(self, size: Callable[[], tuple[int, int]] | None = None) -> None:
        """Look for no gamepad yet: that would cost time before the first picture.

        `size` gives that of the window whose devices these are; by default it is the first one.
        """
        self._size = size or pygame.display.get_window_size
        self._touch, self._mouse = Touch(), Mouse()
        self._pad, self._plugged = Gamepad(), Plugged()

    @property
    def has_pad(self) -> bool:
        """Tell whether a gamepad is plugged in: SDL then asks it a thousand times a second."""
        return bool(self.pads)

    @property
    def pads(self) -> tuple[int, ...]:
        """Give the numbers of the gamepads that are plugged in."""
        return self._plugged.ids()

    def listen(self) -> None:
        """Look for gamepads, now and whenever one is plugged in."""
        self._plugged.listen()

    def close(self) -> None:
        """Let the gamepads go."""
        self._plugged.close()

    def action(self, event: pygame.Event) -> Action | None:
        """Give what an event means, or None if it means nothing here."""
        self._plugged.heard(event)
        if event.type in OF_FINGERS:
            return self._touch.action(event, self._size())
        if event.type in OF_PADS:
            return self._pad.action(event)
        if getattr(event, "touch", False):  # what SDL makes of a finger for those who know none
            return None
        if event.type == pygame.MOUSEMOTION:
            return self._mouse.moved(event) or action_of(event)
        meant = action_of(event)
        if isinstance(meant, action.Click):
            self._mouse.pressed((meant.x, meant.y))
        return meant

    def passed(self, seconds: float) -> Action | None:
        """Let time pass; give what goes on by being held."""
        return self._pad.passed(seconds)

    def wakes_in(self) -> float | None:
        """Give the seconds until something held goes on, or None."""
        return self._pad.wakes_in()


def action_of(event: pygame.Event) -> Action | None:
    """Give what an event means, or None if it means nothing here."""
    if event.type == pygame.KEYDOWN:
        return _key(event)
    if event.type == pygame.MOUSEMOTION:
        return action.Hover(*event.pos)
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
        return action.Click(*event.pos)
    if event.type == pygame.MOUSEWHEEL:
        at = getattr(event, "pos", None) or pygame.mouse.get_pos()  # older ones tell no place
        return action.Scroll(-WHEEL_LINES * event.precise_y, *at)
    return action.Leave() if event.type == pygame.QUIT else None


def ask(verb: str, number: int) -> None:
    """Let the main loop learn what a screen reader asks for; this may be another thread."""
    with suppress(pygame.error):  # the window is closing
        pygame.event.post(pygame.Event(ASKED, verb=verb, number=number))


def wake() -> None:
    """Let the main loop look at its scene now; this may be another thread."""
    with suppress(pygame.error):  # the window is closing
        pygame.event.post(pygame.Event(NEWS))


def asked_of(event: pygame.Event) -> tuple[str, int] | None:
    """Give what a screen reader asks for and of which element, or None."""
    return (event.verb, event.number) if event.type == ASKED else None


def front_of(event: pygame.Event) -> bool | None:
    """Tell whether the window got or lost the keyboard, or None."""
    if event.type in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST):
        return bool(event.type == pygame.WINDOWFOCUSGAINED)
    return None


def is_new_size(event: pygame.Event) -> bool:
    """Tell whether the window has another size or must be drawn again."""
    return event.type in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED)


def is_closing(event: pygame.Event) -> bool:
    """Tell whether a window is being closed; the system says `QUIT` only with the last one."""
    return bool(event.type == pygame.WINDOWCLOSE)


def wants_full_screen(event: pygame.Event) -> bool:
    """Tell whether the key for the full screen was pressed."""
    return bool(event.type == pygame.KEYDOWN and event.key == pygame.K_F11)


def _key(event: pygame.Event) -> Action | None:
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    sign = _sign(event)
    if sign:
        return action.Typed(sign)
    if event.scancode in _DIGITS:
        return action.Pick(_DIGITS[event.scancode])
    if event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT:
        return action.Move(-1)
    if event.key in _KEYS or event.key <= _LAST_LATIN:
        return _KEYS.get(event.key)
    return _PLACES.get(event.scancode)  # Greek, Cyrillic…: the place of the key tells


def _sign(event: pygame.Event) -> str:
    """Give the sign of an address that a key writes, or nothing.

    What a key writes is not told while no text is typed: the key and Shift must do.
    """
    is_shifted = bool(event.mod & pygame.KMOD_SHIFT)
    if is_shifted and event.scancode == pygame.KSCAN_SEMICOLON:  # as on QWERTY, not as on AZERTY
        return ":" if event.key == pygame.K_SEMICOLON else ""
    return _SIGNS.get((event.key, is_shifted), "")
