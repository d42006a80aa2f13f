"""`python -m bench.interface.frames`: a long conversation in a large window, frame by frame."""

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator

import pygame

from bench.interface.conversation import long_chat
from game.access.listeners import Listeners
from game.app import Window
from game.assets import GameAssets
from game.collector import look_seldom
from game.scenes.chat import Chat
from game.settings import CHOICES, Value
from game.ui import action
from game.ui.events import Devices
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.sound import Sounds

SIZE = (1920, 1080)
MESSAGES = 300
LINES = 3  # that one notch of a wheel scrolls


def measured(messages: int, frames: int) -> dict[str, list[float]]:
    """Give the seconds that frames of each kind took, layout, drawing and showing together."""
    window = _window()
    chat = long_chat(messages, coming=0)
    for _ in range(2):  # the room comes with the second picture
        window.show(chat)
    gc.freeze()  # as the game does
    return {
        "bubble": list(_bubbles(window, long_chat(messages, coming=frames), frames)),
        "scroll": list(_scrolled(window, chat, frames)),
        "size": list(_resized(window, chat)),
    }


def _window() -> Window:
    assets = GameAssets()
    pygame.display.init()
    surface = pygame.display.set_mode(SIZE)
    return Window(surface, Fonts(assets), Kept(), assets, Devices(), Sounds(), Listeners())


def _scrolled(window: Window, chat: Chat, frames: int) -> Iterator[float]:
    """Scroll up through the conversation and down again, a notch a frame."""
    x, y = SIZE[0] // 2, SIZE[1] // 2
    window.show(chat)
    lines = -LINES
    for _ in range(frames):
        chat.is_changed = False
        notch = action.Scroll(lines, x, y)
        yield _taken(lambda: _do(window, chat, notch))  # noqa: B023  called at once
        if not chat.is_changed:  # there is no more that way
            lines = -lines


def _bubbles(window: Window, chat: Chat, frames: int) -> Iterator[float]:
    window.show(chat)
    for _ in range(frames):
        yield _taken(lambda: _do(window, chat, action.Confirm()))


def _resized(window: Window, chat: Chat) -> Iterator[float]:
    """Let the player try the other sizes of text one after the other, each for the first time."""
    for percent in CHOICES["text_percent"][1:]:
        yield _taken(lambda: _set(window, chat, percent))  # noqa: B023  called at once


def _set(window: Window, chat: Chat, percent: Value) -> None:
    chat.adopt(chat.context.changed({"text_percent": percent}))
    window.show(chat)


def _do(window: Window, chat: Chat, asked: action.Action) -> None:
    chat.handle(asked)
    window.show(chat)


def _taken(what: Callable[[], None]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def main() -> None:
    """Print the measured seconds as JSON: so many messages, so many frames."""
    look_seldom()
    messages, frames = (int(one) for one in sys.argv[1:3])
    print(json.dumps(measured(messages, frames)))


if __name__ == "__main__":
    main()
