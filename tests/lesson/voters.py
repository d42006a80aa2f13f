"""Pupils with a device each, as the teacher's PC meets them: a seat, a vote, a lost connection."""

import http.client
import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

SECONDS = 10  # that a device waits for an answer


@dataclass(slots=True)
class Voter:
    """One device; its connection can be cut, its seat stays."""

    host: str
    code: str
    seat: str = ""
    line: http.client.HTTPConnection | None = None
    choice: str = ""  # what it voted last

    def sits(self) -> Mapping[str, Any]:
        """Ask for a seat, or for the one that it had."""
        return self._asked("POST", "seat", {})

    def looks(self) -> Mapping[str, Any]:
        """See what every device sees."""
        return self._asked("GET", "state")

    def votes(self, number: int, letter: str) -> None:
        """Vote, or change the vote."""
        self.choice = letter
        assert self._asked("POST", "vote", {"question": number, "choice": letter})["mine"] == letter

    def is_cut(self) -> None:
        """Lose the Wi-Fi."""
        if self.line is not None:
            self.line.close()
            self.line = None

    def _asked(self, method: str, path: str, data: object = None) -> Mapping[str, Any]:
        if self.line is None:
            self.line = http.client.HTTPConnection(self.host, timeout=SECONDS)
        headers = {"Content-Type": "application/json", "Origin": f"http://{self.host}"}
        if self.seat:
            headers["Cookie"] = self.seat
        body = None if data is None else json.dumps(data)
        self.line.request(method, f"/{self.code}/{path}", body, headers)
        answer = self.line.getresponse()
        cookie = answer.headers.get("Set-Cookie", "")
        self.seat = cookie.partition(";")[0] or self.seat
        found: Mapping[str, Any] = json.loads(answer.read())
        assert answer.status < http.client.BAD_REQUEST, (answer.status, found)
        return found


@dataclass(slots=True)
class Class:
    """All devices of a class."""

    address: str  # as it stands on the projector
    voters: list[Voter] = field(default_factory=list)

    @classmethod
    def of(cls, count: int, address: str) -> "Class":
        """Give so many devices an address."""
        host, _, code = address.partition("/")
        return cls(address, [Voter(host, code) for _ in range(count)])

    def sit(self) -> None:
        """Let all ask for a seat at once."""
        self._all(Voter.sits)

    def see(self) -> list[Mapping[str, Any]]:
        """Give what each sees."""
        return self._all(Voter.looks)

    def vote(self, letters: Iterable[str]) -> None:
        """Let each vote on what is asked, all at once."""
        number = self.voters[0].looks()["question"]
        given = list(zip(self.voters, letters, strict=True))
        self._all_of(lambda one: one[0].votes(number, one[1]), given)

    def _all(self, what: Any) -> list[Any]:
        return self._all_of(what, self.voters)

    @staticmethod
    def _all_of(what: Any, those: Iterable[Any]) -> list[Any]:
        with ThreadPoolExecutor(8) as pool:
            return list(pool.map(what, those))
