"""What a conversation is made of: bubbles, typing dots, and the mark that asks for more."""

from dataclasses import dataclass

from game.scenes.bubble_shapes import PADS, USUAL_PADS, bubble_ground
from game.scenes.skins import skin_of
from game.ui.blocks import Button, Look, Words
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box, Paint
from game.ui.space import Space
from game.ui.text import is_cut, widest_word, wrap
from game.ui.widgets import TEXT, Widget

NEXT_WIDTH = 170
INDENT = 26  # units: a letter is as wide as the conversation, but for this


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message in the shape of its app, as wide as its longest line.

    It is wider than `share` only for a very long word.
    """

    text: str
    is_mine: bool
    color: str
    app: str = "pixo"
    share: float = 0.82
    role: str = "bubble"

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        skin = skin_of(self.app)
        side, above = (space.px(one) for one in PADS.get(skin.bubble, USUAL_PADS))
        style = space.style_of(self.text, self.role)
        share = width - space.px(INDENT) if skin.is_letter else round(width * self.share)
        most = max(1, share - 2 * side)
        if is_cut(self.text, style, most, space.measure):
            most = min(widest_word(self.text, style, space.measure), width - 2 * side)
        ink = "on_app" if self.is_mine else "ink"
        lines = wrap(self.text, style, max(1, most), space.measure)
        widest = most if skin.is_letter else max(space.measure.width(one, style) for one in lines)
        wide = widest + 2 * side
        left = x + width - wide if self.is_mine else x
        words = Words(self.text, self.role, ink).place(left + side, y + above, most, space)
        rect = Rect(left, y, wide, words.rect.h + 2 * above)
        fill = space.color(self.color)
        paints = bubble_ground(skin.bubble, rect, fill, space, self.app, is_mine=self.is_mine)
        place = Rect(left + side, y + above, widest, words.rect.h)
        inside = Widget(place, words.paints, role=TEXT, name=words.name, heard=words.heard)
        return Widget(rect, paints, (inside,))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its words want."""
        side, _ = PADS.get(skin_of(self.app).bubble, USUAL_PADS)
        return Words(self.text, self.role).least(space, ems) + 2 * space.px(side)


@dataclass(frozen=True, slots=True)
class NextLine:
    """A small button in the middle, under the last line: the next one waits to be asked for."""

    label: str

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        wide = min(width, space.em(NEXT_WIDTH))
        placed = self._button().place(x + (width - wide) // 2, y + space.px(4), wide, space)
        return Widget(Rect(x, y, width, placed.rect.h + space.px(14)), children=(placed,))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its words want."""
        return self._button().least(space, ems)

    def _button(self) -> Button:
        words = Words(self.label, "label", "ink", "centre")
        return Button("go-on", words, self.label, Look("paper", 1.0, 22, "edge"), (14, 7))


@dataclass(frozen=True, slots=True)
class Dots:
    """Three dots, one of them darker in turn."""

    step: int
    name: str

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        dot, gap = space.px(8), space.px(6)
        rect = Rect(x, y, 3 * dot + 2 * gap + space.px(28), space.px(34))
        paints: list[Paint] = [Box(rect, space.color("theirs"), space.px(17))]
        for place in range(3):
            left = x + space.px(14) + place * (dot + gap)
            lift = space.px(3) if place == self.step % 3 else 0
            color = space.color("ink_soft" if place == self.step % 3 else "phone_edge")
            top = y + (rect.h - dot) // 2 - lift
            paints.append(Box(Rect(left, top, dot, dot), color, dot // 2))
        return Widget(Rect(x, y, width, rect.h), tuple(paints), role=TEXT, name=self.name)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width of three dots."""
        del ems
        return 3 * space.px(8) + 2 * space.px(6) + space.px(28)
