"""The phone put down: it lies on the desk, and what it receives piles up above it, small."""

from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.scenes.camera import Camera, bounds
from game.scenes.frame import Frame
from game.scenes.notification import notification
from game.scenes.told import Numbered
from game.ui.blocks import Look, Stack, Words
from game.ui.geometry import Point, Rect
from game.ui.named import Named
from game.ui.paint import Paint, Shape
from game.ui.space import Space
from game.ui.widgets import Widget
from game.wording import filled

MOST_CARDS = 3
GLOWS = (1.42, 1.28, 1.14)  # how much larger than the phone, the widest first
CARD_WIDTH = 268


def phone_on_desk(space: Space, camera: Camera, *, is_lit: bool) -> Widget:
    """Give the phone lying face down; a glow around it tells that something arrived."""
    sharp = camera.desk_phone(space)
    corners = _rounded(sharp)
    middle = _middle(sharp)
    paints: list[Paint] = []
    if is_lit:
        glow = space.color("amber")
        paints += [Shape(_grown(corners, middle, share), glow, 0.10) for share in GLOWS]
    shadow = tuple((x + space.px(4), y + space.px(7)) for x, y in corners)
    paints += [
        Shape(shadow, space.color("black"), 0.35),
        Shape(tuple((x, y + space.px(5)) for x, y in corners), space.color("phone")),
        Shape(corners, space.color("phone_edge")),
        Shape(_grown(corners, middle, 0.955), space.color("phone_back")),
        Shape(_rounded(_lens(sharp), 0.35), space.color("phone")),
    ]
    return Widget(bounds(_grown(corners, middle, GLOWS[0])), tuple(paints))


def pile(
    waiting: tuple[Numbered, ...],
    scenario: Scenario,
    space: Space,
    camera: Camera,
    frame: Frame,
    text: Translate,
) -> tuple[Widget, ...]:
    """Give the notifications as cards rising from the phone, the newest nearest.

    In an upright window, where the phone lies under what is told, they rise from above that.
    """
    where = bounds(camera.desk_phone(space))
    width = min(space.em(CARD_WIDTH), max(frame.phone.w, space.px(CARD_WIDTH)))
    left = where.centre[0] - width // 2
    low = frame.right.y if frame.is_upright else where.y
    bottom = min(where.y, low) - space.px(12)
    high = space.em(36)  # of the number of those that are not shown
    widgets: list[Widget] = []
    for one in reversed(waiting[-MOST_CARDS:]):
        card = notification(one, scenario, text).place(left, 0, width, space)
        if widgets and bottom - card.rect.h < high:
            break
        bottom = max(card.rect.h, bottom)  # the newest is seen whole in any case
        bottom -= card.rect.h
        widgets.insert(0, card.moved(0, bottom))
        bottom -= space.px(7)
    more = len(waiting) - len(widgets)
    if more > 0:
        label = Words(f"+ {more}", "label", "on_night", "centre")
        told = filled(text("Other notifications: {count}"), count=more)
        badge = Named(Stack([label], pad=(8, 3), look=Look("night", 0.9, 12)), told)
        size = space.em(54)
        placed = badge.place(where.centre[0] - size // 2, 0, size, space)
        widgets.insert(0, placed.moved(0, bottom - placed.rect.h))
    return tuple(widgets)


def resting_place(space: Space, camera: Camera) -> Rect:
    """Give the rectangle into which the phone shrinks when it is put down."""
    return bounds(camera.desk_phone(space))


def _middle(corners: tuple[Point, ...]) -> Point:
    return sum(x for x, _ in corners) // 4, sum(y for _, y in corners) // 4


def _grown(corners: tuple[Point, ...], middle: Point, share: float) -> tuple[Point, ...]:
    return tuple(
        (round(middle[0] + (x - middle[0]) * share), round(middle[1] + (y - middle[1]) * share))
        for x, y in corners
    )


def _rounded(corners: tuple[Point, ...], share: float = 0.16) -> tuple[Point, ...]:
    """Round the corners of a shape: each becomes a short curve (a quadratic one, five points)."""
    points: list[Point] = []
    count = len(corners)
    for place, corner in enumerate(corners):
        start = _between(corner, corners[place - 1], share)
        end = _between(corner, corners[(place + 1) % count], share)
        for step in range(5):
            along = step / 4
            points.append(
                _between(_between(start, corner, along), _between(corner, end, along), along)
            )
    return tuple(points)


def _between(start: Point, end: Point, share: float) -> Point:
    return (
        round(start[0] + (end[0] - start[0]) * share),
        round(start[1] + (end[1] - start[1]) * share),
    )


def _lens(corners: tuple[Point, ...]) -> tuple[Point, ...]:
    """Give the camera on the phone's back, near its far left corner."""
    (left, top), (right, _), (_, bottom), _ = corners
    x, y = left + (right - left) // 8, top + (bottom - top) // 9
    wide, high = (right - left) // 5, (bottom - top) // 5
    return (x, y), (x + wide, y), (x + wide, y + high), (x - 1, y + high)
