"""Opens the adapter for screen readers that this system has; without one, says why."""

import os
from pathlib import Path
from typing import Any

from game.access.reader import FOCUS, PRESS, Ask, ScreenReader, Signs
from game.engine.problem import N_

NO_LIBRARY = N_("Screen readers cannot read the game: the library for it is not installed.")
NO_BUS = N_("Screen readers cannot read the game: this session has no bus for them.")
NO_SYSTEM = N_("Screen readers cannot read the game: it knows none on this system.")


def open_reader(window: str, handle: object, ask: Ask) -> ScreenReader | str:
    """Give the screen's side for screen readers, or the reason why there is none.

    `handle` is the system's window; `ask` is called on a thread of the adapter's own.
    """
    try:
        import accesskit as kit  # noqa: PLC0415  not before the window is there
    except ImportError:
        return NO_LIBRARY
    if hasattr(kit, "unix") and not _has_bus():
        return NO_BUS
    signs = Signs()
    adapter = _adapter(kit, handle, signs, ask)
    return NO_SYSTEM if adapter is None else ScreenReader(kit, adapter, signs, window)


def _adapter(kit: Any, handle: object, signs: Signs, ask: Ask) -> Any:
    def asked(request: Any) -> None:
        if request.action == kit.Action.CLICK:
            ask(PRESS, request.target)
        elif request.action == kit.Action.FOCUS:
            ask(FOCUS, request.target)

    if hasattr(kit, "unix"):
        return kit.unix.Adapter(signs.begin, asked, signs.cease)
    if hasattr(kit, "windows"):
        return kit.windows.SubclassingAdapter(handle, signs.begin, asked)
    if hasattr(kit, "macos"):
        kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return kit.macos.SubclassingAdapter.for_window(handle, signs.begin, asked)
    return None


def _has_bus() -> bool:
    """Tell whether there is a session bus: the adapter would wait for one without a word."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = os.environ.get("XDG_RUNTIME_DIR")
    return bool(folder) and Path(folder or "", "bus").exists()
