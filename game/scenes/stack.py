"""The stack of scenes, and what each result does to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from game.scenes.scene import (
    Apply,
    Context,
    Home,
    Pop,
    Print,
    Push,
    Quit,
    Replace,
    Result,
    Scene,
    ShowNotes,
    ShowSettings,
    SwapWindows,
    Uncover,
)
from game.settings import Value
from game.ui.action import Action


@dataclass(frozen=True)
class Beside:
    """A scene, and the one that the teacher sees beside it."""

    owner: Scene
    scene: Scene


class Windows(Protocol):
    """What shows a companion in a window of its own."""

    def show_beside(self, scene: Scene, *, in_window: bool) -> bool:
        """Open that window, on one display only where that is asked for, or close it.

        Tell whether that was done: otherwise the companion is shown over its scene.
        """
        ...

    def swap(self) -> None:
        """Let the two windows change places."""
        ...


class OneWindow:
    """There is no other window."""

    def show_beside(self, scene: Scene, *, in_window: bool) -> bool:
        """Open nothing."""
        del scene, in_window
        return False

    def swap(self) -> None:
        """Leave the window where it is."""


class SceneStack:
    """The scenes one over the other; only the top one is seen and handed actions.

    All of them live under the same settings: when these change, each scene adopts the new
    context, and a scene that was made under an older one does so when it comes.
    """

    def __init__(self, home: Callable[[], Scene], printer: Callable[[str, str], str]) -> None:
        """Begin with the first screen; `printer` writes a page and gives its place."""
        self._home, self._printer = home, printer
        self._context: Context | None = None  # under which all go on; None: nothing changed yet
        self._scenes: list[Scene] = [home()]
        self._beside: Beside | None = None
        self.windows: Windows = OneWindow()

    @property
    def top(self) -> Scene:
        """Give the scene that is seen."""
        return self._scenes[-1]

    @property
    def is_empty(self) -> bool:
        """Tell whether the game is over."""
        return not self._scenes

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """Give all scenes, the one that is seen first."""
        return tuple(reversed(self._scenes))

    @property
    def beside(self) -> "Beside | None":
        """Give the companion of the nearest scene from the top that has one.

        It stays the same as long as that scene: what lies over it, help or settings, has none.
        """
        known = self._beside
        for owner in reversed(self._scenes):
            if known is not None and known.owner is owner:
                return known
            made = owner.companion()
            if made is not None:
                self._beside = Beside(owner, self._adopted(made))
                return self._beside
        self._beside = None
        return None

    def handle_beside(self, action: Action) -> None:
        """Hand an action to the companion and apply what it returns."""
        if self.beside is not None:
            self.apply(self.beside.scene.handle(action))

    def change(self, change: Callable[[Scene], Scene]) -> None:
        """Put another scene, or the same, in the place of each."""
        self._scenes = [change(one) for one in self._scenes]

    def pass_time(self, seconds: float) -> None:
        """Let time pass for the scene that is seen, and for those under it."""
        for under in self._scenes[:-1]:
            under.covered(seconds)
        self.top.update(seconds)

    def handle(self, action: Action) -> None:
        """Hand an action to the top scene and apply what it returns."""
        self.apply(self.top.handle(action))

    def push(self, scene: Scene) -> None:
        """Show a scene over the others."""
        self._scenes.append(self._adopted(scene))
        scene.is_changed = True

    def apply(self, result: Result) -> None:
        """Apply a result; a forgotten kind fails loudly."""
        match result:
            case None:
                return
            case Push(scene):
                self.push(scene)
            case Replace(scene):
                self._scenes[-1:] = [self._adopted(scene)]
            case Home():
                self._scenes = [self._adopted(self._home())]
            case Apply(changes, is_kept, then):
                self._change(changes, is_kept=is_kept)
                self.apply(then)
            case ShowSettings() | ShowNotes() | SwapWindows() | Uncover():
                self._show(result)
            case Quit():
                self._scenes = []
            case Print(content, kind):
                self.top.told(self._printer(content, kind))
                self.top.is_changed = True
            case Pop(then):
                self._pop(then)
            case _:
                raise TypeError(result)

    def _change(self, changes: Mapping[str, Value], *, is_kept: bool) -> None:
        self._context = self.top.context.changed(changes)
        beside = [self._beside.scene] if self._beside else []
        for scene in dict.fromkeys((*self._scenes, *beside)):
            scene.adopt(self._context)
        keeping = self._context.keeping
        if is_kept and keeping is not None:
            self.top.kept(is_kept=keeping.change_settings(changes))

    def _adopted(self, scene: Scene) -> Scene:
        """Let a scene go on under the settings of the others."""
        if self._context is not None and scene.context is not self._context:
            scene.adopt(self._context)
        return scene

    def _show_settings(self) -> None:
        from game.scenes.settings import SettingsScene  # noqa: PLC0415  most plays change none

        if isinstance(self.top, SettingsScene):
            self._pop(None)
        else:
            self.push(SettingsScene(self.top.context))

    def _show(self, result: ShowSettings | ShowNotes | SwapWindows | Uncover) -> None:
        """Show or hide what may lie over any scene, or stand beside it."""
        match result:
            case ShowSettings():
                self._show_settings()
            case ShowNotes(in_window):
                self._show_notes(in_window=in_window)
            case SwapWindows():
                self.windows.swap()
            case Uncover(scene, then):
                self._uncover(scene)
                self.apply(then)

    def _show_notes(self, *, in_window: bool) -> None:
        beside = self.beside
        if beside is None:
            return
        is_seen = beside.scene in self._scenes
        if self.windows.show_beside(beside.scene, in_window=in_window) or is_seen:
            self._uncover(beside.owner)
        else:
            self.push(beside.scene)

    def _uncover(self, scene: Scene) -> None:
        """Let nothing lie over a scene; one that is gone stays so."""
        while scene in self._scenes and self.top is not scene:
            self._pop(None)

    def _pop(self, then: Action | None) -> None:
        if len(self._scenes) > 1:
            self._scenes.pop()
            self.top.uncovered()
        self.top.is_changed = True
        self.top.hover = ""
        if then is not None:
            self.handle(then)
