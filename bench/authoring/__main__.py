"""`python -m bench.authoring`: measures reading, checking and playing, and prints a page."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.authoring import ink, machine, processes
from bench.authoring.ours import Seconds
from bench.authoring.page import Result, Results, page
from bench.authoring.stories import ink_text, scenario_text

LENGTHS = (1_000, 10_000, 100_000)
QUICK = (1_000,)
MOST_OF_INK = 10_000  # nodes; it takes a second for a thousand


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print the page."""
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        why_no_ink = "it was not asked for" if options.without_ink else ink.fetched(folder)
        lengths = options.lengths or (QUICK if options.quick else LENGTHS)
        results = Results(
            machine=machine.described(),
            day=f"{datetime.now(tz=UTC):%Y-%m-%d}",
            lengths=[_measured(one, options.runs, folder, why_no_ink) for one in lengths],
            commands=processes.commands(options.runs),
            why_no_ink=why_no_ink,
        )
    print(page(results), end="")


def _measured(nodes: int, runs: int, folder: Path, why_no_ink: str) -> Result:
    print(f"{nodes} nodes…", file=sys.stderr)
    story = folder / f"story-{nodes}.yaml"
    story.write_text(scenario_text(nodes), encoding="utf-8")
    has_ink = not why_no_ink and nodes <= MOST_OF_INK
    return Result(
        nodes,
        processes.measured("time", story, runs),
        {what: processes.measured(what, story, 1) for what in ("read", "check")},
        _ink(nodes, runs, folder) if has_ink else None,
    )


def _ink(nodes: int, runs: int, folder: Path) -> Seconds | None:
    story = folder / f"story-{nodes}.ink"
    story.write_text(ink_text(nodes), encoding="utf-8")
    return ink.seconds(folder, story, min(runs, 3))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.authoring", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one thousand nodes only")
    parser.add_argument("--lengths", type=int, nargs="+", metavar="NODES", help="other lengths")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured (5)")
    parser.add_argument("--without-ink", action="store_true", help="do not fetch inkjs")
    return parser


if __name__ == "__main__":
    main()
