"""A scenario's states as whole numbers: every variable, visit and used-up choice has its bits.

What no choice from a node on can ask about any more is left out of its states, which changes
no answer and makes them fewer by far. Conditions become small functions of the bits.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from game.engine.memory import Memory, Table
from game.engine.play import Play
from game.engine.scenario import All, Any, Choice, Condition, Node, Not, Scenario

Test = Callable[[int], bool]  # tells from the bits whether a condition holds


class State(NamedTuple):
    """Where a play stands, without the way that led there: a node, and what is remembered."""

    node: str
    bits: int


class Way(NamedTuple):
    """One choice as it works on bits."""

    choice: Choice
    test: Test | None
    spent: int  # the bit that closes a choice which can be taken once
    changes: tuple[tuple[int, int, Table], ...]  # shift, mask, the place that follows each


class Layout:
    """Which bit means what in one scenario, and how choices change the bits."""

    def __init__(self, scenario: Scenario) -> None:
        """Give out the bits and compile every choice."""
        self.scenario = scenario
        self.memory = Memory(scenario)
        self.kept = self.memory.kept
        self.ways = {name: tuple(self._ways(node)) for name, node in scenario.nodes.items()}

    def state(self, play: Play) -> State:
        """Give the state in which a play stands."""
        bits = 0
        visited = {step.node.written for step in play.steps[:-1]}
        taken = {(step.node.written, step.choice.id) for step in play.steps if step.choice}
        for (kind, *name), thing in self.memory.things.items():
            if kind == "variable":
                values = self.scenario.variables[name[0]].values
                place = values.index(play.settings[name[0]])
            else:
                place = name[0] in visited if kind == "visit" else tuple(name) in taken
            bits |= place << thing.shift
        return State(play.node.id, bits & self.kept[play.node.id])

    def after(self, state: State) -> Iterable[tuple[Choice, State]]:
        """Give every choice that is open in a state, with the state that follows."""
        bits = state.bits
        for way in self.ways[state.node]:
            if bits & way.spent or (way.test is not None and not way.test(bits)):
                continue
            now = bits
            for shift, mask, table in way.changes:
                place = now >> shift & mask
                now ^= (place ^ table[place]) << shift
            following = way.choice.next
            yield way.choice, State(following, now & self.kept[following])

    def test(self, condition: Condition) -> Test:
        """Turn a condition into a test of the bits."""
        match condition:
            case All(parts) | Any(parts):
                tests = [self.test(part) for part in parts]
                every = all if isinstance(condition, All) else any
                return lambda bits: every(test(bits) for test in tests)
            case Not(part):
                inner = self.test(part)
                return lambda bits: not inner(bits)
            case question:
                key, places = self.memory.answer(question)
                shift, mask = self.memory.things[key].shift, self.memory.things[key].mask
                return lambda bits: bits >> shift & mask in places

    def _ways(self, node: Node) -> Iterable[Way]:
        things = self.memory.things
        for choice in node.choices.values():
            test = None if choice.when is None else self.test(choice.when)
            spent = 0
            if choice.is_once:
                spent = 1 << things["once", node.written, choice.id].shift
            changes = tuple(
                (things[key].shift, things[key].mask, table)
                for key, table in self.memory.changes(node, choice)
                if self.kept[choice.next] & (things[key].mask << things[key].shift)
            )
            yield Way(choice, test, spent, changes)
