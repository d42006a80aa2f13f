"""A small scenario to which no rule objects, and what the rules say once a piece is changed."""

from game.engine.checks import RULES, check
from game.engine.checks.subject import Subject
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from tests.engine.given import sound

CLEAN = """\
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
  papa: {name: "Papa", app: sms, trusted: yes}
variables:
  paid: no
start: first
nodes:
  first:
    time: "21:14"
    lines:
      - lina: "Une heure."
        tactic: deadline
    discuss: "À quoi sert une heure limite ?"
    choices:
      pay:
        do: "Payer."
        misses: [tell]
        set: {paid: yes}
        feedback: "La peur fait payer."
        next: second
      wait:
        do: "Attendre."
        feedback: "Respire."
        next: second
  second:
    lines:
      - narrator: "La lampe."
        when: {paid: yes}
    choices:
      sarah:
        write: sarah
        say: "t’es là ?"
        shows: [tell]
        feedback: "Elle va lire."
        next: last
      papa:
        write: papa
        say: "Papa, tu as une minute ?"
        shows: [tell]
        feedback: "Il arrive."
        next: last
  last:
    lines:
      - narrator: "C’est fini."
    ending: {title: "Demain", mood: relieved, next_step: "Dormir.", help: [listen]}
"""
FEEDBACK = "Elle va lire."  # a text where any sentence can stand


def clean(*replacements: tuple[str, str]) -> str:
    """Give the clean text with each piece replaced; a piece must stand there once."""
    text = CLEAN
    for old, new in replacements:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def told(text: str) -> list[Problem]:
    """Give what the rules say about a text that the reader finds sound."""
    return check(sound(text), "essai.yaml")


def told_of(text: str, code: str) -> list[Problem]:
    """Give what one rule says."""
    return [problem for problem in told(text) if problem.code == code]


def told_codes(*replacements: tuple[str, str]) -> list[str]:
    """Give the codes of all that is said about the clean text once it is changed."""
    return [problem.code for problem in told(clean(*replacements))]


def sentence(words: str, language: str = "fr") -> str:
    """Give the clean text with one sentence in it, in one of the languages."""
    return clean((FEEDBACK, words), ("language: fr", f"language: {language}"))


def spot(text: str, piece: str) -> tuple[int, int]:
    """Give line and column of a piece that stands once, counted from 1."""
    before, found, after = text.partition(piece)
    assert found, piece
    assert piece not in after, piece
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def places(scenario: Scenario, code: str) -> set[str]:
    """Give the texts at which one rule finds something, in a scenario built in code."""
    (rule,) = (one for one in RULES if one.code == code)
    return {finding.place for finding in rule.find(Subject(scenario))}
