"""Widgets that are moved when they are asked for are like those that were moved at once."""

from game.ui.geometry import Rect
from game.ui.paint import Box
from game.ui.widgets import EDGE, Moved, Widget
from tests.ui.given import button
from tests.ui.given import drawn as calls

HIGH = 100
MANY = tuple(Widget(Rect(0, HIGH * place, 50, HIGH), id=str(place)) for place in range(20))
AT_ONCE = tuple(one.moved(7, 900) for one in MANY)


def test_they_are_like_those_moved_at_once() -> None:
    assert tuple(Moved(MANY, 7, 900)) == AT_ONCE


def test_they_equal_those_moved_at_once_either_way() -> None:
    assert Moved(MANY, 7, 900) == AT_ONCE
    assert Moved(MANY, 7, 900) == AT_ONCE


def test_they_equal_those_moved_in_two_steps() -> None:
    assert Moved(MANY, 0, 400).moved(7, 500) == Moved(MANY, 7, 900)


def test_elsewhere_they_are_others() -> None:
    assert Moved(MANY, 7, 900) != Moved(MANY, 7, 901)


def test_where_they_come_from_does_not_matter() -> None:
    there = tuple(one.moved(0, 400) for one in MANY)
    assert Moved(there, 7, 500) == Moved(MANY, 7, 900)
    assert hash(Moved(there, 7, 500)) == hash(Moved(MANY, 7, 900))


def test_one_and_some_of_them_can_be_had() -> None:
    moved = Moved(MANY, 7, 900)
    assert (moved[3], tuple(moved[-2:])) == (AT_ONCE[3], AT_ONCE[-2:])


def test_those_between_two_rows_are_seen_with_what_is_drawn_near_them() -> None:
    top = AT_ONCE[5].rect.y
    near = [one.id for one in Moved(MANY, 7, 900).seen(top, top + 1)]
    assert near == ["4", "5"]
    assert [one.id for one in Moved(MANY, 7, 900).seen(top + EDGE, top + 51)] == ["5"]


def test_what_holds_them_moves_them_further() -> None:
    log = Widget(Rect(0, 0, 50, 2000), children=Moved(MANY, 0, 0))
    assert log.moved(7, 900).children == AT_ONCE


def test_a_button_among_them_is_found_under_a_point() -> None:
    log = Widget(Rect(0, 0, 400, 900), children=Moved((button("a", 0, 0),), 5, 600))
    found = log.at(10, 610)
    assert found is not None
    assert (found.id, found.rect.x, found.rect.y) == ("a", 5, 600)
    assert log.at(10, 10) is None


def test_those_that_stay_are_drawn_as_sheets_that_lie_where_they_are() -> None:
    boxes = tuple(Widget(one.rect, (Box(one.rect, (1, 2, 3)),)) for one in MANY)
    drawn = tuple(one.rect.inset(-5) for one in MANY)
    sheets = Widget(Rect(7, 900, 50, 2000), children=Moved(boxes, 7, 900, drawn), clips=True)
    plain = Widget(Rect(7, 900, 50, 2000), children=Moved(boxes, 7, 900), clips=True)
    assert calls(sheets) == calls(plain)
    assert len(calls(sheets)) == len(MANY) + 2  # a clip around them
