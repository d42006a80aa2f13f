"""Which part of the window must be drawn again: one screen compared with the one before."""

from dataclasses import replace

from game.ui.canvas import Canvas
from game.ui.geometry import NOWHERE, Rect, around
from game.ui.paint import Box, Paint
from game.ui.widgets import EDGE, Widget, draw


def changed(old: Widget, new: Widget) -> Rect | None:
    """Give the part in which two screens may be drawn differently; None if that is all of it.

    Only scrolls draw nothing beyond their place, so parts are made of them. Anything else that
    is another may reach anywhere: a shadow, a ring around what has the focus.
    """
    if old is new:
        return NOWHERE
    if not _is_same_ground(old, new):
        return None
    if old.children == new.children:
        return NOWHERE
    if new.clips:
        return new.rect
    parts: list[Rect] = []
    for before, after in zip(old.children, new.children, strict=True):
        part = changed(before, after)
        if part is None:
            return None
        parts.append(part)
    return around(parts)


def draw_part(screen: Widget, canvas: Canvas, part: Rect) -> None:
    """Draw what is seen of a screen in a part, from the last box that hides all below it."""
    with canvas.clip(part):
        for layer in _seen_layers(screen, part):
            if layer.layer is not None or part.meets(layer.rect.inset(-EDGE)):
                draw(layer, canvas)


def _seen_layers(screen: Widget, part: Rect) -> list[Widget]:
    """Give the layers of a screen that are not hidden in a part, and what is left of them."""
    layers = [replace(screen, children=()), *screen.children]
    for place in reversed(range(len(layers))):
        layer = layers[place]
        for number in reversed(range(len(layer.paints))):
            if layer.layer is None and _hides(layer.paints[number], part):
                return [replace(layer, paints=layer.paints[number:]), *layers[place + 1 :]]
    return layers


def _hides(paint: Paint, part: Rect) -> bool:
    """Tell whether nothing drawn before can be seen in a part: a box without holes covers it."""
    if not isinstance(paint, Box) or paint.color is None or paint.opacity < 1:
        return False
    inside = paint.rect.inset(paint.radius)
    across = max(inside.x - part.x, part.right - inside.right, 0)
    down = max(inside.y - part.y, part.bottom - inside.bottom, 0)
    return across**2 + down**2 <= (paint.radius - 1) ** 2 if paint.radius > 1 else not across + down


def _is_same_ground(old: Widget, new: Widget) -> bool:
    """Tell whether two widgets are drawn alike but for what they hold."""
    return (
        old.rect == new.rect
        and old.paints == new.paints
        and old.clips == new.clips
        and old.layer is None
        and new.layer is None
        and (new.clips or len(old.children) == len(new.children))
    )
