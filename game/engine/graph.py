"""What is possible in a scenario, computed over reachable states, never over paths.

Forty decisions with five flags make 10^15 paths and 828 states.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from game.engine.order import leaves_first, reversed_ways
from game.engine.play import Play
from game.engine.scenario import Choice, Scenario
from game.engine.states import Layout, State

MOST_STATES = 100_000  # beyond this nothing is proved, and nothing may hang
MOST_COMPARED = 10_000_000  # pairs of sets of reflexes
Ways = tuple[tuple[Choice, State], ...]


class Possible:
    """Every state that plays of one scenario can reach, and what each can still show."""

    def __init__(self, scenario: Scenario) -> None:
        """Walk the whole scenario once."""
        self.scenario = scenario
        self._layout = Layout(scenario)
        self.after: dict[State, Ways] = {}
        self.is_whole = True  # False when there are more states than are looked at
        self._explore(self.state(Play.start(scenario)))
        self._bits = _bits(scenario)

    def state(self, play: Play) -> State:
        """Give the state in which a play stands."""
        return self._layout.state(play)

    def nodes(self) -> frozenset[str]:
        """Give every node that some play passes through."""
        return frozenset(state.node for state in self.after)

    def most_shown(self, play: Play) -> int | None:
        """Give the largest number of distinct reflexes that a play from here can show.

        Those already shown count. None when the story remembers too much to know.
        """
        if not self.is_whole:
            return None
        decided = (step.decided for step in play.steps)
        shown = self._mask(one for choice in decided if choice for one in choice.shows)
        if self._futures is None:
            return None
        futures = self._futures.get(self.state(play), (0,))
        return max((shown | future).bit_count() for future in futures)

    def _explore(self, start: State) -> None:
        waiting = [start]
        one_of: dict[State, State] = {start: start}  # many ways lead to a state; it is held once
        while waiting:
            state = waiting.pop()
            if len(self.after) >= MOST_STATES:
                self.is_whole = False
                return
            if state not in self.after:
                ways = tuple(
                    (choice, one_of.setdefault(after, after))
                    for choice, after in self._layout.after(state)
                )
                self.after[state] = ways
                waiting += [after for _, after in ways if after not in self.after]

    @cached_property
    def _futures(self) -> dict[State, tuple[int, ...]] | None:
        """Give, for each state, the largest sets of reflexes that a way on can show.

        Only sets that no other contains are kept. States are gone through backwards until
        nothing changes, which loops need and the rest gets nearly for free. None where sets
        would double from node to node, as when many nodes offer one of two reflexes.
        """
        futures: dict[State, tuple[int, ...]] = dict.fromkeys(self.after, (0,))
        one_of: dict[tuple[int, ...], tuple[int, ...]] = {}  # few differ; each is held once
        masks = {
            id(choice): self._mask(choice.shows)
            for node in self.scenario.nodes.values()
            for choice in node.choices.values()
        }
        following = _Following(self.after)
        before = reversed_ways(following)
        waiting = deque(leaves_first(following))
        queued = set(waiting)
        compared = 0
        while waiting:
            state = waiting.popleft()
            queued.discard(state)
            shown = {
                masks[id(choice)] | future
                for choice, after in self.after[state]
                for future in futures[after]
            }
            compared += len(shown) ** 2
            if compared > MOST_COMPARED:
                return None
            found = _largest(shown)
            if found and found != futures[state]:
                futures[state] = one_of.setdefault(found, found)
                news = [one for one in before[state] if one not in queued]
                waiting.extend(news)
                queued.update(news)
        return futures

    def _mask(self, reflexes: Iterable[str]) -> int:
        mask = 0
        for reflex in reflexes:
            mask |= self._bits[reflex]
        return mask


class _Following(Mapping[State, Iterable[State]]):
    """The states that follow each, read off its ways: a second table would be as large."""

    def __init__(self, after: Mapping[State, Ways]) -> None:
        self._after = after

    def __getitem__(self, state: State) -> Iterator[State]:
        return (after for _, after in self._after[state])

    def __iter__(self) -> Iterator[State]:
        return iter(self._after)

    def __len__(self) -> int:
        return len(self._after)


def _bits(scenario: Scenario) -> dict[str, int]:
    shown = dict.fromkeys(
        reflex
        for node in scenario.nodes.values()
        for choice in node.choices.values()
        for reflex in choice.shows
    )
    return {reflex: 1 << place for place, reflex in enumerate(shown)}


def _largest(masks: set[int]) -> tuple[int, ...]:
    """Keep the sets that no other contains, in a stable order."""
    if len(masks) < 2:
        return tuple(masks)
    kept: list[int] = []
    for mask in sorted(masks, key=lambda one: (-one.bit_count(), one)):
        if not any(mask | other == other for other in kept):
            kept.append(mask)
    return tuple(kept)
