"""The shapes of bubbles: each app has its own, told apart without colours."""

from typing import Literal

from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.paint import Box, Paint, Shape
from game.ui.space import Space
from game.ui.theme import Color

BubbleShape = Literal["round", "tail", "flag", "note", "block", "drop", "letter"]
RADIUS = {  # units
    "round": 17,
    "tail": 14,
    "flag": 7,
    "note": 3,
    "block": 0,
    "drop": 20,
    "letter": 2,
}
PADS = {"letter": (16, 15)}  # units around words, where there is more than usual
USUAL_PADS = (13, 8)
POINT = 6  # units that the tail reaches out
FLAG = 4  # units: the width of a bar at the side
FOLD = 11  # units: a corner that is folded, within the padding of the text
STEP = 5  # units: a corner of which a small block is missing
DROPS = ((9, 1, -2), (5, -6, -5))  # units: size of each, how far beside and below the foot
STRIPE, STRIPES_APART = 5, 22  # units: the striped edge of a letter that came from far away


def bubble_ground(
    shape: BubbleShape, rect: Rect, fill: Color, space: Space, accent: str, *, is_mine: bool
) -> tuple[Paint, ...]:
    """Draw the ground of a bubble; in the stark theme its outline."""
    radius = space.px(RADIUS[shape])
    more: tuple[Paint, ...]
    if space.theme.is_stark:
        border = Border(space.color("edge"), space.edge(1))
        line = Box(rect, fill, radius, border)
        if shape == "letter":
            return line, *_stripes(rect, space, "on_app" if is_mine else accent)
        return (line, _flag(rect, space, accent)) if shape == "flag" and not is_mine else (line,)
    match shape:
        case "block":
            return _blocks(rect, fill, space)
        case "round":
            more = (_corner(rect, fill, space, is_mine=is_mine),)
        case "tail":
            more = (_tail(rect, fill, space, is_mine=is_mine),)
        case "flag":
            more = () if is_mine else (_flag(rect, space, accent),)
        case "note":
            more = _fold(rect, space, accent, is_mine=is_mine)
        case "drop":
            more = _drops(rect, fill, space, is_mine=is_mine)
        case "letter":
            more = _letter(rect, space, "on_app" if is_mine else accent)
    return Box(rect, fill, radius), *more


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


def _blocks(rect: Rect, fill: Color, space: Space) -> tuple[Paint, ...]:
    """Fill a rectangle of which each corner lacks a small block."""
    step = space.px(STEP)
    return (
        Box(Rect(rect.x, rect.y + step, rect.w, rect.h - 2 * step), fill),
        Box(Rect(rect.x + step, rect.y, rect.w - 2 * step, rect.h), fill),
    )


def _drops(rect: Rect, fill: Color, space: Space, *, is_mine: bool) -> tuple[Paint, ...]:
    """Draw two small bubbles that come from the side of whoever speaks."""
    found = []
    for size, beside, below in DROPS:
        side = space.px(size)
        left = rect.right - side - space.px(beside) if is_mine else rect.x + space.px(beside)
        top = rect.bottom - side - space.px(below)
        found.append(Box(Rect(left, top, side, side), fill, side // 2))
    return tuple(found)


def _letter(rect: Rect, space: Space, ink: str) -> tuple[Paint, ...]:
    """Draw the edge of the paper, and its stripes."""
    edge = Border(space.color("spent"), max(1, space.px(1)))
    return Box(rect, None, space.px(RADIUS["letter"]), edge), *_stripes(rect, space, ink)


def _stripes(rect: Rect, space: Space, ink: str) -> tuple[Paint, ...]:
    """Draw slanted stripes along the upper edge."""
    high, apart = max(2, space.px(STRIPE)), space.px(STRIPES_APART)
    wide, low = apart // 2, rect.y + space.edge(1) + high
    count = max(0, (rect.w - high) // apart)
    left = rect.x + (rect.w - count * apart + apart - wide - high) // 2
    starts = range(left, left + count * apart, apart)
    return tuple(
        Shape(
            ((x + high, low - high), (x + wide + high, low - high), (x + wide, low), (x, low)),
            space.color(ink),
            0.7,
        )
        for x in starts
    )
