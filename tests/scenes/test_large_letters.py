"""What the rule on fitting lets through is seen whole in the largest and widest letters."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.assets import GameAssets
from game.engine.checks import check
from game.engine.checks.drawing import FACES
from game.engine.graph import Possible
from game.engine.scenario import Choice, Line, Node, Scenario
from game.engine.texts import texts
from game.library import font_faces
from game.scenes.scene import Context
from game.ui.fonts import Fonts
from game.ui.space import Space
from game.ui.widgets import TEXT, Widget
from tests.scenes.every import every_scene
from tests.scenes.given import small, ways
from tests.scenes.test_fit import is_whole
from tests.ui.given import lines, runs

WINDOWS = [(800, 600), (1280, 720), (1920, 1080), (720, 1280)]
# As wide as the rule lets through, or nearly: in the face of sentences, of titles, of names.
WORD, LONG_WORD = "malheureusement.", "anticonstitutionnellement."
TITLE_WORD, LONG_TITLE_WORD = "particulièrement", "anticonstitutionnellement"
NAME, LONG_NAME = "Mme Aubry, infirmière", "Mme Aubry, infirmière scolaire"
FULL = " ".join([WORD, *["immédiatement"] * 5])  # six lines of a notification


def story(
    word: str = WORD, title: str = TITLE_WORD, name: str = NAME, full: str = FULL
) -> Scenario:
    """Give a story of three nodes that says the same everywhere."""
    scenario = small()
    return replace(
        scenario,
        title=f"{title} {title}",
        summary=f"Un résumé {word}",
        content_note=f"Une note {word}",
        cast={one.id: replace(one, name=name) for one in scenario.cast.values()},
        nodes={one.id: _changed(one, word, title, full) for one in scenario.nodes.values()},
    )


def _changed(node: Node, word: str, title: str, full: str) -> Node:
    lines = tuple(replace(one, text=_said(one, node, word, full)) for one in node.lines)
    choices = {one.id: _chosen(one, word) for one in node.choices.values()}
    discuss = f"Question {word}"
    if node.ending is None:
        return replace(node, lines=lines, choices=choices, discuss=discuss)
    ending = replace(node.ending, title=f"Fin {title}", next_step=f"Demain {word}")
    return replace(node, lines=lines, ending=ending, discuss=discuss)


def _said(line: Line, node: Node, word: str, full: str) -> str:
    is_elsewhere = line.speaker not in (node.screen, "narrator")
    return full if is_elsewhere else f"Oui {word} {line.speaker}"


def _chosen(choice: Choice, word: str) -> Choice:
    return replace(choice, text=word, feedback=f"Bien {word}")


@pytest.fixture(scope="module")
def large(context: Context) -> Context:
    """Give a context with the widest letters that can be set."""
    return context.changed({"text_percent": 200, "font": "dyslexia"})


def screens(context: Context, scenario: Scenario, size: tuple[int, int]) -> Iterator[Widget]:
    """Lay every screen of a story out."""
    space = Space(*size, Fonts(GameAssets()))
    for _, scene in every_scene(context, scenario, ways(scenario), Possible(scenario)):
        scene.layout(space)
        yield scene.tree


def written(tree: Widget) -> Iterator[Widget]:
    """Give the texts of a screen that hold words of the story."""
    words = (WORD[:-1], LONG_WORD[:-1], TITLE_WORD, "Aubry")
    for one in tree.walk():
        # The head of a notification names the app too, and may lose that.
        if one.role == TEXT and any(word in one.name for word in words) and " · " not in one.name:
            yield one


def cut(context: Context, scenario: Scenario, size: tuple[int, int]) -> list[list[str]]:
    """Give the texts of which a word or the end is cut."""
    return [
        lines(one)
        for tree in screens(context, scenario, size)
        for one in written(tree)
        if lines(one)[-1].endswith("…") or not is_whole(lines(one), one.name)
    ]


def codes(scenario: Scenario) -> set[str]:
    found = {one.code for one in check(scenario, "essai.yaml", font_faces())}
    return found & {"does-not-fit", "missing-glyph"}


def test_the_rule_lets_the_story_through() -> None:
    assert codes(story()) == set()


@pytest.mark.parametrize("size", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_what_the_rule_lets_through_is_seen_whole(large: Context, size: tuple[int, int]) -> None:
    assert cut(large, story(), size) == []


@pytest.mark.parametrize(
    "scenario",
    [
        story(word=LONG_WORD),
        story(title=LONG_TITLE_WORD),
        story(name=LONG_NAME),
        story(full=f"{FULL} {WORD}"),
    ],
    ids=["word", "title", "name", "notification"],
)
def test_what_the_rule_tells_is_cut(large: Context, scenario: Scenario) -> None:
    assert codes(scenario) == {"does-not-fit"}
    assert cut(large, scenario, (800, 600)) != []


def test_the_rules_know_in_which_faces_each_text_is_drawn(context: Context) -> None:
    scenario = story()
    kinds = [(one.kind, one.text) for one in texts(scenario)]
    drawn: dict[str, set[str]] = {}
    for tree in screens(context, scenario, (1280, 720)):
        for one in written(tree):
            for kind, text in kinds:
                if text in one.name:
                    drawn.setdefault(kind, set()).update(run.style.face for run in runs(one))
    assert drawn == {kind: set(FACES.get(kind, ("text",))) for kind, _ in kinds}
