"""What the window shows, and what a listener remembers of each screen."""

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from game.access.news import News
from game.ui.geometry import Rect
from game.ui.widgets import Widget


@dataclass(frozen=True, slots=True)
class Shown:
    """What the window shows: a screen, known by the object behind it, and where one is on it."""

    screen: object
    tree: Widget
    focus: str = ""
    hover: str = ""
    language: str = ""
    place: Rect | None = None  # of the window on the desktop


@dataclass(slots=True)
class Screens:
    """What a listener remembers of every screen, as long as it lasts."""

    news: "WeakKeyDictionary[object, News]" = field(default_factory=WeakKeyDictionary)
    numbers: "WeakKeyDictionary[object, int]" = field(default_factory=WeakKeyDictionary)
    count: int = 0

    def news_of(self, screen: object) -> News:
        """Give what is known of a screen."""
        return self.news.setdefault(screen, News())

    def number_of(self, screen: object) -> int:
        """Give the number of a screen; no other ever has the same."""
        if screen not in self.numbers:
            self.count += 1
            self.numbers[screen] = self.count
        return self.numbers[screen]
