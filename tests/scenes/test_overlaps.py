"""The measure of overlaps finds them, and nothing else."""

import pytest

from game.ui.blocks import Block, Look, Stack, Words
from game.ui.geometry import Rect
from game.ui.widgets import Widget
from tests.scenes.overlaps import overlapping
from tests.ui.given import window


def screen(*widgets: Widget) -> Widget:
    return Widget(Rect(0, 0, 400, 200), children=widgets)


def at(y: int, text: str = "words", block: Block | None = None) -> Widget:
    return (block or Words(text)).place(0, y, 400, window())


def count(tree: Widget) -> int:
    return len(list(overlapping(tree, window())))


def test_lines_over_each_other_are_found() -> None:
    assert count(screen(at(0), at(4, "other"))) == 1


@pytest.mark.parametrize("y", [12, 16, 60])
def test_lines_below_each_other_are_fine(y: int) -> None:
    assert count(screen(at(0), at(y, "other"))) == 0


def test_a_card_hides_what_lies_under_it() -> None:
    card = Stack([Words("card")], look=Look("paper"))
    assert count(screen(at(0), at(0, block=card))) == 0


def test_what_a_scroll_has_cut_off_is_not_seen() -> None:
    inside = Widget(Rect(0, 100, 400, 20), children=(at(0),), clips=True)
    assert count(screen(at(0, "other"), inside)) == 0
