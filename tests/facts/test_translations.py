"""The packs in every language in which they are shipped: whole, sure, and of the same country."""

import re
from pathlib import Path

import pytest

from game import files, verified
from game.engine.language import HELP_KINDS, RIGHT_KINDS
from game.engine.po_reader import read_po
from game.engine.texts import texts
from game.library import Library
from tests.facts.given import numbers

LANGUAGES = ("fr", "en", "de")
NAMED = [f"{path.parent.name}/{path.stem}" for path in verified.pack_paths()]

every_language = pytest.mark.parametrize("language", LANGUAGES)
every_country = pytest.mark.parametrize("country_id", files.country_ids())


@every_language
@pytest.mark.parametrize("path", verified.pack_paths(), ids=NAMED)
def test_every_text_is_translated_and_sure(path: Path, language: str) -> None:
    pack = verified.pack_texts(path)
    if pack.language == language or not pack.written:
        return
    place = files.translation_file(path, language)
    found, problems = read_po(place.read_text(encoding="utf-8"), place.name)
    assert found is not None, problems
    sure = {one.key for one in found.messages if one.is_translated and not one.is_fuzzy}
    assert {(one.context, one.text) for one in texts(pack)} == sure
    assert not found.obsolete


@every_language
@every_country
def test_a_country_stays_itself_in_every_language(country_id: str, language: str) -> None:
    written = Library(country_id).country
    told = Library(country_id, language).country
    assert [(one.id, one.fact) for one in told.entries] == [
        (one.id, one.fact) for one in written.entries
    ]
    assert [(one.phone, one.url) for one in told.help] == [
        (one.phone, one.url) for one in written.help
    ]
    assert {one.language for one in told.entries} == {language}


def amounts(text: str) -> set[str]:
    """Give the numbers of a penalty, its thousands grouped as the language does."""
    return numbers(re.sub(r"(?<=\d),(?=\d{3}\b)", "", text))


@every_language
@every_country
def test_a_penalty_is_the_same_in_every_language(country_id: str, language: str) -> None:
    written, told = Library(country_id).country.rights, Library(country_id, language).country.rights
    assert [amounts(one.up_to) for one in told] == [amounts(one.up_to) for one in written]


@every_language
@every_country
def test_a_penalty_is_the_most_in_every_language(country_id: str, language: str) -> None:
    told = Library(country_id, language).country.rights_for(RIGHT_KINDS)
    mark = {"fr": "jusqu’à", "en": "up to", "de": "bis zu"}[language]
    assert [one.id for one in told if one.up_to and mark not in one.up_to.lower()] == []


@every_language
@every_country
def test_no_straight_apostrophe_is_shown(country_id: str, language: str) -> None:
    lines = Library(country_id, language).country.help_for(HELP_KINDS)
    shown = [f"{one.name} {one.what_for} {one.line} {one.say}" for one in lines]
    assert [one for one in shown if "'" in one] == []


@every_language
def test_the_catalogues_are_told_in_every_language(language: str) -> None:
    found = Library(language=language).catalogue
    assert found.language == language
    assert (
        found.families["pause"].name
        == {
            "fr": "Couper court",
            "en": "Cut it short",
            "de": "Einen Schlussstrich ziehen",
        }[language]
    )
