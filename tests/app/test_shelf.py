"""Which scenarios `play` reads, and when: the shipped ones behind the title, a named one alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game import app, cli, files
from game.cli import main
from game.reading import Content
from game.scenes.scene import Scene
from game.scenes.title import READING_AHEAD_AFTER
from game.sources import Loose
from tests.access.test_started import answer
from tests.app.test_wrong_use import PROBLEM, Capture, ran
from tests.engine.clean import CLEAN

READERS = ("yaml", "game.engine.marked", "game.engine.pack_reader", "game.engine.reader")


class Window:
    """Stands for the window: the title stands in it for as many rounds as is wanted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rounds = 0
        monkeypatch.setattr(app, "run", self.run)

    def run(self, home: Callable[[], Scene], first: Callable[[], Scene] | None = None) -> str:
        del first
        title = home()
        for _ in range(self.rounds):
            title.update(READING_AHEAD_AFTER)
        return ""


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Window:
    return Window(monkeypatch)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Give the files of two shipped scenarios, of which the first needs mending."""
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for path, text in zip(paths, ("title: [", CLEAN), strict=True):
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(cli, "shipped", lambda: tuple(Loose(one) for one in paths))
    return paths


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Give the files that are read while a test goes on."""
    found: list[Path] = []
    whole = files.read_source

    def noted(path: Path) -> Content:
        found.append(path)
        return whole(path)

    monkeypatch.setattr(files, "read_source", noted)
    return found


def test_the_first_picture_needs_no_reader() -> None:
    loaded = f"print([one for one in {READERS} if one in sys.modules])"
    assert answer(f"import sys, game.cli, game.app, game.scenes.title; {loaded}") == "[]"


@pytest.mark.usefixtures("shelf", "shown")
def test_the_shipped_scenarios_are_not_read_before_the_window(
    read: list[Path], capsys: Capture
) -> None:
    assert ran(capsys, "play") == (0, [], [])
    assert read == []


@pytest.mark.usefixtures("shelf")
def test_what_needs_mending_is_told_when_the_window_closes(shown: Window, capsys: Capture) -> None:
    shown.rounds = 2
    status, out, errors = ran(capsys, "play")
    assert (status, out) == (0, [])
    assert PROBLEM.match(errors[0])


def test_scenarios_none_of_which_can_be_played_are_a_problem(
    shelf: list[Path], shown: Window, capsys: Capture
) -> None:
    shelf[1].write_bytes(shelf[0].read_bytes())
    shown.rounds = 2
    status, out, errors = ran(capsys, "play")
    assert (status, errors) == (1, [])
    assert len([one for one in out if PROBLEM.match(one)]) == 2


@pytest.mark.usefixtures("shown")
def test_a_scenario_that_is_named_is_the_only_one_read(read: list[Path], shelf: list[Path]) -> None:
    assert main(["play", str(shelf[1])]) == 0
    assert [one for one in read if one in shelf] == [shelf[1]]


@pytest.mark.usefixtures("shelf")
def test_in_a_terminal_what_needs_mending_is_told_first(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(cli, "_in_terminal", lambda *_: 0)
    status, _, errors = ran(capsys, "play", "--terminal")
    assert status == 0
    assert PROBLEM.match(errors[0])
