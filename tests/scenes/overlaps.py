"""Finds lines of text that lie over each other on one screen."""

from collections.abc import Iterator

from game.ui.geometry import Rect
from game.ui.paint import Box, Run
from game.ui.space import Space
from game.ui.widgets import Widget

INK = 0.6  # of the height of a line, in its middle, that letters really take
SEEN_THROUGH = 0.5  # a box less opaque than this hides nothing


def overlapping(tree: Widget, space: Space) -> Iterator[tuple[str, str]]:
    """Give the pairs of lines that overlap where both are seen."""
    seen: list[tuple[str, Rect]] = []
    for paint, bound in _painted(tree, tree.rect):
        if isinstance(paint, Box) and paint.color and paint.opacity > SEEN_THROUGH:
            seen = [one for one in seen if not _overlap(one[1], _cut(paint.rect, bound))]
        if isinstance(paint, Run) and paint.line.strip():
            rect = _cut(_ink(paint, space), bound)
            yield from ((line, paint.line) for line, other in seen if _overlap(rect, other))
            seen.append((paint.line, rect))


def _painted(widget: Widget, bound: Rect) -> Iterator[tuple[object, Rect]]:
    """Give what is painted, in its order, with what bounds it."""
    yield from ((paint, bound) for paint in widget.paints)
    bound = _cut(bound, widget.rect) if widget.clips else bound
    for child in widget.children:
        yield from _painted(child, bound)


def _ink(run: Run, space: Space) -> Rect:
    height = space.measure.height(run.style)
    ink = round(height * INK)
    width = space.measure.width(run.line, run.style)
    return Rect(run.at[0], run.at[1] + (height - ink) // 2, width, ink)


def _cut(rect: Rect, bound: Rect) -> Rect:
    left, top = max(rect.x, bound.x), max(rect.y, bound.y)
    right, bottom = min(rect.right, bound.right), min(rect.bottom, bound.bottom)
    return Rect(left, top, max(0, right - left), max(0, bottom - top))


def _overlap(one: Rect, other: Rect) -> bool:
    both = _cut(one, other)
    return both.w > 0 and both.h > 0
