"""Rectangles on the screen, in whole pixels."""

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; `x`, `y` is its top left corner."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """Give the first column beyond."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """Give the first row beyond."""
        return self.y + self.h

    @property
    def centre(self) -> Point:
        """Give the middle."""
        return self.x + self.w // 2, self.y + self.h // 2

    def holds(self, x: int, y: int) -> bool:
        """Tell whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: "Rect") -> bool:
        """Tell whether two rectangles have a pixel in common."""
        is_across = self.x < other.right and other.x < self.right
        return is_across and self.y < other.bottom and other.y < self.bottom

    def inset(self, by: int) -> "Rect":
        """Give the rectangle smaller by so many pixels on each side; larger when negative."""
        return Rect(self.x + by, self.y + by, max(0, self.w - 2 * by), max(0, self.h - 2 * by))

    def moved(self, dx: int, dy: int) -> "Rect":
        """Give the same rectangle elsewhere."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def towards(self, other: "Rect", share: float) -> "Rect":
        """Give the rectangle that lies this share (0 to 1) of the way to another."""

        def between(start: int, end: int) -> int:
            return round(start + (end - start) * share)

        return Rect(
            between(self.x, other.x),
            between(self.y, other.y),
            between(self.w, other.w),
            between(self.h, other.h),
        )


NOWHERE = Rect(0, 0, 0, 0)


def around(rects: Iterable[Rect]) -> Rect:
    """Give the smallest rectangle around all that have an area."""
    real = [one for one in rects if one.w > 0 and one.h > 0]
    if not real:
        return NOWHERE
    left, top = min(one.x for one in real), min(one.y for one in real)
    right, bottom = max(one.right for one in real), max(one.bottom for one in real)
    return Rect(left, top, right - left, bottom - top)
