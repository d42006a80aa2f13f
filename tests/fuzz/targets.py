"""What is fed with broken input: each target takes what a file may hold, and must not raise."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from game import files
from game.authoring.extractor import messages_of
from game.authoring.formatting.formatter import formatted
from game.authoring.merging import merge
from game.authoring.story_map import mermaid_map, svg_map
from game.engine.checks import check, check_translation
from game.engine.marked import read_marked
from game.engine.play import Play
from game.engine.po import Message, MessageCatalogue, po_text
from game.engine.po_reader import read_po
from game.engine.reader import read_scenario
from game.engine.scenario import Scenario
from game.engine.translation import spoken
from game.library import Library, font_faces
from game.pseudo import pseudo
from tests.engine.clean import CLEAN
from tests.engine.test_broken_files import BROKEN
from tests.fuzz.mutations import mutated
from tests.fuzz.packs import pack

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


@cache
def translated_text() -> str:
    """Give the shipped scenario's catalogue as a translator leaves it: some done, some fuzzy."""
    messages = messages_of(shipped_story(), "dans-l-heure.yaml")
    done = [
        replace(one, string=pseudo(one.id), flags=("fuzzy",) if place % 5 == 0 else ())
        for place, one in enumerate(messages)
        if place % 3
    ]
    return po_text(MessageCatalogue(tuple(done), header=Message("", "", "Language: en\n")))


@cache
def shipped_story() -> Scenario:
    """Give the shipped scenario."""
    found, _ = Library().written(files.shipped("dans-l-heure.yaml"))
    assert found is not None
    return found


def catalogue(draw: random.Random) -> Iterator[str]:
    """Read, check, merge and play a mutated catalogue of translations."""
    text = mutated(translated_text(), draw)
    yield text
    found, problems = read_po(text, "a.po")
    assert (found is None) == bool(problems), "neither a catalogue nor a problem"
    assert all(one.report() for one in problems)
    if found is None:
        return
    story = shipped_story()
    assert all(one.report() for one in check_translation(story, "a.yaml", found, "a.po", "en"))
    merged = merge(messages_of(story, "a.yaml"), found)
    again, problems = read_po(po_text(merged), "a.po")
    assert again is not None, problems
    assert po_text(merge(messages_of(story, "a.yaml"), again)) == po_text(merged), "not stable"
    assert Play.start(spoken(story, "en", found)).open_ids() == Play.start(story).open_ids()


TARGETS = (
    Target("scenario", scenario),
    Target("format", normal_form),
    Target("catalogue", catalogue),
    Target("pack", pack),
)
