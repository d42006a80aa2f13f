"""The line along which the debrief tells a play again: a round sign beside each moment."""

from dataclasses import dataclass

from game.scenes.parts import icon
from game.ui.blocks import Block
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box, Paint
from game.ui.space import Space
from game.ui.widgets import Widget

SIGN, GAP = 38, 12  # units: a sign, and what lies between it and its card
SIGN_TOP = 12  # units from the top of a card down to its sign
THICK = 3  # units: of the line
APART = 12  # units between cards
DRAWN_IN = 0.9  # seconds in which the line is drawn


@dataclass(frozen=True, slots=True)
class Stop:
    """One moment: what it was as a sign, its colour, and the card that tells of it."""

    sign: str
    color: str
    card: Block


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments one under the other along a line, of which a share is drawn."""

    stops: tuple[Stop, ...]
    share: float = 1.0

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side, gap = space.em(SIGN), space.px(GAP)
        cards: list[Widget] = []
        top = y
        for stop in self.stops:
            card = stop.card.place(x + side + gap, top, width - side - gap, space)
            cards.append(card)
            top = card.rect.bottom + space.px(APART)
        bottom = cards[-1].rect.bottom if cards else y
        signs = [
            _sign(stop, x, card.rect.y + space.px(SIGN_TOP), space)
            for stop, card in zip(self.stops, cards, strict=True)
        ]
        line = _line(signs, self.share, space)
        pairs = [one for pair in zip(signs, cards, strict=True) for one in pair]
        return Widget(Rect(x, y, width, bottom - y), line, tuple(pairs))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its widest card wants, beside its sign."""
        widest = max((stop.card.least(space, ems) for stop in self.stops), default=0)
        return widest + space.em(SIGN) + space.px(GAP)


def _line(signs: list[Widget], share: float, space: Space) -> tuple[Paint, ...]:
    """Draw the line from the first sign to the last, as far as it has come."""
    if len(signs) < 2:
        return ()
    (first, *_, last) = signs
    thick = max(2, space.px(THICK))
    start, whole = first.rect.centre[1], last.rect.centre[1] - first.rect.centre[1]
    left = first.rect.centre[0] - thick // 2
    return (Box(Rect(left, start, thick, round(whole * share)), space.color("edge")),)


def _sign(stop: Stop, x: int, y: int, space: Space) -> Widget:
    """Draw a sign in a circle; a moment that showed a reflex is filled with its colour."""
    side, small = space.em(SIGN), SIGN * 0.6
    rect = Rect(x, y, side, side)
    border = Border(space.color(stop.color or "edge"), space.edge(2))
    fill = space.color(stop.color or "card")
    ink = "on_family" if stop.color else "ink_soft"
    free = (side - space.em(small)) // 2
    inside = icon(stop.sign, small, ink, space).place(x + free, y + free, side - 2 * free, space)
    return Widget(rect, (Box(rect, fill, side // 2, border),), (inside,))
