"""A story as numbers: its reachable states, put together where nothing that follows differs."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.routes.components import Way, Ways
from game.engine.routes.merging import alike
from game.engine.scenario import Choice

NEVER = -1


@dataclass(frozen=True, slots=True)
class Situations:
    """Every situation that plays can come to, by number; 0 is the start.

    A situation is a set of states of one node from which the same choices can follow one
    another, however far one looks. So plays, their choices, reflexes and endings are the same
    over situations as over states, and there are fewer of them: 6,945 for 35,320. The copies of
    a shared passage's node count as the one node that is written, and so do their choices.
    """

    nodes: tuple[str, ...]  # where each is, as it is written
    ways: Ways
    choices: tuple[tuple[str, Choice], ...]  # what can be taken, with its node, in story order
    came: Mapping[int, tuple[int, Way] | None]  # whence a shortest way comes to each, and by what
    endings: frozenset[int]
    left: tuple[int, ...]  # the fewest choices from each to an ending, or NEVER
    ending_ways: Ways  # the ways after which an ending can still be reached


def situations_of(possible: Possible) -> Situations:
    """Put the states of a scenario together, and number what is left from the start on."""
    written = {name: node.written for name, node in possible.scenario.nodes.items()}
    choices = _choices(possible, written)
    ways = _numbered(possible, written, choices)
    states = list(possible.after)
    start = states.index(possible.state(Play.start(possible.scenario)))
    classes = alike([written[state.node] for state in states], ways)
    order, came, merged = _renumbered(start, ways, classes)
    nodes = tuple(written[states[place].node] for place in order)
    last = {node.written for node in possible.scenario.nodes.values() if node.ending is not None}
    endings = frozenset(place for place, node in enumerate(nodes) if node in last)
    left = _left(merged, endings)
    ending_ways = [tuple(way for way in found if left[way[1]] != NEVER) for found in merged]
    return Situations(nodes, merged, choices, came, endings, left, ending_ways)


def _choices(possible: Possible, written: Mapping[str, str]) -> tuple[tuple[str, Choice], ...]:
    taken = {
        (written[state.node], choice.id)
        for state, ways in possible.after.items()
        for choice, _ in ways
    }
    return tuple(
        (node.written, choice)
        for node in possible.scenario.written_nodes()
        for choice in node.choices.values()
        if (node.written, choice.id) in taken
    )


def _numbered(
    possible: Possible, written: Mapping[str, str], choices: Iterable[tuple[str, Choice]]
) -> Ways:
    states = {state: place for place, state in enumerate(possible.after)}
    taken = {(node, choice.id): place for place, (node, choice) in enumerate(choices)}
    return [
        tuple((taken[written[state.node], choice.id], states[after]) for choice, after in found)
        for state, found in possible.after.items()
    ]


def _renumbered(
    start: int, ways: Ways, classes: Sequence[int]
) -> tuple[list[int], dict[int, tuple[int, Way] | None], Ways]:
    """Number situations by distance from the start; give a state of each, whence, and ways."""
    numbers = {classes[start]: 0}
    order = [start]
    came: dict[int, tuple[int, Way] | None] = {0: None}
    for here, state in enumerate(order):
        for choice, after in ways[state]:
            if classes[after] not in numbers:
                numbers[classes[after]] = len(order)
                came[len(order)] = here, (choice, len(order))
                order.append(after)
    merged = [
        tuple((choice, numbers[classes[after]]) for choice, after in ways[state]) for state in order
    ]
    return order, came, merged


def _left(ways: Ways, endings: Iterable[int]) -> tuple[int, ...]:
    before: list[list[int]] = [[] for _ in ways]
    for here, found in enumerate(ways):
        for _, after in found:
            before[after].append(here)
    left = [NEVER] * len(ways)
    for one in endings:
        left[one] = 0
    waiting = deque(sorted(endings))
    while waiting:
        after = waiting.popleft()
        for here in before[after]:
            if left[here] == NEVER:
                left[here] = left[after] + 1
                waiting.append(here)
    return tuple(left)
