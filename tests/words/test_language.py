"""Which language the game speaks, and how."""

from datetime import date

import pytest
from babel.messages import Catalog

from game import i18n
from game.i18n import Messages, compiled, system_language


@pytest.fixture
def doors() -> Messages:
    """Give French that can only count doors."""
    catalogue = Catalog(locale="fr")
    catalogue.add(("{count} door", "{count} doors"), ("{count} porte", "{count} portes"))
    return compiled("fr", catalogue)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"LANG": ""},
        {"LANG": "C"},
        {"LANG": "C.UTF-8"},
        {"LANG": "POSIX"},
        {"LANG": "tlh_KX.UTF-8"},
        {"LANG": "fr_BE@euro"},
        {"LANG": "en_GB.UTF-8", "LC_ALL": "fr_FR.UTF-8"},
        {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"},
        {"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:en"},
    ],
    ids=str,
)
def test_french_is_spoken_when_nothing_else_is_known(environment: dict[str, str]) -> None:
    assert system_language(environment) == "fr"


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "en_GB.UTF-8"},
        {"LANG": "en"},
        {"LANG": "EN-us"},
        {"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"},
        {"LANG": "fr_FR.UTF-8", "LANGUAGE": "tlh:en"},
    ],
    ids=str,
)
def test_english_is_spoken_when_it_is_asked_for(environment: dict[str, str]) -> None:
    assert system_language(environment) == "en"


def test_french_and_english_are_available() -> None:
    assert set(i18n.available()) >= {"en", "fr"}


def test_a_french_message_is_french() -> None:
    assert i18n.messages("fr").text("Pause") != ""
    assert i18n.messages("fr").text("Back") != "Back"


def test_an_english_message_is_the_source() -> None:
    assert i18n.messages("en").text("Back") == "Back"


def test_an_unknown_language_gives_the_source() -> None:
    assert i18n.messages("tlh").language == "en"


def test_an_unknown_message_is_given_as_it_is() -> None:
    assert i18n.messages("fr").text("no such message") == "no such message"


def test_an_empty_message_stays_empty() -> None:
    assert i18n.messages("fr").text("") == ""


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 doors"), (1, "1 door"), (2, "2 doors"), (21, "21 doors")]
)
def test_english_counts_one_apart(number: int, told: str) -> None:
    assert Messages().count("{count} door", "{count} doors", number) == told


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 porte"), (1, "1 porte"), (2, "2 portes"), (21, "21 portes")]
)
def test_french_counts_none_as_one(doors: Messages, number: int, told: str) -> None:
    assert doors.count("{count} door", "{count} doors", number) == told


def test_a_message_that_counts_and_has_no_translation_is_english(doors: Messages) -> None:
    assert doors.count("{count} window", "{count} windows", 2) == "2 windows"


def test_a_day_is_written_out_in_french() -> None:
    assert i18n.messages("fr").day(date(2026, 11, 22)) == "22 novembre 2026"


def test_the_first_of_a_month_is_said_as_french_says_it() -> None:
    assert i18n.messages("fr").day(date(2021, 10, 1)) == "1er octobre 2021"


def test_a_day_is_written_out_in_english() -> None:
    assert Messages().day(date(2026, 11, 22)) == "November 22, 2026"
