"""A window on something taller."""

from game.ui.blocks import Stack, Words
from game.ui.paint import Fade
from game.ui.scrolling import Scrolling
from game.ui.widgets import SCROLL, Widget
from tests.ui.given import boxes, window

TALL = Stack([Words(f"line {number}") for number in range(20)], gap=0)  # 320 high
ROOM = 8  # above and below, for focus rings


def placed(offset: int = 0, *, height: int = 100, from_end: bool = False) -> Widget:
    return Scrolling("log", TALL, height, offset, from_end).place(0, 0, 200, window())


def top(widget: Widget) -> int:
    return widget.children[0].rect.y


def test_a_scroll_is_as_high_as_asked() -> None:
    assert placed().rect.h == 100


def test_a_scroll_knows_the_height_of_all_it_holds() -> None:
    assert placed().content_height == 320 + 2 * ROOM


def test_a_scroll_reaches_beyond_its_width_for_focus_rings() -> None:
    assert (placed().rect.x, placed().rect.right) == (-ROOM, 200 + ROOM)


def test_the_content_of_a_scroll_keeps_its_left_edge() -> None:
    assert placed().children[0].rect.x == 0


def test_a_scroll_clips_what_it_holds() -> None:
    assert (placed().clips, placed().role) == (True, SCROLL)


def test_a_scroll_starts_at_the_top() -> None:
    assert top(placed()) == ROOM


def test_an_offset_moves_the_content_up() -> None:
    assert top(placed(50)) == ROOM - 50


def test_an_offset_ends_where_the_content_ends() -> None:
    widget = placed(9999)
    assert widget.children[0].rect.bottom == 100 - ROOM


def test_a_negative_offset_counts_as_none() -> None:
    assert top(placed(-50)) == ROOM


def test_a_scroll_from_the_end_starts_at_the_end() -> None:
    assert placed(from_end=True).children[0].rect.bottom == 100 - ROOM


def test_an_offset_from_the_end_moves_the_content_down() -> None:
    assert placed(30, from_end=True).children[0].rect.bottom == 100 - ROOM + 30


def test_what_fits_has_no_bar() -> None:
    assert boxes(placed(height=400)) == []


def test_what_fits_does_not_move() -> None:
    assert top(placed(50, height=400)) == ROOM


def test_what_is_taller_has_a_bar_inside() -> None:
    bar = boxes(placed())[0].rect
    assert (bar.right, bar.y) == (200 + ROOM, 0)


def test_the_bar_ends_at_the_bottom_with_the_content() -> None:
    assert boxes(placed(9999))[0].rect.bottom == 100


def test_the_bar_does_not_lie_over_the_content() -> None:
    widget = placed()
    assert widget.children[0].rect.right <= boxes(widget)[0].rect.x


def fades(offset: int) -> list[bool]:
    """Give, for each fade, whether it goes over into the ground at the bottom."""
    scroll = Scrolling("log", TALL, 100, offset, ground="paper").place(0, 0, 200, window())
    paints = [paint for one in scroll.walk() for paint in one.paints]
    return [one.to_bottom for one in paints if isinstance(one, Fade)]


def test_what_goes_on_below_fades_at_the_bottom() -> None:
    assert fades(0) == [True]


def test_what_goes_on_above_fades_at_the_top() -> None:
    assert fades(9999) == [False]


def test_what_goes_on_both_ways_fades_twice() -> None:
    assert fades(50) == [False, True]
