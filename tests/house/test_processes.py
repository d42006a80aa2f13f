"""Who may start other programs: the voice alone, and never through a shell."""

import ast

import pytest

from tests.house.given import MODULES, calls, imports

STARTING = {"subprocess", "multiprocessing", "pty", "posix"}
BEGINNING = ("os.system", "os.popen", "os.spawn", "os.exec", "os.fork", "os.posix_spawn")
STARTERS = {"game/access/programs.py"}  # the system's voice is a program


@pytest.mark.parametrize("module", [one for one in MODULES if one not in STARTERS])
def test_only_the_voice_starts_processes(module: str) -> None:
    called = {ast.unparse(one.func) for one in calls(module)}
    assert {one.split(".")[0] for one in imports(module)} & STARTING == set()
    assert [one for one in called if one.startswith(BEGINNING)] == []


@pytest.mark.parametrize("module", MODULES)
def test_nothing_asks_a_shell(module: str) -> None:
    assert [one for one in calls(module) if any(key.arg == "shell" for key in one.keywords)] == []
