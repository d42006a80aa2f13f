"""Where plays can come, and from where they can go on, computed over crowds of states."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from game.engine.crowds import Crowds, Way
from game.engine.front import Front, Places, Spot, TooManyStates, Work
from game.engine.memory import Key, Memory, Table
from game.engine.numbering import Numbering
from game.engine.scenario import Choice, Scenario

MOST_BITS = 20  # of a state's number at one node
MOST_NUMBERS = 2**27  # of states, for each choice and line: 16 MB of crowds
MOST_WORK = 2**33  # on all questions, in numbers that take a choice: about a second
WORK_OF_A_CHOICE = 2**14  # however few take it
MOST_ROUNDS = 8  # through a story, however long it is


class Reach:
    """Every state that plays of one scenario can reach, node by node."""

    def __init__(self, scenario: Scenario) -> None:
        """Take every choice in every state, unless there are too many."""
        self.scenario = scenario
        self.memory = Memory(scenario)
        self.numbering = Numbering(self.memory, MOST_BITS)
        self.reached = dict.fromkeys(scenario.nodes, 0)
        ways = sum(len(node.choices) for node in scenario.nodes.values())
        self.work = Work(MOST_WORK + MOST_ROUNDS * WORK_OF_A_CHOICE * ways)
        self.is_whole = self._is_small()  # False once anything was given up
        if self.is_whole:
            self.crowds = Crowds(self.memory, self.numbering)
            try:
                self.reached = self.reachable()
            except TooManyStates:
                self.is_whole = False

    def reachable(self, is_taken: Callable[[Choice], bool] | None = None) -> dict[str, int]:
        """Give the states to which choices lead; only those that are taken, if that is told."""
        reached = dict.fromkeys(self.scenario.nodes, 0)
        for name, _, crowd in self.walk(is_taken=is_taken):
            reached[name] |= crowd
        return reached

    def walk(
        self,
        beside: Sequence[Key] = (),
        is_taken: Callable[[Choice], bool] | None = None,
    ) -> Iterator[tuple[str, Places, int]]:
        """Go through the story; give each node with the states that are new there.

        Args:
            beside: Things to follow that states don't know about; their places are given too.
            is_taken: Which choices are taken; all of them if it is left out.

        Raises:
            TooManyStates: It would take too long.
        """
        things, changes = self.memory.things, self._changes(beside)
        front, seen = Front(self.memory.order), dict[Spot, int]()
        front.add((self.scenario.start, tuple(things[key].start for key in beside)), 1)
        while front:
            spot, crowd = front.take()
            name, places = spot
            seen[spot] = seen.get(spot, 0) | crowd
            yield name, places, crowd
            ways, taken = self.crowds.ways[name], 0
            for way in ways:
                moved = way.forth(crowd)
                if moved and (is_taken is None or is_taken(way.choice)):
                    change = changes.get((name, way.choice.id)) if changes else None
                    after = (way.choice.next, _changed(places, change) if change else places)
                    known = seen.get(after, 0)
                    front.add(after, (moved | known) ^ known)
                    taken += 1
            self._spend(name, taken, len(ways))

    def leading_to(self, ends: Mapping[str, int]) -> dict[str, int]:
        """Give the states from which some play comes to one of these.

        Raises:
            TooManyStates: It would take too long.
        """
        found = dict.fromkeys(self.reached, 0)
        front = Front({name: -place for name, place in self.memory.order.items()})
        for name, crowd in ends.items():
            front.add((name, ()), crowd)
        while front:
            (name, _), crowd = front.take()
            found[name] |= crowd
            self._spend(name, len(self._coming[name]))
            for before, way in self._coming[name]:
                came = way.back(crowd) & self.reached[before]
                front.add((before, ()), (came | found[before]) ^ found[before])
        return found

    def one_choice_before(self, ends: Mapping[str, int]) -> dict[str, int]:
        """Give the states in which a single choice leads to one of these."""
        found = dict.fromkeys(self.reached, 0)
        for name, ways in self.crowds.ways.items():
            for way in ways:
                found[name] |= way.back(ends[way.choice.next])
        return found

    @cached_property
    def _coming(self) -> dict[str, list[tuple[str, Way]]]:
        """Give, for each node, the choices that lead there, with their nodes."""
        coming: dict[str, list[tuple[str, Way]]] = {name: [] for name in self.reached}
        for name, ways in self.crowds.ways.items():
            for way in ways:
                coming[way.choice.next].append((name, way))
        return coming

    @cached_property
    def _movers(self) -> dict[Key, list[tuple[tuple[str, str], Table]]]:
        """Give, for each thing, the choices that change it, by node and id."""
        movers: dict[Key, list[tuple[tuple[str, str], Table]]] = {}
        for node in self.scenario.nodes.values():
            for choice in node.choices.values():
                for key, table in self.memory.changes(node, choice):
                    movers.setdefault(key, []).append(((node.id, choice.id), table))
        return movers

    def _changes(self, beside: Sequence[Key]) -> dict[tuple[str, str], list[tuple[int, Table]]]:
        """Give, for each choice, what it changes of some things, by their position."""
        changes: dict[tuple[str, str], list[tuple[int, Table]]] = {}
        for position, key in enumerate(beside):
            for choice, table in self._movers.get(key, ()):
                changes.setdefault(choice, []).append((position, table))
        return changes

    def _spend(self, name: str, taken: int, seen: int = 0) -> None:
        """Count choices that some states took, and, far less, those that were only looked at."""
        self.work.spend(
            (taken + seen // 8) * (WORK_OF_A_CHOICE + (1 << self.numbering.width(name)))
        )

    def _is_small(self) -> bool:
        """Tell whether the crowds of all nodes, choices and lines can be held at once."""
        if not self.numbering.is_small:
            return False
        numbers = 0
        for node in self.scenario.nodes.values():
            each = 1 + len(node.choices) + len(node.lines)
            numbers += each << self.numbering.width(node.id)
        return numbers <= MOST_NUMBERS


def _changed(places: Places, changes: Sequence[tuple[int, Table]]) -> Places:
    """Give where things stand after some changes."""
    after = list(places)
    for position, table in changes:
        after[position] = table[after[position]]
    return tuple(after)
