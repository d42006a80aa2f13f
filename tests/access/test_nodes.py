"""Each element as AccessKit has it: role, name, state, place."""

from typing import Any

import accesskit
import pytest

from game.access.elements import Element
from game.access.nodes import BESIDE, FIRST, ROOT, nodes_of, update_of, with_news
from game.ui.geometry import Rect
from game.ui.widgets import Heard
from tests.access.given import NOWHERE, group, leaf

BUTTON = leaf("go", "button")


def node_of(element: Element) -> Any:
    """Give the node of one element on a screen."""
    return whole(group("screen", element))[FIRST + 1]


def whole(screen: Element, told: tuple[int, int] | None = None) -> dict[int, Any]:
    """Give the nodes of a screen by their numbers; what is told in which, by which number."""
    numbers = {one.key: number for number, one in enumerate(screen.walk(), start=FIRST)}
    nodes = nodes_of(screen, numbers, "Coupe Court", "fr")
    if told:
        nodes = with_news(nodes, *told, "Lina: hello.")
    update = update_of(accesskit, nodes, FIRST)
    return dict(update.nodes)


def test_the_window_holds_the_screen() -> None:
    nodes = whole(group("screen", BUTTON))
    assert (nodes[ROOT].role, nodes[ROOT].label) == (accesskit.Role.WINDOW, "Coupe Court")
    assert (nodes[ROOT].children, nodes[FIRST].children) == ([FIRST], [FIRST + 1])


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("dialog", "DIALOG"),
        ("screen", "SECTION"),
        ("group", "GROUP"),
        ("log", "LOG"),
        ("heading", "HEADING"),
        ("text", "LABEL"),
        ("button", "BUTTON"),
    ],
)
def test_every_kind_has_its_role(kind: str, role: str) -> None:
    assert node_of(leaf("one", kind)).role == getattr(accesskit.Role, role)


def test_text_is_a_value_and_everything_else_has_a_label() -> None:
    assert (node_of(leaf("words")).value, node_of(BUTTON).label) == ("words", "go")


def test_an_open_button_can_be_pressed() -> None:
    node = node_of(BUTTON)
    assert node.supports_action(accesskit.Action.CLICK)
    assert node.supports_action(accesskit.Action.FOCUS)


def test_a_closed_button_can_only_be_read() -> None:
    node = node_of(Element("go", "button", "go", NOWHERE, button="go", is_enabled=False))
    assert node.is_disabled
    assert not node.supports_action(accesskit.Action.CLICK)


def test_words_cannot_be_pressed() -> None:
    assert not node_of(leaf("words")).supports_action(accesskit.Action.CLICK)


def test_a_value_that_is_not_chosen_never_has_the_focus() -> None:
    node = node_of(Element("go", "button", "go", NOWHERE, button="go", is_stop=False))
    assert not node.supports_action(accesskit.Action.FOCUS)
    assert node.supports_action(accesskit.Action.CLICK)


@pytest.mark.parametrize(("is_chosen", "toggled"), [(True, "TRUE"), (False, "FALSE")])
def test_a_switch_tells_whether_it_is_on(is_chosen: bool, toggled: str) -> None:
    node = node_of(Element("go", "button", "go", NOWHERE, button="go", is_chosen=is_chosen))
    assert node.toggled == getattr(accesskit.Toggled, toggled)


def test_a_button_that_is_no_switch_is_neither_on_nor_off() -> None:
    assert node_of(BUTTON).toggled is None


def test_a_button_tells_its_key() -> None:
    made = Element("go", "button", "go", NOWHERE, button="go", heard=Heard(shortcut="1"))
    assert node_of(made).keyboard_shortcut == "1"


def test_a_heading_tells_its_level() -> None:
    assert node_of(leaf("title", "heading", level=2)).level == 2


def test_a_screen_tells_its_language() -> None:
    assert whole(group("screen", BUTTON))[FIRST].language == "fr"


def test_a_thing_tells_where_it_is() -> None:
    bounds = node_of(Element("a", "text", "a", Rect(1, 2, 30, 40))).bounds
    assert (bounds.x0, bounds.y0, bounds.x1, bounds.y1) == (1, 2, 31, 42)


def test_what_is_told_beside_the_screen_is_announced() -> None:
    made = whole(group("screen", BUTTON), (ROOT, BESIDE))
    assert made[ROOT].children == [FIRST, BESIDE]
    assert (made[BESIDE].value, made[BESIDE].live) == ("Lina: hello.", accesskit.Live.POLITE)


def test_what_is_told_on_the_screen_can_have_the_focus() -> None:
    made = whole(group("screen", BUTTON), (FIRST, 9))
    assert made[FIRST].children == [9, FIRST + 1]
    assert made[9].label == "Lina: hello."
    assert made[9].supports_action(accesskit.Action.FOCUS)


def test_words_on_the_screen_are_not_told_by_themselves() -> None:
    assert node_of(leaf("words")).live is None
