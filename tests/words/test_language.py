"""Which language the game speaks, and how."""

import gettext
import io
from datetime import date

import pytest
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from game import files, i18n
from game.i18n import Messages, system_language
from tests.words.given import counting, pairs, translated


@pytest.fixture
def doors() -> Messages:
    """Give French that can only count doors."""
    catalogue = Catalog(locale="fr")
    catalogue.add(("{count} door", "{count} doors"), ("{count} porte", "{count} portes"))
    written = io.BytesIO()
    write_po(written, catalogue)
    return i18n.read("fr", written.getvalue().decode())


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


@pytest.mark.parametrize("wish", ["de_DE.UTF-8", "de_AT", "de-CH"])
def test_german_is_spoken_when_it_is_asked_for(wish: str) -> None:
    assert system_language({"LANG": wish}) == "de"


def test_three_languages_are_available() -> None:
    assert set(i18n.available()) >= {"de", "en", "fr"}


@pytest.mark.parametrize(
    ("code", "name"),
    [("fr", "Français"), ("en", "English"), ("de", "Deutsch"), ("pseudo", "pseudo")],
)
def test_a_language_is_named_as_it_names_itself(code: str, name: str) -> None:
    assert i18n.language_name(code) == name


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


@pytest.mark.parametrize(
    ("language", "name", "told"),
    [
        ("fr", "Garder les preuves", "garder les preuves"),
        ("de", "Beweise festhalten", "Beweise festhalten"),
    ],
)
def test_within_a_sentence_only_german_keeps_its_capitals(
    language: str, name: str, told: str
) -> None:
    assert i18n.messages(language).within(name) == told


def test_a_day_is_written_out_in_french() -> None:
    assert i18n.messages("fr").day(date(2026, 11, 22)) == "22 novembre 2026"


def test_the_first_of_a_month_is_said_as_french_says_it() -> None:
    assert i18n.messages("fr").day(date(2021, 10, 1)) == "1er octobre 2021"


def test_a_day_is_written_out_in_british_english() -> None:
    assert Messages().day(date(2026, 11, 22)) == "22 November 2026"


@pytest.mark.parametrize(
    ("day", "told"), [(1, "1.\u00a0November 2026"), (22, "22.\u00a0November 2026")]
)
def test_a_day_is_written_out_in_german(day: int, told: str) -> None:
    assert i18n.messages("de").day(date(2026, 11, day)) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [("fr", "mars 2026"), ("en", "March 2026"), ("de", "März 2026"), ("pseudo", "March 2026")],
)
def test_a_month_is_written_out(language: str, told: str) -> None:
    assert i18n.messages(language).month(date(2026, 3, 22)) == told


@pytest.mark.parametrize("language", files.languages())
def test_a_catalogue_is_read_as_babel_reads_it(language: str) -> None:
    made = io.BytesIO()
    write_mo(made, translated(language))
    made.seek(0)
    ours, theirs = i18n.messages(language).translations, gettext.GNUTranslations(made)
    told = {one for one, _ in pairs(language)}
    assert {one: ours.gettext(one) for one in told} == {one: theirs.gettext(one) for one in told}
    for (one, many), _ in counting(language):
        said = [ours.ngettext(one, many, number) for number in range(4)]
        assert said == [theirs.ngettext(one, many, number) for number in range(4)]


CATALOGUE = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n > 2);\n"

#, python-brace-format
msgid "one {name}"
msgstr "wa’ {name}"

msgid ""
"two "
"lines\n"
msgstr ""
"cha’ "
"\"tlhegh\"\n"

#, python-brace-format
msgid "{count} ship"
msgid_plural "{count} ships"
msgstr[0] "{count} Duj"
msgstr[1] "{count} Dujmey"

#, fuzzy, python-brace-format
msgid "not sure"
msgstr "DaHjaj"

msgid "untold"
msgstr ""

#~ msgid "gone"
#~ msgstr "Heghpu’"
"""


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("one {name}", "wa’ {name}"),
        ("two lines\n", 'cha’ "tlhegh"\n'),
        ("not sure", "not sure"),
        ("untold", "untold"),
        ("gone", "gone"),
        ("never heard of", "never heard of"),
        ("", ""),
    ],
)
def test_a_message_is_told_when_its_translation_is_sure(message: str, told: str) -> None:
    assert i18n.read("tlh", CATALOGUE).text(message) == told


@pytest.mark.parametrize(("number", "told"), [(0, "0 Duj"), (2, "2 Duj"), (3, "3 Dujmey")])
def test_a_catalogue_says_how_its_language_counts(number: int, told: str) -> None:
    klingon = i18n.read("tlh", CATALOGUE)
    assert klingon.count("{count} ship", "{count} ships", number) == told


def test_a_catalogue_of_windows_is_read_as_any_other() -> None:
    assert i18n.read("tlh", CATALOGUE.replace("\n", "\r\n")).text("one {name}") == "wa’ {name}"
