"""The results as a page: what a class of so many took, on what machine."""

import os
import platform
from collections.abc import Sequence
from statistics import median

import aiohttp

from bench.authoring.machine import processor
from bench.authoring.page import table
from bench.classroom.found import Found
from bench.classroom.voters import POLL_SECONDS, SPREAD_SECONDS

HEAD = """\
## Class on the local network

Made with `python -m bench.classroom` on {day}: {machine}.
The voters are a second process on the same machine, over loopback, and take processor time of
their own; the window draws a conversation sixty times a second beside the server. Medians of
{rounds} rounds; half of the voters are faster than the first number, 99 % than the second."""
ABOUT = """\
*Reached*: from the teacher's key until a device knows the question; with polling, a device asks
every {poll:.0f} seconds. *Voted*: everybody votes within {spread:.0f} ms, each on a new connection;
until the answer is there. *Work*: what the server's thread computed for one voter in a whole round,
asked, voted and closed. *Frame*: from one frame to the next, 99 % are shorter; in the rounds there
is nothing but questions and votes, without a pause."""
COLUMNS = (
    "voters",
    "by",
    "reached",
    "voted",
    "votes lost",
    "work",
    "memory",
    "frame, no voters",
    "frame, voting",
)


def page(lessons: Sequence[Found], day: str) -> str:
    """Give everything as Markdown."""
    rounds = max((len(one.reached) for one in lessons), default=0)
    parts = [
        HEAD.format(day=day, machine=_machine(), rounds=rounds),
        ABOUT.format(poll=POLL_SECONDS, spread=1e3 * SPREAD_SECONDS),
        table(COLUMNS, [_lesson(one) for one in lessons]),
    ]
    return "\n\n".join(parts) + "\n"


def _machine() -> str:
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{processor()}, {os.cpu_count()} cores, {platform.system()}; {python}, "
        f"aiohttp {aiohttp.__version__}"
    )


def _lesson(one: Found) -> list[str]:
    return [
        f"{one.voters:,}",
        one.transport,
        _both(one.reached),
        _both(one.voted),
        str(one.lost),
        f"{1e3 * median(one.busy) / one.voters:.2f} ms" if one.busy else "not known",
        _grown(one.bytes_before, one.bytes_after),
        f"{1e3 * _late(one.frames_alone):.0f} ms",
        f"{1e3 * _late(one.frames):.0f} ms",
    ]


def _both(rounds: Sequence[Sequence[float]]) -> str:
    """Give median and 99th percentile of the voters, each the median of all rounds."""
    if not all(rounds):
        return "nobody"
    middle, late = (median(which(one) for one in rounds) for which in (median, _late))
    return f"{1e3 * middle:,.0f} / {1e3 * late:,.0f} ms"


def _late(taken: Sequence[float]) -> float:
    return sorted(taken)[min(len(taken) - 1, len(taken) * 99 // 100)]


def _grown(before: int | None, after: int | None) -> str:
    if before is None or after is None:
        return "not known"
    return f"+{(after - before) / 1e6:.0f} MB"
