"""The real command on a real terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.engine.play import Play
from tests.app.given import numbers
from tests.app.test_wrong_use import bare

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")
ROOT = Path(__file__).parents[2]


def typed(answers: list[str], *arguments: str) -> tuple[int, str]:
    """Type answers into the game on a terminal; give its status and all that was seen."""
    mine, theirs = pty.openpty()
    process = subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-m", "game", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=ROOT,
        env={
            **bare(),
            "LANG": "fr_FR.UTF-8",
            "PYTHONIOENCODING": "utf-8",
            "XDG_DATA_HOME": os.devnull,
        },
    )
    os.close(theirs)
    os.write(mine, "".join(f"{answer}\n" for answer in answers).encode())
    seen = b"".join(iter(lambda: _read(mine), b""))
    os.close(mine)
    return process.wait(), seen.decode("utf-8")


def test_a_terminal_plays_to_the_debrief(endings: dict[str, Play]) -> None:
    play = min(endings.values(), key=lambda one: len(one.taken))
    status, seen = typed([str(one) for one in numbers(play)], "play", "dans-l-heure", "--terminal")
    assert (status, "3018" in seen, "Traceback" in seen) == (0, True, False)


def test_without_a_display_the_terminal_is_played_in() -> None:
    status, seen = typed(["h", "q"], "play", "dans-l-heure")
    assert (status, "3018" in seen, "Traceback" in seen) == (0, True, False)


def test_the_end_of_input_on_a_terminal_is_quiet() -> None:
    status, seen = typed(["\x04"], "play", "dans-l-heure", "--terminal")
    assert (status, "Traceback" in seen) == (0, False)


def _read(terminal: int) -> bytes:
    """Read what was written; Linux reports the end as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
