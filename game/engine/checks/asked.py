"""Of every condition in a story: whether it can hold, and whether it can fail."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.front import TooManyStates
from game.engine.memory import Key, asked_in
from game.engine.reach import Reach
from game.engine.scenario import Condition


@dataclass(slots=True)
class Asked:
    """One condition, the nodes where it is asked, and how it turns out there."""

    text: str
    when: Condition
    nodes: Sequence[str]  # a node of a passage is copied for every return
    can_hold: bool = False
    can_fail: bool = False
    is_proved: bool = False

    @property
    def never_holds(self) -> bool:
        """Tell whether it is proved that the condition fails wherever it is met."""
        return self.is_proved and self.can_fail and not self.can_hold

    @property
    def always_holds(self) -> bool:
        """Tell whether it is proved that the condition holds wherever it is met."""
        return self.is_proved and self.can_hold and not self.can_fail

    def meet(self, holding: int, crowd: int) -> None:
        """Note how it turns out for a crowd."""
        self.can_hold = self.can_hold or crowd & holding != 0
        self.can_fail = self.can_fail or crowd & ~holding != 0


class Asking:
    """The conditions of one story, each as far settled as can be.

    What choices ask about is known of every state. What only lines ask about is followed beside
    the states, a few things at a time: together, they would multiply the states.
    """

    def __init__(self, reach: Reach, conditions: Sequence[Asked]) -> None:
        """Find out about all these conditions; nothing is proved where not all is reached."""
        self.conditions = conditions
        self.unproved: dict[Key, None] = {}  # things that it would take too long to follow
        self._reach = reach
        if reach.is_whole:
            self._settle()

    def _settle(self) -> None:
        for beside, group in self._groups().items():
            try:
                self._follow(sorted(beside), group)
            except TooManyStates:
                self.unproved |= dict.fromkeys(sorted(beside))

    def _groups(self) -> dict[frozenset[Key], list[Asked]]:
        """Give the conditions by what must be followed for them; smaller needs ride along."""
        groups: dict[frozenset[Key], list[Asked]] = {}
        needs = [(self._beside(one), one) for one in self.conditions]
        for beside, one in sorted(needs, key=lambda need: -len(need[0])):
            if beside:
                group = next((known for known in groups if beside <= known), beside)
                groups.setdefault(group, []).append(one)
            else:
                self._settle_by_states(one)
        return groups

    def _beside(self, asked: Asked) -> frozenset[Key]:
        """Give the things that a condition asks about and that the states don't know about."""
        memory, matter = self._reach.memory, self._reach.numbering.matter
        return frozenset(
            key
            for key in asked_in(asked.when)
            if any(memory.can_change(key, name) and key not in matter(name) for name in asked.nodes)
        )

    def _settle_by_states(self, asked: Asked) -> None:
        for name in asked.nodes:
            holding = self._reach.crowds.holding(asked.when, name)
            asked.meet(holding, self._reach.reached[name])
        asked.is_proved = True

    def _follow(self, beside: Sequence[Key], group: Sequence[Asked]) -> None:
        """Follow some things through the story until each condition is seen to hold and to fail."""
        met: dict[str, list[Asked]] = {}
        for one in group:
            for name in one.nodes:
                met.setdefault(name, []).append(one)
        waiting = {id(one) for one in group if any(map(self._reach.reached.get, one.nodes))}
        for name, places, crowd in self._reach.walk(beside):
            here = dict(zip(beside, places, strict=True))
            for one in met.get(name, ()):
                if id(one) in waiting:
                    one.meet(self._reach.crowds.holding(one.when, name, here), crowd)
                    if one.can_hold and one.can_fail:
                        waiting.discard(id(one))
            if not waiting:
                break
        for one in group:
            one.is_proved = True
