"""The rules on what can happen, against plays that try everything."""

import random
from dataclasses import replace
from functools import cache

import pytest

from game.engine.scenario import Line, Node, Scenario
from tests.engine.brute import EXACT, Tried, try_everything
from tests.engine.clean import places
from tests.engine.given import seeded
from tests.engine.test_graph import condition, random_scenario

SEEDS = range(50)


@cache
def tried(seed: int) -> Tried:
    return try_everything(scenario_of(seed))


@cache
def scenario_of(seed: int) -> Scenario:
    """Give a random scenario with lines under conditions, in which every text is another."""
    scenario, draw = random_scenario(seed), seeded(f"lines/{seed}")
    return replace(
        scenario, nodes={name: dressed(one, draw) for name, one in scenario.nodes.items()}
    )


def dressed(node: Node, draw: random.Random) -> Node:
    count = draw.randrange(3)
    lines = tuple(Line("lina", f"{node.id}, {i}", when=condition(draw)) for i in range(count))
    ways = {
        name: replace(
            one, text=f"{node.id}, {name}", shows=one.shows if draw.random() < 0.6 else ()
        )
        for name, one in node.choices.items()
    }
    return replace(node, lines=lines, choices=ways)


every_rule = pytest.mark.parametrize("code", EXACT)


@every_rule
@pytest.mark.parametrize("seed", SEEDS)
def test_a_rule_finds_what_trying_everything_finds(code: str, seed: int) -> None:
    assert places(scenario_of(seed), code) == EXACT[code](tried(seed))


@every_rule
def test_the_random_scenarios_break_each_rule_and_keep_it(code: str) -> None:
    assert {bool(EXACT[code](tried(seed))) for seed in SEEDS} == {True, False}
