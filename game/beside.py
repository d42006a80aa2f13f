"""The teacher's window: it shows the companion of the scene that the class sees."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pygame

from game.access.listeners import Listeners
from game.scenes.scene import Apply, Scene
from game.scenes.stack import SceneStack
from game.ui import second
from game.ui.displays import displays, number_at
from game.ui.events import Devices, is_closing, is_new_size, wants_full_screen
from game.ui.fonts import Fonts
from game.ui.geometry import Rect
from game.ui.kept import Kept
from game.ui.pygame_canvas import Assets, PygameCanvas
from game.ui.second import SecondWindow
from game.ui.space import Space
from game.ui.widgets import Widget, draw

MAIN, OTHER = 0, 1  # displays: the teacher's, and that of the projector


@dataclass(frozen=True, slots=True)
class Before:
    """How the first window was, before it was brought to the projector."""

    is_full_screen: bool
    display: Rect


@dataclass(slots=True)
class TeacherWindow:
    """A window beside the first; it opens by itself where there is a display for it.

    `_wish`: whether the teacher wants it; None as long as nobody has said.
    """

    name: str
    icon: pygame.Surface
    fonts: Fonts
    assets: Assets
    listeners: Listeners
    lay_out: Callable[[Scene], None]  # a scene of the first window
    _stack: SceneStack | None = None
    _window: SecondWindow | None = None
    _kept: Kept = field(default_factory=Kept)
    _devices: Devices = field(default_factory=Devices)
    _drawn: Widget | None = None  # what was last shown
    _wish: bool | None = None
    _before: Before | None = None
    _is_open: bool = False

    def join(self, stack: SceneStack) -> None:
        """Show what goes with the scenes of a stack."""
        self._stack = stack
        stack.windows = self

    @property
    def is_open(self) -> bool:
        """Tell whether it is seen."""
        return self._is_open

    def follow(self) -> None:
        """Open where that is possible and nobody was asked; close with the lesson."""
        beside = self._stack.beside if self._stack else None
        if beside is None:
            if self._is_open or self._wish is not None:
                self._leave()
            return
        if self._wish is None and not self.listeners.are_reading and len(displays()) > 1:
            self._open(beside.scene)
        if beside.scene.is_beside != self._is_open:
            beside.scene.stand(is_beside=self._is_open, can_swap=len(displays()) > 1)
            beside.owner.is_changed = True

    def show_beside(self, scene: Scene, *, in_window: bool) -> bool:
        """Open the window where it has a display, or if it must; close it if it is open."""
        if self._is_open:
            self._close()
            return True
        has_display = len(displays()) > 1 and not self.listeners.are_reading
        return (has_display or in_window) and self._open(scene)

    def swap(self) -> None:
        """Let the two windows change places."""
        places = displays()
        if self._window is None or self._stack is None or len(places) == 1:
            return
        now = number_at(places, second.place_of_first())
        is_full = self._stack.top.context.settings.is_full_screen
        second.move_first(places[MAIN if now else OTHER], is_full_screen=is_full)
        self._window.move(places[now])

    def passed(self, seconds: float) -> None:
        """Let time pass for what is seen here."""
        if self._is_open and self._stack and self._stack.beside:
            self._stack.beside.scene.update(seconds)

    def wakes_in(self) -> float | None:
        """Give the seconds until something here is another, or None."""
        beside = self._stack.beside if self._is_open and self._stack else None
        return beside.scene.wakes_in() if beside else None

    def show(self) -> None:
        """Draw the companion if it is another than what is seen."""
        beside = self._stack.beside if self._stack else None
        if self._window is None or not self._is_open or beside is None:
            return
        if not beside.scene.is_changed and self._drawn is not None:
            return
        beside.scene.is_changed = False
        beside.scene.layout(self._space(self._window))
        if beside.scene.tree != self._drawn:
            self._drawn = beside.scene.tree
            surface = self._window.surface
            draw(self._drawn, PygameCanvas(surface, self.fonts, self.assets, self._kept))
            self._window.flip()

    def takes(self, event: pygame.Event) -> bool:
        """Do what an event of this window asks for; tell whether it was of this window."""
        if self._window is None or not self._window.owns(event):
            return False
        if not self._is_open:  # what came before it was closed
            return True
        if is_closing(event):
            self._close()
        elif is_new_size(event):
            self._drawn = None
        elif wants_full_screen(event):
            self._window.toggle_full_screen()
        else:
            self._act(event)
        return True

    def close(self) -> None:
        """Close it for good."""
        if self._is_open and self._window is not None:
            self._is_open = False
            self._window.close()

    def _act(self, event: pygame.Event) -> None:
        action = self._devices.action(event)
        beside = self._stack.beside if self._stack else None
        if action is None or beside is None or self._window is None or self._stack is None:
            return
        if beside.scene.is_changed:  # an event must meet what the one before changed
            beside.scene.layout(self._space(self._window))
        if beside.owner.is_changed:
            self.lay_out(beside.owner)
        self._stack.handle_beside(beside.scene.meant(action))
        beside.owner.is_changed = True  # one lesson: what is done here is seen there

    def _open(self, scene: Scene) -> bool:
        """Open it on the main display, and bring the first window to the other one."""
        places, text = displays(), scene.context.text
        notes = text("Notes")
        self._window = SecondWindow.opened(f"{self.name} – {notes}", self.icon, places[MAIN])
        self._is_open = self._wish = self._window is not None
        if self._window is None:
            self.listeners.tell(text("No second window could be opened here: N shows the notes."))
            return False
        self._drawn, self._devices = None, Devices(self._window.size)
        scene.is_changed = True
        if len(places) > 1:
            self._bring_first(places, is_full_screen=scene.context.settings.is_full_screen)
        return True

    def _bring_first(self, places: Sequence[Rect], *, is_full_screen: bool) -> None:
        """Let the class see the first window, as large as the projector's picture."""
        number = number_at(places, second.place_of_first())
        if number == MAIN:
            second.move_first(places[OTHER], is_full_screen=is_full_screen)
        if self._before is None:
            self._before = Before(is_full_screen, places[number])
        self._fill(is_wanted=True)

    def _fill(self, *, is_wanted: bool) -> None:
        if self._stack is not None and not self._stack.is_empty:
            self._stack.apply(Apply({"is_full_screen": is_wanted}, is_kept=False))

    def _leave(self) -> None:
        """Close it with the lesson, and bring the first window back where it was."""
        self.close()
        self._wish = None
        before, self._before = self._before, None
        if before is not None and self._stack is not None and not self._stack.is_empty:
            is_full = self._stack.top.context.settings.is_full_screen
            second.move_first(before.display, is_full_screen=is_full)
            self._fill(is_wanted=before.is_full_screen)

    def _close(self) -> None:
        """Close it as the teacher wishes: it opens by itself no more."""
        self.close()
        self._wish = False

    def _space(self, window: SecondWindow) -> Space:
        width, height = window.size()
        return Space(max(320, width), max(320, height), self.fonts)
