"""The commands for kept lessons, as they are typed."""

import json
import os
from pathlib import Path

import pytest

from game import files
from game.classroom import push
from game.classroom.kept import Kept
from game.classroom.push import Pushed, Target
from game.classroom.store import FOLDER
from game.cli import main
from game.engine.scenario import Scenario
from tests.classroom.given import head, stored
from tests.classroom.lessons import taught

Capture = pytest.CaptureFixture[str]
URL = "https://lrs.example.org/xAPI"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(files, "player_folder", lambda: tmp_path / "player")
    for name in [one for one in os.environ if one.startswith("COUPE_COURT_LRS")]:
        monkeypatch.delenv(name)
    return tmp_path / "player" / FOLDER


@pytest.fixture
def lesson(folder: Path, scenario: Scenario) -> Path:
    return stored(folder, taught(scenario))


def english(*typed: str) -> int:
    return main(["--language", "en", *typed])


def test_without_a_lesson_those_kept_are_listed(lesson: Path, capsys: Capture) -> None:
    (lesson.parent / "bad.sqlite").write_bytes(b"none of ours, but long enough to be looked at")
    assert english("report") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"2026-11-09  {lesson.stem}  Dans l’heure"
    assert "[not-a-lesson]" in lines[1]


@pytest.mark.usefixtures("folder")
def test_where_none_is_kept_this_is_told(capsys: Capture) -> None:
    assert english("report") == 0
    assert capsys.readouterr().out == "No lesson is kept on this computer.\n"


@pytest.mark.parametrize("given", ["id", "beginning", "file"])
def test_a_lesson_is_found_by_its_id_or_its_file(
    lesson: Path, tmp_path: Path, given: str, capsys: Capture
) -> None:
    name = {"id": lesson.stem, "beginning": lesson.stem[:4], "file": str(lesson)}[given]
    out = tmp_path / "report.html"
    assert english("report", name, "--out", str(out)) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert "Vote by vote" in out.read_text(encoding="utf-8")


def test_a_page_can_be_printed_here(lesson: Path, capsys: Capture) -> None:
    assert english("report", lesson.stem) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_a_table_is_written(lesson: Path, tmp_path: Path) -> None:
    assert english("report", lesson.stem, "--csv", str(tmp_path / "votes.csv")) == 0
    assert (tmp_path / "votes.csv").read_bytes().startswith(b"\xef\xbb\xbfsession,story,")


def test_statements_are_written_one_a_line(lesson: Path, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "lesson.jsonl"
    assert english("export", lesson.stem, "--xapi", "--out", str(out)) == 0
    capsys.readouterr()
    assert english("export", str(lesson), "--xapi") == 0
    text = out.read_text(encoding="utf-8")
    assert capsys.readouterr().out == text
    assert all(json.loads(line)["version"] == "1.0.3" for line in text.splitlines())


@pytest.mark.usefixtures("lesson")
def test_an_unknown_lesson_is_wrong_use(capsys: Capture) -> None:
    for command in (("report", "zz"), ("export", "zz", "--xapi"), ("push", "zz", "--to", URL)):
        assert english(*command) == 2
        assert "no kept lesson begins with 'zz'" in capsys.readouterr().err


def test_a_beginning_of_several_is_wrong_use(lesson: Path, capsys: Capture) -> None:
    other = stored(lesson.parent, Kept(head(id="0123" + "f" * 12)))
    assert english("report", "0123") == 2
    error = capsys.readouterr().err
    assert lesson.stem in error
    assert other.stem in error


def test_a_damaged_lesson_is_told(folder: Path, capsys: Capture) -> None:
    files.write(folder / "abc.sqlite", b"nothing that could be a database, whatever its name is")
    for command in (("report", "abc"), ("export", "abc", "--xapi"), ("push", "abc", "--to", URL)):
        assert english(*command) == 1
        assert "[not-a-lesson]" in capsys.readouterr().out


def test_a_file_from_elsewhere_names_no_story_to_open(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("game.classroom.commands.scenario_of", lambda *one: asked.append(one[0]))
    place = r"\\elsewhere\share\x.yaml"
    kept = Kept(head(scenario="mine", place=place))
    assert english("report", str(stored(tmp_path, kept))) == 0
    assert asked == []
    assert "is not here any more" in capsys.readouterr().out
    assert english("report", stored(folder, kept).stem) == 0
    assert asked == [place]


def test_a_story_of_ones_own_is_read_where_it_lies(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    mine = tmp_path / "mine.yaml"
    text = files.shipped("dans-l-heure.yaml").read_text(encoding="utf-8")
    mine.write_text(text, encoding="utf-8")
    kept = Kept(head(scenario="mine", place=str(mine)))
    path = stored(folder, kept)
    assert english("report", path.stem) == 0
    assert "The ways of the class" in capsys.readouterr().out
    mine.unlink()
    assert english("report", path.stem) == 0
    assert "is not here any more" in capsys.readouterr().out


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Target]:
    """Give to whom statements would go; nothing is sent."""
    found: list[Target] = []

    def pushed(told: tuple[object, ...], target: Target) -> Pushed:
        found.append(target)
        return Pushed(len(told), 2)

    monkeypatch.setattr(push, "push", pushed)
    return found


def test_the_key_comes_from_a_file_or_from_the_environment(
    lesson: Path,
    tmp_path: Path,
    asked: list[Target],
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    key = tmp_path / "key"
    key.write_text("school\nword\n", encoding="utf-8")
    assert english("push", lesson.stem, "--to", URL, "--key-file", str(key)) == 0
    assert "2 of them were there already in another form" in capsys.readouterr().out
    monkeypatch.setenv("COUPE_COURT_LRS_USER", "town")
    monkeypatch.setenv("COUPE_COURT_LRS_PASSWORD", "other")
    assert english("push", lesson.stem, "--to", URL) == 0
    assert asked == [Target(URL, "school", "word"), Target(URL, "town", "other")]


@pytest.mark.parametrize("content", ["", "only-one", "a b c", "\udcff"])
def test_a_file_without_a_key_is_wrong_use(
    lesson: Path, tmp_path: Path, asked: list[Target], content: str
) -> None:
    key = tmp_path / "key"
    key.write_text(content, encoding="utf-8", errors="surrogateescape")
    assert english("push", lesson.stem, "--to", URL, "--key-file", str(key)) == 2
    assert english("push", lesson.stem, "--to", URL, "--key-file", str(key / "none")) == 2
    assert asked == []


def test_an_address_that_is_none_is_wrong_use(
    lesson: Path, asked: list[Target], capsys: Capture
) -> None:
    assert english("push", lesson.stem, "--to", "http://lrs.example.org") == 2
    assert "--insecure" in capsys.readouterr().err
    assert asked == []


def test_a_failure_tells_how_many_are_there(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    failed = Pushed(5, 0, push.UNREACHED, "no route to host")
    monkeypatch.setattr(push, "push", lambda *_: failed)
    assert english("push", lesson.stem, "--to", URL) == 1
    error = capsys.readouterr().err
    assert "the record store cannot be reached: no route to host" in error
    assert "5 of " in error
