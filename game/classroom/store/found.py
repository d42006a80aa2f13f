"""Reads a lesson from its file, whatever that file holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

from game import reading
from game.classroom import rows
from game.classroom.kept import Kept
from game.classroom.store.opened import (
    MARK,
    MOST_BYTES,
    TABLES,
    TROUBLES,
    VERSION,
    copied,
    readable,
)
from game.engine.classroom import Event
from game.engine.problem import N_, Problem


def read(path: Path) -> Kept | Problem:
    """Read a lesson whole; whatever the file holds, nothing is raised."""
    problem = reading.trouble_at(path, MOST_BYTES)
    if problem is not None:
        return problem
    if reading.size_of(path.with_name(path.name + "-wal")) > MOST_BYTES:
        return reading.too_large(str(path), MOST_BYTES)
    try:
        return _read(path)
    except sqlite3.DatabaseError as error:
        is_none = error.sqlite_errorcode == sqlite3.SQLITE_NOTADB
        return _foreign(path) if is_none else _damaged(path)
    except TROUBLES:
        return _damaged(path)


def _read(path: Path) -> Kept | Problem:
    database = readable(path)
    if database is not None:
        with closing(database):
            return _lesson(path, database)
    with copied(path) as copy:
        return copy if isinstance(copy, Problem) else _lesson(path, copy)


def _lesson(path: Path, database: sqlite3.Connection) -> Kept | Problem:
    """Give what an open file holds, if it says that it is one of ours."""
    mark, version = (
        database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    )
    if mark != MARK:
        return _foreign(path)
    if version > VERSION:
        message = N_("this lesson was kept by a later version of the game")
        return Problem(str(path), 1, 1, "future-lesson", message, N_("update the game"))
    return _kept(database) or _damaged(path)


def _kept(database: sqlite3.Connection) -> Kept | None:
    """Give a lesson; None if the file is not built as ours are, or has no head."""
    built = dict(database.execute("SELECT name, sql FROM sqlite_master"))
    if {name: text for name, text in built.items() if text is not None} != TABLES:
        return None
    lesson = database.execute("SELECT * FROM lesson")
    names = [column[0] for column in lesson.description]
    row = dict(zip(names, lesson.fetchone() or (), strict=False))
    head = rows.head_of(row)
    if head is None:
        return None
    told, missing = _some(database, "SELECT position, event FROM events ORDER BY position")
    events = _events(told)
    shown, unseen = _some(database, "SELECT seat, play FROM plays")
    plays = [play for play in (rows.play_of(seat, text) for seat, text in shown) if play]
    lost = len(told) - len(events) + len(shown) - len(plays) + missing + unseen
    counting = tuple(one for one in plays if not one.is_withdrawn)
    return Kept(
        head, events, counting, rows.seconds_of(row["seconds"]), row["is_closed"] == 1, lost
    )


def _some(database: sqlite3.Connection, query: str) -> tuple[list[tuple[object, object]], int]:
    """Give the rows up to where the file is damaged, and 1 if it is."""
    found: list[tuple[object, object]] = []
    try:
        found.extend(database.execute(f"{query} LIMIT {rows.MOST_EVENTS}"))
    except TROUBLES:
        return found, 1
    return found, 0


def _events(told: list[tuple[object, object]]) -> tuple[Event, ...]:
    """Read events as far as none is missing: those behind a gap would tell another story."""
    found: list[Event] = []
    for number, (position, text) in enumerate(told):
        event = rows.event_of(text)
        if position != number or event is None:
            break
        found.append(event)
    return tuple(found)


def _foreign(path: Path) -> Problem:
    message = N_("this file is not a lesson that the game has kept")
    return Problem(str(path), 1, 1, "not-a-lesson", message)


def _damaged(path: Path) -> Problem:
    message = N_("this lesson is damaged: what it began with cannot be read")
    return Problem(str(path), 1, 1, "damaged-lesson", message)
