"""Sending statements: patience, halves, plain sentences; and nothing to whom nobody named."""

import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from game.classroom import push
from game.classroom.push import Answer, Pushed, Target, trouble_with
from game.classroom.xapi import Statement

NOWHERE = Target("https://lrs.invalid/xAPI")
TOLD: tuple[Statement, ...] = tuple({"id": f"{number:08d}"} for number in range(120))
BUSY = Answer(HTTPStatus.SERVICE_UNAVAILABLE)


@dataclass(slots=True)
class Store:
    """A record store that answers what it is told to, then takes everything."""

    answers: list[Answer] = field(default_factory=list)
    differing: tuple[str, ...] = ()
    most: int = 1_000
    bodies: list[list[dict[str, str]]] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    def send(self, target: Target, body: bytes) -> Answer:
        del target
        told = json.loads(body)
        self.bodies.append(told)
        if self.answers:
            return self.answers.pop(0)
        ids = [one["id"] for one in told]
        if len(ids) > self.most:
            return Answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if set(ids) & set(self.differing):
            return Answer(HTTPStatus.CONFLICT)
        return Answer(HTTPStatus.OK, json.dumps(ids).encode())

    def pushed(self) -> Pushed:
        return push.push(TOLD, NOWHERE, self.send, self.slept.append)


def test_statements_go_in_batches_in_their_order() -> None:
    store = Store()
    assert store.pushed() == Pushed(120)
    assert [len(one) for one in store.bodies] == [50, 50, 20]
    assert tuple(one for body in store.bodies for one in body) == TOLD


def test_a_passing_trouble_is_waited_for_longer_each_time() -> None:
    store = Store([BUSY, Answer(0, error=push.SILENT), BUSY])
    assert store.pushed() == Pushed(120)
    assert store.slept == [1.0, 2.0, 4.0]


def test_a_store_may_ask_for_patience_but_not_for_ever() -> None:
    busy = HTTPStatus.TOO_MANY_REQUESTS
    store = Store([Answer(busy, wait=7.0), Answer(busy, wait=9_999.0)])
    assert store.pushed() == Pushed(120)
    assert store.slept == [7.0, 60.0]


def test_patience_ends_and_what_is_there_is_told() -> None:
    fine = Answer(HTTPStatus.NO_CONTENT)
    store = Store([fine, *[Answer(500)] * push.TRIES])
    assert store.pushed() == Pushed(50, 0, push.OTHER, "500")


def test_what_is_there_in_another_form_is_found_among_many() -> None:
    store = Store(differing=("00000007", "00000051", "00000119"))
    assert store.pushed() == Pushed(120, 3)


def test_a_batch_that_is_too_large_is_halved() -> None:
    store = Store(most=13)
    assert store.pushed() == Pushed(120)


def test_a_failure_in_one_half_is_a_failure() -> None:
    refused = Answer(HTTPStatus.UNAUTHORIZED)
    for answers in ([Answer(409), refused], [Answer(409), Answer(204), refused]):
        done = Store(list(answers)).pushed()
        assert done.error == push.REFUSED[HTTPStatus.UNAUTHORIZED]
        assert done.stored == (len(answers) - 2) * 25


@pytest.mark.parametrize(
    ("answer", "error", "reason"),
    [
        (Answer(401), push.REFUSED[HTTPStatus.UNAUTHORIZED], ""),
        (Answer(403), push.REFUSED[HTTPStatus.FORBIDDEN], ""),
        (Answer(404), push.REFUSED[HTTPStatus.NOT_FOUND], ""),
        (Answer(400, b"no \x1b[2Jverb\n"), push.REFUSED[HTTPStatus.BAD_REQUEST], "no [2Jverb"),
        (Answer(301, reason="https://x.org"), push.MOVED, "https://x.org"),
        (Answer(200, b"<html>"), push.NO_STORE, ""),
        (Answer(200, b'{"detail": []}'), push.NO_STORE, ""),
        (Answer(200, b"[" * 10_000), push.NO_STORE, ""),
        (Answer(418), push.OTHER, "418"),
        (Answer(599), push.OTHER, "599"),
        (Answer(0, error=push.UNTRUSTED, reason="expired"), push.UNTRUSTED, "expired"),
    ],
    ids=lambda one: str(one)[:40],
)
def test_every_failure_has_its_sentence(answer: Answer, error: str, reason: str) -> None:
    store = Store([answer])
    assert store.pushed() == Pushed(0, 0, error, reason)
    assert store.slept == []


