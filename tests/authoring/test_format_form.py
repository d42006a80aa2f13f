"""The normal form: spaces, quotation marks, brackets, empty lines; the same data."""

from pathlib import Path

import pytest

from game import files
from game.authoring.formatting.shapes import KEPT, SCENARIO, Shape
from game.authoring.templates import LANGUAGES
from tests.authoring.given import data, refused, tidy
from tests.engine.given import MINIMAL, codes
from tests.engine.test_broken_files import BROKEN, SOUND

NODES = """\
nodes:
  a:
    discuss: "Un ?"

  b:
    discuss: "Deux ?"
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("age:   13  \n", "age: 13\n"),
        ("age : 13", "age: 13\n"),
        ("age:\n  13\n", "age: 13\n"),
        ('"age": "13"\n', "age: 13\n"),
        ("title: Essai\n", 'title: "Essai"\n'),
        ("title: 'L''heure'\n", 'title: "L\'heure"\n'),
        ("title: 'Il dit \"oui\" \\o/'\n", 'title: "Il dit \\"oui\\" \\\\o/"\n'),
        ("title: no\n", 'title: "no"\n'),
        ("title:\n", "title:\n"),
        ('title: ""\n', 'title: ""\n'),
        ("summary: Une\n  phrase\n", 'summary: "Une phrase"\n'),
        ('summary: "Une\n  phrase\\\n  ."\n', 'summary: "Une phrase."\n'),
        ("summary: |\n  un\n\n  deux\n", 'summary: "un\\n\\ndeux\\n"\n'),
        ("summary: >-\n  un\n  deux\n", 'summary: "un deux"\n'),
        ("summary: un\n\n  deux\n", 'summary: "un\\ndeux"\n'),
        ("rights: [ a,b , 'c' ]\n", "rights: [a, b, c]\n"),
        ("rights: [a,\n  b,\n]\n", "rights: [a, b]\n"),
        ("rights:\n- a\n- b\n", "rights:\n  - a\n  - b\n"),
        ("rights: []\n", "rights: []\n"),
        ("cast: {a: {name: Noé,player: yes}}\n", 'cast: {a: {name: "Noé", player: yes}}\n'),
        ("cast:\n    a:\n        app: sms\n", "cast:\n  a:\n    app: sms\n"),
        ("cast: {a}\n", "cast: {a: }\n"),
        ("variables: {a: [low, 'high tide']}\n", 'variables: {a: [low, "high tide"]}\n'),
        ("autre: 'laissé'\nplus: [x, 'y']\n", 'autre: "laissé"\nplus: [x, "y"]\n'),
        ("autre: [a: b, [c]]\n", "autre: [{a: b}, [c]]\n"),
        ("autre:\n- - a\n  -  - b\n-\n  c: d\n", "autre:\n  - - a\n    - - b\n  - c: d\n"),
        ("? age\n: 13\n", "age: 13\n"),
        ("?\n", '"":\n'),
        ("'<<': a\n", '"<<": a\n'),
        ("---\nage: 13\n...\n", "age: 13\n"),
        ("\n\nage: 13\n\n\n\nminutes: 5\n\n\n", "age: 13\n\nminutes: 5\n"),
        ("cast:\n\n  a:\n\n\n    app: sms\n", "cast:\n  a:\n    app: sms\n"),
        ("\ufeffage: 13\r\nminutes: 5\r\n", "age: 13\nminutes: 5\n"),
        (NODES.replace("\n\n", "\n"), NODES),
        (NODES.replace("\n\n", "\n\n \n\n"), NODES),
    ],
)
def test_a_text_has_one_normal_form(before: str, after: str) -> None:
    assert tidy(before) == after


def test_a_time_keeps_its_quotation_marks() -> None:
    text = "nodes:\n  a:\n    time: 21:14\n"
    assert tidy(text) == 'nodes:\n  a:\n    time: "21:14"\n'


def test_lines_are_indented_under_their_key() -> None:
    before = "nodes:\n a:\n  lines:\n  - lina: Oui\n    when: {paid: 'yes'}\n  - sarah: Non\n"
    assert tidy(before) == (
        "nodes:\n  a:\n    lines:\n"
        '      - lina: "Oui"\n        when: {paid: yes}\n      - sarah: "Non"\n'
    )


def test_the_order_of_keys_is_kept() -> None:
    text = "start: a\nage: 13\ntitle: b\n"
    assert list(data(tidy(text)) or ()) == ["start", "age", "title"]


def test_braces_over_several_lines_that_fit_on_none_become_a_block() -> None:
    step = "Demain, en parler à quelqu’un de la maison, ou à l’infirmière, sans tout raconter."
    text = f'nodes:\n  a:\n    ending: {{mood: open, next_step: "{step}",\n      help: [listen]}}\n'
    assert tidy(text) == (
        f'nodes:\n  a:\n    ending:\n      mood: open\n      next_step: "{step}"\n'
        "      help: [listen]\n"
    )


def test_braces_on_one_line_stay_so_however_long() -> None:
    text = f'cast: {{a: {{name: "{"a" * 300}"}}}}\n'
    assert tidy(text) == text


@pytest.mark.parametrize("path", sorted(files.shipped().glob("*.yaml")), ids=lambda one: one.name)
def test_the_shipped_scenarios_are_in_normal_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert tidy(text) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_is_in_normal_form(language: str) -> None:
    text = files.asset_text("templates", f"scenario-{language}.yaml")
    assert tidy(text) == text


@pytest.mark.parametrize("code", SOUND)
def test_a_file_that_only_breaks_a_rule_keeps_its_data(code: str) -> None:
    text = (BROKEN / f"{code}.yaml").read_text(encoding="utf-8")
    assert data(tidy(text)) == data(text)


def test_every_table_of_the_language_has_a_shape() -> None:
    """The formatter must be told of a new key that holds a table, or its texts stay as written."""
    silent = [
        name for one in shapes_of(SCENARIO) for name, inner in one.keys.items() if inner is KEPT
    ]
    assert silent == []


def shapes_of(shape: Shape) -> list[Shape]:
    """Give a shape and all within it."""
    inner = [*shape.keys.values(), shape.others, shape.items]
    return [shape, *(one for part in inner if part is not None for one in shapes_of(part))]


@pytest.mark.parametrize("text", ["", "# rien\n", "- a\n", "bonjour", "[" * 99, "a: b\na: c\n"])
def test_what_the_reader_refuses_is_left_alone(text: str) -> None:
    assert refused(text)


@pytest.mark.parametrize(
    "addition", ["a: &x b\n", "a: *x\n", "a: !x b\n", "<<: {a: b}\n", "---\na"]
)
def test_tricks_of_yaml_are_left_alone(addition: str) -> None:
    assert len(refused(MINIMAL + addition)) == 1


def test_a_file_larger_than_any_story_is_left_alone() -> None:
    assert codes(list(refused("a: b\n" * 100_001))) == ["too-large"]


def test_what_would_not_hold_the_same_is_not_written() -> None:
    (problem,) = refused(f"? {'a' * 1100}\n: b\n")
    assert problem.code == "not-formatted"
