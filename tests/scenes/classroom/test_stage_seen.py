"""What a class sees of a lesson: letters large enough for the far end of the room, no clutter."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.assets import GameAssets
from game.classroom.asking import SHAPES
from game.engine.graph import Possible
from game.engine.scenario import Choice
from game.scenes.classroom.stage import Stage
from game.scenes.pause import Pause
from game.scenes.scene import Context
from game.ui.fonts import Fonts
from game.ui.paint import Run
from game.ui.space import Space
from game.ui.theme import SIZES
from game.ui.widgets import BUTTON, SCROLL, Widget
from tests.scenes.classroom.every_stage import every_stage, slotted
from tests.scenes.classroom.given import lesson_at
from tests.scenes.given import FIRST, played, small, texts, ways
from tests.ui.given import boxes

FAR = 30  # pixels at 720 rows: what is read from eight metres
WORDS = (
    "Attendre demain, puis en parler à quelqu’un de confiance avant de répondre, "
    "même si la peur presse encore un peu"
)


def projector(width: int = 1280, height: int = 720) -> Space:
    return Space(width, height, Fonts(GameAssets()))


@pytest.fixture(scope="module")
def seen(context: Context) -> list[tuple[str, Widget]]:
    """Give every screen that a class reads, laid out for a projector of 1280 x 720."""
    space, found = projector(), []
    for name, scene in every_stage(context, ways(small()), Possible(small())):
        if not isinstance(scene, Pause):
            scene.layout(space)
            found.append((name, scene.tree))
    return found


def read_by_pupils(widget: Widget) -> Iterator[Run]:
    """Give each line of text but those of the teacher's bar, and of buttons that aren't choices."""
    choices = ("take:", "back-to:", "row:", "more:", "fewer:", "read:")
    is_teachers = widget.role == BUTTON and not widget.id.startswith(choices)
    if is_teachers or widget.heard.key == "teacher":
        return
    yield from (one for one in widget.paints if isinstance(one, Run))
    for child in widget.children:
        yield from read_by_pupils(child)


def test_all_that_a_class_reads_is_large(seen: list[tuple[str, Widget]]) -> None:
    small_ones = [
        f"{name}: {run.line!r} {run.style.size}"
        for name, tree in seen
        for run in read_by_pupils(tree)
        if run.style.size < FAR
    ]
    assert small_ones == []


def test_every_screen_has_something_to_read(seen: list[tuple[str, Widget]]) -> None:
    assert [name for name, tree in seen if not list(read_by_pupils(tree))] == []


def test_no_size_for_a_class_is_smaller() -> None:
    for_a_class = {name: size for name, (size, _) in SIZES.items() if name.startswith("stage")}
    assert min(for_a_class.values()) >= FAR


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_a_picture_of_one_colour(shape: str) -> None:
    drawn = GameAssets().picture(f"shapes/{shape}")
    assert drawn.count("{") == drawn.count("{fill}") > 0


def asked(context: Context, count: int) -> Stage:
    """Give a class that is asked with so many long choices."""
    long = {f"c{one}": Choice(f"c{one}", "do", WORDS[:110], "last") for one in range(count)}
    story = small(replace(FIRST, choices=long))
    stage = Stage(context, slotted(played(story), Possible(story)))
    stage.shown = len(stage.entries)
    stage.enter("ask")
    return stage


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("phase", ["ask", "count", "vote"])
def test_four_long_choices_are_seen_without_a_scroll(calm: Context, count: int, phase: str) -> None:
    stage = asked(calm, count)
    if phase == "count":
        stage.count()
    elif phase == "vote":
        stage.enter("vote")
    stage.layout(projector())
    assert len(WORDS[:110]) == 110
    assert [one.id for one in stage.tree.walk() if one.role == SCROLL and one.id == "choices"] == []


def test_many_long_choices_can_be_scrolled(calm: Context) -> None:
    stage = asked(calm, 8)
    stage.layout(projector(800, 600))
    scroll = stage.tree.scroll("choices")
    assert scroll is not None
    stage.give_focus("take:c7")
    stage.layout(projector(800, 600))
    found = stage.tree.find("take:c7")
    assert found is not None
    assert found.rect.bottom <= scroll.rect.bottom


def test_a_bar_is_as_long_as_its_share(calm: Context) -> None:
    stage = Stage(calm, lesson_at(calm))
    stage.shown = len(stage.entries)
    stage.enter("ask")
    stage.count()
    for choice, number in zip(("breathe", "beg", "tell"), (10, 5, 5), strict=True):
        stage.more(choice, number)
    stage.vote_key()
    stage.layout(projector())
    fill = stage.suited(projector()).color("proof")
    breathe, beg, tell = (one.rect.w for one in boxes(stage.tree) if one.color == fill)
    assert breathe == pytest.approx(2 * beg, abs=1)
    assert beg == tell


def test_what_was_told_before_can_be_scrolled_back_to(calm: Context) -> None:
    stage = Stage(calm, lesson_at(calm, "beg", "beg", "beg", "beg"))
    assert texts(stage).count("“attends”") == 0
    assert texts(stage).count("attends") == 4
    stage.layout(projector())
    log = stage.tree.scroll("log")
    assert log is not None
    assert log.content_height > log.rect.h
