"""What the game teaches, as data: reflex families, reflexes and tactics, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass

FAMILIES = ("discern", "pause", "proof", "tell", "report", "protect")  # in the order of the screen


@dataclass(frozen=True, slots=True)
class Family:
    """One of the six families of reflexes."""

    id: str
    name: str
    summary: str


@dataclass(frozen=True, slots=True)
class Reflex:
    """One thing to do, said in one sentence; `fact` is its entry in the fact base."""

    id: str
    family: str
    name: str
    sentence: str
    fact: str
    phase: str
    audience: str


@dataclass(frozen=True, slots=True)
class Tactic:
    """One technique of a blackmailer: its name, what it is for, what one can notice."""

    id: str
    name: str
    purpose: str
    notice: str
    fact: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that a scenario may name."""

    families: Mapping[str, Family]
    reflexes: Mapping[str, Reflex]
    tactics: Mapping[str, Tactic]
    language: str = ""
