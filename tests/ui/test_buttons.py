"""Buttons: large enough for a finger, lit, ringed, or closed."""

from game.ui.blocks import Button, Look, Words
from game.ui.widgets import BUTTON, Widget
from tests.ui.given import boxes, drawn, runs, window

LOOK = Look("paper", border="rule")


def placed(
    text: str = "Start",
    *,
    focus: str = "",
    hover: str = "",
    is_enabled: bool = True,
) -> Widget:
    button = Button("go", Words(text), text, LOOK, (16, 11), is_enabled)
    return button.place(0, 0, 300, window(focus=focus, hover=hover))


def test_a_button_is_at_least_44_high() -> None:
    assert placed().rect.h == 44


def test_a_button_grows_with_its_words() -> None:
    assert placed("Start " * 12).rect.h == 22 + 3 * 16


def test_the_words_stand_in_the_middle_of_the_height() -> None:
    assert runs(placed())[0].at == (16, 14)


def test_a_button_is_as_wide_as_its_place() -> None:
    assert placed().rect.w == 300


def test_a_button_says_what_it_is() -> None:
    widget = placed()
    assert (widget.role, widget.id, widget.name) == (BUTTON, "go", "Start")


def test_a_closed_button_says_so() -> None:
    assert not placed(is_enabled=False).is_enabled


def test_without_focus_there_is_only_the_ground() -> None:
    assert len(boxes(placed())) == 1


def test_the_focus_is_two_rings_around_the_button() -> None:
    rings = boxes(placed(focus="go"))[1:]
    assert [one.rect for one in rings] == [
        placed().rect.inset(-5),
        placed().rect.inset(-3),
    ]


def test_the_focus_of_another_button_draws_no_ring() -> None:
    assert drawn(placed(focus="back")) == drawn(placed())


def test_pointing_changes_the_border() -> None:
    border = boxes(placed(hover="go"))[0].border
    assert border is not None
    assert border.color == window().color("hover")


def test_pointing_at_a_closed_button_changes_nothing() -> None:
    pointed = placed(hover="go", is_enabled=False)
    assert boxes(pointed) == boxes(placed(is_enabled=False))


def test_pointing_does_not_move_anything() -> None:
    assert placed(hover="go").rect == placed().rect
