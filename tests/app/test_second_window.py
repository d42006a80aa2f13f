"""Two windows on a system that is nowhere: each has its events, its size, its end."""

import os
from collections.abc import Callable
from datetime import date

import pygame
import pytest

from game import app, beside
from game.access.listeners import Listeners
from game.beside import TeacherWindow
from game.i18n import Messages
from game.library import Library
from game.scenes.scene import Context
from game.scenes.stack import SceneStack
from game.settings import Settings
from game.ui import second
from game.ui.action import AskHelp
from game.ui.geometry import Rect
from tests.app.given import Hands, key, run
from tests.scenes.beside import Wall

X, N, H = key(pygame.K_x), key(pygame.K_n), key(pygame.K_h)
LAPTOP, PROJECTOR = Rect(0, 0, 1024, 768), Rect(1024, 0, 1280, 720)
Act = Callable[[TeacherWindow], pygame.Event | None]


@pytest.fixture(scope="module")
def context(library: Library) -> Context:
    return Context(library, Messages(), date(2026, 11, 22), Settings(is_calm=True))


@pytest.fixture
def wall(context: Context) -> Wall:
    return Wall(context)


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a projector."""
    monkeypatch.setattr(beside, "displays", lambda: (LAPTOP, PROJECTOR))


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


def test_with_one_display_no_second_window_opens(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    found: list[bool] = []
    does(monkeypatch, wall, note(found), N, note(found))
    assert found == [False, False]


def test_with_one_display_the_key_shows_the_companion_over_its_scene(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    assert does(monkeypatch, wall, N, None, N, None).seen == ["Wall", "Aside", "Wall"]


@pytest.mark.usefixtures("two")
def test_with_two_displays_it_opens_by_itself(monkeypatch: pytest.MonkeyPatch, wall: Wall) -> None:
    found: list[bool] = []
    does(monkeypatch, wall, note(found))
    assert found == [True]


@pytest.mark.usefixtures("two")
def test_nothing_opens_without_a_companion(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    found: list[bool] = []
    does(monkeypatch, Wall(context, has_companion=False), note(found), N, note(found))
    assert found == [False, False]


@pytest.mark.usefixtures("two")
def test_keys_of_the_second_window_go_to_the_companion(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    does(monkeypatch, wall, sent(H), None)
    assert (wall.made[0].heard, wall.heard) == ([AskHelp()], [])


@pytest.mark.usefixtures("two")
def test_keys_of_the_first_window_go_to_its_scene(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    does(monkeypatch, wall, H, None)
    assert (wall.made[0].heard, wall.heard) == ([], [AskHelp()])


@pytest.mark.usefixtures("two")
def test_a_click_there_presses_what_lies_there(monkeypatch: pytest.MonkeyPatch, wall: Wall) -> None:
    def click(window: TeacherWindow) -> pygame.Event:
        button = wall.made[0].tree.find("on")
        assert button is not None
        at = {"pos": button.rect.centre, "button": pygame.BUTTON_LEFT}
        return there(window, pygame.Event(pygame.MOUSEBUTTONDOWN, at))

    does(monkeypatch, wall, click, None)
    assert wall.presses == ["on"]


@pytest.mark.usefixtures("two")
def test_pointing_there_points_at_nothing_here(monkeypatch: pytest.MonkeyPatch, wall: Wall) -> None:
    hovered: list[str] = []
    moved = pygame.Event(pygame.MOUSEMOTION, pos=(9, 70), rel=(0, 0), buttons=(0, 0, 0))

    def look(window: TeacherWindow) -> None:
        del window
        hovered.extend([wall.made[0].hover, wall.hover])

    does(monkeypatch, wall, sent(moved), look)
    assert hovered == ["on", ""]


@pytest.mark.usefixtures("two")
def test_closing_the_second_window_closes_only_it(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    found: list[bool] = []
    closing = plain(pygame.WINDOWCLOSE)
    hands = does(monkeypatch, wall, sent(closing), note(found), None, note(found))
    assert (found, hands.seen) == ([False, False], ["Wall"])  # nor does it open again


@pytest.mark.usefixtures("two")
def test_what_comes_late_from_a_closed_window_is_for_nobody(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    closing = plain(pygame.WINDOWCLOSE)
    hands = does(monkeypatch, wall, sent(closing), sent(closing), sent(X), H, None)
    assert (len(hands.waited), wall.heard) == (6, [AskHelp()])


@pytest.mark.usefixtures("two")
def test_the_key_opens_it_again_and_closes_it(monkeypatch: pytest.MonkeyPatch, wall: Wall) -> None:
    found: list[bool] = []
    acts = N, note(found), N, note(found), sent(N), note(found)
    does(monkeypatch, wall, *acts)
    assert found == [False, True, False]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("closing", [X, plain(pygame.QUIT)])
def test_leaving_from_the_second_window_closes_everything(
    monkeypatch: pytest.MonkeyPatch, wall: Wall, closing: pygame.Event
) -> None:
    hands = does(monkeypatch, wall, sent(closing))
    assert (len(hands.waited), pygame.display.get_init()) == (1, False)


@pytest.mark.usefixtures("two")
def test_closing_the_first_window_closes_everything(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    assert len(does(monkeypatch, wall, plain(pygame.WINDOWCLOSE)).waited) == 1


@pytest.mark.usefixtures("two")
def test_the_second_window_is_laid_out_for_its_own_size(
    monkeypatch: pytest.MonkeyPatch, wall: Wall
) -> None:
    widths: list[int] = []

    def grow(window: TeacherWindow) -> pygame.Event:
        widths.append(wall.made[0].tree.rect.w)
        assert window._window is not None
        window._window.window.size = 700, 500
        return there(window, plain(pygame.WINDOWSIZECHANGED))

    def look(window: TeacherWindow) -> None:
        del window
        widths.append(wall.made[0].tree.rect.w)

    does(monkeypatch, wall, grow, look)
    assert widths == [second.fitting(LAPTOP)[0], 700]


@pytest.mark.usefixtures("two")
def test_an_idle_second_window_is_drawn_once(monkeypatch: pytest.MonkeyPatch, wall: Wall) -> None:
    flips: list[None] = []
    monkeypatch.setattr(second.SecondWindow, "flip", lambda _: flips.append(None))
    hands = does(monkeypatch, wall, None, None, None, None)
    assert (len(flips), set(hands.waited)) == (1, {1.0})


@pytest.mark.usefixtures("two")
def test_time_passes_in_the_second_window(monkeypatch: pytest.MonkeyPatch, wall: Wall) -> None:
    does(monkeypatch, wall, None, None, None)
    assert wall.made[0].lived > 1


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
