"""The window: events, time and drawing; the only main loop."""

import io
import os
import sys
import time
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import pygame

from game import files
from game.assets import GameAssets
from game.scenes.scene import Apply, Scene
from game.scenes.stack import SceneStack
from game.ui import events
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.pygame_canvas import PygameCanvas
from game.ui.space import Space
from game.ui.wait import LONGEST_SECONDS, waiter

NAME = "Coupe Court"  # says nothing of the topic, as the icon
SIZE = (1280, 720)
SMALLEST = (800, 600)
LARGE_SHARE = 0.7  # of a large screen that the first window takes
TINY = 64  # a window smaller than this shows nothing
FRAME_SECONDS = 1 / 60
UNASKED = ("dummy", "offscreen", "evdev", "KMSDRM")  # what SDL falls back to without a display


class NoDisplay(Exception):  # noqa: N818  it is no fault, there is just no screen
    """There is no screen to open a window on."""


@dataclass(slots=True)
class Window:
    """One open window and all that lives as long as it."""

    surface: pygame.Surface
    fonts: Fonts
    kept: Kept
    assets: GameAssets
    is_full_screen: bool = False  # as was last wished for; some systems don't grant it

    @classmethod
    def open(cls) -> "Window":
        """Open the window.

        Raises:
            NoDisplay: There is no screen.
        """
        if not _may_have_display():
            raise NoDisplay
        try:
            pygame.display.init()
        except pygame.error as error:
            raise NoDisplay from error
        if "SDL_VIDEODRIVER" not in os.environ and pygame.display.get_driver() in UNASKED:
            pygame.display.quit()
            raise NoDisplay
        assets = GameAssets()
        pygame.display.set_caption(NAME)
        pygame.display.set_icon(pygame.image.load(icon_file(), "icon.svg"))
        surface = pygame.display.set_mode(_fitting(), pygame.RESIZABLE)
        pygame.key.stop_text_input()
        return cls(surface, Fonts(assets), Kept(), assets)

    def space(self) -> Space:
        """Give the window as a layout sees it."""
        return Space(
            max(320, self.surface.get_width()), max(320, self.surface.get_height()), self.fonts
        )

    def show(self, scene: Scene) -> None:
        """Lay a scene out and draw it, on the full screen or not as its player set."""
        if scene.context.settings.is_full_screen != self.is_full_screen:
            self.is_full_screen = not self.is_full_screen
            with suppress(pygame.error):
                pygame.display.toggle_fullscreen()
        self.surface = pygame.display.get_surface() or self.surface
        if min(self.surface.get_size()) < TINY:
            return
        scene.layout(self.space())
        scene.draw(PygameCanvas(self.surface, self.fonts, self.assets, self.kept))
        pygame.display.flip()


def run(home: Callable[[], Scene], first: Callable[[], Scene] | None = None) -> None:
    """Play until the player leaves; `first` is shown over the home screen.

    Raises:
        NoDisplay: There is no screen.
    """
    window = Window.open()
    try:
        stack = SceneStack(home, printed)
        if first is not None:
            stack.push(first())
        _loop(window, stack)
    finally:
        pygame.display.quit()


def _loop(window: Window, stack: SceneStack) -> None:
    wait = waiter()
    before = time.monotonic()
    must_draw = True
    while True:
        scene = stack.top
        if must_draw or scene.is_changed:
            scene.is_changed = must_draw = False
            window.show(scene)
        wait(_pause(scene))
        now = time.monotonic()
        scene.update(min(now - before, 2 * LONGEST_SECONDS))  # a PC may have slept
        before = now  # what was waited does not count for what an event starts now
        must_draw = _take_events(window, stack)
        if stack.is_empty:
            return


def _pause(scene: Scene) -> float:
    wanted = scene.wakes_in()
    if wanted is None:
        return LONGEST_SECONDS
    return max(FRAME_SECONDS, min(wanted, LONGEST_SECONDS))


def _take_events(window: Window, stack: SceneStack) -> bool:
    """Hand all events on; tell whether the window must be drawn again."""
    must_draw = False
    for event in pygame.event.get():
        if events.is_new_size(event):
            must_draw = True
        elif events.wants_full_screen(event):
            stack.apply(Apply({"is_full_screen": not window.is_full_screen}))
            must_draw = True
        elif (action := events.action_of(event)) is not None:
            before = stack.top
            stack.handle(action)
            if stack.is_empty:
                return False
            must_draw = must_draw or stack.top is not before
            if stack.top.is_changed:
                stack.top.layout(window.space())  # the next event must meet what this one changed
    return must_draw


def printed(page: str) -> str:
    """Write a page among the player's files and show it; give its place, or an empty text."""
    try:
        path = files.write_page(page)
    except (OSError, RuntimeError):  # no home, or none that can be written to
        return ""
    webbrowser.open(path.as_uri())
    return str(path)


def icon_file() -> io.BytesIO:
    """Give the icon as a file for SDL."""
    return io.BytesIO(GameAssets().picture("icon").encode())


def _may_have_display() -> bool:
    """Look before SDL does: on a bare Linux it would complain on the terminal."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    return not sys.platform.startswith("linux") or any(os.environ.get(one) for one in named)


def _fitting() -> tuple[int, int]:
    """Give the size of the first window: 1280 x 720, more on a large screen, less on a small."""
    width, height = (pygame.display.get_desktop_sizes() or [SIZE])[0]
    scale = max(1.0, min(width / SIZE[0], height / SIZE[1]) * LARGE_SHARE)
    return (
        max(SMALLEST[0], min(round(SIZE[0] * scale), width)),
        max(SMALLEST[1], min(round(SIZE[1] * scale), height - 60)),
    )
