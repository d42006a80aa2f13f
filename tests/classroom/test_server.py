"""A room served on loopback: joining, voting, streams and polling, rejoining, closing."""

import asyncio
import socket
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from game.classroom.question import Question
from game.classroom.room import RoomState
from game.classroom.server import Address, addresses, places, serve
from game.classroom.server import serving as served_by
from game.classroom.server.limits import Limits
from game.classroom.server.serving import Serving
from game.i18n import Messages
from tests.classroom.served import CODE, HERE, PLAY, Device, question, serving, soon

NOTHING = {
    "v": 1,
    "seat": "in",
    "question": None,
    "phase": "waiting",
    "ways": [],
    "mine": None,
    "taken": "",
}


@pytest.fixture
def room() -> Iterator[Serving]:
    with serving() as served:
        yield served


def test_the_address_is_what_pupils_type(room: Serving) -> None:
    host, _, rest = room.address.partition(":")
    assert (host, rest[-7:], room.code) == (HERE, f"/{CODE}", CODE)
    assert 8720 <= int(rest.partition("/")[0]) < 8740


def test_the_page_and_its_files_are_served_under_the_code(room: Serving) -> None:
    device = Device(room)
    for path in (f"/{CODE}", f"/{CODE}/"):
        got = device.ask("GET", path)
        assert (got.status, got.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert f"/{CODE}/pupil.js" in got.body.decode()
    kinds = [device.get(name).headers["Content-Type"] for name in ("pupil.css", "pupil.js")]
    assert kinds == ["text/css; charset=utf-8", "text/javascript; charset=utf-8"]


def test_who_forgot_the_code_is_told_to_type_it(room: Serving) -> None:
    got = Device(room).ask("GET", "/")
    assert (got.status, CODE in got.body.decode()) == (200, False)
    assert "the six digits from the big screen" in got.body.decode()


def test_a_seat_is_a_cookie_that_no_script_reads_and_no_other_site_sends(room: Serving) -> None:
    got = Device(room).post("seat", {})
    assert (got.status, got.state) == (200, NOTHING)
    parts = got.headers["Set-Cookie"].split("; ")[1:]
    assert sorted(parts) == ["HttpOnly", f"Path=/{CODE}", "SameSite=Strict"]


def test_a_device_polls_votes_and_changes_its_mind(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(3))
    state = device.get("state").state
    assert (state["question"], state["phase"], state["mine"]) == (3, "open", None)
    assert state["ways"][1] == {"letter": "B", "shape": "square", "text": "« B »"}
    assert device.vote(3, "A").state["mine"] == "A"
    assert device.vote(3, "C").state["mine"] == "C"
    assert device.mine() == "C"
    assert room.end_vote().hands == (("way-a", 0), ("way-b", 0), ("way-c", 1))


def test_the_stream_tells_each_step_at_once(room: Serving) -> None:
    device = Device(room).sit()
    with device.streaming() as events:
        assert b"text/event-stream" in events.head
        assert events.next() == NOTHING
        room.ask(question(1))
        assert events.next()["phase"] == "open"
        device.vote(1, "B")
        assert events.next()["mine"] == "B"
        room.end_vote()
        closed = events.next()
        assert (closed["phase"], closed["mine"]) == ("closed", None)
        room.tell("B")
        assert events.next()["taken"] == "B"
        room.tell("")
        assert events.next() == NOTHING


def test_a_newer_stream_takes_the_place_of_the_older(room: Serving) -> None:
    device = Device(room).sit()
    with device.streaming() as older, device.streaming() as newer:
        assert (older.next(), newer.next()) == (NOTHING, NOTHING)
        assert older.next() == {"seat": "gone"}
        room.ask(question(1))
        assert newer.next()["question"] == 1


def test_a_silent_stream_is_kept_alive() -> None:
    with serving(Limits(heartbeat_seconds=0.03)) as room:
        device = Device(room).sit()
        with device.streaming() as events:
            events.next()
            assert [events.line(), events.line()] == [b":\n", b":\n"]


def test_a_device_that_slept_finds_its_seat_and_its_ballot(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    device.vote(1, "C")
    with device.streaming():
        pass  # the tablet sleeps, its connection is gone
    woken = device.post("seat", {})
    assert (woken.status, woken.state["mine"], room.look().seats) == (200, "C", 1)
    with device.streaming() as events:
        assert events.next()["mine"] == "C"


def test_a_device_that_is_let_in_is_told_so_at_once(room: Serving) -> None:
    Device(room).sit()
    late = Device(room)
    got = late.post("seat", {})
    assert (got.status, got.state["seat"]) == (202, "waiting")
    with late.streaming() as events:
        assert events.next()["seat"] == "waiting"
        room.ask(question(1))
        room.admit()
        assert events.next()["seat"] in {"waiting", "in"}
        assert soon(lambda: late.get("state").state["question"] == 1)


def test_a_school_behind_one_address_votes_after_the_teacher_let_it_in(room: Serving) -> None:
    devices = [Device(room).sit() for _ in range(30)]
    assert (room.look().seats, room.look().waiting) == (1, 29)
    room.admit()
    room.ask(question(1))
    answers = {one.vote(1, "ABC"[number % 3]).status for number, one in enumerate(devices)}
    assert (answers, room.end_vote().voters) == ({200}, 30)


def test_a_locked_room_says_so(room: Serving) -> None:
    room.lock(is_locked=True)
    got = Device(room).post("seat", {})
    assert (got.status, got.state) == (423, {"error": "locked"})
    room.lock(is_locked=False)
    assert Device(room).post("seat", {}).status == 200


def test_the_computer_room_hears_what_to_play_and_tells_what_it_showed() -> None:
    with serving(room=RoomState(CODE, invitation=PLAY)) as room:
        device = Device(room).sit()
        assert device.get("class").state == {
            "mode": "play",
            "scenario": "dans-l-heure",
            "digest": "0123abcd",
            "language": "fr",
            "country": "fr",
        }
        sent = {"families": {"tell": [2, 3]}, "is_ended": True}
        assert device.post("play", sent).status == 200
        assert [one.families for one in room.plays()] == [{"tell": (2, 3)}]
        assert room.look().plays == 1


def test_the_window_hears_of_many_votes_once_in_a_while() -> None:
    heard: list[float] = []
    with serving(Limits(news_seconds=0.1), notify=lambda: heard.append(0)) as room:
        device = Device(room).sit()
        assert soon(lambda: len(heard) == 1)
        room.ask(question(1))
        for letter in "ABCABC":
            device.vote(1, letter)
        assert soon(lambda: len(heard) == 2)
        assert len(heard) <= 3


def test_closing_is_quick_with_open_streams_and_cuts_them() -> None:
    with serving() as room:
        device = Device(room).sit()
        with device.streaming() as events, device.open():
            events.next()
            start = time.monotonic()
            room.close()
            assert time.monotonic() - start < 0.5
            assert events.next() == {"seat": "gone"}
    with pytest.raises(OSError, match=r"refused|reset"):
        device.get("state")


def test_no_thread_is_left_behind() -> None:
    before = threading.active_count()
    with serving() as room:
        assert threading.active_count() == before + 1
        room.close()
        room.close()
        room.ask(Question(1, ()))  # whoever still holds it does no harm
        assert room.look().is_reachable is False
    assert threading.active_count() == before


def test_two_rooms_stand_beside_one_another_on_the_next_port(room: Serving) -> None:
    with serving(room=RoomState("271828")) as other:
        assert other.address != room.address
        assert Device(other).get("state").status == 404  # this is the other's code
        assert Device(room).get("state").status == 200


@pytest.mark.parametrize(
    ("ip", "why"),
    [
        ("0.0.0.0", places.NOT_ONE),  # noqa: S104  that is what is tried
        ("255.255.255.255", places.NOT_ONE),
        ("224.0.0.1", places.NOT_ONE),
        ("192.0.2.77", places.GONE),
        ("not an address", places.GONE),
        ("", places.GONE),
    ],
)
def test_an_address_that_cannot_be_served_is_told_as_a_sentence(ip: str, why: str) -> None:
    assert serve(RoomState(CODE), Address(ip), Messages(), lambda: None) == why


def test_ports_that_are_all_taken_are_told_as_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        assert places.listening(HERE, taken.getsockname()[1], ports=1) == places.NO_PORT


def test_a_port_that_is_taken_is_passed_over() -> None:
    with socket.socket() as taken:
        taken.bind((HERE, 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = places.listening(HERE, port, ports=20)
        assert isinstance(found, socket.socket)
        with found:
            assert port < found.getsockname()[1] < port + 20


def test_a_system_that_forbids_to_serve_is_told_as_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(places, "_bound", lambda *_: 1)
    assert places.listening(HERE) == places.NOT_ALLOWED


def test_a_lost_address_is_told_and_served_again_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[bool] = []
    with serving(Limits(watch_seconds=0.02), notify=lambda: heard.append(True)) as room:
        device = Device(room).sit()
        room.ask(question(1))
        device.vote(1, "A")
        monkeypatch.setattr(served_by, "is_there", lambda _: False)
        assert soon(lambda: not room.look().is_reachable)
        monkeypatch.setattr(served_by, "is_there", lambda _: True)
        assert soon(lambda: room.look().is_reachable)
        assert soon(lambda: len(heard) >= 2)
        assert device.mine() == "A"
        assert room.end_vote().voters == 1


def test_a_socket_that_the_system_closed_is_opened_again() -> None:
    with serving(Limits(watch_seconds=0.02)) as room:
        device = Device(room).sit()
        loop = room._loop
        loop.call_soon_threadsafe(loop.remove_reader, room._listener.fileno())
        loop.call_soon_threadsafe(room._listener.close)
        assert soon(lambda: room._listener.fileno() == -1)
        assert soon(lambda: _can_connect(device))
        assert device.get("state").state["seat"] == "in"


def _can_connect(device: Device) -> bool:
    try:
        device.open().close()
    except OSError:
        return False
    return True


def test_an_address_is_one_of_this_computer_and_loopback_comes_last() -> None:
    found = addresses()
    assert found[-1] == Address(HERE)
    assert found[-1].is_loopback
    assert all(places.is_there(one.ip) for one in found)
    assert len(set(found)) == len(found)


def test_without_any_network_there_is_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "_towards", lambda: iter(()))
    monkeypatch.setattr(places, "_of_interfaces", lambda: iter(()))
    assert addresses() == (Address(HERE),)


def test_finding_the_addresses_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    for name in ("send", "sendall", "sendto", "sendmsg"):
        monkeypatch.setattr(socket.socket, name, never, raising=False)
    for name in ("getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, never)
    assert addresses()


def test_the_window_comes_to_its_turn_sooner_while_a_room_is_served() -> None:
    usual = sys.getswitchinterval()
    with serving():
        assert sys.getswitchinterval() < usual / 5
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_serving_leaves_the_windows_own_loop_alone(room: Serving) -> None:
    del room
    with pytest.raises(RuntimeError, match="no running event loop"):
        asyncio.get_running_loop()
