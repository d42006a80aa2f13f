"""The problems of a scenario, shown in the window instead of a traceback in a terminal."""

from collections.abc import Sequence

from game.engine.problem import Problem
from game.scenes.camera import Camera, backdrop
from game.scenes.parts import secondary
from game.scenes.scene import Context, Pop, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui.action import Action, Pause
from game.ui.blocks import Stack, Words, page
from game.ui.space import Space
from game.ui.widgets import Widget


class Troubles(Scene):
    """All problems of one file, in the order of its lines."""

    def __init__(self, context: Context, problems: Sequence[Problem]) -> None:
        """Show some problems."""
        super().__init__(context)
        self.problems = problems

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        held = Held(
            "list",
            [Words(_("This scenario needs mending before it can be played"), "heading")],
            Stack([Words(one.report(_), "small") for one in self.problems], gap=14),
            [secondary("back", _("Back"))],
            self.scrolls.get("list", 0),
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 900))

    def pressed(self, button: str) -> Result:
        """Go back."""
        del button
        return Pop()

    def other(self, action: Action) -> Result:
        """Go back with Escape."""
        return Pop() if isinstance(action, Pause) else None
