"""*Dans l’heure* on its graph: a way on, help near, every ending among random walks."""

from collections import defaultdict

from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import NARRATOR, Choice, Scenario
from game.engine.states import State
from tests.engine.given import MOST_DECISIONS, walk
from tests.library.given import choices, recipients

TELLING = {"tell", "choose-adults", "support"}
FAMILY = {"papa", "maman"}  # those of the cast who live with the player


def is_help(scenario: Scenario, choice: Choice) -> bool:
    """Tell whether a choice turns to somebody who helps."""
    is_to_trusted = bool(choice.to) and scenario.cast[choice.to].is_trusted
    return bool(TELLING & set(choice.shows)) or is_to_trusted


def brings_help(choice: Choice) -> bool:
    """Tell whether an adult at home knows and helps once a choice is taken."""
    return any(one.variable == "adult" and one.value is True for one in choice.changes)


def test_the_scenario_is_large_enough(scenario: Scenario) -> None:
    assert 25 <= len(scenario.nodes) <= 40
    assert sum(node.ending is not None for node in scenario.nodes.values()) >= 3


def test_every_node_is_reached(scenario: Scenario, possible: Possible) -> None:
    assert possible.nodes() == set(scenario.nodes)


def test_every_choice_can_be_taken(scenario: Scenario, possible: Possible) -> None:
    taken = {(state.node, one.id) for state, ways in possible.after.items() for one, _ in ways}
    assert taken == {(node.id, one.id) for node, one in choices(scenario)}


def test_no_state_leaves_the_player_without_a_choice(
    scenario: Scenario, possible: Possible
) -> None:
    stuck = {state.node for state, ways in possible.after.items() if not ways}
    assert stuck == {node.id for node in scenario.nodes.values() if node.ending}


def test_an_ending_is_reached_from_every_state(possible: Possible) -> None:
    before = defaultdict(list)
    for state, ways in possible.after.items():
        for _, after in ways:
            before[after].append(state)
    waiting = [state for state, ways in possible.after.items() if not ways]
    ended = set(waiting)
    while waiting:
        found = [one for one in before[waiting.pop()] if one not in ended]
        ended.update(found)
        waiting += found
    assert {state.node for state in possible.after if state not in ended} == set()


def states_without_help(possible: Possible) -> set[State]:
    """Give the states that a play can reach before an adult at home helps."""
    reached: set[State] = set()
    waiting = [possible.state(Play.start(possible.scenario))]
    while waiting:
        state = waiting.pop()
        if state not in reached:
            reached.add(state)
            ways = possible.after[state]
            waiting += [after for one, after in ways if not brings_help(one)]
    return reached


def test_help_is_at_most_two_choices_away_until_an_adult_helps(
    scenario: Scenario, possible: Possible
) -> None:
    near = {
        state
        for state, ways in possible.after.items()
        if any(is_help(scenario, one) for one, _ in ways)
    }
    far = {
        state.node
        for state in states_without_help(possible)
        if (ways := possible.after[state]) and state not in near
        if not any(after in near for _, after in ways)
    }
    assert far == set()


def test_the_first_node_offers_to_breathe(scenario: Scenario) -> None:
    first = scenario.nodes[scenario.start].choices.values()
    assert any("pause" in one.shows and one.kind == "do" for one in first)


def test_help_is_open_at_the_first_node(scenario: Scenario) -> None:
    play = Play.start(scenario)
    assert any(is_help(scenario, one.choice) for one in play.choices() if one.is_open)


def test_several_people_can_be_told_and_one_is_outside_the_family(scenario: Scenario) -> None:
    told = {
        one
        for node, act in choices(scenario)
        if "tell" in act.shows
        for one in recipients(node, act)
    }
    trusted = {one.id for one in scenario.cast.values() if one.is_trusted}
    assert told <= trusted
    assert len(told) >= 2
    assert told & FAMILY
    assert told - FAMILY


def test_every_person_who_is_heard_or_read_has_a_line(scenario: Scenario) -> None:
    speakers = {one.speaker for node in scenario.nodes.values() for one in node.lines}
    helpers = {one.id for one in scenario.cast.values() if one.is_trusted}
    assert helpers <= speakers
    assert NARRATOR in speakers


def test_every_variable_is_asked_about(scenario: Scenario) -> None:
    conditions = [one.when for node in scenario.nodes.values() for one in node.lines]
    conditions += [one.when for _, one in choices(scenario)]
    asked = repr([one for one in conditions if one is not None])
    assert all(f"variable='{name}'" in asked for name in scenario.variables)


def test_two_hundred_random_walks_end(scenario: Scenario) -> None:
    walks = [walk(scenario, seed) for seed in range(200)]
    assert all(play.is_ended for play in walks), f"not within {MOST_DECISIONS}"
    assert {play.node.id for play in walks} == {
        node.id for node in scenario.nodes.values() if node.ending
    }
