"""A scene with a companion, as the tests of a second window need them."""

from game.scenes.parts import primary
from game.scenes.scene import Context, Result, Scene, Uncover
from game.ui.action import Action
from game.ui.blocks import Block, Stack, Words, page
from game.ui.space import Space
from game.ui.widgets import Widget


class Aside(Scene):
    """A companion that notes what it is handed, and hands its button on."""

    def __init__(self, context: Context, owner: "Wall") -> None:
        super().__init__(context)
        self.owner, self.heard, self.lived = owner, list[Action](), 0.0

    def view(self, space: Space) -> Widget:
        blocks: list[Block] = [Words("Aside", "heading"), primary("on", "On")]
        return page(space.width, space.height, Stack(blocks).place(0, 0, 200, space))

    def pressed(self, button: str) -> Result:
        return Uncover(self.owner, self.owner.pressed(button))

    def other(self, action: Action) -> Result:
        self.heard.append(action)
        return None

    def update(self, seconds: float) -> None:
        self.lived += seconds


class Wall(Scene):
    """A scene that everybody sees, with a companion or without."""

    def __init__(self, context: Context, *, has_companion: bool = True) -> None:
        super().__init__(context)
        self.made: list[Aside] = []
        self.has_companion = has_companion
        self.presses: list[str] = []
        self.heard: list[Action] = []

    def companion(self) -> Scene | None:
        if not self.has_companion:
            return None
        self.made.append(Aside(self.context, self))
        return self.made[-1]

    def view(self, space: Space) -> Widget:
        return page(space.width, space.height, Words("Wall").place(0, 0, 200, space))

    def pressed(self, button: str) -> Result:
        self.presses.append(button)
        return None

    def other(self, action: Action) -> Result:
        self.heard.append(action)
        return None
