"""Opens files of lessons: how they are built, and how they are written and looked into."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from game import files, reading
from game.engine.problem import Problem

# SQLite's own words on a damaged file may not even be letters, which is a ValueError.
TROUBLES = (sqlite3.Error, OSError, ValueError)
SUFFIX = ".sqlite"
VERSION = 1
MARK = 0x434F5550  # "COUP", which tells our files from those of other programs
MOST_BYTES = 16_000_000  # a lesson with two thousand plays has less than a million
BUSY_SECONDS = 0.5  # how long another program may hold the file
TABLES = {
    "lesson": "CREATE TABLE lesson (id TEXT, scenario TEXT, digest TEXT, title TEXT, language TEXT,"
    " country TEXT, minutes INTEGER, day TEXT, place TEXT, seconds INTEGER, is_closed INTEGER)",
    "events": "CREATE TABLE events (position INTEGER PRIMARY KEY, event TEXT)",
    # Without a row number: plays lie by their random seat, so nothing tells who was first.
    "plays": "CREATE TABLE plays (seat TEXT PRIMARY KEY, play TEXT) WITHOUT ROWID",
}
HEAD = (
    "INSERT INTO lesson VALUES (:id, :scenario, :digest, :title, :language, :country, :minutes,"
    " :day, :place, 0, 0)"
)


def made(path: Path, row: dict[str, object]) -> sqlite3.Connection:
    """Make a file with its head in one step: killed meanwhile, there is none or a whole one."""
    database = connected(path)
    try:
        with database:
            database.execute("BEGIN IMMEDIATE")
            for statement in TABLES.values():
                database.execute(statement)
            database.execute(HEAD, row)
            database.execute(f"PRAGMA application_id = {MARK}")
            database.execute(f"PRAGMA user_version = {VERSION}")
        database.execute("PRAGMA journal_mode = WAL")  # a disk that can't goes on without
    except TROUBLES:
        database.close()
        raise
    return database


def connected(path: Path) -> sqlite3.Connection:
    """Open a file whose every commit is on the disk, and that keeps nothing that was erased."""
    database = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        database.text_factory = _decoded
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES)
        for setting in ("trusted_schema = OFF", "synchronous = FULL", "fullfsync = ON"):
            database.execute(f"PRAGMA {setting}")
        database.execute("PRAGMA secure_delete = ON")
    except TROUBLES:
        database.close()
        raise
    return database


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def readable(path: Path) -> sqlite3.Connection | None:
    """Open a file to read it; None if its folder is only to be read, or another holds it.

    SQLite alone opens it: whoever else did, in the program that keeps a lesson in it, would take
    its locks away by closing it again.
    """
    try:
        return _checked(connected(path))
    except sqlite3.OperationalError:
        return None


@contextmanager
def copied(path: Path) -> Iterator[sqlite3.Connection | Problem]:
    """Open a copy of a file with what is written beside it; a problem if it can't be read."""
    with TemporaryDirectory(prefix="coupe-court-") as folder:
        copy = Path(folder) / f"copy{SUFFIX}"
        for end in ("", "-wal"):
            content = reading.content_of(path.with_name(path.name + end), MOST_BYTES)
            if isinstance(content, bytes):
                files.write(copy.with_name(copy.name + end), content)
            elif not end:
                yield content
                return
        with closing(_checked(connected(copy))) as database:
            yield database


def _checked(database: sqlite3.Connection) -> sqlite3.Connection:
    """Look into an open file, from which nothing but reading is wanted."""
    try:
        database.execute("PRAGMA query_only = ON")
        database.execute("SELECT name FROM sqlite_master").fetchone()
    except TROUBLES:
        database.close()
        raise
    return database
