"""A screen of its own for the measurements: an X server without a monitor, and its pixels."""

import ctypes
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes.util import find_library

SIZE = (1920, 1080)
_ALL_PLANES, _Z_PIXMAP = ctypes.c_ulong(-1), 2
_FOR_A_POINTER = ctypes.c_void_p


def missing() -> str:
    """Give what is not on this system and must be, or an empty text."""
    if shutil.which("Xvfb") is None:
        return "Xvfb"
    return "" if find_library("X11") else "libX11"


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server on a free number and give its name; it ends with the measurements."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "{}x{}x24".format(*SIZE), "-br"]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            number = server.stdout.readline().strip() if server.stdout else ""
            if not number:
                raise RuntimeError("Xvfb did not start")
            yield f":{number}"
        finally:
            server.terminate()


class Pixels:
    """Looks at single pixels of a screen, whatever window shows them."""

    def __init__(self, name: str) -> None:
        """Connect to a screen."""
        self._x11 = _library()
        self._display = self._x11.XOpenDisplay(name.encode())
        if not self._display:
            raise RuntimeError(f"no screen {name}")
        self._root = self._x11.XDefaultRootWindow(self._display)

    def color(self, x: int, y: int) -> int:
        """Give the colour of a pixel as a number; 0 is black, as where no window is."""
        image = self._x11.XGetImage(self._display, self._root, x, y, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return 0
        color: int = self._x11.XGetPixel(image, 0, 0)
        self._x11.XDestroyImage(image)
        return color & 0xFFFFFF

    def close(self) -> None:
        """Leave the screen."""
        with suppress(OSError):
            self._x11.XCloseDisplay(self._display)


def _library() -> ctypes.CDLL:
    x11 = ctypes.CDLL(find_library("X11"))
    x11.XOpenDisplay.argtypes, x11.XOpenDisplay.restype = [ctypes.c_char_p], _FOR_A_POINTER
    x11.XDefaultRootWindow.argtypes = [_FOR_A_POINTER]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XGetImage.argtypes = [
        *(_FOR_A_POINTER, ctypes.c_ulong, ctypes.c_int, ctypes.c_int),
        *(ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int),
    ]
    x11.XGetImage.restype = _FOR_A_POINTER
    x11.XGetPixel.argtypes = [_FOR_A_POINTER, ctypes.c_int, ctypes.c_int]
    x11.XGetPixel.restype = ctypes.c_ulong
    x11.XDestroyImage.argtypes = [_FOR_A_POINTER]
    x11.XCloseDisplay.argtypes = [_FOR_A_POINTER]
    return x11
