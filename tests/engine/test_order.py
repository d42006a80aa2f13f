"""Orders of nodes: leaves first, and circles as one."""

import pytest

from game.engine.order import circles, leaves_first, reversed_ways
from tests.engine.given import seeded

Ways = dict[str, list[str]]
NAMES = "abcdefgh"


def random_ways(seed: int) -> Ways:
    draw = seeded(f"order/{seed}")
    return {name: draw.sample(NAMES, draw.choice((0, 1, 1, 2))) for name in NAMES}


def beyond(ways: Ways, start: str) -> set[str]:
    """Give all that can be reached by one way or more."""
    found: set[str] = set()
    waiting = list(ways[start])
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += ways[one]
    return found


def test_leaves_stand_first() -> None:
    assert leaves_first({"a": ["b", "c"], "b": ["c"], "c": []}) == ["c", "b", "a"]


def test_a_circle_has_no_leaf_and_is_ordered_all_the_same() -> None:
    assert sorted(leaves_first({"a": ["b"], "b": ["a"]})) == ["a", "b"]


def test_a_chain_of_many_is_ordered() -> None:
    chain = {i: [i + 1] for i in range(5_000)} | {5_000: []}
    assert leaves_first(chain) == list(range(5_000, -1, -1))


def test_ways_can_be_looked_at_from_their_ends() -> None:
    assert reversed_ways({"a": ["b", "c"], "b": ["c"], "c": []}) == {
        "a": [],
        "b": ["a"],
        "c": ["a", "b"],
    }


@pytest.mark.parametrize("seed", range(40))
def test_a_circle_holds_those_that_lead_to_each_other(seed: int) -> None:
    ways = random_ways(seed)
    for circle in circles(ways):
        for one in circle:
            mutual = {other for other in beyond(ways, one) if one in beyond(ways, other)}
            assert {one, *mutual} == set(circle)


@pytest.mark.parametrize("seed", range(40))
def test_a_circle_stands_before_all_that_it_leads_to(seed: int) -> None:
    ways = random_ways(seed)
    place = {one: i for i, circle in enumerate(circles(ways)) for one in circle}
    assert sorted(place) == list(NAMES)
    assert all(place[one] <= place[other] for one in NAMES for other in ways[one])
