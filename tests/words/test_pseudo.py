"""The language that nobody speaks: brackets round everything that can be translated."""

import re
from datetime import date

import pytest

from game import i18n
from game.arguments import parser
from game.pseudo import LONGER, PSEUDO, pseudo
from tests.words.given import ids, shipped_texts, template

PLACE = re.compile(r"\{[a-z_]+\}")
TEXTS = [*sorted(ids(template())), *(text for _, text in shipped_texts())]


def test_a_text_stands_in_brackets() -> None:
    assert [one for one in TEXTS if (pseudo(one)[0], pseudo(one)[-1]) != ("[", "]")] == []


def test_a_text_is_a_third_longer_within_its_brackets() -> None:
    assert [one for one in TEXTS if len(pseudo(one)) - 2 < LONGER * len(one)] == []


def test_every_place_is_kept() -> None:
    assert [one for one in TEXTS if PLACE.findall(pseudo(one)) != PLACE.findall(one)] == []


def test_no_word_is_left_as_it_was() -> None:
    words = re.findall(r"\b[a-z]*[aeiou][a-z]*\b", PLACE.sub("", pseudo("Put the phone down")))
    assert words == []


def test_different_texts_stay_different() -> None:
    assert len({pseudo(one) for one in TEXTS}) == len(set(TEXTS))


@pytest.mark.parametrize("blank", ["", " ", "\n"])
def test_nothing_stays_nothing(blank: str) -> None:
    assert pseudo(blank) == blank


def test_the_game_speaks_it_without_any_file() -> None:
    messages = i18n.messages(PSEUDO)
    assert messages.text("Back") == pseudo("Back")
    assert messages.text("") == ""


def test_what_counts_is_told_in_it_too() -> None:
    assert i18n.messages(PSEUDO).count("{count} door", "{count} doors", 2).startswith("[2 d")


def test_its_days_are_english() -> None:
    assert i18n.messages(PSEUDO).day(date(2026, 11, 22)) == "22 November 2026"


def test_it_is_not_offered_but_accepted() -> None:
    assert PSEUDO not in i18n.available()
    assert parser().parse_args(["--language", PSEUDO]).language == PSEUDO
    assert PSEUDO not in parser().format_help()
