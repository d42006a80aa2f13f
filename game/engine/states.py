"""A scenario's states as whole numbers: every variable, visit and used-up choice has its bits.

What no choice from a node on can ask about any more is left out of its states, which changes
no answer and makes them fewer by far. Conditions become small functions of the bits.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from game.engine.play import Play
from game.engine.scenario import (
    All,
    Any,
    AtLeast,
    AtMost,
    Choice,
    Condition,
    Is,
    Line,
    Node,
    Not,
    Scenario,
    Variable,
    Visited,
    questions,
)

Test = Callable[[int], bool]  # tells from the bits whether a condition holds


class State(NamedTuple):
    """Where a play stands, without the way that led there: a node, and what is remembered."""

    node: str
    bits: int


@dataclass(frozen=True, slots=True)
class Field:
    """The bits of one variable: the place of its value in its list."""

    variable: Variable
    shift: int
    mask: int  # of the value, before it is shifted

    def place(self, bits: int) -> int:
        """Give the place of the value in the variable's list."""
        return (bits >> self.shift) & self.mask

    def put(self, bits: int, place: int) -> int:
        """Give the bits with another value; places stop at the ends of the list."""
        place = max(0, min(place, len(self.variable.values) - 1))
        return (bits & ~(self.mask << self.shift)) | (place << self.shift)


@dataclass(frozen=True, slots=True)
class Way:
    """One choice as it works on bits."""

    choice: Choice
    test: Test | None
    once: int
    steps: tuple[tuple[Field, int, bool], ...]  # field, place or steps, whether it is a place


