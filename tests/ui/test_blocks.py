"""Blocks under and beside each other: heights and places."""

from game.ui.blocks import Button, Code, Gap, Look, Picture, Row, Stack, Words, page
from game.ui.flows import AtMost, Columns, Grid
from game.ui.geometry import Rect
from game.ui.paint import Image, Squares
from game.ui.widgets import Widget
from tests.ui.given import boxes, window

A, B, C = Words("aaaa"), Words("bbbb"), Words("cccc")


def rects(widget: Widget) -> list[Rect]:
    return [one.rect for one in widget.children]


def paints_of(widget: Widget, kind: type[object]) -> list[object]:
    return [paint for one in widget.walk() for paint in one.paints if isinstance(paint, kind)]


def test_stacked_blocks_lie_under_each_other_with_a_gap() -> None:
    placed = Stack([A, B], gap=8).place(3, 5, 100, window())
    assert rects(placed) == [Rect(3, 5, 100, 16), Rect(3, 29, 100, 16)]


def test_a_stack_ends_with_its_last_block() -> None:
    assert Stack([A, B], gap=8).place(3, 5, 100, window()).rect == Rect(3, 5, 100, 40)


def test_padding_stands_on_all_sides_of_a_stack() -> None:
    placed = Stack([A], pad=(10, 4)).place(0, 0, 100, window())
    assert (rects(placed), placed.rect.h) == ([Rect(10, 4, 80, 16)], 24)


def test_an_empty_stack_is_its_padding() -> None:
    assert Stack([], pad=(10, 4)).place(0, 0, 100, window()).rect.h == 8


def test_a_gap_takes_its_height() -> None:
    placed = Stack([A, Gap(20), B], gap=0).place(0, 0, 100, window())
    assert rects(placed)[2].y == 36


def test_lengths_grow_with_the_window() -> None:
    placed = Stack([A, B], gap=8).place(0, 0, 100, window(2560, 1440))
    assert rects(placed)[1].y == 16 + 16


def test_a_stack_without_a_look_draws_no_ground() -> None:
    assert boxes(Stack([A]).place(0, 0, 100, window())) == []


def test_a_look_draws_a_ground_as_large_as_the_stack() -> None:
    placed = Stack([A], pad=(2, 2), look=Look("paper")).place(0, 0, 100, window())
    assert [one.rect for one in boxes(placed)] == [placed.rect]


def test_a_row_shares_what_its_fixed_widths_leave() -> None:
    placed = Row([(50, A), (0, B), (0, C)], gap=10).place(0, 0, 200, window())
    assert [(one.x, one.w) for one in rects(placed)] == [(0, 50), (60, 65), (135, 65)]


def test_a_row_is_as_high_as_its_highest_block() -> None:
    placed = Row([(0, A), (0, Stack([B, C], gap=0))]).place(0, 0, 200, window())
    assert placed.rect.h == 32


def test_blocks_of_a_row_start_at_the_top() -> None:
    placed = Row([(0, A), (0, Stack([B, C], gap=0))]).place(0, 7, 200, window())
    assert rects(placed)[0].y == 7


def test_blocks_of_a_row_may_stand_in_its_middle() -> None:
    row = Row([(0, A), (0, Stack([B, C], gap=0))], valign="middle")
    assert rects(row.place(0, 7, 200, window()))[0].y == 15


def test_columns_are_dealt_in_turn_so_that_rows_read_on() -> None:
    placed = Columns([A, B, C], 2, narrowest=0).place(0, 0, 200, window())
    assert [one.texts() for one in placed.children] == [("aaaa", "cccc"), ("bbbb",)]


def test_a_picture_is_square() -> None:
    placed = Picture("icons/do", 24).place(5, 5, 100, window())
    assert paints_of(placed, Image) == [Image("icons/do", Rect(5, 5, 24, 24))]


def test_a_picture_may_stand_in_the_middle() -> None:
    placed = Picture("icons/do", 24, align="centre").place(0, 0, 100, window())
    assert paints_of(placed, Image) == [Image("icons/do", Rect(38, 0, 24, 24))]


def test_the_squares_of_a_code_are_whole_pixels() -> None:
    placed = Code(("10", "01"), 100).place(0, 0, 300, window())
    assert paints_of(placed, Squares) == [
        Squares(("10", "01"), Rect(36, 36, 24, 24), window().color("black"))
    ]


def test_a_code_lies_on_white_with_a_quiet_zone() -> None:
    sheet = boxes(Code(("10", "01"), 100).place(0, 0, 300, window()))[0]
    assert (sheet.rect, sheet.color) == (Rect(0, 0, 96, 96), (255, 255, 255))


def test_a_code_has_its_label_for_who_cannot_see_it() -> None:
    assert Code(("1",), 50, "QR code of 3018.fr").place(0, 0, 99, window()).texts() == (
        "QR code of 3018.fr",
    )


def test_a_page_is_as_large_as_the_window() -> None:
    assert page(640, 480).rect == Rect(0, 0, 640, 480)


def test_a_button_that_leads_on_grows_no_wider_than_it_should() -> None:
    placed = AtMost(Words("oui"), 100).place(10, 0, 400, window())
    assert (placed.rect.w, placed.children[0].rect.x, placed.children[0].rect.w) == (400, 310, 100)


def test_a_block_that_grows_no_wider_may_stand_in_the_middle() -> None:
    assert AtMost(Words("oui"), 100, "centre").place(10, 0, 400, window()).children[0].rect.x == 160


def test_where_there_is_less_room_it_takes_all_of_it() -> None:
    assert AtMost(Words("oui"), 100).place(10, 0, 60, window()).children[0].rect.w == 60


def test_few_cards_share_the_width_as_far_as_they_may() -> None:
    cards = [Words("une"), Words("deux")]
    wide = Grid(cards, 100, gap=20, widest=300).place(0, 0, 1000, window())
    assert [one.rect.w for one in wide.children] == [300, 300]
    fitting = Grid(cards, 100, gap=20, widest=900).place(0, 0, 1000, window())
    assert [one.rect.w for one in fitting.children] == [490, 490]


def test_cards_of_a_row_begin_at_the_same_height() -> None:
    look = Look("paper")
    cards = [Button(one, Words(f"{one} " * n), one, look) for one, n in (("une", 30), ("deux", 60))]
    low, high = Grid(cards, 100, widest=200).place(0, 0, 420, window()).children
    assert low.rect.h == high.rect.h
    assert low.children[0].rect.y == high.children[0].rect.y
