"""Lessons on the shipped story, as a class and a computer room leave them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from game.classroom.kept import Head, Kept
from game.engine.classroom import ClassPlay, Decided, Event, WentBack
from game.engine.counts import Count
from game.engine.scenario import Scenario
from tests.classroom.given import plays

WAY = ("breathe", "papa", "tell", "papa", "paper", "capture", "complaint", "rest", "rest")


def taught(scenario: Scenario, room: int = 12) -> Kept:
    """Give a lesson with two ways: one to an ending, one that was left."""
    session = ClassPlay.start(scenario)
    events: list[Event] = []
    for event in (*_votes(session), WentBack(0), Decided("sarah", ("sarah", "beg"))):
        session = session.after(event)
        events.append(event)
    head = Head(
        "0123456789abcdef",
        scenario.id,
        scenario.digest,
        scenario.title,
        "fr",
        "fr",
        55,
        date(2026, 11, 9),
    )
    return Kept(head, tuple(events), plays(room), 3_000, is_closed=True)


def _votes(session: ClassPlay) -> Iterable[Event]:
    """Decide as far as the ending: the first vote is divided, the second has too few hands."""
    taken = 0
    while not session.play.is_ended:
        ids = session.play.open_ids()
        choice = next((one for one in WAY[taken:] if one in ids), ids[0])
        hands = {0: 5, 1: 1}.get(taken, 2)
        count = Count(tuple((one, hands + 6 * (one == choice and taken > 1)) for one in ids))
        if taken == 0:
            count = replace(count, hands=tuple((one, 5 + (one == choice)) for one in ids))
        event = Decided.after(choice, count)
        yield event
        session = session.after(event)
        taken += 1
