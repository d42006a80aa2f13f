"""The play that shows the fewest reflexes."""

from typing import NamedTuple

from game.engine.routes.components import Components, Way
from game.engine.routes.order import reached
from game.engine.routes.reflexes import Reflexes, reflexes_of
from game.engine.routes.situations import Situations
from game.engine.routes.walks import Walk, back

MOST_POINTS = 200_000  # looked at for one play


class Point(NamedTuple):
    """Where a play stands, and what counts of the way there.

    `shown` and `missed` hold only reflexes that choices further on show or let pass; of the
    others it is known by now whether they are let pass for good.
    """

    total: int  # of reflexes shown
    length: int
    here: int
    shown: int
    missed: int
    passed: int  # how many are let pass for good

    def is_outdone(self, other: "Point") -> bool:
        """Tell whether another way here is as bad or worse, whatever follows."""
        better = self.total - other.total - (self.shown & ~other.shown).bit_count()
        if better or self.length != other.length:
            return better > 0 or (better == 0 and self.length > other.length)
        is_within = not other.shown & ~self.shown and not self.missed & ~other.missed
        return is_within and self.passed <= other.passed


def worst_play(story: Situations, parts: Components) -> Walk | None:
    """Give a play to an ending that shows the fewest reflexes.

    Among those, one of the shortest; among these, one that lets the most pass without showing
    them. A search in the order of reflexes shown, then of length, so that the first ending is
    the worst. None if no play ends, or if that is too much work.
    """
    found = reflexes_of(story)
    beyond, _ = reached(story, parts, found.named)
    start = Point(0, 0, 0, 0, 0, 0)
    came: dict[Point, tuple[Point, Way] | None] = {start: None}
    waiting = {(0, 0): [start]}  # by total and length
    seen: dict[int, list[Point]] = {}
    while waiting and len(came) <= MOST_POINTS:
        points = waiting.pop(min(waiting))
        if ended := [one for one in points if one.here in story.endings]:
            return back(came, max(ended, key=lambda one: one.passed))
        for point in points:
            earlier = seen.setdefault(point.here, [])
            if any(point.is_outdone(other) for other in earlier):
                continue
            earlier.append(point)
            for way in story.ending_ways[point.here]:
                after = _after(point, way, found, beyond[parts.of[way[1]]])
                if after not in came:
                    came[after] = point, way
                    waiting.setdefault(after[:2], []).append(after)
    return None


def _after(point: Point, way: Way, found: Reflexes, kept: int) -> Point:
    new = found.shows[way[0]] & ~point.shown
    shown = point.shown | new
    missed = point.missed | found.misses[way[0]]
    return Point(
        point.total + new.bit_count(),
        point.length + 1,
        way[1],
        shown & kept,
        missed & kept,
        point.passed + (missed & ~shown & ~kept).bit_count(),
    )
