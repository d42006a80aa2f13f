"""The tables of the reference say what the reader and the rules say."""

import pytest

from game.engine import language, passages
from game.engine.checks import EVERY_RULE, words
from game.engine.declarations import MOST_SETTINGS, MOST_VARIABLES
from game.engine.language import Key, Keys
from game.engine.marked import MOST_LETTERS, MOST_PROBLEMS, Limits
from game.engine.node_reader import MOST
from game.engine.pages import PAGES as READING
from game.engine.reach import MOST_BITS
from game.files import MOST_BYTES
from tests.docs.given import all_blocks, code_words, rows
from tests.docs.pieces import wanted

HEAD = ("Key", "Form", "Must", "What it is for")
TABLES: list[Keys] = [  # in the order of the page
    language.SCENARIO,
    language.CHARACTER,
    language.VARIABLE,
    language.NODE,
    language.LINE,
    language.CHOICE,
    language.COMPARISON,
    language.ENDING,
    language.PASSAGE,
]
FORMS = {"flag": "yes or no", "ids": "list of ids", "items": "list"}  # others bear their own name
OF_PACKS = {"bad-day", "no-source", "unknown-entry"}  # which no scenario can give
OF_PACKS |= {"empty-pack", "not-from-a-pack", "too-many-files", "too-many-scenarios"}
OF_PACKS |= {"compression", "damaged-archive", "encrypted", "packed-too-tightly", "unsafe-name"}
OF_PACKS |= {"leads-outside", "twice-in-pack"}
OF_PACKS |= {"too-few", "wrong-offers"}  # those of boosters
OF_PACKS |= {"damaged-lesson", "future-lesson", "not-a-lesson"}  # those of kept lessons
CODES = {*READING, *(rule.code for rule in EVERY_RULE)}
LIMITS = {
    "a file": (MOST_BYTES, Limits().characters),
    "in a file, `,`": (Limits().signs,),
    "tables within tables": (Limits().depth,),
    "one text": (MOST_LETTERS,),
    "in a node": (MOST["lines"], MOST["choices"]),
    "variables": (MOST_VARIABLES, MOST_SETTINGS),
    "problems told": (MOST_PROBLEMS,),
    "all copies of passages": (passages.MOST_COPIED,),
    "what choices ask about, remembered at one node": (MOST_BITS,),
}


def form(key: Key) -> str:
    """Give the form of a key as the page writes it."""
    if key.form == "word":
        return "word: " + ", ".join(f"`{one}`" for one in key.words)
    if key.form == "whole":
        is_one = key.least == key.most
        return f"`{key.least}`" if is_one else f"number, {key.least} to {key.most}"
    return FORMS.get(key.form, key.form)


def test_every_key_stands_there_as_the_reader_knows_it() -> None:
    expected = [
        [f"`{name}`", form(key), "yes" if key.required else "", key.about]
        for keys in TABLES
        for name, key in keys.items()
    ]
    assert [row[:4] for row in rows("en", *HEAD)] == expected


def test_the_problems_of_keys_and_forms_exist() -> None:
    cells = [
        row[-1] for head in (HEAD, ("Form",), ("What", "At most")) for row in rows("en", *head)
    ]
    told = {one.strip(" `") for cell in cells for one in cell.split(",")} - {""}
    assert told - CODES == set()


def test_every_form_of_values_is_explained() -> None:
    explained = {row[0] for row in rows("en", "Form", "Written", "Wrong")}
    used = {row[1].partition(",")[0].partition(":")[0] for row in rows("en", *HEAD)}
    assert used - explained == {"`1`"}


def test_every_rule_stands_there_with_its_severity() -> None:
    expected = [[f"`{one.code}`", one.severity] for one in EVERY_RULE]
    assert [row[:2] for row in rows("en", "Rule", "")] == expected


@pytest.mark.parametrize("code", sorted(CODES - OF_PACKS))
def test_every_problem_that_a_scenario_can_give_is_named(code: str) -> None:
    failing = {found for one in all_blocks("yaml") for _, found in wanted(one)}
    assert code in {*code_words("en"), *failing}


@pytest.mark.parametrize("kind", [*language.RIGHT_KINDS, *language.HELP_KINDS])
def test_every_kind_of_right_and_of_help_is_named(kind: str) -> None:
    assert kind in code_words("en")


@pytest.mark.parametrize("what", LIMITS)
def test_a_limit_is_the_real_one(what: str) -> None:
    (row,) = (row for row in rows("en", "What", "At most") if row[0].startswith(what))
    assert [one for one in LIMITS[what] if f"{one:,}" not in row[1]] == []


def test_every_limit_stands_in_the_table() -> None:
    heads = [row[0] for row in rows("en", "What", "At most")]
    assert [one for one, what in zip(heads, LIMITS, strict=True) if not one.startswith(what)] == []


def test_the_length_of_a_text_is_the_real_one() -> None:
    (row,) = (row for row in rows("en", "Rule", "") if row[0] == "`long-text`")
    assert f"{words.LONG_TEXT} characters" in row[2]
    assert f"{words.LONG_SENTENCE} words" in row[2]
