"""What the tests of the normal form start from: a small story, and what becomes of a text."""

from game.authoring.formatting.formatter import Formatted, formatted
from game.engine.marked import read_marked
from game.engine.placed import Table, Value
from game.engine.problem import Problem

STORY = """\
title: "Essai"
nodes:
  first:
    lines:
      - lina: {sentence}
        tactic: threat
    choices:
      wait:
        say: "Attends."
        next: first
"""


def tidy(text: str) -> str:
    """Give a text in normal form, which must be its own normal form."""
    found = formatted(text, "essai.yaml")
    assert found.text is not None, [one.report() for one in found.problems]
    assert formatted(found.text, "essai.yaml") == Formatted(found.text)
    return found.text


def refused(text: str) -> tuple[Problem, ...]:
    """Give the problems of a text that is left alone."""
    found = formatted(text, "essai.yaml")
    assert found.text is None
    return found.problems


def data(text: str) -> Value | None:
    """Give what a text holds."""
    value, problems = read_marked(text, "essai.yaml")
    assert problems == []
    return value


def said(text: str) -> str:
    """Give the sentence of the first line of a story, in normal form."""
    value: object = data(tidy(text))
    for name in ("nodes", "first", "lines"):
        assert isinstance(value, Table)
        value = value.under(name)
    assert isinstance(value, list)
    return str(value[0].under("lina"))


def with_sentence(sentence: str) -> str:
    """Give a story in which somebody says this, written as it stands here."""
    return STORY.replace("{sentence}", sentence)
