"""The shipped catalogues and country packs."""

import re
from pathlib import Path

import pytest

from game import files
from game.engine.catalogue import FAMILIES, Catalogue
from game.engine.country import Country
from game.engine.language import HELP_KINDS
from game.engine.scenario import Scenario
from game.library import Library
from tests.engine.given import reports

SHIPPED = sorted(files.shipped().rglob("*.yaml"))
# retired numbers; none of them may come back (tests/facts looks for more, in more places)
FORBIDDEN = ("0800200200", "0800200000", "3020")


def digits_and_signs(path: Path) -> str:
    """Give the text without what people put between digits."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r"(?<=\d)[\s.\u00a0\u202f-](?=\d)", "", text)


@pytest.mark.parametrize("country_id", files.country_ids())
def test_the_shipped_catalogues_and_packs_have_no_problem(country_id: str) -> None:
    assert reports(Library(country_id).problems()) == ""


def test_a_country_without_packs_is_told_in_both_files() -> None:
    files_told = {problem.file for problem in Library("nowhere").problems()}
    assert files_told == {"scenarios/help/nowhere.yaml", "scenarios/laws/nowhere.yaml"}


def test_there_are_31_reflexes(catalogue: Catalogue) -> None:
    assert len(catalogue.reflexes) == 31


def test_there_are_23_tactics(catalogue: Catalogue) -> None:
    assert len(catalogue.tactics) == 23


def test_the_six_families_are_described_in_the_order_of_the_screen(catalogue: Catalogue) -> None:
    assert tuple(catalogue.families) == FAMILIES


def test_every_family_has_reflexes(catalogue: Catalogue) -> None:
    assert {one.family for one in catalogue.reflexes.values()} == set(FAMILIES)


def test_every_reflex_and_tactic_has_a_fact_of_its_own(catalogue: Catalogue) -> None:
    facts = [one.fact for one in catalogue.reflexes.values()]
    facts += [one.fact for one in catalogue.tactics.values()]
    assert len(facts) == len(set(facts))


@pytest.mark.parametrize("country_id", files.country_ids())
def test_every_entry_has_sources_that_are_addresses_and_a_day(country_id: str) -> None:
    entries = Library(country_id).country.entries
    assert entries
    for one in entries:
        assert one.sources, one.id
        assert all(re.match(r"https?://", source) for source in one.sources), one.id
        assert one.as_of.year >= 2017, one.id


@pytest.mark.parametrize("country_id", files.country_ids())
def test_in_every_country_somebody_to_talk_to_is_always_shown(country_id: str) -> None:
    lines = Library(country_id).country.help
    assert any(one.is_always_shown and "listen" in one.kinds for one in lines)


@pytest.mark.parametrize("country_id", files.country_ids())
def test_in_every_country_an_image_can_be_removed(country_id: str) -> None:
    assert any("remove" in one.kinds for one in Library(country_id).country.help)


@pytest.mark.parametrize("country_id", files.country_ids())
def test_a_tool_that_keeps_the_image_comes_before_those_that_receive_it(country_id: str) -> None:
    facts = [one.fact for one in Library(country_id).country.help]
    sent = [facts.index(one) for one in ("fr-disrupt", "uk-report-remove") if one in facts]
    assert all(facts.index("int-take-it-down") < place for place in sent)


@pytest.mark.parametrize(
    ("country_id", "has_112"), [("fr", True), ("de", True), ("ch", False), ("ca", False)]
)
def test_112_is_told_only_in_the_union(country_id: str, *, has_112: bool) -> None:
    assert has_112 == any(one.phone == "112" for one in Library(country_id).country.help)


@pytest.mark.parametrize("country_id", files.country_ids())
def test_every_help_line_can_be_reached(country_id: str) -> None:
    for one in Library(country_id).country.help:
        assert one.phone or one.url, one.id


def test_every_kind_of_help_has_a_line(country: Country) -> None:
    assert {kind for one in country.help for kind in one.kinds} == set(HELP_KINDS)


def test_emergencies_are_always_shown(country: Country) -> None:
    always = [one for one in country.help if one.is_always_shown]
    assert any("danger" in one.kinds for one in always)
    assert any("listen" in one.kinds for one in always)


def test_a_penalty_says_up_to_and_is_about_the_author_of_the_acts(country: Country) -> None:
    with_penalty = [one for one in country.rights if one.up_to]
    assert with_penalty
    for one in with_penalty:
        assert "jusqu’à" in one.up_to, one.id
        assert not one.is_about_you, one.id


def test_no_penalty_stands_in_the_text_of_a_right(country: Country) -> None:
    for one in country.rights:
        assert not re.search(r"\bans de prison|d’amende", one.text), one.id


def test_the_online_form_for_blackmail_is_not_called_a_complaint(country: Country) -> None:
    (form,) = (one for one in country.help if "THESEE" in one.name)
    for text in (form.name, form.what_for, form.line, form.say, *form.channels):
        assert "porter plainte" not in text.lower()


def test_the_scenario_asks_for_rights_that_exist(scenario: Scenario, country: Country) -> None:
    kinds = {one.kind for one in country.rights}
    assert scenario.rights
    assert set(scenario.rights) <= kinds


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
@pytest.mark.parametrize("number", FORBIDDEN)
def test_a_forbidden_number_appears_nowhere(path: Path, number: str) -> None:
    assert not re.search(rf"(?<!\d){number}(?!\d)", digits_and_signs(path))


@pytest.mark.parametrize("written", ["0 800 200 200", "08.00.20.02.00", "le 3020."])
def test_a_forbidden_number_is_seen_however_it_is_written(written: str, tmp_path: Path) -> None:
    path = tmp_path / "essai.yaml"
    path.write_text(written, encoding="utf-8")
    assert any(number in digits_and_signs(path) for number in FORBIDDEN)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_data_files_end_with_one_line_end_and_have_no_tab(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\t" not in text
