"""Whatever the text, reader and rules give a scenario or problems; they never raise."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from game import files
from game.engine.catalogue import Catalogue
from game.engine.checks import check
from game.engine.play import Play
from game.engine.reader import read_scenario
from game.engine.scenario import Node, Scenario
from tests.engine.given import seeded

Lines = list[str]
PIECES: tuple[str, ...] = (
    "[",
    "]",
    "{",
    "}",
    "[]",
    "{}",
    '"',
    "'",
    ": ",
    "- ",
    "? ",
    "&a ",
    "*a ",
    "!a ",
    "|",
    ">",
)
PIECES += (
    "null",
    "~",
    "\t",
    "#",
    "<<: ",
    "\0",
    "\x07",
    "\ud800",
    "\u2028",
    "🙂",
    "[" * 30,
    "{a: " * 30,
)


def delete_line(lines: Lines, draw: random.Random) -> None:
    del lines[draw.randrange(len(lines))]


def repeat_line(lines: Lines, draw: random.Random) -> None:
    lines.insert(draw.randrange(len(lines)), draw.choice(lines))


def swap_lines(lines: Lines, draw: random.Random) -> None:
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def flip_character(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    column = draw.randrange(len(lines[row]) + 1)
    lines[row] = lines[row][:column] + chr(draw.randrange(0x180)) + lines[row][column + 1 :]


def insert_piece(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    column = draw.randrange(len(lines[row]) + 1)
    lines[row] = lines[row][:column] + draw.choice(PIECES) + lines[row][column:]


def replace_value(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    key, colon, _ = lines[row].partition(":")
    lines[row] = f"{key}{colon} {draw.choice(PIECES)}"


def replace_word(lines: Lines, draw: random.Random) -> None:
    row = draw.randrange(len(lines))
    other = draw.choice(lines).split(" ")
    words = lines[row].split(" ")
    words[draw.randrange(len(words))] = draw.choice(other)
    lines[row] = " ".join(words)


MUTATIONS: tuple[Callable[[Lines, random.Random], None], ...] = (
    delete_line,
    repeat_line,
    swap_lines,
    flip_character,
    insert_piece,
    replace_value,
    replace_word,
)


def unconditional(scenario: Scenario) -> Scenario:
    """Leave every condition out: few states instead of many, which are proved elsewhere."""

    def plain(node: Node) -> Node:
        choices = {name: replace(one, when=None) for name, one in node.choices.items()}
        lines = tuple(replace(one, when=None) for one in node.lines)
        return replace(node, lines=lines, choices=choices)

    return replace(scenario, nodes={name: plain(one) for name, one in scenario.nodes.items()})


@pytest.fixture(scope="module")
def lines() -> Lines:
    text, problem = files.read_source(files.shipped("dans-l-heure.yaml"))
    assert problem is None
    return text.split("\n")


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: one.__name__)
def test_a_mutated_scenario_is_read_and_checked_or_has_problems(
    mutation: Callable[[Lines, random.Random], None], lines: Lines, catalogue: Catalogue
) -> None:
    for seed in range(45):
        draw = seeded(f"{mutation.__name__}/{seed}")
        mutated = list(lines)
        for _ in range(draw.choice((1, 1, 3))):
            mutation(mutated, draw)
        scenario, problems = read_scenario("\n".join(mutated), "a.yaml", "a", catalogue)
        assert (scenario is None) == bool(problems)
        assert all(problem.report() for problem in problems)
        if scenario is not None:
            assert Play.start(scenario).node.id == scenario.start
            assert all(problem.report() for problem in check(unconditional(scenario), "a.yaml"))


def test_random_characters_are_a_problem(catalogue: Catalogue) -> None:
    for seed in range(100):
        draw = seeded(seed)
        text = "".join(draw.choice("ab: \n-[]{}\"'#&*!|>?,%@`\t") for _ in range(60))
        scenario, problems = read_scenario(text, "a.yaml", "a", catalogue)
        assert scenario is None
        assert problems
