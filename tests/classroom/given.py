"""What tests of kept lessons start from: a head, some events, plays of a computer room."""

from datetime import date
from pathlib import Path

from game.classroom.kept import Head, Kept, PlayCount
from game.classroom.store import Store
from game.engine.classroom import Counted, Decided, Event, WentBack

EVENTS: tuple[Event, ...] = (
    Decided("breathe", ("breathe",), (("breathe", 14), ("reply", 9), ("pay", 3))),
    Counted(("sarah",)),
    Decided("papa", ("sarah",)),
    WentBack(0),
    Decided("sarah"),
)


def head(
    id: str = "0123456789abcdef",  # noqa: A002  as the field is called
    day: date = date(2026, 11, 9),
    **texts: str,
) -> Head:
    """Give what a lesson is about, with some of it changed."""
    given = {
        "scenario": "dans-l-heure",
        "digest": "d" * 64,
        "title": "Dans l’heure",
        "language": "fr",
        "country": "fr",
        **texts,
    }
    return Head(id=id, day=day, minutes=55, **given)


def plays(number: int) -> tuple[PlayCount, ...]:
    """Give what so many pupils' own plays showed."""
    return tuple(
        PlayCount(f"{seat:032x}", {"tell": (seat % 3, 3), "pause": (1, 2)})
        for seat in range(number)
    )


def stored(folder: Path, kept: Kept) -> Path:
    """Keep a lesson whole; give its file."""
    store = Store.create(folder, kept.head)
    assert store is not None
    assert all(store.add(one, 0) for one in kept.events)
    assert all(store.add_play(one) for one in kept.plays)
    assert store.note(kept.seconds, is_closed=kept.is_closed)
    store.close()
    return store.path
