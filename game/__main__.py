"""Starts the game: `python -m game`, or the command `coupe-court`."""

import gc
import sys

from game.collector import look_seldom, paused


def start() -> int:
    """Run one command and give its exit code."""
    look_seldom()
    with paused():
        from game.cli import main  # noqa: PLC0415  what is imported stays: nothing to collect

    code = main()
    gc.freeze()  # the way out need not look through all that the command has built
    return code


if __name__ == "__main__":
    sys.exit(start())
