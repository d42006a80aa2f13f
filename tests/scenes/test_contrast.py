"""Every theme on every screen: texts and controls stand out from whatever lies under them."""

from collections.abc import Iterator

import pytest

from game.scenes.scene import Context
from game.settings import CHOICES
from game.ui.action import Turn
from game.ui.theme import theme
from tests.scenes.contrast import MeasuringCanvas
from tests.scenes.given import debrief_of, played, small
from tests.scenes.test_everywhere import SCENES
from tests.ui.given import window
from tools.contrast import contrast

TEXT, EDGE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
THEMES = CHOICES["theme"]
every_theme = pytest.mark.parametrize("name", THEMES)


@pytest.fixture(scope="module", params=THEMES)
def measured(request: pytest.FixtureRequest, context: Context) -> dict[str, MeasuringCanvas]:
    """Draw every screen in one theme."""
    return dict(_measured(context.changed({"theme": request.param})))


def _measured(context: Context) -> Iterator[tuple[str, MeasuringCanvas]]:
    scenes = {name: make(context) for name, make in SCENES.items()}
    for name, scene in scenes.items():
        scene.layout(window())
        canvas = MeasuringCanvas.over(scene.tree)
        scene.draw(canvas)
        yield name, canvas
    pages = debrief_of(context, played(small(), "beg", "breathe", "back", "tell"))
    for number in range(7):
        pages.pressed("mood:hard")
        pages.layout(window())
        canvas = MeasuringCanvas.over(pages.tree)
        pages.draw(canvas)
        yield f"debrief {number}", canvas
        pages.handle(Turn(1))


def test_every_text_can_be_read(measured: dict[str, MeasuringCanvas]) -> None:
    faint = [
        f"{name}: {line!r} {found:.2f}"
        for name, canvas in measured.items()
        for line, found in canvas.texts.items()
        if found < TEXT
    ]
    assert faint == []


def test_every_control_is_told_from_its_ground(measured: dict[str, MeasuringCanvas]) -> None:
    faint = [
        f"{name}: {rect} {found:.2f}"
        for name, canvas in measured.items()
        for rect, found in canvas.edges.items()
        if found < EDGE
    ]
    assert faint == []


def test_texts_and_controls_were_measured(measured: dict[str, MeasuringCanvas]) -> None:
    assert [name for name, canvas in measured.items() if not (canvas.texts and canvas.edges)] == []


@every_theme
def test_the_focus_is_two_lines_that_are_told_apart(name: str) -> None:
    found = theme(name)
    assert contrast(found.color("focus"), found.color("focus_edge")) >= EDGE


@every_theme
def test_the_shape_of_a_family_is_seen_on_its_card(name: str) -> None:
    found = theme(name)
    card = found.color("card")
    for family in ("discern", "pause", "proof", "tell", "report", "protect"):
        assert contrast(found.color(family), card) >= EDGE
        assert contrast(found.color("on_family"), found.color(family)) >= EDGE


def test_no_picture_lies_behind_words_in_high_contrast(context: Context) -> None:
    stark = context.changed({"theme": "contrast"})
    assert [name for name, canvas in _measured(stark) if canvas.rooms] == []


def test_black_on_white_is_the_most_contrast() -> None:
    assert round(contrast((0, 0, 0), (255, 255, 255))) == 21


def test_a_text_that_cannot_be_read_is_found(context: Context) -> None:
    scene = SCENES["pause"](context)
    scene.layout(window())
    canvas = MeasuringCanvas()
    canvas.box(scene.tree.rect, (200, 200, 200))
    canvas.text("gris", (10, 10), window().style("body")._replace(size=16), (170, 170, 170))
    assert canvas.texts["gris"] < TEXT
