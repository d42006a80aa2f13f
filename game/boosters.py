"""Boosters read from files, in each language: those of the game, and those of other folders."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game import files, reading
from game.engine.problem import Problem
from game.pseudo import PSEUDOS

if TYPE_CHECKING:
    from game.engine.boosters import Booster


def shipped() -> tuple[Path, ...]:
    """Give the boosters of the game."""
    return in_folder(files.shipped())


def in_folder(folder: Path) -> tuple[Path, ...]:
    """Give the boosters of a folder: those in its folder `boosters`, or in itself if it is one."""
    own = folder if folder.name == files.BOOSTERS else folder / files.BOOSTERS
    names = reading.names_in(own, files.MOST_BESIDE)
    if isinstance(names, Problem):
        return ()
    return tuple(sorted(own / one for one in names if Path(one).suffix in files.SUFFIXES))


def is_booster(path: Path) -> bool:
    """Tell whether a file is a booster: it lies in a folder of that name."""
    return path.suffix in files.SUFFIXES and path.absolute().parent.name == files.BOOSTERS


def named(name: str) -> Path | None:
    """Give the file of a booster: a shipped one's id, or a path; None for anything else."""
    found = {path.stem: path for path in shipped()}
    return found.get(name, Path(name) if is_booster(Path(name)) else None)


def booster_in(
    path: Path, language: str, tactics: frozenset[str]
) -> "tuple[Booster | None, list[Problem]]":
    """Read a booster in a language, as far as it is translated."""
    from game.engine.boosters import told_booster  # noqa: PLC0415  the first picture needs none
    from game.engine.pack_texts import told_by  # noqa: PLC0415
    from game.engine.po_reader import read_po  # noqa: PLC0415

    text, problem = files.read_source(path)
    if problem is not None:
        return None, [problem]
    booster, problems = _read(text, str(path), path.stem, tactics)
    if booster is None or language in ("", booster.language):
        return booster, list(problems)
    if language in PSEUDOS:
        return told_booster(booster, language, lambda _, words: PSEUDOS[language](words)), []
    place = files.translation_file(path, language)
    if reading.kind_of(place) != "file":
        return booster, []
    # A catalogue that can't be read keeps nobody from playing; `check` tells what is wrong.
    words, problem = files.read_source(place)
    catalogue = None if problem is not None else read_po(words, str(place))[0]
    return (told_booster(booster, language, told_by(catalogue)) if catalogue else booster), []


@cache
def _read(
    text: str, file: str, name: str, tactics: frozenset[str]
) -> "tuple[Booster | None, tuple[Problem, ...]]":
    from game.engine.booster_reader import read_booster  # noqa: PLC0415  it brings YAML along

    booster, problems = read_booster(text, file, name, tactics)
    return booster, tuple(problems)
