"""The widget tree: one tree feeds drawing, focus, pointing and whatever reads the screen."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from game.ui.canvas import Canvas
from game.ui.geometry import Point, Rect
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
    children: Sequence["Widget"] = ()
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
        children = self.children
        return Widget(  # `replace` would take three times as long, and much is moved
            self.rect.moved(dx, dy),
            tuple([paint.moved(dx, dy) for paint in self.paints]),
            children.moved(dx, dy)
            if isinstance(children, Moved)
            else tuple([child.moved(dx, dy) for child in children]),
            self.id,
            self.role,
            self.name,
            self.is_enabled,
            self.clips,
            self.content_height,
            self.layer,
            self.is_stop,
            self.is_chosen,
            self.heard,
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
        children = self.children
        if isinstance(children, Moved):
            children = tuple(children.seen(y, y + 1))
        for child in reversed(children):
            found = child.at(x, y)
            if found is not None:
                return found
        is_button = self.role == BUTTON and bool(self.id)
        return self if is_button and self.rect.holds(x, y) else None

    def scrolls(self) -> Iterator["Widget"]:
        """Give the scrolls, outermost first; a conversation holds none, however long it is."""
        if self.role == SCROLL:
            yield self
        if self.role not in (TEXT, BUTTON, ITEM, LOG):
            for child in self.children:
                yield from child.scrolls()

    def scroll(self, widget_id: str) -> "Widget | None":
        """Give the scroll with an id, or None."""
        return next((one for one in self.scrolls() if one.id == widget_id), None)

    def scroll_around(self, widget_id: str) -> "Widget | None":
        """Give the innermost scroll that holds a widget, or None."""
        holders = [one for one in self.scrolls() if one.find(widget_id) is not None]
        return holders[-1] if holders else None

    def scrolls_at(self, x: int, y: int) -> tuple["Widget", ...]:
        """Give the scrolls under a point, outermost first."""
        return tuple(one for one in self.scrolls() if one.rect.holds(x, y))

    def texts(self) -> tuple[str, ...]:
        """Give all that is written on the screen, in reading order."""
        return tuple(one.name for one in self.walk() if one.role in (TEXT, BUTTON) and one.name)


def over(tree: Widget, widget: Widget) -> Widget:
    """Put a widget over a screen."""
    return replace(tree, children=(*tree.children, widget))


class Moved(Sequence[Widget]):
    """Widgets elsewhere than where they were laid out; each is moved when it is asked for.

    A conversation of hundreds of messages is scrolled by moving it whole; few of them are seen.
    The first of them, of which it is told where they draw, are drawn as sheets: they stay.
    """

    __slots__ = ("_drawn", "_dx", "_dy", "_widgets")

    def __init__(
        self, widgets: Sequence[Widget], dx: int, dy: int, drawn: Sequence[Rect] = ()
    ) -> None:
        """Take widgets that stay as they are."""
        self._widgets, self._dx, self._dy, self._drawn = widgets, dx, dy, drawn

    def __len__(self) -> int:
        return len(self._widgets)

    @overload
    def __getitem__(self, place: int) -> Widget: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Widget]: ...
    def __getitem__(self, place: int | slice) -> Widget | Sequence[Widget]:
        if isinstance(place, slice):
            return Moved(self._widgets[place], self._dx, self._dy)
        return self._widgets[place].moved(self._dx, self._dy)

    def __iter__(self) -> Iterator[Widget]:
        for widget in self._widgets:
            yield widget.moved(self._dx, self._dy)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Moved):
            return isinstance(other, tuple) and tuple(self) == other
        if (self._dx, self._dy) == (other._dx, other._dy):
            return self._widgets == other._widgets
        return tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def moved(self, dx: int, dy: int) -> "Moved":
        """Give the same widgets moved further."""
        return Moved(self._widgets, self._dx + dx, self._dy + dy, self._drawn)

    def seen(self, top: int, bottom: int) -> Iterator[Widget]:
        """Give those drawn between two rows of the window; only they are moved."""
        for number in self._seen(top, bottom):
            yield self[number]

    def draw_seen(self, canvas: Canvas, top: int, bottom: int) -> None:
        """Draw those that are drawn between two rows of the window."""
        for number in self._seen(top, bottom):
            if number < len(self._drawn):
                self._draw_sheet(self._widgets[number], self._drawn[number], canvas)
            else:
                draw(self[number], canvas)

    def _seen(self, top: int, bottom: int) -> Iterator[int]:
        """Give the numbers of those drawn between two rows; each begins below the one before."""
        above, below = top - self._dy - EDGE, bottom - self._dy + EDGE
        first = bisect_right(self._widgets, above, key=lambda one: one.rect.bottom)
        for number in range(first, len(self._widgets)):
            if self._widgets[number].rect.y >= below:
                break
            yield number

    def _draw_sheet(self, widget: Widget, place: Rect, canvas: Canvas) -> None:
        def at(canvas: Canvas, corner: Point) -> None:
            draw(widget.moved(corner[0] - place.x, corner[1] - place.y), canvas)

        canvas.sheet(widget, place.moved(self._dx, self._dy), at)


def draw(widget: Widget, canvas: Canvas, part: Rect | None = None) -> None:
    """Draw a widget and all in it; of a scroll only the `part` that is seen of it."""
    if widget.layer is not None:
        with canvas.layer(widget.rect, widget.layer.target, widget.layer.opacity):
            draw(replace(widget, layer=None), canvas)
        return
    for paint in widget.paints:
        paint.draw(canvas)
    if widget.clips:
        with canvas.clip(widget.rect):
            _draw_all(widget.children, canvas, widget.rect)
    else:
        _draw_all(widget.children, canvas, part)


def _draw_all(widgets: Sequence[Widget], canvas: Canvas, part: Rect | None) -> None:
    if part is not None and isinstance(widgets, Moved):
        widgets.draw_seen(canvas, part.y, part.bottom)
        return
    for widget in widgets:
        if part is None or part.meets(widget.rect.inset(-EDGE)):
            draw(widget, canvas, part)
