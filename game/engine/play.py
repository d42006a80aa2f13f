"""A play: the list of choices taken, and everything that follows from it; frozen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from game.engine.scenario import (
    All,
    Any,
    AtLeast,
    AtMost,
    Change,
    Choice,
    Condition,
    Is,
    Line,
    Node,
    Not,
    Scenario,
    Setting,
    Visited,
)

Reason = Literal["", "once", "when"]
SKIP = "~"  # before the id of a choice that was passed over; no id holds it


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice as it stands now; `reason` tells why it is closed, or is empty."""

    choice: Choice
    reason: Reason = ""

    @property
    def is_open(self) -> bool:
        """Tell whether the choice can be taken."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class Step:
    """One node passed through: the lines that were said, the offers, the choice taken."""

    node: Node
    lines: tuple[Line, ...]
    offers: tuple[Offer, ...]
    choice: Choice | None = None
    is_skipped: bool = False

    @property
    def decided(self) -> Choice | None:
        """Give the choice that the player took, if there is one and it was not passed over."""
        return None if self.is_skipped else self.choice

    @property
    def taken(self) -> str | None:
        """Give the choice as the list of choices notes it, if there is one."""
        if self.choice is None:
            return None
        return SKIP + self.choice.id if self.is_skipped else self.choice.id


@dataclass(frozen=True, slots=True)
class Refusal:
    """A choice that could not be taken, at which place of the list, and what was open."""

    choice_id: str
    position: int
    open_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Play:
    """One way through a scenario, from the start to where it stands."""

    scenario: Scenario
    steps: tuple[Step, ...]
    settings: Mapping[str, Setting]

    @staticmethod
    def start(scenario: Scenario) -> "Play":
        """Begin at the start node."""
        settings = {one.id: one.start for one in scenario.variables.values()}
        return _enter(scenario, (), settings, scenario.start)

    @property
    def node(self) -> Node:
        """Give the node where the play stands."""
        return self.steps[-1].node

    @property
    def taken(self) -> tuple[str, ...]:
        """Give the ids of the choices taken: the whole play as a small list."""
        return tuple(step.taken for step in self.steps if step.taken is not None)

    @property
    def is_ended(self) -> bool:
        """Tell whether an ending is reached."""
        return self.node.ending is not None

    def choices(self) -> tuple[Offer, ...]:
        """Give every choice of the node, closed ones too, with the reason."""
        return self.steps[-1].offers

    def open_ids(self) -> tuple[str, ...]:
        """Give the ids of the choices that can be taken now."""
        return tuple(offer.choice.id for offer in self.choices() if offer.is_open)

    def choose(self, choice_id: str) -> "Play":
        """Take an open choice; the present play stays as it is.

        With `~` before its id the choice is passed over: the story goes on as if it had been
        taken, but nobody decided it.

        Raises:
            ValueError: The choice is not open here; `replay` gives this as a value.
        """
        is_skipped, choice_id = choice_id.startswith(SKIP), choice_id.removeprefix(SKIP)
        if choice_id not in self.open_ids():
            raise ValueError(f"{choice_id!r} is not open in node {self.node.id!r}")
        step = self.steps[-1]
        choice = step.node.choices[choice_id]
        taken = Step(step.node, step.lines, step.offers, choice, is_skipped)
        settings = change(self.scenario, self.settings, choice.changes)
        return _enter(self.scenario, (*self.steps[:-1], taken), settings, choice.next)

    def back(self, count: int = 1) -> "Play":
        """Undo the last choices; going back past the start gives the start."""
        kept = max(0, len(self.taken) - count)
        return self.at(kept)

    def at(self, position: int) -> "Play":
        """Give the play as it stood before the choice at this position, from 0."""
        play, _ = replay(self.scenario, self.taken[:position])
        return play


def _enter(
    scenario: Scenario, steps: tuple[Step, ...], settings: Mapping[str, Setting], node_id: str
) -> Play:
    """Give the play that has just come to a node."""
    node = scenario.nodes[node_id]
    visited = frozenset(step.node.written for step in steps)
    taken = frozenset(
        (step.node.written, step.choice.id) for step in steps if step.choice is not None
    )

    def is_on(condition: Condition | None) -> bool:
        return condition is None or holds(condition, settings, visited)

    def reason(choice: Choice) -> Reason:
        if choice.is_once and (node.written, choice.id) in taken:
            return "once"
        return "" if is_on(choice.when) else "when"

    lines = tuple(line for line in node.lines if is_on(line.when))
    offers = tuple(Offer(choice, reason(choice)) for choice in node.choices.values())
    return Play(scenario, (*steps, Step(node, lines, offers)), settings)


def change(
    scenario: Scenario, settings: Mapping[str, Setting], changes: Iterable[Change]
) -> dict[str, Setting]:
    """Give the settings after some changes; steps stop at the ends of a variable's values."""
    after = dict(settings)
    for one in changes:
        variable = scenario.variables[one.variable]
        if one.value is not None:
            after[variable.id] = one.value
        else:
            place = variable.values.index(after[variable.id]) + one.steps
            after[variable.id] = variable.values[max(0, min(place, len(variable.values) - 1))]
    return after


def holds(condition: Condition, settings: Mapping[str, Setting], visited: frozenset[str]) -> bool:
    """Tell whether a condition holds with these settings and nodes visited."""
    match condition:
        case Is(variable, value):
            return settings[variable] == value
        case AtLeast(variable, least):
            return int(settings[variable]) >= least
        case AtMost(variable, most):
            return int(settings[variable]) <= most
        case Visited(node):
            return node in visited
        case All(parts) | Any(parts):
            every = all if isinstance(condition, All) else any
            return every(holds(part, settings, visited) for part in parts)
        case Not(part):
            return not holds(part, settings, visited)


def replay(scenario: Scenario, taken: Iterable[str]) -> tuple[Play, Refusal | None]:
    """Play a list of choices as far as it goes; tell where it stopped, if it did."""
    play = Play.start(scenario)
    for position, choice_id in enumerate(taken):
        if choice_id.removeprefix(SKIP) not in play.open_ids():
            return play, Refusal(choice_id, position, play.open_ids())
        play = play.choose(choice_id)
    return play, None
