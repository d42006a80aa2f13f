"""The results as a page: what was measured, on what, and how it compares."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from bench.authoring.ours import CHOICES, Seconds

HEAD = (
    "nodes",
    "floor",
    "read",
    "÷ floor",
    "check",
    "read + check",
    "memory: read",
    "read + check",
)
MADE = """\
Made with `python -m bench.authoring` on {day}: {machine}.
Processor time, medians of runs by turns, in a process of its own for each length. Other machines
take other times; the ratios differ less."""
ABOUT = """\
A story of nodes with three lines and three choices, one line in thirty under a condition. The floor
is the parser alone: PyYAML's events, with nothing kept. Microseconds and kilobytes for one node;
memory is by how much the process grows at most."""
PLAYED = """\
A play of {choices} choices in the story of {nodes} nodes, and what it takes to load a save: ours is
the list of choices, played again."""


@dataclass(frozen=True)
class Result:
    """What one length of the story took: us, memory, and inkjs if it was there."""

    nodes: int
    ours: Seconds
    memory: dict[str, int | None]
    ink: Seconds | None = None


@dataclass(frozen=True)
class Results:
    """Everything that was measured in one run."""

    machine: str
    day: str
    lengths: Sequence[Result]
    commands: dict[str, list[float]] = field(default_factory=dict)
    why_no_ink: str = ""


def page(results: Results) -> str:
    """Give everything as Markdown."""
    parts = [
        "# Measurements",
        MADE.format(day=results.day, machine=results.machine),
        "## Reading and checking",
        ABOUT,
        table(HEAD, [_length(one) for one in results.lengths]),
        "## Beside inkjs",
        _ink(results),
    ]
    if results.commands:
        parts += ["## One scenario of forty nodes", _command(results.commands)]
    return "\n\n".join(parts) + "\n"


def _length(one: Result) -> list[str]:
    floor, read, check = (
        median(one.ours[name]) / one.nodes * 1e6 for name in ("floor", "read", "check")
    )
    memory = [_kilobytes(one.memory.get(what), one.nodes) for what in ("read", "check")]
    times = [
        f"{floor:.0f}",
        f"{read:.0f}",
        f"{read / floor:.2f}",
        f"{check:.0f}",
        f"{read + check:.0f}",
    ]
    return [f"{one.nodes:,}", *times, *memory]


def _kilobytes(peak: int | None, nodes: int) -> str:
    return "not known" if peak is None else f"{peak / nodes / 1000:.1f}"


def _ink(results: Results) -> str:
    compared = [one for one in results.lengths if one.ink]
    if not compared:
        return f"Not compared: {results.why_no_ink or 'it was not asked for'}."
    head = ("nodes", "read + check", "inkjs compiles", "times as long")
    rows = []
    for one in compared:
        assert one.ink is not None
        ours = (median(one.ours["read"]) + median(one.ours["check"])) / one.nodes * 1e6
        ink = median(one.ink["compile"]) / one.nodes * 1e6
        rows.append([f"{one.nodes:,}", f"{ours:.0f} µs", f"{ink:.0f} µs", f"{ink / ours:.1f}"])
    first = compared[0]
    return "\n\n".join(
        (
            "The same story compiled by inkjs 2.4.0, for one node.",
            table(head, rows),
            PLAYED.format(choices=CHOICES, nodes=f"{first.nodes:,}"),
            table(("", "choices a second", "a save is loaded in"), _plays(first)),
        )
    )


def _plays(one: Result) -> list[list[str]]:
    sides = (("ours", one.ours), ("inkjs", one.ink or one.ours))
    return [
        [
            name,
            f"{CHOICES / median(taken['play']):,.0f}",
            f"{median(taken['load']) * 1e3:.1f} ms",
        ]
        for name, taken in sides
    ]


def _command(commands: dict[str, list[float]]) -> str:
    start, check = (median(commands[name]) * 1e3 for name in ("start", "check"))
    return (
        f"`coupe-court check dans-l-heure.yaml` takes {check:.0f} ms in a fresh process; starting "
        f"Python alone takes {start:.0f} ms, so the check costs {check - start:.0f} ms beyond it."
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give rows as a table, numbers to the right."""
    lines = [head, ["---:"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
