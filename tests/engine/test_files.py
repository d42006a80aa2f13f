"""Files of the disk: what goes wrong comes back as a problem."""

from pathlib import Path

import pytest

from game import files
from game.engine.problem import Problem
from game.library import Library
from tests.engine.given import MINIMAL, codes


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
