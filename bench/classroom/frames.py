"""A 60 Hz loop that draws a conversation as the game does, and writes down when each frame came."""

import gc
import time
from collections.abc import Callable
from itertools import pairwise

import pygame

from bench.interface.conversation import long_chat
from game.access.listeners import Listeners
from game.app import Window
from game.assets import GameAssets
from game.scenes.chat import Chat
from game.ui import action
from game.ui.events import Devices
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.sound import Sounds

SIZE = (1280, 720)
MESSAGES = 60
SECONDS = 1 / 60
LINES = 3  # scrolled each frame


class Loop:
    """Scrolls a conversation up and down, sixty times a second."""

    def __init__(self) -> None:
        """Open a window without a screen."""
        assets = GameAssets()
        pygame.display.init()
        surface = pygame.display.set_mode(SIZE)
        fonts, sounds = Fonts(assets), Sounds()
        self._window = Window(surface, fonts, Kept(), assets, Devices(), sounds, Listeners())
        self._chat: Chat = long_chat(MESSAGES, coming=0)
        self._lines = -LINES
        for _ in range(2):  # the room comes with the second picture
            self._window.show(self._chat)
        gc.freeze()  # as the game does

    def run(self, is_over: Callable[[], bool]) -> list[float]:
        """Draw until it is over; give the seconds from each frame to the next."""
        shown: list[float] = []
        due = time.perf_counter()
        while not is_over():
            self._draw()
            shown.append(time.perf_counter())
            due = max(due + SECONDS, shown[-1] - SECONDS)  # one that was missed stays so
            time.sleep(max(0.0, due - time.perf_counter()))
        return [later - earlier for earlier, later in pairwise(shown)]

    def _draw(self) -> None:
        x, y = SIZE[0] // 2, SIZE[1] // 2
        self._chat.is_changed = False
        self._chat.handle(action.Scroll(self._lines, x, y))
        if not self._chat.is_changed:  # there is no more that way
            self._lines = -self._lines
        self._window.show(self._chat)
