"""What layout tests start from: characters of one size, and windows of a known scale."""

from dataclasses import dataclass

import pygame

from game.ui.canvas import RecordingCanvas
from game.ui.geometry import Rect
from game.ui.paint import Box, Run
from game.ui.space import Space
from game.ui.theme import Style
from game.ui.widgets import BUTTON, SCROLL, Widget, draw

STYLE = Style(16)
WIDE, HIGH = 10, 16  # pixels of every character


@dataclass(frozen=True, slots=True)
class FixedMeasure:
    """A font in which every character is 10 wide and 16 high, in every style."""

    def width(self, text: str, style: Style) -> int:
        del style
        return WIDE * len(text)

    def height(self, style: Style) -> int:
        del style
        return HIGH


MEASURE = FixedMeasure()


def window(width: int = 1280, height: int = 720, focus: str = "", hover: str = "") -> Space:
    """Give a window; at 1280 x 720 a unit is a pixel."""
    return Space(width, height, MEASURE, focus=focus, hover=hover)


def lines(widget: Widget) -> list[str]:
    """Give the lines of text as they are drawn."""
    return [one.line for one in runs(widget)]


def runs(widget: Widget) -> list[Run]:
    return [paint for one in widget.walk() for paint in one.paints if isinstance(paint, Run)]


def boxes(widget: Widget) -> list[Box]:
    return [paint for one in widget.walk() for paint in one.paints if isinstance(paint, Box)]


def drawn(widget: Widget) -> list[str]:
    """Give what a widget asks of a canvas, as text."""
    canvas = RecordingCanvas()
    draw(widget, canvas)
    return canvas.calls


def button(name: str, x: int, y: int, w: int = 40, h: int = 20) -> Widget:
    return Widget(Rect(x, y, w, h), id=name, role=BUTTON, name=name.upper())


def scroll(name: str, rect: Rect, *children: Widget) -> Widget:
    return Widget(rect, children=children, id=name, role=SCROLL, clips=True)


def pad_button(number: int, *, is_down: bool = True) -> pygame.Event:
    """Give what a gamepad sends for a button."""
    kind = pygame.CONTROLLERBUTTONDOWN if is_down else pygame.CONTROLLERBUTTONUP
    return pygame.Event(kind, button=number, instance_id=0)


def pad_axis(axis: int, share: float) -> pygame.Event:
    """Give what a gamepad sends for a stick that is pushed a share of its way."""
    return pygame.Event(
        pygame.CONTROLLERAXISMOTION, axis=axis, value=round(share * 32767), instance_id=0
    )


def finger(kind: int, x: float, y: float, finger_id: int = 0) -> pygame.Event:
    """Give what a screen sends for a finger, in shares of the window."""
    return pygame.Event(kind, x=x, y=y, dx=0.0, dy=0.0, finger_id=finger_id, touch_id=0)
