"""What YAML allows and a scenario does not, and what YAML itself cannot read."""

import pytest

from game.engine.marked import Limits, read_marked
from game.engine.placed import Table
from game.engine.problem import Problem
from tests.engine.given import codes, refused, reports, table


def places(problems: list[Problem]) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, one.code) for one in problems]


def test_a_key_written_twice_is_told_with_both_lines() -> None:
    (problem,) = refused("a: un\nb: deux\na: trois\n")
    assert (problem.line, problem.column, problem.code) == (3, 1, "duplicate-key")
    assert problem.told() == "'a' is written twice; the first is on line 1"


def test_the_first_of_two_equal_keys_is_kept() -> None:
    value, _ = read_marked("a: un\nb: deux\na: trois\n", "essai.yaml")
    assert value == {"a": "un", "b": "deux"}


@pytest.mark.parametrize("second", ["[c, d]", "{c: d}"])
def test_the_first_of_two_equal_keys_is_kept_before_a_list_or_table(second: str) -> None:
    value, problems = read_marked(f"a: un\na: {second}\nb: deux\n", "essai.yaml")
    assert value == {"a": "un", "b": "deux"}
    assert codes(problems) == ["duplicate-key"]


def test_each_repetition_of_a_key_is_told() -> None:
    assert places(refused("a: 1\na: 2\na: 3\n")) == [
        (2, 1, "duplicate-key"),
        (3, 1, "duplicate-key"),
    ]


def test_equal_keys_of_two_tables_are_fine() -> None:
    assert not refused("- {a: b}\n- {a: b}\n")


def test_a_key_and_its_quoted_twin_are_the_same() -> None:
    assert codes(refused("a: b\n'a': c\n")) == ["duplicate-key"]


def test_anchors_are_refused_at_their_place() -> None:
    assert places(refused("a: &x un\nb: &y [deux]\n")) == [(1, 4, "anchor"), (2, 4, "anchor")]


def test_aliases_are_refused_at_their_place() -> None:
    assert places(refused("a: un\nb: [*x, *y]\n")) == [(2, 5, "alias"), (2, 9, "alias")]


@pytest.mark.parametrize("value", ["!x un", "! un", "!!str un", "!x [un]", "!!python/object:a {}"])
def test_tags_are_refused_at_their_place(value: str) -> None:
    assert places(refused(f"a: b\nc: {value}\n")) == [(2, 4, "tag")]


def test_a_value_with_anchor_and_tag_is_told_twice() -> None:
    assert codes(refused("a: &x !y un\n")) == ["anchor", "tag"]


def test_merge_keys_are_refused_at_their_place() -> None:
    assert places(refused("a:\n  <<: {b: c}\n")) == [(2, 3, "merge-key")]


def test_a_quoted_merge_key_is_a_text_like_another() -> None:
    assert table("'<<': a\n") == {"<<": "a"}


def test_twenty_four_levels_are_read() -> None:
    assert not refused("[" * 24 + "]" * 24)


def test_the_twenty_fifth_level_is_refused_at_its_place() -> None:
    assert places(refused("[" * 25 + "]" * 25)) == [(1, 25, "too-deep")]


def test_levels_of_tables_count_too() -> None:
    assert codes(refused("{a: " * 25 + "b" + "}" * 25)) == ["too-deep"]


def test_levels_that_are_closed_do_not_count() -> None:
    assert not refused("- [a, {b: c}]\n" * 100)


def test_eighty_thousand_brackets_are_one_problem() -> None:
    assert codes(refused("[" * 80_000)) == ["too-deep"]


def test_aliases_of_aliases_are_not_expanded() -> None:
    levels = "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10))
    text = f"a0: &a0 [x, x]\n{levels}"
    value, problems = read_marked(text, "essai.yaml")
    assert isinstance(value, Table)
    assert set(codes(problems)) == {"alias", "anchor"}
    assert len(problems) == 10 + 9 * 9


def test_a_file_with_too_many_characters_is_not_read() -> None:
    value, problems = read_marked("a: bcdef", "essai.yaml", Limits(characters=7))
    assert value is None
    assert places(problems) == [(1, 1, "too-large")]


