"""The shortest way to a node, against every play tried."""

from hypothesis import given

from game.engine.play import replay
from game.engine.scenario import Scenario
from game.engine.shortest import shortest_play
from tests.engine.brute import try_everything
from tests.engine.given import choice, node, sound, story
from tests.engine.stories import scenario_texts


@given(scenario_texts)
def test_no_play_comes_to_a_node_with_fewer_choices(text: str) -> None:
    scenario = sound(text)
    fewest: dict[str, int] = {}
    for play in try_everything(scenario).plays.values():  # those with fewer choices first
        fewest.setdefault(play.node.written, len(play.taken))
    names = {one.written for one in scenario.nodes.values()}
    found = {name: shortest_play(scenario, name) for name in names}
    assert {name: len(play.taken) for name, play in found.items() if play} == fewest


def test_the_play_stands_at_the_node_and_can_be_played_again(scenario: Scenario) -> None:
    for name in scenario.nodes:
        play = shortest_play(scenario, name)
        assert play is not None
        assert play.node.id == name
        assert replay(scenario, play.taken) == (play, None)


def test_no_play_comes_to_a_node_that_nothing_leads_to() -> None:
    scenario = story(node("a", choice("stay", "a")), node("b", choice("back", "a")))
    assert shortest_play(scenario, "b") is None


def test_no_choice_is_needed_to_come_to_the_start() -> None:
    scenario = story(node("a", choice("stay", "a")))
    play = shortest_play(scenario, "a")
    assert play is not None
    assert play.taken == ()
