"""What tests start from: a minimal scenario as text, and small scenarios built in code."""

import random
from collections.abc import Iterable
from typing import Any

from game.engine.catalogue import FAMILIES, Catalogue, Family, Reflex, Tactic
from game.engine.marked import read_marked
from game.engine.placed import Items, Table, Text, Value
from game.engine.play import Play
from game.engine.problem import Problem
from game.engine.reader import read_scenario
from game.engine.scenario import Character, Choice, Ending, Line, Node, Scenario, Variable

MINIMAL = """\
format: 1
title: "Essai"
language: fr
summary: "Un essai."
role: target
age: 13
minutes: 5
intensity: 1
cast:
  noe: {name: "Noé", player: yes}
  lina: {name: "lina.s07", app: pixo, profile: fake}
  sarah: {name: "Sarah", app: sms, trusted: yes}
variables:
  paid: no
  calm: {from: 0, to: 3}
  mood: [low, even, high]
start: first
nodes:
  first:
    time: "21:14"
    lines:
      - lina: "Une heure."
    choices:
      breathe:
        do: "Poser le téléphone."
        next: last
  last:
    lines:
      - narrator: "C’est fini."
    ending: {mood: relieved, next_step: "Demain.", help: [listen]}
"""

MOST_DECISIONS = 80  # of a walk; an hour of a class would be over

# reflex: family; in the order of the catalogue
REFLEXES = {
    "doubt": "discern",
    "breathe": "pause",
    "silence": "pause",
    "capture": "proof",
    "tell": "tell",
    "adult": "tell",
    "block": "report",
}

CATALOGUE = Catalogue(
    families={name: Family(name, name, name) for name in FAMILIES},
    reflexes={
        name: Reflex(name, family, name, name, name, "after", "teen")
        for name, family in REFLEXES.items()
    },
    tactics={name: Tactic(name, name, name, name, name) for name in ("threat", "deadline")},
)

CAST = (
    Character("noe", "Noé", is_player=True),
    Character("lina", "lina.s07", app="pixo", profile="fake"),
    Character("sarah", "Sarah", app="sms", is_trusted=True),
    Character("papa", "Papa", app="sms", is_trusted=True),
    Character("cousin", "Le cousin"),
)


def seeded(seed: int | str) -> random.Random:
    """Give draws that are the same in every run."""
    return random.Random(seed)  # noqa: S311 - nothing secret here


def minimal(*replacements: tuple[str, str]) -> str:
    """Give the minimal text with each piece replaced; a piece must stand there once."""
    text = MINIMAL
    for old, new in replacements:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def read(
    text: str, catalogue: Catalogue = CATALOGUE, file: str = "essai.yaml"
) -> tuple[Scenario | None, list[Problem]]:
    return read_scenario(text, file, "essai", catalogue)


def sound(text: str) -> Scenario:
    """Read a text that must be sound."""
    scenario, problems = read(text)
    assert scenario is not None, reports(problems)
    assert not problems
    return scenario


def codes(problems: Iterable[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def reports(problems: Iterable[Problem]) -> str:
    return "".join(f"{problem.report()}\n" for problem in problems)


def marked(text: str) -> Value:
    """Give the data of a text without problems."""
    value, problems = read_marked(text, "essai.yaml")
    assert not problems, reports(problems)
    assert value is not None
    return value


def table(text: str) -> Table:
    """Give the data of a text that is a table."""
    value = marked(text)
    assert isinstance(value, Table)
    return value


def items(text: str) -> Items:
    """Give the data of a text that is a list."""
    value = marked(text)
    assert isinstance(value, Items)
    return value


def refused(text: str) -> list[Problem]:
    """Give the problems of a YAML text."""
    _, problems = read_marked(text, "essai.yaml")
    return problems


def place(value: Value | None) -> tuple[int, int]:
    assert value is not None
    return value.line, value.column


def key(found: Table, name: str) -> Text:
    """Give the key itself, with its place."""
    return next(one for one in found if one == name)


def choice(name: str, after: str, **more: Any) -> Choice:
    """Give a choice; an act unless said otherwise."""
    return Choice(**{"id": name, "kind": "do", "text": f"{name}.", "next": after, **more})


def node(name: str, *choices: Choice, **more: Any) -> Node:
    """Give a node, an ending when it has no choice."""
    ending = None if choices else Ending("open", "Demain.", ("listen",))
    ways = {one.id: one for one in choices}
    return Node(**{"id": name, "screen": "lina", "choices": ways, "ending": ending, **more})


def line(speaker: str, text: str, tactic: str = "") -> Line:
    return Line(speaker, text, tactic)


def flag(name: str) -> Variable:
    return Variable(name, (False, True), start=False)


def story(*nodes: Node, variables: Iterable[Variable] = (), **more: Any) -> Scenario:
    """Give a scenario that starts at the first node."""
    given: dict[str, Any] = {
        "id": "essai",
        "title": "Essai",
        "language": "fr",
        "summary": "Un essai.",
        "role": "target",
        "age": 13,
        "minutes": 5,
        "intensity": 1,
        "start": nodes[0].id,
        "cast": {one.id: one for one in CAST},
        "nodes": {one.id: one for one in nodes},
        "variables": {one.id: one for one in variables},
    }
    return Scenario(**{**given, **more})


def played(scenario: Scenario, *taken: str) -> Play:
    """Give the play after some choices."""
    play = Play.start(scenario)
    for choice_id in taken:
        play = play.choose(choice_id)
    return play


def walk(scenario: Scenario, seed: int, *, is_curious: bool = True) -> Play:
    """Walk at random; who is curious goes to nodes not seen yet where that is possible."""
    draw, play = seeded(seed), Play.start(scenario)
    while not play.is_ended and len(play.taken) < MOST_DECISIONS:
        seen = {step.node.id for step in play.steps}
        ways = play.open_ids()
        new = [one for one in ways if play.node.choices[one].next not in seen]
        play = play.choose(draw.choice((new if is_curious else ()) or ways))
    return play
