"""What a clever pupil would try with requests: scripts, strange paths, methods, hosts, bodies."""

from collections.abc import Iterator

import pytest

from game.classroom.room import RoomState
from game.classroom.server.answers import HEADERS
from game.classroom.server.limits import Limits
from game.classroom.server.page import Pages
from game.classroom.server.serving import Serving
from game.i18n import Messages
from tests.classroom.served import CODE, PLAY, Device, Got, question, said, serving

SCRIPT = "<script>alert('pwned')</script>"


@pytest.fixture
def room() -> Iterator[Serving]:
    with serving(Limits(idle_seconds=0.05)) as served:
        yield served


def everything(device: Device) -> list[Got]:
    """Ask for all that there is, and for what there is not."""
    ways = [
        ("GET", "/"),
        *(("GET", f"/{CODE}/{name}") for name in ("", "pupil.css", "pupil.js", "state", "class")),
        *(("POST", f"/{CODE}/{name}") for name in ("seat", "vote", "play")),
        ("GET", "/000000"),
        ("GET", "/nothing"),
        ("OPTIONS", f"/{CODE}/vote"),
        ("HEAD", f"/{CODE}"),
    ]
    return [device.ask(*way) for way in ways]


def test_every_answer_bears_the_strict_headers_and_names_no_program(room: Serving) -> None:
    device = Device(room).sit()
    with device.streaming() as events:
        streamed = dict(
            line.split(": ", 1) for line in events.head.decode().splitlines() if ": " in line
        )
    broken = said(device, b"GET / HTTP/9.9\r\n\r\n").partition(b"\r\n\r\n")[0].decode()
    wrong = dict(line.split(": ", 1) for line in broken.splitlines()[1:])
    for headers in [*(one.headers for one in everything(device)), streamed, wrong]:
        assert {name: headers.get(name) for name in HEADERS} == HEADERS
        assert {"Server", "X-Powered-By"} & set(headers) == set()


def test_the_page_may_load_its_own_two_files_and_run_nothing_inline() -> None:
    rules = dict(one.strip().split(" ", 1) for one in HEADERS["Content-Security-Policy"].split(";"))
    assert rules["default-src"] == "'none'"
    assert {rules[f"{kind}-src"] for kind in ("script", "style", "connect")} == {"'self'"}
    assert {rules[kind] for kind in ("base-uri", "form-action", "frame-ancestors")} == {"'none'"}
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_no_other_site_may_read_and_no_cookie_is_set_but_the_seat(room: Serving) -> None:
    for one in everything(Device(room)):
        assert [name for name in one.headers if name.startswith("Access-Control")] == []
        assert one.headers.get("Set-Cookie", "seat=").startswith("seat=")
    assert "Set-Cookie" not in Device(room, "127.0.0.2").ask("GET", f"/{CODE}").headers


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("seat", {"name": SCRIPT}),
        ("seat", {SCRIPT: 1}),
        ("seat", SCRIPT),
        ("vote", {"question": 1, "choice": SCRIPT}),
        ("vote", {"question": SCRIPT, "choice": "A"}),
        ("vote", {"question": 1, "choice": "A", "name": SCRIPT}),
        ("play", {"families": {SCRIPT: [1, 1]}, "is_ended": True}),
        ("play", {"families": {"tell": [SCRIPT, 1]}, "is_ended": True}),
        ("play", {"families": {}, "is_ended": SCRIPT}),
        (f"{SCRIPT}", {}),
    ],
    ids=str,
)
def test_a_script_in_any_field_never_comes_back(name: str, sent: object) -> None:
    with serving(room=RoomState(CODE, invitation=PLAY)) as room:
        device = Device(room).sit()
        room.ask(question(1))
        got = device.post(name, sent, User_Agent=SCRIPT, Referer=SCRIPT, X_Forwarded_For=SCRIPT)
        assert got.status in {400, 404}
        told = [got, device.get("state"), device.get(""), device.ask("GET", f"/?q={SCRIPT}")]
        everywhere = str([(one.headers, one.body) for one in told])
        assert "pwned" not in everywhere
        assert (room.plays(), room.end_vote().voters) == ((), 0)


