"""The results as a page: what was measured, on what, beside what is wanted."""

import os
import platform
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

from bench.authoring.machine import processor
from bench.authoring.page import table
from bench.interface.processes import BARE, RENPY, WINDOW, Idle
from game import sdl

HEAD = """\
## Interface

Made with `python -m bench.interface` on {day}: {machine}.
A screen of its own (Xvfb, 1920×1080, no graphics card), windows of {width}×{height}, started by
turns; medians. Other machines take other times; the ratios differ less."""
ABOUT_STARTS = """\
From starting the process until its pixels are on the screen. The bare window imports pygame, opens,
fills and shows; it has the same settings of SDL. A first picture can be played with: texts, choices
and help are there. The room behind them follows in the next picture."""
ABOUT_FRAMES = """\
Everything from the player's action to pixels on the screen: layout, drawing, showing; in a
conversation of 300 messages, a window of 1920×1080."""
ABOUT_COSTS = """\
Both windows stand and nothing happens; memory is the most that each held at any time."""
PEAKS = {
    "choice": "memory up to the first choice",
    "play": "memory of a whole play with help and debrief",
}
NAMES = {
    "scroll": ("a frame of scrolling", "≤ 2 ms, 99 % ≤ 8 ms"),
    "bubble": ("one more message", "≤ 1 ms"),
    "size": ("another size of text", "≤ 50 ms"),
}


class Measured(NamedTuple):
    """What one run found."""

    starts: Mapping[str, Sequence[tuple[float, float]]]
    renpy: Sequence[float]
    bare: Idle
    idle: Idle
    peaks: Mapping[str, float]
    frames: Mapping[str, Sequence[float]]


def page(found: Measured, day: str) -> str:
    """Give everything as Markdown."""
    width, height = WINDOW
    parts = [
        HEAD.format(day=day, machine=_machine(), width=width, height=height),
        ABOUT_STARTS,
        table(("start", "first picture", "÷ bare", "whole picture", "÷ bare"), _starts(found)),
        _renpy(found),
        ABOUT_COSTS,
        table(("", BARE, "Coupe Court", "÷ bare", "wanted"), _costs(found)),
        ABOUT_FRAMES,
        table(("", "median", "99 %", "longest", "wanted"), _frames(found)),
    ]
    return "\n\n".join(parts) + "\n"


def _machine() -> str:
    sdl.prepare()  # or pygame greets on the page
    import pygame  # noqa: PLC0415

    version = ".".join(map(str, pygame.get_sdl_version()))
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{processor()}, {os.cpu_count()} cores, {platform.system()}; {python}, "
        f"pygame-ce {pygame.version.ver}, SDL {version}"
    )


def _starts(found: Measured) -> list[list[str]]:
    bare = found.starts[BARE]
    rows = []
    for name, seen in found.starts.items():
        cells = [name if name == BARE else f"`coupe-court {name}`"]
        for which in (0, 1):
            taken = [one[which] for one in seen]
            ratio = median(taken) / median(one[which] for one in bare)
            spread = f"{1e3 * min(taken):.0f} to {1e3 * max(taken):.0f}"
            cells += [f"{1e3 * median(taken):.0f} ms [{spread}]", f"{ratio:.2f}"]
        rows.append(cells)
    return rows


def _renpy(found: Measured) -> str:
    if not found.renpy:
        return f"Debian's `{RENPY}` was not measured: it is not installed, or opens no window."
    seconds, bare = median(found.renpy), median(one for one, _ in found.starts[BARE])
    return f"Ren'Py with one sentence: {1e3 * seconds:.0f} ms, {seconds / bare:.2f} × bare."


def _costs(found: Measured) -> list[list[str]]:
    bare, idle = found.bare, found.idle
    rows = [
        _cost("waiting, of a core", (bare.percent, idle.percent), "{:.3f} %", "≤ 0.05 %"),
        _cost("waiting, wake-ups a second", (bare.wake_ups, idle.wake_ups), "{:.1f}", "1"),
    ]
    for what, told in PEAKS.items():
        rows.append(_cost(told, (bare.megabytes, found.peaks[what]), "{:.0f} MB", "≤ 60 MB"))
    return rows


def _cost(told: str, found: tuple[float, float], form: str, wanted: str) -> list[str]:
    bare, ours = found
    ratio = f"{ours / bare:.2g}" if bare else "–"
    return [told, form.format(bare), form.format(ours), ratio, wanted]


def _frames(found: Measured) -> list[list[str]]:
    rows = []
    for name, (told, wanted) in NAMES.items():
        taken = sorted(1e3 * one for one in found.frames[name])
        late = taken[min(len(taken) - 1, len(taken) * 99 // 100)]
        rows.append([told, *(f"{one:.2f} ms" for one in (median(taken), late, taken[-1])), wanted])
    return rows
