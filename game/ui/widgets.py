"""The widget tree: one tree feeds drawing, focus, pointing and whatever reads the screen."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace

from game.ui.canvas import Canvas
from game.ui.geometry import Rect
from game.ui.paint import Paint

GROUP, TEXT, BUTTON, LOG, SCROLL = "group", "text", "button", "log", "scroll"
ITEM, DIALOG = "item", "dialog"  # several words read as one thing; a screen that is a card
EDGE = 48  # pixels that a ring or a shadow may reach beyond its widget, at the largest scale


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody who listens learns of a widget besides its name.

    `key` says what it is, wherever it stands: what has come is told by a key that was not
    there, or by another `visit`: what is told anew is news again, and news are told by their
    `order`. `level` is that of a heading, from 1; `shortcut` the key that presses a button.
    """

    key: str = ""
    is_news: bool = False
    visit: int = 0
    order: int = 0
    level: int = 0
    shortcut: str = ""


NOTHING_MORE = Heard()


@dataclass(frozen=True, slots=True)
class Layer:
    """Lays all that a widget draws, scaled, on another place."""

    target: Rect
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Widget:
    """Something on the screen: where it is, what it is, what it says, how it is drawn.

    A button with an `id` can be pressed; the focus stops there where `is_stop`. Of values that
    exclude each other only the chosen one is a stop, and `is_chosen` tells which that is.
    `content_height` of a scroll is that of all it holds, seen or not.
    """

    rect: Rect
    paints: tuple[Paint, ...] = ()
    children: tuple["Widget", ...] = ()
    id: str = ""
    role: str = GROUP
    name: str = ""
    is_enabled: bool = True
    clips: bool = False
    content_height: int = 0
    layer: Layer | None = None
    is_stop: bool = True
    is_chosen: bool | None = None  # None: nothing that is chosen or not
    heard: Heard = NOTHING_MORE

    def moved(self, dx: int, dy: int) -> "Widget":
        """Give the same widget, with all in it, elsewhere."""
        return replace(
            self,
            rect=self.rect.moved(dx, dy),
            paints=tuple(paint.moved(dx, dy) for paint in self.paints),
            children=tuple(child.moved(dx, dy) for child in self.children),
        )

    def walk(self) -> Iterator["Widget"]:
        """Give this widget and all in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def find(self, widget_id: str) -> "Widget | None":
        """Give the widget with an id, or None."""
        return next((one for one in self.walk() if one.id == widget_id), None)

    def focusable(self) -> tuple[str, ...]:
        """Give the ids of all that can have the focus, in order."""
        return tuple(one.id for one in self.walk() if one.id and one.role == BUTTON and one.is_stop)

    def at(self, x: int, y: int) -> "Widget | None":
        """Give the button under a point, seen through scrolls, or None."""
        if self.clips and not self.rect.holds(x, y):
            return None
        for child in reversed(self.children):
            found = child.at(x, y)
            if found is not None:
                return found
        is_button = self.role == BUTTON and bool(self.id)
        return self if is_button and self.rect.holds(x, y) else None

    def scroll_around(self, widget_id: str) -> "Widget | None":
        """Give the innermost scroll that holds a widget, or None."""
        holders = [
            one for one in self.walk() if one.role == SCROLL and one.find(widget_id) is not None
        ]
        return holders[-1] if holders else None

    def scrolls_at(self, x: int, y: int) -> tuple["Widget", ...]:
        """Give the scrolls under a point, outermost first."""
        return tuple(one for one in self.walk() if one.role == SCROLL and one.rect.holds(x, y))

    def texts(self) -> tuple[str, ...]:
        """Give all that is written on the screen, in reading order."""
        return tuple(one.name for one in self.walk() if one.role in (TEXT, BUTTON) and one.name)


def over(tree: Widget, widget: Widget) -> Widget:
    """Put a widget over a screen."""
    return replace(tree, children=(*tree.children, widget))


def draw(widget: Widget, canvas: Canvas, seen: Rect | None = None) -> None:
    """Draw a widget and all in it; of a scroll only what is `seen` of it."""
    if seen is not None and not seen.meets(widget.rect.inset(-EDGE)):
        return
    with ExitStack() as stack:
        if widget.layer is not None:
            layer = widget.layer
            stack.enter_context(canvas.layer(widget.rect, layer.target, layer.opacity))
        for paint in widget.paints:
            paint.draw(canvas)
        if widget.clips:
            stack.enter_context(canvas.clip(widget.rect))
            seen = widget.rect
        for child in widget.children:
            draw(child, canvas, seen)
