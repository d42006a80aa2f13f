"""How fast the lines of a story appear; the player can always be faster, and never has to be."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine.transcript import Entry

DOTS_STEP = 0.32  # seconds between two pictures of the typing dots
ARRIVE_SECONDS = 0.18  # for a line to come to its place
FIRST_SECONDS = 0.35  # before the first line of a node
SPEEDS: Mapping[str, float] = {  # what the player may set, as shares of the usual time
    "slow": 1.8,
    "normal": 1.0,
    "fast": 0.5,
    "at-once": 0.0,
}


def typing_seconds(entry: Entry, player: str) -> float:
    """Give how long somebody is seen typing before a message."""
    if entry.kind != "message" or entry.speaker == player:
        return 0.0
    return min(1.7, 0.55 + 0.018 * len(entry.text))


def pause_seconds(entry: Entry) -> float:
    """Give how long a line stands before the next one starts, long enough to be read."""
    if entry.is_notification:
        return 0.9
    return min(3.2, 0.5 + 0.026 * len(entry.text))


@dataclass(frozen=True, slots=True)
class Pace:
    """The pace that a player has set, as a share of the usual times."""

    share: float

    @property
    def is_at_once(self) -> bool:
        """Tell whether all lines of a node come together."""
        return self.share == 0

    def typing(self, entry: Entry | None, player: str) -> float:
        """Give how long somebody is seen typing before a line, if there is one."""
        return 0.0 if entry is None else self.share * typing_seconds(entry, player)

    def rest(self, last: Entry | None, coming: Entry | None) -> float:
        """Give how long the last line stands before the next one of its node starts."""
        if last is None or coming is None or last.step != coming.step:
            return self.share * FIRST_SECONDS
        return self.share * pause_seconds(last)
