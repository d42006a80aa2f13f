"""The shape of each app's header: apps are told apart without colours."""

from collections.abc import Mapping

from game.scenes.skins import Header, Skin
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.paint import Box, Paint, Shape
from game.ui.space import Space
from game.ui.theme import Color

SCREEN_ROUND = 38  # units: the corners of the screen
HOLE, HOLES_APART = 9, 24  # units: of a torn-off sheet
BLOCK, WALL = 15, 4  # units: blocks that stand on a wall
FLAP = 20  # units: how far the flap of an envelope hangs down
BELOW: Mapping[Header, int] = {"blocks": 6, "flap": FLAP}  # units under who writes


def header_ground(skin: Skin, whole: Rect, top: int, space: Space) -> tuple[Paint, ...]:
    """Draw the shape of a header; `top` is where the clock ends."""
    paints: tuple[Paint, ...] = _rounded_top(whole, space.color(skin.top), space)
    match skin.header:
        case "card":
            paints = _card(skin, whole, top, space)
        case "bar":
            pass
        case "stripe":
            paints += _stripe(whole, max(2, space.px(3)), space.color(skin.app))
        case "holes":
            paints += (*_stripe(whole, 1, space.color("rule")), *_holes(whole, space, skin))
        case "blocks":
            paints += _blocks(whole, space.color(skin.app), space)
        case "bowl":
            edge = Border(space.color(skin.app), max(2, space.px(2)))
            paints = (Box(whole, space.color(skin.top), space.px(SCREEN_ROUND), edge),)
        case "flap":
            paints = _flap(skin, whole, space)
    return paints


def _stripe(whole: Rect, thick: int, color: Color) -> tuple[Paint, ...]:
    """Draw a line along the foot."""
    return (Box(Rect(whole.x, whole.bottom - thick, whole.w, thick), color),)


def _card(skin: Skin, whole: Rect, top: int, space: Space) -> tuple[Paint, ...]:
    """Draw a framed card that floats."""
    edge = Border(space.color(skin.app), max(2, space.px(2)))
    side = space.px(9)
    card = Rect(whole.x + side, top, whole.w - 2 * side, whole.bottom - top - space.px(2))
    return (Box(card, space.color("screen"), space.px(16), edge),)


def _rounded_top(whole: Rect, color: Color, space: Space) -> tuple[Paint, ...]:
    """Fill the top of the screen, which has round corners."""
    round_ = space.px(SCREEN_ROUND)
    lower = Rect(whole.x, whole.y + round_, whole.w, whole.h - round_)
    return Box(whole, color, round_), Box(lower, color)


def _holes(whole: Rect, space: Space, skin: Skin) -> tuple[Paint, ...]:
    """Draw the holes by which a sheet hangs in its notebook."""
    size, apart = space.px(HOLE), space.px(HOLES_APART)
    count = (whole.w - space.px(20)) // apart
    left = whole.x + (whole.w - (count - 1) * apart - size) // 2
    top = whole.bottom - size // 2
    line = Border(space.color(skin.app), max(1, space.px(1.5)))
    ground = space.color(skin.ground)
    return tuple(
        Box(Rect(left + one * apart, top, size, size), ground, size // 2, line)
        for one in range(count)
    )


def _blocks(whole: Rect, color: Color, space: Space) -> tuple[Paint, ...]:
    """Draw a wall with blocks on it, as many as the screen is wide."""
    side, wall = space.px(BLOCK), max(2, space.px(WALL))
    high = space.px(BELOW["blocks"])
    foot = whole.bottom - wall
    count = whole.w // (2 * side)
    left = whole.x + (whole.w - (2 * count - 1) * side) // 2
    blocks = (Rect(left + 2 * one * side, foot - high, side, high) for one in range(count))
    return (Box(Rect(whole.x, foot, whole.w, wall), color), *(Box(one, color) for one in blocks))


def _flap(skin: Skin, whole: Rect, space: Space) -> tuple[Paint, ...]:
    """Draw the flap of an envelope, which hangs to a point over the conversation."""
    line = max(2, space.px(2.5))
    fold = whole.bottom - space.px(FLAP)
    body = Rect(whole.x, whole.y, whole.w, fold - whole.y)
    middle = whole.x + whole.w // 2

    def hanging(low: int) -> tuple[tuple[int, int], ...]:
        return ((whole.x, low - space.px(FLAP)), (whole.right, low - space.px(FLAP)), (middle, low))

    paper = space.color(skin.top)
    return (
        Shape(hanging(whole.bottom), space.color(skin.app)),
        Box(Rect(whole.x, fold - line, whole.w, line), space.color(skin.app)),
        *_rounded_top(Rect(body.x, body.y, body.w, body.h - line), paper, space),
        Shape(hanging(whole.bottom - line), paper),
    )
