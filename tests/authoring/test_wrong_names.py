"""A file or a code that does not exist, told with the one that was meant."""

import zipfile
from pathlib import Path

import pytest

from game.cli import main
from tests.engine.given import MINIMAL

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mon-histoire.yaml").write_text(MINIMAL, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("rien", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "mes-packs.zip", "w") as archive:
        archive.writestr("mon-histoire.yaml", MINIMAL)
    return tmp_path


def told(capsys: Capture, *arguments: str) -> str:
    """Give what a command says that is used wrongly."""
    assert main(["--language", "en", *arguments]) in (1, 2)
    out, errors = capsys.readouterr()
    return out + errors


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["check", "format", "routes", "transcript"])
@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("mon-histoir.yaml", "mon-histoire.yaml"),
        ("mon-histoire.yml", "mon-histoire.yaml"),
        ("mon-histoire", "mon-histoire.yaml"),
    ],
)
def test_a_file_that_does_not_exist_is_told_with_the_nearest(
    command: str, name: str, near: str, capsys: Capture
) -> None:
    assert f"did you mean '{near}'?" in told(capsys, command, name)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("command", ["check", "transcript"])
def test_a_pack_that_does_not_exist_is_told_with_the_nearest(command: str, capsys: Capture) -> None:
    assert "did you mean 'mes-packs.zip'?" in told(capsys, command, "mes-pack.zip")


@pytest.mark.usefixtures("folder")
def test_a_file_in_another_folder_is_looked_for_there(folder: Path, capsys: Capture) -> None:
    found = told(capsys, "check", str(folder / "mon-histoir.yaml"))
    assert f"did you mean '{folder / 'mon-histoire.yaml'}'?" in found


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["nowhere/x.yaml", "note.txt", "zzz.yaml"])
def test_a_file_with_none_near_is_told_alone(name: str, capsys: Capture) -> None:
    assert "did you mean" not in told(capsys, "check", name)


def test_a_pack_is_not_formatted(folder: Path, capsys: Capture) -> None:
    before = (folder / "mes-packs.zip").read_bytes()
    found = told(capsys, "format", "mes-packs.zip")
    assert "only the YAML files in it can be put in order" in found
    assert (folder / "mes-packs.zip").read_bytes() == before


def test_an_unknown_code_is_told_with_the_nearest(capsys: Capture) -> None:
    assert "did you mean 'unknown-node'?" in told(capsys, "explain", "unknown-nod")


def test_an_unknown_code_far_from_all_is_one_short_line(capsys: Capture) -> None:
    found = told(capsys, "explain", "xx")
    assert found.count("\n") == 1
    assert len(found) < 100
