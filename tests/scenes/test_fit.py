"""Every screen of the shipped game, in many windows and letters: nothing sticks out or overlaps.

A few ways of looking at it are tried each time; with COUPE_COURT_LOOKS=all, every one. With
COUPE_COURT_LOOKS=1/2 and 2/2, two processes have half of them each.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from game.assets import GameAssets
from game.engine.graph import Possible
from game.engine.play import Play, replay
from game.engine.scenario import Scenario
from game.engine.texts import translated
from game.i18n import available
from game.pseudo import PSEUDO, PSEUDO_RTL, PSEUDOS
from game.scenes.scene import Context, Scene
from game.settings import CHOICES
from game.ui.fonts import Fonts
from game.ui.geometry import Rect
from game.ui.paint import Run
from game.ui.space import Space
from game.ui.widgets import BUTTON, SCROLL, TEXT, Widget
from tests.scenes.author import every_margin
from tests.scenes.every import every_booster, every_scene
from tests.scenes.overlaps import overlapping
from tests.scenes.shelf import every_shelf

SIZES = ((800, 600), (1280, 720), (1920, 1080), (720, 1280), (3840, 2160))


@dataclass(frozen=True, slots=True)
class Look:
    """A window, the letters in it, and their language."""

    size: tuple[int, int]
    percent: int = 100
    language: str = "fr"
    font: str = "default"
    line_percent: int = 100

    def __str__(self) -> str:
        window = "x".join(map(str, self.size))
        return f"{window}-{self.percent}-{self.language}-{self.font}-{self.line_percent}"


FEW = (
    *(Look(size) for size in SIZES[:4]),
    Look((1280, 720), language=PSEUDO),
    Look((800, 600), 200, PSEUDO, "dyslexia", 150),
    Look((800, 600), 200, PSEUDO_RTL),
    Look((800, 600), 200, "de"),
)
ALL = tuple(
    Look(size, percent, language, str(font), 150 if percent == 200 else 100)
    for size in SIZES
    for percent in (100, 150, 200)
    for language in (*available(), *PSEUDOS)
    for font in CHOICES["font"]
)


def asked_for(named: str) -> tuple[Look, ...]:
    """Give the looks that the environment asks for."""
    if not named:
        return FEW
    share, _, shares = ("1/1" if named == "all" else named).partition("/")
    return ALL[int(share) - 1 :: int(shares)]


LOOKS = asked_for(os.environ.get("COUPE_COURT_LOOKS", ""))


@dataclass(frozen=True, slots=True)
class Screen:
    """One laid out screen, and its name for whoever reads a failure."""

    name: str
    tree: Widget
    space: Space

    def seen(self) -> Iterator[tuple[Widget, Rect, bool]]:
        """Give each widget, what bounds it, and whether that is a scroll."""
        yield from _seen(self.tree, self.tree.rect, is_scrolled=False)

    def buttons(self) -> list[Widget]:
        return [one for one in self.tree.walk() if one.role == BUTTON]


@pytest.fixture(scope="module", params=LOOKS, ids=str)
def screens(
    request: pytest.FixtureRequest,
    french: Context,
    scenario: Scenario,
    plays: dict[str, Play],
    possible: Possible,
) -> list[Screen]:
    """Give every screen as it looks in one way."""
    look: Look = request.param
    space = Space(*look.size, Fonts(GameAssets()))
    context = french.changed(
        {
            "text_percent": look.percent,
            "line_percent": look.line_percent,
            "font": look.font,
            "language": look.language,
        }
    )
    if look.language in PSEUDOS:
        odd = PSEUDOS[look.language]
        scenario = translated(scenario, look.language, lambda _, text, __: odd(text))
        plays = {name: replay(scenario, play.taken)[0] for name, play in plays.items()}
    found = []
    for name, scene in _all_scenes(context, scenario, plays, possible):
        scene.layout(space)
        found.append(Screen(name, scene.tree, scene.suited(space)))
    return found


def test_every_node_is_laid_out(screens: list[Screen], scenario: Scenario) -> None:
    names = {screen.name for screen in screens}
    assert [node for node in scenario.nodes if f"chat {node}" not in names] == []


def test_no_button_lies_outside(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {widget.id} {widget.rect} outside {bound}"
        for screen in screens
        for widget, bound, is_scrolled in screen.seen()
        if widget.role == BUTTON and not _lies_in(widget.rect, bound, is_scrolled=is_scrolled)
    ]
    assert wrong == []


def test_no_text_lies_outside(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {run.line!r} {run.at} outside {bound}"
        for screen in screens
        for widget, bound, is_scrolled in screen.seen()
        for run in _runs(widget)
        if not _lies_in(_ink(run, screen.space), bound, is_scrolled=is_scrolled)
    ]
    assert wrong == []


def test_what_is_scrolled_can_be_scrolled_into_view(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {one.id}"
        for screen in screens
        for one in screen.tree.walk()
        if one.role == SCROLL and one.children[0].rect.h > one.content_height
    ]
    assert wrong == []


def test_every_scroll_shows_enough_to_read(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {one.id} {one.rect}"
        for screen in screens
        for one in screen.tree.walk()
        if one.role == SCROLL and one.rect.h < 2 * screen.space.line("body")
    ]
    assert wrong == []


def test_no_two_buttons_overlap(screens: list[Screen]) -> None:
    wrong = []
    for screen in screens:
        seen = [
            (one, _cut(one.rect, bound) if is_scrolled else one.rect)
            for one, bound, is_scrolled in screen.seen()
            if one.role == BUTTON
        ]
        wrong += [
            f"{screen.name}: {one.id} and {other.id}"
            for place, (one, rect) in enumerate(seen)
            for other, other_rect in seen[place + 1 :]
            if _overlap(rect, other_rect)
        ]
    assert wrong == []


def test_every_button_is_high_enough_for_a_finger(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {one.id} {one.rect}"
        for screen in screens
        for one in screen.buttons()
        if one.rect.h < screen.space.px(44)
    ]
    assert wrong == []


def test_no_line_is_wider_than_its_text(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {run.line!r}"
        for screen in screens
        for one in screen.tree.walk()
        for run in _runs(one)
        if run.at[0] < one.rect.x or _ink(run, screen.space).right > one.rect.right
    ]
    assert wrong == []


def test_no_two_texts_lie_over_each_other(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {one!r} and {other!r}"
        for screen in screens
        for one, other in overlapping(screen.tree, screen.space)
    ]
    assert wrong == []


@pytest.mark.parametrize("shares", [1, 2, 3])
def test_shares_leave_no_look_out(shares: int) -> None:
    found = [look for share in range(shares) for look in asked_for(f"{share + 1}/{shares}")]
    assert sorted(map(str, found)) == sorted(map(str, asked_for("all")))


def test_no_word_is_cut_in_two(screens: list[Screen]) -> None:
    wrong = [
        f"{screen.name}: {one.name[:50]!r}"
        for screen in screens
        for one in screen.tree.walk()
        if one.role == TEXT and not is_whole([run.line for run in _runs(one)], one.name)
    ]
    assert wrong == []


def _all_scenes(
    context: Context, scenario: Scenario, plays: dict[str, Play], possible: Possible
) -> Iterator[tuple[str, Scene]]:
    yield from every_scene(context, scenario, plays, possible)
    yield from every_margin(context)
    yield from every_shelf(context, scenario)
    yield from every_booster(context)


def _seen(widget: Widget, bound: Rect, *, is_scrolled: bool) -> Iterator[tuple[Widget, Rect, bool]]:
    yield widget, bound, is_scrolled
    if widget.clips:
        bound, is_scrolled = widget.rect, widget.role == SCROLL
    for child in widget.children:
        yield from _seen(child, bound, is_scrolled=is_scrolled)


def _lies_in(rect: Rect, bound: Rect, *, is_scrolled: bool) -> bool:
    is_across = bound.x <= rect.x and rect.right <= bound.right
    return is_across and (is_scrolled or (bound.y <= rect.y and rect.bottom <= bound.bottom))


def _cut(rect: Rect, bound: Rect) -> Rect:
    left, top = max(rect.x, bound.x), max(rect.y, bound.y)
    right, bottom = min(rect.right, bound.right), min(rect.bottom, bound.bottom)
    return Rect(left, top, max(0, right - left), max(0, bottom - top))


def _overlap(one: Rect, other: Rect) -> bool:
    both = _cut(one, other)
    return both.w > 0 and both.h > 0


def _runs(widget: Widget) -> list[Run]:
    return [paint for paint in widget.paints if isinstance(paint, Run)]


def _ink(run: Run, space: Space) -> Rect:
    """Give the place that a line takes."""
    width = space.measure.width(run.line, run.style)
    return Rect(*run.at, width, space.measure.height(run.style))


def is_whole(lines: list[str], text: str) -> bool:
    """Tell whether every line ends where a line may end: at a space, a hyphen or an ellipsis."""
    place = 0
    for line in lines:
        found = text.find(line.removesuffix("…"), place)
        place = found + len(line)
        after = text[place : place + 1]
        if line.endswith("…") or not after:
            continue
        if after not in " \n" and not line.endswith("-"):
            return False
    return True
