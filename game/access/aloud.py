"""What is read aloud: a new screen, what comes in the story, the button that one is at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.access.elements import Element
from game.ui.spoken import joined
from game.ui.widgets import BUTTON, DIALOG

if TYPE_CHECKING:
    from game.access.speech import Voice

LEAST_SECONDS, SECONDS_A_LETTER = 4.0, 0.14  # a voice that takes longer has stopped working


def of_system(preferred: str) -> "Voice | None":
    """Give the system's voice, or None if it has none."""
    from game.access.speech import find_voice  # noqa: PLC0415  most plays are read by eye

    return find_voice(preferred)


@dataclass(slots=True)
class Aloud:
    """The voice and what it has told; nothing is looked for before it is first wanted."""

    find: "Callable[[str], Voice | None]" = of_system
    percent: int = 100
    is_on: bool = False
    _voice: "Voice | None" = None
    _preferred: str = ""
    _screen: tuple[int, str] = (-1, "")
    _at: tuple[str, str] = ("", "")  # the button and its name
    _left: float = 0.0  # seconds after which the voice is no longer waited for

    def switch(self, *, is_on: bool, voice: str = "") -> bool:
        """Read from now on, or be quiet; tell whether it is read now."""
        self.stop()
        self._screen, self._at = (-1, ""), ("", "")
        self.is_on = is_on and self._found(voice) is not None
        return self.is_on

    @property
    def has_voice(self) -> bool:
        """Tell whether there is a voice to read with."""
        return self._found(self._preferred) is not None

    def voices(self, language: str) -> tuple[str, ...]:
        """Give the voices that speak a language, the one that is taken by itself first."""
        voice = self._found(self._preferred)
        return voice.names(language) if voice is not None else ()

    def _found(self, preferred: str) -> "Voice | None":
        if self._voice is None or preferred != self._preferred:
            self._voice, self._preferred = self.find(preferred), preferred
        return self._voice

    def show(
        self, serial: int, screen: Element, fresh: tuple[Element, ...], at: str, language: str
    ) -> None:
        """Say what is new on a screen; `at` is the button that has the focus or is pointed at."""
        if not self.is_on or self._voice is None:
            return
        parts: list[str] = []
        is_other = (serial, screen.key) != self._screen
        if is_other:
            self._screen, self._at = (serial, screen.key), ("", "")
            parts += _page(screen)
        if not is_other or screen.kind != DIALOG:
            parts += _news(screen, fresh)
        button = screen.find(at)
        now = (at, button.name if button else "")
        if now != self._at:  # a switch that was turned has another name
            parts.append(now[1])
        self._at = now
        if any(parts):
            text = joined(parts)
            self._left = LEAST_SECONDS + SECONDS_A_LETTER * len(text) * 100 / self.percent
            self._voice.say(text, language, self.percent)

    def passed(self, seconds: float) -> None:
        """Let time pass."""
        self._left = max(0.0, self._left - seconds)

    @property
    def is_speaking(self) -> bool:
        """Tell whether something is being said that the story waits for."""
        return self._left > 0 and self._voice is not None and self._voice.is_speaking()

    def stop(self) -> None:
        """Be quiet at once."""
        self._left = 0.0
        if self._voice is not None:
            self._voice.stop()


def _page(screen: Element) -> list[str]:
    """Give what is said of a new screen: a card is read whole, of others their name."""
    if screen.kind != DIALOG:
        return [screen.name]
    words = [one.name for one in screen.walk() if one.kind in ("heading", "text")]
    return words if screen.name in words else [screen.name, *words]


def _news(screen: Element, fresh: tuple[Element, ...]) -> Iterator[str]:
    """Give what has come; where that heads a group of buttons, with the buttons."""
    for one in fresh:
        yield one.name
        if one.heard.level:
            yield from (each.name for each in _beside(one, screen) if each.kind == BUTTON)


def _beside(wanted: Element, screen: Element) -> tuple[Element, ...]:
    """Give all that lies in the same group as an element."""
    for holder in screen.walk():
        if any(one.key == wanted.key for one in holder.children):
            return holder.children
    return ()
