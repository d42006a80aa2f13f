"""Which adapter is opened where, and why there may be none."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from game.access.adapters import NO_BUS, NO_LIBRARY, NO_SYSTEM, open_reader
from game.access.reader import FOCUS, PRESS, ScreenReader

WINDOW = object()


@dataclass(slots=True)
class Kit:
    """AccessKit as it is on one system: it notes how its adapter was made."""

    made: list[tuple[Any, ...]] = field(default_factory=list)
    asked: list[tuple[str, int]] = field(default_factory=list)

    def adapter(self, *arguments: Any) -> str:
        self.made.append(arguments)
        return "an adapter"

    def module(self, **system: Any) -> SimpleNamespace:
        action = SimpleNamespace(CLICK="click", FOCUS="focus", BLUR="blur")
        return SimpleNamespace(Action=action, **system)

    def ask(self, verb: str, number: int) -> None:
        self.asked.append((verb, number))


@pytest.fixture
def kit() -> Kit:
    return Kit()


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Any], None]:
    """Give what puts the game on another system, with its library or none."""

    def used(platform: str, module: Any) -> None:
        monkeypatch.setitem(sys.modules, "accesskit", module)
        monkeypatch.setattr(sys, "platform", platform)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere")

    return used


Use = Callable[[str, Any], None]


@pytest.fixture
def linux(kit: Kit, use: Use) -> None:
    """Put the game on Linux, with the library."""
    use("linux", kit.module(unix=SimpleNamespace(Adapter=kit.adapter)))


def test_without_the_library_the_game_says_so(kit: Kit, use: Use) -> None:
    use("linux", None)
    assert open_reader("Game", WINDOW, kit.ask) == NO_LIBRARY


def without_bus(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))


@pytest.mark.usefixtures("linux")
def test_without_a_bus_the_game_says_so(
    kit: Kit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_bus(monkeypatch, tmp_path)
    assert open_reader("Game", WINDOW, kit.ask) == NO_BUS


@pytest.mark.usefixtures("linux")
def test_a_bus_without_a_name_is_found_where_it_lies(
    kit: Kit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_bus(monkeypatch, tmp_path)
    (tmp_path / "bus").touch()
    assert isinstance(open_reader("Game", WINDOW, kit.ask), ScreenReader)


def test_a_system_without_an_adapter_is_told(kit: Kit, use: Use) -> None:
    use("linux", kit.module())
    assert open_reader("Game", WINDOW, kit.ask) == NO_SYSTEM


@pytest.mark.usefixtures("linux")
def test_linux_has_its_adapter(kit: Kit) -> None:
    reader = open_reader("Game", WINDOW, kit.ask)
    assert isinstance(reader, ScreenReader)
    assert len(kit.made[0]) == 3


def test_windows_is_given_the_window(kit: Kit, use: Use) -> None:
    use("win32", kit.module(windows=SimpleNamespace(SubclassingAdapter=kit.adapter)))
    open_reader("Game", WINDOW, kit.ask)
    assert kit.made[0][0] is WINDOW
    assert len(kit.made[0]) == 3


def test_macos_is_given_the_window_and_the_class_of_its_kind(kit: Kit, use: Use) -> None:
    forwarded: list[str] = []
    made = SimpleNamespace(
        SubclassingAdapter=SimpleNamespace(for_window=kit.adapter),
        add_focus_forwarder_to_window_class=forwarded.append,
    )
    use("darwin", kit.module(macos=made))
    open_reader("Game", WINDOW, kit.ask)
    assert (forwarded, kit.made[0][0]) == (["SDLWindow"], WINDOW)


@pytest.mark.usefixtures("linux")
@pytest.mark.parametrize(
    ("action", "asked"), [("click", [(PRESS, 7)]), ("focus", [(FOCUS, 7)]), ("blur", [])]
)
def test_what_a_screen_reader_asks_for_is_handed_on(
    kit: Kit, action: str, asked: list[tuple[str, int]]
) -> None:
    open_reader("Game", WINDOW, kit.ask)
    kit.made[0][1](SimpleNamespace(action=action, target=7))
    assert kit.asked == asked


@pytest.mark.usefixtures("linux")
def test_what_is_asked_before_somebody_listens_leaves_a_sign(kit: Kit) -> None:
    reader = open_reader("Game", WINDOW, kit.ask)
    kit.made[0][0]()
    assert isinstance(reader, ScreenReader)
    assert list(reader.signs.left) == [True]