class Layout:
    """Which bit means what in one scenario, and how choices change the bits."""

    def __init__(self, scenario: Scenario, *, with_lines: bool = False) -> None:
        """Give out the bits and compile every choice.

        With lines, states also remember what only the conditions of lines ask about.
        """
        self.scenario = scenario
        self._next_bit = 0
        self.fields = {one.id: self._field(one) for one in scenario.variables.values()}
        asked = {
            name: _asked_in(node, with_lines=with_lines) for name, node in scenario.nodes.items()
        }
        watched = dict.fromkeys(name for _, nodes in asked.values() for name in nodes)
        self.visits = {written: self._bit() for written in watched}
        used_up = dict.fromkeys(
            (node.written, choice.id)
            for node in scenario.nodes.values()
            for choice in node.choices.values()
            if choice.is_once
        )
        self.once = {written: self._bit() for written in used_up}
        self.kept = self._kept(asked)
        self.ways = {name: tuple(self._ways(node)) for name, node in scenario.nodes.items()}

    def state(self, play: Play) -> State:
        """Give the state in which a play stands."""
        bits = 0
        for name, field in self.fields.items():
            bits = field.put(bits, field.variable.values.index(play.settings[name]))
        for step in play.steps[:-1]:
            bits |= self.visits.get(step.node.written, 0)
            if step.choice is not None:
                bits |= self.once.get((step.node.written, step.choice.id), 0)
        return State(play.node.id, bits & self.kept[play.node.id])

    def after(self, state: State) -> Iterable[tuple[Choice, State]]:
        """Give every choice that is open in a state, with the state that follows."""
        for choice, (node, bits) in self._moves(*state):
            yield choice, State(node, bits)

    def reachable(self, start: State, most: int) -> frozenset[tuple[str, int]] | None:
        """Give every state that follows from one, as plain pairs; None if there are more."""
        first = (start.node, start.bits)
        seen = {first}
        waiting = [first]
        while waiting:
            for _, after in self._moves(*waiting.pop()):
                if after not in seen:
                    seen.add(after)
                    waiting.append(after)
            if len(seen) > most:
                return None
        return frozenset(seen)

    def _moves(self, node: str, bits: int) -> Iterable[tuple[Choice, tuple[str, int]]]:
        passed = bits | self.visits.get(self.scenario.nodes[node].written, 0)
        for way in self.ways[node]:
            if bits & way.once or (way.test is not None and not way.test(bits)):
                continue
            now = passed | way.once
            for field, by, is_place in way.steps:
                now = field.put(now, by if is_place else field.place(now) + by)
            following = way.choice.next
            yield way.choice, (following, now & self.kept[following])

    def _bit(self) -> int:
        self._next_bit += 1
        return 1 << (self._next_bit - 1)

    def _field(self, variable: Variable) -> Field:
        width = max(1, (len(variable.values) - 1).bit_length())
        field = Field(variable, self._next_bit, (1 << width) - 1)
        self._next_bit += width
        return field

    def _ways(self, node: Node) -> Iterable[Way]:
        for choice in node.choices.values():
            steps = tuple(
                (self.fields[one.variable], *self._step(one.variable, one.value, one.steps))
                for one in choice.changes
            )
            test = None if choice.when is None else self.test(choice.when)
            yield Way(choice, test, self.once.get((node.written, choice.id), 0), steps)

    def _step(self, name: str, value: object, steps: int) -> tuple[int, bool]:
        if value is None:
            return steps, False
        values: tuple[object, ...] = self.fields[name].variable.values
        return values.index(value), True

    def _kept(self, asked: dict[str, tuple[set[str], set[str]]]) -> dict[str, int]:
        """Give, for each node, the bits that its choices and all that can follow ask about."""
        nodes = self.scenario.nodes
        kept = {name: self._mask(nodes[name].written, *asked[name]) for name in nodes}
        is_growing = True
        while is_growing:
            is_growing = False
            for name, node in self.scenario.nodes.items():
                found = kept[name]
                for choice in node.choices.values():
                    found |= kept[choice.next]
                if found != kept[name]:
                    kept[name], is_growing = found, True
        return kept

    def _mask(self, written: str, variables: set[str], nodes: set[str]) -> int:
        mask = 0
        for name in variables:
            field = self.fields[name]
            mask |= field.mask << field.shift
        for name in nodes:
            mask |= self.visits[name]
        for (owner, _), bit in self.once.items():
            mask |= bit if owner == written else 0
        return mask

    def test(self, condition: Condition) -> Test:
        """Turn a condition into a test of the bits."""
        match condition:
            case Is(name, value):
                values: tuple[object, ...] = self.fields[name].variable.values
                return _among(self.fields[name], {values.index(value)})
            case AtLeast(name, least):
                return _among(self.fields[name], self._places(name, least, None))
            case AtMost(name, most):
                return _among(self.fields[name], self._places(name, None, most))
            case Visited(node):
                bit = self.visits[node]
                return lambda bits: bits & bit != 0
            case All(parts) | Any(parts):
                tests = [self.test(part) for part in parts]
                every = all if isinstance(condition, All) else any
                return lambda bits: every(test(bits) for test in tests)
            case Not(part):
                inner = self.test(part)
                return lambda bits: not inner(bits)

    def _places(self, name: str, least: int | None, most: int | None) -> set[int]:
        values = self.fields[name].variable.values
        return {
            place
            for place, value in enumerate(values)
            if (least is None or int(value) >= least) and (most is None or int(value) <= most)
        }


def _among(field: Field, places: set[int]) -> Test:
    """Give the test of whether a variable's value stands at one of some places."""
    shift, mask = field.shift, field.mask
    if len(places) == 1:
        wanted, cut = next(iter(places)) << shift, mask << shift
        return lambda bits: bits & cut == wanted
    return lambda bits: (bits >> shift) & mask in places


def _asked_in(node: Node, *, with_lines: bool) -> tuple[set[str], set[str]]:
    """Give the variables and the nodes that the choices of a node, or its lines, ask about."""
    variables: set[str] = set()
    nodes: set[str] = set()
    things: list[Choice | Line] = [*node.choices.values(), *(node.lines if with_lines else ())]
    conditions = [one.when for one in things if one.when is not None]
    for question in (one for condition in conditions for one in questions(condition)):
        if isinstance(question, Visited):
            nodes.add(question.node)
        else:
            variables.add(question.variable)
    return variables, nodes
