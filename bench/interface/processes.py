"""Starts windows in processes of their own: until what is seen, at what cost they idle."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.interface.display import SIZE, Pixels
from game.sdl import SETTINGS

ROOT = Path(__file__).parents[2]
WINDOW = (1344, 756)  # which the game opens on a screen of this size
BARE = "a bare window"
STARTS: Mapping[str, Sequence[str]] = {
    BARE: (str(ROOT / "bench/interface/bare.py"), *map(str, WINDOW)),
    "play": ("-m", "game", "play"),
    "play dans-l-heure": ("-m", "game", "play", "dans-l-heure"),
}
WAITING = ("-m", "bench.interface.player", "wait")  # at a choice
RENPY = "renpy"
ONE_SENTENCE = """label main_menu:
    return
label start:
    scene expression Solid("#469")
    "…"
"""
Point = tuple[int, int]
MIDDLE: Sequence[Point] = [  # where some card or button is, whatever is shown
    (SIZE[0] // 2 + right, SIZE[1] // 2 + down)
    for right in range(-480, 481, 120)
    for down in range(-280, 281, 40)
]
SIDE: Sequence[Point] = [((SIZE[0] + WINDOW[0]) // 2 - 12, SIZE[1] // 2)]  # only the room is there
LONGEST = 20.0  # seconds that any window may take
LOOK_EVERY = 0.002
UNDRAWN = 0x0E0A22  # where the room will be, in the first picture


class Idle(NamedTuple):
    """What a process cost while nothing happened: share of a core, wake-ups a second, memory."""

    percent: float
    wake_ups: float
    megabytes: float


@contextmanager
def environment(screen: str) -> Iterator[dict[str, str]]:
    """Give an environment with a screen, a new player, and modules that are compiled once."""
    with tempfile.TemporaryDirectory() as folder:
        given = {
            **os.environ,
            **SETTINGS,
            "DISPLAY": screen,
            "HOME": folder,
            "XDG_DATA_HOME": folder,
            "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
            "LANG": "fr_FR.UTF-8",
        }
        for name in ("PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
            given.pop(name, None)
        yield given


@contextmanager
def started(
    command: Sequence[str], given: Mapping[str, str]
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a program for a while."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=given, stdout=quiet, stderr=quiet) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def looking(screen: str) -> Iterator[Pixels]:
    """Look at the pixels of a screen for a while."""
    pixels = Pixels(screen)
    try:
        yield pixels
    finally:
        pixels.close()


def start_seconds(runs: int, screen: str) -> dict[str, list[tuple[float, float]]]:
    """Start each window by turns; give when it was first seen, and when whole."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in STARTS}
    with environment(screen) as given, looking(screen) as pixels:
        for _ in range(runs + 1):  # the first compiles, and warms the disk's cache up
            for name, arguments in STARTS.items():
                taken[name].append(_seen((sys.executable, *arguments), given, pixels))
    return {name: found[1:] for name, found in taken.items()}


def renpy_seconds(runs: int, screen: str) -> list[float]:
    """Start Ren'Py with one sentence; give when it was first seen, nothing where it isn't."""
    program = shutil.which(RENPY)
    if program is None:
        return []
    taken: list[float] = []
    with environment(screen) as given, looking(screen) as pixels:
        story = Path(given["HOME"]) / "game" / "script.rpy"
        story.parent.mkdir()
        story.write_text(ONE_SENTENCE, encoding="utf-8")
        for _ in range(runs + 1):
            try:
                taken.append(_seen((program, given["HOME"]), given, pixels)[0])
            except RuntimeError:  # Debian's does not start everywhere
                return []
    return taken[1:]


def _seen(command: Sequence[str], given: Mapping[str, str], pixels: Pixels) -> tuple[float, float]:
    start = time.perf_counter()
    with started(command, given) as process:
        first = _when(pixels, MIDDLE, start, process)
        whole = _when(pixels, SIDE, start, process)
    while any(pixels.color(*at) for at in MIDDLE):
        time.sleep(LOOK_EVERY)
    return first, whole


def _when(
    pixels: Pixels, points: Sequence[Point], start: float, process: "subprocess.Popen[bytes]"
) -> float:
    """Wait until a pixel is neither black nor dark for lack of the room; give the seconds."""
    while all(pixels.color(*at) in (0, UNDRAWN) for at in points):
        if process.poll() is not None or time.perf_counter() - start > LONGEST:
            raise RuntimeError("no window came up")
        time.sleep(LOOK_EVERY)
    return time.perf_counter() - start


def idle(arguments: Sequence[str], seconds: float, screen: str) -> Idle:
    """Let a window stand and look at what that costs."""
    command = sys.executable, *arguments
    with (
        environment(screen) as given,
        looking(screen) as pixels,
        started(command, given) as process,
    ):
        _when(pixels, SIDE, time.perf_counter(), process)
        time.sleep(2)  # whatever follows the first picture has been done
        before = spent(process.pid)
        time.sleep(seconds)
        after = spent(process.pid)
        megabytes = peak_kilobytes(process.pid) / 1024
    busy, switches = (new - old for old, new in zip(before, after, strict=True))
    return Idle(100 * busy / seconds, switches / seconds, megabytes)


def spent(process: int) -> tuple[float, float]:
    """Give the seconds that a process has computed, and how often it went to sleep by itself."""
    threads = list(Path(f"/proc/{process}/task").iterdir())
    busy = sum(int((one / "schedstat").read_text().split()[0]) for one in threads)
    switches = sum(_status(one, "voluntary_ctxt_switches") for one in threads)
    return busy / 1e9, switches


def peak_kilobytes(process: int) -> int:
    """Give the most memory that a process held."""
    return _status(Path(f"/proc/{process}"), "VmHWM")


def _status(folder: Path, name: str) -> int:
    lines = (folder / "status").read_text(encoding="utf-8").splitlines()
    found = next(line for line in lines if line.startswith(f"{name}:"))
    return int(found.split()[1])


def peak_megabytes(what: str, screen: str) -> float:
    """Let the game be played, to the first choice or wholly; give the most memory it held."""
    with environment(screen) as given:
        return int(output(("-m", "bench.interface.player", what), given).split()[-1]) / 1024


def output(arguments: Sequence[str], given: Mapping[str, str]) -> str:
    """Run Python with some arguments; give what it prints."""
    command = sys.executable, *arguments
    done = subprocess.run(
        command, cwd=ROOT, env=given, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
