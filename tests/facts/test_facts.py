"""Every entry of a pack says only what the fact base holds as verified and to be shown."""

import re
from typing import Any

import pytest

from game.engine.catalogue import Catalogue, Reflex, Tactic
from game.engine.country import Entry, HelpLine, Right
from tests.facts.given import (
    COUNTRIES,
    FROM,
    entries,
    facts,
    help_lines,
    joined,
    measures,
    name_of,
    numbers,
    rights,
)

DOUBTFUL = ("memory", "non lu", "source ancienne", "(source de", "(sources de")
UNDER_AGE = {"18"}  # what the law calls a minor, in every country of the packs
DATE = re.compile(r"\b20\d\d(?:-\d\d(?:-\d\d)?)?")

every_entry = pytest.mark.parametrize(("country", "entry"), list(entries()), ids=name_of)
every_line = pytest.mark.parametrize(("country", "line"), help_lines(), ids=name_of)
every_right = pytest.mark.parametrize(("country", "right"), rights(), ids=name_of)


def fact(entry: Entry) -> dict[str, Any]:
    return facts()[entry.fact]


def test_the_countries_of_the_facts_are_known() -> None:
    assert set(FROM) == set(COUNTRIES)


@every_entry
def test_only_what_is_verified_and_may_be_shown_is_shown(country: str, entry: Entry) -> None:
    del country
    assert (fact(entry)["status"], fact(entry)["display"]) == ("verified", "yes")


@every_entry
def test_no_entry_is_of_another_country(country: str, entry: Entry) -> None:
    assert fact(entry)["country"] in FROM[country]


@every_entry
def test_sources_are_those_of_the_fact(country: str, entry: Entry) -> None:
    del country
    known = [*fact(entry)["sources"], "https://github.com/legalize-dev/legalize-de"]
    assert set(entry.sources) - set(known) == set()


@every_entry
def test_no_entry_says_that_its_source_is_younger_than_it_is(country: str, entry: Entry) -> None:
    del country
    known = str(fact(entry).get("as_of") or fact(entry).get("text_read_as_of"))
    dates = DATE.findall(known)
    if entry.known == "undated":
        assert not dates
    else:
        youngest = max(dates)
        assert entry.as_of.isoformat()[: len(youngest)] <= youngest


@every_line
def test_a_number_is_called_only_if_an_official_source_has_it(country: str, line: HelpLine) -> None:
    del country
    if line.phone:
        assert fact(line)["phone_status"] == "verified"
        assert joined(line.phone) == joined(fact(line)["phone"]).removesuffix(" (SMS)")


@every_line
def test_an_address_is_that_of_the_fact(country: str, line: HelpLine) -> None:
    del country
    assert str(fact(line).get("url", "")).startswith(line.url)


@every_line
@pytest.mark.parametrize("field", ["hours", "cost", "anonymous"])
def test_what_is_doubtful_in_its_field_stays_away(country: str, line: HelpLine, field: str) -> None:
    del country
    known = str(fact(line).get(field))
    if any(mark in known for mark in DOUBTFUL):
        assert getattr(line, field) in ("", "unknown")


@every_line
def test_a_line_speaks_only_languages_that_were_read(country: str, line: HelpLine) -> None:
    del country
    known = fact(line).get("languages", [])
    assert set(line.languages) <= set(known)


@every_line
def test_a_line_is_called_anonymous_only_if_the_fact_does(country: str, line: HelpLine) -> None:
    del country
    if line.anonymous == "yes":
        assert fact(line)["anonymous"] == "yes"


@every_line
def test_every_number_in_a_line_of_help_stands_in_its_fact(country: str, line: HelpLine) -> None:
    others = numbers([one.phone for where, one in help_lines() if where == country])
    told = (line.name, line.what_for, line.hours, line.cost, line.audience, line.line)
    known = numbers(fact(line)) | others | UNDER_AGE
    assert numbers((*told, *line.channels)) - known == set()


@every_right
def test_every_duration_and_amount_of_a_law_stands_in_its_fact(country: str, right: Right) -> None:
    del country
    known = measures((fact(right)["plain"], fact(right).get("max_penalty", "")))
    told = measures((right.title, right.text, right.up_to))
    assert told - known - {f"{age} ans" for age in UNDER_AGE} == set()


@every_right
def test_no_other_number_stands_in_a_law(country: str, right: Right) -> None:
    del country
    told = numbers((right.title, right.text, right.up_to))
    assert told <= {one.split()[0] for one in measures((right.title, right.text, right.up_to))}


@every_right
def test_every_number_of_an_article_stands_in_its_fact(country: str, right: Right) -> None:
    del country
    assert numbers(right.article) - numbers((fact(right)["article"], fact(right))) == set()


def test_every_reflex_and_tactic_is_in_the_fact_base(catalogue: Catalogue) -> None:
    taught: tuple[Reflex | Tactic, ...] = (
        *catalogue.reflexes.values(),
        *catalogue.tactics.values(),
    )
    assert {one.fact for one in taught} <= facts().keys()
    assert [one.id for one in taught if facts()[one.fact].get("display", "yes") != "yes"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jusqu’à 7\u00a0ans de prison et 100\u202f000\u00a0€", {"7 ans", "100000 €"}),
        ("6 mois de suspension, 1 an en cas de récidive", {"6 mois", "1 ans"}),
        ("bis zu 5\u00a0Jahre Haft und 30.000\u00a0€", {"5 ans", "30000 €"}),
        ("1\u00a0year, 6 months and €375,000", {"1 ans", "6 mois", "375000 €"}),
        ("article 312-10", set()),
    ],
)
def test_durations_and_amounts_are_seen_however_they_are_written(
    text: str, found: set[str]
) -> None:
    assert measures(text) == found
