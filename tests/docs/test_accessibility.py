"""The page on access: each claim names a test that exists, each gap has a reason."""

import ast
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from game.i18n import Messages
from game.library import Library
from game.scenes.scene import Context
from game.scenes.setting_rows import groups
from game.settings import Settings
from tests.docs.given import ROOT
from tests.scenes.voices import VOICES

PAGE = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
LEVELS = re.compile(r"^### (Basic|Intermediate): (\w+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
KINDS = {"motor", "cognitive", "vision", "hearing", "speech", "general"}
CLAIMED, STATES = {"yes", "partly"}, {"yes", "partly", "no", "nothing to do"}
LISTED = re.compile(r"^- \*([\w ]+)\*: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of one guideline."""

    level: str
    kind: str
    guideline: str
    state: str
    reason: str
    tests: str

    def __str__(self) -> str:
        return f"{self.level}, {self.kind}: {self.guideline}"


def rows() -> list[Row]:
    return [
        Row(level, kind, *(cell.strip() for cell in line.strip("|").split("|")))
        for level, kind, table in LEVELS.findall(PAGE)
        for line in table.strip().splitlines()[2:]
    ]


@cache
def functions(path: str) -> set[str]:
    """Give what a file of tests defines."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}


every_row = pytest.mark.parametrize("row", rows(), ids=str)


def test_both_levels_of_every_kind_are_there() -> None:
    assert Counter(kind for _, kind, _ in LEVELS.findall(PAGE)) == dict.fromkeys(KINDS, 2)


def test_each_guideline_stands_once_under_its_kind() -> None:
    counted = Counter((one.level, one.kind, one.guideline) for one in rows())
    assert [one for one, count in counted.items() if count > 1] == []


@every_row
def test_what_is_met_names_its_tests(row: Row) -> None:
    assert row.state in STATES
    assert row.state not in CLAIMED or NAMED.search(row.tests)


@every_row
def test_every_guideline_says_how_or_why_not(row: Row) -> None:
    assert row.reason.endswith(".")


@pytest.mark.parametrize(("path", "function"), sorted(set(NAMED.findall(PAGE))))
def test_every_test_that_is_named_exists(path: str, function: str) -> None:
    assert (ROOT / path).is_file()
    assert not function or function in functions(path)


def test_the_settings_are_those_of_the_screen(library: Library) -> None:
    context = Context(library, Messages(), date(2026, 11, 22), Settings(reads_aloud=True))
    shown = groups(context, VOICES)
    told = {title: names.split(", ") for title, names in LISTED.findall(PAGE)}
    assert told == {one.title: [setting.label for setting in one.settings] for one in shown}


def test_pictures_have_a_text() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    pictures = [one for page in pages for one in re.findall(r"!\[(.*?)\]\(", page.read_text())]
    assert pictures
    assert all(pictures)
