"""A layout in the mirror: places change sides, what is written or shown stays readable."""

from dataclasses import replace

import pytest

from game.ui import paint as paints
from game.ui.blocks import Button, Code, Look, Picture, Row, Stack, Words
from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.mirror import TURNED, mirrored
from game.ui.paint import FLIPPED, Backdrop, Box, Fade, Image, Paint, Run, Shape, Squares, Vignette
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.theme import Letters, Style
from game.ui.widgets import Layer, Widget
from tests.ui.given import runs, window

ARABIC = "مساعدة مساعدة"
LINES = Style(16, is_rtl=True)
RED = (255, 0, 0)
PAINTS: tuple[Paint, ...] = (
    Box(Rect(10, 20, 30, 40), RED),
    Shape(((1, 2), (30, 4), (5, 60)), RED),
    Run(ARABIC, (100, 5), LINES, RED),
    Run("lina", (100, 25), Style(16), RED),
    Run("lina.s07", (110, 45), Style(16), RED),
    Image("icons/back", Rect(5, 5, 20, 20)),
    Image("avatars/lina", Rect(5, 5, 20, 20)),
    Squares(("10", "01"), Rect(50, 5, 20, 20), RED),
    Backdrop("night", Rect(-100, 0, 2000, 900)),
    Vignette("room", "night", Rect(7, 8, 90, 50)),
    Fade(Rect(0, 0, 90, 20), RED),
)


def rtl(width: int = 1280) -> Space:
    """Give a window of somebody who reads from the right."""
    return replace(window(width), letters=Letters(is_rtl=True))


def page(space: Space) -> Widget:
    """Give a bit of everything that layouts are made of."""
    button = Button("go", Words("lina.s07"), "go", Look("amber", 1.0, 16))
    row = Row([(40, Picture("icons/next", 40)), (0, Words(ARABIC)), (0, button)])
    block = Stack([row, Words("13", align="centre"), Code(("10", "01"), 60), Words("a b\nlonger")])
    return Scrolling("page", block, 60, 5).place(100, 10, 640, space)


def test_every_kind_of_drawing_is_turned_around() -> None:
    """A kind that is missing here would fail on a screen."""
    kinds = {one for one in vars(paints).values() if isinstance(one, type) and is_paint(one)}
    assert {type(one) for one in PAINTS} == kinds


def is_paint(kind: type) -> bool:
    return kind.__module__ == paints.__name__ and kind is not Paint and "moved" in vars(kind)


def test_mirrored_twice_is_as_it_was() -> None:
    layer = Layer(Rect(300, 20, 50, 80), 0.5)
    widget = Widget(Rect(5, 5, 200, 100), PAINTS, (page(rtl()),), layer=layer)
    once = mirrored(widget, rtl())
    assert once != widget
    assert mirrored(once, rtl()) == widget


def test_what_stood_at_the_left_stands_at_the_right() -> None:
    widget = Widget(Rect(10, 20, 100, 30), layer=Layer(Rect(0, 0, 10, 10)))
    found = mirrored(widget, rtl(1000))
    assert found.rect == Rect(890, 20, 100, 30)
    assert found.layer == Layer(Rect(990, 0, 10, 10))


def test_a_line_ends_where_it_began_in_its_width() -> None:
    space = rtl(1000)
    (run,) = runs(mirrored(Words(ARABIC).place(100, 0, 400, space), space))
    assert run.at[0] + space.measure.width(run.line, run.style) == 900


def test_lines_in_another_language_keep_their_left_edge_beside_the_others() -> None:
    space = rtl(1000)
    lines = runs(mirrored(Words("a long line\nshort").place(100, 0, 400, space), space))
    widest = max(one.at[0] + space.measure.width(one.line, one.style) for one in lines)
    assert (len({one.at[0] for one in lines}), widest) == (1, 900)


def test_what_is_centred_stays_in_the_middle() -> None:
    space = rtl(1000)
    (run,) = runs(mirrored(Words("abcd", align="centre").place(0, 0, 1000, space), space))
    assert run.at[0] + space.measure.width(run.line, run.style) // 2 == 500


@pytest.mark.parametrize("name", sorted(TURNED))
def test_a_sign_that_shows_a_way_shows_the_other(name: str) -> None:
    assert mirrored(Widget(Rect(0, 0, 9, 9), (Image(name, Rect(0, 0, 9, 9)),)), rtl()).paints == (
        Image(name + FLIPPED, Rect(1271, 0, 9, 9)),
    )


def test_faces_and_codes_are_never_turned() -> None:
    code = Squares(("110", "001", "000"), Rect(0, 0, 9, 9), RED)
    face = Image("avatars/lina", Rect(0, 0, 9, 9))
    found = mirrored(Widget(Rect(0, 0, 9, 9), (code, face)), rtl()).paints
    assert found == (
        replace(code, rect=Rect(1271, 0, 9, 9)),
        replace(face, rect=Rect(1271, 0, 9, 9)),
    )


def test_a_drawing_of_an_unknown_kind_fails_loudly() -> None:
    class Unknown:
        def draw(self, canvas: Canvas) -> None:
            """Draw nothing."""

        def moved(self, dx: int, dy: int) -> "Unknown":
            del dx, dy
            return self

    with pytest.raises(TypeError):
        mirrored(Widget(Rect(0, 0, 9, 9), (Unknown(),)), rtl())


def test_a_text_without_arabic_letters_is_set_as_it_is_read() -> None:
    space = rtl()
    assert not space.style_of("lina.s07", "body").is_rtl
    assert space.style_of(f"lina.s07 {ARABIC}", "body").is_rtl
    assert window().style_of(f"« {ARABIC} lina »", "body").is_rtl
    assert not window().style_of(f"lina {ARABIC}", "body").is_rtl


def test_lines_read_from_the_right_end_together_in_a_game_read_from_the_left() -> None:
    lines = runs(Words(f"{ARABIC}\nمع").place(100, 0, 400, window()))
    assert [one.at[0] for one in lines] == [100, 100 + 10 * (len(ARABIC) - 2)]


def test_the_reading_order_stays() -> None:
    space = rtl()
    before = page(space)
    assert mirrored(before, space).texts() == before.texts()
    assert mirrored(before, space).focusable() == before.focusable()
