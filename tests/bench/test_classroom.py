"""The measurements of a class: a small one really votes, and what was found is told."""

import threading

import pytest

from bench.classroom import __main__ as bench
from bench.classroom import lesson
from bench.classroom.found import Found
from bench.classroom.page import page

FOUND = Found(
    voters=2000,
    transport="SSE",
    reached=[[0.01, 0.02, 0.09]] * 3,
    voted=[[0.1, 0.2, 1.25]] * 3,
    busy=[0.5, 0.4, 0.6],
    bytes_before=70 * 10**6,
    bytes_after=128 * 10**6,
    frames_alone=[0.0167, 0.017],
    frames=[0.0167, 0.023],
)


@pytest.mark.parametrize("transport", bench.TRANSPORTS)
def test_a_small_class_votes_and_no_vote_is_lost(
    transport: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("CLASS_POLL_SECONDS", "0.05")
    monkeypatch.setattr(lesson, "BETWEEN_SECONDS", 0.0)
    found = lesson.measured(6, transport, rounds=2, silent=0.05)
    assert found.lost == 0
    assert [len(one) for one in found.reached] == [len(one) for one in found.voted] == [6, 6]
    assert min(min(one) for one in found.reached) > 0
    assert len(found.frames) > 0 < len(found.frames_alone)
    assert not [one for one in threading.enumerate() if one.name == "room"]


def test_the_page_tells_what_a_class_took() -> None:
    told = page([FOUND], "2026-11-22")
    row = "| 2,000 | SSE | 20 / 90 ms | 200 / 1,250 ms | 0 | 0.25 ms | +58 MB | 17 ms | 23 ms |"
    assert row in told
    assert "on 2026-11-22: " in told
    assert "Medians of\n3 rounds" in told


def test_the_page_says_so_where_the_system_tells_nothing() -> None:
    bare = Found(40, "polling", [[0.1]], [[0.1]], frames_alone=[0.0167], frames=[0.0167])
    assert "| not known | not known |" in page([bare], "2026-11-22")


def test_a_lost_vote_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[int, str, int]] = []

    def measured(voters: int, transport: str, rounds: int) -> Found:
        asked.append((voters, transport, rounds))
        return Found(
            voters, transport, [[0.1]], [[]], int(transport == "polling"), [], 1, 1, [1], [1]
        )

    monkeypatch.setattr(bench, "lesson", measured)
    assert bench.main(["--quick"]) == 1
    assert asked == [(40, "SSE", 3), (40, "polling", 3)]
    assert "| nobody | 1 |" in capsys.readouterr().out
