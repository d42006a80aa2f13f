"""What of a lesson is heard: lines as they come, the choices, the question, what came out."""

from game.scenes.classroom.stage import Stage
from game.scenes.scene import Context
from game.ui.action import Confirm, Pick, Vote
from tests.access.given import Ear
from tests.scenes.classroom.given import counted, lesson_at, stage_at
from tests.scenes.given import FIRST


def test_lines_are_told_as_they_come(calm: Context) -> None:
    ear = Ear(Stage(calm, lesson_at(calm)))
    ear.hears()
    assert ear.hears(Confirm()) == ["21:14", "lina.s07: Une heure."]


def test_the_choices_are_told_when_they_are_shown(calm: Context) -> None:
    stage = stage_at(calm)
    stage.enter("tell")
    ear = Ear(stage)
    ear.hears()
    assert ear.hears(Confirm()) == [f"Let us talk about it. {FIRST.discuss}"]
    assert ear.hears(Confirm())[-1] == "And now? Choices: 3"


def test_what_the_class_took_is_told_with_the_notebooks_word(calm: Context) -> None:
    ear = Ear(stage_at(calm))
    ear.hears()
    assert ear.hears(Pick(2)) == ["Noé: attends", "Notebook: Oui."]


def test_each_row_of_hands_is_told(calm: Context) -> None:
    ear = Ear(stage_at(calm))
    ear.hears()
    assert ear.hears(Vote()) == ["Eyes closed: who is for A?"]
    assert ear.hears(Pick(3), Confirm()) == ["Eyes closed: who is for B?"]


def test_what_came_out_is_told_without_a_number(calm: Context) -> None:
    stage = stage_at(calm)
    ear = Ear(stage)
    ear.hears()
    counted(stage, 12, 7, 9)
    assert ear.hears() == ["The class goes for A."]
