"""The command that writes a teacher's guide."""

from pathlib import Path

import pytest

from game import cli
from tests.engine.clean import clean


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "essai.yaml"
    path.write_text(clean(), encoding="utf-8")
    return str(path)


def test_a_guide_is_written_where_it_was_asked_for(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "guide.html"
    assert cli.main(["guide", story, "--country", "fr", "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert out.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="en"')


def test_without_a_place_it_is_printed(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "guide.html"
    cli.main(["guide", story, "--country", "fr", "--out", str(out)])
    capsys.readouterr()
    assert cli.main(["guide", story, "--country", "fr"]) == 0
    assert capsys.readouterr().out == out.read_text(encoding="utf-8")


def test_it_speaks_the_language_that_is_asked_for(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["guide", story, "--language", "fr"]) == 0
    assert '<html lang="fr"' in capsys.readouterr().out


def test_help_is_that_of_the_country_that_is_asked_for(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["guide", story, "--country", "be"]) == 0
    told = capsys.readouterr().out
    assert "103" in told
    assert "3018" not in told


def test_an_unknown_country_is_wrong_use(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["guide", story, "--country", "nowhere"]) == 2
    error = capsys.readouterr().err
    assert "'nowhere'" in error
    assert "fr" in error


def test_an_unknown_scenario_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["guide", "nowhere"]) == 2
    assert capsys.readouterr().out == ""


def test_a_broken_scenario_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    assert cli.main(["guide", str(path), "--out", str(tmp_path / "guide.html")]) == 1
    assert "[missing-key]" in capsys.readouterr().out
    assert not (tmp_path / "guide.html").exists()


def test_a_place_that_cannot_be_written_is_told(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a-file"
    out.write_text("", encoding="utf-8")
    assert cli.main(["guide", story, "--country", "fr", "--out", str(out / "guide.html")]) == 2
    assert str(out) in capsys.readouterr().err


def test_a_guide_without_a_scenario_is_wrong_use() -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["guide"])
    assert left.value.code == 2
