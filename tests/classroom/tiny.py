"""A class on loopback that answers what a test tells it to, and keeps every byte that came."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from game.classroom.address import ClassAddress
from game.classroom.joining.member import Pace
from game.engine.scenario import Scenario

CODE = "482913"
SEAT = "0123456789abcdef" * 2
QUICK = Pace(answer=0.5, between=0.01, again=0.01, longest=0.02, tries=2, farewells=3)
SOON = 5.0  # seconds that no test waits for in vain


def invitation_to(scenario: Scenario, mode: str = "play") -> dict[str, Any]:
    """Give what a class says of itself."""
    return {
        "mode": mode,
        "scenario": scenario.id,
        "digest": scenario.digest,
        "language": "fr",
        "country": "fr",
    }


def answer(
    status: int, content: object = None, *, headers: tuple[str, ...] = (), raw: bytes | None = None
) -> bytes:
    """Give an answer as it goes over the wire."""
    body = json.dumps(content or {}).encode() if raw is None else raw
    head = [f"HTTP/1.1 {status} As it is", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*head, "", ""]).encode() + body


SEATED = answer(200, headers=(f"Set-Cookie: seat={SEAT}; Path=/{CODE}; HttpOnly",))


@dataclass(slots=True)
class Tiny:
    """Answers in turn for each thing asked, the last answer for ever; None: it stays silent."""

    answers: dict[str, list[bytes | None]]
    port: int = 0
    came: list[bytes] = field(default_factory=list)
    _listener: socket.socket | None = None

    @classmethod
    def of(cls, invitation: dict[str, Any]) -> "Tiny":
        """Give a class that lets everybody in, and takes everything."""
        return cls({"class": [answer(200, invitation)], "seat": [SEATED], "play": [answer(200)]})

    @property
    def address(self) -> ClassAddress:
        return ClassAddress("127.0.0.1", self.port, CODE)

    @property
    def asked(self) -> list[str]:
        """Give what was asked for, in turn."""
        return [one.split(b" ")[1].rpartition(b"/")[2].decode() for one in self.came]

    @property
    def bodies(self) -> list[Any]:
        """Give what was sent about plays."""
        posted = [one for one in self.came if b"/play " in one.splitlines()[0]]
        return [json.loads(one.partition(b"\r\n\r\n")[2]) for one in posted]

    def open(self) -> None:
        """Listen: on any port at first, later on the same again."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, args=(self._listener,), daemon=True).start()

    def close(self) -> None:
        """Go away: whoever asks now is refused."""
        if self._listener is not None:
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None

    def _serve(self, listener: socket.socket) -> None:
        kept = []  # open as long as this one, so that silence is no refusal
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            kept.append(connection)
            self.came.append(_request(connection))
            what = self.asked[-1]
            answers = self.answers.get(what, [answer(404)])
            told = answers.pop(0) if len(answers) > 1 else answers[0]
            if told is not None:
                connection.sendall(told)
                connection.close()


def _request(connection: socket.socket) -> bytes:
    """Read one request, whole."""
    taken = b""
    while b"\r\n\r\n" not in taken:
        taken += connection.recv(4096)
    head, _, body = taken.partition(b"\r\n\r\n")
    length = next(
        (int(one[16:]) for one in head.split(b"\r\n") if one.lower().startswith(b"content-length")),
        0,
    )
    while len(body) < length:
        body += connection.recv(4096)
    return head + b"\r\n\r\n" + body


@contextmanager
def opened(tiny: Tiny) -> Iterator[Tiny]:
    """Let a class listen, for a while."""
    tiny.open()
    try:
        yield tiny
    finally:
        tiny.close()
