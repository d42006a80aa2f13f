"""What is possible, against a search that tries everything."""

import random
from collections import deque
from itertools import pairwise

import pytest

from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import (
    All,
    Any,
    AtLeast,
    AtMost,
    Change,
    Choice,
    Condition,
    Is,
    Not,
    Scenario,
    Variable,
    Visited,
)
from tests.engine.given import choice, flag, node, played, seeded, story

NODES = ("a", "b", "c", "d", "e")
REFLEXES = ("breathe", "silence", "tell", "block")


def tried(play: Play) -> tuple[set[str], int]:
    """Try every way on: the nodes met, and the most reflexes shown at once.

    Two plays are the same when node, settings, all nodes visited, spent choices and
    reflexes shown are: more than the engine keeps, and without its shortcuts.
    """
    waiting, seen = deque([play]), set()
    nodes: set[str] = set()
    most = 0
    while waiting:
        now = waiting.popleft()
        chosen = [(step.node.id, step.choice) for step in now.steps if step.choice is not None]
        shown = frozenset(reflex for _, one in chosen for reflex in one.shows)
        spent = frozenset((where, one.id) for where, one in chosen if one.is_once)
        visited = frozenset(step.node.id for step in now.steps[:-1])
        same = (now.node.id, tuple(now.settings.values()), visited, spent, shown)
        if same in seen:
            continue
        seen.add(same)
        nodes.add(now.node.id)
        most = max(most, len(shown))
        waiting.extend(now.choose(choice_id) for choice_id in now.open_ids())
    return nodes, most


def condition(draw: random.Random, depth: int = 0) -> Condition:
    kind = draw.randrange(8 if depth < 2 else 5)
    if kind == 0:
        return Is("paid", value=draw.random() < 0.5)
    if kind == 1:
        return AtLeast("calm", draw.randint(0, 2))
    if kind == 2:
        return AtMost("calm", draw.randint(0, 2))
    if kind in (3, 4):
        return Visited(draw.choice(NODES))
    if kind == 5:
        return Not(condition(draw, depth + 1))
    parts = (condition(draw, depth + 1), condition(draw, depth + 1))
    return All(parts) if kind == 6 else Any(parts)


def random_choice(draw: random.Random, name: str) -> Choice:
    changes = (
        Change("paid", value=draw.random() < 0.6),
        Change("calm", steps=draw.choice((-1, 1))),
    )
    return choice(
        name,
        draw.choice(NODES),
        shows=tuple(draw.sample(REFLEXES, draw.choice((0, 0, 1, 1, 2)))),
        changes=tuple(draw.sample(changes, draw.randint(0, 2))),
        when=condition(draw) if draw.random() < 0.4 else None,
        is_once=draw.random() < 0.3,
    )


def random_scenario(seed: int) -> Scenario:
    """Five nodes with loops, conditions and choices to take once; the last one is an ending."""
    draw = seeded(seed)
    nodes = [
        node(name, *(random_choice(draw, f"w{i}") for i in range(draw.randint(1, 3))))
        for name in NODES[:-1]
    ]
    variables = [flag("paid"), Variable("calm", (0, 1, 2), start=0)]
    return story(*nodes, node(NODES[-1]), variables=variables)


SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_nodes_are_those_that_trying_everything_meets(seed: int) -> None:
    scenario = random_scenario(seed)
    nodes, _ = tried(Play.start(scenario))
    assert Possible(scenario).nodes() == nodes


