"""The page to print: written where the player finds it, and shown."""

import re
import webbrowser
from pathlib import Path

import pytest

from game.engine.play import Play
from game.library import Library
from game.printing import printed
from tests.app.test_transcript import told

NAME = "coupe-court.html"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the addresses that the browser was asked for."""
    asked: list[str] = []

    def browser(url: str) -> bool:
        asked.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", browser)
    return asked


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("folder", ["Downloads", "Téléchargements"])
def test_the_page_lies_among_the_downloads(home: Path, opened: list[str], folder: str) -> None:
    del opened
    (home / folder).mkdir()
    assert printed("page") == str(home / folder / NAME)


def test_without_downloads_the_page_lies_at_home(home: Path, opened: list[str]) -> None:
    del opened
    printed("été")
    assert (home / NAME).read_text(encoding="utf-8") == "été"


def test_the_page_is_shown(home: Path, opened: list[str]) -> None:
    printed("page")
    assert opened == [(home / NAME).as_uri()]


def test_a_page_that_cannot_be_written_has_no_place(
    home: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(home / "nowhere"))
    monkeypatch.setenv("USERPROFILE", str(home / "nowhere"))
    assert (printed("page"), opened) == ("", [])


def test_the_page_holds_every_line_of_help(
    endings: dict[str, Play], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = Library(language="fr")
    play = endings["end-together"]
    path = tmp_path / "page.html"
    told(capsys, play, "--page", str(path))
    page = path.read_text(encoding="utf-8")
    assert play.node.ending is not None
    lines = library.country.help_for(play.node.ending.help)
    names = [re.split("[ \u00a0]—", one.line)[0] for one in lines]
    assert "3018" in names
    assert [one for one in names if one not in page] == []


def test_the_page_loads_nothing(
    endings: dict[str, Play], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.html"
    told(capsys, endings["end-together"], "--page", str(path))
    page = path.read_text(encoding="utf-8")
    assert [word for word in ("src=", "<script", "<link", "@import") if word in page] == []


def test_a_page_is_not_written_before_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], scenario_start: Play
) -> None:
    path = tmp_path / "page.html"
    status, _, errors = told(capsys, scenario_start, "--page", str(path))
    assert (status, path.exists(), errors.count("\n")) == (2, False, 1)
