"""The stack of scenes, and what each result does to it."""

from collections.abc import Callable, Mapping

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
    ShowSettings,
)
from game.settings import Value
from game.ui.action import Action


class SceneStack:
    """The scenes one over the other; only the top one is seen and handed actions.

    All of them live under the same settings: when these change, each scene adopts the new
    context, and a scene that was made under an older one does so when it comes.
    """

    def __init__(self, home: Callable[[], Scene], printer: Callable[[str], str]) -> None:
        """Begin with the first screen; `printer` writes a page and gives its place."""
        self._home, self._printer = home, printer
        self._context: Context | None = None  # under which all go on; None: nothing changed yet
        self._scenes: list[Scene] = [home()]

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

    def change(self, change: Callable[[Scene], Scene]) -> None:
        """Put another scene, or the same, in the place of each."""
        self._scenes = [change(one) for one in self._scenes]

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
            case ShowSettings():
                self._show_settings()
            case Quit():
                self._scenes = []
            case Print(content):
                self.top.told(self._printer(content))
                self.top.is_changed = True
            case Pop(then):
                self._pop(then)
            case _:
                raise TypeError(result)

    def _change(self, changes: Mapping[str, Value], *, is_kept: bool) -> None:
        self._context = self.top.context.changed(changes)
        for scene in self._scenes:
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

    def _pop(self, then: Action | None) -> None:
        if len(self._scenes) > 1:
            self._scenes.pop()
        self.top.is_changed = True
        self.top.hover = ""
        if then is not None:
            self.handle(then)
