"""What a story has to remember: variables, visits and used-up choices, and where each matters."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from game.engine.order import circles
from game.engine.scenario import (
    AtLeast,
    AtMost,
    Choice,
    Condition,
    Is,
    Node,
    Scenario,
    Setting,
    Visited,
    questions,
)

Key: TypeAlias = tuple[str, ...]  # ("variable", id), ("visit", node) or ("once", node, choice)
Table: TypeAlias = tuple[int, ...]  # for each place where a thing can stand, the one that follows
Question: TypeAlias = Is | AtLeast | AtMost | Visited

YES: Table = (1, 1)  # wherever it stood: it happened


MOST_THINGS = 10_000  # with more, it is not worked out where each one matters


class Thing(NamedTuple):
    """Something remembered: at how many places it can stand, where it starts, its lowest bit."""

    size: int
    start: int
    shift: int

    @property
    def width(self) -> int:
        """Give the number of bits that tell its places apart."""
        return max(1, (self.size - 1).bit_length())

    @property
    def mask(self) -> int:
        """Give these bits, before they are shifted."""
        return (1 << self.width) - 1


class Memory:
    """The things that a scenario asks about, each with bits of its own, and where they matter.

    `kept` holds, for each node, the bits of what choices from there on can ask about; `changed`
    those of what can have changed on some way there.
    """

    def __init__(self, scenario: Scenario) -> None:
        """Look at every condition and at every change."""
        self.scenario = scenario
        asked = {name: dict.fromkeys(_asked_by(node)) for name, node in scenario.nodes.items()}
        told = (line.when for node in scenario.nodes.values() for line in node.lines)
        keys = dict.fromkeys(key for found in asked.values() for key in found)
        keys |= dict.fromkeys(key for when in told if when is not None for key in asked_in(when))
        self.things = self._things(keys)
        self._bits = {key: thing.mask << thing.shift for key, thing in self.things.items()}
        self._keys = {thing.shift: key for key, thing in self.things.items()}
        self._after = {
            name: [choice.next for choice in node.choices.values()]
            for name, node in scenario.nodes.items()
        }
        self._circles = circles(self._after)
        ordered = (name for circle in self._circles for name in circle)
        self.order = {name: place for place, name in enumerate(ordered)}
        if len(self.things) <= MOST_THINGS:
            self.kept, self.changed = self._kept(asked), self._changed()
        else:
            self.kept = self.changed = dict.fromkeys(scenario.nodes, self._set(self.things))

    def among(self, bits: int) -> tuple[Key, ...]:
        """Give the keys of the things whose bits these are."""
        found: list[Key] = []
        while bits:
            lowest = (bits & -bits).bit_length() - 1
            found.append(self._keys[lowest])
            bits ^= self._bits[found[-1]]
        return tuple(found)

    def can_change(self, key: Key, name: str) -> bool:
        """Tell whether a thing can have changed on some way to a node."""
        return self.changed[name] & self._bits[key] != 0

    def answer(self, question: Question) -> tuple[Key, frozenset[int]]:
        """Give the thing that a question asks about, and the places that answer with yes."""
        match question:
            case Visited(node):
                return ("visit", node), frozenset((1,))
            case Is(name, value):
                places = (place for place, one in self._values(name) if one == value)
            case AtLeast(name, least):
                places = (place for place, one in self._values(name) if int(one) >= least)
            case AtMost(name, most):
                places = (place for place, one in self._values(name) if int(one) <= most)
        return ("variable", name), frozenset(places)

    def changes(self, node: Node, choice: Choice) -> Iterator[tuple[Key, Table]]:
        """Give what a choice changes among the things that are asked about."""
        if ("visit", node.written) in self.things:
            yield ("visit", node.written), YES
        if choice.is_once:
            yield ("once", node.written, choice.id), YES
        for one in choice.changes:
            key = ("variable", one.variable)
            if key in self.things:
                yield key, self._table(one.variable, one.value, one.steps)

    def _things(self, keys: Iterable[Key]) -> dict[Key, Thing]:
        things: dict[Key, Thing] = {}
        shift = 0
        for key in keys:
            size, start = 2, 0
            if key[0] == "variable":
                variable = self.scenario.variables[key[1]]
                size, start = len(variable.values), variable.values.index(variable.start)
            things[key] = Thing(size, start, shift)
            shift += things[key].width
        return things

    def _values(self, name: str) -> Iterable[tuple[int, Setting]]:
        return enumerate(self.scenario.variables[name].values)

    def _table(self, name: str, value: Setting | None, steps: int) -> Table:
        values = self.scenario.variables[name].values
        if value is not None:
            return (values.index(value),) * len(values)
        last = len(values) - 1
        return tuple(max(0, min(place + steps, last)) for place in range(len(values)))

    def _set(self, keys: Iterable[Key]) -> int:
        bits = 0
        for key in keys:
            bits |= self._bits[key]
        return bits

    def _kept(self, asked: Mapping[str, Iterable[Key]]) -> dict[str, int]:
        kept: dict[str, int] = {}
        for circle in reversed(self._circles):
            things = 0
            for name in circle:
                things |= self._set(asked[name])
                for following in self._after[name]:
                    things |= kept.get(following, 0)
            kept |= dict.fromkeys(circle, things)
        return kept

    def _changed(self) -> dict[str, int]:
        nodes = self.scenario.nodes
        changed = dict.fromkeys(nodes, 0)
        for circle in self._circles:
            ways = [
                (choice.next, self._set(key for key, _ in self.changes(nodes[name], choice)))
                for name in circle
                for choice in nodes[name].choices.values()
            ]
            inside = set(circle)
            things = 0
            for name in circle:
                things |= changed[name]
            for following, news in ways:
                things |= news if following in inside else 0
            changed |= dict.fromkeys(circle, things)
            for following, news in ways:
                if following not in inside:
                    changed[following] |= things | news
        return changed


def asked_in(condition: Condition) -> Iterator[Key]:
    """Give the things that a condition asks about."""
    for question in questions(condition):
        if isinstance(question, Visited):
            yield ("visit", question.node)
        else:
            yield ("variable", question.variable)


def _asked_by(node: Node) -> Iterator[Key]:
    """Give the things that the choices of a node ask about."""
    for choice in node.choices.values():
        if choice.is_once:
            yield ("once", node.written, choice.id)
        if choice.when is not None:
            yield from asked_in(choice.when)
