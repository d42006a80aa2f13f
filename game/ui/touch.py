"""Fingers on a screen, and the mouse held down: a short press is a click, a long way a drag."""

from dataclasses import dataclass

import pygame

from game.ui.action import Action, Click, Drag
from game.ui.geometry import Point

SLIP = 1 / 45  # of the smaller side of the window: a finger that moved less than this has tapped
OURS = (pygame.FINGERDOWN, pygame.FINGERMOTION, pygame.FINGERUP)


@dataclass(slots=True)
class Press:
    """Where a press began, how far it has come, and whether it has become a drag."""

    start: Point
    last: int
    is_drag: bool = False

    def to(self, y: int) -> int:
        """Move to another height; give by how much."""
        by, self.last = y - self.last, y
        return by


class Touch:
    """The finger that touched first; others are resting hands."""

    def __init__(self) -> None:
        """Wait for a finger."""
        self._finger: object = None
        self._press: Press | None = None

    def action(self, event: pygame.Event, size: Point) -> Action | None:
        """Give what an event of a finger means in a window of a size."""
        at = round(event.x * size[0]), round(event.y * size[1])
        if event.type == pygame.FINGERDOWN and self._press is None:
            self._finger, self._press = event.finger_id, Press(at, at[1])
        press = self._press
        if press is None or event.finger_id != self._finger:
            return None
        if event.type == pygame.FINGERUP:
            self._press = None
            return None if press.is_drag else Click(*press.start)
        return self._moved(press, at, SLIP * min(size))

    @staticmethod
    def _moved(press: Press, at: Point, slip: float) -> Action | None:
        far = max(abs(at[0] - press.start[0]), abs(at[1] - press.start[1]))
        if not press.is_drag and far <= slip:
            return None
        press.is_drag = True
        by = press.to(at[1])
        return Drag(*press.start, by) if by else None


class Mouse:
    """The left button held down: it drags what it took hold of."""

    def __init__(self) -> None:
        """Hold nothing."""
        self._press: Press | None = None

    def pressed(self, at: Point) -> None:
        """Take hold of what lies under a point."""
        self._press = Press(at, at[1])

    def moved(self, event: pygame.Event) -> Action | None:
        """Give the drag of a movement, or None when nothing is held."""
        if self._press is None or not event.buttons[0]:
            self._press = None
            return None
        by = self._press.to(event.pos[1])
        return Drag(*self._press.start, by, is_finger=False) if by else None
