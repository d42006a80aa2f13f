"""What a clever pupil would try with bodies and bytes: no votes, floods, what is no request."""

import gzip
import json
from collections.abc import Iterator

import pytest

from game.classroom.room import RoomState
from game.classroom.server.asked import MOST_BYTES
from game.classroom.server.desk import Desk
from game.classroom.server.limits import Limits
from game.classroom.server.serving import Serving
from tests.classroom.served import CODE, Device, answered, is_cut, question, said, serving

WRONG = "what went wrong"
KIND = "Content-Type: application/json"


@pytest.fixture
def room() -> Iterator[Serving]:
    with serving(Limits(idle_seconds=0.05)) as served:
        yield served


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"A"',
        b"\xff\xfe{}",
        b'\xef\xbb\xbf{"question": 1, "choice": "A"}',
        '{"question": 1, "choice": "A"}'.encode("utf-16"),
        '{"question": 1, "choice": "A"}'.encode("utf-32-le"),
        b'{"question": 1, "choice": "\\ud800"}',
        b'{"question": 1, "choice": "A", "\\u0063hoice": "A"}',
        b'{"question": 1}',
        b'{"question": 1, "choice": null}',
        b'{"question": true, "choice": "A"}',
        b'{"question": 1.0, "choice": "A"}',
        b'{"question": "1", "choice": "A"}',
        b'{"question": [1], "choice": ["A"]}',
        b'{"question": NaN, "choice": "A"}',
        b'{"question": 1, "choice": "A", "choice": "B"}',
        b'{"question": 1, "choice": "A", "seat": "in"}',
        b'{"question": 1, "choice": "A"} x',
        b"[" * 1000,
        b'{"a":' * 200,
        b"9" * 1000,
        b'{"question": 1' + b"0" * 900 + b', "choice": "A"}',
    ],
    ids=lambda sent: repr(sent[:24]),
)
def test_what_is_no_vote_is_refused(room: Serving, sent: bytes) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    assert device.post("vote", sent).status in {400, 409}
    assert room.end_vote().voters == 0


def test_a_body_longer_than_any_that_is_meant_is_not_read(room: Serving) -> None:
    device = Device(room).sit()
    long = json.dumps({"question": 1, "choice": "A" * MOST_BYTES}).encode()
    assert device.post("vote", long).status == 413
    with device.open() as line:  # it says that it will be long, or goes on without saying
        line.sendall(device.head("POST", f"/{CODE}/vote", KIND, "Content-Length: 999999999"))
        assert b" 413 " in answered(line)
    with device.open() as line:
        line.sendall(device.head("POST", f"/{CODE}/vote", KIND, "Transfer-Encoding: chunked"))
        line.sendall(b"400\r\n" + b" " * 1024 + b"\r\n" + b"1\r\n \r\n")
        assert b" 413 " in answered(line)


def test_a_packed_body_is_not_unpacked(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    for sent in (b'{"question": 1, "choice": "A"}', b" " * 10**5):
        got = device.post("vote", gzip.compress(sent), Content_Encoding="gzip")
        assert got.status == 400
    assert room.end_vote().voters == 0


@pytest.mark.parametrize(
    "lines",
    [
        ["X-Long: " + "x" * 20_000],
        [f"X-{number}: 1" for number in range(500)],
        ["Cookie: " + "seat=0; " * 2000],
        ["Content-Length: 5", "Content-Length: 6"],
        ["Content-Length: 5", "Transfer-Encoding: chunked"],
        ["Content-Length: -1"],
        ["Transfer-Encoding: gzip, chunked, chunked"],
        ["No colon"],
        [" Folded: line"],
        ["X-Null: \0"],
    ],
    ids=lambda lines: lines[0][:30],
)
def test_a_head_that_is_too_long_or_says_two_things_is_refused(
    room: Serving, lines: list[str]
) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    got = said(device, device.head("POST", f"/{CODE}/vote", KIND, *lines) + b"{}")
    assert got[:13] in {b"", b"HTTP/1.0 400 ", b"HTTP/1.1 400 "}
    assert (got.count(b"HTTP/1"), room.end_vote().voters) in {(0, 0), (1, 0)}


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\0" * 3000,
        b"\r\n" * 3000,
        b"GET / HTTP/1.1\n\n",
        b"quit\r\n",
        "GET /é HTTP/1.1\r\n\r\n".encode(),
    ],
    ids=lambda sent: repr(sent[:16]),
)
def test_what_is_no_request_does_no_harm_and_learns_nothing(room: Serving, sent: bytes) -> None:
    device = Device(room).sit()
    got = said(device, sent)
    assert b"aiohttp" not in got.lower()
    assert b"python" not in got.lower()
    assert CODE.encode() not in got
    assert device.get("state").status == 200


def test_a_socket_of_another_kind_is_not_opened(room: Serving) -> None:
    device = Device(room).sit()
    upgrade = ("Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13")
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    got = said(device, device.head("GET", f"/{CODE}/state", *upgrade, key))
    assert got.startswith(b"HTTP/1.1 200 ")
    assert b"Upgrade" not in got


def test_requests_packed_together_are_answered_one_by_one(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    body = b'{"question": 1, "choice": "A"}'
    vote = device.head("POST", f"/{CODE}/vote", KIND, f"Content-Length: {len(body)}") + body
    got = said(device, vote * 8)
    assert got.count(b"HTTP/1.1 200 ") == 8
    assert room.end_vote().voters == 1


def test_an_error_within_tells_nothing_and_the_room_goes_on(
    room: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = Device(room).sit()

    def broken(_: object) -> None:
        raise ValueError(WRONG)

    with monkeypatch.context() as patched:
        patched.setattr(RoomState, "state", broken)
        got = device.get("state")
    assert (got.status, got.body) == (500, b'{"error": "not-understood"}')
    assert device.get("state").status == 200
    assert Desk.__module__ not in str(got)


def test_a_device_that_goes_in_the_middle_leaves_nothing_behind(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    with device.open() as line:
        line.sendall(device.head("POST", f"/{CODE}/vote", KIND, "Content-Length: 30") + b'{"ques')
    assert (device.vote(1, "A").status, room.end_vote().voters) == (200, 1)
    with device.open() as line:
        line.sendall(device.head("GET", "/nothing", "Connection: close"))
        assert is_cut(line)
