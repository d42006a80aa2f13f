"""Whatever the text, reader and rules give a scenario or problems; they never raise."""

from dataclasses import replace

import pytest

from game import files
from game.engine.catalogue import Catalogue
from game.engine.checks import check
from game.engine.play import Play
from game.engine.reader import read_scenario
from game.engine.scenario import Node, Scenario
from game.library import font_faces
from tests.engine.given import seeded
from tests.fuzz.mutations import MUTATIONS, Mutation, mutated
from tests.fuzz.targets import TARGETS, Target


def unconditional(scenario: Scenario) -> Scenario:
    """Leave every condition out: few states instead of many, which are proved elsewhere."""

    def plain(node: Node) -> Node:
        choices = {name: replace(one, when=None) for name, one in node.choices.items()}
        lines = tuple(replace(one, when=None) for one in node.lines)
        return replace(node, lines=lines, choices=choices)

    return replace(scenario, nodes={name: plain(one) for name, one in scenario.nodes.items()})


@pytest.fixture(scope="module")
def text() -> str:
    found, problem = files.read_source(files.shipped("dans-l-heure.yaml"))
    assert problem is None
    return found


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.__name__)
def test_a_mutated_scenario_is_read_and_checked_or_has_problems(
    mutation: Mutation, text: str, catalogue: Catalogue
) -> None:
    for seed in range(30):
        broken = mutated(text, seeded(f"{mutation.__name__}/{seed}"), (mutation,))
        scenario, problems = read_scenario(broken, "a.yaml", "a", catalogue)
        assert (scenario is None) == bool(problems)
        assert all(problem.report() for problem in problems)
        if scenario is not None:
            assert Play.start(scenario).node.id == scenario.start
            told = check(unconditional(scenario), "a.yaml", font_faces())
            assert all(problem.report() for problem in told)


@pytest.mark.parametrize("target", TARGETS, ids=lambda one: one.name)
def test_every_target_takes_a_few_inputs(target: Target) -> None:
    for seed in range(3):
        assert list(target.feed(seeded(seed)))


def test_random_characters_are_a_problem(catalogue: Catalogue) -> None:
    for seed in range(100):
        draw = seeded(seed)
        text = "".join(draw.choice("ab: \n-[]{}\"'#&*!|>?,%@`\t") for _ in range(60))
        scenario, problems = read_scenario(text, "a.yaml", "a", catalogue)
        assert scenario is None
        assert problems
