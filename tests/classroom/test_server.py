"""A room served on loopback: joining, voting, streams and polling, rejoining, closing."""

import asyncio
import gzip
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from game.classroom.question import Question
from game.classroom.room import RoomState
from game.classroom.server.limits import Limits
from game.classroom.server.serving import Serving
from tests.classroom.served import CODE, HERE, LONGEST, PLAY, Device, question, serving, soon

NOTHING = {
    "v": 1,
    "seat": "in",
    "question": None,
    "phase": "waiting",
    "ways": [],
    "mine": None,
    "taken": "",
    "language": "",
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


@pytest.mark.parametrize("name", ["pupil.css", "pupil.js"])
def test_the_files_come_packed_for_whoever_can_unpack_them(room: Serving, name: str) -> None:
    device = Device(room)
    device.headers["Accept-Encoding"] = "gzip, deflate"
    got = device.get(name)
    assert got.headers["Content-Encoding"] == "gzip"
    plain = Device(room).get(name)
    assert gzip.decompress(got.body) == plain.body
    assert "Content-Encoding" not in plain.headers


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


def test_a_refusal_waits_for_the_body_so_that_it_is_heard(room: Serving) -> None:
    device = Device(room)
    kind = ("Content-Type: application/json", "Content-Length: 2")
    with device.open() as line:
        line.sendall(device.head("POST", "/000000/seat", *kind))
        line.settimeout(0.05)
        with pytest.raises(TimeoutError):
            line.recv(1)
        line.sendall(b"{}")
        line.settimeout(LONGEST)
        assert line.recv(4096).startswith(b"HTTP/1.1 404 ")


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


def test_a_lesson_that_is_over_says_so_to_every_stream_before_it_closes() -> None:
    with serving() as room:
        devices = [Device(room, f"127.0.0.{place}").sit() for place in range(1, 9)]
        with ExitStack() as streams:
            events = [streams.enter_context(one.streaming()) for one in devices]
            for one in events:
                one.next()
            room.end()
            room.close()
            told = [(one.next()["phase"], one.next()) for one in events]
            assert told == [("over", {"seat": "gone"})] * 8


def test_a_device_that_polls_hears_that_the_lesson_is_over(room: Serving) -> None:
    device = Device(room).sit()
    room.end()
    assert device.get("state").state["phase"] == "over"


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


def test_the_window_comes_to_its_turn_sooner_while_a_room_is_served() -> None:
    usual = sys.getswitchinterval()
    with serving():
        assert sys.getswitchinterval() < usual / 5
    assert sys.getswitchinterval() == pytest.approx(usual)


def test_serving_leaves_the_windows_own_loop_alone(room: Serving) -> None:
    del room
    with pytest.raises(RuntimeError, match="no running event loop"):
        asyncio.get_running_loop()
