"""Waits for the next event at no cost; pygame's own wait polls a thousand times a second.

The SDL library that pygame carries has `SDL_WaitEventTimeout`, which sleeps. Where it cannot
be found, a loop that looks sixty times a second, then fifteen, stands in.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

if TYPE_CHECKING:
    import ctypes

LONGEST_SECONDS = 1.0
Wait = Callable[[float], None]


def waiter() -> Wait:
    """Give the best way to wait on this machine; it takes seconds, at most one."""
    function = _sdl_wait()
    if function is None:
        return looking
    found = function

    def sleeping(seconds: float) -> None:
        milliseconds = max(0, round(min(seconds, LONGEST_SECONDS) * 1000))
        found(None, milliseconds)

    return sleeping


def library() -> "ctypes.CDLL | None":
    """Give the SDL that pygame carries, or None where it lies elsewhere."""
    import ctypes  # noqa: PLC0415  the first picture does not wait for it

    for path in _candidates():
        try:
            return ctypes.CDLL(str(path))
        except OSError:
            continue
    return None


def _sdl_wait() -> Callable[..., int] | None:
    sdl = library()
    try:
        function = None if sdl is None else sdl.SDL_WaitEventTimeout
    except AttributeError:
        return None
    if function is not None:
        import ctypes  # noqa: PLC0415

        function.argtypes = [ctypes.c_void_p, ctypes.c_int]
        function.restype = ctypes.c_int
    return function


def _candidates() -> list[Path]:
    """Give where the wheels of Linux, Windows and macOS keep their SDL."""
    package = Path(pygame.__file__).parent
    return [
        *sorted((package.parent / "pygame_ce.libs").glob("libSDL2-2*")),
        package / "SDL2.dll",
        package / ".dylibs" / "libSDL2-2.0.0.dylib",
    ]


def looking(seconds: float) -> None:
    """Look again and again, ever less often: for want of better, and while a gamepad is there."""
    end = time.monotonic() + min(seconds, LONGEST_SECONDS)
    pause = 1 / 60
    while time.monotonic() < end and not pygame.event.peek():
        time.sleep(min(pause, max(0.0, end - time.monotonic())))
        pause = min(1 / 15, pause * 1.05)
