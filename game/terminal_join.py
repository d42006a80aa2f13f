"""The way into a class from a terminal: it is asked for, then its story is found here."""

from collections.abc import Sequence

from game.classroom.address import ClassAddress
from game.classroom.joined_words import not_here, standing
from game.classroom.joining.member import Joining, Pace
from game.classroom.seat import Seat
from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.library import Library
from game.sources import Source, shipped
from game.terminal import Write, parts_of

PATIENCE_SECONDS = 15.0  # longer than a class is looked for


def entered(
    seat: Seat,
    address: ClassAddress,
    sources: Sequence[Source],
    library: Library,
    devices: tuple[Translate, Write],
    pace: Pace | None = None,
) -> Scenario | None:
    """Join a class and give its story; None, and why is told, if there is nothing to play."""
    text, write = devices
    seat.member = joining = Joining(address, pace)
    found = joining.wait(PATIENCE_SECONDS, lambda one: one.phase not in ("looking", "lost"))
    invitation, story = found.invitation, None
    told = standing(found, text)
    if invitation is not None and found.is_active:
        is_same = invitation.scenario, invitation.digest
        story = library.same(*is_same, (*sources, *shipped()))
        told = told if story else not_here(text)
    for part in parts_of(told):
        write(part)
    if story is None:
        seat.leave()
    return story
