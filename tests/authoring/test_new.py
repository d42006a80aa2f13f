"""A first scenario: written where asked, whole, and never over a file that exists."""

from pathlib import Path

import pytest

from game import cli, files
from game.authoring.templates import LANGUAGES, new_scenario
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.library import Library, checked

every_language = pytest.mark.parametrize("language", LANGUAGES)


def made(folder: Path, *options: str) -> int:
    """Write a scenario named essai there; give the command's status."""
    return cli.main(["new", "essai", "--out", str(folder), *options])


def shape(scenario: Scenario) -> list[object]:
    """Give what a story is without its names and words."""
    places = {name: place for place, name in enumerate(scenario.nodes)}
    return [
        (
            node.time,
            [line.tactic for line in node.lines],
            [(one.kind, places[one.next], one.shows, one.misses) for one in node.choices.values()],
            node.ending and (node.ending.mood, node.ending.help),
        )
        for node in scenario.nodes.values()
    ]


def problems(path: Path, library: Library) -> list[Problem]:
    return checked(library, path)


@every_language
def test_a_new_scenario_has_nothing_to_mend(
    language: str, tmp_path: Path, library: Library
) -> None:
    assert made(tmp_path, "--language", language) == 0
    assert problems(tmp_path / "essai.yaml", library) == []


@pytest.mark.parametrize(
    ("language", "wanted"), [("fr", "fr"), ("en", "en"), ("de", "de"), ("tlh", "en")]
)
def test_a_new_scenario_is_in_the_language_of_its_author_or_in_english(
    language: str, wanted: str, tmp_path: Path, library: Library
) -> None:
    scenario, _ = library.scenario(new_scenario("essai", tmp_path, language))
    assert scenario is not None
    assert scenario.language == wanted


def test_every_template_tells_the_same_story(tmp_path: Path, library: Library) -> None:
    """Ways, reflexes, techniques, times and kinds of help are the same in every language."""
    found = [library.scenario(new_scenario(one, tmp_path, one))[0] for one in LANGUAGES]
    stories = [shape(one) for one in found if one is not None]
    assert len(stories) == len(LANGUAGES)
    assert [one for one in stories if one != stories[0]] == []


def test_there_is_one_template_a_language() -> None:
    found = {path.name for path in files.asset("templates").iterdir()}
    assert found == {f"scenario-{language}.yaml" for language in LANGUAGES}


@every_language
def test_the_comments_of_a_template_name_its_own_file(language: str, tmp_path: Path) -> None:
    made(tmp_path, "--language", language)
    text = (tmp_path / "essai.yaml").read_text(encoding="utf-8")
    commands = [one for one in text.splitlines() if one.startswith("#   coupe-court")]
    assert len(commands) == 2
    assert [one for one in commands if "essai.yaml" not in one] == []


def test_its_path_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path)
    assert capsys.readouterr().out == f"{tmp_path / 'essai.yaml'}\n"


def test_its_title_comes_from_its_id(tmp_path: Path) -> None:
    cli.main(["new", "mon-histoire", "--out", str(tmp_path)])
    text = (tmp_path / "mon-histoire.yaml").read_text(encoding="utf-8")
    assert 'title: "Mon histoire"' in text


@every_language
def test_no_place_holder_is_left(language: str, tmp_path: Path) -> None:
    made(tmp_path, "--language", language)
    text = (tmp_path / "essai.yaml").read_text(encoding="utf-8")
    assert not [one for one in ("{id}", "{title}", "{schema}") if one in text]


def test_a_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    assert made(tmp_path / "un" / "deux") == 0
    assert (tmp_path / "un" / "deux" / "essai.yaml").is_file()


def test_a_file_that_exists_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text("à moi", encoding="utf-8")
    assert made(tmp_path) == 2
    assert path.read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize("name", ["Mon Histoire", "été", "a_b", "../essai", "", "a--b"])
def test_a_name_that_is_no_id_is_refused(name: str, tmp_path: Path) -> None:
    assert cli.main(["new", name, "--out", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []
