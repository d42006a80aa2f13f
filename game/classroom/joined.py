"""How a player's own game stands with the class that it joined, and all that it ever sends."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.classroom.address import ClassAddress
from game.classroom.question import Mode
from game.engine.catalogue import Catalogue
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.score import score

Phase: TypeAlias = Literal[
    "looking",  # for the class, for the first time
    "absent",  # no class answers at this address
    "votes",  # it votes on the big screen: there is nothing to play here
    "waiting",  # the teacher must let this PC in
    "shut",  # it lets nobody in
    "in",
    "lost",  # it does not answer for now
    "gone",  # another class, or none, has this address now
    "leaving",  # what was sent is being withdrawn
    "left",
]
ACTIVE = ("looking", "waiting", "shut", "in", "lost")  # as long as the player has not left
_MODES: Mapping[str, Mode] = {"vote": "vote", "play": "play"}
_FORMS = {
    "scenario": r"[^\x00-\x1f]{0,100}",
    "digest": r"[0-9a-f]{0,64}",
    "language": r"[a-zA-Z_-]{0,20}",
    "country": r"[a-z-]{0,20}",
}


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a class says of itself: whether it plays, and what."""

    mode: Mode
    scenario: str
    digest: str
    language: str
    country: str

    def is_for(self, scenario: Scenario) -> bool:
        """Tell whether a scenario is the one that the class plays, in the same version."""
        return (scenario.id, scenario.digest) == (self.scenario, self.digest)


@dataclass(frozen=True, slots=True)
class Joined:
    """What scenes know of the class; `has_arrived` tells it of the latest counts."""

    phase: Phase
    address: ClassAddress
    invitation: Invitation | None = None
    has_sent: bool = False
    has_arrived: bool = False

    @property
    def is_active(self) -> bool:
        """Tell whether the player is in the class, or about to be."""
        return self.phase in ACTIVE

    @property
    def is_open(self) -> bool:
        """Tell whether something has still to come to the class, and may."""
        return not self.has_arrived and (self.is_active or self.phase == "leaving")

    def is_about(self, scenario: Scenario) -> bool:
        """Tell whether the class plays a scenario, each on their own, or did so."""
        invitation = self.invitation
        return invitation is not None and invitation.mode == "play" and invitation.is_for(scenario)

    def plays(self, scenario: Scenario) -> bool:
        """Tell whether the counts of a scenario go to the class."""
        return self.is_active and self.is_about(scenario)


def read_invitation(content: bytes) -> Invitation | None:
    """Read what a class says of itself; None if anything of it is not as it should be."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    mode = _MODES.get(data["mode"]) if isinstance(data.get("mode"), str) else None
    told = {name: data.get(name) for name in _FORMS}
    if mode is None or not all(_is_sound(one, _FORMS[name]) for name, one in told.items()):
        return None
    return Invitation(mode, **{name: str(one) for name, one in told.items()})


def _is_sound(value: object, form: str) -> bool:
    return isinstance(value, str) and re.fullmatch(form, value) is not None


def counts_of(play: Play, catalogue: Catalogue) -> bytes:
    """Give all that a class learns of a play: for each family, how many were shown, of how many."""
    families = score(play, catalogue).families
    counts = {one.family: [len(one.shown), len(one.at_stake)] for one in families if one.at_stake}
    return _body(counts, is_ended=play.is_ended)


def withdrawal() -> bytes:
    """Give what takes back all that was sent."""
    return _body({}, is_ended=False)


def _body(families: Mapping[str, list[int]], *, is_ended: bool) -> bytes:
    return json.dumps({"families": families, "is_ended": is_ended}).encode("ascii")