def test_a_file_with_just_enough_characters_is_read() -> None:
    value, problems = read_marked("a: bcde", "essai.yaml", Limits(characters=7))
    assert value == {"a": "bcde"}
    assert not problems


def test_the_largest_size_is_told_with_spaces_that_do_not_break() -> None:
    (problem,) = refused("#" * 2_000_001)
    assert problem.told() == "this file is too large (at most 2\u00a0000\u00a0000 characters)"


def test_the_limit_of_depth_can_be_set() -> None:
    _, problems = read_marked("[[a]]", "essai.yaml", Limits(depth=1))
    assert reports(problems) == (
        "essai.yaml:1:2: error: this is nested too deeply (at most 1 levels) [too-deep]\n"
    )


def test_a_second_document_is_refused_at_its_place() -> None:
    value, problems = read_marked("a: b\n---\nc: d\n", "essai.yaml")
    assert value is None
    assert places(problems) == [(2, 1, "several-documents")]


@pytest.mark.parametrize("key", ["[a]", "{a: b}", "[]"])
def test_a_key_that_is_no_text_is_refused(key: str) -> None:
    assert places(refused(f"a: b\n? {key}\n: c\n")) == [(2, 3, "key-not-text")]


@pytest.mark.parametrize("text", ["", "\n\n", "# seulement un commentaire\n", "   "])
def test_an_empty_file_is_told(text: str) -> None:
    assert places(refused(text)) == [(1, 1, "empty")]


def test_a_lone_surrogate_is_a_problem_of_encoding() -> None:
    assert codes(refused("a: \ud800\n")) == ["encoding"]


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\ufffe"])
def test_a_control_character_is_a_problem(character: str) -> None:
    assert codes(refused(f"a: b\nc: d{character}\n")) == ["syntax"]


def test_a_control_character_is_told_at_its_place() -> None:
    assert places(refused("a: b\nc: d\x07\n")) == [(2, 5, "syntax")]


def test_a_tab_as_indentation_is_told_with_the_way_out() -> None:
    (problem,) = refused("a:\n\tb: c\n")
    assert (problem.line, problem.column, problem.code) == (2, 1, "syntax")
    assert problem.told() == "a tab stands in the indentation of this line"
    assert "two spaces" in problem.hinted()
    assert "coupe-court format" in problem.hinted()


@pytest.mark.parametrize("sentence", ["@Sarah viens", "`oui`", "%"])
def test_a_sentence_that_starts_with_a_mark_of_yaml_is_told_to_be_quoted(sentence: str) -> None:
    (problem,) = refused(f"a: {sentence}\n")
    assert (problem.line, problem.column, problem.code) == (1, 4, "syntax")
    assert problem.told().endswith(f"means something to YAML: {sentence[0]}")
    assert "double quotes" in problem.hinted()


@pytest.mark.parametrize("opened", ['"', "'"])
def test_a_quotation_mark_that_is_never_closed_is_told(opened: str) -> None:
    (problem,) = refused(f"a: b\nc: {opened}oui\nd: e\n")
    assert (problem.line, problem.column, problem.code) == (2, 4, "syntax")
    assert problem.told() == "a quotation mark is opened here and never closed"


def test_a_colon_in_a_french_sentence_is_told_where_it_cuts() -> None:
    (problem,) = refused("- sarah: Salut : ça va ?\n")
    assert (problem.line, problem.column, problem.code) == (1, 16, "colon-in-text")
    assert problem.hinted() == 'put the whole sentence between double quotes "…"'


@pytest.mark.parametrize("text", ["a: [b\n", "a: {b\n", "a: b]\n c\nd\n", "- a\nb: c\n"])
def test_what_yaml_cannot_read_is_one_problem_with_its_complaint(text: str) -> None:
    (problem,) = refused(text)
    assert problem.code == "syntax"
    assert "{detail}" not in problem.told()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: {b: un : deux}", "between { }"),
        ('a: [un, "deux" trois]', "between { }"),
        ("a: b\nune phrase\nc: d", "neither"),
        ("a:\n  b: c\n d: e", "indentation"),
        ('a: "C:\\école"', "backslash"),
    ],
)
def test_common_slips_are_told_in_plain_words(text: str, told: str) -> None:
    (problem,) = refused(text)
    assert told in problem.told()
    assert "expected" not in problem.told()
