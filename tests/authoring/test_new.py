"""A first scenario: written where asked, whole, and never over a file that exists."""

from pathlib import Path

import pytest

from game import cli
from game.engine.problem import Problem
from game.library import Library, checked


def problems(path: Path, library: Library) -> list[Problem]:
    return checked(library, path)


def test_a_new_scenario_has_nothing_to_mend(tmp_path: Path, library: Library) -> None:
    assert cli.main(["new", "mon-histoire", "--out", str(tmp_path)]) == 0
    assert problems(tmp_path / "mon-histoire.yaml", library) == []


def test_its_path_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["new", "essai", "--out", str(tmp_path)])
    assert capsys.readouterr().out == f"{tmp_path / 'essai.yaml'}\n"


def test_its_title_comes_from_its_id(tmp_path: Path) -> None:
    cli.main(["new", "mon-histoire", "--out", str(tmp_path)])
    text = (tmp_path / "mon-histoire.yaml").read_text(encoding="utf-8")
    assert 'title: "Mon histoire"' in text


def test_no_place_holder_is_left(tmp_path: Path) -> None:
    cli.main(["new", "essai", "--out", str(tmp_path)])
    text = (tmp_path / "essai.yaml").read_text(encoding="utf-8")
    assert not [one for one in ("{id}", "{title}", "{schema}") if one in text]


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    assert cli.main(["new", "essai", "--out", str(tmp_path / "un" / "deux")]) == 0
    assert (tmp_path / "un" / "deux" / "essai.yaml").is_file()


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text("à moi", encoding="utf-8")
    assert cli.main(["new", "essai", "--out", str(tmp_path)]) == 2
    assert path.read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize("name", ["Mon Histoire", "été", "a_b", "../essai", "", "a--b"])
def test_a_name_that_is_no_id_is_refused(name: str, tmp_path: Path) -> None:
    assert cli.main(["new", name, "--out", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []
