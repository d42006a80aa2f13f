"""How much of everything one device, one address and all together may have, and why so much."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and then so many a second."""

    burst: float
    second: float


@dataclass(frozen=True, slots=True)
class Limits:
    """What the server bears; measurements and tests may ask for more, or less."""

    connections: int = 1000  # in all; most systems let a program hold about as many files
    connections_each: int = 256  # of one address: thirty-five tablets behind one, seven each
    connections_seat: int = 6  # and so many more for each seat there: as browsers open
    answer_seconds: float = 10.0  # to send a request's body and to take its answer
    idle_seconds: float = 10.0  # to send a request's head, and between two of them
    heartbeat_seconds: float = 15.0  # phones and routers drop a silent stream after some 30
    watch_seconds: float = 3.0  # how often the own address is looked for
    news_seconds: float = 0.1  # the teacher's window hears of new votes at most this often
    # A device asks every two seconds at most, and a pupil may change their mind quickly.
    seat: Rate = field(default=Rate(burst=20, second=4))
    # Who has no seat yet: page, two files and a seat for each of a class behind one address.
    address: Rate = field(default=Rate(burst=400, second=20))
    # Wrong codes: typing mistakes of a class behind one address; to try half of the million
    # codes would then take two weeks.
    guesses: Rate = field(default=Rate(burst=30, second=0.4))
    # Wrong codes in all: a network of 250 addresses finds the code of a lesson of an hour with
    # a chance of one in 200.
    all_guesses: Rate = field(default=Rate(burst=120, second=1))
    # Where these are used up, still the first wrong code of so many more addresses: who mistypes
    # is heard, but not one PC that gives itself thousands of addresses, one for each code.
    first_guesses: Rate = field(default=Rate(burst=600, second=0.1))
    addresses: int = 4096  # remembered; a school's network has rarely more


class Bucket:
    """A bucket of tokens that fills up again by itself; each request takes one."""

    __slots__ = ("_left", "_rate", "_seen")

    def __init__(self, rate: Rate, now: float) -> None:
        """Start with a full bucket."""
        self._rate, self._left, self._seen = rate, rate.burst, now

    def has(self, now: float) -> bool:
        """Tell whether there is a token left."""
        passed = max(0.0, now - self._seen)
        self._left = min(self._rate.burst, self._left + passed * self._rate.second)
        self._seen = now
        return self._left >= 1

    def take(self, now: float) -> bool:
        """Take a token if there is one."""
        if not self.has(now):
            return False
        self._left -= 1
        return True


class Buckets:
    """A bucket for each key; the one not asked for longest is forgotten when there are many."""

    def __init__(self, rate: Rate, most: int, clock: Callable[[], float]) -> None:
        """Start with none."""
        self._rate, self._most, self._clock = rate, most, clock
        self._kept: OrderedDict[str, Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, key: str) -> bool:
        return key in self._kept

    def has(self, key: str) -> bool:
        """Tell whether a key has a token left; a new one has, and is not remembered."""
        kept = self._kept.get(key)
        return kept is None or kept.has(self._clock())

    def take(self, key: str) -> bool:
        """Take one of a key's tokens if there is one."""
        now = self._clock()
        kept = self._kept.pop(key, None) or Bucket(self._rate, now)
        self._kept[key] = kept  # the last one asked for
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return kept.take(now)
