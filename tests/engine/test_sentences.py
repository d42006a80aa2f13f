"""Three sentences: whatever is chosen is right, and can be undone."""

from dataclasses import replace
from itertools import product

import pytest

from game.engine.sentences import SentenceBooster, Telling
from game.library import Library


@pytest.fixture(scope="module")
def booster() -> SentenceBooster:
    (found,) = (one for one in Library().boosters() if isinstance(one, SentenceBooster))
    return found


def whole(booster: SentenceBooster, *places: int) -> Telling:
    telling = Telling(booster)
    for place in places:
        telling = telling.choose(telling.offers[place].id)
    return telling


def test_four_people_can_be_told_one_of_them_outside_the_family(booster: SentenceBooster) -> None:
    assert [one.id for one in booster.people] == ["friend", "home", "school", "helpline"]


@pytest.mark.parametrize("places", list(product(range(4), range(3), range(3), range(3))))
def test_every_way_gives_three_sentences(booster: SentenceBooster, places: tuple[int, ...]) -> None:
    telling = whole(booster, *places)
    assert telling.is_whole
    assert len({one.says for one in telling.said}) == 3
    assert telling.offers == ()


def test_who_is_told_formally_is_never_told_familiarly(booster: SentenceBooster) -> None:
    for person in ("school", "helpline"):
        said = " ".join(one.says for part in range(3) for one in booster.pieces(part, person))
        assert not {"tu", "t’as", "toi", "te"} & {*said.lower().replace("-", " ").split()}


def test_every_choice_can_be_undone(booster: SentenceBooster) -> None:
    telling = whole(booster, 1, 0, 2, 1)
    steps = []
    for _ in range(5):
        steps.append(telling.step)
        telling = telling.back()
    assert (steps, telling) == ([4, 3, 2, 1, 0], Telling(booster))


@pytest.mark.parametrize("given", ["nobody", "threat"])
def test_only_what_is_offered_can_be_chosen(booster: SentenceBooster, given: str) -> None:
    with pytest.raises(ValueError, match=given):
        Telling(booster).choose(given)


def test_the_choices_stay_when_the_words_are_others(booster: SentenceBooster) -> None:
    telling = whole(booster, 2, 1, 0)
    other = replace(booster, starts=tuple(replace(one, says="!") for one in booster.starts))
    told = telling.told(other)
    assert (told.chosen, told.said[0].says) == (telling.chosen, "!")


def test_choices_that_another_file_does_not_hold_stay_as_they_are(booster: SentenceBooster) -> None:
    telling = whole(booster, 2, 1)
    assert telling.told(replace(booster, starts=())) is telling
