"""`check` and `translate` on what is shipped beside the scenarios: catalogues and country packs."""

import json
from pathlib import Path

import pytest

from game import files, verified
from game.cli import main
from tests.app.test_wrong_use import Capture, ran

SHIPPED = files.shipped()
DAY = "2026-11-22"  # on which all packs were compared with their sources
LATER = "2028-01-01"


def found(capsys: Capture, *arguments: str) -> list[dict[str, object]]:
    main(["check", "--format", "json", *arguments])
    problems: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return problems


def test_all_that_is_shipped_has_nothing_to_mend(capsys: Capture) -> None:
    status, _, errors = ran(capsys, "check", "--strict", "--day", DAY, str(SHIPPED))
    assert (status, errors) == (0, [])


def test_a_year_later_every_old_entry_is_told(capsys: Capture) -> None:
    problems = found(capsys, "--day", LATER, str(SHIPPED))
    assert {one["code"] for one in problems} == {"old-entry"}
    assert {one["severity"] for one in problems} == {"warning"}
    told = {Path(str(one["file"])).relative_to(SHIPPED).as_posix() for one in problems}
    assert told == {
        path.relative_to(SHIPPED).as_posix()
        for path in verified.pack_paths()
        if verified.entries_of(path)
    }


@pytest.mark.parametrize(("arguments", "status"), [((), 0), (("--strict",), 1)])
def test_old_entries_fail_only_where_warnings_do(
    arguments: tuple[str, ...], status: int, capsys: Capture
) -> None:
    assert ran(capsys, "check", *arguments, "--day", LATER, str(SHIPPED))[0] == status


@pytest.mark.parametrize("path", ["help", "help/be.yaml", "laws/be.yaml"])
def test_a_pack_is_checked_alone_too(path: str, capsys: Capture) -> None:
    problems = found(capsys, "--day", LATER, str(SHIPPED / path))
    assert problems
    assert all(str(one["file"]).startswith(str(SHIPPED / path)) for one in problems)


def test_a_catalogue_has_no_day(capsys: Capture) -> None:
    assert found(capsys, "--day", LATER, str(SHIPPED / "catalogue")) == []


def test_today_is_what_counts_if_no_day_is_given(capsys: Capture) -> None:
    problems = found(capsys, str(SHIPPED / "help" / "be.yaml"))
    assert {one["code"] for one in problems} <= {"old-entry"}


@pytest.mark.parametrize("day", ["tomorrow", "2027", "2027-13-01", "01/09/2027"])
def test_what_is_no_day_is_refused(day: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", "--day", day, str(SHIPPED)])
    assert left.value.code == 2
    assert day in capsys.readouterr().err


def test_a_folder_of_somebody_elses_is_no_pack_of_the_game(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "help"
    folder.mkdir()
    text = (SHIPPED / "help" / "be.yaml").read_text(encoding="utf-8")
    (folder / "be.yaml").write_text(text, encoding="utf-8")
    assert not files.is_pack(folder / "be.yaml")
    assert {one["code"] for one in found(capsys, "--day", LATER, str(folder))} != {"old-entry"}


def test_translations_of_packs_are_told_with_the_others(capsys: Capture) -> None:
    status, out, _ = ran(capsys, "translate", "status", str(SHIPPED / "help"))
    assert status == 0
    assert "help-fr (en): 100 %, 120 translated, 0 fuzzy, 0 missing, 0 left over" in out


def test_a_pack_is_not_merged_into_its_own_language(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Capture
) -> None:
    monkeypatch.setattr(files, "_locale", lambda _: tmp_path)
    folder = str(SHIPPED / "help")
    assert ran(capsys, "translate", "merge", folder, "--to", "de")[0] == 0
    made = {path.name for path in tmp_path.rglob("*.po")}
    assert "help-fr.po" in made
    assert made & {"help-de.po", "help-at.po"} == set()
