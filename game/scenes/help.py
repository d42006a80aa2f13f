"""The lines of help, one key away from everywhere."""

from game.engine.country import HELP_FOR_ALL
from game.scenes.camera import Camera, backdrop
from game.scenes.help_cards import help_cards
from game.scenes.parts import primary
from game.scenes.scene import Context, Pop, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui.action import Action, AskHelp, Pause
from game.ui.blocks import Stack, Words, page
from game.ui.flows import AtMost
from game.ui.space import Space
from game.ui.widgets import Widget

BACK_WIDTH = 420  # units


class Help(Scene):
    """Everyone to turn to in this country, the line for talking first."""

    def __init__(self, context: Context) -> None:
        """Show the country's lines."""
        super().__init__(context)
        self.reread()

    def reread(self) -> None:
        """Take the lines of the country."""
        self.lines = self.context.library.country.help_for(HELP_FOR_ALL)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        cards = help_cards(self.lines, self.context, space)
        held = Held(
            "list",
            [Words(_("It is not your fault. These people are there for you."), "heading")],
            Stack(cards, gap=14),
            [AtMost(primary("back", _("Back to the game")), BACK_WIDTH, "centre")],
            self.scrolls.get("list", 0),
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 1060))

    def pressed(self, button: str) -> Result:
        """Go back."""
        del button
        return Pop()

    def other(self, action: Action) -> Result:
        """Go back with Escape or the key that led here."""
        return Pop() if isinstance(action, Pause | AskHelp) else None
