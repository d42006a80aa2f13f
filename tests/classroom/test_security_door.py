"""What a clever pupil would try at the door: guessing the code, crowding, flooding, stalling."""

import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress

import pytest

from game.classroom.room import RoomState
from game.classroom.server import Address, Pages, gate, serve
from game.classroom.server.limits import Limits, Rate
from game.classroom.server.serving import Serving
from game.i18n import Messages
from tests.classroom.served import CODE, HERE, Device, is_cut, question, said, serving, soon

OTHER_IP, THIRD_IP = "127.0.0.2", "127.0.0.3"
FEW = Rate(burst=3, second=0)
WRONG = ("000000", "314158", "999999")


@pytest.fixture
def room() -> Iterator[Serving]:
    with serving() as served:
        yield served


def test_a_wrong_code_looks_like_anything_else_that_is_not_there(room: Serving) -> None:
    device = Device(room)
    paths = ("/000000", "/000000/state", "/favicon.ico", "/robots.txt", f"/{CODE}/nothing")
    got = [device.ask("GET", path) for path in paths]
    kept = [(one.status, one.body, {**one.headers, "Date": ""}) for one in got]
    assert all(one == kept[0] for one in kept)
    assert kept[0][:2] == (404, Pages(Messages()).missing())


def test_after_many_wrong_codes_not_even_the_right_one_is_heard() -> None:
    with serving(Limits(guesses=FEW)) as room:
        device = Device(room)
        assert {device.ask("GET", f"/{code}").status for code in WRONG} == {404}
        assert [device.ask("GET", f"/{CODE}").status, device.post("seat", {}).status] == [404, 404]


def test_who_sits_already_is_heard_whoever_guesses_beside_them() -> None:
    with serving(Limits(guesses=FEW)) as room:
        device, guesser = Device(room).sit(), Device(room)
        for code in WRONG:
            guesser.ask("GET", f"/{code}")
        room.ask(question(1))
        assert (device.vote(1, "A").status, guesser.ask("GET", f"/{CODE}").status) == (200, 404)


def test_many_addresses_that_guess_together_are_stopped_together() -> None:
    with serving(Limits(all_guesses=FEW)) as room:
        for ip in (OTHER_IP, THIRD_IP, HERE):
            Device(room, ip).ask("GET", "/000000")
        assert Device(room, OTHER_IP).ask("GET", f"/{CODE}").status == 404


def test_who_types_the_code_right_is_let_in_while_others_guess() -> None:
    with serving(Limits(all_guesses=FEW)) as room:
        for code in WRONG:
            Device(room, OTHER_IP).ask("GET", f"/{code}")
        assert Device(room, THIRD_IP).ask("GET", f"/{CODE}").status == 200


def test_a_pc_that_gives_itself_an_address_for_every_code_is_stopped_too() -> None:
    with serving(Limits(all_guesses=FEW, first_guesses=FEW)) as room:
        for number in range(10, 15):
            Device(room, f"127.0.0.{number}").ask("GET", "/000000")
        assert Device(room, OTHER_IP).ask("GET", f"/{CODE}").status == 200
        Device(room, "127.0.0.15").ask("GET", "/000000")
        assert Device(room, THIRD_IP).ask("GET", f"/{CODE}").status == 404
        assert Device(room, "127.0.0.15").ask("GET", f"/{CODE}").status == 404


def test_to_find_the_code_by_trying_takes_longer_than_any_lesson() -> None:
    limits, lesson, codes = Limits(), 3600, 10**6
    alone = limits.guesses.burst + lesson * limits.guesses.second
    together = limits.all_guesses.burst + lesson * limits.all_guesses.second
    together += limits.first_guesses.burst + lesson * limits.first_guesses.second
    assert alone / codes < 0.002
    assert together / codes < 0.005


def test_a_device_that_asks_without_end_is_slowed_and_others_are_not() -> None:
    with serving(Limits(seat=FEW)) as room:
        device = Device(room).sit()
        got = [device.get("state").status for _ in range(5)]
        assert got == [200, 200, 200, 429, 429]
        assert Device(room, OTHER_IP).sit().get("state").status == 200


