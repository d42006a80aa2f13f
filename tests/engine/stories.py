"""Small random scenarios as text, drawn by hypothesis: every construct of the language."""

import json
from typing import Any

from hypothesis import strategies as st

Tree = dict[str, Any]

NODES = ("a", "b", "c", "d")
INNER = ("x", "y")
PASSAGES = ("ring", "knock")
SAID = ("lina", "sarah", "narrator")
REFLEXES = ("doubt", "breathe", "capture", "tell", "adult", "block")

settings = st.one_of(
    st.fixed_dictionaries({"paid": st.sampled_from(["yes", "no"])}),
    st.fixed_dictionaries({"calm": st.sampled_from(["+1", "-1", "0", "2"])}),
    st.fixed_dictionaries({"mood": st.sampled_from(["low", "high"])}),
)


def conditions(names: tuple[str, ...]) -> st.SearchStrategy[Tree]:
    """Give conditions, one in another, over variables and these nodes."""
    asked = st.one_of(
        st.fixed_dictionaries({"paid": st.sampled_from(["yes", "no"])}),
        st.fixed_dictionaries({"mood": st.sampled_from(["low", "even", "high"])}),
        st.fixed_dictionaries({"calm": st.fixed_dictionaries({"at_least": st.integers(0, 2)})}),
        st.fixed_dictionaries({"calm": st.fixed_dictionaries({"at_most": st.integers(0, 2)})}),
        st.fixed_dictionaries({"visited": st.sampled_from(names)}),
    )
    return st.recursive(
        asked,
        lambda inner: st.one_of(
            st.fixed_dictionaries({"not": inner}),
            st.fixed_dictionaries({"all": st.lists(inner, min_size=1, max_size=2)}),
            st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=2)}),
        ),
        max_leaves=3,
    )


@st.composite
def scenario_trees(draw: st.DrawFn) -> Tree:
    """Give a whole scenario as plain data; every text is another, so that it can be told apart."""
    passages = draw(st.lists(st.sampled_from(PASSAGES), unique=True, max_size=2))
    story = _Story(draw, tuple(passages))
    return {
        "format": 1,
        "title": "Essai",
        "language": "fr",
        "summary": "Un essai.",
        "role": draw(st.sampled_from(["target", "control"])),
        "age": 13,
        "minutes": 5,
        "intensity": 1,
        "cast": {
            "noe": {"name": "Noé", "player": "yes"},
            "lina": {"name": "lina.s07", "app": "pixo", "profile": "fake"},
            "sarah": {"name": "Sarah", "app": "sms", "trusted": "yes"},
        },
        "variables": {"paid": "no", "calm": {"from": 0, "to": 2}, "mood": ["low", "even", "high"]},
        "start": "a",
        "nodes": {name: story.node(NODES, NODES) for name in NODES} | {"end": story.ending()},
        "passages": {name: story.passage() for name in passages},
    }


class _Story:
    """Draws nodes, and sees to it that every passage is called from somewhere."""

    def __init__(self, draw: st.DrawFn, passages: tuple[str, ...]) -> None:
        self.draw, self.passages = draw, passages
        self.uncalled = list(passages)
        self.count = 0

    def text(self, words: str) -> str:
        self.count += 1
        return f"{words} {self.count}"

    def ending(self) -> Tree:
        help_kinds = self.draw(st.lists(st.sampled_from(["listen", "police"]), min_size=1))
        ending = {"mood": "open", "next_step": "Demain.", "help": sorted(set(help_kinds))}
        return {"lines": [{"narrator": self.text("Fin")}], "ending": ending}

    def passage(self) -> Tree:
        nodes = {one: self.node(INNER, INNER, is_passage=True) for one in INNER}
        return {"start": self.draw(st.sampled_from(INNER)), "nodes": nodes}

    def node(
        self, ways: tuple[str, ...], known: tuple[str, ...], *, is_passage: bool = False
    ) -> Tree:
        out = (*ways, "return") if is_passage else (*ways, "end")
        when = conditions((*known, *self.passages))
        lines = [self.line(when) for _ in range(self.draw(st.integers(0, 2)))]
        count = self.draw(st.integers(1, 3))
        choices = {f"w{i}": self.choice(out, when, can_call=not is_passage) for i in range(count)}
        if self.uncalled and not is_passage:
            choices["call"] = self.choice(out, when, can_call=False) | {"call": self.uncalled.pop()}
        return {"lines": lines, "choices": choices}

    def line(self, when: st.SearchStrategy[Tree]) -> Tree:
        line = {self.draw(st.sampled_from(SAID)): self.text("Ligne")}
        return line | ({"when": self.draw(when)} if self.draw(st.booleans()) else {})

    def choice(
        self, out: tuple[str, ...], when: st.SearchStrategy[Tree], *, can_call: bool
    ) -> Tree:
        draw = self.draw
        choice: Tree = {"do": self.text("Faire"), "next": draw(st.sampled_from(out))}
        if draw(st.integers(0, 3)) == 0:
            choice["when"] = draw(when)
        if draw(st.integers(0, 3)) == 0:
            choice["once"] = "yes"
        if draw(st.booleans()):
            choice["set"] = draw(settings)
        if draw(st.booleans()):
            choice["shows"] = [draw(st.sampled_from(REFLEXES))]
        if can_call and self.passages and draw(st.integers(0, 3)) == 0:
            choice["call"] = draw(st.sampled_from(self.passages))
        return choice


scenario_texts = scenario_trees().map(lambda tree: json.dumps(tree, ensure_ascii=False))
