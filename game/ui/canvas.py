"""What can be drawn on: the contract, and a canvas that writes down what it was asked to draw."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from game.ui.geometry import Point, Rect
from game.ui.theme import Color, Style

NIGHT: Color = (14, 10, 34)  # what dims a room in the usual theme


@dataclass(frozen=True, slots=True)
class Border:
    """A line around a box: colour and width in pixels."""

    color: Color
    width: int = 1


class Canvas(Protocol):
    """Something to draw on."""

    def box(
        self,
        rect: Rect,
        color: Color | None,
        radius: int = 0,
        border: Border | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Draw a rectangle, with round corners if `radius` is not 0."""
        ...

    def polygon(self, points: Sequence[Point], color: Color, opacity: float = 1.0) -> None:
        """Draw a filled shape."""
        ...

    def text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Draw one line of text; `at` is its top left corner."""
        ...

    def sliced_text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Draw one line of text cut through its middle, the halves a little apart."""
        ...

    def picture(
        self, name: str, rect: Rect, colors: Mapping[str, str] | None = None, radius: int = 0
    ) -> None:
        """Draw a picture of the project, its `{tokens}` replaced by colours."""
        ...

    def backdrop(
        self,
        light: str,
        place: Rect,
        blur: float,
        dim: float,
        picture: str = "room",
        veil: Color = NIGHT,
    ) -> None:
        """Draw the room in one of its lights at `place`, blurred and veiled from 0 to 1."""
        ...

    def vignette(self, picture: str, light: str, rect: Rect, radius: int = 0) -> None:
        """Draw a place of the stories small: as much of it as fills a rectangle."""
        ...

    def squares(self, rows: Sequence[str], rect: Rect, color: Color) -> None:
        """Draw a square for every "1" in rows of "0" and "1" (a QR code)."""
        ...

    def fade(self, rect: Rect, color: Color, *, to_bottom: bool) -> None:
        """Let what is drawn go over into a colour, towards the bottom or the top."""
        ...

    def sheet(self, of: object, place: Rect, draw: "Draw") -> None:
        """Draw what looks the same wherever it is, and may be kept as long as `of` is the same.

        `draw` draws it, all within `place`, once the top left corner of that lies at a point.
        """
        ...

    def clip(self, rect: Rect) -> AbstractContextManager[None]:
        """Draw only inside a rectangle for a while."""
        ...

    def layer(self, source: Rect, target: Rect, opacity: float) -> AbstractContextManager[None]:
        """Draw for a while on a sheet the size of `source` that is then laid on `target`."""
        ...


@dataclass(slots=True)
class RecordingCanvas:
    """Writes down each call as one line of text, for tests that read well in a diff."""

    calls: list[str] = field(default_factory=list)

    def box(
        self,
        rect: Rect,
        color: Color | None,
        radius: int = 0,
        border: Border | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Note a box."""
        del radius, border
        self.calls.append(f"{_place(rect)} <- box {_code(color)} {opacity:.2f}")

    def polygon(self, points: Sequence[Point], color: Color, opacity: float = 1.0) -> None:
        """Note a shape."""
        self.calls.append(f"{list(points)} <- polygon {_code(color)} {opacity:.2f}")

    def text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Note a line of text."""
        self.calls.append(f"{at} <- {line!r} {style.face} {style.size} {_code(color)}")

    def sliced_text(self, line: str, at: Point, style: Style, color: Color) -> None:
        """Note a sliced line of text."""
        self.text(line, at, style, color)

    def picture(
        self, name: str, rect: Rect, colors: Mapping[str, str] | None = None, radius: int = 0
    ) -> None:
        """Note a picture."""
        del colors, radius
        self.calls.append(f"{_place(rect)} <- picture {name}")

    def backdrop(
        self,
        light: str,
        place: Rect,
        blur: float,
        dim: float,
        picture: str = "room",
        veil: Color = NIGHT,
    ) -> None:
        """Note the room."""
        del veil
        self.calls.append(f"{_place(place)} <- {picture} {light} blur {blur:.2f} dim {dim:.2f}")

    def vignette(self, picture: str, light: str, rect: Rect, radius: int = 0) -> None:
        """Note a small place."""
        del radius
        self.calls.append(f"{_place(rect)} <- vignette {picture} {light}")

    def squares(self, rows: Sequence[str], rect: Rect, color: Color) -> None:
        """Note a QR code."""
        self.calls.append(f"{_place(rect)} <- {len(rows)} rows of squares {_code(color)}")

    def fade(self, rect: Rect, color: Color, *, to_bottom: bool) -> None:
        """Note a fade."""
        self.calls.append(f"{_place(rect)} <- fade {_code(color)} {'down' if to_bottom else 'up'}")

    def sheet(self, of: object, place: Rect, draw: "Draw") -> None:
        """Note what is drawn, where it is."""
        del of
        draw(self, (place.x, place.y))

    @contextmanager
    def clip(self, rect: Rect) -> Iterator[None]:
        """Note the beginning and the end of a clip."""
        self.calls.append(f"{_place(rect)} clip")
        yield
        self.calls.append("end of clip")

    @contextmanager
    def layer(self, source: Rect, target: Rect, opacity: float) -> Iterator[None]:
        """Note the beginning and the end of a layer."""
        self.calls.append(f"{_place(source)} -> {_place(target)} layer {opacity:.2f}")
        yield
        self.calls.append("end of layer")


Draw = Callable[[Canvas, Point], None]


def _place(rect: Rect) -> str:
    return f"({rect.x}, {rect.y}, {rect.w}, {rect.h})"


def _code(color: Color | None) -> str:
    return "none" if color is None else "#{:02x}{:02x}{:02x}".format(*color)