def test_an_address_that_asks_without_end_is_slowed_and_who_sits_there_is_not() -> None:
    with serving(Limits(address=FEW)) as room:
        device = Device(room).sit()
        stranger = Device(room)
        assert [stranger.get("state").status for _ in range(4)] == [200, 200, 429, 429]
        assert device.get("state").status == 200
        assert Device(room, OTHER_IP).get("state").status == 200


def test_a_class_votes_while_another_address_floods() -> None:
    with serving() as room, ThreadPoolExecutor(8) as pool:
        room.ask(question(1))
        flood, seat = Device(room, OTHER_IP), Device(room, OTHER_IP).sit().seat
        sent = flood.head("GET", f"/{CODE}/state", f"Cookie: seat={seat}", "Connection: close")
        for _ in range(200):
            pool.submit(said, flood, sent)
        voters = [Device(room, f"127.0.0.{number}").sit() for number in range(10, 40)]
        assert {one.vote(1, "A").status for one in voters} == {200}
        assert room.end_vote().voters == 30


def test_votes_without_end_are_slowed_and_count_once() -> None:
    with serving(Limits(seat=FEW)) as room:
        device = Device(room).sit()
        room.ask(question(1))
        got = [device.vote(1, "A").status for _ in range(6)]
        assert (got.count(429), room.end_vote().voters) == (3, 1)


def test_an_address_holds_only_so_many_connections() -> None:
    with serving(Limits(connections_each=4)) as room, ExitStack() as stack:
        lines = [stack.enter_context(Device(room).open()) for _ in range(10)]
        assert [is_cut(one) for one in lines[:6]] == [True] * 6
        assert Device(room, OTHER_IP).get("state").status == 200


def test_all_together_hold_only_so_many_connections() -> None:
    with serving(Limits(connections=4)) as room, ExitStack() as stack:
        ips = [f"127.0.0.{number}" for number in range(2, 12)]
        lines = [stack.enter_context(Device(room, ip).open()) for ip in ips]
        assert [is_cut(one) for one in lines[:6]] == [True] * 6
        assert Device(room).get("state").status == 200


def test_a_seat_stays_connected_however_many_strangers_come() -> None:
    with serving(Limits(connections=4)) as room, ExitStack() as stack:
        device = Device(room).sit()
        events = stack.enter_context(device.streaming())
        events.next()
        for number in range(2, 30):
            stack.enter_context(Device(room, f"127.0.0.{number}").open())
        room.ask(question(1))
        assert events.next()["question"] == 1
        assert device.vote(1, "A").status == 200


def test_a_seat_keeps_only_so_many_connections_from_being_cut() -> None:
    limits = Limits(connections=6, connections_seat=2)
    with serving(limits) as room, ExitStack() as stack:
        device = Device(room).sit()
        lines = [stack.enter_context(device.open()) for _ in range(6)]
        for one in lines:
            one.sendall(device.head("GET", f"/{CODE}/state"))
            one.recv(4096)
        for number in range(2, 8):
            stack.enter_context(Device(room, f"127.0.0.{number}").open())
        assert [is_cut(one) for one in lines[2:]] == [True] * 4
        lines[0].sendall(device.head("GET", f"/{CODE}/state"))
        assert b" 200 " in lines[0].recv(4096)


def test_the_game_keeps_files_for_itself_where_the_system_gives_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gate, "most_files", lambda: gate.FILES_OF_THE_GAME + 2)
    with serving() as room, ExitStack() as stack:
        lines = [stack.enter_context(Device(room).open()) for _ in range(4)]
        assert [is_cut(one) for one in lines[:2]] == [True, True]


def test_a_request_that_never_ends_its_head_is_cut() -> None:
    with serving(Limits(idle_seconds=0.1)) as room, Device(room).open() as line:
        line.sendall(f"GET /{CODE} HTTP/1.1\r\nX-Slow: ".encode())
        assert is_cut(line)


def test_a_connection_that_says_nothing_is_cut() -> None:
    with serving(Limits(idle_seconds=0.1)) as room, Device(room).open() as line:
        assert is_cut(line)


def test_a_connection_that_falls_silent_after_a_request_is_cut() -> None:
    with serving(Limits(idle_seconds=0.1)) as room:
        device = Device(room).sit()
        with device.open() as line:
            line.sendall(device.head("GET", f"/{CODE}/state"))
            assert b" 200 " in line.recv(4096)
            assert is_cut(line)


