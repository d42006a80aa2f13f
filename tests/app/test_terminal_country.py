"""A terminal asks for the country once, where neither the settings nor the system tell it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.scenario import Scenario
from game.i18n import Messages
from game.keeping import Keeping
from game.library import Library
from game.terminal import Terminal
from game.terminal_bookmark import TerminalBookmark
from tests.app.console import Console


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "kept")


def terminal(
    messages: Messages, keeping: Keeping, *answers: str, is_guessed: bool = True
) -> tuple[Terminal, Console]:
    console = Console(iter(answers))
    library = replace(Library(language="en"), is_guessed=is_guessed)
    bookmark = TerminalBookmark(keeping, messages)
    made = Terminal(library, messages, console.read, console.lines.append, bookmark)
    return made, console


def number(country: str) -> str:
    ids = [one for one, _ in Library(language="en").countries()]
    return str(ids.index(country) + 1)


def test_the_country_is_asked_before_the_story(
    french: Messages, keeping: Keeping, scenario: Scenario
) -> None:
    made, console = terminal(french, keeping, number("be"))
    assert made.pick(iter([scenario])) is scenario
    assert made.library.country_id == "be"
    assert console.asked == 1


def test_the_answer_is_kept(french: Messages, keeping: Keeping, scenario: Scenario) -> None:
    terminal(french, keeping, number("ch"))[0].pick([scenario])
    assert keeping.settings().country == "ch"


def test_a_known_country_is_not_asked(
    french: Messages, keeping: Keeping, scenario: Scenario
) -> None:
    made, console = terminal(french, keeping, is_guessed=False)
    assert made.pick([scenario]) is scenario
    assert console.asked == 0


def test_a_wrong_answer_is_asked_again(
    french: Messages, keeping: Keeping, scenario: Scenario
) -> None:
    made, console = terminal(french, keeping, "0", "99", "Suisse", number("at"))
    assert made.pick([scenario]) is scenario
    assert (made.library.country_id, console.asked) == ("at", 4)


@pytest.mark.parametrize("answers", [("q",), ()])
def test_whoever_leaves_there_leaves_the_game(
    french: Messages, keeping: Keeping, scenario: Scenario, answers: tuple[str, ...]
) -> None:
    made, _ = terminal(french, keeping, *answers)
    assert made.pick([scenario]) is None


def test_every_country_is_listed(french: Messages, keeping: Keeping, scenario: Scenario) -> None:
    made, console = terminal(french, keeping)
    made.pick([scenario])
    names: Iterator[str] = (name for _, name in Library(language="en").countries())
    assert [name for name in names if name not in console.text] == []
