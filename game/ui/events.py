"""Turns what the devices sent into what the player means; the only reader of pygame's events."""

import pygame

from game.ui import action
from game.ui.action import Action

WHEEL_LINES = 3

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
    pygame.K_s: action.AskSettings(),
    pygame.K_x: action.Leave(),
}
_LAST_LATIN = 0x24F
_PLACES: dict[int, Action] = {
    pygame.KSCAN_P: action.PutDown(),
    pygame.KSCAN_H: action.AskHelp(),
    pygame.KSCAN_S: action.AskSettings(),
    pygame.KSCAN_X: action.Leave(),
}
# The digit row by position: unshifted on AZERTY it still stands for the digits.
_DIGITS: dict[int, int] = {
    getattr(pygame, f"{row}{digit}"): digit
    for row in ("KSCAN_", "KSCAN_KP_")
    for digit in range(1, 10)
}


def action_of(event: pygame.Event) -> Action | None:
    """Give what an event means, or None if it means nothing here."""
    if event.type == pygame.KEYDOWN:
        return _key(event)
    if event.type == pygame.MOUSEMOTION:
        return action.Hover(*event.pos)
    if event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
        return action.Click(*event.pos)
    if event.type == pygame.MOUSEWHEEL:
        return action.Scroll(-WHEEL_LINES * event.precise_y, *pygame.mouse.get_pos())
    return action.Leave() if event.type == pygame.QUIT else None


def is_new_size(event: pygame.Event) -> bool:
    """Tell whether the window has another size or must be drawn again."""
    return event.type in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED)


def wants_full_screen(event: pygame.Event) -> bool:
    """Tell whether the key for the full screen was pressed."""
    return bool(event.type == pygame.KEYDOWN and event.key == pygame.K_F11)


def _key(event: pygame.Event) -> Action | None:
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META):
        return None
    if event.scancode in _DIGITS:
        return action.Pick(_DIGITS[event.scancode])
    if event.key == pygame.K_TAB and event.mod & pygame.KMOD_SHIFT:
        return action.Move(-1)
    if event.key in _KEYS or event.key <= _LAST_LATIN:
        return _KEYS.get(event.key)
    return _PLACES.get(event.scancode)  # Greek, Cyrillic…: the place of the key tells
