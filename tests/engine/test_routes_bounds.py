"""The shortest, longest, fullest and emptiest plays, against every play of small stories."""

from collections.abc import Hashable
from functools import cache

import pytest

from game.engine.graph import Possible
from game.engine.play import Play, replay
from game.engine.routes import Route, Routes, best, lengths, merging, situations, worst
from tests.engine.brute import Key, Tried
from tests.engine.enumerated import SEEDS, story_of, tried, ways_of
from tests.engine.given import choice, node, seeded, story

every_story = pytest.mark.parametrize("seed", SEEDS)


@cache
def routes_of(seed: int) -> Routes:
    return Routes(Possible(story_of(seed)))


def places(found: Tried) -> dict[Key, int]:
    """Tell apart what differs in the choices that can follow, however far one looks."""
    kinds: dict[Key, Hashable] = {key: play.node.written for key, play in found.plays.items()}
    while True:
        seen: dict[Hashable, int] = {}
        finer = {
            key: seen.setdefault(
                (kinds[key], tuple((one.id, kinds[after]) for one, after in found.ways[key])),
                len(seen),
            )
            for key in kinds
        }
        if len(seen) == len(set(kinds.values())):
            return finer
        kinds = {**finer}


def farthest(found: Tried) -> int | None:
    """Try every walk that never comes to the same place twice; the length of the longest."""
    place = places(found)
    start = next(iter(found.plays))
    longest = None
    waiting = [(start, frozenset((place[start],)))]
    while waiting:
        here, seen = waiting.pop()
        if found.plays[here].is_ended:
            longest = max(longest or 0, len(seen) - 1)
        waiting += [
            (after, seen | {place[after]})
            for _, after in found.ways[here]
            if place[after] not in seen
        ]
    return longest


def circles(found: Tried) -> set[frozenset[str]]:
    """Give the nodes between which one can go back and forth, the largest sets of them."""
    beyond = {key: {after for _, after in ways} for key, ways in found.ways.items()}
    for middle, onward in beyond.items():
        for after in beyond.values():
            after.update(onward if middle in after else ())
    sets = {
        frozenset(found.plays[one].node.written for one in beyond[key] if key in beyond[one])
        for key in beyond
        if key in beyond[key]
    }
    return {one for one in sets if not any(one < other for other in sets)}


@every_story
def test_the_shortest_play_to_each_ending_is_the_shortest(seed: int) -> None:
    shortest: dict[str, int] = {}
    for way in ways_of(seed):
        shortest[way.ending] = min(way.length, shortest.get(way.ending, way.length))
    found = routes_of(seed).shortest
    assert {name: len(route.steps) for name, route in found.items()} == shortest


@every_story
def test_the_longest_play_is_the_longest_that_never_comes_back(seed: int) -> None:
    found = routes_of(seed).longest
    assert (None if found is None else len(found.steps)) == farthest(tried(seed))


@every_story
def test_loops_are_where_one_can_go_round(seed: int) -> None:
    assert {frozenset(one) for one in routes_of(seed).loops} == circles(tried(seed))


@every_story
def test_the_best_play_shows_the_most_and_is_the_shortest_to_do_so(seed: int) -> None:
    found = routes_of(seed).best
    bounds = [(len(one.shown), -one.length) for one in ways_of(seed)]
    assert (found and (len(found.shown), -len(found.steps))) == max(bounds, default=None)


@every_story
def test_the_worst_play_shows_the_fewest_is_short_and_lets_most_pass(seed: int) -> None:
    found = routes_of(seed).worst
    bounds = [(len(one.shown), one.length, -len(one.passed)) for one in ways_of(seed)]
    known = found and (len(found.shown), len(found.steps), -len(found.let_pass))
    assert known == min(bounds, default=None)


@every_story
def test_every_play_that_is_given_is_real(seed: int) -> None:
    routes = routes_of(seed)
    given = (*routes.shortest.values(), routes.longest, routes.best, routes.worst)
    for route in (one for one in given if one is not None):
        play, refusal = replay(story_of(seed), route.taken)
        assert refusal is None
        assert (play.is_ended, play.node.id) == (True, route.ending)


@every_story
def test_where_every_play_can_end_the_best_shows_what_is_possible(seed: int) -> None:
    possible = Possible(story_of(seed))
    routes = routes_of(seed)
    if routes.best is not None and not routes.endless and not stuck(tried(seed)):
        assert len(routes.best.shown) == possible.most_shown(Play.start(story_of(seed)))


