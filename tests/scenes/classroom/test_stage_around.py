"""What lies around the story on the projector: keys, pauses, time, what is kept, the language."""

import pytest

from game.classroom.kept import Nowhere
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.stops import Stop
from game.scenes.classroom.stage import Stage
from game.scenes.classroom.stage_breaks import LessonPause
from game.scenes.scene import Context, Push, Quit
from game.ui.action import (
    Action,
    AskHelp,
    AskSettings,
    Confirm,
    Leave,
    Pause,
    Pick,
    Press,
    PutDown,
    Turn,
    Vote,
)
from tests.scenes.classroom.given import (
    Book,
    Devices,
    acts,
    lesson_at,
    lesson_of,
    short_slot,
    stage_at,
    teacher,
)
from tests.scenes.given import acted, buttons, small, texts


@pytest.fixture
def stage(calm: Context) -> Stage:
    return Stage(calm, lesson_at(calm))


def test_the_phone_can_wait_for_a_class_too(stage: Stage) -> None:
    acts(stage, Confirm(), PutDown())
    assert "The phone can wait." in texts(stage)
    assert "Une heure." not in texts(stage)


def test_nothing_goes_on_while_the_phone_waits(stage: Stage) -> None:
    acts(stage, Confirm(), PutDown())
    shown = stage.shown
    acts(stage, Press("next"))
    assert (stage.shown, stage.is_put_down) == (shown, True)


@pytest.mark.parametrize("key", [PutDown(), Confirm(), Press("take-up")], ids=str)
def test_the_phone_is_taken_up_again(stage: Stage, key: Action) -> None:
    acts(stage, Confirm(), PutDown())
    shown = stage.shown
    acts(stage, key)
    assert (stage.shown, stage.is_put_down) == (shown, False)


@pytest.mark.parametrize(
    "key", [Pick(1), Vote(), Turn(1), Press("take:breathe"), Press("count")], ids=str
)
def test_nothing_is_decided_while_the_phone_waits(calm: Context, key: Action) -> None:
    stage = stage_at(calm)
    acts(stage, PutDown(), key)
    assert (stage.running.phase, stage.play.taken) == ("ask", ())
    assert "count" not in buttons(stage)
    acts(stage, PutDown(), Pick(1))
    assert stage.play.taken == ("breathe",)


@pytest.mark.parametrize("key", [AskHelp(), Pause()], ids=["help", "pause"])
def test_help_and_pause_lie_over_the_story(stage: Stage, key: AskHelp | Pause) -> None:
    assert isinstance(acted(stage, key), Push)


def test_one_key_hides_everything(stage: Stage) -> None:
    assert isinstance(acted(stage, Leave()), Quit)


def test_a_scene_can_be_passed_over(calm: Context) -> None:
    stage = stage_at(calm)
    stage.pressed("skip")
    assert stage.play.taken == ("~tell",)
    assert [one.choice for one in keeper(stage).events] == ["~tell"]  # type: ignore[union-attr]


def keeper(stage: Stage) -> Book:
    found = stage.running.keeper
    assert isinstance(found, Book)
    return found


def test_every_decision_is_kept_at_once(calm: Context) -> None:
    stage = stage_at(calm)
    acts(stage, Pick(1))
    assert len(keeper(stage).events) == 1


def test_a_full_disk_stops_no_lesson(calm: Context) -> None:
    stage = stage_at(calm)
    keeper(stage).is_full = True
    acts(stage, Pick(1))
    assert stage.play.taken == ("breathe",)
    assert not stage.running.is_kept


def test_the_lesson_notes_its_time_once_a_minute(stage: Stage) -> None:
    for _ in range(130):
        stage.update(1.0)
    assert keeper(stage).notes == [60, 120]
    assert stage.running.story_seconds == pytest.approx(130)


@pytest.mark.parametrize(
    "keys",
    [
        (Pause(),),
        (AskHelp(),),
        (Pause(), AskHelp()),
        (AskSettings(),),
        (Press("notes"),),
        (Press("ways"),),
        (Press("compare"),),
        (Press("room"),),
    ],
    ids=str,
)
def test_time_goes_on_whatever_lies_over_the_story(calm: Context, keys: tuple[Action, ...]) -> None:
    stage = stage_at(calm, "breathe", room=Devices())
    player = teacher(stage)
    player.does(*keys)
    assert player.stack.top is not stage
    before = stage.running.seconds, stage.running.story_seconds
    player.stack.pass_time(5.0)
    assert (stage.running.seconds, stage.running.story_seconds) == (before[0] + 5, before[1] + 5)


def test_leaving_for_the_title_lets_the_file_go(stage: Stage) -> None:
    player = teacher(stage)
    player.does(Pause(), Press("home"))
    assert keeper(stage).is_shut


def test_the_pause_leads_back_to_a_decision(calm: Context) -> None:
    player = teacher(stage_at(calm, "breathe"))
    player.does(Pause(), Press("ways"))
    assert player.screen == "WaysBack"


def test_the_bar_says_how_long_the_lesson_lasts(stage: Stage) -> None:
    stage.running.seconds = 754.0
    stage.update(0.1)
    assert "12 of 55 min" in texts(stage)
    assert not any("stop" in one for one in texts(stage)), "the story ends in time"


def test_with_notes_of_the_teachers_own_the_bar_is_a_hint(stage: Stage) -> None:
    stage.running.has_notes = True
    assert buttons(stage) == ()
    assert not any("min" in one for one in texts(stage))


def test_another_language_tells_the_same_lesson(calm: Context, scenario: Scenario) -> None:
    first = next(iter(Play.start(scenario).open_ids()))
    stage = Stage(calm, lesson_at(calm, first, scenario=scenario))
    acts(stage, Confirm())
    before, french = stage.running.session, stage.entries
    stage.adopt(calm.changed({"language": "de"}))
    after = stage.running.session
    assert (after.events, after.play.taken) == (before.events, before.play.taken)
    assert stage.running.lesson.scenario.language == stage.language == "de"
    assert {one.text for one in stage.entries}.isdisjoint(one.text for one in french if one.text)
    assert stage.shown == stage.first_here() + 1, "what was told stays told"


def test_the_bar_names_the_moment_where_the_slot_stops(calm: Context) -> None:
    made, _ = lesson_of(calm)
    mark = next(one for one in made.landmarks if one.node.id == "room")
    slot = short_slot(stop=Stop(mark, Play.start(small()), (), ()))
    assert f"moment 1 · stop at {mark.number}" in texts(Stage(calm, lesson_at(calm, slot=slot)))


@pytest.mark.parametrize(
    ("is_recorded", "is_written", "told"),
    [(True, True, "the lesson is kept"), (True, False, "ends"), (False, True, "ends")],
)
def test_the_pause_says_that_a_lesson_is_kept_only_if_it_is(
    calm: Context, *, is_recorded: bool, is_written: bool, told: str
) -> None:
    running = lesson_at(calm)
    running.keeper = Book() if is_recorded else Nowhere()
    running.is_kept = is_written
    home = LessonPause(calm, running).home()
    assert told in home
