"""What the rules should find, by trying every play; slow, simple, and without shortcuts."""

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from game.engine.checks.help import FAR, is_asking
from game.engine.checks.subject import Subject
from game.engine.play import Play, holds
from game.engine.scenario import Choice, Line, Scenario

Key = tuple[Hashable, ...]


@dataclass(frozen=True)
class Tried:
    """Every play that differs from the others, and which play follows each by which choice."""

    scenario: Scenario
    plays: dict[Key, Play]
    ways: dict[Key, list[tuple[Choice, Key]]]


def key(play: Play) -> Key:
    """Tell plays apart by more than the engine keeps, and without its shortcuts."""
    taken = [(step.node.written, step.choice) for step in play.steps if step.choice is not None]
    spent = frozenset((where, one.id) for where, one in taken if one.is_once)
    visited = frozenset(step.node.written for step in play.steps[:-1])
    return play.node.id, tuple(play.settings.values()), visited, spent


def try_everything(scenario: Scenario) -> Tried:
    """Take every choice of every play, until no play differs from those before."""
    start = Play.start(scenario)
    found = Tried(scenario, {key(start): start}, {})
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


def unreached(found: Tried) -> set[str]:
    nodes = {node.written for node in found.scenario.nodes.values()}
    return nodes - {play.node.written for play in found.plays.values()}


def stuck(found: Tried) -> set[str]:
    plays = found.plays.values()
    return {play.node.written for play in plays if not play.is_ended and not play.open_ids()}


def lost(found: Tried) -> set[str]:
    """Give the nodes from which a play goes on, but to no ending."""
    return {
        play.node.written
        for here, play in found.plays.items()
        if found.ways[here] and not any(found.plays[one].is_ended for one in beyond(found, here))
    }


def beyond(found: Tried, start: Key, *, is_silent: bool = False) -> dict[Key, int]:
    """Give every play that can follow one, with the fewest choices to it."""
    subject = Subject(found.scenario)
    reached, waiting = {start: 0}, deque([start])
    while waiting:
        here = waiting.popleft()
        for choice, after in found.ways[here]:
            if after not in reached and not (is_silent and is_asking(subject, choice)):
                reached[after] = reached[here] + 1
                waiting.append(after)
    return reached


def far(found: Tried) -> set[str]:
    """Give the nodes where a play that never asked needs too many choices to ask for help."""
    nodes: set[str] = set()
    subject = Subject(found.scenario)
    start = next(iter(found.plays))
    for here in beyond(found, start, is_silent=True):
        acts = [
            taken + 1
            for one, taken in beyond(found, here).items()
            if any(is_asking(subject, choice) for choice, _ in found.ways[one])
        ]
        if not found.plays[here].is_ended and min(acts, default=FAR + 1) > FAR:
            nodes.add(found.plays[here].node.written)
    return nodes


def met(found: Tried) -> dict[str, set[bool]]:
    """Give, for every text under a condition, the ways in which the condition turned out."""
    outcomes: dict[str, set[bool]] = {}
    for play in found.plays.values():
        visited = frozenset(step.node.written for step in play.steps[:-1])
        things: list[Line | Choice] = [*play.node.lines, *play.node.choices.values()]
        for one in things:
            if one.when is not None:
                turned_out = holds(one.when, play.settings, visited)
                outcomes.setdefault(one.text, set()).add(turned_out)
    return outcomes


def never(found: Tried) -> set[str]:
    return {text for text, ways in met(found).items() if ways == {False}}


def always(found: Tried) -> set[str]:
    return {text for text, ways in met(found).items() if ways == {True}}


EXACT: dict[str, Callable[[Tried], set[str]]] = {
    "unreachable-node": unreached,
    "stuck": stuck,
    "no-way-to-an-ending": lost,
    "condition-never-holds": never,
    "condition-always-holds": always,
    "help-too-far": far,
}
