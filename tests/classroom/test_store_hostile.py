"""Files from anybody's stick: whatever they hold, nothing is raised, run, or believed."""

import json
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from game.classroom.kept import Kept
from game.classroom.store import Store, read, sessions
from game.engine.problem import Problem
from tests.classroom.given import EVENTS, head, plays, stored

Cell = str | bytes | float | None
KEPT = Kept(head(), EVENTS, plays(2), 60)
DEEP = "[" * 10_000
DROP = "'); DROP TABLE events; --"
EVENT_TEXTS: list[Cell] = [
    "",
    "null",
    "[]",
    DEEP,
    "x" * 30_000,
    '{"choice": ""}',
    '{"choice": 5}',
    '{"choice": "a\\u0007"}',
    '{"choice": "a", "name": "Noé"}',
    '{"choice": "a", "won": "a"}',
    '{"choice": "a", "won": [1]}',
    '{"choice": "a", "hands": [["a", -1], ["b", 9]]}',
    '{"choice": "a", "hands": [["a", 1e9], ["b", 9]]}',
    '{"choice": "a", "hands": [["a", true], ["b", 9]]}',
    '{"choice": "a", "hands": [["a", 9], ["a", 9]]}',
    '{"choice": "a", "hands": {"a": 9}}',
    '{"back": -1}',
    '{"back": 1e400}',
    '{"back": 0, "choice": "a"}',
    5,
    None,
    b"\xff\xfe",
]
PLAY_TEXTS: list[Cell] = [
    "{}",
    '{"families": {}, "ended": 1}',
    '{"families": {"tell": [3, 2]}, "ended": true}',
    '{"families": {"names": [1, 2]}, "ended": true}',
    '{"families": {"tell": "12"}, "ended": true}',
    '{"families": [], "ended": true}',
    DEEP,
    b"\x00",
]
HEADS: dict[str, list[Cell]] = {
    "id": ["../../x", "", 5, None, "0" * 65],
    "scenario": ["", "x" * 101, "a\x00b", None],
    "title": ["x" * 301, "a\x1b[2Jb", None],
    "language": [None, "x" * 101],
    "minutes": [0, 54, "many", 1e300, None],
    "day": ["yesterday", "9999-99-99", "", None],
    "place": ["x" * 2_001, "a\nb"],
}


def changed(path: Path, statement: str, *values: Cell) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(statement, tuple(values))
    return path


def problem(path: Path) -> str:
    found = read(path)
    assert isinstance(found, Problem)
    assert Store.open(path) is None
    return found.code


@pytest.mark.parametrize("text", EVENT_TEXTS, ids=repr)
def test_what_is_no_event_ends_the_list_and_is_told(tmp_path: Path, text: Cell) -> None:
    path = stored(tmp_path, KEPT)
    found = read(changed(path, "UPDATE events SET event = ? WHERE position = 1", text))
    assert isinstance(found, Kept)
    assert (found.events, found.lost) == (EVENTS[:1], len(EVENTS) - 1)


@pytest.mark.parametrize("text", PLAY_TEXTS, ids=repr)
def test_what_is_no_play_is_left_out_and_told(tmp_path: Path, text: Cell) -> None:
    path = stored(tmp_path, KEPT)
    seat = plays(2)[0].seat
    found = read(changed(path, "UPDATE plays SET play = ? WHERE seat = ?", text, seat))
    assert isinstance(found, Kept)
    assert (found.plays, found.lost) == (plays(2)[1:], 1)


@pytest.mark.parametrize(
    ("column", "value"), [(name, one) for name, values in HEADS.items() for one in values], ids=repr
)
def test_a_lesson_without_a_sound_beginning_is_damaged(
    tmp_path: Path, column: str, value: Cell
) -> None:
    path = stored(tmp_path, KEPT)
    changed(path, f"UPDATE lesson SET {column} = ?", value)  # noqa: S608  a name of this file
    assert problem(path) == "damaged-lesson"


