"""The story on the projector: lines, questions, rests and endings, each by one press."""

import pytest

from game.engine.lesson import Point
from game.engine.play import Play
from game.engine.stops import Stop
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage import Stage
from game.scenes.scene import Context, Push, Replace
from game.ui.action import (
    Click,
    Confirm,
    GoBack,
    Pause,
    Pick,
    Press,
    SwitchAuto,
)
from tests.scenes.classroom.given import (
    acts,
    asking,
    lesson_at,
    lesson_of,
    short_slot,
    stage_at,
    teacher,
)
from tests.scenes.given import FIRST, acted, buttons, recorded, small, texts

QUESTION = FIRST.discuss


@pytest.fixture
def stage(calm: Context) -> Stage:
    return Stage(calm, lesson_at(calm))


def test_lines_come_one_by_one(stage: Stage) -> None:
    acted(stage, Confirm())
    assert "Une heure." in texts(stage)
    assert "t’es là ?" not in texts(stage)


def test_a_line_stands_under_the_name_and_the_app_of_who_writes(stage: Stage) -> None:
    acts(stage, Confirm(), Confirm())
    assert {"lina.s07 · Pixo", "Sarah · Messages"} <= set(texts(stage))


def test_in_the_room_the_place_stands_beside_the_time(calm: Context) -> None:
    assert "21:20 · The bedroom" in texts(stage_at(calm, "breathe"))


def test_what_the_class_chose_is_told_with_the_notebooks_word(calm: Context) -> None:
    found = texts(stage_at(calm, "breathe"))
    assert found.index("— Respirer. —") < found.index("Bien.") < found.index("La lampe.")


def test_lines_can_come_by_themselves(context: Context) -> None:
    player = teacher(Stage(context, lesson_at(context)))
    stage = player.stack.top
    assert isinstance(stage, Stage)
    before = stage.shown
    for _ in range(20):
        stage.update(1.0)
    assert stage.shown == before, "a teacher reads aloud: nothing comes by itself"
    player.does(SwitchAuto(), Pause(), Press("auto"), Press("resume"))
    for _ in range(20):
        stage.update(1.0)
    assert not stage.is_telling
    assert stage.running.phase == "tell", "what is asked waits for the teacher"


def test_after_the_lines_the_question_stands_alone(stage: Stage) -> None:
    acts(stage, *[Confirm()] * 4)
    assert stage.running.phase == "discuss"
    assert QUESTION in texts(stage)
    assert "Une heure." not in texts(stage)


def test_after_the_question_the_class_is_asked(stage: Stage) -> None:
    acts(stage, *[Confirm()] * 5)
    assert stage.running.phase == "ask"
    assert {"take:breathe", "take:beg", "take:tell"} <= set(buttons(stage))


def test_a_choice_that_is_closed_is_not_shown(calm: Context) -> None:
    assert "take:gone" not in buttons(stage_at(calm))


def test_the_last_lines_stay_above_the_choices(calm: Context) -> None:
    stage = stage_at(calm)
    found = texts(stage)
    assert found.index("Le téléphone vibre.") < found.index("A. Respirer.")


def test_a_second_visit_asks_the_question_no_more(calm: Context) -> None:
    stage = Stage(calm, lesson_at(calm, "beg"))
    acts(stage, *[Confirm()] * 4)
    assert stage.running.phase == "ask"


def test_going_back_asks_the_question_no_more(calm: Context) -> None:
    running = lesson_at(calm, "breathe")
    running.go_back(0)
    stage = Stage(calm, running)
    acts(stage, *[Confirm()] * 4)
    assert stage.running.phase == "ask"


def test_in_a_short_lesson_no_question_comes_by_itself(calm: Context) -> None:
    made, _ = lesson_of(calm)
    mark = next(one for one in made.landmarks if one.node.id == "first")
    running = lesson_at(calm, slot=short_slot([Point(0, mark)]))
    assert running.question == ""
    stage = Stage(calm, running)
    acts(stage, Press("discuss"))
    assert QUESTION in texts(stage)


def test_the_teacher_can_show_the_question_at_any_time(stage: Stage) -> None:
    acts(stage, Confirm(), Press("discuss"))
    assert QUESTION in texts(stage)
    acts(stage, Confirm())
    assert stage.running.phase == "tell"
    assert "Une heure." in texts(stage)


