"""Votes of the devices: numbers of ballots alone while open, and every vote closed once."""

import pytest

from game.engine.classroom import Decided
from game.scenes.classroom.stage import Stage
from game.scenes.scene import Context
from game.ui.action import Confirm, GoBack, Pick, Press, Vote
from tests.scenes.classroom.given import Devices, acts, stage_at
from tests.scenes.given import acted, buttons, texts


@pytest.fixture
def room() -> Devices:
    return Devices()


@pytest.fixture
def stage(calm: Context, room: Devices) -> Stage:
    return stage_at(calm, room=room)


def voted(stage: Stage, room: Devices, *ballots: int) -> None:
    acts(stage, Vote())
    room.ballots = ballots
    acts(stage, Vote())


def test_a_vote_is_opened_with_letters_and_shapes(stage: Stage, room: Devices) -> None:
    acts(stage, Vote())
    found = [(one.letter, one.shape, one.id) for one in room.asked[0].ways]
    assert found == [
        ("A", "circle", "breathe"),
        ("B", "square", "beg"),
        ("C", "triangle", "tell"),
    ]


def test_while_a_vote_is_open_only_the_number_of_ballots_is_told(
    stage: Stage, room: Devices
) -> None:
    acts(stage, Vote())
    room.ballots = (11, 7, 0)
    stage.update(1.0)
    assert "18 of 30 have voted · 192.168.1.20:8720/482913" in texts(stage)
    assert not any("11" in one or "%" in one for one in texts(stage))


def test_new_ballots_are_seen_without_a_press(stage: Stage, room: Devices) -> None:
    acts(stage, Vote())
    stage.is_changed = False
    stage.update(0.1)
    assert not stage.is_changed
    room.ballots = (1,)
    stage.update(0.1)
    assert stage.is_changed


def test_what_came_out_is_told_once_the_vote_is_closed(stage: Stage, room: Devices) -> None:
    voted(stage, room, 11, 7, 0)
    assert {"61 %", "39 %", "0 %"} <= set(texts(stage))


def test_seven_voters_are_told_no_number(stage: Stage, room: Devices) -> None:
    voted(stage, room, 4, 3, 0)
    assert not any("%" in one for one in texts(stage))


def test_enter_closes_a_vote_that_was_open_for_a_moment(stage: Stage, room: Devices) -> None:
    acted(stage, Vote(), Confirm())
    assert room.is_open
    stage.update(1.0)
    acts(stage, Confirm())
    assert (room.is_open, stage.running.phase) == (False, "result")


def test_the_devices_learn_which_letter_was_taken(stage: Stage, room: Devices) -> None:
    voted(stage, room, 11, 7, 0)
    acts(stage, Pick(3))
    assert room.told == ["C"]


def test_a_vote_can_be_held_again_and_has_another_number(stage: Stage, room: Devices) -> None:
    voted(stage, room, 5, 5, 0)
    acts(stage, Press("again"))
    assert [one.number for one in room.asked] == [1, 2]
    assert stage.running.count is None


def test_the_devices_are_asked_in_vain_if_a_choice_is_taken_meanwhile(
    stage: Stage, room: Devices
) -> None:
    acts(stage, Vote())
    room.ballots = (11, 7, 0)
    acts(stage, Press("take:beg"))
    assert not room.is_open
    assert stage.running.session.events == (Decided("beg"),)


@pytest.mark.parametrize("button", ["count", "ask", "back-to:0", "end", "skip"])
def test_no_vote_stays_open_behind_another_screen(
    calm: Context, room: Devices, debriefed: list[object], button: str
) -> None:
    stage = stage_at(calm, "beg", room=room)
    acts(stage, Vote(), Press(button))
    assert not room.is_open
    assert stage.running.count is None
    del debriefed


def test_backspace_leads_from_the_result_of_devices_to_the_choices(
    stage: Stage, room: Devices
) -> None:
    voted(stage, room, 5, 5, 0)
    acts(stage, GoBack())
    assert stage.running.phase == "ask"


def test_hands_can_be_counted_though_there_are_devices(stage: Stage, room: Devices) -> None:
    acts(stage, Press("count"), Pick(9), Confirm())
    assert room.asked == []
    assert stage.running.typed == {"breathe": 9}


def test_going_back_tells_the_devices_that_it_goes_on(calm: Context, room: Devices) -> None:
    stage = stage_at(calm, "breathe", room=room)
    acts(stage, Press("back-to:0"))
    assert room.told == ["A", ""]


def test_leaving_closes_the_room(stage: Stage, room: Devices) -> None:
    acts(stage, Vote())
    stage.running.leave()
    assert (room.is_open, room.is_shut) == (False, True)


def test_hands_can_be_counted_while_devices_vote_and_after(stage: Stage, room: Devices) -> None:
    acts(stage, Vote())
    assert "count" in buttons(stage)
    acts(stage, Vote())
    assert "count" in buttons(stage)
    acts(stage, Press("count"))
    assert stage.running.phase == "count"
    assert not room.is_open
