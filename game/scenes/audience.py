"""Who listens to the game: what scenes know of screen readers and of the system's voice."""

from dataclasses import dataclass
from typing import Protocol


class Audience(Protocol):
    """Whoever listens, as it is now."""

    @property
    def are_reading(self) -> bool:
        """Tell whether a screen reader listens: what comes, comes at once."""
        ...

    @property
    def is_speaking(self) -> bool:
        """Tell whether something is being read aloud: nothing else comes by itself."""
        ...

    @property
    def has_voice(self) -> bool:
        """Tell whether there is a voice to read aloud with."""
        ...

    @property
    def shortfalls(self) -> tuple[str, ...]:
        """Give what cannot be listened to and why, as sentences to translate."""
        ...

    def voices(self, language: str) -> tuple[str, ...]:
        """Give the voices that speak a language; the empty one is the system's choice."""
        ...


@dataclass(frozen=True, slots=True)
class KnownAudience:
    """An audience that is known beforehand; by default nobody."""

    are_reading: bool = False
    is_speaking: bool = False
    has_voice: bool = False
    shortfalls: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def voices(self, language: str) -> tuple[str, ...]:
        """Give the voices, which speak every language."""
        del language
        return self.names


NOBODY = KnownAudience()
