"""Reads what a device sends, trusting nothing: only what is expected is let through."""

import json
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from game.classroom.room import CODE_DIGITS

MOST_BYTES = 1024  # a vote has 30, a whole play of six families 120
MOST_DEPTH_MARKS = 32  # brackets; a play of six families has 8
SEAT = re.compile(r"[0-9a-f]{32}")
JSON = re.compile(r"application/json(; ?charset=utf-8)?", re.IGNORECASE | re.ASCII)
PATH = re.compile(rf"/([0-9]{{{CODE_DIGITS}}})(/[a-z.]{{0,16}})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as it came."""

    question: int
    choice: str


def split(path: str) -> tuple[str, str]:
    """Split a path as it was sent into code and name; one without a code is its own name."""
    found = PATH.fullmatch(path)
    return (found[1], (found[2] or "/")[1:]) if found else ("", path)


def seat_of(request: web.BaseRequest) -> str:
    """Give the seat that a request brings, if it is one and only one, and looks like one."""
    pairs = [
        value.strip()
        for line in request.headers.getall("Cookie", ())
        for one in line.split(";")
        for name, _, value in [one.partition("=")]
        if name.strip() == "seat"
    ]
    return pairs[0] if len(pairs) == 1 and SEAT.fullmatch(pairs[0]) else ""


def is_json(request: web.BaseRequest) -> bool:
    """Tell whether a request says, once, that it brings JSON: no form of another site can."""
    kinds = request.headers.getall("Content-Type", ())
    return len(kinds) == 1 and JSON.fullmatch(kinds[0]) is not None


async def body(request: web.BaseRequest) -> bytes | None:
    """Read a body, unless it is longer than any that is meant."""
    if (request.content_length or 0) > MOST_BYTES:
        return None
    taken = bytearray()
    async for piece in request.content.iter_any():
        taken += piece
        if len(taken) > MOST_BYTES:
            return None
    return bytes(taken)


def table(written: bytes, *names: str) -> dict[str, Any] | None:
    """Read a JSON object that has these names and no others, each once."""
    if sum(sign in b"[{" for sign in written) > MOST_DEPTH_MARKS:
        return None
    try:
        # Decoded here: bytes would be read in any alphabet that they seem to be written in.
        value = json.loads(written.decode(), object_pairs_hook=_each_once)
    except ValueError:  # also what is not UTF-8
        return None
    return value if isinstance(value, dict) and set(value) == set(names) else None


def vote(written: bytes) -> Vote | None:
    """Read a vote."""
    match table(written, "question", "choice"):
        case {"question": int(number), "choice": str(letter)} if not isinstance(number, bool):
            return Vote(number, letter)
    return None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) != len(pairs):
        raise ValueError("a name twice")
    return whole
