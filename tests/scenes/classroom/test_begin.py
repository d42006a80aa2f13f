"""The teacher's first screen: three steps, the network only when asked for, and what is kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.classroom.kept import Kept, Nowhere
from game.engine.classroom import Decided
from game.engine.scenario import Scenario
from game.scenes.classroom.begin import Begin
from game.scenes.classroom.begin_network import NO_NETWORK
from game.scenes.classroom.ground import Ground
from game.scenes.classroom.ground_join import Joining
from game.scenes.classroom.kept_list import KeptList
from game.scenes.classroom.kept_list_found import all_kept, taken_up, unfinished
from game.scenes.classroom.running import Running
from game.scenes.scene import Context, Pop, Print, Push, Replace, Result
from game.scenes.title import Title
from game.ui.action import Confirm, Pause, Press
from tests.scenes.classroom.frames import (
    ADDRESS,
    PlayedNetwork,
    in_folder,
    kept_lesson,
    offered,
)
from tests.scenes.given import acted, buttons, small, texts


@pytest.fixture
def network() -> PlayedNetwork:
    return PlayedNetwork()


@pytest.fixture
def begin(context: Context, network: PlayedNetwork) -> Begin:
    return Begin(context, [offered(small())], network=network)


def through(begin: Begin, *chosen: str) -> Result:
    """Choose some things on the last step, and start."""
    acted(begin, Confirm(), Confirm())
    return acted(begin, *(Press(one) for one in chosen), Press("next"))


def lesson_of(result: Result) -> Running:
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Ground | Joining)
    return result.scene.running


def test_the_title_leads_into_class(context: Context) -> None:
    result = acted(Title(context), Press("class"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Begin)


def test_enter_alone_starts_a_lesson_by_hands(begin: Begin) -> None:
    result = acted(begin, Confirm(), Confirm(), Confirm())
    assert lesson_of(result).room is None


def test_a_lesson_is_long_unless_the_short_one_is_chosen(begin: Begin) -> None:
    acted(begin, Confirm(), Press("minutes:20"), Confirm())
    assert lesson_of(acted(begin, Confirm())).slot.minutes == 20


def test_escape_goes_a_step_back_and_then_away(begin: Begin) -> None:
    acted(begin, Confirm(), Pause())
    assert begin.step == 0
    assert acted(begin, Pause()) == Pop()


def test_a_story_tells_how_long_a_class_takes_for_it(begin: Begin) -> None:
    prepared = begin.prepared
    assert prepared is not None
    assert any(f"{prepared.minutes} min in class" in one for one in texts(begin))


def test_another_story_can_be_chosen(context: Context) -> None:
    other = replace(small(), id="autre", title="Autre")
    begin = Begin(context, [offered(small()), offered(other)], network=PlayedNetwork())
    acted(begin, Press("story:autre"))
    assert begin.prepared is not None
    assert begin.prepared.scenario.title == "Autre"


def test_the_guide_can_be_printed(begin: Begin) -> None:
    result = acted(begin, Press("guide"))
    assert isinstance(result, Print)
    assert "Essai" in result.page


def test_nobody_looks_for_a_network_before_it_is_wanted(
    begin: Begin, network: PlayedNetwork
) -> None:
    acted(begin, Confirm(), Confirm())
    assert network.looked == 0


def test_devices_are_let_in_at_the_address_that_was_chosen(
    begin: Begin, network: PlayedNetwork
) -> None:
    result = through(begin, "answers:devices", "address:10.0.0.7", "pupils:-1", "pupils:10")
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Joining)
    (call,) = network.calls
    assert (call.address, call.pupils, call.mode) == ("10.0.0.7", 34, "vote")


def test_in_a_computer_room_each_pupil_plays(begin: Begin, network: PlayedNetwork) -> None:
    assert lesson_of(through(begin, "answers:room")).mode == "play"
    assert [(one.address, one.mode) for one in network.calls] == [(ADDRESS, "play")]


def test_what_the_network_does_is_said_before_it_is_opened(begin: Begin) -> None:
    acted(begin, Confirm(), Confirm(), Press("answers:devices"))
    assert any("not encrypted" in one for one in texts(begin))


def test_a_network_that_fails_is_told_and_hands_are_next(
    begin: Begin, network: PlayedNetwork
) -> None:
    network.opens = "The port is taken."
    assert through(begin, "answers:devices") is None
    assert any("The port is taken." in one for one in texts(begin))
    assert lesson_of(acted(begin, Press("next"))).room is None


def test_without_an_address_nothing_is_opened(begin: Begin, network: PlayedNetwork) -> None:
    network.given = ()
    assert through(begin, "answers:devices") is None
    assert network.calls == []
    assert any(NO_NETWORK in one for one in texts(begin))


def test_there_are_never_too_few_devices(begin: Begin) -> None:
    acted(begin, Confirm(), Confirm(), Press("answers:devices"))
    acted(begin, *[Press("pupils:-10")] * 9)
    assert begin.plan.pupils == 5


def test_without_a_folder_nothing_is_kept_and_the_screen_says_so(begin: Begin) -> None:
    acted(begin, Confirm(), Confirm())
    assert "keep" not in buttons(begin)
    assert isinstance(lesson_of(acted(begin, Confirm())).keeper, Nowhere)


def test_a_lesson_is_kept_from_its_start(context: Context, tmp_path: Path) -> None:
    kept = in_folder(context, tmp_path)
    running = lesson_of(through(Begin(kept, [offered(small())])))
    running.decide("breathe")
    (found,) = all_kept(kept)
    assert isinstance(found.kept, Kept)
    assert found.kept.events == (Decided("breathe"),)
    running.leave()


def test_a_lesson_that_nobody_wants_kept_leaves_no_file(context: Context, tmp_path: Path) -> None:
    kept = in_folder(context, tmp_path)
    lesson_of(through(Begin(kept, [offered(small())]), "keep")).decide("breathe")
    assert all_kept(kept) == ()


def test_a_disk_that_refuses_keeps_nobody_from_the_lesson(context: Context, tmp_path: Path) -> None:
    (tmp_path / "classes").write_text("a file stands where the folder should")
    running = lesson_of(through(Begin(in_folder(context, tmp_path), [offered(small())])))
    assert not running.is_kept


def test_a_lesson_goes_on_where_it_stood(context: Context, tmp_path: Path) -> None:
    kept = in_folder(context, tmp_path)
    kept_lesson(kept, small(), Decided("breathe"), Decided("back"))
    result = acted(Begin(kept, [offered(small())]), Press("resume:0"))
    assert isinstance(result, Push)
    running = lesson_of(acted(result.scene, Confirm()))
    assert running.session.play.taken == ("breathe", "back")
    assert running.seconds == 60
    running.leave()


def renamed(scenario: Scenario) -> Scenario:
    """Give the story as its author changed it: one choice has another name."""
    first = scenario.nodes["first"]
    choices = dict(first.choices)
    choices["rest"] = replace(choices.pop("breathe"), id="rest")
    return replace(
        scenario, digest="other", nodes={**scenario.nodes, "first": replace(first, choices=choices)}
    )


def test_a_story_that_was_changed_goes_on_as_far_as_it_fits(
    context: Context, tmp_path: Path
) -> None:
    kept = in_folder(context, tmp_path)
    kept_lesson(kept, small(), Decided("beg"), Decided("breathe"))
    result = acted(Begin(kept, [offered(renamed(small()))]), Press("resume:0"))
    assert isinstance(result, Push)
    assert any("still fits" in one for one in texts(result.scene))
    running = lesson_of(acted(result.scene, Confirm()))
    running.decide("rest")
    running.leave()
    (found,) = unfinished(all_kept(kept))
    assert taken_up(found, renamed(small())).session.play.taken == ("beg", "rest")


def test_a_lesson_whose_story_is_gone_is_told(context: Context, tmp_path: Path) -> None:
    kept = in_folder(context, tmp_path)
    kept_lesson(kept, small(), Decided("breathe"))
    begin = Begin(kept, [offered(replace(small(), id="autre"))])
    assert acted(begin, Press("resume:0")) is None
    assert any("can't be found" in one for one in texts(begin))


def test_the_list_of_lessons_is_one_press_away(context: Context, tmp_path: Path) -> None:
    kept = in_folder(context, tmp_path)
    kept_lesson(kept, small())
    result = acted(Begin(kept, [offered(small())]), Press("kept"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, KeptList)
