"""A play as plain data, and back: the scenario, what it was like, and the choices taken."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from game.engine.play import Play, Refusal, replay
from game.engine.scenario import Scenario

VERSION = 1
MOST_CHOICES = 1_000
MOST_LETTERS = 100  # of an id
Trouble = Literal["damaged", "future"]


@dataclass(frozen=True, slots=True)
class Save:
    """An unfinished play, kept: the list of choices, and the digest of the scenario's text."""

    scenario: str
    digest: str
    taken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resumed:
    """A play taken up again; `refusal` tells where an edited scenario no longer follows."""

    play: Play
    refusal: Refusal | None = None
    was_edited: bool = False


def digest_of(text: str) -> str:
    """Give the digest by which a later version of a text is told apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def save_of(play: Play) -> Save:
    """Give what must be kept of a play."""
    return Save(play.scenario.id, play.scenario.digest, play.taken)


def to_data(save: Save) -> dict[str, Any]:
    """Give a save as plain data, with its version."""
    return {
        "version": VERSION,
        "scenario": save.scenario,
        "digest": save.digest,
        "taken": list(save.taken),
    }


def from_data(data: object) -> Save | Trouble:
    """Read a save from plain data; never raises, whatever it holds."""
    if not isinstance(data, Mapping):
        return "damaged"
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        return "damaged"
    if version > VERSION:
        return "future"
    scenario, digest, taken = (data.get(name) for name in ("scenario", "digest", "taken"))
    if not (_is_id(scenario) and _is_id(digest) and isinstance(taken, list)):
        return "damaged"
    if len(taken) > MOST_CHOICES or not all(_is_id(one) for one in taken):
        return "damaged"
    return Save(str(scenario), str(digest), tuple(taken))


def resumed(save: Save, scenario: Scenario) -> Resumed:
    """Take a play up again, as far as the scenario still goes the same way."""
    play, refusal = replay(scenario, save.taken)
    return Resumed(play, refusal, was_edited=scenario.digest != save.digest)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= MOST_LETTERS
