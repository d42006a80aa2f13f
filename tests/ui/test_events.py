"""From what the devices send to what the player means."""

from collections.abc import Iterator

import pygame
import pytest

from game.ui import action
from game.ui.action import Action
from game.ui.events import action_of, ask, asked_of, front_of, is_new_size, wants_full_screen


@pytest.fixture
def display() -> Iterator[None]:
    pygame.display.init()
    yield
    pygame.display.quit()


def key(code: int, mod: int = 0, scancode: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, mod=mod, scancode=scancode, unicode="")


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        (pygame.K_TAB, action.Move(1)),
        (pygame.K_DOWN, action.Move(1)),
        (pygame.K_UP, action.Move(-1)),
        (pygame.K_RIGHT, action.Turn(1)),
        (pygame.K_LEFT, action.Turn(-1)),
        (pygame.K_RETURN, action.Confirm()),
        (pygame.K_KP_ENTER, action.Confirm()),
        (pygame.K_SPACE, action.Confirm()),
        (pygame.K_PAGEDOWN, action.Scroll(10)),
        (pygame.K_PAGEUP, action.Scroll(-10)),
        (pygame.K_ESCAPE, action.Pause()),
        (pygame.K_BACKSPACE, action.GoBack()),
        (pygame.K_p, action.PutDown()),
        (pygame.K_h, action.AskHelp()),
        (pygame.K_s, action.AskSettings()),
        (pygame.K_r, action.ReadAloud()),
        (pygame.K_x, action.Leave()),
    ],
)
def test_a_key_has_its_meaning(code: int, meant: Action) -> None:
    assert action_of(key(code)) == meant


def test_a_key_without_meaning_gives_nothing() -> None:
    assert action_of(key(pygame.K_w)) is None


def test_letting_a_key_go_gives_nothing() -> None:
    assert action_of(pygame.Event(pygame.KEYUP, key=pygame.K_x, mod=0, scancode=0)) is None


def test_tab_with_shift_moves_back() -> None:
    assert action_of(key(pygame.K_TAB, pygame.KMOD_LSHIFT)) == action.Move(-1)


@pytest.mark.parametrize("mod", [pygame.KMOD_LCTRL, pygame.KMOD_LALT, pygame.KMOD_LMETA])
def test_a_key_of_the_system_gives_nothing(mod: int) -> None:
    assert action_of(key(pygame.K_x, mod)) is None


@pytest.mark.parametrize(
    ("code", "is_shifted", "scancode", "sign"),
    [
        (pygame.K_PERIOD, False, pygame.KSCAN_PERIOD, "."),
        (pygame.K_KP_PERIOD, False, pygame.KSCAN_KP_PERIOD, "."),
        (pygame.K_KP_DIVIDE, False, pygame.KSCAN_KP_DIVIDE, "/"),
        (pygame.K_SEMICOLON, True, pygame.KSCAN_SEMICOLON, ":"),  # QWERTY
        (pygame.K_SLASH, False, pygame.KSCAN_SLASH, "/"),
        (pygame.K_SEMICOLON, True, pygame.KSCAN_COMMA, "."),  # AZERTY
        (pygame.K_COLON, False, pygame.KSCAN_PERIOD, ":"),
        (pygame.K_COLON, True, pygame.KSCAN_PERIOD, "/"),
        (pygame.K_PERIOD, True, pygame.KSCAN_PERIOD, ":"),  # QWERTZ
        (pygame.K_7, True, pygame.KSCAN_7, "/"),
    ],
)
def test_the_signs_of_an_address_are_where_each_keyboard_has_them(
    code: int, is_shifted: bool, scancode: int, sign: str
) -> None:
    mod = pygame.KMOD_LSHIFT if is_shifted else 0
    assert action_of(key(code, mod, scancode)) == action.Typed(sign)


def test_shift_makes_a_digit_on_azerty() -> None:
    typed = key(ord("è"), pygame.KMOD_LSHIFT, pygame.KSCAN_7)
    assert action_of(typed) == action.Pick(7)


def test_a_locked_keyboard_still_means_the_same() -> None:
    assert action_of(key(pygame.K_h, pygame.KMOD_CAPS | pygame.KMOD_NUM)) == action.AskHelp()


@pytest.mark.parametrize("digit", range(10))
def test_the_digit_row_picks_by_its_place(digit: int) -> None:
    scancode = getattr(pygame, f"KSCAN_{digit}")
    azerty = key(pygame.K_AMPERSAND, scancode=scancode)
    assert action_of(azerty) == action.Pick(digit)


@pytest.mark.parametrize("digit", range(10))
def test_the_keypad_picks_too(digit: int) -> None:
    scancode = getattr(pygame, f"KSCAN_KP_{digit}")
    pressed = key(getattr(pygame, f"K_KP{digit}"), scancode=scancode)
    assert action_of(pressed) == action.Pick(digit)


def test_a_digit_with_a_key_of_the_system_gives_nothing() -> None:
    assert action_of(key(pygame.K_1, pygame.KMOD_LCTRL, pygame.KSCAN_1)) is None


def test_moving_the_mouse_points() -> None:
    event = pygame.Event(pygame.MOUSEMOTION, pos=(3, 4), rel=(0, 0), buttons=(0, 0, 0))
    assert action_of(event) == action.Hover(3, 4)


def test_the_left_button_clicks() -> None:
    event = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=pygame.BUTTON_LEFT)
    assert action_of(event) == action.Click(3, 4)


def test_another_button_gives_nothing() -> None:
    event = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=pygame.BUTTON_RIGHT)
    assert action_of(event) is None


@pytest.mark.usefixtures("display")
def test_turning_the_wheel_towards_oneself_scrolls_down() -> None:
    event = pygame.Event(pygame.MOUSEWHEEL, x=0, y=-1, precise_x=0.0, precise_y=-1.0)
    assert action_of(event) == action.Scroll(3, *pygame.mouse.get_pos())


@pytest.mark.usefixtures("display")
def test_turning_the_wheel_away_scrolls_up() -> None:
    event = pygame.Event(pygame.MOUSEWHEEL, x=0, y=1, precise_x=0.0, precise_y=0.5)
    assert action_of(event) == action.Scroll(-1.5, *pygame.mouse.get_pos())


def test_closing_the_window_leaves() -> None:
    assert action_of(pygame.Event(pygame.QUIT)) == action.Leave()


@pytest.mark.parametrize(
    "kind", [pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED]
)
def test_another_size_draws_again(kind: int) -> None:
    assert is_new_size(pygame.Event(kind))


def test_a_key_is_no_new_size() -> None:
    assert not is_new_size(key(pygame.K_x))


def test_f11_asks_for_the_full_screen() -> None:
    assert wants_full_screen(key(pygame.K_F11))


def test_another_key_does_not_ask_for_the_full_screen() -> None:
    assert not wants_full_screen(key(pygame.K_F10))


def test_what_a_screen_reader_asks_for_waits_in_the_queue(display: None) -> None:
    del display
    ask("press", 7)
    assert [asked_of(one) for one in pygame.event.get() if asked_of(one)] == [("press", 7)]


def test_no_device_speaks_for_a_screen_reader() -> None:
    assert asked_of(key(pygame.K_x)) is None


@pytest.mark.parametrize(
    ("kind", "is_in_front"),
    [(pygame.WINDOWFOCUSGAINED, True), (pygame.WINDOWFOCUSLOST, False), (pygame.KEYUP, None)],
)
def test_the_window_tells_whether_it_has_the_keyboard(kind: int, is_in_front: bool | None) -> None:
    assert front_of(pygame.Event(kind)) is is_in_front
