"""Tells SDL and pygame what they must know before they are first imported."""

import os

SETTINGS = {
    "SDL_FRAMEBUFFER_ACCELERATION": "0",  # no GL window only to copy pixels into
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",  # sharp on Windows screens above 100 %
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",  # a command prints what it was asked for, no more
}


def prepare() -> None:
    """Set what the user has not set already."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
