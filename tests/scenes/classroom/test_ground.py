"""Before the story on the projector: coming in, the ground rules, leaving for today."""

from dataclasses import replace

import pytest

from game.classroom.question import Attendance
from game.scenes.classroom.debrief import ClassDebrief
from game.scenes.classroom.ground import Ground
from game.scenes.classroom.ground_join import Joining
from game.scenes.classroom.ground_leave import Leaving
from game.scenes.classroom.kept_list_plays import plays_of
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage import Stage
from game.scenes.scene import Context, Home, Pop, Push, Replace
from game.teaching import spoken_rules
from game.ui.action import AskHelp, Confirm, Pause, Press, Turn
from tests.scenes.classroom.frames import PlayedRoom, plays, running_of
from tests.scenes.classroom.given import Book
from tests.scenes.given import acted, buttons, small, texts


@pytest.fixture
def running(context: Context) -> Running:
    return running_of(context, small())


@pytest.fixture
def room() -> PlayedRoom:
    return PlayedRoom(Attendance(12, waiting=2), plays(9))


@pytest.fixture
def online(context: Context, room: PlayedRoom) -> Running:
    return running_of(context, small(), room=room)


def test_two_presses_of_enter_lead_to_the_story(context: Context, running: Running) -> None:
    result = acted(Ground(context, running), Confirm(), Confirm())
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Stage)


def test_the_teachers_rules_are_read_too(context: Context, running: Running) -> None:
    assert set(spoken_rules(context.text)) <= set(texts(Ground(context, running)))


def test_what_the_story_holds_is_said_before_it(context: Context, running: Running) -> None:
    ground = Ground(context, running)
    acted(ground, Confirm())
    assert small().content_note in texts(ground)


def test_one_can_turn_back_to_the_rules(context: Context, running: Running) -> None:
    ground = Ground(context, running)
    acted(ground, Turn(1), Turn(-1), Turn(-1))
    assert ground.page == 0


@pytest.mark.parametrize(
    ("is_kept", "told"), [(True, "what the class decides"), (False, "vote here is kept")]
)
def test_what_is_kept_is_said_as_it_is(context: Context, told: str, *, is_kept: bool) -> None:
    running = running_of(context, small(), keeper=Book() if is_kept else None)
    assert any(told in one for one in texts(Ground(context, running)))


def test_help_is_one_key_away(context: Context, running: Running) -> None:
    assert isinstance(acted(Ground(context, running), AskHelp()), Push)


def test_leaving_lets_file_and_devices_go(context: Context, room: PlayedRoom) -> None:
    book = Book()
    running = running_of(context, small(), keeper=book, room=room)
    result = acted(Ground(context, running), Pause())
    assert isinstance(result, Push)
    assert isinstance(result.scene, Leaving)
    assert acted(result.scene, Press("home")) == Home()
    assert book.is_shut
    assert room.asked == ["close"]


@pytest.mark.parametrize(("is_full", "told"), [(False, "is kept"), (True, "is not kept")])
def test_leaving_says_whether_the_lesson_is_kept(
    context: Context, told: str, *, is_full: bool
) -> None:
    running = running_of(context, small(), keeper=Book(is_full=is_full))
    running.decide("breathe")
    assert any(told in one for one in texts(Leaving(context, running)))


def test_the_way_in_is_seen_with_how_many_are_in(context: Context, online: Running) -> None:
    assert {"192.168.178.204:8720/204816", "12 devices are in · 2 are waiting"} <= set(
        texts(Joining(context, online))
    )


def test_those_who_wait_can_be_let_in(context: Context, online: Running) -> None:
    joining = Joining(context, online)
    acted(joining, Press("admit"))
    assert "14 devices are in" in texts(joining)
    assert "admit" not in buttons(joining)


def test_the_door_can_be_closed_and_opened(
    context: Context, online: Running, room: PlayedRoom
) -> None:
    joining = Joining(context, online)
    acted(joining, Press("lock"))
    assert room.attendance.is_locked
    acted(joining, Press("lock"))
    assert not room.attendance.is_locked


def test_a_lost_network_is_told(context: Context, online: Running, room: PlayedRoom) -> None:
    room.attendance = replace(room.attendance, is_reachable=False)
    joining = Joining(context, online)
    assert "The network is gone for now. Hands can always be counted." in texts(joining)


def test_who_comes_in_is_seen_at_once(context: Context, online: Running, room: PlayedRoom) -> None:
    joining = Joining(context, online)
    joining.is_changed = False
    room.attendance = replace(room.attendance, seats=13)
    joining.update(0.5)
    assert joining.is_changed


def test_enter_goes_from_the_way_in_to_the_rules(context: Context, online: Running) -> None:
    result = acted(Joining(context, online), Confirm())
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Ground)


def test_over_a_story_the_way_in_goes_back(context: Context, online: Running) -> None:
    assert acted(Joining(context, online, "over"), Confirm()) == Pop()


def test_the_stage_leads_to_the_way_in(context: Context, online: Running) -> None:
    result = acted(Stage(context, online), Press("room"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Joining)


def test_a_computer_room_goes_from_the_rules_to_playing_to_the_debrief(
    context: Context, online: Running
) -> None:
    online.mode = "play"
    playing = acted(Ground(context, online), Confirm(), Confirm())
    assert isinstance(playing, Replace)
    assert isinstance(playing.scene, Joining)
    result = acted(playing.scene, Confirm())
    assert isinstance(result, Replace)
    assert isinstance(result.scene, ClassDebrief)


def test_what_comes_from_a_computer_room_is_taken_once(
    context: Context, online: Running, room: PlayedRoom
) -> None:
    joining = Joining(context, online, "playing")
    joining.update(0.5)
    change = online.change
    joining.update(0.5)
    assert online.change == change
    room.sent = (replace(room.sent[0], is_ended=False), *room.sent[1:])
    joining.update(0.5)
    assert plays_of(online) == room.sent
