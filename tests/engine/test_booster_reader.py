"""Boosters as files: each problem once, with its place; what is shipped is rich enough."""

from collections import Counter
from pathlib import Path

import pytest

from game import boosters
from game.engine.booster_reader import read_booster
from game.engine.boosters import Booster, booster_texts, context_of, told_booster
from game.engine.catalogue import Catalogue
from game.engine.checks import check_words
from game.engine.problem import Problem
from game.engine.sentences import SentenceBooster
from game.engine.sorting import SortBooster
from game.library import Library, font_faces
from tests.engine.given import codes, reports

BROKEN = Path(__file__).parent.parent / "broken" / "boosters"
FILES = sorted(path.stem for path in BROKEN.glob("*.yaml"))
SHIPPED = [path.stem for path in boosters.shipped()]

every_shipped = pytest.mark.parametrize("name", SHIPPED)


def problems(text: str, catalogue: Catalogue, file: str = "essai.yaml") -> list[Problem]:
    booster, found = read_booster(text, file, "essai", catalogue.tactics)
    if booster is None:
        return found
    return check_words(booster_texts(booster), file, font_faces())


def shipped(name: str) -> Booster:
    (found,) = (one for one in Library().boosters() if one.id == name)
    return found


@pytest.mark.parametrize("code", FILES)
def test_a_broken_booster_gives_exactly_its_problem(code: str, catalogue: Catalogue) -> None:
    text = (BROKEN / f"{code}.yaml").read_text(encoding="utf-8")
    found = problems(text, catalogue, f"{code}.yaml")
    expected = (BROKEN / f"{code}.expected").read_text(encoding="utf-8")
    assert (reports(found), codes(found)) == (expected, [code])


@pytest.mark.parametrize(
    "text", ["", "- a", "booster: sort", "a: [b", "booster: sentence\npeople: 3"]
)
def test_what_is_no_booster_is_told_and_never_raises(text: str, catalogue: Catalogue) -> None:
    booster, found = read_booster(text, "essai.yaml", "essai", catalogue.tactics)
    assert booster is None
    assert found


def test_the_kind_is_told_by_its_keys_where_it_is_misspelt(catalogue: Catalogue) -> None:
    text = (BROKEN / "unknown-word.yaml").read_text(encoding="utf-8")
    text = text.replace("booster: sentence", "booster: sentense").replace("freind", "friend")
    assert codes(problems(text, catalogue)) == ["unknown-word"]


@every_shipped
def test_what_is_shipped_has_nothing_to_mend(name: str) -> None:
    assert check_words(booster_texts(shipped(name)), name, font_faces()) == []


def test_enough_is_shipped_to_sort(catalogue: Catalogue) -> None:
    sort = shipped("trie-les-messages")
    assert isinstance(sort, SortBooster)
    met = Counter(one.tactic for one in sort.fragments)
    assert met.pop("") >= 8
    assert sum(met.values()) >= 16
    assert set(met) == set(catalogue.tactics)


def test_every_technique_is_offered_beside_another(catalogue: Catalogue) -> None:
    sort = shipped("trie-les-messages")
    assert isinstance(sort, SortBooster)
    offered = {one for fragment in sort.fragments for one in fragment.beside}
    assert offered <= set(catalogue.tactics)
    assert len(offered) >= 20


@every_shipped
def test_every_text_can_be_translated_by_itself(name: str) -> None:
    booster = shipped(name)
    keys = {(one.context, one.text) for one in booster_texts(booster).written}
    told = told_booster(booster, "en", lambda *key: f"{key[1]}!" if key in keys else None)
    other = [one.text for one in booster_texts(told).written]
    assert other == [f"{one.text}!" for one in booster_texts(booster).written]


def test_an_entry_is_told_wholly_or_as_it_is_written() -> None:
    booster = shipped("finis-la-phrase")
    assert isinstance(booster, SentenceBooster)
    person, place = booster.people[0], context_of(booster, "people/friend")
    known = {(place, person.name): "A friend"}
    half = told_booster(booster, "en", lambda *key: known.get(key))
    assert isinstance(half, SentenceBooster)
    assert half.people[0] == person
    known[place, person.about] = "Your age."
    whole = told_booster(booster, "en", lambda *key: known.get(key))
    assert isinstance(whole, SentenceBooster)
    assert (whole.people[0].name, whole.people[1]) == ("A friend", booster.people[1])


def test_a_booster_stays_as_it_is_in_its_own_language() -> None:
    booster = shipped("finis-la-phrase")
    assert told_booster(booster, "fr", lambda *_: "!") is booster
