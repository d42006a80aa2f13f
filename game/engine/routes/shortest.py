"""The shortest play that takes certain choices."""

from collections.abc import Sequence

from game.engine.routes.components import Way
from game.engine.routes.situations import Situations
from game.engine.routes.walks import Walk, back

MOST_POINTS = 20_000  # looked at to make one play short
Point = tuple[int, int]  # a situation, and what was taken on the way there


def shortest_taking(story: Situations, beyond: Sequence[int], wanted: int) -> Walk | None:
    """Give the shortest play to an ending that takes a set of choices; None if it is too much work.

    A search in breadth over points from which the rest can still be taken, and where nobody was
    earlier with as much. `beyond` tells which choices can be taken from each situation on.
    """
    came: dict[Point, tuple[Point, Way] | None] = {(0, 0): None}
    waiting = [(0, 0)]
    met = {0: [0]}
    for point in waiting:
        here, done = point
        if here in story.endings and done == wanted:
            return back(came, point)
        for way in story.ending_ways[here]:
            now = done | 1 << way[0] & wanted
            earlier = met.setdefault(way[1], [])
            is_late = wanted & ~now & ~beyond[way[1]] or any(now | one == one for one in earlier)
            if not is_late:
                earlier.append(now)
                came[way[1], now] = point, way
                waiting.append((way[1], now))
        if len(came) > MOST_POINTS:
            return None
    return None
