"""Somebody in the computer room, and a class that is told what to answer."""

from collections.abc import Callable, Iterator

import pytest

from game.classroom.address import ClassAddress
from game.classroom.joining.member import Joining, Pace
from game.engine.play import Play
from game.engine.scenario import Scenario
from tests.classroom.tiny import QUICK, Tiny, invitation_to, opened

MOST_CHOICES = 60
Join = Callable[..., Joining]


@pytest.fixture
def tiny(scenario: Scenario) -> Iterator[Tiny]:
    """Give a class that plays the shipped story."""
    with opened(Tiny.of(invitation_to(scenario))) as found:
        yield found


@pytest.fixture
def join(tiny: Tiny) -> Iterator[Join]:
    """Let somebody join the class, or look elsewhere."""
    members: list[Joining] = []

    def joined(address: ClassAddress | None = None, pace: Pace = QUICK) -> Joining:
        members.append(Joining(address or tiny.address, pace))
        return members[-1]

    yield joined
    for one in members:
        one.stop()


@pytest.fixture(scope="session")
def longest(scenario: Scenario) -> tuple[Play, ...]:
    """Give a play to an ending, after each of its choices; new ground is preferred."""
    found = [Play.start(scenario)]
    while not found[-1].is_ended:
        assert len(found) < MOST_CHOICES, "this way does not end"
        taken = found[-1].taken
        ids = sorted(found[-1].open_ids(), key=taken.count)
        found.append(found[-1].choose(ids[0]))
    return tuple(found[1:])
