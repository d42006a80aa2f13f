"""What a rule looks at: a sound scenario, everything that can happen in it, and its words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.engine.glyphs import Face
from game.engine.graph import Possible
from game.engine.marked import Text
from game.engine.play import Play
from game.engine.scenario import Choice, Condition, Line, Node, Scenario
from game.engine.states import Layout, Test
from game.engine.texts import Translatable, texts

MOST_STATES = 200_000  # beyond this, conditions of lines are not proved


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a rule has to say, at the place of one text of the file."""

    place: str
    message: str
    hint: str = ""
    values: tuple[tuple[str, str], ...] = ()

    @property
    def line(self) -> int:
        """Give the line of the place, from 1."""
        return self.place.line if isinstance(self.place, Text) else 1

    @property
    def column(self) -> int:
        """Give the column of the place, from 1."""
        return self.place.column if isinstance(self.place, Text) else 1


@dataclass(frozen=True)
class Subject:
    """One scenario under examination; what several rules need is worked out once.

    Without `faces`, nothing is said about how texts are drawn.
    """

    scenario: Scenario
    faces: Mapping[str, Face] = field(default_factory=dict)

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Give every node once, as it was written: of a passage's copies, the first."""
        return self.scenario.written_nodes()

    @cached_property
    def possible(self) -> Possible:
        """Give every state that plays can reach."""
        return Possible(self.scenario)

    @cached_property
    def telling(self) -> frozenset[tuple[str, int]] | None:
        """Give every state as far as lines can tell them apart; None if there are too many."""
        if not self.possible.is_whole:
            return None
        start = self.layout.state(Play.start(self.scenario))
        return self.layout.reachable(start, MOST_STATES)

    @cached_property
    def layout(self) -> Layout:
        """Give the meaning of the bits in `telling`."""
        return Layout(self.scenario, with_lines=True)

    @cached_property
    def tried(self) -> tuple[tuple[str, int, int], ...]:
        """Give, for each conditioned thing, its place, how often it holds, how often it is met."""
        tests: dict[str, list[tuple[str, Test]]] = {}
        things: list[tuple[Node, Line | Choice]] = [*self.lines(), *self.choices()]
        for node, thing in things:
            if thing.when is not None:
                test = self.layout.test(thing.when)
                tests.setdefault(node.written, []).append((thing.text, test))
        held: Counter[tuple[str, int]] = Counter()
        seen: Counter[str] = Counter()
        for node_id, bits in self.telling or ():
            name = self.scenario.nodes[node_id].written
            seen[name] += 1
            for place, (_, test) in enumerate(tests.get(name, ())):
                if test(bits):
                    held[name, place] += 1
        return tuple(
            (text, held[node, place], seen[node])
            for node, found in tests.items()
            for place, (text, _) in enumerate(found)
        )

    def choices(self) -> Iterator[tuple[Node, Choice]]:
        """Give every choice with its node, in the order of the file."""
        for node in self.nodes:
            for choice in node.choices.values():
                yield node, choice

    def lines(self) -> Iterator[tuple[Node, Line]]:
        """Give every line with its node, in the order of the file."""
        for node in self.nodes:
            for line in node.lines:
                yield node, line

    def conditions(self) -> Iterator[Condition]:
        """Give every condition, of lines first."""
        yield from (line.when for _, line in self.lines() if line.when is not None)
        yield from (choice.when for _, choice in self.choices() if choice.when is not None)

    def texts(self) -> Iterator[str]:
        """Give everything that a player reads, with its place."""
        yield from (one.text for one in self.written if one.kind != "name")

    @cached_property
    def written(self) -> tuple[Translatable, ...]:
        """Give every text and name, each with what it is."""
        return tuple(texts(self.scenario))
