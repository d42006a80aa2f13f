"""The room without a network: who sits, who votes, what is told, what is forgotten."""

import threading

import pytest

from game.classroom.room import (
    CODE_DIGITS,
    MOST_REFLEXES,
    RoomState,
    State,
    code_of,
    families_of,
    fresh_code,
)
from game.classroom.seats import WAITING_SECONDS
from game.engine.catalogue import FAMILIES
from tests.classroom.served import CODE, PLAY, question


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def seated(room: RoomState, count: int) -> list[str]:
    """Let so many devices in, each from an address of its own."""
    return [room.enter(f"10.0.0.{number}")[1] for number in range(count)]


def test_a_code_has_six_digits_even_when_it_is_small() -> None:
    assert {len(fresh_code()) for _ in range(50)} == {CODE_DIGITS}
    assert RoomState().code.isdecimal()


def test_no_two_seats_are_alike_and_nobody_guesses_one() -> None:
    tokens = seated(RoomState(CODE), 50)
    assert len(set(tokens)) == 50
    assert {len(bytes.fromhex(one)) for one in tokens} == {16}


def test_a_seat_is_found_again_after_sleep() -> None:
    room = RoomState(CODE)
    _, token = room.enter("10.0.0.1")
    room.ask(question(1))
    room.vote(token, 1, "B")
    assert room.enter("10.0.0.1", token) == ("in", token)
    assert room.state(token).mine == "B"


def test_a_seat_is_found_again_from_another_address() -> None:
    room = RoomState(CODE)
    _, token = room.enter("10.0.0.1")
    assert room.enter("10.0.0.77", token) == ("in", token)
    assert room.look().seats == 1


def test_votes_are_counted_in_the_order_of_the_choices() -> None:
    room = RoomState(CODE)
    first, second, third = seated(room, 3)
    room.ask(question(1))
    room.vote(first, 1, "C")
    room.vote(second, 1, "A")
    room.vote(third, 1, "C")
    assert room.end_vote().hands == (("way-a", 1), ("way-b", 0), ("way-c", 2))


def test_a_vote_may_be_changed_until_it_is_closed() -> None:
    room = RoomState(CODE)
    (token,) = seated(room, 1)
    room.ask(question(1))
    assert [room.vote(token, 1, "A"), room.vote(token, 1, "B")] == ["taken", "taken"]
    assert room.look().ballots == 1
    assert room.end_vote().hands[1] == ("way-b", 1)
    assert room.vote(token, 1, "C") == "late"


def test_who_comes_late_votes_like_everybody() -> None:
    room = RoomState(CODE)
    room.ask(question(1))
    (token,) = seated(room, 1)
    assert room.vote(token, 1, "A") == "taken"


def test_ballots_are_forgotten_when_the_vote_closes() -> None:
    room = RoomState(CODE)
    (token,) = seated(room, 1)
    room.ask(question(1))
    room.vote(token, 1, "A")
    room.end_vote()
    assert room.state(token).mine is None
    assert token not in str(vars(room)["_ballots"])
    assert room.end_vote().voters == 0


def test_ballots_of_a_vote_that_was_never_closed_are_forgotten_too() -> None:
    room = RoomState(CODE)
    (token,) = seated(room, 1)
    room.ask(question(1))
    room.vote(token, 1, "A")
    room.ask(question(2))
    assert (room.look().ballots, room.state(token).mine) == (0, None)


def test_devices_are_told_the_question_then_that_it_is_closed_then_what_was_taken() -> None:
    room = RoomState(CODE)
    (token,) = seated(room, 1)
    told = [room.state(token)]
    room.ask(question(4))
    told.append(room.state(token))
    room.end_vote()
    told.append(room.state(token))
    room.tell("B")
    told.append(room.state(token))
    room.tell("")
    told.append(room.state(token))
    assert [(one.question, one.phase, one.taken) for one in told] == [
        (None, "waiting", ""),
        (4, "open", ""),
        (4, "closed", ""),
        (4, "closed", "B"),
        (None, "waiting", ""),
    ]


def test_nothing_is_told_to_who_has_no_seat() -> None:
    room = RoomState(CODE)
    seated(room, 2)
    _, waiting = room.enter("10.0.0.1")
    room.ask(question(1))
    assert room.state("f" * 32) == State("none")
    assert room.state(waiting) == State("waiting")


def test_a_closing_without_a_question_counts_nobody() -> None:
    assert RoomState(CODE).end_vote().hands == ()


def test_the_second_device_of_an_address_waits_until_it_is_let_in() -> None:
    room = RoomState(CODE)
    room.enter("10.0.0.1")
    standing, token = room.enter("10.0.0.1")
    assert (standing, room.look().waiting) == ("waiting", 1)
    room.admit()
    assert (room.standing(token), room.look().waiting, room.look().seats) == ("in", 0, 2)


def test_who_comes_after_the_teacher_let_others_in_waits_in_turn() -> None:
    room = RoomState(CODE)
    room.enter("10.0.0.1")
    room.enter("10.0.0.1")
    room.admit()
    assert room.enter("10.0.0.1")[0] == "waiting"


