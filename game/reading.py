"""Reads what nobody trusts: ordinary files and folders only, and never more than is wanted."""

import errno
import os
import stat
from itertools import islice
from pathlib import Path
from typing import Literal, TypeAlias

from game.engine.problem import N_, Problem

ARCHIVE_MARK = b"PK\x03\x04"  # how a zip archive begins
Content: TypeAlias = tuple[str, Problem | None]  # a text, or why there is none
Kind = Literal["file", "folder", "nothing"]

# A pipe that takes a file's place between the look at it and the opening opens at once.
_WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def kind_of(path: Path) -> Kind:
    """Tell what stands at a path; what may not be looked at counts as a file."""
    try:
        mode = path.stat().st_mode
    except PermissionError:
        return "file"
    except (OSError, ValueError):  # also a name too long for any file, or one with a NUL
        return "nothing"
    return "folder" if stat.S_ISDIR(mode) else "file"


def size_of(path: Path) -> int:
    """Give how many bytes a file has now; 0 if it can't be told."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def names_in(folder: Path, most: int) -> list[str] | Problem:
    """Give the names in a folder, at most so many of them."""
    try:
        with os.scandir(folder) as found:
            return sorted(one.name for one in islice(found, most))
    except OSError as error:
        return _unreadable(folder, error)


def trouble_at(path: Path, most: int) -> Problem | None:
    """Tell, without opening it, why a path is no ordinary file of at most so many bytes."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return _missing(path)
    except OSError as error:
        return _unreadable(path, error)
    if not stat.S_ISREG(found.st_mode):
        return _special(path)
    return too_large(str(path), most) if found.st_size > most else None


def content_of(path: Path, most: int) -> bytes | Problem:
    """Read an ordinary file of at most so many bytes; what goes wrong comes back as a problem.

    Nothing else is opened: a pipe would wait for ever, a device may do anything.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return _special(path)
        with os.fdopen(os.open(path, _WITHOUT_WAITING), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                return _special(path)
            content: bytes | None = stream.read(most + 1)  # the file may be growing
    except (FileNotFoundError, NotADirectoryError):
        return _missing(path)
    except OSError as error:
        return _unreadable(path, error)
    if content is None:  # it would have made us wait
        return _special(path)
    return content if len(content) <= most else too_large(str(path), most)


def too_large(name: str, most: int) -> Problem:
    """Give the problem of a file with more bytes than are read."""
    message = N_("this file is too large (at most {most} bytes)")
    return Problem(name, 1, 1, "too-large", message, values=(("most", str(most)),))


def decoded(name: str, content: bytes) -> Content:
    """Give the bytes of a file as text; problems call the file by `name`."""
    if content.startswith(ARCHIVE_MARK):
        message = N_("this is a zip archive, not a text")
        return "", Problem(
            name, 1, 1, "archive", message, N_("let its name end in .zip: then it can be played")
        )
    try:
        return content.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")  # it was right so far
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        message = N_("this file is not UTF-8: a letter here cannot be read")
        hint = N_("save the file again as UTF-8")
        return "", Problem(name, line, column, "encoding", message, hint)


def _missing(path: Path) -> Problem:
    return Problem(str(path), 1, 1, "no-file", N_("there is no such file"))


def _unreadable(path: Path, error: OSError) -> Problem:
    values = (("reason", error.strerror or type(error).__name__),)
    message = N_("this file cannot be read: {reason}")
    return Problem(str(path), 1, 1, "unreadable", message, values=values)


def _special(path: Path) -> Problem:
    if kind_of(path) == "folder":
        return _unreadable(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    message = N_("this is no ordinary file but a pipe, a device or the like; it is not opened")
    return Problem(str(path), 1, 1, "special-file", message)
