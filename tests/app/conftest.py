"""The window of these tests opens nowhere; the commands speak English, which costs no reading."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from game import beside, files, reports
from game.engine import debrief
from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.scenes import chat
from game.scenes.scene import Context
from game.settings import Settings
from tests.app.console import Typed
from tests.app.given import plays_to_endings
from tests.app.two_windows import LAPTOP, PROJECTOR
from tests.scenes.beside import Wall

os.environ["SDL_VIDEODRIVER"] = "dummy"  # before SDL is first asked for a display
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"


@pytest.fixture(scope="package", autouse=True)
def _one_story() -> Iterator[None]:
    """Let the game have a single story, whatever it is shipped with; tests/library has all."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(files, "scenario_ids", lambda: ("dans-l-heure",))
        yield


@pytest.fixture(scope="package", autouse=True)
def _worked_out_once(possible: Possible) -> Iterator[None]:
    """Let the commands share it: each would take a second to work it out anew."""

    def shared(scenario: Scenario) -> Possible:
        return possible if scenario == possible.scenario else Possible(scenario)

    with pytest.MonkeyPatch.context() as monkeypatch:
        for module in (reports, debrief, chat):
            monkeypatch.setattr(module, "Possible", shared)
        yield


@pytest.fixture(autouse=True)
def _speaks_english(english: None) -> None:
    del english


@pytest.fixture(autouse=True)
def _has_kept_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test read or write the folder of whoever runs it."""
    monkeypatch.setattr(files, "player_folder", lambda: tmp_path / "player")


@pytest.fixture(scope="session")
def endings(scenario: Scenario) -> dict[str, Play]:
    """Give a play to each ending of the shipped scenario."""
    return plays_to_endings(scenario)


@pytest.fixture
def scenario_start(scenario: Scenario) -> Play:
    """Give a play of the shipped scenario that has not gone anywhere."""
    return Play.start(scenario)


@pytest.fixture
def typed(library: Library, french: Messages, scenario: Scenario) -> Typed:
    return Typed(library, french, scenario)


@pytest.fixture
def wall(library: Library) -> Wall:
    """Give a scene with a companion."""
    return Wall(Context(library, Messages(), date(2026, 11, 22), Settings(is_calm=True)))


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a projector."""
    monkeypatch.setattr(beside, "displays", lambda: (LAPTOP, PROJECTOR))
