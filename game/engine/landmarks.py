"""The moments of a story as a teacher finds them: numbered, timed, their choices lettered."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.engine.graph import Possible, Ways
from game.engine.play import Play
from game.engine.scenario import Choice, Node
from game.engine.states import State

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Following = Mapping[State, Ways]


@dataclass(frozen=True, slots=True)
class Way:
    """One choice of a moment: the letters that it can have, and the numbers it leads to.

    What happened before may close the choices above it, so that one choice has several letters.
    """

    choice: Choice
    letters: tuple[str, ...]
    leads_to: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Landmark:
    """One moment as it is written; `depth` counts the choices that lead there at least.

    `part` tells how far through the story it comes at the earliest: 0 at the start, 1 at an ending.
    """

    number: int
    node: Node
    depth: int
    part: float
    ways: tuple[Way, ...]
    is_on_every_way: bool


def landmarks(possible: Possible) -> tuple[Landmark, ...]:
    """Give every moment that some play comes to, in the order in which plays can meet them."""
    start = possible.state(Play.start(possible.scenario))
    depths = _depths(possible.after, start)
    left = _to_an_ending(possible)
    first = _first_states(possible, depths)
    order = [one for one in possible.scenario.written_nodes() if one.written in first]
    order.sort(key=lambda one: depths[first[one.written]])
    numbers = {one.written: number for number, one in enumerate(order, 1)}
    ways = _ways(possible, numbers)
    return tuple(
        Landmark(
            numbers[node.written],
            node,
            depth := depths[first[node.written]],
            depth / max(1, depth + left.get(first[node.written], 0)),
            ways[node.written],
            node.discuss != "" and not _is_avoidable(possible, start, node.written),
        )
        for node in order
    )


def _depths(after: Following, start: State) -> dict[State, int]:
    """Give, for each state, how many choices it takes to get there."""
    depths = {start: 0}
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        for _, following in after.get(state, ()):
            if following not in depths:
                depths[following] = depths[state] + 1
                waiting.append(following)
    return depths


def _to_an_ending(possible: Possible) -> dict[State, int]:
    """Give, for each state, how many choices are left at least; none for what never ends."""
    before: dict[State, list[State]] = {}
    for state, ways in possible.after.items():
        for _, following in ways:
            before.setdefault(following, []).append(state)
    left = {one: 0 for one in possible.after if possible.scenario.nodes[one.node].ending}
    waiting = deque(left)
    while waiting:
        state = waiting.popleft()
        for one in before.get(state, ()):
            if one not in left:
                left[one] = left[state] + 1
                waiting.append(one)
    return left


def _first_states(possible: Possible, depths: Mapping[State, int]) -> dict[str, State]:
    """Give, for each moment, the state in which plays can first be there."""
    nodes = possible.scenario.nodes
    found: dict[str, State] = {}
    for state in depths:  # nearest first
        found.setdefault(nodes[state.node].written, state)
    return found


def _ways(possible: Possible, numbers: Mapping[str, int]) -> dict[str, tuple[Way, ...]]:
    nodes = possible.scenario.nodes
    letters: dict[tuple[str, str], set[int]] = {}
    targets: dict[tuple[str, str], set[int]] = {}
    for state, open_ways in possible.after.items():
        written = nodes[state.node].written
        for place, (choice, following) in enumerate(open_ways):
            letters.setdefault((written, choice.id), set()).add(place)
            number = numbers[nodes[following.node].written]
            targets.setdefault((written, choice.id), set()).add(number)
    return {
        node.written: tuple(
            Way(choice, _lettered(letters[key]), tuple(sorted(targets[key])))
            for choice in node.choices.values()
            if (key := (node.written, choice.id)) in letters
        )
        for node in possible.scenario.written_nodes()
    }


def _lettered(places: Iterable[int]) -> tuple[str, ...]:
    return tuple(letter(one) for one in sorted(places))


def letter(place: int) -> str:
    """Give the letter of the open choice at a place, from 0; numbers follow after Z."""
    return LETTERS[place] if place < len(LETTERS) else str(place + 1)


def _is_avoidable(possible: Possible, start: State, written: str) -> bool:
    """Tell whether a play can come to an ending without passing a moment."""
    nodes = possible.scenario.nodes
    seen = {start}
    waiting = [] if nodes[start.node].written == written else [start]
    while waiting:
        state = waiting.pop()
        if nodes[state.node].ending:
            return True
        news = {
            following
            for _, following in possible.after.get(state, ())
            if following not in seen and nodes[following.node].written != written
        }
        seen |= news
        waiting += sorted(news)
    return False
