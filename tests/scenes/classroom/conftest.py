"""What stands in for the class debrief, which has its own tests."""

import sys
from types import ModuleType

import pytest

from game.scenes.classroom.running import Running
from game.scenes.help import Help
from game.scenes.scene import Context


@pytest.fixture
def debriefed(monkeypatch: pytest.MonkeyPatch) -> list[Running]:
    """Note which lessons come to their debrief."""
    found: list[Running] = []

    class ClassDebrief(Help):
        def __init__(self, context: Context, running: Running) -> None:
            super().__init__(context)
            found.append(running)

    module = ModuleType("game.scenes.classroom.debrief")
    setattr(module, "ClassDebrief", ClassDebrief)  # noqa: B010  modules have no such attribute
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return found
