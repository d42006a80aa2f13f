"""A country that has no law of a kind shows its nearest one, and never another country's."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from game import files
from game.engine.country import RELATED, Country, Right, is_old
from game.engine.language import RIGHT_KINDS
from game.library import Library

DAY = date(2026, 1, 1)


def right(kind: str) -> Right:
    return Right(f"a-{kind}", kind, "Titre", "Texte.", "Article 1", DAY, ("https://exemple.fr",))


def country(*kinds: str) -> Country:
    return Country("xx", "Pays", (), tuple(map(right, kinds)))


def shown(found: Country, *kinds: str) -> list[str]:
    return [one.kind for one in found.rights_for(kinds)]


def test_rights_come_in_the_order_asked() -> None:
    found = country("privacy", "blackmail")
    assert shown(found, "blackmail", "privacy") == ["blackmail", "privacy"]


def test_the_nearest_law_stands_for_one_that_is_missing() -> None:
    assert shown(country("extortion"), "blackmail") == ["extortion"]


def test_a_law_that_is_there_keeps_the_nearest_away() -> None:
    assert shown(country("blackmail", "extortion"), "blackmail") == ["blackmail"]


def test_a_law_that_stands_for_several_is_shown_once() -> None:
    found = country("extortion")
    assert shown(found, "blackmail", "attempt", "extortion") == ["extortion"]


def test_where_nothing_is_near_nothing_is_shown() -> None:
    assert shown(country("ban"), "blackmail") == []


@pytest.mark.parametrize(("kinds", "lacks"), [(("ban",), False), (("ban", "fraud"), True)])
def test_it_is_known_whether_a_law_is_missing(kinds: tuple[str, ...], *, lacks: bool) -> None:
    assert country("ban").lacks_any(kinds) == lacks


def test_only_kinds_that_exist_are_near() -> None:
    assert RELATED.keys() <= set(RIGHT_KINDS)
    assert {near for each in RELATED.values() for near in each} <= set(RIGHT_KINDS)


def test_no_kind_is_near_to_itself() -> None:
    assert [kind for kind, near in RELATED.items() if kind in near] == []


@pytest.mark.parametrize("country_id", files.country_ids())
def test_a_country_shows_only_its_own_laws(country_id: str) -> None:
    rights = Library(country_id).country.rights_for(RIGHT_KINDS)
    assert {one.context.split("/")[1] for one in rights} <= {country_id}


@pytest.mark.parametrize(("days", "old"), [(365, False), (366, True)])
def test_a_source_is_old_after_a_year(days: int, *, old: bool) -> None:
    assert is_old(right("ban"), DAY + timedelta(days=days)) == old


def test_a_source_without_a_date_may_always_be_old() -> None:
    assert is_old(replace(right("ban"), known="undated"), DAY)
