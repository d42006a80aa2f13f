"""The real program on a real terminal, killed again and again: the play goes on where it was."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.engine.play import Play
from tests.app.given import numbers
from tests.app.test_pseudo_terminal import ROOT
from tests.app.test_wrong_use import bare

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")
KILLS = 3
LONGEST_SECONDS = 20  # a program that says nothing for so long has lost its way
PROMPT, GO_ON = b"> ", b"(q to leave) "


@dataclass(slots=True)
class Game:
    """The program, what was seen of it, and hands on its keys."""

    process: "subprocess.Popen[bytes]"
    keys: int
    seen: bytes = b""

    def types(self, *answers: str) -> None:
        os.write(self.keys, "".join(f"{answer}\n" for answer in answers).encode())

    def waits_for(self, prompt: bytes, count: int = 1) -> None:
        while self.seen.count(prompt) < count:
            is_there, _, _ = select.select([self.keys], [], [], LONGEST_SECONDS)
            read = b""
            with suppress(OSError):  # Linux tells the end of a terminal so
                read = os.read(self.keys, 4096) if is_there else b""
            assert read, self.seen.decode("utf-8", "replace")
            self.seen += read


@contextmanager
def game(home: Path) -> Iterator[Game]:
    """Start the program for a player with a home of their own; it is killed at the end."""
    mine, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "game", "play", "dans-l-heure", "--terminal"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=ROOT,
        env={**bare(), "HOME": str(home), "XDG_DATA_HOME": str(home)},
    )
    os.close(theirs)
    try:
        yield Game(process, mine)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(mine)


def kept(home: Path) -> tuple[str, ...]:
    (path,) = home.rglob("plays/dans-l-heure.json")
    return tuple(json.loads(path.read_text(encoding="utf-8"))["taken"])


def test_a_killed_play_loses_at_most_the_choice_being_made(
    tmp_path: Path, endings: dict[str, Play]
) -> None:
    play = max(endings.values(), key=lambda one: len(one.taken))
    plan, typed = play.taken, [str(one) for one in numbers(play)]
    assert len(plan) > 2 * KILLS, "a play that ends is not kept"
    draw, done = random.Random(4), 0  # noqa: S311  a draw that can be repeated
    for kill in range(KILLS):
        with game(tmp_path) as one:
            if kill:
                one.waits_for(GO_ON)
                one.types("g")
                asked = 1
            else:
                one.types("k")  # agrees
                asked = 2
            one.waits_for(PROMPT, asked)
            one.types(*typed[done : done + 2])  # one more than is waited for
            one.waits_for(PROMPT, asked + 1)
            time.sleep(draw.random() / 200)
        now = kept(tmp_path)
        assert now == plan[: len(now)]
        assert len(now) >= done + 1
        done = len(now)
