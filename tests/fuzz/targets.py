"""What is fed with broken input: each target takes what a file may hold, and must not raise."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from game import files
from game.authoring.formatting.formatter import formatted
from game.authoring.story_map import mermaid_map, svg_map
from game.engine.checks import check
from game.engine.marked import read_marked
from game.engine.play import Play
from game.engine.reader import read_scenario
from game.library import Library, font_faces
from tests.engine.clean import CLEAN
from tests.engine.test_broken_files import BROKEN
from tests.fuzz.mutations import mutated

MOST_DECISIONS = 30


@dataclass(frozen=True)
class Target:
    """One thing that is fed: its name, and how it takes an input made from a draw.

    `feed` gives what was fed, so that it can be kept when it does harm.
    """

    name: str
    feed: Callable[[random.Random], Iterator[str | bytes]]


@cache
def texts() -> tuple[str, ...]:
    """Give the shipped scenario, the template, a clean story and every broken one."""
    shipped = files.read_source(files.shipped("dans-l-heure.yaml"))[0]
    template = files.asset_text("templates", "scenario-fr.yaml")
    broken = [path.read_text(encoding="utf-8") for path in sorted(BROKEN.glob("*.yaml"))]
    return (shipped, template, CLEAN, *broken)


def scenario(draw: random.Random) -> Iterator[str]:
    """Read, check, draw and play a mutated scenario."""
    text = mutated(draw.choice(texts()[: draw.choice((1, 3, None))]), draw)
    yield text
    catalogue = Library().catalogue
    found, problems = read_scenario(text, "a.yaml", "a", catalogue)
    assert (found is None) == bool(problems), "neither a scenario nor a problem"
    assert all(one.report() for one in problems)
    if found is None:
        return
    assert all(one.report() for one in check(found, "a.yaml", font_faces()))
    assert svg_map(found, catalogue, str)
    assert mermaid_map(found)
    play = Play.start(found)
    while play.open_ids() and len(play.taken) < MOST_DECISIONS:
        play = play.choose(draw.choice(play.open_ids()))


def normal_form(draw: random.Random) -> Iterator[str]:
    """Format a mutated scenario: it keeps what it holds, and its form is its own."""
    text = mutated(draw.choice(texts()), draw)
    yield text
    found = formatted(text, "a.yaml")
    assert (found.text is None) == bool(found.problems), "neither a text nor a problem"
    if found.text is None:
        return
    before, problems = read_marked(text, "a.yaml")
    if not problems and not found.mended:
        assert read_marked(found.text, "a.yaml")[0] == before, "other data"
    assert formatted(found.text, "a.yaml").text == found.text, "not its own normal form"


TARGETS = (Target("scenario", scenario), Target("format", normal_form))
