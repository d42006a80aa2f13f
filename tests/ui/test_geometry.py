"""Rectangles."""

from game.ui.geometry import Rect

RECT = Rect(10, 20, 30, 40)


def test_the_right_edge_is_the_first_column_beyond() -> None:
    assert RECT.right == 40


def test_the_bottom_is_the_first_row_beyond() -> None:
    assert RECT.bottom == 60


def test_the_centre_is_the_middle() -> None:
    assert RECT.centre == (25, 40)


def test_a_rectangle_holds_its_first_corner() -> None:
    assert RECT.holds(10, 20)


def test_a_rectangle_holds_its_last_pixel() -> None:
    assert RECT.holds(39, 59)


def test_a_rectangle_does_not_hold_the_column_beyond() -> None:
    assert not RECT.holds(40, 30)


def test_a_rectangle_does_not_hold_the_row_beyond() -> None:
    assert not RECT.holds(20, 60)


def test_an_inset_takes_from_every_side() -> None:
    assert RECT.inset(5) == Rect(15, 25, 20, 30)


def test_a_negative_inset_grows() -> None:
    assert RECT.inset(-5) == Rect(5, 15, 40, 50)


def test_an_inset_never_gives_a_negative_size() -> None:
    assert RECT.inset(18) == Rect(28, 38, 0, 4)


def test_a_moved_rectangle_keeps_its_size() -> None:
    assert RECT.moved(1, -2) == Rect(11, 18, 30, 40)


def test_a_share_of_nothing_stays_where_it_is() -> None:
    assert RECT.towards(Rect(0, 0, 1, 1), 0) == RECT


def test_the_whole_share_arrives() -> None:
    assert RECT.towards(Rect(0, 0, 1, 1), 1) == Rect(0, 0, 1, 1)


def test_half_a_share_lies_in_between() -> None:
    assert RECT.towards(Rect(20, 40, 50, 80), 0.5) == Rect(15, 30, 40, 60)
