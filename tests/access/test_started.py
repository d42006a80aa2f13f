"""What listening costs those who don't: nothing of it is loaded or started before it is wanted."""

import subprocess
import sys
from pathlib import Path

import pytest

from game import app, files, sdl
from game.access.adapters import NO_BUS, NO_LIBRARY
from game.cli import main
from tests.house.given import ROOT

LATER = ("accesskit", "game.access.adapters", "game.access.reader", "game.access.speech")


def answer(code: str) -> str:
    """Give what some lines print in a Python of their own."""
    return subprocess.run(  # noqa: S603  this very Python
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=sdl.SETTINGS | {"PYGAME_HIDE_SUPPORT_PROMPT": "1"},
    ).stdout.strip()


def test_nothing_of_it_is_loaded_before_the_first_picture() -> None:
    loaded = f"print([one for one in {LATER} if one in sys.modules])"
    assert answer(f"import sys, game.app, game.scenes.title; {loaded}") == "[]"


@pytest.fixture(autouse=True)
def nobody_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the game start as on a computer where it never ran."""
    monkeypatch.setattr(files, "player_folder", lambda: tmp_path)


@pytest.mark.parametrize("reason", [NO_LIBRARY, NO_BUS])
def test_that_no_screen_reader_can_read_is_said_once_on_the_way_out(
    reason: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "run", lambda *_: reason)
    assert main(["play", "--language", "en"]) == 0
    assert capsys.readouterr().err == f"coupe-court: {reason}\n"


def test_when_one_could_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "run", lambda *_: "")
    main(["play"])
    assert capsys.readouterr() == ("", "")
