"""A story as numbers: its reachable states, put together where nothing that follows differs."""

from collections import deque
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Choice

Way = tuple[int, int]  # the number of a choice, and of the situation that follows it
Ways = Sequence[tuple[Way, ...]]  # for each situation
NEVER = -1
MOST_STEPS = 5_000_000  # of putting states together; past them, each is left alone


@dataclass(frozen=True, slots=True)
class Situations:
    """Every situation that plays can come to, by number; 0 is the start.

    A situation is a set of states of one node from which the same choices can follow one
    another, however far one looks. So plays, their choices, reflexes and endings are the same
    over situations as over states, and there are fewer of them: 6,945 for 35,320.
    """

    nodes: tuple[str, ...]  # where each is
    ways: Ways
    choices: tuple[tuple[str, Choice], ...]  # what can be taken, with its node, in story order
    came: Mapping[int, tuple[int, Way] | None]  # whence a shortest way comes to each, and by what
    endings: frozenset[int]
    left: tuple[int, ...]  # the fewest choices from each to an ending, or NEVER
    ending_ways: Ways  # the ways after which an ending can still be reached


def situations(possible: Possible) -> Situations:
    """Put the states of a scenario together, and number what is left from the start on."""
    choices = _choices(possible)
    ways = _numbered(possible, choices)
    states = list(possible.after)
    start = states.index(possible.state(Play.start(possible.scenario)))
    kinds = ((one.node, *(choice for choice, _ in ways[place])) for place, one in enumerate(states))
    order, came, merged = _renumbered(start, ways, _alike(kinds, ways))
    nodes = tuple(states[place].node for place in order)
    is_ending = {name: node.ending is not None for name, node in possible.scenario.nodes.items()}
    endings = frozenset(place for place, node in enumerate(nodes) if is_ending[node])
    left = _left(merged, endings)
    ending_ways = [tuple(way for way in found if left[way[1]] != NEVER) for found in merged]
    return Situations(nodes, merged, choices, came, endings, left, ending_ways)


def _choices(possible: Possible) -> tuple[tuple[str, Choice], ...]:
    taken = {(state.node, one.id) for state, ways in possible.after.items() for one, _ in ways}
    return tuple(
        (node.id, choice)
        for node in possible.scenario.nodes.values()
        for choice in node.choices.values()
        if (node.id, choice.id) in taken
    )


def _numbered(possible: Possible, choices: Iterable[tuple[str, Choice]]) -> Ways:
    states = {state: place for place, state in enumerate(possible.after)}
    taken = {(node, choice.id): place for place, (node, choice) in enumerate(choices)}
    return [
        tuple((taken[state.node, choice.id], states[after]) for choice, after in found)
        for state, found in possible.after.items()
    ]


def _alike(kinds: Iterable[Hashable], ways: Ways) -> Sequence[int]:
    """Give each state the number of its situation, by Moore's refinement of partitions.

    States are first put together by node and open choices, then parted while their choices lead
    to what is parted already (E. F. Moore, Gedanken-experiments on sequential machines, 1956).
    """
    found: dict[Hashable, int] = {}
    classes = [found.setdefault(kind, len(found)) for kind in kinds]
    for _ in range(MOST_STEPS // (len(ways) + sum(map(len, ways)))):
        finer: dict[Hashable, int] = {}
        parted = [
            finer.setdefault((own, *[classes[after] for _, after in one]), len(finer))
            for own, one in zip(classes, ways, strict=True)
        ]
        if len(finer) == len(found):
            return classes
        classes, found = parted, finer
    return range(len(ways))  # each alone: no answer changes by it


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
