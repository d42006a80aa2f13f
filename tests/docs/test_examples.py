"""Every example of the authors' pages passes, or fails just where and as it says."""

from collections.abc import Iterator
from functools import cache

import pytest

from game.engine import language
from game.engine.conditions import WORDS
from game.engine.language import Keys
from game.engine.placed import Items, Table, Text, Value
from game.engine.scenario import RETURN
from tests.docs.given import PAGES, Block, all_blocks, blocks, page
from tests.docs.pieces import data, is_whole, told, wanted

KINDS = {"yaml", "sh", "bat", "diff", "text"}
TABLES: dict[str, Keys] = {
    "SCENARIO": language.SCENARIO,
    "PASSAGE": language.PASSAGE,
    "CHARACTER": language.CHARACTER,
    "VARIABLE": language.VARIABLE,
    "NODE": language.NODE,
    "LINE": language.LINE,
    "CHOICE": language.CHOICE,
    "ENDING": language.ENDING,
    "COMPARISON": language.COMPARISON,
}
KEYS = [(name, key) for name, keys in TABLES.items() for key in keys]
FORMS = [
    *(("WHEN", word) for word in WORDS),
    ("WHEN", "a value"),
    ("WHEN", "visited: a passage"),
    ("SET", "a value"),
    ("SET", "+1"),
    ("SET", "-1"),
    ("VARIABLES", "yes or no"),
    ("VARIABLES", "words"),
    ("CHOICE", "next: return"),
]
Used = tuple[str, str]

every_page = pytest.mark.parametrize("page_language", PAGES)


@pytest.mark.parametrize("block", all_blocks("yaml"), ids=str)
def test_an_example_fails_just_where_it_says(block: Block) -> None:
    assert told(block) == wanted(block)


@every_page
def test_both_kinds_of_examples_are_there(page_language: str) -> None:
    found = {bool(wanted(one)) for one in all_blocks("yaml") if one.language == page_language}
    assert found == {True, False}


@every_page
def test_every_block_is_of_a_kind_that_is_tested(page_language: str) -> None:
    assert {one.kind for one in blocks(page_language)} <= KINDS


@every_page
def test_no_fence_is_left_out(page_language: str) -> None:
    """A fence that is indented, or never closed, would escape every test."""
    assert page(page_language).count("```") == 2 * len(blocks(page_language))


def test_the_reference_holds_a_whole_file() -> None:
    assert [one for one in blocks("en") if one.kind == "yaml" and is_whole(one)]


@every_page
@pytest.mark.parametrize(("table", "key"), [*KEYS, *FORMS])
def test_every_key_has_an_example_that_passes(page_language: str, table: str, key: str) -> None:
    assert (table, key) in used(page_language)


@cache
def used(page_language: str) -> frozenset[Used]:
    """Give every key and form in the examples of a page that pass."""
    sound = [one for one in blocks(page_language) if one.kind == "yaml" and not wanted(one)]
    return frozenset(found for one in sound for found in _block(*data(one)))


def _block(kind: str, value: Table) -> Iterator[Used]:
    if kind == "node":
        yield from _node(value, frozenset())
        return
    yield from _keys("SCENARIO", value)
    passages = frozenset(_tables(value, "passages"))
    for one in _tables(value, "cast").values():
        yield from _keys("CHARACTER", one)
    variables = value.under("variables")
    for variable in variables.values() if isinstance(variables, Table) else ():
        yield from _variable(variable)
    for one in _tables(value, "nodes").values():
        yield from _node(one, passages)
    for one in _tables(value, "passages").values():
        yield from _keys("PASSAGE", one)
        for node in _tables(one, "nodes").values():
            yield from _node(node, passages)


def _keys(name: str, table: Table) -> Iterator[Used]:
    yield from ((name, str(key)) for key in table)


def _tables(table: Table, key: str) -> dict[str, Table]:
    """Give the tables in a table, by name; nothing where the key is absent."""
    inner = table.under(key)
    found = inner if isinstance(inner, Table) else Table()
    return {str(name): one for name, one in found.items() if isinstance(one, Table)}


def _variable(value: Value) -> Iterator[Used]:
    match value:
        case Table():
            yield from _keys("VARIABLE", value)
        case Items():
            yield "VARIABLES", "words"
        case Text():
            yield "VARIABLES", "yes or no"


def _node(node: Table, passages: frozenset[str]) -> Iterator[Used]:
    yield from _keys("NODE", node)
    lines = node.under("lines")
    for line in lines if isinstance(lines, Items) else ():
        assert isinstance(line, Table)
        yield from _keys("LINE", line)
        yield from _when(line.under("when"), passages)
    for choice in _tables(node, "choices").values():
        yield from _choice(choice)
        yield from _when(choice.under("when"), passages)
    ending = node.under("ending")
    yield from _keys("ENDING", ending if isinstance(ending, Table) else Table())


def _choice(choice: Table) -> Iterator[Used]:
    yield from _keys("CHOICE", choice)
    if choice.under("next") == RETURN:
        yield "CHOICE", "next: return"
    changes = choice.under("set")
    for change in changes.values() if isinstance(changes, Table) else ():
        yield "SET", str(change) if str(change) in ("+1", "-1") else "a value"


def _when(value: Value | None, passages: frozenset[str]) -> Iterator[Used]:
    match value:
        case Items():
            for one in value:
                yield from _when(one, passages)
        case Table():
            for name, inner in value.items():
                yield from _question(str(name), inner, passages)


def _question(name: str, inner: Value, passages: frozenset[str]) -> Iterator[Used]:
    if name in WORDS:
        yield "WHEN", name
        yield from _when(inner, passages) if name != "visited" else ()
        if name == "visited" and inner in passages:
            yield "WHEN", "visited: a passage"
    elif isinstance(inner, Table):
        yield from _keys("COMPARISON", inner)
    else:
        yield "WHEN", "a value"
