"""What a clever pupil would try with votes and seats: twice, for others, too late, unseen."""

import json
import logging
from collections.abc import Iterator

import pytest

from game.classroom.room import RoomState
from game.classroom.server.answers import shared
from game.classroom.server.serving import Serving
from game.engine.catalogue import FAMILIES
from tests.classroom.served import CODE, PLAY, Device, question, serving

OTHER_IP = "127.0.0.2"
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def room() -> Iterator[Serving]:
    with serving() as served:
        yield served


def test_voting_again_replaces_the_first_vote(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    for letter in "ABCBABC":
        device.vote(1, letter)
    assert room.end_vote().hands == (("way-a", 0), ("way-b", 0), ("way-c", 1))


def test_a_second_tab_or_device_waits_until_the_teacher_lets_it_in(room: Serving) -> None:
    first, second = Device(room).sit(), Device(room).sit()
    room.ask(question(1))
    assert (first.vote(1, "A").status, second.vote(1, "A").status) == (200, 403)
    assert (room.look().waiting, room.end_vote().voters) == (1, 1)


def test_dropping_the_cookie_gives_no_second_ballot(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    device.vote(1, "A")
    device.seat = ""
    assert device.sit().vote(1, "A").status == 403
    assert room.end_vote().voters == 1


def test_a_copied_cookie_shares_one_ballot(room: Serving) -> None:
    device = Device(room).sit()
    copy = Device(room, OTHER_IP, device.seat)
    room.ask(question(1))
    device.vote(1, "A")
    copy.vote(1, "B")
    assert (device.mine(), room.end_vote().voters) == ("B", 1)


@pytest.mark.parametrize(
    "made_up", ["0" * 32, "f" * 31, "F" * 32, "admin", "", "' OR 1=1 --", SCRIPT, "é" * 16]
)
def test_a_made_up_seat_is_no_seat(room: Serving, made_up: str) -> None:
    Device(room).sit()
    room.ask(question(1))
    cookie = made_up.encode().decode("latin-1")
    got = Device(room, OTHER_IP, cookie).vote(1, "A")
    assert (got.status, room.end_vote().voters) == (403, 0)


def test_two_seats_in_one_request_are_none(room: Serving) -> None:
    one, other = Device(room).sit(), Device(room, OTHER_IP).sit()
    room.ask(question(1))
    both = Device(room, headers={"Cookie": f"seat={one.seat}; seat={other.seat}"})
    assert (both.vote(1, "A").status, room.end_vote().voters) == (403, 0)


def test_a_seat_of_another_lesson_is_no_seat(room: Serving) -> None:
    with serving(room=RoomState(CODE)) as before:
        old = Device(before).sit().seat
    room.ask(question(1))
    assert Device(room, seat=old).vote(1, "A").status == 403


def test_a_vote_that_is_sent_again_for_an_earlier_question_is_late(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    assert device.vote(1, "A").status == 200
    room.end_vote()
    room.ask(question(2))
    got = device.vote(1, "A")
    assert (got.status, got.state["question"], got.state["mine"]) == (409, 2, None)
    assert room.end_vote().voters == 0


def test_a_vote_after_the_closing_is_late(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    assert room.end_vote().voters == 0
    assert device.vote(1, "A").status == 409
    assert room.end_vote().voters == 0


def test_a_vote_before_the_question_is_late(room: Serving) -> None:
    device = Device(room).sit()
    assert [device.vote(number, "A").status for number in (0, 1, 2, -1)] == [409] * 4


@pytest.mark.parametrize("letter", ["D", "a", "", "AB", "way-a", "B ", "\u0391", SCRIPT, "A" * 500])
def test_a_vote_for_what_is_not_offered_is_refused(room: Serving, letter: str) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    got = device.vote(1, letter)
    assert (got.status, got.state, room.end_vote().voters) == (400, {"error": "wrong"}, 0)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_nothing_on_the_network_closes_a_vote_or_opens_the_room(room: Serving, method: str) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    room.lock(is_locked=True)
    before = room.look()
    names = "close end_vote end ask tell admit lock unlock look plays admin question votes count"
    got = {device.ask(method, f"/{CODE}/{name}", b"{}").status for name in names.split()}
    assert (got, room.look()) == ({404}, before)


def test_a_device_is_told_its_own_vote_alone(room: Serving) -> None:
    devices = [Device(room, f"127.0.0.{number}").sit() for number in range(2, 12)]
    room.ask(question(1))
    for number, one in enumerate(devices[1:]):
        one.vote(1, "ABC"[number % 3])
    told = devices[0].get("state").state
    assert set(told) == {"v", "seat", "question", "phase", "ways", "mine", "taken", "language"}
    assert told["mine"] is None
    everything = json.dumps(told) + json.dumps(devices[1].get("state").state)
    assert not [one.seat for one in devices if one.seat in everything]


def test_no_device_is_told_how_many_voted_before_or_after_the_closing(room: Serving) -> None:
    first = Device(room).sit()
    voters = [Device(room, f"127.0.0.{number}").sit() for number in range(2, 10)]
    room.ask(question(1))
    before = first.get("state").body
    for one in voters:
        one.vote(1, "B")
    assert first.get("state").body == before
    room.end_vote()
    room.tell("B")
    told = first.get("state").state
    assert (told["taken"], told["phase"]) == ("B", "closed")
    assert {type(value) for name, value in told.items() if name not in {"v", "question"}} <= {
        str,
        list,
        type(None),
    }


def test_no_clock_tells_whether_others_voted_for_the_same(room: Serving) -> None:
    """What is worked out once for a whole class holds no vote: the first waits no longer."""
    first, second = Device(room).sit(), Device(room, OTHER_IP).sit()
    room.ask(question(1))
    first.get("state")
    before = shared.cache_info().misses
    assert [first.vote(1, "A").state["mine"], second.vote(1, "A").state["mine"]] == ["A", "A"]
    assert second.vote(1, "B").state["mine"] == "B"
    assert shared.cache_info().misses == before


def test_after_the_closing_nobody_is_told_what_they_voted(room: Serving) -> None:
    device = Device(room).sit()
    room.ask(question(1))
    device.vote(1, "C")
    room.end_vote()
    assert device.mine() is None


def test_a_stream_tells_nothing_of_another_seat(room: Serving) -> None:
    watching, voting = Device(room).sit(), Device(room, OTHER_IP).sit()
    room.ask(question(1))
    with watching.streaming() as events:
        events.next()
        voting.vote(1, "A")
        room.end_vote()
        assert events.next()["phase"] == "closed"  # the vote itself told nothing


@pytest.mark.parametrize(
    "families",
    [
        {"nothing": [1, 2]},
        {SCRIPT: [1, 2]},
        {"tell": [3, 2]},
        {"tell": [-1, 2]},
        {"tell": [1, 32]},
        {"tell": [10**30, 10**30]},
        {"tell": [True, 2]},
        {"tell": [1.0, 2]},
        {"tell": ["1", "2"]},
        {"tell": [1, 2, 3]},
        {"tell": [1]},
        {"tell": {"0": 1, "1": 2}},
        {"tell": SCRIPT},
        {"tell": None},
        [["tell", [1, 2]]],
        SCRIPT,
        None,
        7,
    ],
    ids=str,
)
def test_a_play_is_small_numbers_of_known_families_or_nothing(families: object) -> None:
    with serving(room=RoomState(CODE, invitation=PLAY)) as room:
        device = Device(room).sit()
        assert device.post("play", {"families": families, "is_ended": True}).status == 400
        assert device.post("play", {"families": {}, "is_ended": SCRIPT}).status == 400
        assert room.plays() == ()


def test_playing_again_replaces_the_earlier_play() -> None:
    with serving(room=RoomState(CODE, invitation=PLAY)) as room:
        device = Device(room).sit()
        best = {"families": {one: [9, 9] for one in FAMILIES}, "is_ended": True}
        assert [device.post("play", best).status for _ in range(3)] == [200] * 3
        assert len(room.plays()) == 1


def test_a_play_without_a_seat_is_refused() -> None:
    with serving(room=RoomState(CODE, invitation=PLAY)) as room:
        sent = {"families": {}, "is_ended": True}
        assert (Device(room).post("play", sent).status, room.plays()) == (403, ())


def test_what_a_seat_is_called_in_the_counts_opens_nothing() -> None:
    with serving(room=RoomState(CODE, invitation=PLAY)) as room:
        Device(room).sit().post("play", {"families": {}, "is_ended": True})
        (play,) = room.plays()
        for token in (play.seat, play.seat * 2):
            assert Device(room, OTHER_IP, token).get("state").state["seat"] == "none"


def test_nothing_is_written_about_who_asked_what(
    room: Serving, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    device = Device(room).sit()
    room.ask(question(1))
    device.vote(1, "A")
    device.post("vote", b"\xff\xfe")
    device.ask("GET", "/000000")
    with device.open() as line:
        line.sendall(b"\x16\x03\x01\x02\x00 no request\r\n\r\n")
        line.recv(4096)
    told = capfd.readouterr()
    written = [one for one in caplog.records if one.name != "asyncio" or "127.0" in str(one.args)]
    assert (written, told.out, told.err) == ([], "", "")