def stuck(found: Tried) -> bool:
    return any(not ways and not found.plays[key].is_ended for key, ways in found.ways.items())


@every_story
def test_situations_go_together_with_plays(seed: int) -> None:
    scenario, draw = story_of(seed), seeded(seed)
    found = situations.situations_of(Possible(scenario))
    play, here = Play.start(scenario), 0
    for _ in range(12):
        ways = {found.choices[one][1].id: after for one, after in found.ways[here]}
        assert found.nodes[here] == play.node.written
        assert tuple(ways) == play.open_ids()
        if not ways:
            return
        taken = draw.choice(play.open_ids())
        play, here = play.choose(taken), ways[taken]


def test_some_stories_have_loops_some_have_choices_without_an_ending_and_some_have_neither() -> (
    None
):
    found = [routes_of(seed) for seed in SEEDS]
    assert {bool(one.loops) for one in found} == {True, False}
    assert {bool(one.endless) for one in found} == {True, False}
    assert {one.longest is None for one in found} == {True, False}


@every_story
def test_choices_that_no_play_takes_are_those_that_are_never_open(seed: int) -> None:
    found = tried(seed)
    taken = {
        (found.plays[key].node.written, one.id) for key in found.ways for one, _ in found.ways[key]
    }
    every = {(one.id, name) for one in story_of(seed).nodes.values() for name in one.choices}
    assert {*routes_of(seed).never_open} == every - taken


@every_story
def test_choices_without_an_ending_are_those_that_no_whole_play_takes(seed: int) -> None:
    found = tried(seed)
    taken = {
        (found.plays[key].node.written, one.id) for key in found.ways for one, _ in found.ways[key]
    }
    ended = {one for way in ways_of(seed) for one in way.taken}
    assert {*routes_of(seed).endless} == taken - ended


def known(route: Route | None) -> Route:
    assert route is not None
    return route


def test_many_ways_to_show_as_much_are_no_trouble() -> None:
    """Fifteen times one of two reflexes: 32,768 sets, and all of them are the fullest."""
    nodes = [
        node(
            f"n{i}",
            choice("this", f"n{i + 1}", shows=(f"a{i}",)),
            choice("that", f"n{i + 1}", shows=(f"b{i}",), misses=(f"a{i}",)),
        )
        for i in range(15)
    ]
    routes = Routes(Possible(story(*nodes, node("n15"))))
    assert routes.score_bounds == (15, 15)
    assert len(known(routes.worst).let_pass) == 15


def test_score_bounds_are_the_fewest_and_the_most() -> None:
    scenario = story(
        node("a", choice("tell", "b", shows=("tell",)), choice("wait", "b", misses=("tell",))),
        node("b", choice("block", "c", shows=("block", "tell")), choice("on", "c")),
        node("c"),
    )
    assert Routes(Possible(scenario)).score_bounds == (0, 2)


def test_what_is_shown_late_is_not_let_pass() -> None:
    scenario = story(
        node("a", choice("wait", "b", misses=("tell", "pause"))),
        node("b", choice("tell", "c", shows=("tell",))),
        node("c"),
    )
    assert known(Routes(Possible(scenario)).worst).let_pass == ("pause",)


def test_states_that_are_not_put_together_change_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "MOST_STEPS", 0)
    for seed in SEEDS[:10]:
        apart, together = Routes(Possible(story_of(seed))), routes_of(seed)
        assert apart.score_bounds == together.score_bounds
        assert apart.loops == together.loops
        assert {*apart.shortest} == {*together.shortest}


@pytest.mark.parametrize(
    ("module", "limit", "asked"),
    [
        (best, "MOST_POINTS", "best"),
        (best, "MOST_SETS", "best"),
        (worst, "MOST_POINTS", "worst"),
        (lengths, "MOST_PIECES", "longest"),
    ],
)
def test_what_takes_too_long_is_not_answered(
    module: object, limit: str, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, limit, -100)
    scenario = story(node("a", choice("on", "b"), choice("off", "b")), node("b"))
    assert getattr(Routes(Possible(scenario)), asked) is None


def test_an_unfinished_search_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.engine.graph.MOST_STATES", 1)
    with pytest.raises(ValueError, match="not every state is known"):
        Routes(Possible(story_of(0)))
