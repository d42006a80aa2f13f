"""How short and how long a play can be, and where it can go round for ever."""

from collections.abc import Iterator

from game.engine.routes.components import Components, Way
from game.engine.routes.situations import NEVER, Situations
from game.engine.routes.walks import Walk, from_start

MOST_PIECES = 200_000  # of ways through loops that are looked at


def shortest(story: Situations) -> dict[str, Walk]:
    """Give the shortest play to each ending that can be reached, by its node."""
    found: dict[str, Walk] = {}
    for here in sorted(story.endings):  # the nearest of them first
        found.setdefault(story.nodes[here], from_start(story, here))
    return found


def loops(story: Situations, parts: Components) -> tuple[tuple[str, ...], ...]:
    """Give the nodes, as the story first comes to them, of each loop that is in no larger one."""
    first = {node: place for place, node in reversed(list(enumerate(story.nodes)))}
    found = {frozenset(story.nodes[here] for here in parts.members[one]) for one in parts.loops}
    largest = [one for one in found if not any(one < other for other in found)]
    places = sorted(sorted(first[node] for node in one) for one in largest)
    return tuple(tuple(story.nodes[place] for place in one) for one in places)


def longest(story: Situations, parts: Components) -> Walk | None:
    """Give the longest play to an ending that never comes to the same situation twice.

    Without loops that is the longest play. With loops it is exact, too: a play that has left a
    component never comes back, so that every way through one component is tried, then the next.
    None if no play ends, or if the components are too large for that.
    """
    lengths = dict.fromkeys(story.endings, 0)
    pieces: dict[int, Walk] = {}
    left = MOST_PIECES + sum(map(len, story.ending_ways))
    for members in parts.members:
        for here in members:
            for piece in _pieces(story, parts, here):
                left -= 1
                if left < 0:
                    return None
                end = piece[-1][1]
                is_out = parts.of[end] != parts.of[here]
                if is_out and (length := len(piece) + lengths[end]) > lengths.get(here, 0):
                    lengths[here], pieces[here] = length, piece
    return _joined(pieces) if story.left[0] != NEVER else None


def _pieces(story: Situations, parts: Components, start: int) -> Iterator[Walk]:
    """Give every walk from a situation without coming back to one, up to where it leaves."""
    waiting: list[tuple[int, frozenset[int], Walk]] = [(start, frozenset((start,)), ())]
    while waiting:
        here, seen, walk = waiting.pop()
        for way in story.ending_ways[here]:
            if way[1] not in seen:
                yield (*walk, way)
                if parts.of[way[1]] == parts.of[here]:
                    waiting.append((way[1], seen | {way[1]}, (*walk, way)))


def _joined(pieces: dict[int, Walk]) -> Walk:
    walk: list[Way] = []
    while (here := walk[-1][1] if walk else 0) in pieces:
        walk += pieces[here]
    return tuple(walk)
