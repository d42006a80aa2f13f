"""The routes of the shipped scenario."""

import pytest

from game.engine.graph import Possible
from game.engine.play import Play, replay
from game.engine.routes import Covering, Routes
from game.engine.scenario import Scenario


@pytest.fixture(scope="module")
def routes(possible: Possible) -> Routes:
    return Routes(possible)


@pytest.fixture(scope="module")
def covering(routes: Routes) -> Covering:
    assert routes.covering is not None
    return routes.covering


def test_the_fewest_plays_are_found_and_proved(covering: Covering) -> None:
    assert covering.is_smallest


def test_they_take_every_choice(covering: Covering, scenario: Scenario) -> None:
    every = {(one.id, name) for one in scenario.nodes.values() for name in one.choices}
    assert {one for play in covering.plays for one in play.choices} == every


def test_they_are_plays_that_can_be_played(covering: Covering, scenario: Scenario) -> None:
    for route in covering.plays:
        play, refusal = replay(scenario, route.taken)
        assert refusal is None
        assert play.is_ended


def test_they_are_played_within_a_class(covering: Covering) -> None:
    assert max(len(play.steps) for play in covering.plays) <= 40


def test_there_is_a_play_to_every_ending(routes: Routes, scenario: Scenario) -> None:
    assert {*routes.shortest} == {one.id for one in scenario.nodes.values() if one.ending}


def test_nothing_was_written_for_nobody(routes: Routes) -> None:
    assert routes.never_open == routes.endless == ()


def test_the_best_play_shows_what_the_debrief_says_is_possible(
    routes: Routes, possible: Possible, scenario: Scenario
) -> None:
    assert routes.score_bounds is not None
    assert routes.score_bounds[1] == possible.most_shown(Play.start(scenario))


def test_no_play_is_longer_than_the_longest(routes: Routes, covering: Covering) -> None:
    assert routes.longest is not None
    assert len(routes.longest.steps) >= max(len(play.steps) for play in covering.plays)
