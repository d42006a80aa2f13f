"""What tests of listening start from: screens as they are heard, and listeners that note all."""

from dataclasses import dataclass, field

from game.access.elements import Element, screen_of
from game.access.news import News
from game.scenes.scene import Scene
from game.ui.action import Action
from game.ui.geometry import Rect
from game.ui.space import Space
from game.ui.widgets import Heard
from tests.scenes.given import acted
from tests.ui.given import window

NOWHERE = Rect(0, 0, 1, 1)


def heard(scene: Scene, space: Space | None = None) -> Element:
    """Give a scene as it is heard."""
    scene.layout(space or window())
    return screen_of(scene.tree)


def names(screen: Element, *kinds: str) -> list[str]:
    """Give what is heard, of all kinds or of some."""
    return [one.name for one in screen.walk() if not kinds or one.kind in kinds]


def leaf(key: str, kind: str = "text", *, is_news: bool = True, level: int = 0) -> Element:
    """Give a thing that bears its key as its name."""
    button = key if kind == "button" else ""
    told = Heard(key, is_news, level=level)
    return Element(key, kind, key, NOWHERE, button=button, heard=told)


def group(key: str, *children: Element, kind: str = "group") -> Element:
    return Element(key, kind, key, NOWHERE, children)


@dataclass(slots=True)
class Ear:
    """Somebody who listens to a scene, and is told what is new after each action."""

    scene: Scene
    news: News = field(default_factory=News)

    def hears(self, *actions: Action) -> list[str]:
        """Act, and give what was told meanwhile."""
        told = self._told()
        for one in actions:
            acted(self.scene, one)
            told += self._told()
        return told

    def _told(self) -> list[str]:
        self.scene.heed(self.scene.audience)
        return [one.name for one in self.news.since(heard(self.scene))]


@dataclass(slots=True)
class NotedVoice:
    """A voice that notes what it was to say."""

    said: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    percents: list[int] = field(default_factory=list)
    is_busy: bool = False
    known: tuple[str, ...] = ("",)

    def names(self, language: str) -> tuple[str, ...]:
        del language
        return self.known

    def say(self, text: str, language: str, percent: int) -> None:
        self.said.append(text)
        self.percents.append(percent)
        self.languages.append(language)
        self.is_busy = True

    def stop(self) -> None:
        self.is_busy = False

    def is_speaking(self) -> bool:
        return self.is_busy
