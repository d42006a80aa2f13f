"""What a rule looks at: a sound scenario, everything that can happen in it, and its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.engine.checks.asked import Asked, Asking
from game.engine.checks.prose import Prose
from game.engine.glyphs import Face
from game.engine.placed import Text
from game.engine.reach import Reach
from game.engine.scenario import Choice, Condition, Line, Node, Scenario
from game.engine.texts import PackTexts, Translatable, texts


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
    def copies(self) -> dict[str, list[str]]:
        """Give the ids of all copies of a node, by the name under which it was written."""
        found: dict[str, list[str]] = {}
        for node in self.scenario.nodes.values():
            found.setdefault(node.written, []).append(node.id)
        return found

    @cached_property
    def reach(self) -> Reach:
        """Give every state that plays can reach."""
        return Reach(self.scenario)

    @cached_property
    def asking(self) -> Asking:
        """Give every condition of a line or choice, and how it can turn out."""
        things: list[tuple[Node, Line | Choice]] = [*self.lines(), *self.choices()]
        return Asking(
            self.reach,
            [
                Asked(thing.text, thing.when, self.copies[node.written])
                for node, thing in things
                if thing.when is not None
            ],
        )

    @cached_property
    def prose(self) -> Prose:
        """Give everything that a player reads, with its place."""
        return Prose(one.text for one in self.written if one.kind != "name")

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

    @cached_property
    def written(self) -> tuple[Translatable, ...]:
        """Give every text and name, each with what it is."""
        return tuple(texts(self.scenario))


@dataclass(frozen=True)
class Written:
    """The texts of a booster, for the rules that look at words alone."""

    scenario: PackTexts
    faces: Mapping[str, Face] = field(default_factory=dict)

    @property
    def written(self) -> tuple[Translatable, ...]:
        """Give every text, each with what it is."""
        return self.scenario.written

    @cached_property
    def prose(self) -> Prose:
        """Give everything that a player reads, with its place."""
        return Prose(one.text for one in self.written)

    def lines(self) -> Iterator[tuple[Node, Line]]:
        """Give no line: nothing arrives while something else is on the screen."""
        return iter(())


def short(text: str) -> str:
    """Give a text in one short line, for a message that quotes it."""
    line = text.replace("\n", " ")
    return line if len(line) < 40 else line[:38].rstrip() + "…"
