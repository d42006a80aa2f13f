"""Slips of somebody who never wrote YAML: told in plain words, where they are."""

import pytest

from tests.engine.given import minimal, read, refused

PARSER = ("token", "context", "expected key", "expected ':'", "mapping", "indicator", "alias")
NEXT = "        next: last\n"
ACT = '        do: "Poser le téléphone."\n'
SPOKEN = '      - lina: "Une heure."\n'
SIGN = "means something to YAML"
INDENT = " " * 8


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        (NEXT, "\tnext: last\n", 26, "a tab stands in the indentation"),
        (ACT, "\t\tdo: x\n", 25, "a tab stands in the indentation"),
        (NEXT, f"{INDENT}next:last\n", 26, "a space is missing after the colon"),
        (ACT, f'{INDENT}do:"Poser."\n', 25, "a space is missing after the colon"),
        (NEXT, f"{INDENT}next:\u00a0last\n", 26, "a no-break space stands beside the colon"),
        (NEXT, f"{INDENT}next\u202f: last\n", 26, "a no-break space stands beside 'next'"),
        (NEXT, f"{INDENT}next last\n", 26, "a colon is missing after 'next'"),
        ("      breathe:\n", "      breathe\n", 24, "a colon is missing after 'breathe'"),
        ("    lines:\n      - lina", "    lines\n      - lina", 21, "after 'lines'"),
        (SPOKEN, f"{SPOKEN}      -sarah: Oui\n", 23, "a space is missing after the hyphen"),
        (SPOKEN, SPOKEN.replace("- ", "-"), 22, "a space is missing after the hyphen"),
        (SPOKEN, f"{SPOKEN}      -\u00a0sarah: Oui\n", 23, "no-break space stands after the hyp"),
        (NEXT, f"\u00a0{INDENT}next: last\n", 26, "a no-break space stands in the indentation"),
        ('"Une heure."', '"Une heure.', 22, "opened here and never closed"),
        ('"C’est fini."', '"C’est fini.', 29, "opened here and never closed"),
        ('lina.s07"', "lina.s07", 11, "opened here and never closed"),
    ],
)
def test_a_slip_is_told_where_it_is(old: str, new: str, line: int, told: str) -> None:
    _, (problem,) = read(minimal((old, new)))
    assert told in problem.told()
    assert problem.line == line
    assert not [one for one in PARSER if one in problem.told()]


@pytest.mark.parametrize(
    "sentence",
    [
        *("@Sarah viens", "% de", "- Oui", "? Oui", "! Oui", "!oui non", "&oui non", "& oui"),
        *("*rit*", "*elle rit*", "*elle rit", "`oui`", "|oui", "> oui"),
    ],
)
def test_a_sentence_that_starts_with_a_sign_is_told_once_and_to_be_quoted(sentence: str) -> None:
    _, (problem,) = read(minimal(('"Une heure."', sentence)))
    assert (problem.line, problem.column) == (22, 15)
    assert problem.told().endswith(f"{SIGN}: {sentence[0]}")
    assert "double quotes" in problem.hinted()


@pytest.mark.parametrize("text", ["a: *x\n", "a: *x # note\n", "a: [*x, oui]\n"])
def test_an_alias_that_is_no_prose_is_told_as_one(text: str) -> None:
    assert {problem.code for problem in refused(text)} == {"alias"}


def test_a_tag_of_yaml_is_told_as_one() -> None:
    (problem,) = refused("a: !!str oui\n")
    assert "tags" in problem.told()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_a_slip_is_found_whatever_ends_a_line(end: str) -> None:
    (problem, *_) = refused(f"a: b{end}next:b{end}c: d{end}")
    assert (problem.line, problem.told()) == (2, "a space is missing after the colon")


def test_a_link_in_a_sentence_that_goes_on_is_no_missing_space() -> None:
    (problem,) = refused("a:\n  http://un\n  b: c\n")
    assert problem.code == "colon-in-text"


def test_a_quotation_that_ends_further_down_is_not_open() -> None:
    (problem,) = refused('a: "un\n  deux"\nb: "c" d\n')
    assert problem.line == 3


def test_a_list_and_a_sentence_with_a_colon_keep_their_own_complaint() -> None:
    (problem,) = refused('- a: "un"\n- b: Salut : ça va\n')
    assert (problem.line, problem.code) == (2, "colon-in-text")


def test_a_line_without_space_in_a_list_is_told() -> None:
    _, problems = read(minimal((SPOKEN, '      - lina:"Une heure."\n')))
    assert [problem.told() for problem in problems] == ["a space is missing after the colon"]


def test_a_key_behind_a_no_break_space_is_told_with_it() -> None:
    _, problems = read(minimal((NEXT, f"{INDENT}\u00a0once: yes\n{NEXT}")))
    assert problems[0].told() == "a no-break space stands beside 'once'"
