"""Turns a layout around for languages that are read from the right; layouts know nothing of it."""

from collections.abc import Sequence
from dataclasses import replace

from game.ui.geometry import Rect
from game.ui.paint import (
    FLIPPED,
    Backdrop,
    Box,
    Fade,
    Image,
    Paint,
    Run,
    Shape,
    Squares,
    Vignette,
)
from game.ui.space import Space
from game.ui.widgets import Widget

# Pictures that show a way or lines of writing; a face, a clock or a code is never turned.
_NAMES = ("back", "next", "rewind", "exit", "write", "say", "chat", "notebook")
TURNED = frozenset(f"icons/{name}" for name in _NAMES)


def mirrored(widget: Widget, space: Space) -> Widget:
    """Give a widget, with all in it, as it is seen in a mirror; what is written stays readable."""
    layer = widget.layer
    return replace(
        widget,
        rect=_turned(widget.rect, space),
        paints=_paints(widget.paints, space),
        children=tuple(mirrored(child, space) for child in widget.children),
        layer=layer and replace(layer, target=_turned(layer.target, space)),
    )


def _turned(rect: Rect, space: Space) -> Rect:
    return Rect(space.width - rect.right, rect.y, rect.w, rect.h)


def _paints(paints: Sequence[Paint], space: Space) -> tuple[Paint, ...]:
    foreign = [one for one in paints if isinstance(one, Run) and not one.style.is_rtl]
    way = _way(foreign, space)
    return tuple(
        one.moved(way, 0) if isinstance(one, Run) and not one.style.is_rtl else _paint(one, space)
        for one in paints
    )


def _way(lines: Sequence[Run], space: Space) -> int:
    """Give how far lines that are read from the left move together: they keep their edge."""
    if not lines:
        return 0
    left = min(one.at[0] for one in lines)
    right = max(one.at[0] + space.measure.width(one.line, one.style) for one in lines)
    return space.width - right - left


def _paint(paint: Paint, space: Space) -> Paint:
    """Turn one drawing around; a forgotten kind fails loudly."""
    match paint:
        case Run(line, (x, y), style):
            left = space.width - x - space.measure.width(line, style)
            return replace(paint, at=(left, y))
        case Shape(points):
            return replace(paint, points=tuple((space.width - x, y) for x, y in points))
        case Image(name, rect):
            return replace(paint, name=_name(name), rect=_turned(rect, space))
        case Box() | Squares() | Vignette() | Fade():
            return replace(paint, rect=_turned(paint.rect, space))
        case Backdrop():
            return replace(paint, place=_turned(paint.place, space))
    raise TypeError(paint)


def _name(name: str) -> str:
    """Give the picture that shows the same way in the mirror."""
    if name.endswith(FLIPPED):
        return name.removesuffix(FLIPPED)
    return name + FLIPPED if name in TURNED else name
