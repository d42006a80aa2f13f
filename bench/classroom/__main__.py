"""`python -m bench.classroom`: lets classes vote, and prints a page; fails if a vote is lost."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from bench.classroom.found import Found
from bench.classroom.page import page
from game.sdl import SETTINGS

ROOT = Path(__file__).parents[2]
TRANSPORTS = ("SSE", "polling")


class Amount(NamedTuple):
    """How much is measured: how large the classes are, how often each votes."""

    voters: tuple[int, ...]
    rounds: int


WHOLE, QUICK = Amount((40, 400, 2000), 9), Amount((40,), 3)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print the page; give 1 if a vote was lost."""
    options = _parser().parse_args(arguments)
    amount = QUICK if options.quick else WHOLE
    lessons = [
        lesson(voters, transport, amount.rounds)
        for voters in amount.voters
        for transport in TRANSPORTS
    ]
    print(page(lessons, f"{datetime.now(tz=UTC):%Y-%m-%d}"), end="")
    return 1 if any(one.lost for one in lessons) else 0


def lesson(voters: int, transport: str, rounds: int) -> Found:
    """Measure one lesson in a process of its own."""
    print(f"{voters} by {transport}…", file=sys.stderr)
    command = ["-m", "bench.classroom.lesson", str(voters), transport, str(rounds)]
    given = {**os.environ, **SETTINGS, "SDL_VIDEODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=given, check=True, stdout=subprocess.PIPE
    )
    return Found(**json.loads(done.stdout))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.classroom", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a first look: one class, less often")
    return parser


if __name__ == "__main__":
    sys.exit(main())
