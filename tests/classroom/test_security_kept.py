"""What a clever pupil would look for in what is kept, published, or left of an earlier lesson."""

import csv
import io
import json
import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from game.classroom.kept import Kept, Nowhere, PlayCount
from game.classroom.report import class_report
from game.classroom.report_csv import report_csv
from game.classroom.report_page import report_page
from game.classroom.room import RoomState, code_of
from game.classroom.rows import event_text
from game.classroom.store import Store, read
from game.classroom.xapi import as_lines, statements
from game.engine.catalogue import Catalogue
from game.engine.classroom import ClassPlay, Counted, Decided
from game.engine.country import Country
from game.engine.graph import Possible
from game.engine.lesson import lesson
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.scenes.classroom.running import Running
from tests.classroom.given import head
from tests.classroom.lessons import taught
from tests.classroom.served import CODE, Device, serving

EARLY = Counted(("breathe",), (("breathe", 5), ("reply", 4)))
LATE = Counted(("breathe",), (("breathe", 6), ("reply", 4)))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    found = Store.create(tmp_path, head())
    assert found is not None
    return found


def test_nothing_that_is_published_names_what_the_join_code_is_made_of(
    scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    kept = taught(scenario)
    data = class_report(kept, scenario, catalogue)
    published = (
        as_lines(statements(kept, scenario)),
        report_csv(data, Messages()),
        report_page(data, catalogue, country, Messages()),
    )
    for one in published:
        assert kept.head.id not in one
        assert code_of(kept.head.id) not in one
    assert kept.head.told_id in published[0]
    assert kept.head.told_id in published[1]
    assert code_of(kept.head.told_id) != code_of(kept.head.id)


def test_lessons_are_told_apart_by_the_name_that_is_published() -> None:
    names = {head(id=f"{number:016x}").told_id for number in range(200)}
    assert len(names) == 200
    assert head().told_id == head(title="another").told_id


def test_where_plays_lie_in_the_file_does_not_tell_who_was_first(store: Store) -> None:
    seats = [secrets.token_hex(8) for _ in range(12)]
    for seat in seats:
        store.add_play(PlayCount(seat, {"tell": (1, 2)}))
    store.close()
    held = store.path.read_bytes()
    lying = sorted(seats, key=lambda seat: -held.index(seat.encode()))
    assert [held.count(seat.encode()) for seat in seats] == [1] * 12
    assert lying == sorted(seats)


def test_a_play_that_was_withdrawn_is_nowhere_in_the_file(store: Store) -> None:
    store.add_play(PlayCount("a" * 16, {"tell": (1, 3)}))
    store.add_play(PlayCount("a" * 16, {}, is_ended=False))
    store.close()
    assert b"tell" not in store.path.read_bytes()


@pytest.mark.parametrize("is_opened_again", [False, True])
def test_of_two_votes_on_a_question_only_the_numbers_of_the_last_are_kept(
    store: Store, *, is_opened_again: bool
) -> None:
    store.add(EARLY, 0)
    if is_opened_again:
        store.close()
        again = Store.open(store.path)
        assert again is not None
        store = again
    store.add(LATE, 0)
    store.add(Decided("breathe", LATE.won, LATE.hands), 0)
    store.close()
    found = read(store.path)
    assert isinstance(found, Kept)
    assert found.events == (Counted(EARLY.won), LATE, Decided("breathe", LATE.won, LATE.hands))
    assert event_text(EARLY).encode() not in store.path.read_bytes()


def test_a_vote_for_a_moment_before_the_program_was_killed_is_late(
    scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    """The tablet has still to send it; what is asked after the restart is something else."""
    possible = Possible(scenario)
    made = lesson(scenario, catalogue, country, possible)
    session = ClassPlay.start(scenario)
    with serving(room=RoomState(CODE)) as room:
        device = Device(room).sit()
        earlier: list[int] = []
        for _ in range(3):
            running = Running(made, made.slots[0], session, possible, Nowhere(), room)
            running.open_vote(str)
            assert [device.vote(one, "A").status for one in earlier] == [409] * len(earlier)
            earlier.append(device.get("state").state["question"])
            assert device.vote(earlier[-1], "A").status == 200
            room.end_vote()
            session = session.after(Decided(session.play.open_ids()[0]))


def test_the_words_of_a_pack_are_words_in_every_report(
    scenario: Scenario, catalogue: Catalogue, country: Country
) -> None:
    hostile = "\"'><img src=x onerror=alert(1)>;=cmd|' /C calc'!A0\n=1+1\t@SUM(1)"
    kept = taught(scenario)
    odd = replace(
        kept,
        head=replace(kept.head, title=hostile, scenario=hostile),
        events=(Decided(hostile, (hostile,), ((hostile, 9), ("b", 1))),),
    )
    data = class_report(odd, None, catalogue)
    assert "<img" not in report_page(data, catalogue, country, Messages())
    assert all(json.loads(line) for line in as_lines(statements(odd, None)).splitlines())
    for parted in (",", ";", "\t"):
        for row in csv.reader(io.StringIO(report_csv(data, Messages())), delimiter=parted):
            assert [one for one in row if one.strip(' "')[:1] in tuple("=+-@")] == []
