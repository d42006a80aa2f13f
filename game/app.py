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
from game.ui.action import Action
from game.ui.events import Devices, is_new_size, wants_full_screen
from game.ui.fonts import Fonts
from game.ui.kept import Kept
from game.ui.pygame_canvas import PygameCanvas
from game.ui.sound import Sounds
from game.ui.space import Space
from game.ui.wait import LONGEST_SECONDS, looking, waiter

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
    devices: Devices
    sounds: Sounds
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
        return cls(surface, Fonts(assets), Kept(), assets, Devices(), Sounds())

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

    def play(self, scene: Scene) -> None:
        """Play what a scene gives to hear, each sound once."""
        for name in dict.fromkeys(scene.taken_sounds()):
            self.sounds.play(name)

    def close(self) -> None:
        """Close all that was opened."""
        self.sounds.close()
        self.devices.close()
        pygame.display.quit()


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
        window.close()


def _loop(window: Window, stack: SceneStack) -> None:
    wait, devices = waiter(), window.devices
    before = time.monotonic()
    must_draw, is_listening = True, False
    while True:
        scene = stack.top
        if must_draw or scene.is_changed:
            scene.is_changed = must_draw = False
            window.show(scene)
        (looking if devices.has_pad else wait)(_pause(scene, devices))
        now = time.monotonic()
        passed = min(now - before, 2 * LONGEST_SECONDS)  # a PC may have slept
        scene.update(passed)
        before = now  # what was waited does not count for what an event starts now
        must_draw = _take_events(window, stack, passed)
        if stack.is_empty:
            return
        window.play(stack.top)
        window.sounds.passed(passed)
        if not is_listening:  # gamepads may wait until the first picture is seen
            devices.listen()
            is_listening = True


def _pause(scene: Scene, devices: Devices) -> float:
    wanted = [one for one in (scene.wakes_in(), devices.wakes_in()) if one is not None]
    return max(FRAME_SECONDS, min([*wanted, LONGEST_SECONDS]))


def _take_events(window: Window, stack: SceneStack, passed: float) -> bool:
    """Hand all events on; tell whether the window must be drawn again."""
    must_draw = _act(window, stack, window.devices.passed(passed))
    for event in pygame.event.get():
        if stack.is_empty:
            return False
        if is_new_size(event):
            must_draw = True
        elif wants_full_screen(event):
            stack.apply(Apply({"is_full_screen": not window.is_full_screen}))
            must_draw = True
        else:
            must_draw = _act(window, stack, window.devices.action(event)) or must_draw
    return must_draw


def _act(window: Window, stack: SceneStack, action: Action | None) -> bool:
    """Hand an action on; tell whether another scene is seen now."""
    if action is None:
        return False
    before = stack.top
    stack.handle(action)
    if stack.is_empty:
        return False
    if stack.top.is_changed:
        stack.top.layout(window.space())  # the next event must meet what this one changed
    return stack.top is not before


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
