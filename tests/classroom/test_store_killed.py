"""A real program that keeps a lesson, killed in the middle: every closed vote is there."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.classroom.kept import Kept
from game.classroom.store import Store, read
from tests.app.test_pseudo_terminal import ROOT
from tests.classroom.given import head, stored

PROGRAM = """
import sys
from pathlib import Path
from game.classroom.store import Store
from game.engine.classroom import Decided

store = Store.open(Path(sys.argv[1]))
for number in range(1_000):
    assert store.add(Decided(f"choice-{number}", ("a",), (("a", number), ("b", 8))), number)
    print(number, flush=True)
"""
KILLS = 3


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows kills in another way")
def test_a_killed_program_loses_no_vote_that_was_closed(tmp_path: Path) -> None:
    draw = random.Random(6)  # noqa: S311  a draw that can be repeated
    for kill in range(KILLS):
        path = stored(tmp_path, Kept(head(id=f"{kill:08x}")))
        told = killed(path, 0.02 + draw.random() / 10)
        found = read(path)
        assert isinstance(found, Kept)
        assert found.lost == 0
        assert len(found.events) >= told >= 1
        again = Store.open(path)
        assert again is not None
        again.close()
        assert read(path) == Kept(found.head, found.events, seconds=found.seconds)


def killed(path: Path, seconds: float) -> int:
    """Let a program add votes to a lesson and kill it; give how many it said were kept."""
    process = subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-c", PROGRAM, str(path)], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    process.stdout.readline()  # the first vote is there
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read()
    process.wait()
    process.stdout.close()
    return 1 + rest.count(b"\n")
