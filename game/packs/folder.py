"""The files of a folder that a pack can hold, and nothing that lies outside it."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from game import reading
from game.engine.problem import N_, Problem
from game.packs.members import MOST_MEMBERS, Member, shown, too_many

# The folders in which a pack can hold something; `*` is any folder.
_KNOWN = ((), ("locale", "*", "LC_MESSAGES"), ("help",), ("laws",), ("catalogue",))


def members_of(root: Path) -> list[Member] | Problem:
    """Give the files of a folder, or why it is refused; nothing is read yet."""
    walk = _Walk(root)
    for folders in _KNOWN:
        walk.into("", folders)
    if walk.problem is not None:
        return walk.problem
    return [_member(root, name) for name in walk.names]


def _member(root: Path, name: str) -> Member:
    size = reading.size_of(root / name)
    return Member(name, str(root / shown(name)), size, partial(_read, root, name, size))


@dataclass(slots=True)
class _Walk:
    """One look through a folder, which ends at the first problem."""

    root: Path
    names: list[str] = field(default_factory=list)
    problem: Problem | None = None

    def into(self, folder: str, wanted: tuple[str, ...]) -> None:
        """Note the files of a folder, or of those of its folders that are wanted."""
        path = self.root / folder
        if self.problem is not None or reading.kind_of(path) != "folder":
            return
        found = reading.names_in(path, MOST_MEMBERS + 1 - len(self.names))
        if not _is_inside(path, self.root):
            self.problem = _outside(path)
        elif isinstance(found, Problem):
            self.problem = found
        elif wanted:
            self._go_on(folder, found, wanted)
        else:
            self.names += [f"{folder}{name}" for name in found]
            self.problem = too_many(str(self.root)) if len(self.names) > MOST_MEMBERS else None

    def _go_on(self, folder: str, found: list[str], wanted: tuple[str, ...]) -> None:
        for name in found:
            if wanted[0] in ("*", name):
                self.into(f"{folder}{name}/", wanted[1:])


def _read(root: Path, name: str, size: int) -> bytes | Problem:
    path = root / name
    return reading.content_of(path, size) if _is_inside(path, root) else _outside(path)


def _is_inside(path: Path, root: Path) -> bool:
    """Tell whether a path stays in a folder once all links are followed."""
    try:
        return path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # links that lead to each other
        return False


def _outside(path: Path) -> Problem:
    message = N_("this is a link that leads out of the pack; it is not followed")
    hint = N_("put the file itself into the folder")
    return Problem(str(path), 1, 1, "leads-outside", message, hint)
