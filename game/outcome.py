"""What a command gives back: its exit code, and what is to be printed."""

from dataclasses import dataclass
from pathlib import Path

from game import files

FINE, PROBLEMS, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command gives: its exit code, what it tells, what went wrong."""

    code: int
    told: str = ""
    error: str = ""


def written(path: Path, content: str) -> Outcome:
    """Write what was asked for, and tell where."""
    try:
        files.write(path, content.encode("utf-8"))
    except OSError as error:
        return Outcome(WRONG_USE, error=f"{path}: {error.strerror}")
    return Outcome(FINE, str(path))
