"""The place of this player in a class, if they joined one: all scenes share it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # who plays alone needs none of it
    from game.classroom.joined import Joined
    from game.engine.catalogue import Catalogue
    from game.engine.play import Play
    from game.engine.scenario import Scenario


SETTLE_SECONDS = 5.0  # that a terminal waits for the last answer


class Member(Protocol):
    """Whoever speaks with the class; nothing here but `wait` waits for an answer."""

    def look(self) -> "Joined":
        """Give how it stands with the class."""
        ...

    def wait(self, seconds: float, until: "Callable[[Joined], bool]") -> "Joined":
        """Wait for something, but no longer than so many seconds."""
        ...

    def note(self, play: "Play", catalogue: "Catalogue") -> None:
        """Let the class have the counts of a play as it stands now, if it is the class's story."""
        ...

    def finish(self) -> None:
        """Leave it at what was noted: the play is over, and what is tried afterwards is private."""
        ...

    def leave(self) -> None:
        """Leave the class, and withdraw what was sent."""
        ...

    def stop(self) -> None:
        """Send nothing any more, from now on."""
        ...


class Seat:
    """Empty for who plays alone; then nothing here does anything, and no socket is ever opened."""

    __slots__ = ("member",)

    def __init__(self) -> None:
        """Start in no class."""
        self.member: Member | None = None

    def look(self) -> "Joined | None":
        """Give how it stands with the class; None for who joined none."""
        return self.member.look() if self.member else None

    def settled(self) -> "Joined | None":
        """Give how it stands once all has come to the class, or a terminal has waited enough."""
        if self.member is None:
            return None
        return self.member.wait(SETTLE_SECONDS, lambda one: not one.is_open)

    def plays(self, scenario: "Scenario") -> bool:
        """Tell whether the counts of a scenario go to a class."""
        joined = self.look()
        return joined is not None and joined.plays(scenario)

    def is_about(self, scenario: "Scenario") -> bool:
        """Tell whether a scenario is that of the class that the player joined, or has left."""
        joined = self.look()
        return joined is not None and joined.is_about(scenario)

    @property
    def is_taken(self) -> bool:
        """Tell whether the player is in a class, or about to be."""
        joined = self.look()
        return joined is not None and joined.is_active

    def note(self, play: "Play", catalogue: "Catalogue") -> None:
        """Let the class have the counts of a play as it stands now."""
        if self.member:
            self.member.note(play, catalogue)

    def finish(self) -> None:
        """Leave it at what was noted."""
        if self.member:
            self.member.finish()

    def leave(self) -> None:
        """Leave the class, and withdraw what was sent."""
        if self.member:
            self.member.leave()

    def stop(self) -> None:
        """Send nothing any more, from now on."""
        if self.member:
            self.member.stop()
