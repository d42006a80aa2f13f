"""Everything can be erased, by a command too, and it is shown that it was."""

from pathlib import Path

import pytest

from game import files, traces
from game.cli import main
from game.engine.save import Save
from game.i18n import Messages
from game.keeping import Keeping
from game.settings import Settings


@pytest.fixture
def keeping(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keeping:
    folder = tmp_path / "player"
    monkeypatch.setattr(files, "player_folder", lambda: folder)
    return Keeping(folder)


def fill(keeping: Keeping) -> None:
    keeping.keep_settings(Settings(theme="dark"))
    keeping.keep(Save("essai", "d", ("go",)))
    keeping.keep(Save("autre", "d", ("go",)))
    keeping.finish("fini")
    files.write(keeping.folder / "plays" / "old.aside-1", b"{")


def test_forgetting_tells_what_was_there(
    keeping: Keeping, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(keeping)
    assert main(["forget"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Erased:",
        "  your settings",
        "  the list of stories that you have ended",
        "  2 unfinished stories",
        "  1 other file",
        f"It is done: nothing of it is left in {keeping.folder}.",
    ]


def test_forgetting_leaves_no_folder(keeping: Keeping) -> None:
    fill(keeping)
    main(["forget"])
    assert not keeping.folder.exists()


def test_where_nothing_was_kept_nothing_is_made(
    keeping: Keeping, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget"]) == 0
    assert capsys.readouterr().out == "The game has kept nothing on this computer.\n"
    assert not keeping.folder.exists()


def test_what_cannot_be_erased_is_told(
    keeping: Keeping, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(keeping)
    monkeypatch.setattr(files, "erase_folder", lambda _: ("settings.json",))
    assert main(["forget"]) == 1
    assert str(keeping.folder / "settings.json") in capsys.readouterr().err


def test_files_of_a_kind_are_told_together() -> None:
    assert traces.kinds(["plays/a.json", "settings.json", "plays/.a-x.new"], Messages()) == (
        "your settings",
        "1 unfinished story",
        "1 other file",
    )
