"""What presses a button, and what doesn't."""

import pytest

from game.scenes.scene import Context, Pop, Quit, Result, Scene
from game.ui.action import Action, Click, Confirm, Move, Press, Scroll
from game.ui.blocks import Button, Look, Words, page
from game.ui.space import Space
from game.ui.widgets import Widget
from tests.scenes.given import acted


class OneButton(Scene):
    """A scene of one button, open or closed: pressing it quits, anything else pops."""

    def __init__(self, context: Context, *, is_open: bool) -> None:
        super().__init__(context)
        self.is_open = is_open

    def view(self, space: Space) -> Widget:
        button = Button("go", Words("Go"), "Go", Look("paper"), is_enabled=self.is_open)
        return page(space.width, space.height, button.place(0, 0, 100, space))

    def pressed(self, button: str) -> Result:
        assert button == "go"
        return Quit()

    def other(self, action: Action) -> Result:
        del action
        return Pop()


@pytest.fixture
def opened(context: Context) -> OneButton:
    return OneButton(context, is_open=True)


@pytest.fixture
def closed(context: Context) -> OneButton:
    return OneButton(context, is_open=False)


@pytest.mark.parametrize("action", [Press("go"), Click(50, 20)])
def test_an_open_button_is_pressed(opened: OneButton, action: Action) -> None:
    assert acted(opened, action) == Quit()


def test_enter_presses_what_has_the_focus(opened: OneButton) -> None:
    assert acted(opened, Move(1), Confirm()) == Quit()


def test_enter_without_focus_presses_nothing(opened: OneButton) -> None:
    assert acted(opened, Confirm()) == Pop()


def test_a_click_beside_the_button_presses_nothing(opened: OneButton) -> None:
    assert acted(opened, Click(500, 500)) == Pop()


def test_a_click_takes_the_focus_away(opened: OneButton) -> None:
    acted(opened, Move(1), Click(50, 20))
    assert opened.focus == ""


def test_a_closed_button_is_not_clicked(closed: OneButton) -> None:
    assert acted(closed, Click(50, 20)) is None


def test_a_closed_button_is_not_pressed(closed: OneButton) -> None:
    assert acted(closed, Press("go")) != Quit()


def test_enter_does_not_press_a_closed_button(closed: OneButton) -> None:
    assert acted(closed, Move(1), Confirm()) != Quit()


def test_a_closed_button_can_still_be_read_with_the_focus(closed: OneButton) -> None:
    acted(closed, Move(1))
    assert closed.focus == "go"


def test_scrolling_where_nothing_scrolls_does_nothing(opened: OneButton) -> None:
    assert (acted(opened, Scroll(3, 5, 5)), opened.scrolls) == (None, {})


def test_pressing_draws_the_scene_again(opened: OneButton) -> None:
    opened.is_changed = False
    acted(opened, Press("go"))
    assert opened.is_changed
