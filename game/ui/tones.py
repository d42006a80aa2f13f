"""The few sounds of the game, drawn by code: short, quiet, and soft at both ends."""

import math
import sys
from array import array
from collections.abc import Callable, Mapping
from dataclasses import dataclass

RATE = 22_050  # samples a second
LOUDEST = 0.16  # of what a sample can hold: these are sounds for a classroom
ATTACK = 0.008  # seconds; what starts at once clicks
OVERTONE = 0.22  # how much of the octave above is mixed in: warmer than a bare sine
TURN = 2 * math.pi


@dataclass(frozen=True, slots=True)
class Note:
    """One tone: when it starts, how high it is at both ends (in hertz), how long, how loud."""

    start: float
    low: float
    high: float
    seconds: float
    loud: float = 1.0


def _message_in() -> list[float]:
    """Two soft notes that rise: something has come."""
    return _mixed(Note(0.0, 587.3, 587.3, 0.12, 0.7), Note(0.07, 784.0, 784.0, 0.16, 0.6))


def _message_out() -> list[float]:
    """One short note that slides up: something has gone."""
    return _mixed(Note(0.0, 440.0, 620.0, 0.11, 0.7))


def _buzz() -> list[float]:
    """Two low pulses, as of a phone on wood."""
    return _mixed(Note(0.0, 118.0, 114.0, 0.11, 1.0), Note(0.15, 118.0, 114.0, 0.11, 0.8))


def _put_down() -> list[float]:
    """A low, dull sound that falls: wood, and then quiet."""
    return _mixed(Note(0.0, 196.0, 92.0, 0.16, 1.0), Note(0.0, 98.0, 70.0, 0.24, 0.8))


def _page() -> list[float]:
    """A breath of paper: noise without its high part, that swells and goes."""
    count = round(0.16 * RATE)
    seed, smooth, samples = 1, 0.0, []
    for place in range(count):
        seed = (seed * 1_103_515_245 + 12_345) % 2**31  # the same noise each time
        smooth += 0.22 * (seed / 2**30 - 1 - smooth)
        samples.append(smooth * math.sin(math.pi * place / count) ** 2)
    return samples


_DRAWN: Mapping[str, Callable[[], list[float]]] = {
    "in": _message_in,
    "out": _message_out,
    "buzz": _buzz,
    "down": _put_down,
    "page": _page,
}
NAMES = tuple(_DRAWN)


def tone(name: str) -> bytes:
    """Give a sound as mono samples of 16 bits, lowest byte first."""
    samples = _DRAWN[name]()
    peak = max(1.0, *(abs(one) for one in samples))
    found = array("h", (int(one / peak * LOUDEST * 32_767) for one in samples))
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def _mixed(*notes: Note) -> list[float]:
    end = max(one.start + one.seconds for one in notes)
    samples = [0.0] * round(end * RATE)
    for note in notes:
        first = round(note.start * RATE)
        for place, value in enumerate(_wave(note), start=first):
            if place < len(samples):
                samples[place] += value
    return samples


def _wave(note: Note) -> list[float]:
    count = round(note.seconds * RATE)
    phase, wave = 0.0, []
    for place in range(count):
        share = place / count
        phase += TURN * (note.low + (note.high - note.low) * share) / RATE
        rise = min(1.0, place / (ATTACK * RATE))
        fall = (1 - share) ** 2
        wave.append(note.loud * rise * fall * (math.sin(phase) + OVERTONE * math.sin(2 * phase)))
    return wave
