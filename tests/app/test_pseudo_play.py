"""A whole play in the pseudo-language: whatever stands outside brackets is not translatable."""

import re
from collections.abc import Iterator

import pytest

from game import files, i18n
from game.engine import debrief
from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.library import Library
from game.pseudo import PSEUDO
from game.terminal import Terminal
from tests.app.console import Console
from tests.app.given import flat, numbers
from tests.engine.test_texts import strings

WORD = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(scope="module")
def pseudo_scenario() -> Scenario:
    found, _ = Library(language=PSEUDO).scenario(files.shipped("dans-l-heure.yaml"))
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _same_ways(monkeypatch: pytest.MonkeyPatch, possible: Possible) -> None:
    """Take what can happen from the scenario in French: its ways are the same."""
    monkeypatch.setattr(debrief, "Possible", lambda _: possible)


def outside(text: str) -> str:
    """Give what stands outside all brackets."""
    depth, kept = 0, []
    for letter in text:
        depth += (letter == "[") - (letter == "]")
        assert depth >= 0, text
        kept.append(letter if depth == 0 and letter != "]" else " ")
    assert depth == 0
    return "".join(kept)


def of_the_country(library: Library) -> Iterator[str]:
    """Give what packs and catalogues say: they hold one language, that of their country."""
    found = (*strings(library.country), *strings(library.catalogue))
    return iter(sorted({flat(one) for one in found if one}, key=len, reverse=True))


def test_a_whole_play_in_the_terminal_shows_brackets_everywhere(
    pseudo_scenario: Scenario, endings: dict[str, Play]
) -> None:
    library = Library(language=PSEUDO)
    play = max(endings.values(), key=lambda one: len(one.taken))
    answers = ["h", "nothing", *(str(one) for one in numbers(play))]
    console = Console(iter(answers))
    terminal = Terminal(library, i18n.messages(PSEUDO), console.read, console.lines.append)
    assert not terminal.play(pseudo_scenario)
    left = outside(flat(console.text))
    for one in of_the_country(library):
        left = left.replace(one, " ")
    assert WORD.findall(left) == []


def test_the_terminal_plays_the_same_story(
    pseudo_scenario: Scenario, endings: dict[str, Play]
) -> None:
    play = max(endings.values(), key=lambda one: len(one.taken))
    told = Play.start(pseudo_scenario)
    for choice_id in play.taken:
        told = told.choose(choice_id)
    assert (told.is_ended, told.node.id) == (True, play.node.id)