@pytest.mark.parametrize("seed", SEEDS)
def test_the_most_shown_is_what_trying_everything_shows(seed: int) -> None:
    scenario = random_scenario(seed)
    draw = seeded(seed)
    possible = Possible(scenario)
    play = Play.start(scenario)
    for _ in range(4):
        assert possible.most_shown(play) == tried(play)[1]
        if not play.open_ids():
            return
        play = play.choose(draw.choice(play.open_ids()))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_ways_on_of_a_state_are_the_open_choices(seed: int) -> None:
    scenario = random_scenario(seed)
    draw = seeded(seed)
    possible = Possible(scenario)
    play = Play.start(scenario)
    for _ in range(10):
        ways = {one.id: after for one, after in possible.after[possible.state(play)]}
        assert tuple(ways) == play.open_ids()
        if not ways:
            return
        taken = draw.choice(play.open_ids())
        play = play.choose(taken)
        assert possible.state(play) == ways[taken]


def test_the_random_scenarios_are_worth_trying() -> None:
    found = [tried(Play.start(random_scenario(seed))) for seed in SEEDS]
    assert len({len(nodes) for nodes, _ in found}) > 2
    assert len({most for _, most in found}) > 2


def test_a_node_behind_a_condition_that_never_holds_is_not_reached() -> None:
    door = choice("door", "c", when=Is("paid", value=True))
    scenario = story(
        node("a", choice("go", "b"), door), node("b"), node("c"), variables=[flag("paid")]
    )
    assert Possible(scenario).nodes() == {"a", "b"}


def test_a_loop_has_few_states() -> None:
    scenario = story(
        node("a", choice("go", "b")), node("b", choice("home", "a"), choice("on", "c")), node("c")
    )
    assert len(Possible(scenario).after) == 3


def test_a_long_story_with_flags_has_states_and_not_paths() -> None:
    count = 40
    flags = [flag(f"f{i}") for i in range(5)]
    nodes = [
        node(
            f"n{i}",
            choice("yes", f"n{i + 1}", changes=(Change(f"f{i % 5}", value=True),)),
            choice("no", f"n{i + 1}"),
        )
        for i in range(count)
    ]
    scenario = story(*nodes, node(f"n{count}"), variables=flags)
    assert len(Possible(scenario).after) <= (count + 1) * 2**5


def test_what_is_already_shown_counts() -> None:
    scenario = story(
        node("a", choice("tell", "b", shows=("tell",)), choice("block", "b", shows=("block",))),
        node("b", choice("rest", "c", shows=("breathe",))),
        node("c"),
    )
    possible = Possible(scenario)
    assert possible.most_shown(played(scenario, "tell")) == 2
    assert possible.most_shown(played(scenario, "tell", "rest")) == 2


def test_a_reflex_shown_again_does_not_count_again() -> None:
    scenario = story(
        node("a", choice("tell", "b", shows=("tell",))),
        node("b", choice("tell", "c", shows=("tell",)), choice("no", "c")),
        node("c"),
    )
    assert Possible(scenario).most_shown(Play.start(scenario)) == 1


def test_the_best_way_on_can_depend_on_what_was_shown() -> None:
    two, one = ("tell", "breathe"), ("block",)
    scenario = story(
        node("a", choice("left", "b", shows=two), choice("right", "b", shows=one)),
        node("b", choice("same", "c", shows=two), choice("other", "c", shows=one)),
        node("c"),
    )
    possible = Possible(scenario)
    assert possible.most_shown(played(scenario, "left")) == 3
    assert possible.most_shown(played(scenario, "right")) == 3


def either_or(count: int) -> Scenario:
    """Give a story whose every node offers one of two reflexes: sets double at each."""
    names = [f"n{place}" for place in range(count + 1)]
    nodes = [
        node(one, choice("a", after, shows=(f"{one}-a",)), choice("b", after, shows=(f"{one}-b",)))
        for one, after in pairwise(names)
    ]
    return story(*nodes, node(names[-1]))


def test_few_sets_of_reflexes_are_all_compared() -> None:
    scenario = either_or(8)
    assert Possible(scenario).most_shown(Play.start(scenario)) == 8


def test_sets_that_double_from_node_to_node_are_given_up() -> None:
    scenario = either_or(60)
    assert Possible(scenario).most_shown(Play.start(scenario)) is None
