"""A canvas that measures how well texts and controls stand out from what lies under them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from game.ui.canvas import NIGHT, Border, Draw
from game.ui.geometry import Point, Rect
from game.ui.theme import Color, Style
from game.ui.widgets import BUTTON, Widget
from tests.ui.given import MEASURE
from tools.contrast import contrast

BLACK, WHITE = (0, 0, 0), (255, 255, 255)  # whatever a room holds lies between them
Ground = tuple[Color, Color]  # where the room is at its darkest, and at its lightest


@dataclass(slots=True)
class MeasuringCanvas:
    """Notes the least contrast of each text and control; `buttons` are the places of controls."""

    buttons: set[Rect] = field(default_factory=set)
    texts: dict[str, float] = field(default_factory=dict)
    edges: dict[Rect, float] = field(default_factory=dict)
    rooms: int = 0
    _boxes: list[tuple[Rect, Color, float]] = field(default_factory=list)
    _clips: list[Rect] = field(default_factory=list)

    @classmethod
    def over(cls, tree: Widget) -> "MeasuringCanvas":
        """Give a canvas that knows the controls of a screen that can be pressed."""
        found = (one for one in tree.walk() if one.role == BUTTON and one.is_enabled)
        return cls({one.rect for one in found})

    def box(
        self,
        rect: Rect,
        color: Color | None,
        radius: int = 0,
        border: Border | None = None,
        opacity: float = 1.0,
    ) -> None:
        del radius
        around = self._ground((rect.centre[0], rect.y - 1))
        if color is not None:
            self._boxes.append((rect, color, opacity))
        is_seen = all(clip.holds(*rect.centre) for clip in self._clips)
        if rect in self.buttons and rect not in self.edges and (color or border) and is_seen:
            inside = self._ground((rect.x, rect.centre[1]))
            pairs = zip(around, inside, strict=True)
            self.edges[rect] = min(_told(border, *grounds) for grounds in pairs)

    def text(self, line: str, at: Point, style: Style, color: Color) -> None:
        width, height = MEASURE.width(line, style), MEASURE.height(style)
        middle = at[1] + height // 2
        for x in (at[0] + 1, at[0] + width // 2, at[0] + width - 1):
            if line.strip() and all(clip.holds(x, middle) for clip in self._clips):
                least = min(contrast(color, ground) for ground in self._ground((x, middle)))
                self.texts[line] = min(least, self.texts.get(line, 21.0))

    def _ground(self, point: Point) -> Ground:
        """Give what is seen at a point, over the darkest and over the lightest of rooms."""
        darkest, lightest = BLACK, WHITE
        for rect, color, opacity in self._boxes:
            if rect.holds(*point):
                darkest = _mixed(darkest, color, opacity)
                lightest = _mixed(lightest, color, opacity)
        return darkest, lightest

    def sheet(self, of: object, place: Rect, draw: Draw) -> None:
        del of
        draw(self, (place.x, place.y))

    def sliced_text(self, line: str, at: Point, style: Style, color: Color) -> None:
        self.text(line, at, style, color)

    def polygon(self, points: Sequence[Point], color: Color, opacity: float = 1.0) -> None:
        del points, color, opacity

    def picture(
        self, name: str, rect: Rect, colors: Mapping[str, str] | None = None, radius: int = 0
    ) -> None:
        del name, rect, colors, radius

    def backdrop(
        self,
        light: str,
        place: Rect,
        blur: float,
        dim: float,
        picture: str = "room",
        veil: Color = NIGHT,
    ) -> None:
        del light, blur, picture
        self.rooms += 1
        self._boxes.append((place, veil, dim))

    def vignette(self, picture: str, light: str, rect: Rect, radius: int = 0) -> None:
        del picture, light, rect, radius

    def squares(self, rows: Sequence[str], rect: Rect, color: Color) -> None:
        del rows, rect, color

    def fade(self, rect: Rect, color: Color, *, to_bottom: bool) -> None:
        del rect, color, to_bottom

    @contextmanager
    def clip(self, rect: Rect) -> Iterator[None]:
        self._clips.append(rect)
        yield
        self._clips.pop()

    @contextmanager
    def layer(self, source: Rect, target: Rect, opacity: float) -> Iterator[None]:
        del source, target, opacity
        yield


def _told(border: Border | None, around: Color, inside: Color) -> float:
    """Give how well a control is told: by its ground, or by an edge seen on either side."""
    found = contrast(inside, around)
    if border is not None:
        found = max(found, contrast(border.color, around), contrast(border.color, inside))
    return found


def _mixed(under: Color, color: Color, opacity: float) -> Color:
    red, green, blue = (
        round(below + (above - below) * opacity) for below, above in zip(under, color, strict=True)
    )
    return red, green, blue
