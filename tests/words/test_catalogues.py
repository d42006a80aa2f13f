"""The messages: all extracted, all translated, in good typography."""

import ast
import re

import pytest

from game import files, i18n
from tests.words.given import (
    KEYWORDS,
    ROOT,
    counting,
    ids,
    in_the_code,
    pairs,
    template,
    translated,
)

PLACE = re.compile(r"\{[a-z_]+\}")
PLAIN_SPACE = re.compile(r" [;:!?»]|« ")
NO_SPACE = re.compile(r"[^\s\u00a0\u202f«?!…(][;!?]|\w:\s")
BARE_QUOTE = re.compile(r"«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»")
QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|`[^`]*`")  # samples of YAML keep their own signs
STRAIGHT = re.compile(r"\w'\w")
LANGUAGES = files.languages()
SAMPLE = re.compile(r"\"[^\"]*\"|`[^`]*`")  # of YAML and of catalogues
SAID = re.compile(r"„[^“]*“")
GERMAN_FAULTS = {
    "a space before a sign": re.compile(r"\s[;:!?,.](?!\w)"),
    "marks of another language": re.compile(r"[«»”\"]|\w'|'\w|“\w"),
    "a mark that stands alone": re.compile(r"„(?:\s|$)|\s“|„[^“]*$|^[^„]*“"),
    "a dash that is none, or sticks": re.compile(r"—| - |\w–|–\w|\.\.\."),
    "dots that can go to the next line": re.compile(r"\w …"),
    "a number parted from its unit": re.compile(
        r"[\d}] (?:Uhr|min|Jahren?|Sekunden|Zeichen|Reflexe?|Momente?|%|€)|[Zz]eile [\d{]|§ "
    ),
    "a player who is a man": re.compile(
        r"\b(?:[Dd]er|[Dd]ie|[Dd]e[mns]|[Ee]in(?:e[mnrs])?) "
        r"(?:Spieler|Schüler|Lehrer|Nutzer|Freund|Täter|Erpresser)s?\b"
    ),
}

every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_french_is_among_the_languages() -> None:
    assert "fr" in LANGUAGES


def test_every_message_of_the_code_is_in_the_template() -> None:
    assert in_the_code() - ids(template()) == set()


def test_every_message_of_the_template_is_in_the_code() -> None:
    assert ids(template()) - in_the_code() == set()


@every_language
def test_every_message_is_in_the_catalogue(language: str) -> None:
    assert ids(template()) ^ ids(translated(language)) == set()


@every_language
def test_every_message_is_translated(language: str) -> None:
    assert [message for message, told in pairs(language) if not told] == []


def test_german_tells_none_as_many() -> None:
    tell = i18n.messages("de").translations.ngettext
    for (one, many), (single, several) in counting("de"):
        assert [tell(one, many, number) for number in range(3)] == [several, single, several]


def test_french_tells_none_as_one() -> None:
    tell = i18n.messages("fr").translations.ngettext
    for (one, many), (single, several) in counting("fr"):
        assert [tell(one, many, number) for number in range(3)] == [single, single, several]


@every_language
def test_no_translation_is_fuzzy(language: str) -> None:
    assert [one.id for one in translated(language) if one.id and one.fuzzy] == []


@every_language
def test_no_translation_is_left_over(language: str) -> None:
    assert list(translated(language).obsolete) == []


@every_language
def test_every_place_is_kept(language: str) -> None:
    wrong = [
        message
        for message, told in pairs(language)
        if sorted(PLACE.findall(message)) != sorted(PLACE.findall(told))
    ]
    assert wrong == []


@every_language
def test_spaces_at_the_ends_are_kept(language: str) -> None:
    wrong = [
        message
        for message, told in pairs(language)
        if message[-1:].isspace() != told[-1:].isspace() or told[:1].isspace()
    ]
    assert wrong == []


@pytest.mark.parametrize("fault", [PLAIN_SPACE, BARE_QUOTE], ids=["plain", "quote"])
def test_french_signs_have_no_break_spaces(fault: re.Pattern[str]) -> None:
    assert [told for _, told in pairs("fr") if fault.search(told)] == []


@pytest.mark.parametrize("fault", [NO_SPACE, STRAIGHT], ids=["no space", "straight"])
def test_french_prose_has_its_signs(fault: re.Pattern[str]) -> None:
    assert [told for _, told in pairs("fr") if fault.search(QUOTED.sub("", told))] == []


@pytest.mark.parametrize("fault", GERMAN_FAULTS.values(), ids=GERMAN_FAULTS)
def test_german_is_well_set(fault: re.Pattern[str]) -> None:
    assert [told for _, told in pairs("de") if fault.search(SAMPLE.sub("x", told))] == []


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("a space before a sign", "Was ?"),
        ("marks of another language", "«Hallo»"),
        ("a mark that stands alone", "Sag „Hallo."),
        ("a dash that is none, or sticks", "Ja - nein"),
        ("dots that can go to the next line", "Moment …"),
        ("a number parted from its unit", "um 9 Uhr"),
        ("a player who is a man", "der Spieler"),
    ],
)
def test_german_ill_set_would_be_seen(fault: str, words: str) -> None:
    assert GERMAN_FAULTS[fault].search(words)


def test_german_calls_nobody_both_du_and_sie() -> None:
    polite, familiar = re.compile(r"\w+en Sie\b|\bIhnen\b"), re.compile(r"\b[Dd](?:u|ir|ich|ein)\b")
    told = [SAID.sub("x", SAMPLE.sub("x", words)) for _, words in pairs("de")]
    assert [one for one in told if polite.search(one) and familiar.search(one)] == []


def test_french_keeps_numbers_with_their_unit() -> None:
    unit = re.compile(r"\d (?:h|min|ans|minutes|%|€)\b")
    assert [told for _, told in pairs("fr") if unit.search(told)] == []


def test_no_message_stands_within_another_text() -> None:
    """Babel does not look there before Python 3.12: such a message is never translated."""
    assert [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in (ROOT / "game").rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and _is_message(call)
    ] == []


def _is_message(call: ast.Call) -> bool:
    called = call.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    return name in KEYWORDS and any(isinstance(one, ast.Constant) for one in call.args)
