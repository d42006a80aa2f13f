"""`python -m bench.interface`: measures the window beside a bare one, and prints a page."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from bench.interface import display, processes
from bench.interface.page import Measured, page

MESSAGES = 300


class Amount(NamedTuple):
    """How much is measured: starts of each window, seconds of idling, frames of each kind."""

    runs: int
    seconds: float
    frames: int


WHOLE, QUICK = Amount(9, 20, 600), Amount(3, 4, 100)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print the page; say so if there is no screen to measure on."""
    options = _parser().parse_args(arguments)
    missing = display.missing()
    if missing:
        print(f"not measured: {missing} is not installed")
        return
    with display.screen() as screen:
        found = _measured(screen, QUICK if options.quick else WHOLE)
    print(page(found, f"{datetime.now(tz=UTC):%Y-%m-%d}"), end="")


def _measured(screen: str, amount: Amount) -> Measured:
    _say("starts")
    starts = processes.start_seconds(amount.runs, screen)
    renpy = processes.renpy_seconds(amount.runs, screen)
    _say("idling")
    bare = processes.idle(processes.STARTS[processes.BARE], amount.seconds, screen)
    idle = processes.idle(processes.WAITING, amount.seconds, screen)
    _say("memory")
    peaks = {what: processes.peak_megabytes(what, screen) for what in ("choice", "play")}
    _say("frames")
    return Measured(starts, renpy, bare, idle, peaks, _frames(screen, amount.frames))


def _frames(screen: str, frames: int) -> dict[str, list[float]]:
    arguments = "-m", "bench.interface.frames", str(MESSAGES), str(frames)
    with processes.environment(screen) as given:
        found: dict[str, list[float]] = json.loads(processes.output(arguments, given))
    return found


def _say(what: str) -> None:
    print(f"{what}…", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.interface", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a first look: less of everything")
    return parser


if __name__ == "__main__":
    main()
