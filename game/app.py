"""The window: events, time and drawing; the only main loop."""

import gc
import io
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

import pygame

from game.access.listeners import Listeners
from game.access.shown import Shown
from game.assets import GameAssets
from game.beside import TeacherWindow
from game.printing import printed
from game.scenes.notice import notice
from game.scenes.scene import Apply, Scene
from game.scenes.stack import SceneStack
from game.ui.action import Action, Leave
from game.ui.changes import changed, draw_part
from game.ui.desktop import MUST_HIDE, fitting, may_have_display, reveal, toggle_full_screen
from game.ui.events import (
    Devices,
    ask,
    asked_of,
    front_of,
    is_closing,
    is_new_size,
    wants_full_screen,
)
from game.ui.fonts import Fonts
from game.ui.geometry import NOWHERE, Rect
from game.ui.kept import Kept
from game.ui.pygame_canvas import PygameCanvas
from game.ui.sound import Sounds
from game.ui.space import Space
from game.ui.wait import LONGEST_SECONDS, Wait, looking, waiter
from game.ui.widgets import Widget, draw, over

NAME = "Coupe Court"  # says nothing of the topic, as the icon
SIZE = (1280, 720)
SMALLEST = (800, 600)
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
    listeners: Listeners
    beside: TeacherWindow = field(init=False)
    shown: Widget | None = None  # the screen as it was last drawn
    has_gaps: bool = False  # the first picture does not wait for the room behind it
    is_full_screen: bool = False  # as was last wished for; some systems don't grant it

    @classmethod
    def open(cls, listeners: Listeners) -> "Window":
        """Open the window.

        Raises:
            NoDisplay: There is no screen.
        """
        if not may_have_display():
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
        icon = pygame.image.load(io.BytesIO(assets.picture("icon").encode()), "icon.svg")
        pygame.display.set_icon(icon)
        surface = _opened(fitting(SIZE, SMALLEST), listeners)
        pygame.key.stop_text_input()
        fonts = Fonts(assets)
        window = cls(surface, fonts, Kept(), assets, Devices(), Sounds(), listeners)
        window.beside = TeacherWindow(NAME, icon, fonts, assets, listeners, window.lay_out)
        return window

    def space(self) -> Space:
        """Give the window as a layout sees it."""
        return Space(
            max(320, self.surface.get_width()), max(320, self.surface.get_height()), self.fonts
        )

    def lay_out(self, scene: Scene) -> None:
        """Lay a scene out for this window."""
        scene.layout(self.space())

    def show(self, scene: Scene, *, is_whole: bool = False) -> None:
        """Lay a scene out, draw what differs from what is shown, and tell it to whoever listens."""
        scene.is_changed = self.listeners.is_changed = False
        is_other_screen = self._fill_screen(is_wanted=scene.context.settings.is_full_screen)
        self.surface = pygame.display.get_surface() or self.surface
        if min(self.surface.get_size()) < TINY:
            self.has_gaps = False
            return
        space = self.space()
        scene.layout(space)
        tree = scene.tree
        if self.listeners.notice:
            tree = over(tree, notice(self.listeners.notice, scene.suited(space)))
        self._draw(tree, is_whole=is_whole or is_other_screen)
        left, top = pygame.display.get_window_position()
        place = Rect(left, top, space.width, space.height)
        self.listeners.show(Shown(scene, tree, scene.focus, scene.hover, scene.language, place))

    def _draw(self, tree: Widget, *, is_whole: bool) -> None:
        """Draw a screen wholly, or where it differs from the one before."""
        before, self.shown = self.shown, tree
        part = None if before is None or is_whole or self.has_gaps else changed(before, tree)
        canvas = PygameCanvas(
            self.surface, self.fonts, self.assets, self.kept, is_hasty=before is None
        )
        if part is None:
            draw(tree, canvas)
            pygame.display.flip()
            self.has_gaps = canvas.has_gaps
        elif part != NOWHERE:
            draw_part(tree, canvas, part)
            pygame.display.update((part.x, part.y, part.w, part.h))

    def _fill_screen(self, *, is_wanted: bool) -> bool:
        """Fill the screen or not, as the player set; tell whether that is new."""
        if is_wanted == self.is_full_screen:
            return False
        self.is_full_screen = is_wanted
        with suppress(pygame.error):
            toggle_full_screen()
        return True

    def play(self, scene: Scene) -> None:
        """Play what a scene gives to hear, each sound once."""
        for name in dict.fromkeys(scene.taken_sounds()):
            self.sounds.play(name)

    def close(self) -> None:
        """Close all that was opened."""
        self.listeners.close()
        self.beside.close()
        self.sounds.close()
        self.devices.close()
        pygame.display.quit()


