"""What a text costs grows with its size and no faster, whoever wrote it."""

import pytest

from game.engine.catalogue import Catalogue
from game.engine.fields import MOST_LISTED
from game.engine.marked import MOST_PROBLEMS, Limits, read_marked, signs_in
from game.engine.reader import read_scenario
from tests.engine.given import MINIMAL, codes, read

LINE = '      - lina: "Une heure."\n'
CHOICE = '      breathe:\n        do: "Poser le téléphone."\n        next: last\n'


def test_signs_are_counted_before_a_text_is_read() -> None:
    assert signs_in("a: [b, c]\n- ? {") == 6


@pytest.mark.parametrize("sign", [",", ":", "-", "?", "[", "{"])
def test_a_text_of_too_many_values_is_not_read(sign: str) -> None:
    limits = Limits(signs=9)
    assert codes(read_marked(f'"{sign * 9}"', "a.yaml", limits)[1]) == []
    assert codes(read_marked(f'"{sign * 10}"', "a.yaml", limits)[1]) == ["too-large"]


@pytest.mark.parametrize("piece", ['- "\\x01"\n', "- &a b\n", "a: b\n"])
def test_reading_ends_where_there_are_problems_enough(piece: str) -> None:
    _, problems = read_marked(piece * 5000, "a.yaml")
    assert len(problems) == MOST_PROBLEMS


def test_problems_beyond_the_first_ones_are_not_told(catalogue: Catalogue) -> None:
    nodes = "".join(f"  n-{number}: {{nowhere: x}}\n" for number in range(3000))
    _, problems = read_scenario(f"nodes:\n{nodes}", "a.yaml", "a", catalogue)
    assert len(problems) == MOST_PROBLEMS


def test_a_near_name_is_no_longer_looked_for_once_it_costs_too_much(catalogue: Catalogue) -> None:
    nodes = "".join(f"  node-{number}: {{ending: x}}\n" for number in range(2000))
    choices = "".join(f"      c{number}: {{do: x, next: nod-{number}}}\n" for number in range(9))
    text = f"{MINIMAL.replace(CHOICE, choices)}{nodes}"
    problems = [one for one in read(text, catalogue)[1] if one.code == "unknown-node"]
    assert len(problems) == 9
    hints = [one.hinted() for one in problems]
    assert hints == ["did you mean 'node-0'?", "did you mean 'node-1'?", *[""] * 7]


@pytest.mark.parametrize(("count", "is_listed"), [(MOST_LISTED, True), (MOST_LISTED + 1, False)])
def test_only_a_short_list_of_names_is_told(
    count: int, catalogue: Catalogue, *, is_listed: bool
) -> None:
    cast = "".join(f"  x-{number}: {{name: x}}\n" for number in range(count - 4))
    text = MINIMAL.replace("cast:\n", f"cast:\n{cast}").replace("- lina:", "- qqqqqqqqqqqqqq:")
    (problem,) = read(text, catalogue)[1]
    assert bool(problem.hinted()) == is_listed


@pytest.mark.parametrize(
    ("old", "new", "most"),
    [
        (LINE, LINE, 200),
        (CHOICE, CHOICE, 30),
        ("  paid: no\n", "  paid: no\n", 58),
        ("low, ", "low, ", 98),
    ],
    ids=["lines", "choices", "variables", "values"],
)
def test_there_may_be_just_so_many(old: str, new: str, most: int, catalogue: Catalogue) -> None:
    def repeated(count: int) -> str:
        pieces = (new.replace("breathe", f"c{n}").replace("paid", f"v{n}") for n in range(count))
        numbered = (one.replace("low", f"w{n}") for n, one in enumerate(pieces))
        return MINIMAL.replace(old, "".join(numbered))

    assert codes(read(repeated(most), catalogue)[1]) == []
    assert codes(read(repeated(most + 1), catalogue)[1]) == ["too-many"]
