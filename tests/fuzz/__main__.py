"""Feeds mutated files to everything that reads some, for a bounded time, and counts them."""

import argparse
import random
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz.targets import TARGETS, Target

MOST_SECONDS = 2.0  # that one input may take


def main() -> int:
    """Feed every target; status 1 if an input raised or took too long."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="for all targets together")
    parser.add_argument("--seed", default="0", help="other seeds draw other inputs")
    parser.add_argument("--target", choices=[one.name for one in TARGETS])
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"), metavar="DIR")
    options = parser.parse_args()
    chosen = [one for one in TARGETS if options.target in (None, one.name)]
    share = options.seconds / len(chosen)
    harmed = [_fed(one, options.seed, share, options.keep) for one in chosen]
    return 1 if any(harmed) else 0


def _fed(target: Target, seed: str, seconds: float, keep: Path) -> bool:
    """Feed one target until its time is up; tell whether an input did harm."""
    until = time.monotonic() + seconds
    count, slowest, harmed = 0, 0.0, False
    while time.monotonic() < until and not harmed:
        draw = random.Random(f"{target.name}/{seed}/{count}")
        took = _one(target, draw, keep / f"{target.name}-{seed}-{count}")
        count, slowest, harmed = count + 1, max(slowest, took), took > MOST_SECONDS
    print(f"{target.name}: {count:,} inputs tried, the slowest took {slowest * 1000:.0f} ms")
    return harmed


def _one(target: Target, draw: random.Random, keep: Path) -> float:
    """Feed one input and give its seconds; one that raises is kept, and counts as endless."""
    fed: str | bytes = b""
    start = time.monotonic()
    try:
        for made in target.feed(draw):
            fed, start = made, time.monotonic()  # making the input is not what is measured
    except Exception:
        traceback.print_exc()
        took = float("inf")
    else:
        took = time.monotonic() - start
    if took > MOST_SECONDS:
        keep.parent.mkdir(parents=True, exist_ok=True)
        keep.write_bytes(fed if isinstance(fed, bytes) else fed.encode("utf-8", "surrogatepass"))
        print(f"kept: {keep}")
    return took


if __name__ == "__main__":
    sys.exit(main())
