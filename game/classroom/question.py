"""What the pupils' devices are asked and told, as data: nothing of it comes from a pupil."""

from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from game.classroom.kept import PlayCount
from game.engine.counts import Count

Phase: TypeAlias = Literal["waiting", "open", "closed", "over"]
Mode: TypeAlias = Literal["vote", "play"]  # one screen for all, or each on their own PC


@dataclass(frozen=True, slots=True)
class Ways:
    """One choice as a device shows it: its letter, its shape, its words."""

    id: str
    letter: str
    shape: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One vote: its number within the lesson, counted up for every opening, and its choices."""

    number: int
    ways: tuple[Ways, ...]
    language: str = ""  # of their words, for whoever listens; the page may speak another


@dataclass(frozen=True, slots=True)
class Attendance:
    """What the teacher sees of the room: numbers, never who."""

    seats: int = 0
    waiting: int = 0  # devices that want one more seat for their address
    ballots: int = 0
    plays: int = 0  # that have come to their end
    is_locked: bool = False
    phase: Phase = "waiting"
    is_reachable: bool = True  # False: this computer has lost its address for now


class Room(Protocol):
    """The room as the lesson knows it; every method may be called from any thread."""

    @property
    def address(self) -> str:
        """Give what pupils type into a browser; the QR code holds it with `http://`."""
        ...

    @property
    def code(self) -> str:
        """Give the join code alone."""
        ...

    def ask(self, question: Question) -> None:
        """Open a vote; ballots of the one before are gone."""
        ...

    def end_vote(self) -> Count:
        """Close the vote and give its count; the ballots are forgotten at once."""
        ...

    def tell(self, taken: str) -> None:
        """Show the devices the letter that the class took; empty: just that it goes on."""
        ...

    def look(self) -> Attendance:
        """Give what the teacher sees now."""
        ...

    def lock(self, *, is_locked: bool) -> None:
        """Let nobody new in, or again."""
        ...

    def admit(self) -> None:
        """Let in all devices that wait for one more seat at their address."""
        ...

    def plays(self) -> tuple[PlayCount, ...]:
        """Give what came from the computer room so far."""
        ...

    def end(self) -> None:
        """Tell the devices that the lesson is over; nothing is asked any more."""
        ...

    def close(self) -> None:
        """Stop serving; nothing of the seats is kept."""
        ...
