"""Comments: all kept, each at its place."""

import pytest

from tests.authoring.given import tidy


def test_a_comment_is_indented_with_what_follows() -> None:
    text = "nodes:\n        # le début\n    a:\n# la phrase\n        discuss: b\n"
    assert tidy(text) == 'nodes:\n  # le début\n  a:\n    # la phrase\n    discuss: "b"\n'


def test_a_comment_as_deep_as_a_block_ends_it() -> None:
    """What somebody took out of the story for a while stays where it was."""
    text = (
        'nodes:\n  a:\n    discuss: "b"\n    # choices:\n    #   c: {}\n\n  d:\n    discuss: "e"\n'
    )
    assert tidy(text) == text


def test_a_comment_above_a_node_stays_with_it() -> None:
    text = 'nodes:\n  a:\n    discuss: "b"\n  # plus tard\n  d:\n    discuss: "e"\n'
    assert tidy(text) == text.replace("  # plus", "\n  # plus")


def test_a_comment_between_two_empty_lines_stays_there() -> None:
    text = 'nodes:\n  a:\n    discuss: "b"\n\n  # -------- le soir\n\n  d:\n    discuss: "e"\n'
    assert tidy(text) == text


def test_a_comment_after_a_list_without_indent_belongs_to_what_follows() -> None:
    text = "rights:\n- a\n# l’âge\nage: 13\n"
    assert tidy(text) == "rights:\n  - a\n# l’âge\nage: 13\n"


def test_a_comment_in_a_line_stays_in_it() -> None:
    text = (
        'nodes:\n  a:\n    lines:\n      - lina: "b"\n        # tactic: threat\n'
        '      # deux\n      - lina: "c"\n'
    )
    assert tidy(text) == text


@pytest.mark.parametrize("end", ["", "  ", "\r"])
def test_a_comment_at_the_end_of_a_line_stays_there(end: str) -> None:
    assert tidy(f"age: 13 # ans{end}\ncast: # qui\n  a: {{}} # b\n") == (
        "age: 13  # ans\ncast:  # qui\n  a: {}  # b\n"
    )


def test_comments_in_a_row_stay_so() -> None:
    text = "age: 13      # ans\nminutes: 5   # une pause\n"
    assert tidy(text) == text


def test_comments_in_a_row_stay_so_in_a_block_that_moves() -> None:
    text = "cast:\n    a:\n        app: sms     # où\n        player: no   # qui\n"
    assert tidy(text) == "cast:\n  a:\n    app: sms     # où\n    player: no   # qui\n"


def test_a_comment_that_goes_on_below_stays_in_its_column() -> None:
    text = "role: target    # target, confidant\n                # ou family\nage: 13\n"
    assert tidy(text) == text
    assert tidy(text.replace("role: target", "title: Essai")) == (
        'title: "Essai"  # target, confidant\n                # ou family\nage: 13\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "title: # un\n  Essai\n",
        "title:\n  # un\n  Essai\n",
        "title: | # un\n  Essai\n",
    ],
)
def test_a_comment_before_a_value_stands_above_it(text: str) -> None:
    assert tidy(text).startswith('# un\ntitle: "Essai')


def test_a_comment_within_brackets_makes_them_a_block() -> None:
    text = "rights: [a, # un\n  # deux\n  b # trois\n  # quatre\n] # cinq\nage: 13\n"
    assert tidy(text) == (
        "rights:\n  - a  # un\n  # deux\n  - b  # trois\n  # quatre\n  # cinq\nage: 13\n"
    )


def test_a_comment_within_braces_leaves_those_without_as_they_are() -> None:
    text = "cast: {a: {app: sms}, #un\n  b: {app: pixo}}\n"
    assert tidy(text) == "cast:\n  a: {app: sms}  #un\n  b: {app: pixo}\n"


def test_a_comment_within_empty_brackets_stands_above_them() -> None:
    assert tidy("rights: [ # rien\n]\nage: 13\n") == "# rien\nrights: []\nage: 13\n"


def test_a_comment_beside_a_hyphen_stands_above_the_entry() -> None:
    text = "autre:\n  - # un\n    a: b\n  - # deux\n    - # trois\n      c\n"
    assert tidy(text) == "autre:\n  # un\n  - a: b\n  # deux\n  # trois\n  - - c\n"


def test_comments_around_the_document_are_kept() -> None:
    text = "# un\n\n--- # deux\nage: 13\n... # trois\n# quatre\n"
    assert tidy(text) == "# un\n# deux\nage: 13\n# trois\n# quatre\n"


@pytest.mark.parametrize("value", ["'a # b'", '"a # b"', "a#b", "|\n  # a\n", "[a#b]"])
def test_a_sign_within_a_value_is_no_comment(value: str) -> None:
    assert "  #" not in tidy(f"autre: {value}\n")
