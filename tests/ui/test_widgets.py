"""The widget tree: order, pointing, reading, drawing."""

from game.ui.geometry import Rect
from game.ui.paint import Box, Run
from game.ui.widgets import TEXT, Layer, Widget
from tests.ui.given import STYLE, button, drawn, scroll

WHOLE = Rect(0, 0, 200, 200)
INK = (1, 2, 3)


def tree(*children: Widget) -> Widget:
    return Widget(WHOLE, children=children)


def text(words: str, x: int = 0, y: int = 0) -> Widget:
    run = Run(words, (x, y), STYLE, INK)
    return Widget(Rect(x, y, 50, 16), (run,), role=TEXT, name=words)


def test_focus_goes_in_reading_order() -> None:
    made = tree(button("a", 0, 0), tree(button("b", 0, 50)), button("c", 0, 25))
    assert made.focusable() == ("a", "b", "c")


def test_a_scroll_does_not_take_the_focus() -> None:
    assert tree(scroll("log", WHOLE, button("a", 0, 0))).focusable() == ("a",)


def test_a_widget_is_found_by_its_id() -> None:
    found = tree(tree(button("a", 7, 0))).find("a")
    assert found is not None
    assert found.rect.x == 7


def test_an_unknown_id_finds_nothing() -> None:
    assert tree(button("a", 0, 0)).find("b") is None


def test_the_button_under_a_point_is_found() -> None:
    found = tree(button("a", 0, 0), button("b", 0, 50)).at(5, 55)
    assert found is not None
    assert found.id == "b"


def test_a_point_beside_the_buttons_finds_nothing() -> None:
    assert tree(button("a", 0, 0)).at(100, 100) is None


def test_the_last_drawn_button_is_hit_first() -> None:
    found = tree(button("a", 0, 0), button("b", 5, 5)).at(10, 10)
    assert found is not None
    assert found.id == "b"


def test_a_button_scrolled_out_of_sight_is_not_hit() -> None:
    made = tree(scroll("log", Rect(0, 0, 200, 50), button("a", 0, 45)))
    assert made.at(5, 60) is None


def test_the_part_of_a_button_that_is_seen_is_hit() -> None:
    made = tree(scroll("log", Rect(0, 0, 200, 50), button("a", 0, 45)))
    assert made.at(5, 47) is not None


def test_the_inside_of_a_button_counts_as_the_button() -> None:
    inside = Widget(Rect(0, 0, 40, 20), children=(text("A"),))
    found = Widget(Rect(0, 0, 40, 20), children=(inside,), id="a", role="button").at(5, 5)
    assert found is not None
    assert found.id == "a"


def test_the_innermost_scroll_around_a_widget_is_found() -> None:
    inner = scroll("inner", WHOLE, button("a", 0, 0))
    found = tree(scroll("outer", WHOLE, inner)).scroll_around("a")
    assert found is not None
    assert found.id == "inner"


def test_a_widget_outside_scrolls_has_none_around() -> None:
    assert tree(scroll("log", WHOLE), button("a", 0, 0)).scroll_around("a") is None


def test_scrolls_under_a_point_come_outermost_first() -> None:
    inner = scroll("inner", Rect(0, 0, 50, 50))
    made = tree(scroll("outer", WHOLE, inner))
    assert [one.id for one in made.scrolls_at(10, 10)] == ["outer", "inner"]


def test_a_scroll_elsewhere_is_not_under_the_point() -> None:
    inner = scroll("inner", Rect(0, 0, 50, 50))
    assert [one.id for one in tree(inner).scrolls_at(60, 10)] == []


def test_texts_come_in_reading_order() -> None:
    assert tree(text("one"), button("a", 0, 0), text("two")).texts() == ("one", "A", "two")


def test_what_has_no_words_is_not_read() -> None:
    assert tree(Widget(WHOLE, role=TEXT)).texts() == ()


def test_moving_a_widget_moves_its_children() -> None:
    assert tree(button("a", 1, 2)).moved(10, 20).children[0].rect == Rect(11, 22, 40, 20)


def test_moving_a_widget_moves_its_drawings() -> None:
    box = Widget(WHOLE, (Box(Rect(1, 2, 3, 4), INK),)).moved(10, 20)
    assert box.paints == (Box(Rect(11, 22, 3, 4), INK),)


def test_a_widget_is_drawn_before_its_children() -> None:
    ground = Widget(WHOLE, (Box(WHOLE, INK),), (text("one"),))
    assert drawn(ground) == [
        "(0, 0, 200, 200) <- box #010203 1.00",
        "(0, 0) <- 'one' text 16 #010203",
    ]


def test_a_clip_holds_the_children_and_ends() -> None:
    made = tree(scroll("log", Rect(0, 0, 9, 9), text("in")), text("out"))
    assert drawn(made) == [
        "(0, 0, 9, 9) clip",
        "(0, 0) <- 'in' text 16 #010203",
        "end of clip",
        "(0, 0) <- 'out' text 16 #010203",
    ]


def test_a_layer_holds_the_widget_itself() -> None:
    layer = Layer(Rect(5, 5, 20, 20), 0.5)
    made = Widget(WHOLE, (Box(WHOLE, INK),), layer=layer)
    assert drawn(made) == [
        "(0, 0, 200, 200) -> (5, 5, 20, 20) layer 0.50",
        "(0, 0, 200, 200) <- box #010203 1.00",
        "end of layer",
    ]
