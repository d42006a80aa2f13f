"""The same story elsewhere: other lines, other laws, and what is not sure says so."""

from dataclasses import replace
from datetime import date

import pytest

from game import files, i18n
from game.engine.country import HelpLine
from game.library import Library
from game.page import debrief_page
from game.reports import debrief_text
from game.scenes.help import Help
from game.scenes.help_cards import help_cards
from game.scenes.scene import Context
from game.ui.action import Pick
from game.ui.blocks import Stack
from game.wording import article_read_on, other_laws, read_on
from tests.scenes.given import acted, debrief_of, played, small, texts
from tests.ui.given import window

RIGHTS = 5
DAY = date(2026, 11, 22)
ENGLISH = i18n.messages("en")


def there(country: str, language: str = "en") -> Context:
    return Context(Library(country, language), i18n.messages(language), DAY)


def line_of(country: str, fact: str, language: str = "en") -> HelpLine:
    lines = Library(country, language).country.help
    return next(one for one in lines if one.fact == fact)


def shown(context: Context, *lines: HelpLine) -> str:
    """Give what the cards of some lines say."""
    placed = Stack(help_cards(lines, context, window())).place(0, 0, 900, window())
    return "\n".join(placed.texts())


@pytest.mark.parametrize("country", files.country_ids())
def test_whoever_asks_for_help_meets_the_line_of_the_country_first(country: str) -> None:
    scene = Help(there(country))
    first = scene.lines[0]
    assert "listen" in first.kinds
    written = texts(scene)
    assert (first.phone or first.name) in written[:4]


def test_a_line_without_a_number_is_told_by_its_name() -> None:
    written = texts(Help(there("gb")))
    assert written.index("Childline") < written.index("999")


def test_what_to_say_comes_in_a_language_that_is_understood_there() -> None:
    told = shown(there("fr"), line_of("fr", "fr-3018"))
    assert "“Bonjour. Quelqu’un me menace avec une photo." in told
    assert "(Hello. Someone’s threatening me with a picture." in told
    assert "languages: French" in told


def test_a_line_that_speaks_the_language_does_not_name_it() -> None:
    assert "languages:" not in shown(there("ca"), line_of("ca", "ca-jeunesse-jecoute"))


def test_a_line_that_asks_no_name_says_so() -> None:
    told = {
        one: shown(there(one[0]), line_of(*one)) for one in (("fr", "fr-3018"), ("fr", "fr-119"))
    }
    assert ["anonymous" in one for one in told.values()] == [True, False]


@pytest.mark.parametrize(
    ("country", "fact", "told"),
    [
        ("gb", "uk-999", "Undated source, read on 22 November 2026"),
        ("be", "be-103", "Source of 2026"),
        ("fr", "fr-119", "Source as of 7 November 2025"),
    ],
)
def test_a_source_is_dated_as_closely_as_it_is_known(country: str, fact: str, told: str) -> None:
    assert read_on(line_of(country, fact), ENGLISH) == told


@pytest.mark.parametrize(
    ("country", "kind", "told"),
    [
        ("ca", "sharing-image", "section 162.1 · text of November 2024"),
        ("fr", "privacy", "article 51 · undated source, read on 22 November 2026"),
        ("lu", "proposals", "article 385-2 · read as of 19 December 2025"),
    ],
)
def test_a_law_is_dated_as_closely_as_it_is_known(country: str, kind: str, told: str) -> None:
    rights = Library(country, "en").country.rights_for((kind,))
    assert any(article_read_on(one, ENGLISH).endswith(told) for one in rights)


def test_an_old_source_says_so_beside_it() -> None:
    line = line_of("fr", "fr-119")
    assert "more than a year ago" in shown(there("fr"), line)
    assert "more than a year ago" not in shown(replace(there("fr"), today=line.as_of), line)


def test_an_entry_whose_translation_is_not_sure_names_its_language() -> None:
    line = line_of("fr", "fr-119", "fr")
    assert read_on(line, ENGLISH).endswith(" · this text is in another language: French")
    assert "another language" not in read_on(line, i18n.messages("fr"))


@pytest.mark.parametrize("country", ["at", "be", "international"])
def test_where_a_law_is_missing_every_debrief_says_who_knows_it(country: str) -> None:
    context = there(country)
    scene = debrief_of(context, played(small(), "tell"))
    told = other_laws(ENGLISH.text)
    acted(scene, Pick(RIGHTS))
    assert told in texts(scene)
    library = context.library
    assert told in debrief_text(scene.play, library.catalogue, library.country, ENGLISH)
    assert told in debrief_page(scene.play, scene.data, library.catalogue, ENGLISH)


def test_where_no_law_is_missing_nothing_is_added() -> None:
    scene = debrief_of(there("fr"), played(small(), "tell"))
    acted(scene, Pick(RIGHTS))
    assert other_laws(ENGLISH.text) not in texts(scene)
