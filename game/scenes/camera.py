"""Where the room lies behind a scene, and where the phone lies on its desk."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.engine.scenario import Node, Scenario
from game.ui.geometry import Point, Rect
from game.ui.paint import Backdrop, Box
from game.ui.space import Space
from game.ui.widgets import Widget

ROOM_WIDTH, ROOM_HEIGHT = 1600, 900  # of the drawing
HOLD = (800, 620)  # the point that stays where it is while the view pulls back
DESK_PHONE = ((741, 738), (859, 738), (875, 828), (725, 828))  # clockwise, as the desk lies
CLOSE = 1.22  # how much nearer the room is while the phone is in the hand


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of the room: `middle` is the column of the window where its middle lies.

    The drawing covers the window from the column `start`; what lies left of it is hidden.
    """

    middle: int
    zoom: float = 1.0
    start: int = 0

    def place(self, space: Space) -> Rect:
        """Give where the whole drawing lies, so that it covers the window."""
        half = ROOM_WIDTH / 2
        scale = max(
            space.height / ROOM_HEIGHT,
            (self.middle - self.start) / half,
            (space.width - self.middle) / half,
        )
        hold_y = space.height - (ROOM_HEIGHT - HOLD[1]) * scale
        scale *= self.zoom
        left, top = self.middle - HOLD[0] * scale, hold_y - HOLD[1] * scale
        width, height = round(ROOM_WIDTH * scale), round(ROOM_HEIGHT * scale)
        return Rect(round(left), round(top), width, height)

    def seen(self, point: Point, space: Space) -> Point:
        """Give where a point of the drawing lies in the window."""
        place = self.place(space)
        share = place.w / ROOM_WIDTH
        return round(place.x + point[0] * share), round(place.y + point[1] * share)

    def desk_phone(self, space: Space) -> tuple[Point, ...]:
        """Give the four corners of the phone on the desk."""
        return tuple(self.seen(corner, space) for corner in DESK_PHONE)


def backdrop(
    space: Space,
    light: str,
    camera: Camera,
    blur: float = 0.0,
    dim: float = 0.0,
    picture: str = "room",
) -> Widget:
    """Give a place as the ground of a scene; in the stark theme the ground is plain."""
    whole = Rect(0, 0, space.width, space.height)
    if space.theme.is_stark:
        return Widget(whole, (Box(whole, space.color("night")),))
    veil = space.color("veil")
    return Widget(whole, (Backdrop(light, camera.place(space), blur, dim, picture, veil),))


def light_at(time: str) -> str:
    """Give the light of the room at a story time."""
    if "06:00" <= time < "19:00":
        return "morning"
    return "evening" if "19:00" <= time < "22:00" else "night"


def picture_of(place: str, present: Iterable[str] = ()) -> str:
    """Give the picture of a place of a story, where people who look like `present` are."""
    if place == "living-room":  # another parent must not speak while Papa sits there
        return place if "papa" in present else "living-room-alone"
    return {"bedroom": "room", "asleep": "room-asleep"}.get(place, place)


def picture_in(scenario: Scenario, node: Node) -> str:
    """Give the picture of where a node happens, with who is there."""
    return picture_of(node.place, (scenario.cast[one].picture for one in node.present))


def bounds(points: tuple[Point, ...]) -> Rect:
    """Give the smallest rectangle around some points."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Rect(left, top, right - left, bottom - top)
