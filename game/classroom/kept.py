"""What is kept of one lesson: never who, only what a class decided and how many agreed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol, TypeAlias

from game.engine.classroom import Event

Minutes: TypeAlias = Literal[55, 20]
TOLD_LETTERS = 16  # of the name under which a lesson is told: 64 bits, no two are the same


@dataclass(frozen=True, slots=True)
class Head:
    """What a lesson is about; its id is random and says nothing of the class.

    The join code is made from the id, which therefore stays on this computer: whatever leaves it
    names the lesson by `told_id`. `digest` is that of the story's text, `place` the file where a
    story lies that is not shipped: id and digest tell whether it is still the same.
    """

    id: str
    scenario: str
    digest: str
    title: str
    language: str
    country: str
    minutes: Minutes
    day: date
    place: str = ""

    @property
    def told_id(self) -> str:
        """Give what the lesson is called elsewhere: from this nobody finds its id or its code."""
        return hashlib.sha256(f"told/{self.id}".encode()).hexdigest()[:TOLD_LETTERS]


@dataclass(frozen=True, slots=True)
class PlayCount:
    """One pupil's own play in the computer room: how many reflexes of each family, no more.

    `seat` is random, and stands for this one play: no other one bears it.
    """

    seat: str
    families: Mapping[str, tuple[int, int]]  # family: shown, at stake
    is_ended: bool = True

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether its pupil took it back, or has not begun: it counts nowhere."""
        return not self.families and not self.is_ended


@dataclass(frozen=True, slots=True)
class Kept:
    """A lesson as it was kept, read back whole."""

    head: Head
    events: tuple[Event, ...] = ()
    plays: tuple[PlayCount, ...] = ()
    seconds: int = 0
    is_closed: bool = False  # the teacher ended the lesson
    lost: int = field(default=0, compare=False)  # rows that could not be read


class Keeper(Protocol):
    """Keeps one lesson while it goes on; False tells that the disk won't have it."""

    def add(self, event: Event, seconds: int) -> bool:
        """Keep what the class decided; after this it survives anything."""
        ...

    def add_play(self, play: PlayCount) -> bool:
        """Keep what one pupil's own play showed; a second one of the same seat replaces it."""
        ...

    def note(self, seconds: int, *, is_closed: bool = False) -> bool:
        """Keep how long the lesson has lasted, and whether it is over."""
        ...

    def close(self) -> None:
        """Let the file go."""
        ...


class Nowhere:
    """Keeps nothing: for lessons that nobody wants kept, and for tests."""

    def add(self, event: Event, seconds: int) -> bool:
        """Keep nothing."""
        del event, seconds
        return True

    def add_play(self, play: PlayCount) -> bool:
        """Keep nothing."""
        del play
        return True

    def note(self, seconds: int, *, is_closed: bool = False) -> bool:
        """Keep nothing."""
        del seconds, is_closed
        return True

    def close(self) -> None:
        """Let nothing go."""
