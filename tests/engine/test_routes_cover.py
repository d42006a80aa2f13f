"""Plays that take every choice, against every play of small stories."""

import random
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.graph import Possible
from game.engine.play import replay
from game.engine.routes import Covering, Routes, antichain, planner, weighed
from game.engine.scenario import Scenario
from tests.engine.brute import Tried, try_everything
from tests.engine.enumerated import (
    SEEDS,
    Named,
    fewest,
    small_story,
    some_of,
    story_of,
    ways,
    ways_of,
)
from tests.engine.given import choice, node, seeded, sound, story
from tests.engine.stories import scenario_texts

every_story = pytest.mark.parametrize("seed", SEEDS)
any_draws = st.randoms(use_true_random=False)


def covering(scenario: Scenario) -> Covering:
    found = Routes(Possible(scenario)).covering
    assert found is not None
    return found


@cache
def covering_of(seed: int) -> Covering:
    return covering(story_of(seed))


def taken(found: Covering) -> set[Named]:
    return {one for play in found.plays for one in play.choices}


@given(any_draws)
def test_the_fewest_plays_lie_between_the_proof_and_those_found(draw: random.Random) -> None:
    scenario = small_story(draw)
    found = covering(scenario)
    truth = fewest(one.taken for one in ways(try_everything(scenario)))
    assert found.least <= truth <= len(found.plays)


@given(any_draws)
def test_without_conditions_the_fewest_plays_are_found_and_proved(draw: random.Random) -> None:
    scenario = small_story(draw, is_plain=True)
    found = covering(scenario)
    truth = fewest(one.taken for one in ways(try_everything(scenario)))
    assert found.least == truth == len(found.plays)


@given(scenario_texts)
def test_every_story_of_the_language_is_covered_by_real_plays(text: str) -> None:
    scenario = sound(text)
    found = covering(scenario)
    assert taken(found) == on_the_way_to_an_ending(try_everything(scenario))
    for route in found.plays:
        play, refusal = replay(scenario, route.taken)
        assert refusal is None
        assert play.is_ended


def on_the_way_to_an_ending(found: Tried) -> set[Named]:
    ending = {key for key, play in found.plays.items() if play.is_ended}
    count = -1
    while len(ending) > count:
        count = len(ending)
        ending |= {key for key, ways in found.ways.items() if ending & {one for _, one in ways}}
    return {
        (found.plays[key].node.written, choice.id)
        for key, ways in found.ways.items()
        for choice, after in ways
        if after in ending
    }


@every_story
def test_every_choice_of_a_play_to_an_ending_is_taken(seed: int) -> None:
    assert taken(covering_of(seed)) == {one for way in ways_of(seed) for one in way.taken}


@every_story
def test_no_play_takes_two_choices_that_are_apart(seed: int) -> None:
    apart = {*covering_of(seed).apart}
    assert all(len(apart & one.taken) < 2 for one in ways_of(seed))


@every_story
def test_every_play_is_real_and_ends_where_it_says(seed: int) -> None:
    for route in covering_of(seed).plays:
        play, refusal = replay(story_of(seed), route.taken)
        assert refusal is None
        assert (play.is_ended, play.node.id) == (True, route.ending)


@every_story
def test_no_play_is_there_for_nothing(seed: int) -> None:
    sets = [{*play.choices} for play in covering_of(seed).plays]
    for place, one in enumerate(sets):
        assert one - set[Named]().union(*sets[:place], *sets[place + 1 :])


def test_the_stories_are_worth_covering() -> None:
    counts = [len(covering_of(seed).plays) for seed in SEEDS]
    assert {0, 1, 2, 3, 4, 5} <= {*counts}


@pytest.mark.parametrize(("most", "count"), [(3, 9), (2, 5), (4, 5), (1, 6)])
def test_some_things_out_of_many_need_so_many_plays(most: int, count: int) -> None:
    found = covering(some_of(most, count))
    assert (len(found.plays), found.least) == (-(-count // most), -(-count // most))


@every_story
def test_the_most_that_are_apart_are_found(seed: int) -> None:
    draw, places = seeded(seed), range(8)
    apart = [0] * len(places)
    for one, other in combinations(places, 2):
        if draw.random() < 0.6:
            apart[one] |= 1 << other
            apart[other] |= 1 << one
    sets = (some for count in places for some in combinations(places, count + 1))
    every = [some for some in sets if all(apart[a] >> b & 1 for a, b in combinations(some, 2))]
    found = antichain.widest(apart, (1 << len(places)) - 1)
    assert tuple(sorted(found)) in every
    assert len(found) == max(map(len, every))


def test_a_loop_is_gone_round_within_one_play() -> None:
    scenario = story(
        node("a", choice("left", "b"), choice("right", "c"), choice("out", "d")),
        node("b", choice("home", "a")),
        node("c", choice("home", "a")),
        node("d"),
    )
    found = covering(scenario)
    assert [play.taken for play in found.plays] == [("left", "home", "right", "home", "out")]


def test_two_choices_twice_need_two_plays_and_not_four() -> None:
    scenario = story(
        node("a", choice("one", "b"), choice("two", "b")),
        node("b", choice("on", "c"), choice("off", "c")),
        node("c"),
    )
    assert len(covering(scenario).plays) == 2


def test_no_play_goes_round_for_nothing() -> None:
    scenario = story(
        node("a", choice("round", "b"), choice("on", "c")),
        node("b", choice("back", "a")),
        node("c", choice("yes", "d"), choice("no", "d")),
        node("d"),
    )
    assert sorted(len(play.steps) for play in covering(scenario).plays) == [2, 4]


def test_the_first_play_takes_the_most() -> None:
    scenario = story(
        node("a", choice("long", "b"), choice("short", "c")),
        node("b", choice("on", "c")),
        node("c"),
    )
    assert [play.taken for play in covering(scenario).plays] == [("long", "on"), ("short",)]


def test_a_story_that_never_ends_has_no_covering_plays() -> None:
    scenario = story(node("a", choice("on", "b")), node("b", choice("back", "a")), node("c"))
    assert covering(scenario).plays == ()


def test_a_story_that_is_over_at_once_has_no_choice_to_take() -> None:
    assert covering(story(node("a"))).plays == ()


@pytest.mark.parametrize("module", [planner, antichain, weighed])
@pytest.mark.parametrize("seed", SEEDS[:20])
def test_in_haste_every_choice_is_still_taken_and_nothing_false_is_proved(
    seed: int, module: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_WORK", 0)
    found = covering(story_of(seed))
    assert taken(found) == taken(covering_of(seed))
    assert found.least <= fewest(one.taken for one in ways_of(seed)) <= len(found.plays)
