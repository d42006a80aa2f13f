"""The widget tree as it is heard: named things in reading order, without the boxes around them."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.widgets import BUTTON, DIALOG, ITEM, LOG, NOTHING_MORE, TEXT, Heard, Widget

SCREEN, GROUP, HEADING = "screen", "group", "heading"
_LEAVES = (TEXT, ITEM, BUTTON)


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that is heard; `key` tells it from all others, now and on the next picture.

    `kind` is "screen" or, of a card, "dialog"; inside "group", "log", "heading", "text" and
    "button". `button` is the id that presses it.
    """

    key: str
    kind: str
    name: str
    rect: Rect
    children: tuple["Element", ...] = ()
    button: str = ""
    is_enabled: bool = True
    is_chosen: bool | None = None
    is_stop: bool = True
    heard: Heard = NOTHING_MORE

    def walk(self) -> Iterator["Element"]:
        """Give this element and all in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, button: str) -> "Element | None":
        """Give the element of a button, or None."""
        return next((one for one in self.walk() if button and one.button == button), None)


def screen_of(tree: Widget) -> Element:
    """Give a whole screen, named after its first heading if it has no name of its own."""
    headings = (one.name for one in tree.walk() if one.heard.level and one.name)
    name = tree.name or next(headings, "")
    kind = DIALOG if tree.role == DIALOG else SCREEN
    return Element(f"screen:{name}", kind, name, tree.rect, _inside(tree, "", set()))


def _inside(widget: Widget, parent: str, taken: set[str]) -> tuple[Element, ...]:
    found: list[Element] = []
    for child in widget.children:
        found += _heard(child, f"{parent}/{len(found)}", taken)
    return tuple(found)


def _heard(widget: Widget, place: str, taken: set[str]) -> tuple[Element, ...]:
    """Give what is heard of a widget: itself, or what it holds, or nothing."""
    if widget.role in _LEAVES:
        return (_leaf(widget, place, taken),) if widget.name else ()
    if not widget.name:
        return _inside(widget, place, taken)
    key = _free(widget.heard.key or place, taken)
    children = _inside(widget, key, taken)
    kind = LOG if widget.role == LOG else GROUP
    whole = Element(key, kind, widget.name, widget.rect, children, heard=widget.heard)
    return (whole,) if children or kind == LOG else ()


def _leaf(widget: Widget, place: str, taken: set[str]) -> Element:
    kind = HEADING if widget.heard.level else TEXT
    if widget.role == BUTTON:
        kind = BUTTON
    return Element(
        _free(widget.heard.key or widget.id or place, taken),
        kind,
        widget.name,
        widget.rect,
        button=widget.id if kind == BUTTON else "",
        is_enabled=widget.is_enabled,
        is_chosen=widget.is_chosen,
        is_stop=widget.is_stop,
        heard=widget.heard,
    )


def _free(key: str, taken: set[str]) -> str:
    """Give a key that no other element of the screen bears: two alike would be taken for one."""
    while key in taken:
        key += "'"
    taken.add(key)
    return key
