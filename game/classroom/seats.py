"""Who may vote: seats drawn by lot, and devices that wait for one more seat at their address."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Standing: TypeAlias = Literal["in", "waiting", "none"]

# A device that waits looks for news every few seconds. One that has not been heard of for this
# long has gone, and made-up ones go with it.
WAITING_SECONDS = 60.0


@dataclass(slots=True)
class _Waiting:
    """A device that has no seat yet: where it came from, and when it was last heard of."""

    address: str
    seen: float


class Seats:
    """The first device of an address sits down; the next ones wait until they are let in.

    Of those who sit, only how many an address holds is known, not which seat came from where.
    """

    def __init__(self, most: int, draw: Callable[[], str], clock: Callable[[], float]) -> None:
        """Set out the room; `draw` gives the tokens, which nobody can guess."""
        self._most, self._draw, self._clock = most, draw, clock
        self._taken: set[str] = set()
        self._held: dict[str, int] = {}  # seats an address holds
        self._waiting: dict[str, _Waiting] = {}
        self.is_locked = False

    @property
    def taken(self) -> int:
        """Give how many sit."""
        return len(self._taken)

    @property
    def waiting(self) -> int:
        """Give how many wait, those that have gone left out."""
        self._forget_gone()
        return len(self._waiting)

    def standing(self, token: str) -> Standing:
        """Tell where a token stands; who waits is heard of by this."""
        if token in self._taken:
            return "in"
        waiting = self._waiting.get(token)
        if waiting is None:
            return "none"
        waiting.seen = self._clock()
        return "waiting"

    def enter(self, address: str, token: str) -> tuple[Standing, str]:
        """Let a device in, or wait, or neither; a token that is known keeps its place."""
        standing = self.standing(token)
        if standing != "none":
            return standing, token
        if self.is_locked:
            return "none", ""
        if not self.at(address) and len(self._taken) < self._most:
            return "in", self._sit(address, self._draw())
        if not self.at(address) or not self._has_room(address):
            return "none", ""
        token = self._draw()
        self._waiting[token] = _Waiting(address, self._clock())
        return "waiting", token

    def admit(self) -> None:
        """Let in those that wait now, as far as there are seats; who comes later waits again.

        First those at whose address fewest sit: one device that came as thirty is not let in
        before the others.
        """
        for token in self._in_turn()[: self._most - len(self._taken)]:
            self._sit(self._waiting.pop(token).address, token)

    def at(self, address: str) -> int:
        """Give how many devices of an address sit."""
        return self._held.get(address, 0)

    def clear(self) -> None:
        """Forget everybody."""
        self._taken.clear()
        self._held.clear()
        self._waiting.clear()

    def _sit(self, address: str, token: str) -> str:
        self._taken.add(token)
        self._held[address] = self.at(address) + 1
        return token

    def _in_turn(self) -> list[str]:
        """Give those that wait: of each address one, then of each a second one, and so on."""
        self._forget_gone()
        held = Counter(self._held)
        turns: dict[str, int] = {}
        for token, one in self._waiting.items():
            held[one.address] += 1
            turns[token] = held[one.address]
        return sorted(turns, key=turns.__getitem__)

    def _has_room(self, address: str) -> bool:
        """Tell whether one more may wait; the last of an address from which many more do goes."""
        if len(self._waiting) < self._most or self.waiting < self._most:
            return True
        each = Counter(one.address for one in self._waiting.values())
        ((fullest, most),) = each.most_common(1)
        if most <= each[address] + 1:
            return False
        del self._waiting[
            [name for name, one in self._waiting.items() if one.address == fullest][-1]
        ]
        return True

    def _forget_gone(self) -> None:
        oldest = self._clock() - WAITING_SECONDS
        gone = [token for token, one in self._waiting.items() if one.seen < oldest]
        for token in gone:
            del self._waiting[token]
