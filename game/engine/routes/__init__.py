"""Plays worked out from all that can happen in a story: covering, shortest, best, worst."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from game.engine.graph import Possible
from game.engine.routes import lengths
from game.engine.routes.best import best_play
from game.engine.routes.components import components_of
from game.engine.routes.cover import fewest_plays
from game.engine.routes.heaviest import Chart
from game.engine.routes.situations import situations_of
from game.engine.routes.walks import Walk
from game.engine.routes.worst import worst_play
from game.engine.scenario import Choice

MOST_CHOICES = 2000  # beyond this no covering plays are looked for
Named = tuple[str, str]  # a node and the id of one of its choices


@dataclass(frozen=True, slots=True)
class Route:
    """A play to an ending, as its choices with their nodes."""

    steps: tuple[tuple[str, Choice], ...]
    ending: str  # the node

    @property
    def taken(self) -> tuple[str, ...]:
        """Give the ids of the choices, as a play is written down."""
        return tuple(choice.id for _, choice in self.steps)

    @property
    def choices(self) -> tuple[Named, ...]:
        """Give the choices by node and id."""
        return tuple((node, choice.id) for node, choice in self.steps)

    @property
    def shown(self) -> tuple[str, ...]:
        """Give the reflexes shown, in the order of the play."""
        return tuple(dict.fromkeys(one for _, choice in self.steps for one in choice.shows))

    @property
    def let_pass(self) -> tuple[str, ...]:
        """Give the reflexes that were let pass and never shown."""
        missed = dict.fromkeys(one for _, choice in self.steps for one in choice.misses)
        return tuple(one for one in missed if one not in self.shown)


@dataclass(frozen=True, slots=True)
class Covering:
    """Plays that together take every choice; it is proved that fewer than `least` cannot.

    `apart` are choices of which no play takes two; there may be fewer of them than `least`.
    """

    plays: tuple[Route, ...]
    least: int
    apart: tuple[Named, ...]

    @property
    def is_smallest(self) -> bool:
        """Tell whether it is proved that no fewer plays can do."""
        return len(self.plays) == self.least


class Routes:
    """The plays of one story, each kind worked out when it is first asked for.

    Everything is computed over situations (see `situations`), never over plays, in bounded time;
    what would take longer is None.
    """

    def __init__(self, possible: Possible) -> None:
        """Look at everything that can happen, which must be known as a whole.

        Raises:
            ValueError: There were more states than are looked at.
        """
        if not possible.is_whole:
            raise ValueError("not every state is known")
        self.scenario = possible.scenario
        self._story = situations_of(possible)
        self._parts = components_of(self._story.ways)
        self._chart = Chart(self._story, self._parts)

    @cached_property
    def covering(self) -> Covering | None:
        """Give few plays that take every choice which plays to an ending take."""
        if len(self._story.choices) > MOST_CHOICES:
            return None
        found = fewest_plays(self._chart)
        apart = tuple(self._named(one) for one in found.apart)
        return Covering(tuple(map(self._route, found.plays)), found.least, apart)

    @cached_property
    def shortest(self) -> Mapping[str, Route]:
        """Give the shortest play to each ending that any play comes to, in story order."""
        found = lengths.shortest(self._story)
        names = (node.written for node in self.scenario.written_nodes())
        return {name: self._route(found[name]) for name in names if name in found}

    @cached_property
    def longest(self) -> Route | None:
        """Give the longest play that never comes to the same situation twice, if it is known.

        Situations are the same where nothing that can follow differs. Without loops it is the
        longest play of all.
        """
        return self._known(lengths.longest(self._story, self._parts))

    @cached_property
    def loops(self) -> tuple[tuple[str, ...], ...]:
        """Give the nodes between which a player can go round for ever, loop by loop."""
        return lengths.loops(self._story, self._parts)

    @cached_property
    def best(self) -> Route | None:
        """Give the shortest of the plays that show the most reflexes and come to an ending."""
        return self._known(best_play(self._chart))

    @cached_property
    def worst(self) -> Route | None:
        """Give the play to an ending that shows the fewest reflexes.

        Among several, one of the shortest; among these, one that lets the most reflexes pass.
        """
        return self._known(worst_play(self._story, self._parts))

    @property
    def score_bounds(self) -> tuple[int, int] | None:
        """Give the fewest and the most reflexes that a play to an ending can show."""
        if self.worst is None or self.best is None:
            return None
        return len(self.worst.shown), len(self.best.shown)

    @cached_property
    def never_open(self) -> tuple[Named, ...]:
        """Give the choices that no play can take."""
        known = {(node, choice.id) for node, choice in self._story.choices}
        nodes = self.scenario.written_nodes()
        every = ((node.written, name) for node in nodes for name in node.choices)
        return tuple(one for one in every if one not in known)

    @cached_property
    def endless(self) -> tuple[Named, ...]:
        """Give the choices that can be taken, but after which no play comes to an ending."""
        ending = {choice for ways in self._story.ending_ways for choice, _ in ways}
        count = len(self._story.choices)
        return tuple(self._named(one) for one in range(count) if one not in ending)

    def _named(self, number: int) -> Named:
        node, choice = self._story.choices[number]
        return node, choice.id

    def _known(self, walk: Walk | None) -> Route | None:
        return None if walk is None else self._route(walk)

    def _route(self, walk: Walk) -> Route:
        steps = tuple(self._story.choices[number] for number, _ in walk)
        return Route(steps, self._story.nodes[walk[-1][1] if walk else 0])
