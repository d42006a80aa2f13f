"""Votes in the teacher's notes: who won; numbers only where they may be told; the room."""

from dataclasses import dataclass, field

import pytest

from game.classroom.question import Attendance
from game.engine.counts import Count
from game.scenes.classroom.notes import Notes
from game.scenes.scene import Context
from game.ui.action import Press
from tests.scenes.classroom.given import Devices, stage_at
from tests.scenes.classroom.test_notes import notes_of
from tests.scenes.given import acted, buttons, texts

UNTOLD = "No numbers here: fewer than 8 voted, or all agreed. Only say which choice has won."


@dataclass(slots=True)
class Door(Devices):
    """Devices of which some wait; what the teacher does with them is noted."""

    now: Attendance = field(default_factory=Attendance)
    done: list[str] = field(default_factory=list)

    def look(self) -> Attendance:
        return self.now

    def lock(self, *, is_locked: bool) -> None:
        self.done.append("locked" if is_locked else "open")

    def admit(self) -> None:
        self.done.append("admitted")


def after(calm: Context, *hands: int) -> tuple[str, ...]:
    """Give what the notes tell of a vote."""
    stage = stage_at(calm)
    ids = stage.running.session.play.open_ids()
    stage.enter("result")
    stage.running.count = Count(tuple(zip(ids, hands, strict=True)))
    return texts(notes_of(stage))


def test_who_won_is_told_with_numbers_where_they_may_be(calm: Context) -> None:
    found = after(calm, 12, 6, 6)
    assert "Most are for A." in found
    assert "A: 12 (50 %) · B: 6 (25 %) · C: 6 (25 %)" in found
    assert UNTOLD not in found


@pytest.mark.parametrize("hands", [(3, 2, 2), (25, 0, 0)])
def test_a_count_that_may_not_be_told_is_not_and_that_is_said(
    calm: Context, hands: tuple[int, ...]
) -> None:
    found = after(calm, *hands)
    assert {"Most are for A.", UNTOLD} <= set(found)
    assert [one for one in found if "%" in one or any(f": {one_} (" in one for one_ in hands)] == []


def test_hands_that_are_being_typed_are_not_repeated(calm: Context) -> None:
    stage = stage_at(calm)
    stage.count()
    before = texts(notes_of(stage))
    stage.typed(7)
    assert texts(notes_of(stage)) == before


def test_equal_hands_leave_the_choice_to_the_teacher(calm: Context) -> None:
    told = "A tie: A, C. Take the one from which more can be learned."
    assert told in after(calm, 5, 1, 5)


def test_a_vote_of_nobody_has_no_winner(calm: Context) -> None:
    found = after(calm, 0, 0, 0)
    assert "Nobody voted. Take the choice from which most can be learned." in found
    assert UNTOLD not in found


def test_without_devices_there_is_no_room(calm: Context) -> None:
    assert "The devices" not in texts(notes_of(stage_at(calm)))


@pytest.fixture
def door() -> Door:
    return Door(now=Attendance(seats=24, waiting=2, ballots=18, phase="open"))


@pytest.fixture
def notes(calm: Context, door: Door) -> Notes:
    return notes_of(stage_at(calm, room=door))


def test_the_room_is_told_in_numbers(notes: Notes) -> None:
    assert {
        "Address: 192.168.1.20:8720/482913",
        "24 devices are in.",
        "18 of them have voted.",
        "2 devices wait to be let in.",
    } <= set(texts(notes))


def test_devices_that_wait_are_let_in(notes: Notes, door: Door) -> None:
    acted(notes, Press("admit"))
    assert door.done == ["admitted"]


def test_nobody_is_let_in_where_nobody_waits(notes: Notes, door: Door) -> None:
    door.now = Attendance(seats=24)
    assert "admit" not in buttons(notes)


@pytest.mark.parametrize(("is_locked", "done"), [(False, "locked"), (True, "open")])
def test_the_room_is_locked_and_opened(
    notes: Notes, door: Door, done: str, *, is_locked: bool
) -> None:
    door.now = Attendance(is_locked=is_locked)
    assert ("Nobody new can come in." in texts(notes)) == is_locked
    acted(notes, Press("lock"))
    assert door.done == [done]


def test_who_comes_in_is_seen_without_a_press(notes: Notes, door: Door) -> None:
    notes.update(0.1)
    notes.is_changed = False
    notes.update(0.1)
    assert not notes.is_changed
    door.now = Attendance(seats=25)
    notes.update(0.1)
    assert notes.is_changed