def test_a_request_that_never_ends_its_body_is_cut() -> None:
    with serving(Limits(answer_seconds=0.1)) as room:
        device = Device(room).sit()
        kind = "Content-Type: application/json"
        for length in ("Content-Length: 40", "Transfer-Encoding: chunked"):
            with device.open() as line:
                line.sendall(device.head("POST", f"/{CODE}/vote", kind, length))
                assert is_cut(line)


def test_a_device_that_reads_no_answer_is_cut() -> None:
    with serving(Limits(answer_seconds=0.1, seat=Rate(10**6, 0))) as room:
        device = Device(room).sit()
        with device.open() as line:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.settimeout(0.2)
            with pytest.raises(OSError, match=r"timed out|reset|pipe"):  # noqa: PT012
                for _ in range(3000):
                    line.sendall(device.head("GET", f"/{CODE}/state") * 20)
            assert is_cut(line)
        assert device.get("state").status == 200


def test_a_device_that_only_sends_is_cut(room: Serving) -> None:
    device = Device(room).sit()
    with device.open() as line:
        line.sendall(device.head("GET", f"/{CODE}/events"))
        line.recv(4096)
        with suppress(ConnectionError):
            line.sendall(b"X" * 2 * gate.MOST_AHEAD)
        assert is_cut(line)
    assert device.get("state").status == 200


def test_a_seat_has_one_stream_however_often_it_asks(room: Serving) -> None:
    device = Device(room).sit()
    with ExitStack() as stack:
        streams = [stack.enter_context(device.streaming()) for _ in range(8)]
        for one in streams:
            one.next()
        assert soon(lambda: len(room._desk.streams) == 1)
        assert [one.next() for one in streams[:7]] == [{"seat": "gone"}] * 7


def test_a_made_up_crowd_waits_outside_and_is_forgotten() -> None:
    with serving(room=RoomState(CODE, most_seats=5)) as room:
        for _ in range(30):
            Device(room).sit()
        assert (room.look().seats, room.look().waiting) == (1, 5)
        assert Device(room, OTHER_IP).post("seat", {}).status == 200


def test_a_device_that_comes_as_thirty_is_let_in_behind_the_others() -> None:
    with serving(room=RoomState(CODE, most_seats=6)) as room:
        for _ in range(30):
            Device(room).sit()
        Device(room, OTHER_IP).sit()
        late = [Device(room, OTHER_IP).sit() for _ in range(2)]
        assert (room.look().seats, room.look().waiting) == (2, 6)
        room.admit()
        assert [one.get("state").state["seat"] for one in late] == ["in", "in"]
        assert room.look().seats == 6


def test_a_full_room_lets_nobody_in_and_goes_on() -> None:
    with serving(room=RoomState(CODE, most_seats=2)) as room:
        first = Device(room, OTHER_IP).sit()
        Device(room, THIRD_IP).sit()
        assert Device(room).post("seat", {}).status == 423
        room.ask(question(1))
        assert first.vote(1, "A").status == 200


def test_a_locked_room_cannot_be_entered(room: Serving) -> None:
    room.lock(is_locked=True)
    assert (Device(room).post("seat", {}).status, room.look().seats) == (423, 0)


def test_thousands_of_requests_leave_no_more_behind_than_is_bounded() -> None:
    wide = Rate(burst=10**6, second=0)
    limits = Limits(addresses=8, address=wide, guesses=wide, all_guesses=wide)
    with serving(limits, RoomState(CODE, most_seats=3)) as room:
        for number in range(2, 60):
            device = Device(room, f"127.0.0.{number}")
            device.sit()
            device.ask("GET", f"/{number:06}")
            device.ask("GET", "/" + "x" * 900)
        assert len(room._desk._guard) <= 3 * limits.addresses
        assert (room.look().seats, room.look().waiting) == (3, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has many loopback addresses")
def test_only_the_chosen_address_answers() -> None:
    served = serve(RoomState(CODE), Address(OTHER_IP), Pages(Messages()), lambda: None)
    assert isinstance(served, Serving)
    try:
        assert Device(served).get("state").status == 200
        port = int(served.address.partition(":")[2].partition("/")[0])
        for ip in (HERE, THIRD_IP):
            with pytest.raises(ConnectionRefusedError):
                socket.create_connection((ip, port), 1)
    finally:
        served.close()
