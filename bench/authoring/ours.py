"""Measures how long we take to read, check and play one story; prints seconds or bytes as JSON.

It runs in a process of its own, so that no story is measured in the memory that another left:
`python -m bench.authoring.ours time|read|check STORY RUNS`.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from game.collector import paused
from game.engine.checks import check
from game.engine.marked import Limits, Loader
from game.engine.play import Play, replay
from game.engine.reader import read_scenario
from game.engine.scenario import Scenario
from game.library import Library, font_faces

CHOICES = 100  # of one play; an hour of a class
PLAYS = 20
NO_LIMIT = Limits(characters=10**12, signs=10**12)
Seconds = dict[str, list[float]]


def seconds(text: str, runs: int) -> Seconds:
    """Measure everything by turns, several times."""
    taken: Seconds = {"floor": [], "read": [], "check": [], "play": [], "load": []}
    for _ in range(runs):
        taken["floor"].append(_timed(_floor, text))
        taken["read"].append(_timed(sound, text))
        taken["check"].append(_timed(check, sound(text), "story", font_faces()))
    scenario = sound(text)
    for _ in range(PLAYS):
        taken["play"].append(_timed(played, scenario))
        taken["load"].append(_timed(replay, scenario, played(scenario).taken))
    return taken


def peak_bytes(text: str, what: str) -> int | None:
    """Give by how much reading, or reading and checking, raises the memory of the process."""
    before = _highest()
    with paused():
        scenario = sound(text)
        if what == "check":
            check(scenario, "story", font_faces())
    after = _highest()
    return None if before is None or after is None else after - before


def sound(text: str) -> Scenario:
    """Read a story that must be sound."""
    scenario, problems = read_scenario(text, "story", "story", Library().catalogue, NO_LIMIT)
    assert scenario is not None, [one.report() for one in problems[:3]]
    return scenario


def played(scenario: Scenario) -> Play:
    """Take so many choices, the first, the second, the third one, as far as the story goes."""
    play = Play.start(scenario)
    for number in range(CHOICES):
        ways = play.open_ids()
        if not ways:
            break
        play = play.choose(ways[number % len(ways)])
    return play


def _floor(text: str) -> None:
    """Let the parser go through the text and keep nothing."""
    for _ in yaml.parse(text, Loader=Loader):
        pass


def _timed(work: Callable[..., object], *given: object) -> float:
    gc.collect()
    with paused():  # as the library reads and checks; processor time, which others disturb less
        start = time.process_time()
        kept = work(*given)
        took = time.process_time() - start
    del kept  # to throw it away is not part of the work
    return took


def _highest() -> int | None:
    """Give the most memory that this process had so far; Windows does not say."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415  there is none on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def main(arguments: Sequence[str]) -> None:
    """Measure what is asked for and print it."""
    what, path, runs = arguments
    text = Path(path).read_text(encoding="utf-8")
    found = seconds(text, int(runs)) if what == "time" else peak_bytes(text, what)
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
