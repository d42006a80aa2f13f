"""`check` and `explain`: forms, statuses, folders, languages."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game import files, i18n
from game.authoring.problem_lists import listed
from game.cli import main
from game.engine.checks import EVERY_RULE, RULES, Rule
from game.engine.pages import PAGES
from game.engine.problem import Problem
from game.library import Library, checked
from tests.app.test_wrong_use import BROKEN, Capture, ran
from tests.engine.clean import CLEAN
from tests.engine.given import seeded
from tests.engine.test_broken_files import ELSEWHERE
from tests.fuzz.mutations import MUTATIONS

WARNING, ERROR, UNSOUND = (
    str(BROKEN / f"{code}.yaml") for code in ("unused-variable", "blame-word", "unknown-node")
)
ANNOTATION = re.compile(r"::(error|warning) file=[^:,]+,line=\d+,col=\d+,title=[a-z-]+::[^\n]+")
NASTY = Problem(
    "odd, 100%:\n.yaml",
    3,
    7,
    "odd,code",
    "100% of '{found}', they said: no",
    "first\r\nsecond",
    values=(("found", "a\nb"),),
)


@pytest.fixture
def fine(tmp_path: Path) -> str:
    """Give a file with nothing to mend."""
    path = tmp_path / "fine.yaml"
    path.write_text(CLEAN, encoding="utf-8")
    return str(path)


def data(capsys: Capture, *arguments: str) -> list[dict[str, Any]]:
    """Give the data that `check` prints."""
    main(["check", "--format", "json", *arguments])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_a_file_with_nothing_to_mend_is_fine(fine: str, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "check", fine)
    assert (status, len(out), errors) == (0, 1, [])


@pytest.mark.parametrize(
    ("paths", "plain", "strict"),
    [
        ([WARNING], 0, 1),
        ([ERROR], 1, 1),
        ([UNSOUND], 1, 1),
        ([WARNING, ERROR], 1, 1),
        ([WARNING, UNSOUND], 1, 1),
        (["no/such.yaml"], 1, 1),
    ],
)
@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_the_status_tells_how_serious_it_is(
    paths: list[str], plain: int, strict: int, form: str, capsys: Capture
) -> None:
    found = [
        ran(capsys, "check", f"--format={form}", *one, *paths)[0] for one in ([], ["--strict"])
    ]
    assert found == [plain, strict]


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_nothing_to_mend_is_fine_even_if_strict(form: str, fine: str, capsys: Capture) -> None:
    assert ran(capsys, "check", "--strict", "--format", form, fine)[0] == 0


def test_an_empty_folder_is_a_problem(tmp_path: Path, capsys: Capture) -> None:
    assert [one["code"] for one in data(capsys, str(tmp_path))] == ["empty-pack"]


@pytest.mark.parametrize("arguments", [[], ["--format", "xml", "a.yaml"], ["--loud", "a.yaml"]])
def test_what_check_does_not_know_is_wrong_use(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as left:
        main(["check", *arguments])
    assert (left.value.code, capsys.readouterr().out) == (2, "")


def test_a_folder_is_checked_file_by_file(tmp_path: Path, capsys: Capture) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_bytes(Path(ERROR).read_bytes())
    found = data(capsys, str(tmp_path))
    assert [one["file"] for one in found] == [str(tmp_path / f"{name}.yaml") for name in "ab"]


def test_what_is_no_scenario_of_a_folder_is_left_alone(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "notes.txt").write_text("Tu aurais dû.")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "fr.yaml").write_text("Tu aurais dû.")
    (tmp_path / "a.yaml").write_text(CLEAN, encoding="utf-8")
    assert ran(capsys, "check", "--strict", str(tmp_path))[0] == 0


def test_data_holds_everything_about_a_problem(capsys: Capture) -> None:
    assert data(capsys, WARNING) == [
        {
            "file": WARNING,
            "line": 16,
            "column": 3,
            "severity": "warning",
            "code": "unused-variable",
            "message": "variable 'calm' is never asked about",
            "hint": "use it in a when, or remove it",
        }
    ]


def test_data_of_nothing_to_mend_is_an_empty_list(fine: str, capsys: Capture) -> None:
    assert data(capsys, fine) == []


def test_data_keeps_its_words_for_machines_in_every_language(capsys: Capture) -> None:
    english, french = (data(capsys, WARNING, "--language", one)[0] for one in ("en", "fr"))
    kept = [one for one in english if english[one] == french[one]]
    assert kept == ["file", "line", "column", "severity", "code"]


def test_annotations_have_the_form_of_workflow_commands(capsys: Capture) -> None:
    _, out, _ = ran(capsys, "check", "--format", "github", WARNING, ERROR, UNSOUND)
    assert [one for one in out if not ANNOTATION.fullmatch(one)] == []
    assert len(out) == 3


def test_an_annotation_holds_message_and_hint(capsys: Capture) -> None:
    _, out, _ = ran(capsys, "check", "--format", "github", WARNING)
    told = "variable 'calm' is never asked about — use it in a when, or remove it"
    assert out == [f"::warning file={WARNING},line=16,col=3,title=unused-variable::{told}"]


def test_no_annotation_is_printed_of_nothing_to_mend(fine: str, capsys: Capture) -> None:
    assert ran(capsys, "check", "--format", "github", fine) == (0, [], [])


def test_an_annotation_escapes_what_would_end_it() -> None:
    properties = "file=odd%2C 100%25%3A%0A.yaml,line=3,col=7,title=odd%2Ccode"
    told = "100%25 of 'a%0Ab', they said: no — first%0D%0Asecond"
    assert listed([NASTY], "github", str) == f"::error {properties}::{told}"


def test_an_annotation_without_hint_has_no_dash() -> None:
    plain = Problem("a.yaml", 1, 1, "odd", "no")
    assert listed([plain], "github", str) == "::error file=a.yaml,line=1,col=1,title=odd::no"


def test_data_holds_whatever_a_text_holds() -> None:
    (found,) = json.loads(listed([NASTY], "json", str))
    assert (found["file"], found["hint"]) == (NASTY.file, NASTY.hint)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "warning: variable 'calm' is never"), ("fr", "la variable")],
)
def test_a_rule_speaks_the_language_asked_for(language: str, words: str, capsys: Capture) -> None:
    _, out, _ = ran(capsys, "check", "--language", language, WARNING)
    assert words in out[0]


@pytest.mark.parametrize(
    "rule", [one for one in RULES if one.code not in ELSEWHERE], ids=lambda one: one.code
)
def test_a_rule_has_its_message_and_hint_in_french(rule: Rule, library: Library) -> None:
    found = i18n.messages("fr")
    for problem in checked(library, BROKEN / f"{rule.code}.yaml"):
        assert found.text(problem.message) != problem.message
        assert found.text(problem.hint) != problem.hint


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda one: one.code)
def test_explain_prints_the_page_of_a_rule(rule: Rule, capsys: Capture) -> None:
    status = main(["explain", rule.code])
    out = capsys.readouterr().out
    assert (status, out.split()) == (0, [rule.code, *rule.page.split()])
    assert max(map(len, out.splitlines())) <= 96


@pytest.mark.parametrize("code", sorted({*PAGES, *(one.code for one in EVERY_RULE)}))
def test_explain_speaks_french_to_whoever_asks_in_french(code: str, capsys: Capture) -> None:
    main(["explain", code])
    english = capsys.readouterr().out
    main(["--language", "fr", "explain", code])
    assert capsys.readouterr().out != english


def test_an_unknown_code_is_one_line_with_the_nearest(capsys: Capture) -> None:
    status, out, errors = ran(capsys, "explain", "help-to-far")
    assert (status, out, len(errors)) == (2, [], 1)
    assert errors[0].endswith("'help-too-far'?")


def test_a_code_of_reading_has_a_page_too(capsys: Capture) -> None:
    assert ran(capsys, "explain", "unknown-node")[0] == 0


def test_a_sign_that_no_font_holds_is_an_error(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "emoji.yaml"
    path.write_text(CLEAN.replace("Il arrive.", "Il arrive 😴"), encoding="utf-8")
    status, out, _ = ran(capsys, "check", str(path))
    assert (status, "U+1F634" in out[0]) == (1, True)


def test_explain_without_code_is_wrong_use() -> None:
    with pytest.raises(SystemExit) as left:
        main(["explain"])
    assert left.value.code == 2


@pytest.fixture(scope="module")
def mutated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of mutated copies of the shipped scenario.

    Its conditions are left out, which makes few states of many; those are proved elsewhere,
    and test_fuzz checks three hundred more.
    """
    folder = tmp_path_factory.mktemp("mutated")
    text, _ = files.read_source(files.shipped("dans-l-heure.yaml"))
    lines = [one for one in text.split("\n") if not one.strip().startswith("when:")]
    for seed in range(60):
        copy, draw = list(lines), seeded(f"check/{seed}")
        MUTATIONS[seed % len(MUTATIONS)](copy, draw)
        content = "\n".join(copy).encode("utf-8", errors="replace")
        (folder / f"{seed:03}.yaml").write_bytes(content)
    return folder


def test_mutated_copies_of_the_shipped_scenario_are_all_told(
    mutated: Path, capsys: Capture
) -> None:
    found = data(capsys, *map(str, mutated.iterdir()))
    assert {Path(one["file"]).parent for one in found} == {mutated}
    assert len({one["file"] for one in found}) == 60
