"""Going back to a decision, and both ways side by side."""

import pytest

from game.engine.classroom import Decided, WentBack
from game.engine.counts import Count
from game.scenes.classroom.compare import Compare
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage import Stage
from game.scenes.classroom.ways_back import WaysBack
from game.scenes.scene import Context, Pop, Push
from game.ui.action import AskHelp, GoBack, Pause, Press
from game.ui.widgets import GROUP
from tests.scenes.classroom.given import acts, asking, lesson_at, parted, stage_at, teacher
from tests.scenes.given import acted, buttons, texts
from tests.ui.given import window


@pytest.fixture
def running(calm: Context) -> Running:
    """Give a class that took another way than most wanted, then passed a scene over."""
    running = lesson_at(calm)
    running.decide("beg", Count((("breathe", 9), ("beg", 2), ("tell", 1))))
    running.decide("breathe")
    running.decide("~back")
    return running


def test_each_decision_stands_with_its_time_letter_and_words(
    calm: Context, running: Running
) -> None:
    found = texts(WaysBack(calm, running))
    assert "21:14 B “attends”" in " ".join(found).replace(".", "")


def test_what_most_wanted_is_told_where_it_was_not_taken(calm: Context, running: Running) -> None:
    assert [one for one in texts(WaysBack(calm, running)) if "Most" in one] == ["Most wanted: A"]


def test_a_scene_passed_over_is_named_without_its_words(calm: Context, running: Running) -> None:
    found = texts(WaysBack(calm, running))
    assert "We pass over this scene." in found
    assert not any("Revenir" in one for one in found)


def test_a_decision_leads_back_to_before_it(calm: Context) -> None:
    stage = stage_at(calm, "beg", "breathe")
    player = teacher(stage)
    player.does(Press("ways"), Press("back-to:1"))
    assert stage.running.session.events[-1] == WentBack(1)
    assert player.stack.top is stage
    assert "take:tell" in buttons(asking(stage))
    assert stage.play.taken == ("beg",)


def test_the_lines_before_a_decision_are_told_again(calm: Context) -> None:
    stage = stage_at(calm, "breathe")
    stage.pressed("back-to:0")
    assert stage.running.phase == "tell"
    assert stage.is_telling


@pytest.mark.parametrize("key", [Pause(), GoBack(), Press("close")], ids=str)
def test_one_can_stay(calm: Context, running: Running, key: Pause | GoBack | Press) -> None:
    before = running.session
    assert isinstance(acted(WaysBack(calm, running), key), Pop)
    assert running.session is before


def test_help_is_one_key_away(calm: Context, running: Running) -> None:
    assert isinstance(acted(WaysBack(calm, running), AskHelp()), Push)
    assert isinstance(acted(Compare(calm, running), AskHelp()), Push)


def test_after_going_back_both_ways_can_be_compared(calm: Context) -> None:
    stage = stage_at(calm, "beg", "tell")
    assert "compare" not in buttons(stage)
    acts(stage, Press("back-to:0"))
    stage.running.decide("tell")
    stage = Stage(calm, stage.running)
    acts(stage, Press("next"), Press("next"))
    assert stage.running.phase == "end"
    assert "compare" in buttons(stage)
    assert isinstance(stage.pressed("compare"), Push)


def test_both_ways_stand_side_by_side_from_where_they_part(calm: Context) -> None:
    scene = Compare(calm, parted(calm))
    found = texts(scene)
    assert "Both begin with B; then they part." in found
    assert found.count("“attends”") == 0, "what both did is named in one line"
    assert {"First way", "Other way", "Respirer.", "Bien.", "“au secours”"} <= set(found)


def test_both_endings_and_the_reflexes_shown_are_named(calm: Context) -> None:
    found = texts(Compare(calm, parted(calm)))
    assert found.count("À deux") == 2
    families = calm.library.catalogue.families
    assert found.count(families["pause"].name) == 1
    assert found.count(families["tell"].name) == 2


def test_a_way_that_was_not_played_out_says_so(calm: Context) -> None:
    running = lesson_at(calm, "tell")
    running.go_back(0)
    running.decide("breathe")
    assert "Not played to its end" in texts(Compare(calm, running))


def test_a_way_that_parts_at_once_says_so(calm: Context) -> None:
    running = lesson_at(calm, "tell")
    running.go_back(0)
    running.decide("breathe")
    assert "They part at the first decision." in texts(Compare(calm, running))


def test_with_one_way_there_is_nothing_to_compare(calm: Context, running: Running) -> None:
    assert any("one way only" in one for one in texts(Compare(calm, running)))


def test_both_ways_are_side_by_side_in_the_smallest_window(calm: Context) -> None:
    scene = Compare(calm, parted(calm))
    scene.layout(window(800, 600))
    left, right = (
        next(one.rect for one in scene.tree.walk() if (one.role, one.name) == (GROUP, name))
        for name in ("First way", "Other way")
    )
    assert left.y == right.y
    assert left.right < right.x


def test_the_events_tell_all_that_was_decided(calm: Context) -> None:
    events = parted(calm).session.events
    assert [one.choice for one in events if isinstance(one, Decided)] == [
        "beg",
        "breathe",
        "back",
        "tell",
        "tell",
    ]
