"""The room as data: seats, one ballot a seat, what was asked; whole without any network."""

import hashlib
import secrets
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Literal, TypeAlias

from game.classroom.kept import PlayCount
from game.classroom.question import Attendance, Mode, Phase, Question, Ways
from game.classroom.seats import Seats, Standing
from game.engine.catalogue import FAMILIES
from game.engine.counts import Count

CODE_DIGITS = 6  # typed by hand from the board
MOST_SEATS = 2000  # a whole school in its hall; also what was measured
TOKEN_BYTES = 16  # 128 bits: nobody guesses a seat
PLAY_BYTES = 8  # tells plays of one lesson apart, no more
MOST_REFLEXES = 31  # of one family in one play; no catalogue holds as many
Received: TypeAlias = Literal["taken", "late", "wrong", "no-seat"]


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a PC of the computer room needs to know to play the same story."""

    mode: Mode = "vote"
    scenario: str = ""
    digest: str = ""
    language: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """What one device may know: the question and its own vote, never a count or another's."""

    seat: Standing
    question: int | None = None
    phase: Phase = "waiting"
    ways: tuple[Ways, ...] = ()
    mine: str | None = None
    taken: str = ""
    language: str = ""  # of the words of the ways


def fresh_code() -> str:
    """Draw a join code."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


def code_of(lesson: str) -> str:
    """Give the join code of a lesson: one that is gone on with has the code that it had.

    The id of a lesson is random and stays on the teacher's computer: what leaves it bears another
    name (`kept.told_id`). So nobody knows a code beforehand, and nobody learns the id from it.
    """
    drawn = int.from_bytes(hashlib.sha256(f"code/{lesson}".encode()).digest())
    return f"{drawn % 10**CODE_DIGITS:0{CODE_DIGITS}}"


class RoomState:
    """Seats, ballots and what is asked; every method may be called from any thread."""

    def __init__(
        self,
        code: str = "",
        most_seats: int = MOST_SEATS,
        invitation: Invitation | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Set out an empty room; without a code one is drawn."""
        self.code = code or fresh_code()
        self.invitation = invitation or Invitation()
        self._lock = Lock()
        self._seats = Seats(most_seats, lambda: secrets.token_hex(TOKEN_BYTES), clock)
        self._question: Question | None = None
        self._phase: Phase = "waiting"
        self._told = ""
        self._ballots: dict[str, str] = {}  # seat: letter, of the open question alone
        self._plays: dict[str, PlayCount] = {}

    def enter(self, address: str, token: str = "") -> tuple[Standing, str]:
        """Give a device its seat, the same again if its token is known; and its token."""
        with self._lock:
            return self._seats.enter(address, token)

    def standing(self, token: str) -> Standing:
        """Tell whether a token has a seat, or waits for one."""
        with self._lock:
            return self._seats.standing(token)

    def seats(self) -> int:
        """Give how many devices sit."""
        with self._lock:
            return self._seats.taken

    def seats_at(self, address: str) -> int:
        """Give how many devices of an address sit."""
        with self._lock:
            return self._seats.at(address)

    def state(self, token: str) -> State:
        """Give what a device may know; whoever has no seat, only that."""
        with self._lock:
            seat = self._seats.standing(token)
            if self._phase == "over":
                return State(seat, phase="over")
            if seat != "in" or self._question is None:
                return State(seat)
            asked, mine = self._question, self._ballots.get(token)
            return State(
                seat, asked.number, self._phase, asked.ways, mine, self._told, asked.language
            )

    def vote(self, token: str, number: int, letter: str) -> Received:
        """Take the vote of a seat on the open question; it replaces that seat's earlier one."""
        with self._lock:
            if self._seats.standing(token) != "in":
                return "no-seat"
            asked = self._question
            if asked is None or self._phase != "open" or asked.number != number:
                return "late"
            if letter not in {one.letter for one in asked.ways}:
                return "wrong"
            self._ballots[token] = letter
            return "taken"

    def add_play(self, token: str, families: object, is_ended: object) -> Received:
        """Take what one pupil's play showed, whatever was sent; it replaces the earlier one."""
        counted = families_of(families)
        with self._lock:
            if self._seats.standing(token) != "in":
                return "no-seat"
            if self.invitation.mode != "play":
                return "late"
            if counted is None or not isinstance(is_ended, bool):
                return "wrong"
            earlier = self._plays.get(token)
            seat = earlier.seat if earlier else secrets.token_hex(PLAY_BYTES)
            self._plays[token] = PlayCount(seat, counted, is_ended)
            return "taken"

    def ask(self, question: Question) -> None:
        """Open a vote; ballots of the one before are gone."""
        with self._lock:
            self._question, self._phase, self._told = question, "open", ""
            self._ballots.clear()

    def end_vote(self) -> Count:
        """Close the vote and give its count; the ballots are forgotten at once."""
        with self._lock:
            votes = Counter(self._ballots.values())
            self._ballots.clear()
            self._phase = "closed" if self._question else "waiting"
            ways = self._question.ways if self._question else ()
            return Count(tuple((one.id, votes[one.letter]) for one in ways))

    def tell(self, taken: str) -> None:
        """Show the letter that the class took; empty: nothing is asked, the story goes on."""
        with self._lock:
            self._ballots.clear()
            if taken and self._question:
                self._phase, self._told = "closed", taken
            else:
                self._question, self._phase, self._told = None, "waiting", ""

    def look(self) -> Attendance:
        """Give the numbers that the teacher sees."""
        with self._lock:
            return Attendance(
                seats=self._seats.taken,
                waiting=self._seats.waiting,
                ballots=len(self._ballots),
                plays=sum(one.is_ended for one in self._plays.values()),
                is_locked=self._seats.is_locked,
                phase=self._phase,
            )

    def lock(self, *, is_locked: bool) -> None:
        """Let nobody new in, or again; who sits stays, and comes back after sleep."""
        with self._lock:
            self._seats.is_locked = is_locked

    def admit(self) -> None:
        """Let in all devices that wait for one more seat at their address."""
        with self._lock:
            self._seats.admit()

    def plays(self) -> tuple[PlayCount, ...]:
        """Give what came from the computer room so far."""
        with self._lock:
            return tuple(self._plays.values())

    def end(self) -> None:
        """Tell from now on that the lesson is over."""
        with self._lock:
            self._ballots.clear()
            self._question, self._phase, self._told = None, "over", ""

    def close(self) -> None:
        """Forget everything, and let nobody in any more."""
        with self._lock:
            self._seats.clear()
            self._seats.is_locked = True
            self._ballots.clear()
            self._plays.clear()
            self._question, self._told = None, ""
            self._phase = "over" if self._phase == "over" else "waiting"


def families_of(value: object) -> Mapping[str, tuple[int, int]] | None:
    """Read shown and at stake by family; anything but known families and small numbers is none."""
    if not isinstance(value, dict) or not set(value) <= set(FAMILIES):
        return None
    pairs = {str(family): _pair(given) for family, given in value.items()}
    read = {family: pair for family, pair in pairs.items() if pair is not None}
    return read if len(read) == len(pairs) else None


def _pair(given: object) -> tuple[int, int] | None:
    match given:
        case [int(shown), int(stake)] if bool not in {type(shown), type(stake)}:
            return (shown, stake) if 0 <= shown <= stake <= MOST_REFLEXES else None
    return None
