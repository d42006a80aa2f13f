"""What must be drawn again when one screen follows another."""

from dataclasses import replace

from game.ui.canvas import RecordingCanvas
from game.ui.changes import changed, draw_part
from game.ui.geometry import NOWHERE, Rect, around
from game.ui.paint import Box
from game.ui.widgets import Layer, Widget
from tests.ui.given import button, scroll

WHOLE, LEFT, RIGHT = Rect(0, 0, 400, 200), Rect(10, 10, 150, 100), Rect(200, 10, 150, 100)
RED, BLUE = (255, 0, 0), (0, 0, 255)


def screen(*children: Widget) -> Widget:
    return Widget(WHOLE, (Box(WHOLE, RED),), children)


def left(y: int = 20) -> Widget:
    return scroll("left", LEFT, button("a", 20, y))


def right(y: int = 20) -> Widget:
    return scroll("right", RIGHT, button("b", 220, y))


def ground(rect: Rect, radius: int = 0, opacity: float = 1.0) -> Widget:
    return Widget(rect, (Box(rect, BLUE, radius, opacity=opacity),))


def drawn_in(part: Rect, *children: Widget) -> list[str]:
    canvas = RecordingCanvas()
    draw_part(screen(*children), canvas, part)
    return [one for one in canvas.calls if "box" in one]


def test_nothing_is_drawn_again_where_nothing_changed() -> None:
    assert changed(screen(left(), right()), screen(left(), right())) == NOWHERE


def test_what_is_scrolled_is_drawn_again_alone() -> None:
    assert changed(screen(left(), right()), screen(left(30), right())) == LEFT


def test_two_scrolls_are_drawn_again_with_all_between_them() -> None:
    assert changed(screen(left(), right()), screen(left(30), right(30))) == around((LEFT, RIGHT))


def test_a_change_outside_scrolls_may_reach_anywhere() -> None:
    assert changed(screen(button("a", 0, 0)), screen(button("a", 5, 0))) is None


def test_something_more_may_reach_anywhere() -> None:
    assert changed(screen(left()), screen(left(), right())) is None


def test_another_ground_may_reach_anywhere() -> None:
    assert changed(screen(left()), replace(screen(left()), paints=())) is None


def test_a_scroll_elsewhere_may_reach_anywhere() -> None:
    moved = scroll("left", RIGHT, button("a", 20, 20))
    assert changed(screen(left()), screen(moved)) is None


def test_what_moves_on_a_layer_may_reach_anywhere() -> None:
    layered = replace(left(), layer=Layer(RIGHT))
    assert changed(screen(left()), screen(layered)) is None


def test_a_scroll_in_something_that_did_not_change_is_drawn_alone() -> None:
    assert changed(screen(screen(left())), screen(screen(left(30)))) == LEFT


def test_what_a_box_hides_is_not_drawn_again() -> None:
    assert drawn_in(LEFT, ground(WHOLE)) == ["(0, 0, 400, 200) <- box #0000ff 1.00"]


def test_what_a_pale_box_lets_through_is_drawn_again() -> None:
    assert len(drawn_in(LEFT, ground(WHOLE, opacity=0.5))) == 2


def test_what_shows_beside_a_round_corner_is_drawn_again() -> None:
    corner = Rect(0, 0, 20, 20)
    assert len(drawn_in(corner, ground(WHOLE, radius=40))) == 2


def test_a_part_within_the_round_corners_is_hidden() -> None:
    assert len(drawn_in(Rect(14, 14, 300, 100), ground(WHOLE, radius=40))) == 1


def test_what_lies_far_from_the_part_is_not_drawn_again() -> None:
    far, near = ground(Rect(300, 0, 50, 50)), ground(Rect(180, 0, 50, 50))
    assert drawn_in(LEFT, far, near)[1:] == ["(180, 0, 50, 50) <- box #0000ff 1.00"]
