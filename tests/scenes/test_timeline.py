"""The line of the debrief: a sign beside each moment, drawn softly unless motion is unwanted."""

import pytest

from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context
from game.scenes.timeline import DRAWN_IN, Stop, Timeline
from game.ui.blocks import Words
from game.ui.paint import Box
from game.ui.widgets import Widget
from tests.scenes.given import debrief_of, played, small
from tests.ui.given import window


def timeline(share: float, *colors: str) -> Widget:
    stops = tuple(Stop("do", color, Words("Respirer.")) for color in colors)
    return Timeline(stops, share).place(0, 0, 300, window())


def line(share: float) -> int:
    """Give how long the line is between three moments."""
    (box,) = timeline(share, "", "pause", "").paints
    assert isinstance(box, Box)
    return box.rect.h


@pytest.fixture
def story(context: Context) -> DebriefScene:
    """Give the debrief open at the story."""
    return opened(context)


def opened(context: Context) -> DebriefScene:
    scene = debrief_of(context, played(small(), "beg", "tell"))
    scene.page = 1
    return scene


def test_the_line_grows_from_the_first_moment_to_the_last() -> None:
    signs = timeline(1.0, "", "pause", "").children[::2]
    assert line(0.5) * 2 == pytest.approx(line(1.0), abs=1)
    assert line(1.0) == signs[2].rect.centre[1] - signs[0].rect.centre[1]


def test_one_moment_needs_no_line() -> None:
    assert timeline(1.0, "pause").paints == ()


def test_a_moment_that_showed_a_reflex_is_filled_with_its_colour() -> None:
    plain, shown = (one.paints[0] for one in timeline(1.0, "", "pause").children[::2])
    assert isinstance(plain, Box)
    assert isinstance(shown, Box)
    assert (plain.color, shown.color) == (window().color("card"), window().color("pause"))


def test_signs_stand_beside_their_cards() -> None:
    placed = timeline(1.0, "", "pause").children
    for sign, card in zip(placed[::2], placed[1::2], strict=True):
        assert sign.rect.right < card.rect.x


def test_the_line_is_drawn_in_a_moment_and_then_rests(story: DebriefScene) -> None:
    assert (story.drawn, story.wakes_in()) == (0.0, 0.0)
    story.update(DRAWN_IN / 2)
    assert 0 < story.drawn < 1
    story.is_changed = False
    story.update(DRAWN_IN)
    assert (story.drawn, story.wakes_in(), story.is_changed) == (1.0, None, True)


def test_without_motion_the_line_is_there_at_once(calm: Context) -> None:
    scene = opened(calm)
    assert (scene.drawn, scene.wakes_in()) == (1.0, None)


def test_on_other_pages_nothing_moves(context: Context) -> None:
    assert debrief_of(context, played(small(), "tell")).wakes_in() is None
