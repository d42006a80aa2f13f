"""A switch: what it does, a word of caution below, and whether it is on, in shape and in words."""

from dataclasses import dataclass

from game.engine.problem import Translate
from game.ui.blocks import Button, Look, Row, Stack, Words
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box
from game.ui.space import Space
from game.ui.widgets import Widget

GROUND = Look("paper_dim", 1.0, 14, "edge")
WIDE, HIGH = 46, 26  # units


@dataclass(frozen=True, slots=True)
class _Slide:
    """The drawn switch: its knob lies at the right when it is on."""

    is_on: bool

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        del width
        wide, high, edge = space.em(WIDE), space.em(HIGH), space.edge(2)
        rect = Rect(x, y, wide, high)
        ink, amber = space.color("ink"), space.color("amber")
        fill = amber if self.is_on else space.color("paper")
        knob = rect.inset(2 * edge + 1)
        left = knob.right - knob.h if self.is_on else knob.x
        dot = Rect(left, knob.y, knob.h, knob.h)
        ground = Box(rect, fill, high // 2, Border(space.color("edge"), edge))
        color = space.color("on_amber") if self.is_on else ink
        return Widget(rect, (ground, Box(dot, color, dot.h // 2)))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give its width."""
        del ems
        return space.em(WIDE)


def switch(button: str, label: str, hint: str = "", *, is_on: bool, text: Translate) -> Button:
    """Give a switch as a button that takes the whole width."""
    state = text("Yes") if is_on else text("No")
    slide = Stack([_Slide(is_on), Words(state, "label", "ink_soft", "centre")], gap=2)
    hints = [Words(hint, "small", "ink_soft")] if hint else []
    words = Stack([Words(label, "strong"), *hints], gap=2)
    row = Row([(WIDE, slide), (0, words)], gap=14, valign="middle")
    name = f"{label}: {state}. {hint}".rstrip()
    return Button(button, row, name, GROUND, (14, 10), is_chosen=is_on)
