"""One failing file for each problem code, with the exact text that it must give."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.catalogue import Catalogue
from game.engine.checks import EVERY_RULE, check
from game.engine.problem import Problem
from game.library import font_faces
from tests.engine.given import codes, read, reports

BROKEN = Path(__file__).parent.parent / "broken"
GAME = Path(__file__).parent.parent.parent / "game"
FILES = sorted(path.stem for path in BROKEN.glob("*.yaml"))
RULE_CODES = {rule.code for rule in EVERY_RULE}  # of files that the reader finds sound
UNSOUND = [code for code in FILES if code not in RULE_CODES]
SOUND = [code for code in FILES if code in RULE_CODES]

# codes that no scenario file of this folder can give, why, and where they are tested
ELSEWHERE = {
    "too-large": "two million characters do not belong in the repository: test_marked_refused",
    "encoding": "bytes that are not UTF-8 are no text file: test_files, test_marked_refused",
    "no-file": "there is no file to keep: test_files",
    "unreadable": "a folder is no file: test_files",
    "special-file": "a pipe does not belong in the repository: test_files, test_archives",
    "archive": "a zip archive named .yaml is no text file: test_files",
    "damaged-archive": "a zip archive is no text file: test_archives",
    "unsafe-name": "only packs have names inside: test_archives",
    "encrypted": "a zip archive is no text file: test_archives",
    "compression": "a zip archive is no text file: test_archives",
    "packed-too-tightly": "a zip archive is no text file: test_archives",
    "leads-outside": "a link does not belong in the repository: test_folders",
    "twice-in-pack": "only packs have several files: test_packs",
    "too-many-files": "only packs have several files: test_archives, test_folders",
    "too-many-scenarios": "only packs have several files: test_packs",
    "empty-pack": "only packs have several files: test_packs",
    "not-from-a-pack": "only packs have several files: test_packs",
    "bad-day": "only packs have days: broken/packs, test_checks_packs",
    "too-few": "only boosters have it: broken/boosters, test_booster_reader",
    "wrong-offers": "only boosters have it: broken/boosters, test_booster_reader",
    "no-source": "only packs name sources: broken/packs, test_checks_packs",
    "unknown-entry": "only packs take entries over: broken/packs, test_checks_packs",
    "old-entry": "only packs have days: broken/packs, test_checks_packs",
    "other-numbers": "it needs a catalogue: broken/packs, test_checks_packs",
    "broken-catalogue": "a scenario is no catalogue: test_po_reader",
    "missing-translation": "it needs a catalogue: test_checks_translations",
    "fuzzy-translation": "it needs a catalogue: test_checks_translations",
    "orphan-translation": "it needs a catalogue: test_checks_translations",
    "not-a-lesson": "a scenario is no lesson that was kept: tests/classroom/test_store_hostile",
    "damaged-lesson": "a scenario is no lesson that was kept: tests/classroom/test_store_hostile",
    "future-lesson": "a scenario is no lesson that was kept: tests/classroom/test_store_hostile",
}

# where the code stands among the arguments of those who note a problem
CODE_ARGUMENT = {
    "at": 1,
    "_at": 1,
    "unknown": 1,
    "_known": 2,
    "_refused": 1,
    "_say": 2,
    "Problem": 3,
}
FORWARDING = {("fields.py", "at"), ("fields.py", "unknown"), ("node_reader.py", "_known")}
FORWARDING |= {("marked.py", "_say"), ("marked.py", "_at"), ("marked.py", "_syntax")}
FORWARDING |= {("pack.py", "_refused")}
FORWARDING |= {("__init__.py", "_problem")}  # a rule's code is its function's name


def _sources() -> list[Path]:
    inside = [*(GAME / "engine").rglob("*.py"), *(GAME / "packs").glob("*.py")]
    return [*sorted(inside), GAME / "reading.py", GAME / "classroom" / "store" / "found.py"]


def _functions(path: Path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))


def _code_arguments(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """Give what stands for a code in calls, and first in the tuples that `complaints` gives."""
    for one in ast.walk(function):
        if isinstance(one, ast.Call):
            name = getattr(one.func, "attr", getattr(one.func, "id", ""))
            if name in CODE_ARGUMENT and len(one.args) > CODE_ARGUMENT[name]:
                yield one.args[CODE_ARGUMENT[name]]
        elif function.name in ("explained", "_of_lines") and isinstance(one, ast.Return):
            if not isinstance(one.value, ast.Tuple):
                continue
            yield one.value.elts[0]


def _codes_in_source() -> set[str]:
    return {
        argument.value
        for path in _sources()
        for function in _functions(path)
        for argument in _code_arguments(function)
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def _problems(code: str, catalogue: Catalogue) -> list[Problem]:
    """Give the problems of reading a file, or else those of the rules."""
    file = f"broken/{code}.yaml"
    scenario, problems = read(
        (BROKEN / f"{code}.yaml").read_text(encoding="utf-8"), catalogue, file
    )
    return problems if scenario is None else [*problems, *check(scenario, file, font_faces())]


@pytest.mark.parametrize("code", FILES)
def test_a_broken_file_gives_exactly_its_problems(code: str, catalogue: Catalogue) -> None:
    expected = (BROKEN / f"{code}.expected").read_text(encoding="utf-8")
    assert reports(_problems(code, catalogue)) == expected


@pytest.mark.parametrize("code", UNSOUND)
def test_a_file_that_is_broken_for_the_reader_gives_no_scenario(
    code: str, catalogue: Catalogue
) -> None:
    scenario, _ = read((BROKEN / f"{code}.yaml").read_text(encoding="utf-8"), catalogue)
    assert scenario is None


@pytest.mark.parametrize("code", SOUND)
def test_a_file_that_breaks_a_rule_is_sound_for_the_reader(code: str, catalogue: Catalogue) -> None:
    _, problems = read((BROKEN / f"{code}.yaml").read_text(encoding="utf-8"), catalogue)
    assert problems == []


@pytest.mark.parametrize("code", SOUND)
def test_a_file_that_breaks_a_rule_breaks_no_other(code: str, catalogue: Catalogue) -> None:
    assert set(codes(_problems(code, catalogue))) == {code}


@pytest.mark.parametrize("code", FILES)
def test_a_broken_file_is_named_after_a_code_that_it_gives(code: str) -> None:
    assert f"[{code}]" in (BROKEN / f"{code}.expected").read_text(encoding="utf-8")


def test_each_code_has_a_broken_file_or_a_reason_for_none() -> None:
    assert _codes_in_source() | RULE_CODES == {*FILES, *ELSEWHERE}


def test_each_rule_has_a_failing_file_or_a_reason_for_none() -> None:
    assert {*SOUND, *ELSEWHERE} >= RULE_CODES


def test_no_rule_has_the_code_of_a_problem_of_reading() -> None:
    assert _codes_in_source() & RULE_CODES == set()


def test_no_two_rules_have_the_same_code() -> None:
    assert len(RULE_CODES) == len(EVERY_RULE)


def test_no_code_has_both_a_broken_file_and_a_reason_for_none() -> None:
    assert not set(FILES) & set(ELSEWHERE)


def test_codes_are_written_out_where_problems_are_noted() -> None:
    hidden = {
        (path.name, function.name)
        for path in _sources()
        for function in _functions(path)
        for argument in _code_arguments(function)
        if not isinstance(argument, ast.Constant)
    }
    assert hidden == FORWARDING


def test_every_expected_text_has_its_file() -> None:
    assert sorted(path.stem for path in BROKEN.glob("*.expected")) == FILES


def test_every_code_of_an_expected_text_is_known() -> None:
    known = _codes_in_source() | RULE_CODES
    for path in BROKEN.glob("*.expected"):
        lines = path.read_text(encoding="utf-8").splitlines()
        first = [line for line in lines if not line.startswith("    ")]
        given = [line.rpartition("[")[2].rstrip("]") for line in first]
        assert set(given) <= known, path.name


def test_codes_are_in_kebab_case() -> None:
    for code in _codes_in_source() | RULE_CODES:
        assert code == code.lower().replace("_", "-")


def test_several_problems_of_one_reading_are_all_given(catalogue: Catalogue) -> None:
    texts = [(BROKEN / f"{code}.yaml").read_text(encoding="utf-8") for code in ("tag", "bad-time")]
    lines = zip(*(text.splitlines() for text in texts), strict=True)
    kept = ["!!int".join(one.split("!!int")) if "!!int" in one else two for one, two in lines]
    _, problems = read("\n".join(kept), catalogue)
    assert codes(problems) == ["tag", "bad-time"]
