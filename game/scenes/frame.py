"""Where things stand in a window while a story is played."""

from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.space import Space

NARROW = 290  # a column narrower than this holds no choices, in units
PHONE_WIDTH = 350  # at most, in units
PHONE_SHAPE = 0.51  # its width over its height


@dataclass(frozen=True, slots=True)
class Frame:
    """The phone, and one or two columns beside it."""

    phone: Rect
    left: Rect | None
    right: Rect

    @classmethod
    def of(cls, space: Space) -> "Frame":
        """Divide a window; a narrow one has a single column, an upright one has it below."""
        edge = space.px(22)
        height = space.height - 2 * edge
        if space.height > space.width:
            return cls._tall(space, edge, round(space.height * 0.5))
        width = min(round(height * PHONE_SHAPE), space.px(PHONE_WIDTH))
        beside = (space.width - width) // 2 - 2 * edge
        if beside >= space.px(NARROW):
            body = Rect((space.width - width) // 2, edge, width, height)
            right = Rect(body.right + edge, edge, beside, height)
            return cls(body, Rect(edge, edge, beside, height), right)
        body = Rect(edge, edge, width, height)
        rest = space.width - body.right - 2 * edge
        return cls(body, None, Rect(body.right + edge, edge, rest, height))

    @classmethod
    def _tall(cls, space: Space, edge: int, height: int) -> "Frame":
        width = min(round(height * 0.6), space.width - 2 * edge)
        body = Rect((space.width - width) // 2, edge, width, height)
        top = body.bottom + edge
        below = Rect(edge, top, space.width - 2 * edge, space.height - top - edge)
        return cls(body, None, below)
