"""What stands in a pack, before anybody looks at what it means; and what no pack may hold."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.engine.problem import N_, Problem

MOST_MEMBERS = 1_000  # files and folders in a pack; fifty scenarios in ten languages are 600
MOST_LETTERS = 400  # of a member's name, folders and all
MOST_PARTS = 16  # of a member's name: folders in folders


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a pack: its name has forward slashes, problems call it by its place.

    It says how many bytes it has; `read` gives no more than that, whatever is there.
    """

    name: str
    place: str
    size: int
    read: Callable[[], bytes | Problem]


def is_safe(name: str) -> bool:
    """Tell whether a member's name stays inside its pack on every system, and can be shown."""
    parts = name.removesuffix("/").split("/")
    is_inside = not {"", ".", ".."} & set(parts)  # an absolute name begins with an empty part
    is_short = len(name) <= MOST_LETTERS and len(parts) <= MOST_PARTS
    return is_inside and is_short and not _UNSAFE.search(name)


def shown(name: str) -> str:
    """Give somebody else's name as it can be shown: nothing in it drives a terminal."""
    short = name if len(name) <= _MOST_SHOWN else name[: _MOST_SHOWN - 1] + "…"
    return _UNSEEN.sub(lambda sign: sign[0].encode("unicode_escape").decode("ascii"), short)


def too_many(place: str) -> Problem:
    """Give the problem of a pack with more in it than is looked at."""
    message = N_("there are too many files in this pack (at most {most})")
    hint = N_("keep its scenarios and their locale folder, leave out the rest")
    values = (("most", str(MOST_MEMBERS)),)
    return Problem(place, 1, 1, "too-many-files", message, hint, values=values)


def twice(place: str, name: str) -> Problem:
    """Give the problem of two files of which only one could be meant."""
    message = N_("'{name}' stands in this pack twice")
    hint = N_("keep one of the two, or give one another name")
    return Problem(place, 1, 1, "twice-in-pack", message, hint, values=(("name", shown(name)),))


_MOST_SHOWN = 80
# Control signs, signs that turn the direction of what follows, halves of pairs.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# Also what Windows reads as a drive, a stream or a folder.
_UNSAFE = re.compile(f"{_UNSEEN.pattern}|[:\\\\]")
