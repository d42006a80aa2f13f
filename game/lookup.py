"""What a command was asked for by name: a shipped scenario's id, or somebody's own file."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from game import files
from game.authoring.problem_lists import listed
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.outcome import PROBLEMS, WRONG_USE, Outcome
from game.wording import filled


def path_of(name: str, messages: Messages) -> Path | Outcome:
    """Give the file of a name; or say that there is none, with the nearest that exists."""
    path = files.find_scenario(name)
    if path is not None and path.exists():
        return path
    known = files.scenario_ids()
    near = get_close_matches(name, known, n=1) or known
    told = messages.text("there is no scenario '{name}'; known: {ids}")
    return Outcome(WRONG_USE, error=filled(told, name=name, ids=", ".join(near)))


def paths_of(names: Sequence[str], messages: Messages) -> list[Path] | Outcome:
    """Give the files of names and of folders; or say which name there is not."""
    found: list[Path] = []
    for name in names:
        folder = Path(name)
        path = None if folder.is_dir() else path_of(name, messages)
        if isinstance(path, Outcome):
            return path
        found += scenarios_in(folder) if path is None else [path]
    return found or Outcome(WRONG_USE, error=messages.text("there is no scenario here"))


def scenarios_in(path: Path) -> list[Path]:
    """Give the scenarios of a folder (not the catalogues and packs in it), or the file itself."""
    return sorted(path.glob("*.y*ml")) if path.is_dir() else [path]


def scenario_of(name: str, library: Library, messages: Messages) -> Scenario | Outcome:
    """Give the scenario of a name; or say what keeps it from being read."""
    path = path_of(name, messages)
    if isinstance(path, Outcome):
        return path
    scenario, problems = library.scenario(path)
    return scenario or Outcome(PROBLEMS, listed(problems, "text", messages.text))
