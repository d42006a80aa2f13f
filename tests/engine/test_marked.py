"""YAML as text with places."""

import pytest

from game.engine.placed import Items, Table, Text
from tests.engine.given import items, key, marked, place, table


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "on", "null", "~", "12:30", "3018", "0x10", "0o17", "1e3", "1_000", "2025-11-07"],
)
def test_a_value_is_read_as_it_is_written(written: str) -> None:
    value = table(f"key: {written}\n").under("key")
    assert type(value) is Text
    assert value == written


@pytest.mark.parametrize("written", ["no", "3018", "12:30", "null"])
def test_a_key_is_read_as_it_is_written(written: str) -> None:
    assert list(table(f"{written}: a\n")) == [written]


@pytest.mark.parametrize("written", ["", '""', "''", " # rien"])
def test_nothing_is_an_empty_text(written: str) -> None:
    assert table(f"key: {written}\n").under("key") == ""


def test_a_list_item_with_nothing_is_an_empty_text() -> None:
    assert items("- a\n-\n") == ["a", ""]


def test_texts_know_their_line_and_column_from_one() -> None:
    found = table("a: un\nbb:   deux\n")
    assert place(found.under("a")) == (1, 4)
    assert place(found.under("bb")) == (2, 7)


def test_keys_know_their_place() -> None:
    found = table("a: un\n\nbb: deux\n")
    assert place(key(found, "bb")) == (3, 1)


def test_a_quoted_text_stands_at_its_quotation_mark() -> None:
    assert place(table('a: "un"\n').under("a")) == (1, 4)


def test_accents_and_emoji_count_as_one_column() -> None:
    assert place(items("[é🙂é, b]\n")[1]) == (1, 7)


def test_lists_know_their_place() -> None:
    found = table("a: 1\nb:\n  - un\n  - deux\n")
    value = found.under("b")
    assert isinstance(value, Items)
    assert place(value) == (3, 3)
    assert place(value[1]) == (4, 5)


def test_tables_know_their_place() -> None:
    found = table("a: {b: {c: d}}\n")
    inner = found.under("a")
    assert isinstance(inner, Table)
    assert place(found) == (1, 1)
    assert place(inner) == (1, 4)
    assert place(inner.under("b")) == (1, 8)


def test_an_absent_key_is_none() -> None:
    assert table("a: b\n").under("c") is None


def test_the_root_can_be_a_list() -> None:
    assert marked("- a\n- {b: [c, d]}\n") == ["a", {"b": ["c", "d"]}]


def test_the_root_can_be_a_text() -> None:
    assert place(marked("\n  bonjour\n")) == (2, 3)


def test_places_hold_in_a_file_of_windows() -> None:
    assert place(table("a: b\r\nc: d\r\n").under("c")) == (2, 4)


def test_a_byte_order_mark_is_not_part_of_the_first_key() -> None:
    assert list(table("\ufeffa: b\n")) == ["a"]


def test_a_block_text_keeps_its_lines() -> None:
    assert table("a: |\n  un\n  deux\n").under("a") == "un\ndeux\n"


def test_a_quoted_key_stands_at_its_quotation_mark() -> None:
    assert place(key(table("'a' : b\n"), "a")) == (1, 1)


def test_a_value_after_a_list_goes_to_its_own_key() -> None:
    assert table("a: [b]\nc: {d: e}\nf: g\n") == {"a": ["b"], "c": {"d": "e"}, "f": "g"}


def test_two_documents_marks_around_one_document_are_fine() -> None:
    assert marked("---\na: b\n...\n") == {"a": "b"}


@pytest.mark.parametrize(("text", "value"), [("{}", {}), ("[]", []), ('""', "")])
def test_a_file_that_holds_something_empty_is_not_an_empty_file(text: str, value: object) -> None:
    assert marked(text) == value
