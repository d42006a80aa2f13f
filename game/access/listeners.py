"""All who listen to the window: screen readers and the voice; without any, nothing is done."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.access.aloud import Aloud
from game.access.elements import screen_of
from game.access.shown import Screens, Shown
from game.engine.problem import N_, Translate
from game.settings import Settings

if TYPE_CHECKING:
    from game.access.reader import ScreenReader

NO_VOICE = N_("No voice was found on this computer.")
NOTICE_SECONDS = 4.0
POLL_SECONDS = 0.1  # how often a voice is asked whether it has ended


@dataclass(slots=True)
class Listeners:
    """Whoever listens; `why_silent` says why no screen reader can, or nothing.

    `notice` is a sentence for everybody to see for a while.
    """

    aloud: Aloud = field(default_factory=Aloud)
    reader: "ScreenReader | None" = None
    why_silent: str = ""
    notice: str = ""
    is_changed: bool = False
    _wish: tuple[bool, str] = (False, "")  # whether to read aloud, and in which voice
    _left: float = 0.0
    _last: Shown | None = None
    _read: Screens = field(default_factory=Screens)
    _spoken: Screens = field(default_factory=Screens)

    @property
    def are_reading(self) -> bool:
        """Tell whether a screen reader listens."""
        return self.reader is not None and self.reader.is_listening

    @property
    def is_speaking(self) -> bool:
        """Tell whether something is being read aloud."""
        return self.aloud.is_speaking

    @property
    def has_voice(self) -> bool:
        """Tell whether there is a voice to read aloud with."""
        return self.aloud.has_voice

    @property
    def shortfalls(self) -> tuple[str, ...]:
        """Give what cannot be listened to and why, as sentences to translate."""
        voice = "" if self.has_voice else NO_VOICE
        return tuple(one for one in (voice, self.why_silent) if one)

    def voices(self, language: str) -> tuple[str, ...]:
        """Give the voices that speak a language; the empty one is the system's choice."""
        return self.aloud.voices(language)

    def show(self, shown: Shown) -> None:
        """Let everybody who listens learn what the window shows."""
        self._last, reader, aloud = shown, self.reader, self.aloud
        if not self.are_reading and not aloud.is_on:
            return
        screen, number = screen_of(shown.tree), self._read.number_of(shown.screen)
        if reader is not None and self.are_reading:
            fresh = self._read.news_of(shown.screen).since(screen)
            reader.show(number, screen, fresh, shown.focus, shown.language)
            if shown.place is not None:
                reader.placed(shown.place)
        if aloud.is_on:
            fresh = self._spoken.news_of(shown.screen).since(screen)
            aloud.show(number, screen, fresh, shown.focus or shown.hover, shown.language)

    def look(self) -> None:
        """Tell the screen to whoever has just begun to listen."""
        if self.reader is not None and self.reader.look() and self._last is not None:
            self.show(self._last)

    def passed(self, seconds: float) -> None:
        """Let time pass; what everybody saw goes away after a while."""
        if self.reader is not None:
            self.reader.passed(seconds)
        self.aloud.passed(seconds)
        self._left -= seconds
        if self.notice and self._left <= 0:
            self.notice, self.is_changed = "", True

    def wakes_in(self) -> float | None:
        """Give how long the loop may sleep, or None for as long as it likes."""
        wishes = [self._left] if self.notice else []
        if self.is_speaking:
            wishes.append(POLL_SECONDS)
        if self.reader is not None and (early := self.reader.wakes_in()) is not None:
            wishes.append(early)
        return min(wishes, default=None)

    def follow(self, settings: Settings, text: Translate) -> bool:
        """Read aloud, or not, as the player set; tell whether that can be done.

        That it begins or ceases is told to everybody.
        """
        wish, was_wanted = (settings.reads_aloud, settings.voice), self._wish[0]
        self.aloud.percent = settings.voice_percent
        if wish == self._wish:
            return True
        is_read = self.aloud.switch(is_on=settings.reads_aloud, voice=settings.voice)
        self._wish, self._spoken = (is_read, settings.voice), Screens()
        if is_read and not was_wanted:
            self.tell(text("Reading aloud is on. R stops it."))
        elif settings.reads_aloud and not is_read:
            self.tell(text(NO_VOICE))
        elif was_wanted and not is_read:
            self.tell(text("Reading aloud is off."))
        return is_read == settings.reads_aloud

    def tell(self, notice: str) -> None:
        """Show a sentence to everybody for a while."""
        self.notice, self._left, self.is_changed = notice, NOTICE_SECONDS, True

    def close(self) -> None:
        """Be quiet at once, and let nobody listen any more."""
        self.aloud.stop()
        self.reader = None