def test_a_gap_in_the_events_ends_the_list(tmp_path: Path) -> None:
    path = changed(stored(tmp_path, KEPT), "DELETE FROM events WHERE position = 2")
    found = read(path)
    assert isinstance(found, Kept)
    assert (found.events, found.lost) == (EVENTS[:2], 2)


def test_going_on_behind_what_cannot_be_read_makes_the_list_whole(tmp_path: Path) -> None:
    path = changed(stored(tmp_path, KEPT), "UPDATE events SET event = '' WHERE position = 1")
    store = Store.open(path)
    assert store is not None
    assert store.add(EVENTS[1], 0)
    found = read(path)
    assert isinstance(found, Kept)
    assert (found.events, found.lost) == (EVENTS[:2], 0)


def test_a_count_that_may_not_be_told_is_not_read_either(tmp_path: Path) -> None:
    text = json.dumps({"choice": "a", "won": ["a"], "hands": [["a", 3], ["b", 1]]})
    path = changed(stored(tmp_path, KEPT), "UPDATE events SET event = ? WHERE position = 0", text)
    found = read(path)
    assert isinstance(found, Kept)
    assert "hands=()" in repr(found.events[0])


def test_words_of_a_database_in_a_text_are_words(tmp_path: Path) -> None:
    kept = Kept(head(title=DROP, scenario=DROP, place=DROP), EVENTS)
    assert read(stored(tmp_path, kept)) == kept


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE more (x)",
        "CREATE VIEW more AS SELECT 1",
        "CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM events; END",
        "ALTER TABLE plays ADD COLUMN name TEXT",
        "DROP TABLE plays",
        "DELETE FROM lesson",
    ],
)
def test_a_file_that_is_built_otherwise_is_not_used(tmp_path: Path, statement: str) -> None:
    assert problem(changed(stored(tmp_path, KEPT), statement)) == "damaged-lesson"


def test_a_view_that_never_ends_is_not_looked_at(tmp_path: Path) -> None:
    path = changed(stored(tmp_path, KEPT), "DROP TABLE lesson")
    endless = (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id FROM n"
    )
    assert problem(changed(path, f"CREATE VIEW lesson AS {endless}")) == "damaged-lesson"


def test_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = changed(stored(tmp_path, KEPT), "PRAGMA user_version = 2")
    assert problem(path) == "future-lesson"


FOREIGN: dict[str, Callable[[Path], object]] = {
    "not-a-lesson": lambda path: path.write_bytes(b"PK\x03\x04 no database at all" * 99),
    "unreadable": lambda path: path.mkdir(),
    "too-large": lambda path: path.open("wb").truncate(16_000_001),
    "no-file": lambda path: path,
}


def test_a_file_that_was_only_just_begun_is_no_lesson(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_bytes(b"")
    assert problem(tmp_path / "x.sqlite") == "not-a-lesson"


@pytest.mark.parametrize("code", FOREIGN)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_file_of_another_kind_is_told(tmp_path: Path, code: str) -> None:
    path = tmp_path / "x.sqlite"
    FOREIGN[code](path)
    assert problem(path) == code


def test_a_database_of_another_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    changed(path, "CREATE TABLE lesson (id)")
    before = path.read_bytes()
    assert problem(path) == "not-a-lesson"
    assert path.read_bytes() == before


def test_a_journal_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    with path.with_name(path.name + "-wal").open("wb") as stream:
        stream.truncate(16_000_001)
    assert problem(path) == "too-large"


def test_whatever_bytes_are_changed_nothing_is_raised(tmp_path: Path) -> None:
    draw = random.Random(8)  # noqa: S311  a draw that can be repeated
    content = stored(tmp_path, KEPT).read_bytes()
    path = tmp_path / "changed.sqlite"
    for _ in range(120):
        damaged = bytearray(content)
        for _ in range(draw.choice((1, 5, 200))):
            damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        path.write_bytes(damaged[: draw.choice((len(damaged), draw.randrange(len(damaged))))])
        assert isinstance(read(path), Kept | Problem)
    assert len(sessions(tmp_path)) == 2
