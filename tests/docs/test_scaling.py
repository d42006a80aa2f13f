"""What the page on record stores names is what the game sends, and its commands can be typed."""

import re
import shlex

from game.arguments import parser
from game.classroom.commands import PASSWORD, USER
from game.classroom.xapi import CATEGORY, VERBS, as_lines, statements
from game.engine.scenario import Scenario
from tests.classroom.lessons import taught
from tests.docs.given import FENCE, ROOT

PAGE = (ROOT / "docs" / "scaling.md").read_text(encoding="utf-8")
IRI = re.compile(r"https://(?:coupe-court\.invalid/xapi|w3id\.org)/[\w./-]+[\w]")


def fenced(kind: str) -> str:
    return "".join(found[2] for found in FENCE.finditer(PAGE) if found[1] == kind)


def test_every_name_of_a_query_is_sent(scenario: Scenario) -> None:
    sent = set(IRI.findall(as_lines(statements(taught(scenario), scenario))))
    named = set(IRI.findall(PAGE))
    assert len(named) > 5
    assert named - sent == set()


def test_every_statement_that_the_page_lists_is_sent() -> None:
    rows = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `")]
    assert set(re.findall(r"`(\w+)`", " ".join(rows))) == set(VERBS)
    assert "seriousgames" in CATEGORY


def test_its_commands_can_be_typed() -> None:
    lines = [one.partition("#")[0] for one in fenced("sh").splitlines()]
    assert len(lines) == 3
    assert all(parser().parse_args(shlex.split(one)[1:]).command for one in lines)


def test_the_names_of_the_environment_are_those_that_are_read() -> None:
    assert {USER, PASSWORD} == set(re.findall(r"COUPE_COURT_\w+", PAGE))
