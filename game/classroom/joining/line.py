"""Asks a class for one thing at a time, and nobody else: no proxy, no redirect, no name looked up.

Every question is a connection of its own, so that a PC that slept or lost its Wi-Fi in between
has nothing to mend.
"""

from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from string import ascii_letters, digits

from game.classroom.address import ClassAddress

MOST_BYTES = 4096  # of an answer that is read
_COOKIE = "seat="
_COOKIE_SIGNS = frozenset(ascii_letters + digits + "-_=")
_MOST_COOKIE = 100  # signs


class Unanswered(Exception):  # noqa: N818  nothing is wrong here: the class is not there
    """The class gave no answer that could be used."""


class Gone(Unanswered):
    """Somebody else answered: this class is not there, or no more."""


@dataclass(slots=True)
class Line:
    """The way to a class; it remembers the seat that it was given, and nothing else."""

    address: ClassAddress
    seconds: float  # that an answer may let wait for itself
    seat: str = ""

    def ask(self, method: str, what: str, body: bytes | None = None) -> tuple[int, bytes]:
        """Ask for one thing: give status and content of the answer.

        Raises:
            Unanswered: There was none, or one that nobody reads.
            Gone: No class has this code there.
        """
        try:
            return self._asked(method, what, body)
        except (OSError, HTTPException) as error:
            raise Unanswered from error

    def _asked(self, method: str, what: str, body: bytes | None) -> tuple[int, bytes]:
        connection = HTTPConnection(self.address.host, self.address.port, timeout=self.seconds)
        try:
            connection.request(method, f"/{self.address.code}/{what}", body, self._headers(body))
            answer = connection.getresponse()
            content = answer.read(MOST_BYTES + 1)
            if len(content) > MOST_BYTES:
                raise Unanswered
            if answer.status == 404:
                raise Gone
            self.seat = _seat_of(answer.getheader("Set-Cookie", "")) or self.seat
            return answer.status, content
        finally:
            connection.close()

    def _headers(self, body: bytes | None) -> dict[str, str]:
        headers = {"Connection": "close"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if self.seat:
            headers["Cookie"] = f"{_COOKIE}{self.seat}"
        return headers


def _seat_of(cookie: str) -> str:
    """Give the seat of a cookie; nothing if it is none that could be sent back."""
    name, value = cookie[: len(_COOKIE)], cookie[len(_COOKIE) :].partition(";")[0]
    is_sound = name == _COOKIE and len(value) <= _MOST_COOKIE and set(value) <= _COOKIE_SIGNS
    return value if is_sound else ""
