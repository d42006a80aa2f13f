"""Keeps lessons on this computer: one SQLite file for each, every event on the disk at once."""

import secrets
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game import files, reading
from game.classroom import rows
from game.classroom.kept import Head, Kept, PlayCount
from game.classroom.store.found import read
from game.classroom.store.opened import SUFFIX, TROUBLES, connected, made
from game.engine.classroom import Counted, Event
from game.engine.problem import Problem

__all__ = ["FOLDER", "SUFFIX", "KeptAt", "Store", "erase", "new_id", "read", "sessions"]
FOLDER = "classes"  # within the player's own
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite puts beside a file while it is open
MOST_SESSIONS = 2_000  # of a folder that are looked at
REPLACE = "UPDATE events SET event = ? WHERE position = ?"
PLAY = "INSERT INTO plays VALUES (?, ?) ON CONFLICT (seat) DO UPDATE SET play = excluded.play"


@dataclass(frozen=True, slots=True)
class KeptAt:
    """One file of a folder of lessons: what it holds, or why that cannot be read."""

    path: Path
    kept: Kept | Problem


class Store:
    """One lesson in its file; it is a `Keeper`, and belongs to one thread.

    Every event has its number. If two programs go on with the same lesson, the second one's are
    refused, so that the list never is a mixture. What the disk refuses is tried again with what
    comes next, so that the list never has a hole. Of two votes on the same question only the
    numbers of the last are kept: their difference could tell of who came in between.
    """

    def __init__(
        self, path: Path, database: sqlite3.Connection, events: int, last: Event | None = None
    ) -> None:
        """Go on behind so many events; call `create` or `open` instead."""
        self.path = path
        self._database, self._events, self._last = database, events, last
        self._waiting: list[str] = []  # events that the disk would not have yet
        self._again = ""  # what the last event on the disk is to become
        self._is_whole = True

    @classmethod
    def create(cls, folder: Path, head: Head) -> "Store | None":
        """Begin the file of a lesson; None if the disk won't have it, or it could not come back."""
        row = rows.head_row(head)
        path = folder / f"{head.id}{SUFFIX}"
        if rows.head_of(row) != head or reading.kind_of(path) != "nothing":
            return None
        try:
            files.write(path, b"")  # with the folders above it
            return cls(path, made(path, row), 0)
        except TROUBLES:
            erase(path)
            return None

    @classmethod
    def open(cls, path: Path, events: int | None = None) -> "Store | None":
        """Go on with a lesson; None if its file cannot be used or written.

        Events after the first `events` are given up: those that a changed story no longer
        follows. So are events that cannot be read.
        """
        found = read(path)
        if isinstance(found, Problem):
            return None
        kept = min(len(found.events), len(found.events) if events is None else events)
        try:
            database = connected(path)
            database.execute("DELETE FROM events WHERE position >= ?", (kept,))
        except TROUBLES:
            return None
        return cls(path, database, kept, found.events[kept - 1] if kept else None)

    def add(self, event: Event, seconds: int) -> bool:
        """Keep what the class decided; after this it survives anything."""
        text = rows.event_text(event)
        is_last = self._events + len(self._waiting) >= rows.MOST_EVENTS
        self._is_whole = self._is_whole and not is_last and rows.event_of(text) is not None
        if not self._is_whole:
            return False  # it could not come back, and what follows would tell another story
        if isinstance(event, Counted) and isinstance(self._last, Counted):
            self._without_numbers(self._last)
        self._waiting.append(text)
        self._last = event
        told = "UPDATE lesson SET seconds = ?, is_closed = 0"
        return self._written(told, (rows.seconds_of(seconds),))

    def add_play(self, play: PlayCount) -> bool:
        """Keep what one pupil's own play showed; a second one of the same seat replaces it."""
        text = rows.play_text(play)
        return rows.play_of(play.seat, text) is not None and self._written(PLAY, (play.seat, text))

    def note(self, seconds: int, *, is_closed: bool = False) -> bool:
        """Keep how long the lesson has lasted, and whether it is over."""
        values = (rows.seconds_of(seconds), is_closed)
        return self._written("UPDATE lesson SET seconds = ?, is_closed = ?", values)

    def close(self) -> None:
        """Let the file go; what SQLite had beside it goes with the last who lets it go.

        It is written anew, in memory first: as long as a lesson goes on, plays lie in the file in
        the order in which they came, whatever their seats are.
        """
        with suppress(sqlite3.Error):
            self._database.execute("PRAGMA temp_store = MEMORY")
            self._database.execute("VACUUM")
        with suppress(sqlite3.Error):
            self._database.close()

    def _without_numbers(self, counted: Counted) -> None:
        """Keep of the last vote only what won, with what is written next."""
        text = rows.event_text(Counted(counted.won))
        if self._waiting:
            self._waiting[-1] = text
        else:
            self._again = text

    def _written(self, statement: str, values: tuple[object, ...]) -> bool:
        """Write what waits and one thing more, all of it or nothing."""
        numbered = enumerate(self._waiting, self._events)
        try:
            with self._database:  # commits, or takes back
                self._database.execute("BEGIN IMMEDIATE")
                if self._again:
                    self._database.execute(REPLACE, (self._again, self._events - 1))
                self._database.executemany("INSERT INTO events VALUES (?, ?)", numbered)
                self._database.execute(statement, values)
        except TROUBLES:
            return False
        self._events += len(self._waiting)
        self._waiting.clear()
        self._again = ""
        return True


def new_id() -> str:
    """Give a random id for a lesson: it says nothing of the class, and no other has it."""
    return secrets.token_hex(8)


def sessions(folder: Path) -> tuple[KeptAt, ...]:
    """Give all lessons that lie in a folder, the newest first, those that can't be read last."""
    names = reading.names_in(folder, MOST_SESSIONS)
    paths = [] if isinstance(names, Problem) else [folder / one for one in names]
    found = [KeptAt(one, read(one)) for one in paths if one.suffix == SUFFIX]
    return tuple(sorted(found, key=_age, reverse=True))


def erase(path: Path) -> bool:
    """Erase the file of a lesson with all that lies beside it; tell whether it is gone."""
    whole = [*(path.with_name(path.name + one) for one in BESIDE), path]
    for one in whole:
        files.erase(one)
    return all(reading.kind_of(one) == "nothing" for one in whole)


def _age(one: KeptAt) -> tuple[date, int]:
    day = one.kept.head.day if isinstance(one.kept, Kept) else date.min
    stamp = files.stamp(one.path)
    return day, stamp.modified if stamp else 0
