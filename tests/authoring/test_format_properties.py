"""Whatever a story holds and however it is written, its normal form holds the same."""

import random
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.formatting.formatter import formatted
from game.engine.marked import read_marked
from tests.authoring.given import data, said, tidy, with_sentence
from tests.authoring.styles import Untidy
from tests.authoring.test_format_traps import PROSE, SOUND
from tests.engine.given import seeded

Tree = dict[str, Any]
ODD = (
    "",
    " ",
    "~",
    "no",
    "3018",
    "12:30",
    "<<",
    "à la\nligne",
    "a\n\nb\n",
    "\ttab",
    "# pas",
    "a # b",
)
TEXTS = (*PROSE, *SOUND, *ODD)
WORDS = (
    "Salut",
    ":",
    "?",
    "«",
    '"',
    '"Non"',
    "T'es",
    "*",
    "@",
    "-",
    "[a]",
    "{b}",
    "#1",
    "\\",
    "é🙂",
)


class Story:
    """A story by lot: every key of the language that holds text, and some that it lacks."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw

    def tree(self) -> Tree:
        nodes = {f"n{number}": self._node() for number in range(self.draw.randint(0, 3))}
        return {
            **self._some({"format": "1", "title": self._text(), "summary": self._text()}),
            "cast": {one: self._some({"name": self._text(), "player": "no"}) for one in "ab"},
            "variables": {"paid": "no", "calm": {"from": "0", "to": "3"}, "mood": ["low", "yes"]},
            "nodes": nodes,
            **self._some({"autre": [self._text(), [self._text(), {"a": self._text()}]]}),
        }

    def _text(self) -> str:
        return self.draw.choice(TEXTS)

    def _ids(self) -> list[str]:
        return [self.draw.choice(("pause", "x-1")) for _ in range(self.draw.randint(0, 3))]

    def _some(self, data: Tree) -> Tree:
        return {name: value for name, value in data.items() if self.draw.random() < 0.8}

    def _condition(self, depth: int = 0) -> Tree:
        if depth < 2 and self.draw.random() < 0.4:
            return {"all": [self._condition(depth + 1), {"not": self._condition(depth + 1)}]}
        return {"calm": {"at_least": "2"}} if self.draw.random() < 0.3 else {"paid": "yes"}

    def _node(self) -> Tree:
        lines = [self._line() for _ in range(self.draw.randint(0, 3))]
        choices = {f"c{number}": self._choice() for number in range(self.draw.randint(0, 2))}
        ending = {"mood": "open", "next_step": self._text(), "help": self._ids()}
        whole = {"time": "21:14", "lines": lines, "discuss": self._text(), "choices": choices}
        return self._some({**whole, "ending": ending, "inconnu": self._text()})

    def _line(self) -> Tree:
        return {"a": self._text(), **self._some({"tactic": "t", "when": self._condition()})}

    def _choice(self) -> Tree:
        said = {"say": self._text(), "write": "b", "feedback": self._text(), "next": "n0"}
        return self._some({**said, "shows": self._ids(), "set": {"calm": "+1"}, "once": "yes"})


@settings(max_examples=2 * settings().max_examples)
@given(st.integers(0, 2**32))
def test_a_story_in_any_style_keeps_its_data_and_comments(seed: int) -> None:
    draw = seeded(seed)
    tree, untidy = Story(draw).tree(), Untidy(draw)
    text = untidy.written(tree)
    assert data(text) == tree
    found = tidy(text)
    assert data(found) == tree
    assert list(data(found) or ()) == list(tree)
    assert re.findall(r"# \d+ : \[a\] \"b\" \{c\} #d$", found, re.MULTILINE) == untidy.comments
    assert re.search(r"[ \t]\n|\n\n\n|\r|\n\n\Z", found) is None


@settings(max_examples=4 * settings().max_examples)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5))
def test_words_in_any_order_are_said_as_they_were_typed(words: list[str]) -> None:
    sentence = " ".join(words)
    if sentence[0] == '"':
        words.insert(0, "Oui")  # a quotation mark at the start may have been meant for YAML
    assert said(with_sentence(" ".join(words))) == " ".join(words)


@given(st.text(max_size=200), st.integers(0, 2**32))
def test_any_text_is_formatted_or_has_problems(text: str, seed: int) -> None:
    draw = seeded(seed)
    signs = "".join(draw.choice("ab: \n-[]{}\"'#&*!|>?,%@`\t\u2028\x85") for _ in range(60))
    for one in (text, signs, f"title: {text}", f"title: {signs}"):
        found = formatted(one, "a.yaml")
        assert (found.text is None) == bool(found.problems)
        if found.text is not None and not found.mended:
            assert read_marked(found.text, "") == read_marked(one, "")
