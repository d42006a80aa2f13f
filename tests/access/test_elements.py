"""From widgets to what is heard: names in reading order, without the boxes around them."""

from game.access.elements import Element, screen_of
from game.ui.blocks import Button, Gap, Look, Picture, Row, Stack, Words
from game.ui.geometry import Rect
from game.ui.named import Named
from game.ui.scrolling import Scrolling
from game.ui.widgets import BUTTON, DIALOG, GROUP, LOG, TEXT, Heard, Widget
from tests.access.given import names
from tests.ui.given import window

WHOLE = Rect(0, 0, 200, 200)


def text(words: str, key: str = "", level: int = 0) -> Widget:
    return Widget(WHOLE, role=TEXT, name=words, heard=Heard(key, level=level))


def button(name: str, *inside: Widget, is_enabled: bool = True) -> Widget:
    return Widget(
        WHOLE, children=inside, id=name, role=BUTTON, name=name.upper(), is_enabled=is_enabled
    )


def screen(*children: Widget, role: str = DIALOG, name: str = "") -> Element:
    return screen_of(Widget(WHOLE, children=children, role=role, name=name))


def placed(block: Stack | Named | Scrolling) -> Element:
    return screen(block.place(0, 0, 200, window()))


def test_things_come_in_reading_order() -> None:
    made = screen(text("one"), Widget(WHOLE, children=(button("two"),)), text("three"))
    assert names(made) == ["", "one", "TWO", "three"]


def test_boxes_without_a_name_are_not_heard() -> None:
    made = screen(Widget(WHOLE, children=(Widget(WHOLE, children=(text("one"),)),)))
    assert made.children[0].name == "one"


def test_a_group_with_a_name_is_heard_around_what_it_holds() -> None:
    made = screen(Widget(WHOLE, children=(text("one"),), name="Phone"))
    assert (made.children[0].kind, made.children[0].name) == ("group", "Phone")
    assert names(made.children[0]) == ["Phone", "one"]


def test_a_group_that_holds_nothing_is_not_heard() -> None:
    assert screen(Widget(WHOLE, children=(Widget(WHOLE),), name="Phone")).children == ()


def test_an_empty_log_is_heard_as_lines_will_come() -> None:
    assert screen(Widget(WHOLE, role=LOG, name="Conversation")).children[0].kind == "log"


def test_what_stands_in_a_button_is_heard_by_its_name_alone() -> None:
    assert names(screen(button("go", text("inside")))) == ["", "GO"]


def test_a_button_can_be_pressed_by_its_id() -> None:
    assert screen(button("go")).children[0].button == "go"


def test_a_closed_button_is_heard_as_closed() -> None:
    assert not screen(button("go", is_enabled=False)).children[0].is_enabled


def test_a_picture_without_a_name_is_not_heard() -> None:
    assert placed(Stack([Picture("icons/help", 20)])).children == ()


def test_large_words_are_headings() -> None:
    made = placed(Stack([Words("Title", "heading"), Words("Part", "subheading"), Words("words")]))
    kinds = [(one.kind, one.heard.level) for one in made.children]
    assert kinds == [("heading", 1), ("heading", 2), ("text", 0)]


def test_a_screen_bears_the_name_of_its_first_heading() -> None:
    assert screen(text("one"), text("Title", level=1)).name == "Title"


def test_a_screen_with_a_name_keeps_it() -> None:
    assert screen(text("Title", level=1), name="Story").name == "Story"


def test_only_a_card_is_a_dialog() -> None:
    assert (screen().kind, screen(role=GROUP).kind) == ("dialog", "screen")


def test_a_block_with_a_name_is_heard_as_one_thing() -> None:
    row = Row([(14, Words("•")), (0, Words("words"))])
    assert names(placed(Named(row, "words"))) == ["", "words"]


def test_a_block_without_a_name_is_seen_and_not_heard() -> None:
    assert placed(Named(Words("21:14"), "")).children == ()


def test_words_under_another_name_still_stand_on_the_screen() -> None:
    widget = Named(Words("21:14"), "a quarter past nine").place(0, 0, 200, window())
    assert widget.texts() == ("21:14",)


def test_a_block_may_be_a_log_of_things() -> None:
    made = placed(Named(Stack([Words("one"), Words("two")]), "Conversation", role=LOG))
    assert names(made, "log", "text") == ["Conversation", "one", "two"]


def test_what_is_scrolled_out_of_sight_is_heard() -> None:
    tall = Stack([Gap(500), Words("below")])
    assert names(placed(Scrolling("list", tall, 50)), "text") == ["below"]


def test_a_thing_keeps_its_key_wherever_it_stands() -> None:
    first = screen(text("new", key="line:1"))
    later = screen(text("old"), Widget(WHOLE, children=(text("new", key="line:1"),)))
    assert first.children[0].key == later.children[1].key == "line:1"


def test_two_things_never_have_the_same_key() -> None:
    made = screen(text("a", key="same"), text("b", key="same"), button("same"))
    keys = [one.key for one in made.walk()]
    assert len(set(keys)) == len(keys)


def test_the_element_of_a_button_is_found() -> None:
    found = screen(Widget(WHOLE, children=(button("go"),), name="Group")).find("go")
    assert found is not None
    assert found.name == "GO"


def test_no_button_is_found_without_an_id() -> None:
    assert screen(text("one")).find("") is None


def test_a_switch_tells_whether_it_is_on() -> None:
    made = Button("sound", Words("Sound"), "Sound", Look("paper"), is_chosen=True)
    assert placed(Stack([made])).children[0].is_chosen is True
