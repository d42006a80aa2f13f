"""Lessons in their files: kept at once, gone on with, listed, erased without a trace."""

import os
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from game import files, traces
from game.classroom.kept import Head, Kept, PlayCount
from game.classroom.store import FOLDER, KeptAt, Store, erase, new_id, read, sessions
from game.cli import main
from game.engine.classroom import Decided, Event, WentBack
from game.engine.problem import Problem
from game.i18n import Messages
from tests.classroom.given import EVENTS, head, plays, stored

KEPT = Kept(head(), EVENTS, plays(3), 125, is_closed=True)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    found = Store.create(tmp_path, head())
    assert found is not None
    return found


def events(path: Path) -> tuple[Event, ...]:
    found = read(path)
    assert isinstance(found, Kept)
    return found.events


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def full(store: Store) -> None:
    """Let the disk be full from here on."""
    (pages,) = store._database.execute("PRAGMA page_count").fetchone()
    store._database.execute(f"PRAGMA max_page_count = {pages}")
    while store.add_play(PlayCount(new_id(), {})):
        pass


def test_what_was_kept_comes_back_whole(tmp_path: Path) -> None:
    assert read(stored(tmp_path, KEPT)) == KEPT


def test_every_event_can_be_read_as_soon_as_it_is_kept(store: Store) -> None:
    for number, event in enumerate(EVENTS, 1):
        assert store.add(event, number)
        assert events(store.path) == EVENTS[:number]


