"""What is possible in a scenario, computed over reachable states, never over paths.

A state is all that decides what can still happen: the node, the variables, the nodes that
some condition asks about, and the choices that can be taken only once. What no choice can ask
about any more from a node on is left out of its states, which changes no answer and makes
them fewer by far. Forty decisions with five flags make 10^15 paths and 828 states.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.engine.play import Play, change, holds
from game.engine.scenario import (
    All,
    Any,
    AtLeast,
    AtMost,
    Choice,
    Is,
    Node,
    Not,
    Scenario,
    Setting,
    Visited,
)

Settings = tuple[Setting, ...]
Once = tuple[str, str]  # node id and choice id


@dataclass(frozen=True, slots=True)
class State:
    """Where a play stands, without the way that led there."""

    node: str
    settings: Settings
    visited: frozenset[str]
    used: frozenset[Once]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What choices from a node on can still ask about."""

    variables: frozenset[str] = frozenset()
    nodes: frozenset[str] = frozenset()
    once: frozenset[Once] = frozenset()

    def and_also(self, other: "_Asked") -> "_Asked":
        return _Asked(
            self.variables | other.variables, self.nodes | other.nodes, self.once | other.once
        )


class Possible:
    """Every state that plays of one scenario can reach, and what each can still show."""

    def __init__(self, scenario: Scenario) -> None:
        """Walk the whole scenario once."""
        self.scenario = scenario
        self._names = tuple(scenario.variables)
        self._asked = _asked_from(scenario)
        self.after: dict[State, tuple[tuple[Choice, State], ...]] = {}
        self._explore(self.state(Play.start(scenario)))
        self._bits = _bits(scenario)
        self._futures: dict[State, list[int]] | None = None

    def state(self, play: Play) -> State:
        """Give the state in which a play stands."""
        used = frozenset(
            (step.node.id, step.choice.id)
            for step in play.steps
            if step.choice is not None and step.choice.is_once
        )
        passed = frozenset(step.node.id for step in play.steps[:-1])
        settings = tuple(play.settings[name] for name in self._names)
        return self._state(play.node.id, settings, passed, used)

    def _state(
        self, node: str, settings: Settings, visited: frozenset[str], used: frozenset[Once]
    ) -> State:
        """Give a state without what can't be asked about any more."""
        asked = self._asked[node]
        kept = tuple(
            setting if name in asked.variables else self.scenario.variables[name].start
            for name, setting in zip(self._names, settings, strict=True)
        )
        return State(node, kept, visited & asked.nodes, used & asked.once)

    def nodes(self) -> frozenset[str]:
        """Give every node that some play passes through."""
        return frozenset(state.node for state in self.after)

    def most_shown(self, play: Play) -> int:
        """Give the largest number of distinct reflexes that a play from here can show.

        Those already shown count.
        """
        shown = self._mask(one for step in play.steps if step.choice for one in step.choice.shows)
        if self._futures is None:
            self._futures = self._showable()
        futures = self._futures.get(self.state(play), [0])
        return max((shown | future).bit_count() for future in futures)

    def _explore(self, start: State) -> None:
        waiting = [start]
        while waiting:
            state = waiting.pop()
            if state not in self.after:
                self.after[state] = tuple(self._ways(state))
                waiting += [after for _, after in self.after[state]]

    def _ways(self, state: State) -> Iterable[tuple[Choice, State]]:
        settings = dict(zip(self._names, state.settings, strict=True))
        for choice in self.scenario.nodes[state.node].choices.values():
            used = (state.node, choice.id)
            if used in state.used:
                continue
            if choice.when is None or holds(choice.when, settings, state.visited):
                yield choice, self._taken(state, choice, settings)

    def _taken(self, state: State, choice: Choice, settings: dict[str, Setting]) -> State:
        changed = state.settings
        if choice.changes:
            after = change(self.scenario, settings, choice.changes)
            changed = tuple(after[name] for name in self._names)
        used = state.used | {(state.node, choice.id)} if choice.is_once else state.used
        return self._state(choice.next, changed, state.visited | {state.node}, used)

    def _showable(self) -> dict[State, list[int]]:
        """Give, for each state, the largest sets of reflexes that a way on can show.

        Only sets that no other contains are kept. States are gone through backwards until
        nothing changes, which loops need and the rest gets nearly for free.
        """
        futures: dict[State, list[int]] = {state: [0] for state in self.after}
        gains = {
            state: [(self._mask(choice.shows), after) for choice, after in ways]
            for state, ways in self.after.items()
        }
        before: dict[State, list[State]] = {state: [] for state in self.after}
        for state, ways in gains.items():
            for _, after in ways:
                before[after].append(state)
        waiting = deque(_leaves_first(self.after))
        queued = set(waiting)
        while waiting:
            state = waiting.popleft()
            queued.discard(state)
            found = _largest(
                gain | future for gain, after in gains[state] for future in futures[after]
            )
            if found and found != futures[state]:
                futures[state] = found
                news = [one for one in before[state] if one not in queued]
                waiting.extend(news)
                queued.update(news)
        return futures

    def _mask(self, reflexes: Iterable[str]) -> int:
        mask = 0
        for reflex in reflexes:
            mask |= self._bits[reflex]
        return mask


def _asked_from(scenario: Scenario) -> dict[str, _Asked]:
    """Give, for each node, what its choices and all that can follow ask about."""
    asked = {name: _asked_in(node) for name, node in scenario.nodes.items()}
    is_growing = True
    while is_growing:
        is_growing = False
        for name, node in scenario.nodes.items():
            found = asked[name]
            for choice in node.choices.values():
                found = found.and_also(asked[choice.next])
            if found != asked[name]:
                asked[name], is_growing = found, True
    return asked


def _asked_in(node: Node) -> _Asked:
    variables: set[str] = set()
    nodes: set[str] = set()
    waiting = [choice.when for choice in node.choices.values() if choice.when is not None]
    while waiting:
        match waiting.pop():
            case Is(name, _) | AtLeast(name, _) | AtMost(name, _):
                variables.add(name)
            case Visited(name):
                nodes.add(name)
            case All(parts) | Any(parts):
                waiting += parts
            case Not(part):
                waiting.append(part)
    once = ((node.id, choice.id) for choice in node.choices.values() if choice.is_once)
    return _Asked(frozenset(variables), frozenset(nodes), frozenset(once))


def _bits(scenario: Scenario) -> dict[str, int]:
    shown = dict.fromkeys(
        reflex
        for node in scenario.nodes.values()
        for choice in node.choices.values()
        for reflex in choice.shows
    )
    return {reflex: 1 << place for place, reflex in enumerate(shown)}


def _leaves_first(after: Mapping[State, tuple[tuple[Choice, State], ...]]) -> list[State]:
    """Put each state behind those that follow it, as far as loops allow."""
    ordered: dict[State, None] = {}
    opened: set[State] = set()
    for root in after:
        waiting = [root]
        while waiting:
            state = waiting[-1]
            if state in opened:
                ordered.setdefault(waiting.pop())
            else:
                opened.add(state)
                waiting += [one for _, one in after[state] if one not in opened]
    return list(ordered)


def _largest(masks: Iterable[int]) -> list[int]:
    """Keep the sets that no other contains, in a stable order."""
    kept: list[int] = []
    for mask in sorted(set(masks), key=lambda one: (-one.bit_count(), one)):
        if not any(mask | other == other for other in kept):
            kept.append(mask)
    return kept
