"""Somebody in a class, as a test wants them: nobody is asked anything."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from game.classroom.address import SAMPLE, read_address
from game.classroom.joined import Invitation, Joined, Phase
from game.engine.catalogue import Catalogue
from game.engine.play import Play
from game.engine.scenario import Scenario

PHASES: tuple[Phase, ...] = (
    "looking",
    "absent",
    "votes",
    "waiting",
    "shut",
    "in",
    "lost",
    "gone",
    "leaving",
    "left",
)


@dataclass(slots=True)
class Known:
    """A member of a class as a test wants one; what the game notes is kept here."""

    joined: Joined
    noted: list[Play] = field(default_factory=list)
    is_finished: bool = False
    has_left: bool = False

    def look(self) -> Joined:
        return self.joined

    def wait(self, seconds: float, until: Callable[[Joined], bool]) -> Joined:
        del seconds, until
        return self.joined

    def note(self, play: Play, catalogue: Catalogue) -> None:
        assert catalogue
        self.noted.append(play)

    def finish(self) -> None:
        self.is_finished = True

    def leave(self) -> None:
        self.has_left, self.joined = True, replace(self.joined, phase="left")

    def stop(self) -> None:
        self.has_left = True


def invited(scenario: Scenario, phase: Phase = "in", **changed: str) -> Known:
    address = read_address(SAMPLE)
    assert address is not None
    told = {"language": "en", "country": "fr", **changed}
    return Known(Joined(phase, address, Invitation("play", scenario.id, scenario.digest, **told)))
