"""`python -m bench.classroom.lesson`: one lesson with its voters, while the window draws on."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from bench.classroom.found import Found
from bench.classroom.frames import Loop
from game.classroom.question import Question, Ways
from game.classroom.room import RoomState
from game.classroom.server import Address, Pages, serve
from game.classroom.server.limits import Limits, Rate
from game.classroom.server.places import LOOPBACK
from game.classroom.server.serving import THREAD, Serving
from game.collector import look_seldom
from game.i18n import Messages

LETTERS, SHAPES = "ABCD", ("circle", "square", "triangle", "diamond")
# All voters have one address here, and nobody is slowed down: what is measured is the rest.
WITHOUT_END = Rate(burst=10**9, second=0)
OPEN = Limits(address=WITHOUT_END, connections_each=10**6, connections=10**6)
SILENT_SECONDS = 3.0  # of frames without voters
BETWEEN_SECONDS = 0.2  # a closing and the next question


class Voters:
    """The other process."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        """Speak to it."""
        self._process = process

    def do(self, *words: object) -> dict[str, list[float]]:
        """Let all do something, and wait until they have."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("the voters have gone")
        found: dict[str, list[float]] = json.loads(answer)
        return found


@contextmanager
def voters(address: str, count: int) -> Iterator[Voters]:
    """Start the other process."""
    command = [sys.executable, "-m", "bench.classroom.voters", address, str(count)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield Voters(process)
        finally:
            process.kill()


def measured(count: int, transport: str, rounds: int, silent: float = SILENT_SECONDS) -> Found:
    """Give what a lesson with so many voters took; the window draws all the while."""
    found = Found(count, transport)
    loop = Loop()
    served = serve(RoomState(), Address(LOOPBACK), Pages(Messages()), lambda: None, OPEN)
    if isinstance(served, str):
        raise RuntimeError(served)  # noqa: TRY004  the sentence that a teacher would read
    try:
        end = time.monotonic() + silent
        found.frames_alone = loop.run(lambda: time.monotonic() > end)
        _taught(loop, served, found, rounds)
    finally:
        served.close()
    return found


def _taught(loop: Loop, served: Serving, found: Found, rounds: int) -> None:
    """Let the class come in, then vote; its frames count from when everybody is there."""
    found.bytes_before = memory()
    with voters(served.address, found.voters) as class_:
        coming = _Beside(lambda: _come_in(served, class_, found.transport))
        loop.run(coming.is_over)
        coming.check()
        voting = _Beside(lambda: _vote(served, class_, found, rounds))
        found.frames = loop.run(voting.is_over)
        voting.check()
        found.bytes_after = memory()


class _Beside:
    """Does something beside the window, in a thread."""

    def __init__(self, what: Callable[[], None]) -> None:
        self._what, self._wrong = what, ""
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._what()
        except (RuntimeError, ValueError) as wrong:
            self._wrong = str(wrong)

    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def check(self) -> None:
        if self._wrong:
            raise RuntimeError(self._wrong)


def _come_in(served: Serving, class_: Voters, transport: str) -> None:
    class_.do("sit")
    served.admit()  # all have one address
    class_.do("follow", transport)
    seats = served.look().seats
    served.ask(_question(1))
    class_.do("see", 1)
    served.end_vote()
    served.tell("")
    if seats == 0:
        raise RuntimeError("nobody sits")


def _vote(served: Serving, class_: Voters, found: Found, rounds: int) -> None:
    for number in range(2, rounds + 2):
        start, before = time.monotonic(), _worked()
        served.ask(_question(number))
        found.reached.append([one - start for one in class_.do("see", number)["seen"]])
        found.voted.append(class_.do("vote", number, LETTERS)["taken"])
        found.lost += found.voters - served.end_vote().voters
        served.tell("A")
        if before is not None:
            found.busy.append((_worked() or before) - before)
        time.sleep(BETWEEN_SECONDS)


def _worked() -> float | None:
    """Give how long a processor has worked for the server's thread, where the system tells."""
    threads = [one.ident for one in threading.enumerate() if one.name == THREAD]
    if sys.platform == "win32" or len(threads) != 1 or threads[0] is None:
        return None
    return time.clock_gettime(time.pthread_getcpuclockid(threads[0]))


def _question(number: int) -> Question:
    ways = zip(LETTERS, SHAPES, strict=True)
    return Question(
        number,
        tuple(
            Ways(one, one, shape, f"Une réponse d’une longueur moyenne ({one})")
            for one, shape in ways
        ),
    )


def memory() -> int | None:
    """Give the memory that this process holds now, where the system tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    lines = status.read_text(encoding="utf-8").splitlines()
    return next(int(one.split()[1]) * 1024 for one in lines if one.startswith("VmRSS:"))


if __name__ == "__main__":
    look_seldom()
    print(json.dumps(asdict(measured(int(sys.argv[1]), sys.argv[2], int(sys.argv[3])))))