@pytest.mark.parametrize(
    "path",
    [
        f"//{CODE}/state",
        f"/{CODE}//state",
        f"/{CODE}/state/",
        f"/{CODE}/../{CODE}/state",
        f"/../{CODE}/state",
        f"/{CODE}/%73tate",
        f"/%33{CODE[1:]}/state",
        f"/{CODE}/state?",
        f"/{CODE}/state?x=1",
        f"/{CODE}/state#x",
        f"/{CODE};/state",
        f"/{CODE}/STATE",
        f"/{CODE}/..%2f..%2f..%2fetc/passwd",
        f"/{CODE}/../../../etc/passwd",
        f"/{CODE}/page.html",
        f"/{CODE}/..%00state",
        f"/{CODE}0/state",
        f"/{CODE[:5]}/state",
        "/٣١٤١٥٩/state",
        "/" + "1" * 900,
        "*",
    ],
)
def test_a_path_is_written_as_it_is_meant_or_not_found(room: Serving, path: str) -> None:
    device = Device(room).sit()
    got = said(device, device.head("GET", path))
    assert got.startswith((b"HTTP/1.1 404 ", b"HTTP/1.0 400 ", b"HTTP/1.1 400 "))
    assert b'"seat"' not in got


def test_another_address_in_the_first_line_is_not_fetched(room: Serving) -> None:
    device = Device(room).sit()
    for way in (
        "GET http://192.0.2.1/",
        f"GET http://192.0.2.1/{CODE}/state",
        "CONNECT 192.0.2.1:80",
    ):
        method, _, path = way.partition(" ")
        got = said(device, device.head(method, path))
        assert b'"question"' not in got
        assert got[9:12] in {b"400", b"404"}


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "HEAD"]
)
def test_a_method_that_is_not_meant_finds_nothing(room: Serving, method: str) -> None:
    device = Device(room).sit()
    before = room.look()
    for name in ("", "state", "vote", "seat", "play", "events", "class"):
        got = said(device, device.head(method, f"/{CODE}/{name}", "Connection: close"))
        assert got[9:12] in {b"400", b"404"}
    assert room.look() == before


def test_reading_with_a_post_and_changing_with_a_get_find_nothing(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    got = [device.post(name, {}).status for name in ("", "state", "events", "class", "pupil.js")]
    got += [device.get(name).status for name in ("seat", "vote", "play")]
    assert (set(got), room.end_vote().voters) == ({404}, 0)


@pytest.mark.parametrize("host", ["example.org", "localhost:8720", "127.0.0.1", "[::1]:8720", ""])
def test_a_name_that_another_site_gives_this_address_is_not_served(
    room: Serving, host: str
) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    for method, name in (("GET", "state"), ("GET", ""), ("POST", "vote")):
        got = device.ask(method, f"/{CODE}/{name}", b"{}", Host=host)
        assert (got.status, got.body) == (404, Pages(Messages()).missing())


def test_two_hosts_or_none_are_not_served(room: Serving) -> None:
    device = Device(room).sit()
    two = device.head("GET", f"/{CODE}/state", f"Host: {device.host}")
    none = f"GET /{CODE}/state HTTP/1.1\r\nCookie: seat={device.seat}\r\n\r\n".encode()
    old = f"GET /{CODE}/state HTTP/1.0\r\nCookie: seat={device.seat}\r\n\r\n".encode()
    for sent in (two, none, old):
        got = said(device, sent)
        assert got[9:12] in {b"400", b"404"}
        assert b'"seat"' not in got


@pytest.mark.parametrize(
    "origin", ["http://example.org", "null", "", "https://{host}", "http://{host}.example.org"]
)
def test_another_site_cannot_vote_for_a_device(room: Serving, origin: str) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    sent = {"question": 1, "choice": "A"}
    told = origin.format(host=device.host)
    assert device.post("vote", sent, Origin=told).status == 404
    assert room.end_vote().voters == 0
    room.ask(question(2))
    mine = {**sent, "question": 2}
    assert device.post("vote", mine, Origin=f"http://{device.host}").status == 200


@pytest.mark.parametrize(
    "kind",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json, text/plain",
        "application/json; charset=utf-16",
        "",
    ],
)
def test_what_a_form_of_another_site_could_send_is_no_vote(room: Serving, kind: str) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    got = device.post("vote", {"question": 1, "choice": "A"}, **{"Content-Type": kind})
    assert (got.status, room.end_vote().voters) == (415, 0)
