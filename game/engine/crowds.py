"""Sets of states as whole numbers, so that thousands of states take a choice at once.

A crowd is a set of states of one node: bit 5 is set when the state numbered 5 is in it. A
condition is the crowd in which it holds, and a choice moves a crowd by some shifts.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.engine.memory import Key, Memory
from game.engine.numbering import EVERYBODY, Move, Numbering
from game.engine.scenario import All, Any, Choice, Condition, Node, Not


class Way(NamedTuple):
    """One choice as it works on crowds: for whom it is open, and how their numbers change."""

    choice: Choice
    open: int
    moves: tuple[Move, ...]

    def forth(self, crowd: int) -> int:
        """Give where the states of a crowd lead by this choice."""
        crowd &= self.open
        if not crowd:
            return 0
        for move in self.moves:
            moved = 0
            for numbers, by in move:
                part = crowd & numbers
                moved |= part << by if by >= 0 else part >> -by
            crowd = moved
        return crowd

    def back(self, crowd: int) -> int:
        """Give the states from which this choice leads into a crowd."""
        for move in reversed(self.moves):
            came = 0
            for numbers, by in move:
                came |= (crowd >> by if by >= 0 else crowd << -by) & numbers
            crowd = came
        return crowd & self.open


class Crowds:
    """The conditions and choices of one scenario as they work on crowds."""

    def __init__(self, memory: Memory, numbering: Numbering) -> None:
        """Compile every choice."""
        self.memory, self.numbering = memory, numbering
        nodes = memory.scenario.nodes
        self.ways = {name: tuple(self._ways(node)) for name, node in nodes.items()}

    def going_on(self, name: str) -> int:
        """Give the crowd of a node for which some choice is open."""
        crowd = 0
        for way in self.ways[name]:
            crowd |= way.open
        return crowd

    def holding(
        self, condition: Condition, name: str, beside: Mapping[Key, int] | None = None
    ) -> int:
        """Give the crowd of a node in which a condition holds.

        Args:
            condition: What is asked.
            name: The node where it is asked.
            beside: Where things stand that crowds of this node don't know about.
        """
        match condition:
            case All(parts):
                crowd = EVERYBODY
                for part in parts:
                    crowd &= self.holding(part, name, beside)
                return crowd
            case Any(parts):
                crowd = 0
                for part in parts:
                    crowd |= self.holding(part, name, beside)
                return crowd
            case Not(part):
                return ~self.holding(part, name, beside)
            case question:
                key, places = self.memory.answer(question)
                if beside and key in beside:
                    return EVERYBODY if beside[key] in places else 0
                return self.numbering.standing(key, places, name)

    def _ways(self, node: Node) -> Iterator[Way]:
        for choice in node.choices.values():
            crowd = EVERYBODY if choice.when is None else self.holding(choice.when, node.id)
            if choice.is_once:
                unspent = ("once", node.written, choice.id)
                crowd &= self.numbering.standing(unspent, (0,), node.id)
            yield Way(choice, crowd, tuple(self._moves(node, choice)))

    def _moves(self, node: Node, choice: Choice) -> Iterator[Move]:
        numbering = self.numbering
        yield from numbering.leaving(node.id, choice.next)
        matter = numbering.matter(choice.next)
        if matter:
            width = max(numbering.width(node.id), numbering.width(choice.next))
            for key, table in self.memory.changes(node, choice):
                if key in matter:
                    yield numbering.moving(key, table, width)
