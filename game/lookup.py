"""What a command was asked for by name: a shipped scenario's id, a file, a pack, one of a pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game import boosters, files, reading, verified
from game.authoring.problem_lists import listed
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.outcome import PROBLEMS, WRONG_USE, Outcome
from game.packs import ARCHIVE
from game.sources import Loose, Source
from game.wording import filled

MOST_TOLD = 12  # names, where none is near

if TYPE_CHECKING:
    from game.engine.boosters import Booster
    from game.engine.play import Play
    from game.packs.pack import Pack


@dataclass(frozen=True, slots=True)
class Found:
    """The scenarios of a name, and what is wrong with the pack that holds them."""

    sources: Sequence[Source]
    problems: Sequence[Problem] = ()


def path_of(name: str, messages: Messages) -> Path | Outcome:
    """Give the file of a name; or say that there is none, with the nearest that exists."""
    path = files.find_scenario(name)
    if path is not None and reading.kind_of(path) != "nothing":
        return path
    return _unknown(name, (*files.scenario_ids(), *files.scenarios_beside(Path(name))), messages)


def sources_of(name: str, messages: Messages) -> Found | Outcome:
    """Give all scenarios of a name; or say that there is none, with the nearest that exists."""
    path = Path(name)
    if name and name not in files.scenario_ids():
        if _is_pack(path):
            pack = _read_pack(path)
            return Found(tuple(pack.scenarios.values()), pack.problems)
        if _is_in_pack(path):
            return _one_of(path, messages)
    file = path_of(name, messages)
    return file if isinstance(file, Outcome) else Found((Loose(file),))


def paths_of(names: Sequence[str], messages: Messages) -> list[Path] | Outcome:
    """Give the files of names and of folders; or say which name there is not."""
    found: list[Path] = []
    for name in names:
        folder = Path(name)
        path = None if reading.kind_of(folder) == "folder" else path_of(name, messages)
        if isinstance(path, Outcome):
            return path
        if path is not None:
            found.append(path)
            continue
        packs = (*packs_at(folder), *boosters_at(folder))
        found += [*scenarios_in(folder), *packs] if files.is_shipped(folder) or not packs else packs
    return found or Outcome(WRONG_USE, error=messages.text("there is no scenario here"))


def scenarios_in(path: Path) -> list[Path]:
    """Give the scenarios of a folder (not the catalogues and packs in it), or the file itself."""
    return sorted(path.glob("*.y*ml")) if reading.kind_of(path) == "folder" else [path]


def packs_at(path: Path) -> tuple[Path, ...]:
    """Give the shipped catalogues and country packs that a path means: one, a folder, or all."""
    if files.is_pack(path):
        return (path,)
    folder = path.resolve() if reading.kind_of(path) == "folder" else None
    places = {one: one.relative_to(files.shipped()) for one in verified.pack_paths()}
    if folder is not None and files.is_shipped(folder):
        return tuple(path / one for one in places.values())
    return tuple(path / one.name for one in places if one.parent.resolve() == folder)


def scenario_of(name: str, library: Library, messages: Messages) -> Scenario | Outcome:
    """Give the one scenario of a name; or say what keeps it from being read."""
    found = sources_of(name, messages)
    if isinstance(found, Outcome):
        return found
    if len(found.sources) > 1:
        told = messages.text("there are several scenarios in it; say which: {names}")
        names = ", ".join(str(Path(name) / one.id) for one in found.sources)
        return Outcome(WRONG_USE, error=filled(told, names=names))
    problems = [*found.problems]
    for source in found.sources:
        scenario, problems = library.scenario(source)
        if scenario is not None:
            return scenario
    return Outcome(PROBLEMS, listed(problems, "text", messages.text))


def play_of(name: str, choose: str, library: Library, messages: Messages) -> "Play | Outcome":
    """Play some choices, their ids between commas; or say what keeps that from being done."""
    from game import reports  # noqa: PLC0415  finding files needs none
    from game.engine.play import replay  # noqa: PLC0415

    scenario = scenario_of(name, library, messages)
    if isinstance(scenario, Outcome):
        return scenario
    wanted = [one.strip() for one in choose.split(",") if one.strip()]
    play, refusal = replay(scenario, wanted)
    if refusal is None:
        return play
    return Outcome(WRONG_USE, error=reports.refused(refusal, play, messages))


def booster_of(name: str, library: Library, messages: Messages) -> "Booster | Outcome | None":
    """Give the booster of a name or file; nothing if something else is meant."""
    path = boosters.named(name)
    if path is not None:
        booster, problems = library.booster(path)
        return booster or Outcome(PROBLEMS, listed(problems, "text", messages.text))
    if name in files.scenario_ids() or Path(name).suffix:
        return None
    near = files.nearest(name, [one.stem for one in boosters.shipped()])
    if not near or files.nearest(name, files.scenario_ids()):
        return None
    told = messages.text("there is no scenario '{name}'; did you mean '{near}'?")
    return Outcome(WRONG_USE, error=filled(told, name=name, near=near))


def boosters_at(path: Path) -> tuple[Path, ...]:
    """Give the boosters that a path means: one, or those of a folder."""
    if boosters.is_booster(path):
        return (path,)
    return boosters.in_folder(path) if reading.kind_of(path) == "folder" else ()


def _read_pack(path: Path) -> "Pack":
    from game.packs.pack import read_pack  # noqa: PLC0415  a single file needs none of it

    return read_pack(path)


def _is_pack(path: Path) -> bool:
    kind = reading.kind_of(path)
    return kind == "folder" or (kind == "file" and path.suffix.lower() == ARCHIVE)


def _is_in_pack(path: Path) -> bool:
    """Tell whether a path goes on behind a pack, as in pack.zip/my-story."""
    if not path.parent.name or not _is_pack(path.parent):
        return False
    is_file_name = path.suffix in files.SUFFIXES  # in a folder, this is a file like any other
    return reading.kind_of(path) == "nothing" and not (
        is_file_name and reading.kind_of(path.parent) == "folder"
    )


def _one_of(path: Path, messages: Messages) -> Found | Outcome:
    """Give the one scenario that a path behind a pack means."""
    pack = _read_pack(path.parent)
    wanted = path.stem if path.suffix in files.SUFFIXES else path.name
    if wanted in pack.scenarios:
        return Found((pack.scenarios[wanted],))
    if not pack.scenarios:
        return Found((), pack.problems)
    return _unknown(str(path), [str(path.parent / one) for one in pack.scenarios], messages)


def _unknown(name: str, known: Sequence[str], messages: Messages) -> Outcome:
    near = files.nearest(name, known)
    if near:
        told = messages.text("there is no scenario '{name}'; did you mean '{near}'?")
        return Outcome(WRONG_USE, error=filled(told, name=name, near=near))
    told = messages.text("there is no scenario '{name}'; known: {ids}")
    ids = ", ".join(known[:MOST_TOLD]) + (", …" if len(known) > MOST_TOLD else "")
    return Outcome(WRONG_USE, error=filled(told, name=name, ids=ids))
