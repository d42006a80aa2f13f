"""Plays as lists of ways over the situations of a story, put together piece by piece."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from game.engine.routes.components import Way
from game.engine.routes.situations import Situations

Point = TypeVar("Point", bound=Hashable)
Walk = tuple[Way, ...]  # choices in order, each with the situation that follows it


def taken(walk: Iterable[Way]) -> int:
    """Give the set of the choices that a walk takes."""
    mask = 0
    for choice, _ in walk:
        mask |= 1 << choice
    return mask


def nearest(
    story: Situations,
    here: int,
    is_goal: Callable[[Way], bool],
    is_open: Callable[[Way], bool] = bool,
) -> Walk:
    """Give the shortest walk of which the last way is a goal; empty if there is none."""
    came: dict[int, tuple[int, Way] | None] = {here: None}
    waiting = [here]
    for one in waiting:
        for way in story.ending_ways[one]:
            if not is_open(way):
                continue
            if is_goal(way):
                return (*back(came, one), way)
            if way[1] not in came:
                came[way[1]] = one, way
                waiting.append(way[1])
    return ()


def back(came: Mapping[Point, tuple[Point, Way] | None], point: Point) -> Walk:
    """Give the walk to a point of a search that keeps whence it came to each."""
    walk = []
    step = came[point]
    while step is not None:
        point, way = step
        walk.append(way)
        step = came[point]
    return tuple(walk[::-1])


def to_ending(story: Situations, here: int) -> list[Way]:
    """Give the shortest way to an ending from where one can be reached."""
    walk: list[Way] = []
    while story.left[here]:
        way = min(story.ending_ways[here], key=lambda one: story.left[one[1]])
        walk.append(way)
        here = way[1]
    return walk


def gathered(
    story: Situations, here: int, wanted: int, is_open: Callable[[Way], bool] = bool
) -> list[Way]:
    """Give a walk that takes every choice of a set, the nearest first."""
    walk: list[Way] = []
    while wanted:
        piece = nearest(story, here, partial(_is_in, wanted), is_open)
        walk += piece
        here = piece[-1][1]
        wanted &= ~taken(piece)
    return walk


def _is_in(wanted: int, way: Way) -> bool:
    return wanted >> way[0] & 1 == 1


def through(story: Situations, sets: Iterable[int]) -> Walk:
    """Give a play to an ending that takes the choices of each set, one set after the other."""
    walk: list[Way] = []
    here = done = 0
    for wanted in sets:
        piece = gathered(story, here, wanted & ~done)
        walk += piece
        here = piece[-1][1] if piece else here
        done |= taken(piece)
    return (*walk, *to_ending(story, here))


def from_start(story: Situations, here: int) -> Walk:
    """Give the shortest walk from the start to a situation."""
    return back(story.came, here)


def shortest_with(story: Situations, choice: int) -> Walk:
    """Give a short play to an ending that takes one choice, the first time that it is open."""
    here, way = next(
        (here, way)
        for here, ways in enumerate(story.ending_ways)
        for way in ways
        if way[0] == choice
    )
    return (*from_start(story, here), way, *to_ending(story, way[1]))
