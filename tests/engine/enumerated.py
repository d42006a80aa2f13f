"""Small stories, and every play of them gone through one by one, without any shortcut."""

import random
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from game.engine.play import Play
from game.engine.scenario import AtMost, Change, Choice, Scenario, Variable
from tests.engine.brute import Key, Tried, try_everything
from tests.engine.given import choice, flag, node, seeded, story
from tests.engine.test_graph import NODES, REFLEXES, condition

ENDINGS = ("f", "g")
SEEDS = range(30)
Named = tuple[str, str]


@dataclass(frozen=True)
class Way:
    """All that one set of choices and an ending say of a play, and the fewest choices for it."""

    taken: frozenset[Named]
    ending: str
    length: int
    shown: frozenset[str]
    passed: frozenset[str]


def small_story(draw: random.Random, *, is_plain: bool = False) -> Scenario:
    """Give five nodes with loops, conditions and spent choices, then two endings."""
    nodes = [
        node(name, *(_choice(draw, place, way, is_plain=is_plain) for way in range(_ways(draw))))
        for place, name in enumerate(NODES)
    ]
    variables = [flag("paid"), Variable("calm", (0, 1, 2), start=0)]
    return story(*nodes, *map(node, ENDINGS), variables=variables)


def _ways(draw: random.Random) -> int:
    return draw.choice((1, 2, 2, 3, 3))


def _choice(draw: random.Random, place: int, way: int, *, is_plain: bool) -> Choice:
    onward = (*NODES[place + 1 :], *ENDINGS) if draw.random() < 0.8 else NODES
    changes = (
        Change("paid", value=draw.random() < 0.6),
        Change("calm", steps=draw.choice((-1, 1))),
    )
    return choice(
        f"w{way}",
        draw.choice(onward),
        shows=tuple(draw.sample(REFLEXES, draw.choice((0, 0, 1, 1, 2)))),
        misses=tuple(draw.sample(REFLEXES, draw.choice((0, 0, 1)))),
        changes=() if is_plain else tuple(draw.sample(changes, draw.randint(0, 2))),
        when=None if is_plain or draw.random() < 0.6 else condition(draw),
        is_once=not is_plain and draw.random() < 0.2,
    )


def some_of(most: int, count: int) -> Scenario:
    """Give a story in which so many things can be done, but no more than some of them."""
    ways = [
        choice(f"w{i}", "a", when=AtMost("done", most - 1), changes=(Change("done", steps=1),))
        for i in range(count)
    ]
    done = Variable("done", tuple(range(most + 1)), start=0)
    return story(node("a", *ways, choice("out", "b")), node("b"), variables=[done])


@cache
def story_of(seed: int) -> Scenario:
    return small_story(seeded(f"routes/{seed}"))


@cache
def tried(seed: int) -> Tried:
    return try_everything(story_of(seed))


@cache
def ways_of(seed: int) -> tuple[Way, ...]:
    return ways(tried(seed))


def ways(found: Tried) -> tuple[Way, ...]:
    """Go through every play as far as node, memory and choices taken tell it apart."""
    start: tuple[Key, frozenset[Named]] = (next(iter(found.plays)), frozenset())
    lengths = {start: 0}
    waiting = deque([start])
    while waiting:
        here, taken = waiting.popleft()
        for one, after in found.ways[here]:
            now = after, taken | {(found.plays[here].node.written, one.id)}
            if now not in lengths:
                lengths[now] = lengths[here, taken] + 1
                waiting.append(now)
    return tuple(
        _way(found.plays[here], taken, length)
        for (here, taken), length in lengths.items()
        if found.plays[here].is_ended
    )


def _way(play: Play, taken: frozenset[Named], length: int) -> Way:
    nodes = play.scenario.nodes
    choices = [nodes[place].choices[name] for place, name in taken]
    shown = frozenset(one for choice in choices for one in choice.shows)
    missed = frozenset(one for choice in choices for one in choice.misses)
    return Way(taken, play.node.id, length, shown, missed - shown)


def fewest(sets: Iterable[frozenset[Named]]) -> int:
    """Give the smallest number of sets that together hold all that any holds, by trying them."""
    found = set(sets)
    largest = [one for one in found if not any(one < other for other in found)]
    count = 0
    while not _can_cover(frozenset().union(*largest), largest, count):
        count += 1
    return count


def _can_cover(left: frozenset[Named], sets: list[frozenset[Named]], count: int) -> bool:
    if not left:
        return True
    first = min(left)
    return count > 0 and any(
        _can_cover(left - one, sets, count - 1) for one in sets if first in one
    )
