"""The rules on what can happen, against plays that try everything."""

import random
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from functools import cache

import pytest

from game.engine.checks.help import FAR, is_asking
from game.engine.checks.subject import Subject
from game.engine.play import Play, holds
from game.engine.scenario import Choice, Line, Node, Scenario
from tests.engine.clean import places
from tests.engine.given import seeded
from tests.engine.test_graph import condition, random_scenario

SEEDS = range(50)
Key = tuple[Hashable, ...]


@dataclass(frozen=True)
class Tried:
    """Every play that differs from the others, and which play follows each by which choice."""

    plays: dict[Key, Play]
    ways: dict[Key, list[tuple[Choice, Key]]]


def key(play: Play) -> Key:
    """Tell plays apart by more than the engine keeps, and without its shortcuts."""
    taken = [(step.node.id, step.choice) for step in play.steps if step.choice is not None]
    spent = frozenset((where, one.id) for where, one in taken if one.is_once)
    visited = frozenset(step.node.id for step in play.steps[:-1])
    return play.node.id, tuple(play.settings.values()), visited, spent


@cache
def tried(seed: int) -> Tried:
    start = Play.start(scenario_of(seed))
    found = Tried({key(start): start}, {})
    waiting = deque([key(start)])
    while waiting:
        here = waiting.popleft()
        play = found.plays[here]
        found.ways[here] = []
        for choice_id in play.open_ids():
            after = play.choose(choice_id)
            found.ways[here].append((play.node.choices[choice_id], key(after)))
            if key(after) not in found.plays:
                found.plays[key(after)] = after
                waiting.append(key(after))
    return found


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


def unreached(seed: int) -> set[str]:
    return {*scenario_of(seed).nodes} - {play.node.id for play in tried(seed).plays.values()}


def stuck(seed: int) -> set[str]:
    plays = tried(seed).plays.values()
    return {play.node.id for play in plays if not play.is_ended and not play.open_ids()}


def lost(seed: int) -> set[str]:
    """Give the nodes from which a play goes on, but to no ending."""
    found = tried(seed)
    return {
        play.node.id
        for here, play in found.plays.items()
        if found.ways[here] and not any(found.plays[one].is_ended for one in beyond(found, here))
    }


def beyond(found: Tried, start: Key, *, is_silent: bool = False) -> dict[Key, int]:
    """Give every play that can follow one, with the fewest choices to it."""
    reached, waiting = {start: 0}, deque([start])
    while waiting:
        here = waiting.popleft()
        for choice, after in found.ways[here]:
            scenario = found.plays[here].scenario
            if after not in reached and not (is_silent and is_asking(Subject(scenario), choice)):
                reached[after] = reached[here] + 1
                waiting.append(after)
    return reached


def far(seed: int) -> set[str]:
    """Give the nodes where a play that never asked needs too many choices to ask for help."""
    found, nodes = tried(seed), set[str]()
    subject = Subject(scenario_of(seed))
    start = next(iter(found.plays))
    for here in beyond(found, start, is_silent=True):
        acts = [
            taken + 1
            for one, taken in beyond(found, here).items()
            if any(is_asking(subject, choice) for choice, _ in found.ways[one])
        ]
        if not found.plays[here].is_ended and min(acts, default=FAR + 1) > FAR:
            nodes.add(found.plays[here].node.id)
    return nodes


def met(seed: int) -> dict[str, set[bool]]:
    """Give, for every text under a condition, the ways in which the condition turned out."""
    outcomes: dict[str, set[bool]] = {}
    for play in tried(seed).plays.values():
        visited = frozenset(step.node.id for step in play.steps[:-1])
        things: list[Line | Choice] = [*play.node.lines, *play.node.choices.values()]
        for one in things:
            if one.when is not None:
                turned_out = holds(one.when, play.settings, visited)
                outcomes.setdefault(one.text, set()).add(turned_out)
    return outcomes


def never(seed: int) -> set[str]:
    return {text for text, found in met(seed).items() if found == {False}}


def always(seed: int) -> set[str]:
    return {text for text, found in met(seed).items() if found == {True}}


EXACT: dict[str, Callable[[int], set[str]]] = {
    "unreachable-node": unreached,
    "stuck": stuck,
    "no-way-to-an-ending": lost,
    "condition-never-holds": never,
    "condition-always-holds": always,
    "help-too-far": far,
}
every_rule = pytest.mark.parametrize("code", EXACT)


@every_rule
@pytest.mark.parametrize("seed", SEEDS)
def test_a_rule_finds_what_trying_everything_finds(code: str, seed: int) -> None:
    assert places(scenario_of(seed), code) == EXACT[code](seed)


@every_rule
def test_the_random_scenarios_break_each_rule_and_keep_it(code: str) -> None:
    assert {bool(EXACT[code](seed)) for seed in SEEDS} == {True, False}
