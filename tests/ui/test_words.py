"""Texts in a layout: their lines, their alignment, their end."""

import pytest

from game.ui.geometry import Rect
from game.ui.leaves import Align, Words
from tests.ui.given import lines, runs, window


def test_a_text_is_as_high_as_its_lines() -> None:
    assert Words("une heure").place(5, 7, 60, window()).rect == Rect(5, 7, 60, 32)


def test_each_line_lies_under_the_one_before() -> None:
    placed = Words("une heure").place(5, 7, 60, window())
    assert [one.at for one in runs(placed)] == [(5, 7), (5, 23)]


@pytest.mark.parametrize(("align", "left"), [("left", 0), ("centre", 30), ("right", 60)])
def test_a_line_keeps_to_its_side(align: Align, left: int) -> None:
    placed = Words("abcd", align=align).place(0, 0, 100, window())
    assert runs(placed)[0].at == (left, 0)


def test_lines_over_the_most_allowed_are_cut() -> None:
    placed = Words("un deux trois quatre", lines=2).place(0, 0, 60, window())
    assert lines(placed) == ["un", "deux…"]


def test_a_cut_line_stays_within_its_width() -> None:
    placed = Words("deux trois quatre", lines=1).place(0, 0, 40, window())
    assert lines(placed) == ["deu…"]


def test_a_text_within_the_most_lines_is_whole() -> None:
    placed = Words("un deux", lines=2).place(0, 0, 60, window())
    assert lines(placed) == ["un", "deux"]


def test_a_cut_text_is_still_read_whole() -> None:
    placed = Words("deux trois quatre", lines=1).place(0, 0, 40, window())
    assert placed.texts() == ("deux trois quatre",)


def test_a_sliced_text_is_drawn_sliced() -> None:
    placed = Words("Coupe", is_sliced=True).place(0, 0, 100, window())
    assert runs(placed)[0].is_sliced


def test_a_role_gives_the_style() -> None:
    placed = Words("a", "heading").place(0, 0, 100, window())
    assert (runs(placed)[0].style.size, runs(placed)[0].style.face) == (28, "title")


def test_a_text_whose_words_fit_keeps_its_role() -> None:
    placed = Words("une heure", "heading", smaller="label").place(0, 0, 50, window())
    assert {one.style.size for one in runs(placed)} == {28}


def test_a_text_of_which_a_word_is_too_wide_is_set_smaller() -> None:
    placed = Words("une heure", "heading", smaller="label").place(0, 0, 49, window())
    assert {one.style.size for one in runs(placed)} == {15}


def test_type_grows_with_the_window() -> None:
    assert window(2560, 1440).style("body").size == 2 * window().style("body").size


def test_type_is_never_smaller_than_readable() -> None:
    assert window(320, 320).style("label").size == 12


def test_a_narrow_window_is_scaled_by_its_width() -> None:
    assert window(900, 1440).unit == pytest.approx(0.9)


def test_the_scale_ends_at_four() -> None:
    assert window(7680, 4320).unit == pytest.approx(4.0)
