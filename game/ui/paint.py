"""Drawings as data: each says what to draw where, and can be compared and tested."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from game.ui.canvas import NIGHT, Border, Canvas
from game.ui.geometry import Point, Rect
from game.ui.theme import Color, Style

FLIPPED = "~"  # behind the name of a picture: it looks the other way


class Paint(Protocol):
    """One drawing."""

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        ...

    def moved(self, dx: int, dy: int) -> "Paint":
        """Give the same drawing elsewhere."""
        ...


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, round or not."""

    rect: Rect
    color: Color | None
    radius: int = 0
    border: Border | None = None
    opacity: float = 1.0

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        canvas.box(self.rect, self.color, self.radius, self.border, self.opacity)

    def moved(self, dx: int, dy: int) -> "Box":
        """Give the same box elsewhere."""
        return Box(self.rect.moved(dx, dy), self.color, self.radius, self.border, self.opacity)


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon."""

    points: tuple[Point, ...]
    color: Color
    opacity: float = 1.0

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        canvas.polygon(self.points, self.color, self.opacity)

    def moved(self, dx: int, dy: int) -> "Shape":
        """Give the same shape elsewhere."""
        return Shape(tuple((x + dx, y + dy) for x, y in self.points), self.color, self.opacity)


@dataclass(frozen=True, slots=True)
class Run:
    """One line of text."""

    line: str
    at: Point
    style: Style
    color: Color
    is_sliced: bool = False

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        write = canvas.sliced_text if self.is_sliced else canvas.text
        write(self.line, self.at, self.style, self.color)

    def moved(self, dx: int, dy: int) -> "Run":
        """Give the same line elsewhere."""
        at = (self.at[0] + dx, self.at[1] + dy)
        return Run(self.line, at, self.style, self.color, self.is_sliced)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the project."""

    name: str
    rect: Rect
    colors: Mapping[str, str] | None = None
    radius: int = 0

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        canvas.picture(self.name, self.rect, self.colors, self.radius)

    def moved(self, dx: int, dy: int) -> "Image":
        """Give the same picture elsewhere."""
        return Image(self.name, self.rect.moved(dx, dy), self.colors, self.radius)


@dataclass(frozen=True, slots=True)
class Squares:
    """A QR code."""

    rows: tuple[str, ...]
    rect: Rect
    color: Color

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        canvas.squares(self.rows, self.rect, self.color)

    def moved(self, dx: int, dy: int) -> "Squares":
        """Give the same code elsewhere."""
        return Squares(self.rows, self.rect.moved(dx, dy), self.color)


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The room, filling the window."""

    light: str
    place: Rect
    blur: float = 0.0
    dim: float = 0.0
    picture: str = "room"
    veil: Color = NIGHT

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        canvas.backdrop(self.light, self.place, self.blur, self.dim, self.picture, self.veil)

    def moved(self, dx: int, dy: int) -> "Backdrop":
        """Give the same room elsewhere."""
        return replace(self, place=self.place.moved(dx, dy))


@dataclass(frozen=True, slots=True)
class Vignette:
    """A place of the stories, small, filling a rectangle."""

    picture: str
    light: str
    rect: Rect
    radius: int = 0

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        canvas.vignette(self.picture, self.light, self.rect, self.radius)

    def moved(self, dx: int, dy: int) -> "Vignette":
        """Give the same place elsewhere."""
        return replace(self, rect=self.rect.moved(dx, dy))


@dataclass(frozen=True, slots=True)
class Fade:
    """What is drawn goes over into a colour: there is more beyond the edge."""

    rect: Rect
    color: Color
    to_bottom: bool = True

    def draw(self, canvas: Canvas) -> None:
        """Draw on a canvas."""
        canvas.fade(self.rect, self.color, to_bottom=self.to_bottom)

    def moved(self, dx: int, dy: int) -> "Fade":
        """Give the same fade elsewhere."""
        return replace(self, rect=self.rect.moved(dx, dy))
