"""What was made last, for as long as the same is asked for again."""

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Again(Generic[Made]):
    """Keeps one thing with all that it was made of."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._kept: tuple[object, Made] | None = None

    def get(self, parts: object, make: Callable[[], Made]) -> Made:
        """Give what is made of these parts: what was made last, if they are the same."""
        if self._kept is None or self._kept[0] != parts:
            self._kept = parts, make()
        return self._kept[1]