def test_a_closed_lesson_is_one_file(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    assert names(tmp_path) == [path.name]


@pytest.mark.parametrize("hands", [(("a", 3), ("b", 4)), (("a", 0), ("b", 25))])
def test_a_count_that_may_not_be_told_is_not_kept(
    store: Store, hands: tuple[tuple[str, int], ...]
) -> None:
    store.add(Decided("b", ("b",), hands), 0)
    store.close()
    assert events(store.path) == (Decided("b", ("b",)),)
    assert b"hands" not in store.path.read_bytes()


def test_the_file_holds_no_hour_and_no_order_of_plays(tmp_path: Path) -> None:
    late_first = tuple(reversed(plays(9)))
    found = read(stored(tmp_path, Kept(head(), plays=late_first)))
    assert isinstance(found, Kept)
    assert found.plays == plays(9)


def test_a_second_count_of_a_seat_replaces_the_first(store: Store) -> None:
    store.add_play(PlayCount("a" * 8, {"tell": (0, 1)}, is_ended=False))
    store.add_play(PlayCount("a" * 8, {"tell": (1, 1)}))
    found = read(store.path)
    assert isinstance(found, Kept)
    assert found.plays == (PlayCount("a" * 8, {"tell": (1, 1)}),)


def test_a_play_that_was_withdrawn_counts_nowhere(store: Store) -> None:
    store.add_play(PlayCount("a" * 8, {"tell": (1, 1)}))
    store.add_play(PlayCount("a" * 8, {}, is_ended=False))
    found = read(store.path)
    assert isinstance(found, Kept)
    assert (found.plays, found.lost) == ((), 0)


def test_a_lesson_is_gone_on_with(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    store = Store.open(path)
    assert store is not None
    store.add(Decided("tell"), 200)
    store.close()
    assert read(path) == replace(
        KEPT, events=(*EVENTS, Decided("tell")), seconds=200, is_closed=False
    )


def test_what_a_changed_story_does_not_follow_is_given_up(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    store = Store.open(path, events=1)
    assert store is not None
    store.add(Decided("tell"), 0)
    assert events(path) == (EVENTS[0], Decided("tell"))


def test_an_event_that_the_disk_refused_comes_with_the_next(store: Store) -> None:
    store.add(EVENTS[0], 0)
    full(store)
    long = Decided("x" * 100, ("y" * 100,) * 40)
    while store.add(long, 0):  # what little room the last page has
        pass
    before = events(store.path)
    store._database.execute("PRAGMA max_page_count = 1000000")
    assert store.add(WentBack(0), 0)
    assert events(store.path) == (*before, long, WentBack(0))


def test_behind_an_event_that_could_not_come_back_nothing_is_kept(store: Store) -> None:
    assert store.add(EVENTS[0], 0)
    assert not store.add(Decided("x" * 101), 0)
    assert not store.add(WentBack(0), 0)
    assert events(store.path) == EVENTS[:1]


def test_of_two_programs_only_one_goes_on(store: Store) -> None:
    other = Store.open(store.path)
    assert other is not None
    assert store.add(Decided("mine"), 0)
    assert not other.add(Decided("theirs"), 0)
    assert not other.add(WentBack(0), 0)
    assert store.add(Decided("mine-too"), 0)
    assert events(store.path) == (Decided("mine"), Decided("mine-too"))


def test_a_file_that_another_program_holds_is_read_all_the_same(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.classroom.store.opened.BUSY_SECONDS", 0.01)
    store.add(EVENTS[0], 0)
    store.close()
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert events(store.path) == EVENTS[:1]
        assert Store.open(store.path) is None
    finally:
        other.close()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    assert Store.create(tmp_path, head()) is None
    assert read(path) == KEPT


@pytest.mark.parametrize(
    "change",
    [head(id="../outside"), head(title="x" * 301), head(title="a\x1b[2J"), head(scenario="")],
    ids=str,
)
def test_what_could_not_come_back_is_not_begun(tmp_path: Path, change: Head) -> None:
    assert Store.create(tmp_path / "classes", change) is None
    assert names(tmp_path) == []


def test_where_nothing_can_be_written_no_lesson_is_kept(tmp_path: Path) -> None:
    (tmp_path / "classes").write_bytes(b"a file where the folder should be")
    assert Store.create(tmp_path / "classes", head()) is None


def test_a_disk_without_room_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("game.classroom.store.made", made)
    assert Store.create(tmp_path, head()) is None
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_lesson_in_a_folder_that_is_only_read_is_read(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    tmp_path.chmod(0o500)
    path.chmod(0o400)
    try:
        assert read(path) == KEPT
        assert Store.open(path) is None
    finally:
        tmp_path.chmod(0o700)


def test_lessons_are_listed_newest_first_and_damaged_ones_told(tmp_path: Path) -> None:
    days = [date(2026, 11, 9), date(2027, 1, 5), date(2026, 12, 1)]
    for number, day in enumerate(days):
        stored(tmp_path, Kept(head(id=f"{number:08x}", day=day)))
    (tmp_path / "bad.sqlite").write_bytes(b"no database")
    (tmp_path / "notes.txt").write_bytes(b"none of ours")
    found = sessions(tmp_path)
    days_told = [one.kept.head.day for one in found if isinstance(one.kept, Kept)]
    assert days_told == sorted(days, reverse=True)
    assert isinstance(found[-1].kept, Problem)
    assert len(found) == 4


def test_where_no_folder_is_no_lesson_was_kept(tmp_path: Path) -> None:
    assert sessions(tmp_path / "nowhere") == ()


def test_erasing_leaves_nothing_beside_it_either(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).write_bytes(b"left by a killed program")
    assert erase(path)
    assert names(tmp_path) == []


def test_what_cannot_be_erased_is_not_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stored(tmp_path, KEPT)
    monkeypatch.setattr(files, "erase", lambda _: None)
    assert not erase(path)


def test_a_replaced_count_is_nowhere_in_the_file(store: Store) -> None:
    store.add_play(PlayCount("a" * 8, {"tell": (0, 199)}))
    store.add_play(PlayCount("a" * 8, {}))
    store.close()
    assert b"199" not in store.path.read_bytes()


def test_ids_are_random() -> None:
    assert len({new_id() for _ in range(100)}) == 100


def test_forgetting_erases_the_lessons_and_tells_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(files, "player_folder", lambda: tmp_path / "player")
    stored(tmp_path / "player" / FOLDER, KEPT)
    assert main(["--language", "en", "forget"]) == 0
    assert "  1 kept lesson\n" in capsys.readouterr().out
    assert not (tmp_path / "player").exists()


def test_a_lesson_and_what_lies_beside_it_are_told_as_one() -> None:
    beside = [f"{FOLDER}/a.sqlite{end}" for end in ("", "-wal", "-shm")]
    assert traces.kinds(beside, Messages()) == ("1 kept lesson",)


def test_a_list_tells_where_each_lesson_lies(tmp_path: Path) -> None:
    path = stored(tmp_path, KEPT)
    assert sessions(tmp_path) == (KeptAt(path, KEPT),)
