"""The measurements of the window: what they measure is there, and what they found is told."""

import os
import sys
import time

import pytest

from bench.interface import display, frames, player, processes
from bench.interface.__main__ import main
from bench.interface.conversation import long_chat
from bench.interface.page import Measured, page
from game.access.listeners import Listeners
from game.app import Window
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Scene

FOUND = Measured(
    starts={name: [(0.1, 0.2), (0.1, 0.3)] for name in processes.STARTS},
    renpy=[],
    bare=processes.Idle(2.5, 900.0, 40.0),
    idle=processes.Idle(0.025, 1.0, 50.0),
    peaks={"choice": 50.0, "play": 70.0},
    frames={"scroll": [0.001, 0.002], "bubble": [0.001], "size": [0.04]},
)


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")


def test_the_long_conversation_is_as_long_as_it_says() -> None:
    chat = long_chat(30, coming=5)
    assert (chat.shown, len(chat.entries) - chat.shown) == (30, 5)


def test_no_two_of_its_lines_are_alike() -> None:
    texts = [one.text for one in long_chat(300, coming=0).entries]
    assert len(set(texts)) == len(texts) == 300


def test_the_game_waits_at_a_choice() -> None:
    chat = player.at_a_choice()
    assert chat.play.open_ids()
    assert chat.wakes_in() is None


def test_frames_of_each_kind_are_measured() -> None:
    found = frames.measured(messages=20, frames=3)
    assert {name: len(taken) for name, taken in found.items()} == {
        "bubble": 3,
        "scroll": 3,
        "size": 4,
    }


def test_somebody_plays_once_through_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def show(window: Window, scene: Scene) -> None:
        seen.append(type(scene).__name__)
        scene.layout(window.space())  # drawing takes its time

    monkeypatch.setattr(Window, "show", show)
    monkeypatch.setattr(player, "MOVEMENT", (1.0,))
    hand = player.Hand(Window.open(Listeners()))
    hand.begin()
    hand.play()
    assert list(dict.fromkeys(seen)) == ["Title", "Rules", "Chat", "Pause", "Help", "DebriefScene"]
    assert seen[-1] == DebriefScene.__name__


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of processes so")
def test_what_a_process_costs_is_read_from_the_system() -> None:
    before, switches = processes.spent(os.getpid())
    end = time.process_time() + 0.03  # the system counts in steps of some milliseconds
    while time.process_time() < end:
        pass
    assert processes.spent(os.getpid())[0] > before > 0
    assert switches >= 0
    assert processes.peak_kilobytes(os.getpid()) > 10_000


def test_the_page_tells_what_was_found_beside_what_is_wanted() -> None:
    told = page(FOUND, "2026-11-22")
    assert "| `coupe-court play` | 100 ms [100 to 100] | 1.00 | 250 ms [200 to 300]" in told
    assert "| waiting, of a core | 2.500 % | 0.025 % | 0.01 | ≤ 0.05 % |" in told
    assert "| memory of a whole play with help and debrief | 40 MB | 70 MB | 1.8 |" in told
    assert "| a frame of scrolling | 1.50 ms | 2.00 ms | 2.00 ms |" in told


def test_the_page_says_so_where_renpy_is_not_there() -> None:
    assert "Debian's `renpy` was not measured" in page(FOUND, "2026-11-22")


def test_the_page_tells_how_long_renpy_takes() -> None:
    told = page(FOUND._replace(renpy=[1.0, 1.2, 1.4]), "2026-11-22")
    assert "Ren'Py with one sentence: 1200 ms, 12.00 × bare." in told


def test_renpy_is_looked_for_before_it_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "RENPY", "no-such-program")
    assert processes.renpy_seconds(1, ":0") == []


def test_without_a_screen_nothing_is_measured_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(display, "missing", lambda: "Xvfb")
    main([])
    assert capsys.readouterr().out == "not measured: Xvfb is not installed\n"
