"""A room that is really served on loopback, and devices that speak to it, well or badly."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from typing import Any

from game.classroom.question import Question, Ways
from game.classroom.room import Invitation, RoomState
from game.classroom.server import Address, Pages, serve
from game.classroom.server.limits import Limits
from game.classroom.server.serving import Serving
from game.i18n import Messages

CODE = "314159"
HERE = "127.0.0.1"
LETTERS = ("A", "B", "C")
JSON = {"Content-Type": "application/json"}
PLAY = Invitation("play", "dans-l-heure", "0123abcd", "fr", "fr")
LONGEST = 3.0  # seconds after which something that should happen has not


def question(number: int) -> Question:
    shapes = ("circle", "square", "triangle")
    return Question(
        number,
        tuple(
            Ways(f"way-{letter.lower()}", letter, shape, f"« {letter} »")
            for letter, shape in zip(LETTERS, shapes, strict=True)
        ),
    )


@contextmanager
def serving(
    limits: Limits | None = None,
    room: RoomState | None = None,
    notify: Callable[[], None] = lambda: None,
) -> Iterator[Serving]:
    served = serve(room or RoomState(CODE), Address(HERE), Pages(Messages()), notify, limits)
    assert isinstance(served, Serving), served
    try:
        yield served
    finally:
        served.close()


@dataclass
class Got:
    """An answer, whole."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def state(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


@dataclass
class Device:
    """A tablet with a browser that keeps its seat; `ip` is the address it has."""

    served: Serving
    ip: str = HERE
    seat: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return self.served.address.partition("/")[0]

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Got:
        """Send one request on a connection of its own, as it is given."""
        sent = {"Cookie": f"seat={self.seat}"} if self.seat else {}
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection(self.host, timeout=LONGEST, source_address=(self.ip, 0))
        try:
            connection.request(method, path, body, {**sent, **self.headers, **given})
            return self._got(connection.getresponse())
        finally:
            connection.close()

    def get(self, name: str) -> Got:
        return self.ask("GET", f"/{CODE}/{name}")

    def post(self, name: str, value: object, **headers: str) -> Got:
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        return self.ask("POST", f"/{CODE}/{name}", body, **{**JSON, **headers})

    def sit(self) -> "Device":
        """Take a seat; give itself, for a device that sits."""
        self.post("seat", {})
        return self

    def vote(self, number: int, letter: str) -> Got:
        return self.post("vote", {"question": number, "choice": letter})

    def mine(self) -> str | None:
        found: str | None = self.get("state").state["mine"]
        return found

    def _got(self, answer: HTTPResponse) -> Got:
        headers = dict(answer.getheaders())
        cookie = headers.get("Set-Cookie", "")
        if cookie:
            self.seat = cookie.partition(";")[0].removeprefix("seat=")
        return Got(answer.status, headers, answer.read())

    def head(self, method: str, path: str, *lines: str) -> bytes:
        """Write the head of a request by hand."""
        sent = [f"{method} {path} HTTP/1.1", f"Host: {self.host}", *lines]
        if self.seat:
            sent.append(f"Cookie: seat={self.seat}")
        return "\r\n".join([*sent, "", ""]).encode()

    def open(self) -> socket.socket:
        """Open a connection and say nothing yet."""
        host, _, port = self.host.partition(":")
        return socket.create_connection((host, int(port)), LONGEST, (self.ip, 0))

    @contextmanager
    def streaming(self) -> Iterator["Events"]:
        """Follow the stream of events for a while."""
        with self.open() as line:
            line.sendall(self.head("GET", f"/{CODE}/events"))
            yield Events(line)


class Events:
    """A stream of events that is being read."""

    def __init__(self, line: socket.socket) -> None:
        self._read = line.makefile("rb")
        self.head = b""
        while (got := self._read.readline()) not in (b"\r\n", b""):
            self.head += got

    def next(self) -> dict[str, Any]:
        """Give the next state that is told; heartbeats are passed over."""
        while got := self._read.readline():
            if got.startswith(b"data: "):
                found: dict[str, Any] = json.loads(got.removeprefix(b"data: "))
                return found
        return {"seat": "gone"}

    def line(self) -> bytes:
        """Give the next line that says something, be it only that the stream lives."""
        while got := self._read.readline():
            if got.startswith((b"data: ", b":")):
                return got
        return b""


def answered(line: socket.socket) -> bytes:
    """Read all that comes until the connection ends."""
    taken = b""
    try:
        while got := line.recv(65536):
            taken += got
    except OSError:
        pass
    return taken


def said(device: Device, sent: bytes) -> bytes:
    """Send bytes as they are, and nothing more; give all that is answered."""
    with device.open() as line:
        line.sendall(sent)
        return answered(line)


def is_cut(line: socket.socket) -> bool:
    """Tell whether the other side ends a connection soon, whatever it still says."""
    line.settimeout(LONGEST)
    try:
        while line.recv(65536):
            pass
    except TimeoutError:
        return False
    except OSError:
        pass
    return True


def soon(holds: Callable[[], bool]) -> bool:
    """Tell whether something comes to hold, looking often, but not for ever."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.005)
    return holds()
