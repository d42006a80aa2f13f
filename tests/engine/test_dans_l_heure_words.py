"""*Dans l’heure* in its words, where it is held to more than every story is."""

import re

import pytest

from game.engine.scenario import NARRATOR, Choice, Line, Node, Scenario
from tests.engine.given import walk
from tests.library.given import is_attacker, texts


def is_kind(scenario: Scenario, line: Line) -> bool:
    """Tell whether a line is the narrator's or a helper's."""
    return line.speaker == NARRATOR or scenario.cast[line.speaker].is_trusted


@pytest.fixture(scope="module")
def said(scenario: Scenario) -> set[tuple[str, tuple[Line, ...]]]:
    """What is said in the nodes, as a few hundred walks hear it, many of them going round."""
    walks = [walk(scenario, seed) for seed in range(100)]
    walks += [walk(scenario, seed, is_curious=False) for seed in range(400)]
    return {(step.node.id, step.lines) for play in walks for step in play.steps}


def test_shame_is_laid_on_nobody(scenario: Scenario) -> None:
    told = [text for _, text in texts(scenario)]
    assert [text for text in told if re.search("honte à", text, re.IGNORECASE)] == []


def test_only_an_attacker_uses_a_tactic(scenario: Scenario) -> None:
    used = [one for node in scenario.nodes.values() for one in node.lines if one.tactic]
    assert used
    assert all(is_attacker(scenario, one) for one in used)


def test_at_most_two_attacker_lines_without_tactic_stand_in_a_row(
    scenario: Scenario, said: set[tuple[str, tuple[Line, ...]]]
) -> None:
    for node_id, lines in said:
        row = 0
        for one in lines:
            row = row + 1 if is_attacker(scenario, one) and not one.tactic else 0
            assert row <= 2, node_id


def test_every_attacker_node_names_a_tactic(scenario: Scenario) -> None:
    for node in scenario.nodes.values():
        attacking = [one for one in node.lines if is_attacker(scenario, one)]
        assert not attacking or any(one.tactic for one in attacking), node.id


def test_something_kind_or_a_choice_follows_a_threat_within_two_entries(
    scenario: Scenario, said: set[tuple[str, tuple[Line, ...]]]
) -> None:
    for node_id, lines in said:
        for place, one in enumerate(lines):
            after = lines[place + 1 : place + 3]
            is_near = len(after) < 2 or any(is_kind(scenario, later) for later in after)
            assert not one.tactic or is_near, (node_id, one.text)


def is_recommended(choice: Choice) -> bool:
    return bool(choice.shows) and not choice.misses


def mixed_nodes(scenario: Scenario) -> list[Node]:
    """Give the nodes where some choices are recommended and some are not."""
    nodes = scenario.nodes.values()
    return [one for one in nodes if len({is_recommended(way) for way in one.choices.values()}) > 1]


def test_the_recommended_choice_is_not_always_first(scenario: Scenario) -> None:
    nodes = mixed_nodes(scenario)
    first = [is_recommended(next(iter(node.choices.values()))) for node in nodes]
    assert len(nodes) >= 10
    assert sum(first) / len(nodes) <= 0.85


def lead(node: Node) -> float:
    """Tell how many times longer the longest recommended choice is than the longest other."""
    lengths = {
        kind: max(len(one.text) for one in node.choices.values() if is_recommended(one) == kind)
        for kind in (True, False)
    }
    return lengths[True] / lengths[False]


def test_the_recommended_choice_is_not_always_the_longest(scenario: Scenario) -> None:
    leads = [lead(node) for node in mixed_nodes(scenario)]
    assert sum(one > 1 for one in leads) / len(leads) <= 0.9
    assert sum(one > 1.25 for one in leads) / len(leads) <= 0.75


def test_replies_acts_and_words_to_others_are_all_offered(scenario: Scenario) -> None:
    kinds = {one.kind for node in scenario.nodes.values() for one in node.choices.values()}
    assert kinds == {"say", "do", "write"}


def test_several_questions_are_there_for_the_class(scenario: Scenario) -> None:
    assert sum(bool(node.discuss) for node in scenario.nodes.values()) >= 3
