"""The shapes of bubbles: each app has its own, told apart without colours."""

from typing import Literal

from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.paint import Box, Paint, Shape
from game.ui.space import Space
from game.ui.theme import Color

BubbleShape = Literal["round", "tail", "flag", "note"]
RADIUS = {"round": 17, "tail": 14, "flag": 7, "note": 3}  # units
POINT = 6  # units that the tail reaches out
FLAG = 4  # units: the width of a bar at the side
FOLD = 11  # units: a corner that is folded, within the padding of the text


def bubble_ground(
    shape: BubbleShape, rect: Rect, fill: Color, space: Space, accent: str, *, is_mine: bool
) -> tuple[Paint, ...]:
    """Draw the ground of a bubble; in the stark theme its outline."""
    radius = space.px(RADIUS[shape])
    if space.theme.is_stark:
        border = Border(space.color("edge"), space.edge(1))
        line = Box(rect, fill, radius, border)
        return (line, _flag(rect, space, accent)) if shape == "flag" and not is_mine else (line,)
    body = Box(rect, fill, radius)
    match shape:
        case "round":
            return body, _corner(rect, fill, space, is_mine=is_mine)
        case "tail":
            return body, _tail(rect, fill, space, is_mine=is_mine)
        case "flag":
            return (body,) if is_mine else (body, _flag(rect, space, accent))
        case "note":
            return body, *_fold(rect, space, accent, is_mine=is_mine)


def _corner(rect: Rect, fill: Color, space: Space, *, is_mine: bool) -> Paint:
    """Draw the tight corner on the side of whoever speaks."""
    corner = 2 * space.px(9)
    left = rect.right - corner if is_mine else rect.x
    return Box(Rect(left, rect.bottom - corner, corner, corner), fill, space.px(5))


def _tail(rect: Rect, fill: Color, space: Space, *, is_mine: bool) -> Paint:
    """Draw the point at the foot, on the side of whoever speaks."""
    out, inward, high = space.px(POINT), space.px(16), space.px(15)
    edge, way = (rect.right, 1) if is_mine else (rect.x, -1)
    foot = rect.bottom - 1
    return Shape(
        (
            (edge - way * inward, foot - high),
            (edge, foot - high),
            (edge + way * out, foot),
            (edge - way * inward, foot),
        ),
        fill,
    )


def _flag(rect: Rect, space: Space, accent: str) -> Paint:
    """Draw a bar in the colour of the app along the side of what others say."""
    wide = max(2, space.px(FLAG))
    high = rect.h - 2 * space.px(7)
    return Box(Rect(rect.x, rect.y + space.px(7), wide, high), space.color(accent), wide // 2)


def _fold(rect: Rect, space: Space, accent: str, *, is_mine: bool) -> tuple[Paint, ...]:
    """Cut the corner away from the speaker, and draw the paper folded over it."""
    size = space.px(FOLD)
    edge, way = (rect.x, 1) if is_mine else (rect.right, -1)
    inner, top = edge + way * size, rect.y
    ground = space.color(f"{accent}_back")
    fold = space.color("spent" if is_mine else accent)
    return (
        Shape(((edge - way, top - 1), (inner, top - 1), (edge - way, top + size)), ground),
        Shape(((inner, top), (inner, top + size), (edge, top + size)), fold, 0.55),
    )
