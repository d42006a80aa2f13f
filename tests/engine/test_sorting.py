"""Sorting messages: what is dealt, what becomes of an answer, what is told at the end."""

from dataclasses import replace

import pytest

from game.engine.sorting import FINE, HARMLESS, PASSED, TRAPS, SortBooster, Sorting, deal
from game.library import Library

SEEDS = range(25)


@pytest.fixture(scope="module")
def booster() -> SortBooster:
    (found,) = (one for one in Library().boosters() if isinstance(one, SortBooster))
    return found


def ids(sorting: Sorting) -> list[str]:
    return [one.fragment_id for one in sorting.cards]


def answered(sorting: Sorting, way: str) -> Sorting:
    """Answer every card in one way: right, fine, wrong (another technique), pass."""
    while not sorting.is_ended:
        place = len(sorting.answers)
        fragment = sorting.fragment(place)
        given = {"right": fragment.right, "fine": FINE, "pass": PASSED}.get(way)
        sorting = sorting.answer(given or fragment.beside[0])
    return sorting


@pytest.mark.parametrize("seed", SEEDS)
def test_twelve_are_dealt_four_of_them_harmless(booster: SortBooster, seed: int) -> None:
    dealt = deal(booster, seed)
    harmless = [dealt.fragment(place).is_harmless for place in range(12)]
    assert (len(set(ids(dealt))), sum(harmless)) == (TRAPS + HARMLESS, HARMLESS)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_traps_of_a_deal_are_all_of_other_techniques(booster: SortBooster, seed: int) -> None:
    dealt = answered(deal(booster, seed), "right")
    assert len(dealt.named) == TRAPS


def test_the_same_seed_deals_the_same_cards(booster: SortBooster) -> None:
    assert deal(booster, 7) == deal(booster, 7)


def test_other_seeds_deal_other_cards(booster: SortBooster) -> None:
    assert len({tuple(ids(deal(booster, seed))) for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_three_turns_show_no_message_twice(booster: SortBooster, seed: int) -> None:
    shown = [one for turn in range(3) for one in ids(deal(booster, seed, turn))]
    assert len(shown) == len(set(shown)) == len(booster.fragments)


def test_the_right_answer_stands_everywhere_among_the_offers(booster: SortBooster) -> None:
    places = {
        dealt.cards[place].offers.index(dealt.fragment(place).tactic)
        for dealt in (deal(booster, seed) for seed in range(4))
        for place in range(12)
        if not dealt.fragment(place).is_harmless
    }
    assert places == {0, 1, 2}


def test_three_techniques_and_that_nothing_is_wrong_are_offered(booster: SortBooster) -> None:
    for card in deal(booster, 0).cards:
        assert (len({*card.answers}), card.answers[-1]) == (4, FINE)


@pytest.mark.parametrize(
    ("way", "verdicts"),
    [
        ("right", {"seen"}),
        ("fine", {"missed", "seen"}),
        ("wrong", {"other", "alarm"}),
        ("pass", {"passed"}),
    ],
)
def test_every_answer_has_its_verdict(booster: SortBooster, way: str, verdicts: set[str]) -> None:
    ended = answered(deal(booster, 3), way)
    assert {ended.verdict(place) for place in range(12)} == verdicts


@pytest.mark.parametrize(
    ("way", "named", "again", "seen", "alarms"),
    [
        ("right", 8, 0, 4, 0),
        ("fine", 0, 8, 4, 0),
        ("wrong", 0, 8, 0, 4),
        ("pass", 0, 0, 0, 0),
    ],
)
def test_the_end_tells_what_was_named_and_what_is_worth_another_look(
    booster: SortBooster, way: str, named: int, again: int, seen: int, alarms: int
) -> None:
    ended = answered(deal(booster, 3), way)
    assert (len(ended.named), len(ended.again)) == (named, again)
    assert (ended.harmless("seen"), ended.harmless("alarm")) == (seen, alarms)


def test_only_what_is_offered_can_be_answered(booster: SortBooster) -> None:
    dealt = deal(booster, 0)
    with pytest.raises(ValueError, match="nothing"):
        dealt.answer("nothing")
    ended = answered(dealt, "right")
    with pytest.raises(ValueError, match=FINE):
        ended.answer(FINE)


def test_the_cards_stay_when_their_words_are_others(booster: SortBooster) -> None:
    other = replace(booster, fragments=tuple(replace(one, says="!") for one in booster.fragments))
    begun = deal(booster, 2).answer(PASSED)
    told = begun.told(other)
    assert (ids(told), told.answers, told.fragment(3).says) == (ids(begun), begun.answers, "!")


def test_cards_that_another_file_does_not_hold_stay_as_they_are(booster: SortBooster) -> None:
    begun = deal(booster, 2)
    assert begun.told(replace(booster, fragments=booster.fragments[:3])) is begun
