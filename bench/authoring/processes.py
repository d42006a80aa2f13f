"""Starts fresh Python processes: to measure one story, or how long a whole command takes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
COMMANDS: Mapping[str, Sequence[str]] = {
    "start": ("-c", "pass"),
    "check": ("-m", "game", "check", "scenarios/dans-l-heure.yaml"),
}


@contextmanager
def compiled() -> Iterator[Mapping[str, str]]:
    """Give an environment in which modules are compiled once, as those of an installed game."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        kept.pop("PYTHONDONTWRITEBYTECODE", None)
        yield kept


def measured(what: str, story: Path, runs: int) -> Any:
    """Measure a story in a process of its own; `ours` says what there is to measure."""
    command = [sys.executable, "-m", "bench.authoring.ours", what, str(story), str(runs)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return json.loads(done.stdout)


def commands(runs: int) -> dict[str, list[float]]:
    """Run each command by turns and give the seconds that it took; the first round is left out."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with compiled() as environment:
        for _ in range(runs + 1):
            for name, arguments in COMMANDS.items():
                start = _spent()
                subprocess.run(
                    [sys.executable, *arguments],
                    check=True,
                    cwd=ROOT,
                    env=environment,
                    stdout=subprocess.DEVNULL,
                )
                taken[name].append(_spent() - start)
    return {name: found[1:] for name, found in taken.items()}


def _spent() -> float:
    """Give the processor time of all processes that have ended; on Windows, what the clock says."""
    if sys.platform == "win32":
        return time.perf_counter()
    import resource  # noqa: PLC0415  there is none on Windows

    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