def test_a_question_shown_while_asking_leads_back_to_the_choices(calm: Context) -> None:
    stage = stage_at(calm)
    acts(stage, Press("discuss"), Confirm())
    assert stage.running.phase == "ask"


def at_stop(context: Context) -> Running:
    made, _ = lesson_of(context)
    mark = next(one for one in made.landmarks if one.node.id == "room")
    running = lesson_at(context, slot=short_slot(stop=Stop(mark, Play.start(small()), (), ())))
    running.decide("breathe")
    return running


def test_where_the_slot_stops_the_story_can_rest(calm: Context) -> None:
    stage = asking(Stage(calm, at_stop(calm)))
    assert stage.running.phase == "rest"
    assert {"end", "play-on"} <= set(buttons(stage))


def test_from_a_rest_the_class_can_play_on(calm: Context) -> None:
    stage = asking(Stage(calm, at_stop(calm)))
    acts(stage, Press("play-on"))
    assert stage.running.phase == "ask"


def test_at_a_rest_enter_leads_to_the_debrief_only_once_it_was_seen(calm: Context) -> None:
    stage = asking(Stage(calm, at_stop(calm)))
    stage.focus, stage.age = "", 0.0
    assert acted(stage, Confirm()) is None
    stage.update(1.0)
    assert stage.focus == "end"


def test_an_ending_is_told_and_enter_leads_to_the_debrief(
    calm: Context, debriefed: list[Running]
) -> None:
    stage = stage_at(calm, "tell")
    assert {"À deux", "What follows is for understanding, not for marks."} <= set(texts(stage))
    assert isinstance(acted(stage, Confirm()), Replace)
    assert debriefed == [stage.running]


def test_one_press_too_many_does_not_leave_the_ending(calm: Context) -> None:
    stage = stage_at(calm, "tell")
    stage.age = 0.0
    assert acted(stage, Confirm()) is None


def test_the_lesson_can_go_to_the_debrief_before_the_story_ends(
    stage: Stage, debriefed: list[Running]
) -> None:
    assert isinstance(stage.pressed("end"), Replace)
    assert debriefed == [stage.running]


def test_a_second_click_takes_no_choice_that_came_under_it(calm: Context) -> None:
    stage = stage_at(calm, "beg")
    stage.enter("tell")
    acted(stage, Click(640, 100))
    place = stage.tree.find("take:breathe")
    assert place is not None
    acted(stage, Click(*place.rect.centre))
    assert len(stage.running.session.events) == 1
    stage.update(1.0)
    acted(stage, Click(*place.rect.centre))
    assert len(stage.running.session.events) == 2


def test_before_all_is_told_no_choice_can_be_taken(stage: Stage) -> None:
    acts(stage, Pick(1), Press("take:breathe"), Press("count"), Press("open-vote"))
    assert stage.running.phase == "tell"
    assert stage.running.session.play.taken == ()


@pytest.mark.parametrize(
    "button",
    ["back-to:7", "back-to:x", "back-to:", "take:gone", "take:", "read:99", "more:x", "", "row:"],
)
def test_a_press_that_means_nothing_here_does_nothing(calm: Context, button: str) -> None:
    stage = stage_at(calm)
    assert stage.pressed(button) is None
    assert (stage.running.phase, stage.running.session.events) == ("ask", ())


def test_a_lesson_taken_up_again_tells_where_it_stands(calm: Context) -> None:
    running = lesson_at(calm, "breathe")
    running.enter("result")
    stage = Stage(calm, running)
    assert stage.running.phase == "tell"
    acts(stage, Confirm())
    assert "La lampe." in texts(stage)


def test_what_presses_is_hidden_in_the_softer_version(calm: Context) -> None:
    soft = calm.changed({"is_soft": True})
    stage = Stage(soft, lesson_at(soft))
    acts(stage, Confirm())
    assert "Une heure." not in texts(stage)
    acts(stage, Press(next(one for one in buttons(stage) if one.startswith("read:"))))
    assert "Une heure." in texts(stage)


def test_backspace_shows_the_decisions_so_far(calm: Context) -> None:
    assert isinstance(acted(stage_at(calm, "breathe"), GoBack()), Push)
    assert acted(stage_at(calm), GoBack()) is None


def test_the_room_is_dimmed_behind_what_is_told(calm: Context) -> None:
    calls = recorded(stage_at(calm, "breathe"))
    assert any("room" in one and "dim 0.30" in one for one in calls)
