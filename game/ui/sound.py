"""Plays the sounds; the mixer is open only around them, for an open one never sleeps.

Nothing essential is ever told by a sound alone. Where there is no device, it is silent.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pygame

from game.ui.tones import RATE, tone

REST_SECONDS = 2.0  # of silence before the mixer is closed
BUFFER = 512  # samples: 23 ms, soon enough for a message, and soon closed


class Sounds:
    """What is heard of one window."""

    def __init__(self) -> None:
        """Open nothing yet."""
        self._made: dict[str, bytes] = {}
        self._is_deaf = False  # there is no device: it isn't asked for again
        self._silent = 0.0  # seconds since the last sound has ended

    @property
    def is_open(self) -> bool:
        """Tell whether the mixer is open."""
        return pygame.mixer.get_init() is not None

    def play(self, name: str) -> None:
        """Play a sound, if there is something to hear it with."""
        if not self.is_open and not self._is_deaf:
            self._open()
        if self._is_deaf:
            return
        if name not in self._made:
            self._made[name] = tone(name)
        self._silent = 0.0
        with suppress(pygame.error):  # the device may have been unplugged meanwhile
            pygame.mixer.Sound(buffer=self._made[name]).play()

    def passed(self, seconds: float) -> None:
        """Let time pass; after a while of silence the mixer is closed."""
        if not self.is_open:
            return
        self._silent = 0.0 if pygame.mixer.get_busy() else self._silent + seconds
        if self._silent >= REST_SECONDS:
            self.close()

    def close(self) -> None:
        """Close the mixer."""
        pygame.mixer.quit()

    def _open(self) -> None:
        try:
            with _quiet():
                pygame.mixer.init(RATE, -16, 1, BUFFER)
        except pygame.error:
            self._is_deaf = True


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the system's sound library from complaining on the terminal."""
    try:
        kept = os.dup(2)
    except OSError:  # a window without a terminal has none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
