"""Catalogues that cannot be read: one problem with its line, whatever the text."""

import random

import pytest

from game.engine.marked import MOST_LETTERS, Limits
from game.engine.po_reader import MOST_TRANSLATED, read_po
from game.engine.problem import Problem
from tests.engine.given import seeded
from tests.engine.test_po import EDITED

GOOD = 'msgid "a"\nmsgstr "b"\n'
BROKEN = {
    "no quotation marks": ("msgid a", 1),
    "one quotation mark": ('msgid "a"\nmsgstr "b\n', 2),
    "a quotation mark inside": ('msgid "a"b"\nmsgstr ""', 1),
    "nothing behind the keyword": ('msgid\nmsgstr ""', 1),
    "a backslash that means nothing": ('msgid "\\x41"', 1),
    "a backslash at the end": ('msgid "a\\"\nmsgstr ""', 1),
    "text without keyword": ('"a"', 1),
    "words": (GOOD + "traduit par moi", 3),
    "a mark of a merge of versions": ("<<<<<<< HEAD\n" + GOOD, 1),
    "plural forms": ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"', 2),
    "a translation of nothing": ('msgstr "a"', 1),
    "two translations": (GOOD + 'msgstr "c"', 3),
    "two texts": ('msgid "a"\nmsgid "b"', 2),
    "no translation": (GOOD + '\nmsgid "c"\n', 5),
    "no translation at the end": ('msgctxt "c"\n# comment\nmsgid "a"\n', 4),
    "the same message twice": (GOOD + GOOD, 4),
    "a sign that drives a terminal": ('msgid "a"\nmsgstr "\x1b[2J"', 2),
    "a sign that turns the reading round": ('msgid "a"\nmsgstr "\u202e"', 2),
    "a translation without end": (f'msgid "a"\nmsgstr "{"b" * 2401}"', 2),
    "a text without end": (f'msgid "{"b" * 2401}"\nmsgstr ""', 2),
}


def problem_of(text: str) -> Problem:
    found, (problem,) = read_po(text, "en.po")
    assert found is None
    return problem


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_catalogue_is_told_at_its_line(name: str) -> None:
    text, line = BROKEN[name]
    problem = problem_of(text)
    assert (problem.code, problem.line) == ("broken-catalogue", line)


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_told_has_no_empty_places(name: str) -> None:
    report = problem_of(BROKEN[name][0]).report()
    assert "{" not in report
    assert "\x1b" not in report


def test_the_same_message_twice_names_the_line_of_the_first() -> None:
    assert "line 2" in problem_of(GOOD + GOOD).told()


def test_a_text_may_stand_in_two_contexts() -> None:
    found, problems = read_po(f'msgctxt "x"\n{GOOD}msgctxt "y"\n{GOOD}{GOOD}', "en.po")
    assert found is not None
    assert (len(found.messages), problems) == (3, [])


def test_an_empty_catalogue_is_a_catalogue() -> None:
    found, problems = read_po("", "en.po")
    assert found is not None
    assert (found.messages, found.header, problems) == ((), None, [])


def test_a_catalogue_as_large_as_no_story_is_not_read() -> None:
    assert problem_of("#" * (Limits().characters + 1)).code == "too-large"


def test_a_translation_may_be_longer_than_the_longest_text() -> None:
    assert MOST_TRANSLATED >= 1.5 * MOST_LETTERS


def test_a_hostile_header_is_only_text() -> None:
    plural = "Plural-Forms: nplurals=99999999; plural=((((n**n**n))));\\nLanguage: ../../x\\n"
    found, problems = read_po(f'msgid ""\nmsgstr "{plural}"\n', "en.po")
    assert found is not None
    assert problems == []


@pytest.mark.parametrize("seed", range(150))
def test_a_mutated_catalogue_is_read_or_told(seed: int) -> None:
    draw = seeded(f"po/{seed}")
    text = EDITED
    for _ in range(draw.randrange(1, 6)):
        text = _mutated(text, draw)
    found, problems = read_po(text, "en.po")
    assert (found is None) == bool(problems)
    assert [one.code for one in problems] in ([], ["broken-catalogue"])


def _mutated(text: str, draw: random.Random) -> str:
    start = draw.randrange(len(text) + 1)
    end = min(len(text), start + draw.choice((0, 0, 1, 30)))
    return (
        text[:start] + draw.choice(("", '"', "\n", "#~ ", "#| ", "\\", "msgid ", "é")) + text[end:]
    )
