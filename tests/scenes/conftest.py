"""Contexts of scenes, in the language of the code and in French."""

import os
from datetime import date
from pathlib import Path

import pytest

from game import files, i18n
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.scenes.scene import Context
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from tests.engine.clean import clean
from tests.scenes.author import CHECKED, NO_FEEDBACK, UNKNOWN, Author
from tests.scenes.given import Player, nowhere, ways

os.environ["SDL_VIDEODRIVER"] = "dummy"  # before SDL is first asked for a display
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the game have a single story, whatever it is shipped with; tests/library has all."""
    monkeypatch.setattr(files, "scenario_ids", lambda: ("dans-l-heure",))


@pytest.fixture(scope="session")
def context(library: Library) -> Context:
    """Give a context in English, with movement."""
    return Context(library, Messages(), TODAY)


@pytest.fixture(scope="session")
def calm(library: Library) -> Context:
    """Give a context without movement."""
    return Context(library, Messages(), TODAY, Settings(is_calm=True))


@pytest.fixture(scope="session")
def french(library: Library) -> Context:
    return Context(library, i18n.messages("fr"), TODAY)


@pytest.fixture(scope="session")
def plays(scenario: Scenario) -> dict[str, Play]:
    """Give a play to each node of the shipped scenario."""
    return ways(scenario)


@pytest.fixture
def player(context: Context) -> Player:
    """Give somebody in front of the title."""
    return Player(SceneStack(lambda: Title(context), nowhere))


@pytest.fixture
def author(calm: Context, tmp_path: Path) -> Author:
    """Give somebody who has just opened the preview of a sound scenario."""
    found = Author(calm, tmp_path / "essai.yaml")
    found.writes(clean())
    found.opens()
    return found


@pytest.fixture
def broken(author: Author) -> Author:
    """Give an author who has all of a node before them, and has just saved a mistake."""
    author.hears_all()
    author.saves_with(UNKNOWN)
    return author


@pytest.fixture
def warned(author: Author) -> Author:
    """Give an author to whose file the rules have something to say."""
    author.hears_all()
    author.saves_with(NO_FEEDBACK)
    author.waits(CHECKED)
    return author
