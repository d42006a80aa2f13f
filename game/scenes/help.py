"""The lines of help, one key away from everywhere."""

from game.engine.country import HELP_FOR_ALL
from game.scenes.camera import Camera, backdrop
from game.scenes.help_cards import help_cards
from game.scenes.parts import PAPER, primary
from game.scenes.scene import Context, Pop, Result, Scene
from game.ui.action import Action, AskHelp, Pause
from game.ui.blocks import Block, Row, Stack, Words, page
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import Widget


class Help(Scene):
    """Everyone to turn to in this country, the line for talking first."""

    def __init__(self, context: Context) -> None:
        """Show the country's lines."""
        super().__init__(context)
        self.lines = context.library.country.help_for(HELP_FOR_ALL)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        width = min(space.width - space.px(48), space.px(1060))
        left, top = (space.width - width) // 2, space.px(14)
        count = 2 if width > space.px(800) else 1
        cards = Stack(help_cards(self.lines, self.context, space, count), gap=14)
        head = Words(_("It is not your fault. These people are there for you."), "heading")
        height = space.height - 2 * top - space.px(32 + 24 + 46) - space.line("heading")
        blocks: list[Block] = [
            head,
            Scrolling("list", cards, height, self.scrolls.get("list", 0), ground="paper"),
            Row([(0, primary("back", _("Back to the game")))]),
        ]
        card = Stack(blocks, gap=12, pad=(26, 16), look=PAPER)
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, card.place(left, top, width, space))

    def pressed(self, button: str) -> Result:
        """Go back."""
        del button
        return Pop()

    def other(self, action: Action) -> Result:
        """Go back with Escape or the key that led here."""
        return Pop() if isinstance(action, Pause | AskHelp) else None
