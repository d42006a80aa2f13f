"""One player's way into a class, and out of it, in a thread: no frame ever waits for it."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from game.classroom.address import ClassAddress
from game.classroom.joined import Joined, Phase, counts_of, read_invitation, withdrawal
from game.classroom.joining.line import Gone, Line, Unanswered
from game.engine.catalogue import Catalogue
from game.engine.play import Play

TAKEN = (200, 204)  # the class has what was sent
SEATLESS = (401, 403)  # the class knows this seat not, or no more
VOTING = 409  # it has begun to vote
ENDS = ("absent", "votes", "gone", "left")  # phases in which nothing more is asked
_SEATS: Mapping[int, Phase] = {200: "in", 202: "waiting", 423: "shut"}


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds: how long is waited for answers, and between questions."""

    answer: float = 5.0
    between: float = 1.0  # counts; also the first time that a class does not answer
    again: float = 2.0  # while it lets nobody in
    longest: float = 20.0  # until a class that does not answer is asked again
    tries: int = 2  # until no class answers at an address
    farewells: int = 5  # until it is left without having been told


class Joining:
    """One player and one class; every method may be called at any time."""

    def __init__(self, address: ClassAddress, pace: Pace | None = None) -> None:
        """Look for a class."""
        self._pace = pace or Pace()
        self._line = Line(address, self._pace.answer)  # the thread's own
        self._is_seated = False  # likewise
        self._news = threading.Condition()  # guards all that follows
        self._joined = Joined("looking", address)
        self._wanted = self._received = b""  # the latest counts; what the class has of them
        self._is_finished = self._is_stopped = self._is_hurried = False
        threading.Thread(target=self._run, name="class", daemon=True).start()

    # What scenes ask; they never wait

    def look(self) -> Joined:
        """Give how it stands with the class."""
        with self._news:
            has_arrived = bool(self._wanted) and not self._has_more
            return replace(self._joined, has_arrived=has_arrived)

    def wait(self, seconds: float, until: Callable[[Joined], bool]) -> Joined:
        """Wait for something, but no longer than so many seconds; a terminal may."""
        with self._news:
            self._news.wait_for(lambda: until(self.look()), seconds)
            return self.look()

    def note(self, play: Play, catalogue: Catalogue) -> None:
        """Let the class have the counts of a play as it stands now, if it is the class's story."""
        with self._news:
            if self._joined.plays(play.scenario) and not self._is_finished:
                self._wanted = counts_of(play, catalogue)
                self._news.notify_all()

    def finish(self) -> None:
        """Leave it at what was noted: the play is over, and what is tried afterwards is private."""
        with self._news:
            self._is_finished = bool(self._wanted)

    def leave(self) -> None:
        """Leave the class, and withdraw what was sent."""
        with self._news:
            if self._joined.is_active:
                self._wanted, self._is_hurried = withdrawal(), True
                self._tell("leaving")

    def stop(self) -> None:
        """Send nothing any more, from now on."""
        with self._news:
            self._is_stopped = True
            self._news.notify_all()

    # What the thread does

    def _run(self) -> None:
        failures = 0
        while not self._is_over:
            try:
                pause = self._step()
                failures = 0
            except Unanswered as error:
                failures += 1
                pause = self._failed(failures, is_gone=isinstance(error, Gone))
            self._rest(pause)

    @property
    def _is_over(self) -> bool:
        return self._is_stopped or self._joined.phase in ENDS

    @property
    def _has_more(self) -> bool:
        return self._wanted != self._received

    def _step(self) -> float | None:
        """Ask for one thing; give the seconds to rest, or None: until there is more to do."""
        if self._joined.phase == "leaving":
            return self._withdraw()
        if self._joined.invitation is None:
            return self._look_for()
        if not self._is_seated:
            return self._sit_down()
        return self._send() if self._has_more else None

    def _look_for(self) -> float:
        """Ask what the class does."""
        status, content = self._line.ask("GET", "class")
        invitation = read_invitation(content)
        if status != 200 or invitation is None:
            raise Unanswered
        with self._news:
            self._joined = replace(self._joined, invitation=invitation)
            if invitation.mode == "vote":
                self._tell("votes")
        return 0.0

    def _sit_down(self) -> float:
        """Ask for a seat, as often as it takes."""
        status, _ = self._line.ask("POST", "seat", b"{}")
        if status not in _SEATS:
            raise Unanswered
        self._is_seated = status == 200
        self._tell(_SEATS[status])
        return 0.0 if self._is_seated else self._pace.again

    def _send(self) -> float:
        """Send the latest counts; a class that knows this seat no more is asked for another."""
        with self._news:
            if self._joined.phase == "leaving":
                return 0.0
            body = self._wanted
            self._joined = replace(self._joined, has_sent=True)
        status, _ = self._line.ask("POST", "play", body)
        if status in SEATLESS:
            self._is_seated = False
        elif status in TAKEN:
            self._arrived(body)
        elif status == VOTING:
            self._look_for()
        else:
            raise Unanswered
        return self._pace.between

    def _arrived(self, body: bytes) -> None:
        with self._news:
            self._received = body
            self._tell("in")

    def _withdraw(self) -> float:
        """Take back what was sent, if anything was, and be gone."""
        if self._joined.has_sent:
            status, _ = self._line.ask("POST", "play", self._wanted)
            if status not in (*TAKEN, *SEATLESS):
                raise Unanswered
            if status in TAKEN:
                self._arrived(self._wanted)
        self._tell("left")
        return 0.0

    def _failed(self, failures: int, *, is_gone: bool) -> float:
        """Note that the class did not answer; give the seconds until it is asked again.

        Whoever answers that there is no such class is not asked again: wrong codes of all are
        counted there, and too many would keep out who types the right one.
        """
        phase: Phase = "gone" if is_gone else "lost"
        if self._joined.phase == "leaving":
            phase = "left" if is_gone or failures >= self._pace.farewells else "leaving"
        elif self._joined.invitation is None:
            phase = "absent" if is_gone or failures >= self._pace.tries else "looking"
        self._tell(phase)
        return min(self._pace.longest, self._pace.between * (1 << min(failures - 1, 10)))

    def _tell(self, phase: Phase) -> None:
        """Let scenes know; who is leaving does not come back."""
        with self._news:
            if self._joined.phase != "leaving" or phase == "left":
                self._joined = replace(self._joined, phase=phase)
            self._news.notify_all()

    def _rest(self, seconds: float | None) -> None:
        """Wait; but who leaves, or closes the game, waits for nothing."""
        with self._news:
            self._news.wait_for(lambda: self._has_to_wake(seconds), seconds)
            self._is_hurried = False

    def _has_to_wake(self, seconds: float | None) -> bool:
        return self._is_over or self._is_hurried or (seconds is None and self._has_more)