@pytest.mark.parametrize(
    ("url", "is_sent"),
    [
        ("https://lrs.example.org/xAPI", True),
        ("http://127.0.0.1:8100/xAPI", True),
        ("http://localhost:8100", True),
        ("http://[::1]:8100/xAPI", True),
        ("http://lrs.example.org/xAPI", False),
        ("http://127.0.0.1.example.org/xAPI", False),
        ("https://school:word@lrs.example.org/xAPI", False),
        ("ftp://lrs.example.org", False),
        ("file:///etc/passwd", False),
        ("lrs.example.org", False),
        ("https://", False),
        ("https://[half", False),
        ("https://x:notaport/", False),
    ],
)
def test_statements_go_nowhere_in_the_open(url: str, *, is_sent: bool) -> None:
    assert (trouble_with(url) == "") is is_sent


def test_who_insists_may_send_in_the_open() -> None:
    assert trouble_with("http://lrs.example.org/xAPI", is_insecure=True) == ""


class _Odd(BaseHTTPRequestHandler):
    """A server that is no record store: by its path, it moves, hangs up, or asks to wait."""

    seen: list[tuple[str, str, str]]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        key = str(self.headers["Authorization"])
        self.seen.append((self.path, key, str(self.headers["X-Experience-API-Version"])))
        if self.path.startswith("/hangs-up"):
            self.connection.close()
            return
        self.send_response(302 if self.path.startswith("/moved") else 429)
        self.send_header("Location", "/elsewhere")
        self.send_header("Retry-After", "3")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    _Odd.seen = []
    with HTTPServer(("127.0.0.1", 0), _Odd) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def sent(url: str) -> tuple[Pushed, list[float]]:
    slept: list[float] = []
    return push.push(TOLD[:1], Target(url, "school", "é:word"), sleep=slept.append), slept


def test_user_and_password_follow_nobody_elsewhere(odd: str) -> None:
    done, _ = sent(f"{odd}/moved")
    assert done == Pushed(0, 0, push.MOVED, "/elsewhere")
    assert [path for path, _, _ in _Odd.seen if path == "/elsewhere"] == []


def test_a_request_says_who_sends_and_which_version(odd: str) -> None:
    sent(f"{odd}/moved/statements")
    assert _Odd.seen[-1] == ("/moved/statements", "Basic c2Nob29sOsOpOndvcmQ=", "1.0.3")


def test_how_long_to_wait_is_read(odd: str) -> None:
    assert sent(f"{odd}/busy") == (Pushed(0, 0, push.OTHER, "429"), [3.0, 3.0, 4.0])


def test_who_hangs_up_is_tried_again(odd: str) -> None:
    done, slept = sent(f"{odd}/hangs-up")
    assert (done.error, len(slept)) == (push.UNREACHED, push.TRIES - 1)


def test_where_nobody_listens_a_reason_is_told() -> None:
    done, slept = sent("http://127.0.0.1:9/xAPI")
    assert (done.error, len(slept)) == (push.UNREACHED, push.TRIES - 1)
    assert done.reason


def test_who_never_answers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push, "TIMEOUT", 0.02)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        done, slept = sent(f"http://127.0.0.1:{silent.getsockname()[1]}/xAPI")
    assert (done.error, len(slept)) == (push.SILENT, push.TRIES - 1)
