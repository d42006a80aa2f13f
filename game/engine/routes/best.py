"""The play that shows the most reflexes."""

from collections.abc import Iterable, Sequence

from game.engine.routes.components import Way
from game.engine.routes.heaviest import Chart
from game.engine.routes.order import bits, reached
from game.engine.routes.reflexes import reflexes_of
from game.engine.routes.situations import NEVER
from game.engine.routes.walks import Walk, back

MOST_SETS = 200  # of reflexes to compare at one place
MOST_POINTS = 200_000  # looked at for one play
Future = tuple[int, int]  # reflexes that are shown and may have been before; how many others are


def best_play(chart: Chart) -> Walk | None:
    """Give the shortest play to an ending among those that show the most reflexes.

    A search in breadth, only along ways on which nothing is lost of what can still be gained.
    Of what was shown, only what can be shown again is kept apart. None if no play ends, or if
    that is too much work.
    """
    story, parts = chart.story, chart.parts
    shows = reflexes_of(story).shows
    beyond, _ = reached(story, parts, shows)
    futures = _futures(chart, shows)
    if futures is None or story.left[0] == NEVER:
        return None

    def gain(here: int, shown: int) -> int:
        some = futures[parts.of[here]]
        return max((one & ~shown).bit_count() + count for one, count in some)

    came: dict[tuple[int, int], tuple[tuple[int, int], Way] | None] = {(0, 0): None}
    waiting = [(0, 0)]
    for point in waiting:
        here, shown = point
        if here in story.endings:
            return back(came, point)
        left = gain(here, shown)
        for way in story.ending_ways[here]:
            new = shows[way[0]] & ~shown
            after = way[1], (shown | new) & beyond[parts.of[way[1]]]
            if after not in came and new.bit_count() + gain(*after) == left:
                came[after] = point, way
                waiting.append(after)
        if len(came) > MOST_POINTS:
            return None
    return None


def _futures(chart: Chart, shows: Sequence[int]) -> list[list[Future]] | None:
    """Give, for each component, what plays can show from there to an ending.

    Inside a component all can be shown before it is left, so one walk backwards does, loops or
    not. Reflexes that cannot have been shown before are counted, which keeps the sets few.
    """
    _, ahead = reached(chart.story, chart.parts, shows)
    futures: list[list[Future]] = []
    for number, exits in enumerate(chart.exits):
        first = 0
        for one in bits(chart.inside[number]):
            first |= shows[one]
        found = {(0, 0)} if not exits else set()
        for _, way, part, _ in exits:
            for shown, count in futures[part]:
                mask = first | shows[way[0]] | shown
                found.add((mask & ahead[number], count + (mask & ~ahead[number]).bit_count()))
        futures.append(_largest(found))
        if len(futures[-1]) > MOST_SETS:
            return None
    return futures


def _largest(futures: Iterable[Future]) -> list[Future]:
    """Leave out what is no better than another, whatever was shown before."""
    kept: list[Future] = []
    for one, count in sorted(futures, key=lambda one: (-one[0].bit_count() - one[1], -one[1])):
        if not any((one & ~other).bit_count() + count <= more for other, more in kept):
            kept.append((one, count))
    return kept
