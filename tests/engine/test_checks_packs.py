"""Country packs: sources that nobody looked at for a year, and translations with other digits."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from game.engine.checks import check_pack, check_translation
from game.engine.pack_reader import read_country
from game.engine.pack_texts import help_texts
from game.engine.po import Message, MessageCatalogue
from game.engine.po_reader import read_po
from game.engine.problem import Problem
from game.engine.texts import PackTexts, Translatable
from game.library import Library
from tests.engine.given import codes, reports

BROKEN = Path(__file__).parent.parent / "broken" / "packs"
FILES = sorted(path.stem for path in BROKEN.glob("*.yaml"))
LAWS = ("format: 1\ncountry: fr\nlanguage: fr\nentries: {}\n", "laws.yaml")
DAY = date(2026, 11, 22)


def problems(code: str) -> list[Problem]:
    file = f"{code}.yaml"
    text = (BROKEN / file).read_text(encoding="utf-8")
    shared = {one.id: one for one in Library("international").country.help}
    country, found = read_country((text, file), LAWS, shared)
    found += check_pack(country.help, file, DAY)
    po = BROKEN / f"{code}.po"
    if po.exists():
        catalogue, broken = read_po(po.read_text(encoding="utf-8"), po.name)
        assert catalogue is not None, broken
        found += check_translation(help_texts(country), file, catalogue, po.name, "en")
    return found


@pytest.mark.parametrize("code", FILES)
def test_a_broken_pack_gives_exactly_its_expected_text(code: str) -> None:
    expected = (BROKEN / f"{code}.expected").read_text(encoding="utf-8")
    assert reports(problems(code)) + "\n" == expected


@pytest.mark.parametrize("code", FILES)
def test_a_broken_pack_is_named_after_the_one_code_that_it_gives(code: str) -> None:
    assert codes(problems(code)) == [code]


@pytest.mark.parametrize(
    ("age", "checked", "is_told"),
    [
        (365, None, False),
        (366, None, True),
        (366, 365, False),
        (9999, 365, False),
        (9999, 366, True),
        (0, 9999, False),
    ],
)
def test_an_old_entry_is_told_unless_its_file_was_compared_within_a_year(
    age: int, checked: int | None, *, is_told: bool
) -> None:
    line = Library().country.help[0]
    then = None if checked is None else DAY - timedelta(days=checked)
    line = replace(line, as_of=DAY - timedelta(days=age), checked=then)
    assert bool(check_pack([line], "fr.yaml", DAY)) == is_told


def test_the_age_of_a_source_is_told_as_exactly_as_it_is_known() -> None:
    line = replace(Library().country.help[0], as_of=date(2020, 1, 1), known="year", checked=None)
    (problem,) = check_pack([line], "fr.yaml", DAY)
    assert "(2020)" in problem.told()


def told(kind: str, text: str, translation: str, *flags: str) -> list[str]:
    written = Translatable("laws/fr/one", text, "law-text" if kind == "law" else "hours")
    pack = PackTexts("laws-fr", "Titre", "fr", (written,))
    message = Message("laws/fr/one", text, translation, flags=flags)
    return codes(check_translation(pack, "fr.yaml", MessageCatalogue((message,)), "fr.po", "en"))


@pytest.mark.parametrize(
    ("kind", "text", "translation"),
    [
        ("law", "100\u202f000\u00a0€ et 7\u00a0ans", "7\u00a0years and €100,000"),
        ("law", "100\u202f000\u00a0€", "100.000\u00a0€"),
        ("law", "article 312-10", "Artikel 312-10"),
        ("help", "de 9\u00a0h à 23\u00a0h", "9\u00a0am to 11\u00a0pm"),
        ("help", "0 805 805 817", "0\u00a0805\u00a0805\u00a0817"),
        ("help", "3018, de 9 h à 18 h 30", "3018, 9 bis 18.30 Uhr"),
    ],
)
def test_the_same_numbers_may_be_written_otherwise(kind: str, text: str, translation: str) -> None:
    assert told(kind, text, translation) == []


@pytest.mark.parametrize(
    ("kind", "text", "translation"),
    [
        ("law", "7\u00a0ans", "6\u00a0years"),
        ("law", "7\u00a0ans", "years"),
        ("law", "100\u202f000\u00a0€", "€10,000"),
        ("help", "3018", "3081"),
        ("help", "116 111", "116 11"),
        ("help", "0 805 805 817", "0 805 805 718"),
    ],
)
def test_another_number_is_told(kind: str, text: str, translation: str) -> None:
    assert told(kind, text, translation) == ["other-numbers"]


def test_a_fuzzy_translation_is_only_told_as_fuzzy() -> None:
    assert told("law", "7 ans", "6 years", "fuzzy") == ["fuzzy-translation"]
