"""Crowds of states, against states that are looked at one by one."""

from collections import Counter

import pytest

from game.engine.graph import Possible
from game.engine.memory import Memory
from game.engine.numbering import Numbering
from game.engine.play import Play
from game.engine.reach import Reach
from game.engine.scenario import AtLeast, Change, Is, Node, Scenario, Variable, Visited
from game.engine.states import State
from tests.engine.given import choice, flag, node, story
from tests.engine.test_graph import random_scenario

SEEDS = range(60)


def counted(crowds: dict[str, int]) -> Counter[str]:
    return Counter({name: crowd.bit_count() for name, crowd in crowds.items()})


def ending(possible: Possible) -> set[State]:
    """Give the states from which an ending can be reached, by trying until nothing changes."""
    nodes = possible.scenario.nodes
    found = {state for state in possible.after if nodes[state.node].ending is not None}
    is_growing = True
    while is_growing:
        news = {
            state
            for state, ways in possible.after.items()
            if state not in found and any(after in found for _, after in ways)
        }
        found |= news
        is_growing = bool(news)
    return found


def one_before(possible: Possible, ends: set[State]) -> set[State]:
    return {
        state for state, ways in possible.after.items() if any(after in ends for _, after in ways)
    }


def ends_of(reach: Reach) -> dict[str, int]:
    nodes = reach.scenario.nodes
    return {
        name: crowd if nodes[name].ending is not None else 0
        for name, crowd in reach.reached.items()
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_as_many_states_are_reached_as_there_are(seed: int) -> None:
    scenario = random_scenario(seed)
    states = Counter(state.node for state in Possible(scenario).after)
    assert counted(Reach(scenario).reached) == states


@pytest.mark.parametrize("seed", SEEDS)
def test_an_ending_is_in_reach_of_as_many_states_as_by_trying(seed: int) -> None:
    scenario = random_scenario(seed)
    reach = Reach(scenario)
    states = Counter(state.node for state in ending(Possible(scenario)))
    assert counted(reach.leading_to(ends_of(reach))) == states


@pytest.mark.parametrize("seed", SEEDS)
def test_as_many_states_stand_one_choice_before_an_ending_as_by_trying(seed: int) -> None:
    scenario, possible = random_scenario(seed), Possible(random_scenario(seed))
    reach = Reach(scenario)
    ends = {one for one in possible.after if scenario.nodes[one.node].ending is not None}
    before = reach.one_choice_before(ends_of(reach))
    found = {name: crowd & reach.reached[name] for name, crowd in before.items()}
    assert counted(found) == Counter(state.node for state in one_before(possible, ends))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_followed_beside_the_states_stands_where_plays_say(seed: int) -> None:
    scenario = random_scenario(seed)
    reach = Reach(scenario)
    key = next((one for one in reach.memory.things if one[0] == "variable"), None)
    if key is None:
        return
    walked = {(name, places[0]) for name, places, _ in reach.walk([key])}
    values = scenario.variables[key[1]].values
    assert walked == {
        (play.node.id, values.index(play.settings[key[1]])) for play in plays(scenario)
    }


def plays(scenario: Scenario) -> list[Play]:
    """Give a play for every state, with all that it remembers."""
    found: dict[object, Play] = {}
    waiting = [Play.start(scenario)]
    while waiting:
        play = waiting.pop()
        taken = frozenset((step.node.id, step.choice) for step in play.steps if step.choice)
        key = (play.node.id, tuple(play.settings.values()), taken)
        if key not in found:
            found[key] = play
            waiting += [play.choose(one) for one in play.open_ids()]
    return list(found.values())


def test_things_that_never_matter_together_share_their_bits() -> None:
    numbering = Numbering(Memory(two_chapters()), 1)
    assert [numbering.width(name) for name in ("a", "b", "c", "d", "e")] == [0, 1, 0, 1, 0]


def test_chapters_that_share_bits_are_told_apart() -> None:
    reach = Reach(two_chapters())
    assert counted(reach.reached) == {"a": 1, "b": 2, "c": 1, "d": 2, "e": 1}


def two_chapters() -> Scenario:
    """Give a story that asks about one flag in its first half and another in its second."""

    def chapter(start: str, middle: str, after: str, name: str) -> list[Node]:
        change = Change(name, value=True)
        return [
            node(start, choice("yes", middle, changes=(change,)), choice("no", middle)),
            node(middle, choice("on", after), choice("more", after, when=Is(name, value=True))),
        ]

    nodes = [*chapter("a", "b", "c", "one"), *chapter("c", "d", "e", "two"), node("e")]
    return story(*nodes, variables=[flag("one"), flag("two")])


def test_a_number_that_starts_in_the_middle_of_its_values_is_followed() -> None:
    calm = Variable("calm", (0, 1, 2), start=1)
    down = choice("down", "a", changes=(Change("calm", steps=-1),))
    scenario = story(
        node("a", down, choice("on", "b", when=AtLeast("calm", 1))), node("b"), variables=[calm]
    )
    assert counted(Reach(scenario).reached) == {"a": 2, "b": 1}


def test_a_visit_is_remembered_where_it_is_asked_about() -> None:
    back = choice("back", "a")
    scenario = story(
        node("a", choice("look", "b"), choice("on", "c", when=Visited("b"))),
        node("b", back),
        node("c"),
    )
    assert counted(Reach(scenario).reached) == {"a": 2, "b": 2, "c": 1}
