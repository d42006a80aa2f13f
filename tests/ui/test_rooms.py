"""Blocks that have no room beside each other: rows that stand up, columns, lines of buttons."""

from dataclasses import replace

import pytest

from game.ui.blocks import Button, Look, Picture, Row, Stack, Words
from game.ui.flows import Columns, Flow
from game.ui.geometry import Rect
from game.ui.leaves import WHOLE, Block
from game.ui.theme import Letters
from game.ui.widgets import Widget
from tests.ui.given import boxes, window

A, B, C = Words("aaaa"), Words("bbbb"), Words("cccc")  # 40 pixels each
LARGE = replace(window(), letters=Letters(percent=200))


def rects(widget: Widget) -> list[Rect]:
    return [one.rect for one in widget.children]


def button(name: str) -> Button:
    return Button(name, Words(name), name, Look("paper"), (5, 4))


def lefts(block: Block, width: int) -> list[int]:
    return [one.x for one in rects(block.place(0, 0, width, window()))]


def test_words_want_as_much_as_they_say() -> None:
    assert Words("aaaa").least(window()) == 40


def test_a_sentence_wants_some_ems_and_its_longest_word() -> None:
    sentence = Words("aaa bbb ccc ddd eee fff")
    assert (sentence.least(window()), sentence.least(window(), 0)) == (117, 30)
    assert Words("a" * 30 + " b").least(window()) == 300


def test_a_long_text_wants_longer_lines() -> None:
    assert Words("aaa " * 60).least(window()) == (12 * 18)


def test_whole_words_want_one_line() -> None:
    assert Words("aaa bbb ccc ddd eee fff").least(window(), WHOLE) == 230


def test_a_row_without_room_stands_up() -> None:
    placed = Row([(0, A), (0, B)], gap=10).place(0, 0, 89, window())
    assert [(one.x, one.y > 0) for one in rects(placed)] == [(0, False), (0, True)]


def test_a_row_with_just_enough_room_lies_down() -> None:
    assert lefts(Row([(0, A), (0, B)], gap=10), 90) == [0, 50]


def test_a_share_too_narrow_for_one_is_wider_for_it() -> None:
    placed = Row([(0, Words("a" * 10)), (0, B)], gap=10).place(0, 0, 170, window())
    assert [one.w for one in rects(placed)] == [100, 60]


def test_a_row_of_one_is_never_wider_than_its_place() -> None:
    assert Row([(50, A)]).place(0, 0, 30, window()).children[0].rect.w == 30


def test_a_width_grows_with_the_letters() -> None:
    placed = Row([(50, A), (0, B)], gap=10).place(0, 0, 300, LARGE)
    assert [one.w for one in rects(placed)] == [100, 190]


@pytest.mark.parametrize(("grows", "side"), [(True, 40), (False, 20)])
def test_a_sign_grows_with_the_letters_and_a_face_does_not(grows: bool, side: int) -> None:
    picture = Picture("icons/do", 20, grows=grows)
    assert Row([(20, picture), (0, A)]).place(0, 0, 300, LARGE).children[0].rect.w == side


def test_columns_are_as_many_as_have_room() -> None:
    columns = Columns([A, B, C], 3, gap=10, narrowest=100)
    assert [len(lefts(columns, width)) for width in (320, 319, 209)] == [3, 2, 1]


def test_one_column_keeps_the_order() -> None:
    placed = Columns([A, B, C], 2, narrowest=300).place(0, 0, 200, window())
    assert placed.texts() == ("aaaa", "bbbb", "cccc")


def test_even_columns_end_together() -> None:
    tall = Stack([A, A], look=Look("paper"))
    low = Stack([B], look=Look("paper"))
    placed = Columns([tall, low], 2, narrowest=0, is_even=True).place(0, 0, 200, window())
    assert len({box.rect.bottom for box in boxes(placed)}) == 1


def test_buttons_flow_from_line_to_line() -> None:
    placed = Flow([button("aaaa"), button("bbbb"), button("cccc")], gap=8).place(
        0, 0, 120, window()
    )
    assert [(one.x, one.y) for one in rects(placed)] == [(0, 0), (60, 0), (0, 52)]


def test_a_flow_is_as_high_as_its_lines() -> None:
    assert Flow([button("aaaa"), button("bbbb")]).place(0, 0, 60, window()).rect.h == 44 + 8 + 44


def test_a_button_alone_is_cut_to_its_place() -> None:
    assert Flow([button("a" * 20)]).place(0, 0, 100, window()).children[0].rect.w == 100


def test_a_finger_meets_a_button_in_a_small_window_too() -> None:
    assert button("a").place(0, 0, 100, window(800, 600)).rect.h >= 44


def test_only_a_stop_takes_the_focus() -> None:
    stops = [replace(button("a"), is_stop=False), button("b")]
    placed = Flow(stops).place(0, 0, 200, window())
    assert placed.focusable() == ("b",)
    assert placed.at(5, 5) is not None
