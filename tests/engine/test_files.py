"""Files of the disk: what goes wrong comes back as a problem."""

import os
import stat
from pathlib import Path

import pytest

from game import files, reading
from game.engine.problem import Problem
from game.library import Library
from tests.engine.given import MINIMAL, codes

with_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")


def problem_of(path: Path) -> Problem:
    text, problem = files.read_source(path)
    assert text == ""
    assert problem is not None
    return problem


def written(folder: Path, content: bytes) -> Path:
    path = folder / "essai.yaml"
    path.write_bytes(content)
    return path


def test_a_file_is_read_as_utf_8(tmp_path: Path) -> None:
    assert files.read_source(written(tmp_path, "é🙂".encode())) == ("é🙂", None)


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    assert files.read_source(written(tmp_path, b"\xef\xbb\xbfa: b")) == ("a: b", None)


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "rien.yaml"
    assert problem_of(path).report() == f"{path}:1:1: error: there is no such file [no-file]"


def test_a_folder_cannot_be_read_as_a_file(tmp_path: Path) -> None:
    problem = problem_of(tmp_path)
    assert problem.code == "unreadable"
    assert "{reason}" not in problem.told()


def test_bytes_that_are_not_utf_8_are_told_at_their_line(tmp_path: Path) -> None:
    problem = problem_of(written(tmp_path, b"a: b\nc: d\xe9\n"))
    assert (problem.line, problem.column, problem.code) == (2, 5, "encoding")
    assert problem.hinted() == "save the file again as UTF-8"


def test_broken_bytes_after_an_accent_are_told_at_their_column(tmp_path: Path) -> None:
    assert problem_of(written(tmp_path, "éé".encode() + b"\xe9")).column == 3


def test_broken_bytes_after_a_byte_order_mark_are_told_at_their_line(tmp_path: Path) -> None:
    problem = problem_of(written(tmp_path, b"\xef\xbb\xbfab\n\xe9"))
    assert (problem.line, problem.column) == (2, 1)


def test_an_archive_under_another_name_is_told(tmp_path: Path) -> None:
    problem = problem_of(written(tmp_path, b"PK\3\4 and so on"))
    assert (problem.code, problem.hinted()) == (
        "archive",
        "let its name end in .zip: then it can be played",
    )


@with_pipes
@pytest.mark.parametrize("name", ["essai.yaml", "essai.zip"])
def test_a_pipe_is_not_waited_for(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    assert problem_of(tmp_path / name).code == "special-file"


@with_pipes
def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "essai.yaml"
    os.mkfifo(path)
    before = Path(__file__).stat()
    monkeypatch.setattr(Path, "stat", lambda _: before)
    assert problem_of(path).code == "special-file"


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="no such device here")
def test_a_device_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", None)
    assert problem_of(Path(os.devnull)).code == "special-file"


def test_a_file_that_may_not_be_read_is_told_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, b"a: b")
    monkeypatch.setattr(os, "open", refused)
    assert problem_of(path).told() == "this file cannot be read: Permission denied"


def test_a_file_that_would_make_us_wait_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log of the Linux kernel calls itself an ordinary file."""
    theirs, mine = os.pipe()
    os.set_blocking(theirs, False)
    path = written(tmp_path, b"")
    monkeypatch.setattr(os, "open", lambda *_: theirs)
    monkeypatch.setattr(stat, "S_ISREG", lambda _: True)
    assert problem_of(path).code == "special-file"
    os.close(mine)


def test_of_an_endless_file_no_more_is_read_than_can_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, mine = os.pipe()
    os.write(mine, b"#" * 60)
    path = written(tmp_path, b"")
    monkeypatch.setattr(os, "open", lambda *_: theirs)
    monkeypatch.setattr(stat, "S_ISREG", lambda _: True)
    found = reading.content_of(path, 50)
    assert isinstance(found, Problem)
    assert found.code == "too-large"
    os.close(mine)


@pytest.mark.parametrize(
    "name", ["a" * 5000 + ".yaml", "essai.yaml/a.yaml", "a/" * 3000 + "b.yaml"]
)
def test_a_path_that_no_file_can_have_is_nothing(name: str, tmp_path: Path) -> None:
    path = written(tmp_path, b"").parent / name
    assert reading.kind_of(path) == "nothing"
    assert problem_of(path).code in {"no-file", "unreadable"}


def test_what_may_not_be_looked_at_counts_as_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refused)
    assert reading.kind_of(Path("ici") / "essai.yaml") == "file"


def test_a_file_with_too_many_bytes_is_not_read(tmp_path: Path) -> None:
    problem = problem_of(written(tmp_path, b"#" * (files.MOST_BYTES + 1)))
    assert problem.code == "too-large"
    assert str(files.MOST_BYTES) in problem.told()


def test_a_file_with_just_enough_bytes_is_read(tmp_path: Path) -> None:
    _, problem = files.read_source(written(tmp_path, b"#" * files.MOST_BYTES))
    assert problem is None


def test_writing_makes_the_folders_above(tmp_path: Path) -> None:
    path = tmp_path / "un" / "deux" / "essai.txt"
    files.write(path, b"oui")
    assert path.read_bytes() == b"oui"


def test_a_shipped_scenario_is_found_by_its_id() -> None:
    assert "dans-l-heure" in files.scenario_ids()
    assert files.find_scenario("dans-l-heure") == files.shipped("dans-l-heure.yaml")


@pytest.mark.parametrize("name", ["ici/essai.yaml", "essai.yml"])
def test_a_scenario_of_ones_own_is_found_by_its_path(name: str) -> None:
    assert files.find_scenario(name) == Path(name)


def test_a_name_that_is_neither_is_not_found() -> None:
    assert files.find_scenario("dans-l-heur") is None


def test_the_library_reads_a_scenario_of_ones_own(tmp_path: Path, library: Library) -> None:
    scenario, problems = library.scenario(written(tmp_path, MINIMAL.encode()))
    assert not problems
    assert scenario is not None
    assert scenario.id == "essai"


def test_the_library_gives_the_problem_of_a_file(tmp_path: Path, library: Library) -> None:
    scenario, problems = library.scenario(tmp_path / "rien.yaml")
    assert scenario is None
    assert codes(problems) == ["no-file"]


def test_the_library_names_the_file_in_the_problems_of_a_scenario(
    tmp_path: Path, library: Library
) -> None:
    path = written(tmp_path, b"a: b\n")
    scenario, problems = library.scenario(path)
    assert scenario is None
    assert {problem.file for problem in problems} == {str(path)}
