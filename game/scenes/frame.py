"""Where things stand in a window while a story is played."""

from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.space import Space

NARROW = 290  # a column narrower than this holds no choices, in units that grow with the letters
PHONE_WIDTH = 350  # at most, in units
PHONE_SHAPE, UPRIGHT_SHAPE = 0.51, 0.6  # its width over its height
PHONE_GROWTH = 0.3  # how much wider the phone gets where letters are twice as large


@dataclass(frozen=True, slots=True)
class Frame:
    """The phone, and one or two columns beside it."""

    phone: Rect
    left: Rect | None
    right: Rect

    @property
    def is_upright(self) -> bool:
        """Tell whether the column lies below the phone."""
        return self.right.y > self.phone.bottom

    @classmethod
    def of(cls, space: Space) -> "Frame":
        """Divide a window; a narrow one has a single column, an upright one has it below."""
        edge = space.px(22)
        height = space.height - 2 * edge
        if space.height > space.width:
            return cls._tall(space, edge, round(space.height * 0.5))
        growth = _growth(space)
        width = round(min(height * PHONE_SHAPE, space.px(PHONE_WIDTH)) * growth)
        beside = (space.width - width) // 2 - 2 * edge
        if beside >= space.em(NARROW):
            body = Rect((space.width - width) // 2, edge, width, height)
            right = Rect(body.right + edge, edge, beside, height)
            return cls(body, Rect(edge, edge, beside, height), right)
        body = Rect(edge, edge, width, height)
        rest = space.width - body.right - 2 * edge
        return cls(body, None, Rect(body.right + edge, edge, rest, height))

    @classmethod
    def _tall(cls, space: Space, edge: int, height: int) -> "Frame":
        width = min(round(height * UPRIGHT_SHAPE * _growth(space)), space.width - 2 * edge)
        body = Rect((space.width - width) // 2, edge, width, height)
        top = body.bottom + edge
        below = Rect(edge, top, space.width - 2 * edge, space.height - top - edge)
        return cls(body, None, below)


def _growth(space: Space) -> float:
    """Tell how much wider than usual the phone is."""
    return 1 + PHONE_GROWTH * (space.letters.percent / 100 - 1)
