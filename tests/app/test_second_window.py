"""Two windows on a system that is nowhere: each has its events, its size, its end."""

import pygame
import pytest

from game.beside import TeacherWindow
from game.ui import second
from game.ui.action import AskHelp
from tests.app.given import key
from tests.app.two_windows import LAPTOP, X, does, note, plain, sent, there
from tests.scenes.beside import Wall

N, H = key(pygame.K_n), key(pygame.K_h)


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
def test_nothing_opens_without_a_companion(monkeypatch: pytest.MonkeyPatch, wall: Wall) -> None:
    found: list[bool] = []
    does(monkeypatch, Wall(wall.context, has_companion=False), note(found), N, note(found))
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
