"""Packs and catalogues in another language: an entry wholly, or as it is written."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.catalogue import Catalogue
from game.engine.country import Country, HelpLine, Right
from game.engine.pack_texts import (
    HELP,
    LAW,
    help_texts,
    law_texts,
    reflex_texts,
    tactic_texts,
    told_by,
    told_catalogue,
    told_country,
)
from game.engine.po import Message, MessageCatalogue
from game.engine.texts import texts
from tests.engine.given import CATALOGUE

DAY, SOURCES = date(2025, 11, 7), ("https://exemple.fr",)
LINE = HelpLine(
    "line",
    "Ligne",
    ("listen",),
    "Pour parler.",
    "3018 — gratuit",
    DAY,
    SOURCES,
    phone="3018",
    say="Bonjour.",
    channels=("tchat",),
    languages=("fr",),
    context="help/fr/line",
    language="fr",
)
RIGHT = Right(
    "law",
    "blackmail",
    "Interdit",
    "C’est interdit.",
    "Article 1",
    DAY,
    SOURCES,
    context="laws/fr/law",
    language="fr",
)
FRANCE = Country("fr", "France", (LINE,), (RIGHT,), "fr")
ENGLISH = {
    ("help/fr", "France"): "France",
    ("help/fr/line", "Ligne"): "Line",
    ("help/fr/line", "Pour parler."): "To talk.",
    ("help/fr/line", "3018 — gratuit"): "3018 — free",
    ("help/fr/line", "Bonjour."): "Hello.",
    ("help/fr/line", "tchat"): "chat",
    ("laws/fr/law", "Interdit"): "Banned",
    ("laws/fr/law", "C’est interdit."): "It is banned.",
    ("laws/fr/law", "Article 1"): "Article 1",
}


def translation(*, fuzzy: tuple[str, ...] = (), missing: tuple[str, ...] = ()) -> MessageCatalogue:
    return MessageCatalogue(
        tuple(
            Message(*key, "" if key[1] in missing else told, flags=("fuzzy",) * (key[1] in fuzzy))
            for key, told in ENGLISH.items()
        )
    )


def told(catalogue: MessageCatalogue) -> Country:
    return told_country(FRANCE, "en", told_by(catalogue))


def test_a_country_is_told_in_another_language() -> None:
    found = told(translation())
    assert (found.help[0].name, found.help[0].channels) == ("Line", ("chat",))
    assert (found.rights[0].title, found.rights[0].language) == ("Banned", "en")


def test_it_stays_the_same_country() -> None:
    found = told(translation())
    assert (found.id, found.help[0].phone) == ("fr", "3018")
    assert [(one.as_of, one.sources) for one in found.entries] == [(DAY, SOURCES)] * 2


@pytest.mark.parametrize("text", [text for context, text in ENGLISH if context.endswith("/line")])
@pytest.mark.parametrize("fault", ["fuzzy", "missing"])
def test_a_line_of_which_one_text_is_not_sure_stays_as_it_is_written(text: str, fault: str) -> None:
    found = told(translation(**{fault: (text,)}))
    assert found.help == FRANCE.help
    assert found.rights[0].language == "en"


@pytest.mark.parametrize("text", [text for context, text in ENGLISH if context.endswith("/law")])
@pytest.mark.parametrize("fault", ["fuzzy", "missing"])
def test_a_right_of_which_one_text_is_not_sure_stays_as_it_is_written(
    text: str, fault: str
) -> None:
    found = told(translation(**{fault: (text,)}))
    assert found.rights == FRANCE.rights
    assert found.help[0].language == "en"


def test_what_to_say_stays_in_a_language_that_is_spoken_there() -> None:
    line = told(translation()).help[0]
    assert (line.say, line.meaning) == ("Bonjour.", "Hello.")


@pytest.mark.parametrize("languages", [(), ("fr", "en")])
def test_what_to_say_is_translated_where_it_is_understood(languages: tuple[str, ...]) -> None:
    france = replace(FRANCE, help=(replace(LINE, languages=languages),))
    line = told_country(france, "en", told_by(translation())).help[0]
    assert (line.say, line.meaning) == ("Hello.", "")


def test_an_entry_in_the_language_asked_for_needs_no_translation() -> None:
    assert told_country(FRANCE, "fr", told_by()) == FRANCE


def test_every_text_of_a_pack_is_to_be_translated() -> None:
    wanted = {
        (one.context, one.text) for pack in (help_texts, law_texts) for one in pack(FRANCE).written
    }
    assert wanted == ENGLISH.keys()


def test_entries_of_the_international_pack_are_translated_there() -> None:
    shared = replace(LINE, id="shared", context="help/international/shared")
    pack = help_texts(replace(FRANCE, help=(LINE, shared)))
    assert {one.context for one in texts(pack)} == {"help/fr", "help/fr/line"}


def test_numbers_and_addresses_are_not_translated() -> None:
    assert {"phone", "url"} & {*HELP, *LAW} == set()


def shouted(_: str, text: str) -> str:
    return text.upper()


def test_a_catalogue_is_told_in_another_language() -> None:
    found = told_catalogue(replace(CATALOGUE, language="fr"), "en", shouted)
    tactic, before = found.tactics["threat"], CATALOGUE.tactics["threat"]
    assert (tactic.id, tactic.name, tactic.fact) == (before.id, before.name.upper(), before.fact)
    assert found.language == "en"


def test_a_catalogue_without_translation_stays_as_it_is_written() -> None:
    found = told_catalogue(replace(CATALOGUE, language="fr"), "en", told_by())
    assert (found.tactics, found.reflexes) == (CATALOGUE.tactics, CATALOGUE.reflexes)


def test_every_text_of_the_catalogues_is_to_be_translated(catalogue: Catalogue) -> None:
    assert len(reflex_texts(catalogue).written) == 2 * (6 + 31)
    assert len(tactic_texts(catalogue).written) == 3 * 23