def test_a_device_that_waits_and_is_not_heard_of_is_forgotten() -> None:
    clock = Clock()
    room = RoomState(CODE, clock=clock)
    room.enter("10.0.0.1")
    _, gone = room.enter("10.0.0.1")
    _, there = room.enter("10.0.0.1")
    clock.now += WAITING_SECONDS - 1
    room.standing(there)
    clock.now += 2
    assert room.look().waiting == 1
    room.admit()
    assert (room.standing(gone), room.standing(there)) == ("none", "in")


def test_a_locked_room_lets_nobody_new_in_and_everybody_back() -> None:
    room = RoomState(CODE)
    (token,) = seated(room, 1)
    room.lock(is_locked=True)
    assert room.enter("10.0.0.9") == ("none", "")
    assert room.enter("10.0.0.0", token) == ("in", token)
    assert room.look().is_locked
    room.lock(is_locked=False)
    assert room.enter("10.0.0.9")[0] == "in"


def test_there_are_only_so_many_seats_and_places_to_wait() -> None:
    room = RoomState(CODE, most_seats=3)
    seated(room, 3)
    assert room.enter("10.0.0.9") == ("none", "")
    assert [room.enter("10.0.0.1")[0] for _ in range(4)] == ["waiting"] * 3 + ["none"]
    room.admit()
    assert room.look().seats == 3


def test_a_made_up_crowd_that_waits_takes_no_seat_from_others() -> None:
    room = RoomState(CODE, most_seats=5)
    for _ in range(20):
        room.enter("10.0.0.1")
    assert room.enter("10.0.0.2")[0] == "in"


def test_nobody_knows_which_seat_came_from_which_address() -> None:
    room = RoomState(CODE)
    _, token = room.enter("10.0.0.1")
    kept = vars(room)["_seats"]
    pairs = [one for one in map(str, (kept._taken, kept._held, kept._waiting)) if token in one]
    assert pairs == [str({token})]


def test_a_closed_room_knows_nothing_any_more() -> None:
    room = RoomState(CODE, invitation=PLAY)
    (token,) = seated(room, 1)
    room.ask(question(1))
    room.vote(token, 1, "A")
    room.add_play(token, {"tell": [1, 2]}, True)
    room.close()
    assert (room.look().seats, room.look().ballots, room.plays()) == (0, 0, ())
    assert room.enter("10.0.0.1", token) == ("none", "")


def test_what_a_play_showed_is_counted_by_family() -> None:
    room = RoomState(CODE, invitation=PLAY)
    first, second = seated(room, 2)
    room.add_play(first, {"tell": [2, 3], "pause": [0, 0]}, True)
    room.add_play(second, {}, False)
    one, other = room.plays()
    assert (one.families, one.is_ended) == ({"tell": (2, 3), "pause": (0, 0)}, True)
    assert (other.families, other.is_ended) == ({}, False)
    assert [one.is_withdrawn, other.is_withdrawn] == [False, True]
    assert room.look().plays == 1
    assert one.seat != other.seat
    assert {one.seat, other.seat} & {first, second} == set()


def test_a_later_play_of_a_seat_takes_the_place_of_the_earlier_one() -> None:
    room = RoomState(CODE, invitation=PLAY)
    (token,) = seated(room, 1)
    room.add_play(token, {"tell": [0, 3]}, False)
    (before,) = room.plays()
    room.add_play(token, {"tell": [3, 3]}, True)
    (after,) = room.plays()
    assert (after.seat, after.families) == (before.seat, {"tell": (3, 3)})


def test_plays_are_taken_in_the_computer_room_alone() -> None:
    room = RoomState(CODE)
    (token,) = seated(room, 1)
    assert room.add_play(token, {}, True) == "late"


def test_every_family_can_be_counted_to_its_end() -> None:
    whole = {family: [MOST_REFLEXES, MOST_REFLEXES] for family in FAMILIES}
    assert families_of(whole) == dict.fromkeys(FAMILIES, (MOST_REFLEXES, MOST_REFLEXES))


@pytest.mark.parametrize("sort", ["votes", "seats"])
def test_threads_lose_nothing(sort: str) -> None:
    """Many threads at once, as the window's and the server's are two."""
    room = RoomState(CODE)
    tokens = seated(room, 200)
    room.ask(question(1))

    def part(start: int) -> None:
        for number in range(start, 200, 4):
            if sort == "votes":
                room.vote(tokens[number], 1, "ABC"[number % 3])
            else:
                room.enter(f"10.0.1.{number}")
            room.look()

    threads = [threading.Thread(target=part, args=(start,)) for start in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert room.look().seats == (200 if sort == "votes" else 400)
    assert room.end_vote().voters == (200 if sort == "votes" else 0)


def test_a_lesson_that_is_gone_on_with_has_its_code_again() -> None:
    first = code_of("0123456789abcdef")
    assert first == code_of("0123456789abcdef")
    assert (len(first), first.isdecimal()) == (6, True)
    assert len({code_of(f"{number:016x}") for number in range(200)}) > 190


def test_whoever_asks_after_the_end_hears_that_it_is_over() -> None:
    room = RoomState(CODE)
    (token,) = seated(room, 1)
    room.ask(question(1))
    room.vote(token, 1, "A")
    room.end()
    assert room.state(token) == State("in", phase="over")
    assert room.vote(token, 1, "B") == "late"
    room.close()
    assert room.state(token) == State("none", phase="over")


def test_a_room_that_just_closes_is_not_over() -> None:
    room = RoomState(CODE)
    room.close()
    assert room.state("") == State("none")