def run(
    home: Callable[[], Scene],
    first: Callable[[], Scene] | None = None,
    listeners: Listeners | None = None,
) -> str:
    """Play until the player leaves; `first` is shown over the home screen.

    Gives the reason why no screen reader could read the game, or nothing.

    Raises:
        NoDisplay: There is no screen.
    """
    window = Window.open(listeners or Listeners())
    try:
        stack = SceneStack(home, printed)
        if first is not None:
            stack.push(first())
        window.beside.join(stack)
        _loop(window, stack)
    finally:
        window.close()
    return window.listeners.why_silent


def _opened(size: tuple[int, int], listeners: Listeners) -> pygame.Surface:
    """Open the window; on some systems only a hidden one can be opened to screen readers."""
    if sys.platform not in MUST_HIDE:
        return pygame.display.set_mode(size, pygame.RESIZABLE)
    surface = pygame.display.set_mode(size, pygame.RESIZABLE | pygame.HIDDEN)
    _connect(listeners)
    if reveal():
        return surface
    listeners.reader = None  # it knew a window that goes now: better one that is seen
    return pygame.display.set_mode(size, pygame.RESIZABLE)


def _connect(listeners: Listeners) -> None:
    """Open the window to screen readers; one that is nowhere is open to nobody."""
    if pygame.display.get_driver() in UNASKED:
        return
    from game.access.adapters import open_reader  # noqa: PLC0415  on Linux after the first picture

    found = open_reader(NAME, pygame.display.get_wm_info().get("window"), ask)
    if isinstance(found, str):
        listeners.why_silent = found
    else:
        listeners.reader = found
        found.front(pygame.key.get_focused())


def _loop(window: Window, stack: SceneStack) -> None:
    wait: Wait = looking  # for the first time, before anything better is looked for
    devices, listeners, beside = window.devices, window.listeners, window.beside
    before = time.monotonic()
    must_draw, is_listening = True, False
    while True:
        beside.follow()
        scene = stack.top
        if not listeners.follow(scene.context.settings, scene.context.text):
            stack.apply(Apply({"reads_aloud": False}))
        scene.heed(listeners)  # what comes for a screen reader, comes before it is told
        if must_draw or scene.is_changed or listeners.is_changed or window.has_gaps:
            window.show(scene, is_whole=must_draw)
        beside.show()
        listeners.look()
        pause = 0.0 if window.has_gaps else _pause(scene, devices, listeners, beside)
        (looking if devices.has_pad else wait)(pause)
        now = time.monotonic()
        passed = min(now - before, 2 * LONGEST_SECONDS)  # a PC may have slept
        listeners.passed(passed)
        scene.heed(listeners)  # what waits for the voice, waits while it speaks
        stack.pass_time(passed)
        beside.passed(passed)
        before = now  # what was waited does not count for what an event starts now
        must_draw = _take_events(window, stack, passed)
        if stack.is_empty:
            return
        window.play(stack.top)
        window.sounds.passed(passed)
        if not is_listening:  # these may wait until the first picture is seen
            gc.freeze()  # what is there by now stays: the collector need not look through it
            wait = waiter()
            devices.listen()
            if sys.platform not in MUST_HIDE:
                _connect(listeners)
            is_listening = True


def _pause(scene: Scene, *others: Devices | Listeners | TeacherWindow) -> float:
    wishes = [one.wakes_in() for one in (scene, *others)]
    return max(FRAME_SECONDS, min([one for one in wishes if one is not None] + [LONGEST_SECONDS]))


def _take_events(window: Window, stack: SceneStack, passed: float) -> bool:
    """Hand all events on; tell whether the window must be drawn again."""
    must_draw = _act(window, stack, window.devices.passed(passed))
    for event in pygame.event.get():
        if stack.is_empty:
            return False
        scene = stack.top
        if window.beside.takes(event):
            must_draw = must_draw or stack.is_empty or stack.top is not scene
        elif is_closing(event):
            stack.handle(Leave())
        elif is_new_size(event):
            must_draw = True
        elif wants_full_screen(event):
            stack.apply(Apply({"is_full_screen": not window.is_full_screen}))
            must_draw = True
        else:
            must_draw = _act(window, stack, _meant(event, window)) or must_draw
    return must_draw


def _meant(event: pygame.Event, window: Window) -> Action | None:
    """Give what an event means: from the devices, or from a screen reader."""
    reader, is_in_front, asked = window.listeners.reader, front_of(event), asked_of(event)
    if reader is not None and is_in_front is not None:
        reader.front(is_in_front)
    if reader is not None and asked is not None:
        return reader.meant(*asked)
    return window.devices.action(event)


def _act(window: Window, stack: SceneStack, action: Action | None) -> bool:
    """Hand an action on; tell whether another scene is seen now."""
    if action is None:
        return False
    before = stack.top
    if before.is_changed:
        window.lay_out(before)  # an event must meet what the one before changed
    stack.handle(before.meant(action))
    if stack.is_empty:
        return False
    return stack.top is not before
