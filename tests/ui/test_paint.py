"""Drawings as data: moved, and told to a canvas."""

import pytest

from game.ui.canvas import RecordingCanvas
from game.ui.geometry import Rect
from game.ui.paint import Backdrop, Box, Fade, Image, Paint, Run, Shape, Squares
from tests.ui.given import STYLE

INK = (1, 2, 3)
RECT = Rect(1, 2, 3, 4)
PAINTS: list[tuple[Paint, str]] = [
    (Box(RECT, INK), "(11, 22, 3, 4) <- box #010203 1.00"),
    (Box(RECT, None, opacity=0.5), "(11, 22, 3, 4) <- box none 0.50"),
    (Shape(((1, 2), (3, 4)), INK), "[(11, 22), (13, 24)] <- polygon #010203 1.00"),
    (Run("a", (1, 2), STYLE, INK), "(11, 22) <- 'a' text 16 #010203"),
    (Run("a", (1, 2), STYLE, INK, is_sliced=True), "(11, 22) <- 'a' text 16 #010203"),
    (Image("icon", RECT), "(11, 22, 3, 4) <- picture icon"),
    (Squares(("1",), RECT, INK), "(11, 22, 3, 4) <- 1 rows of squares #010203"),
    (Fade(RECT, INK, to_bottom=True), "(11, 22, 3, 4) <- fade #010203 down"),
    (
        Backdrop("calm", RECT, picture="infirmary"),
        "(11, 22, 3, 4) <- infirmary calm blur 0.00 dim 0.00",
    ),
    (Backdrop("calm", RECT, 0.5, 0.25), "(11, 22, 3, 4) <- room calm blur 0.50 dim 0.25"),
]


@pytest.mark.parametrize(("paint", "call"), PAINTS)
def test_a_moved_drawing_is_drawn_elsewhere(paint: Paint, call: str) -> None:
    canvas = RecordingCanvas()
    paint.moved(10, 20).draw(canvas)
    assert canvas.calls == [call]


@pytest.mark.parametrize(("paint", "call"), PAINTS)
def test_moving_there_and_back_changes_nothing(paint: Paint, call: str) -> None:
    del call
    assert paint.moved(10, 20).moved(-10, -20) == paint
