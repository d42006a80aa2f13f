"""The pause: everything one may want when one stops."""

from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import primary, secondary
from game.scenes.scene import Context, Home, Pop, Push, Quit, Result, Scene, ShowSettings
from game.scenes.sheet import Held, sheet
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Gap, Stack, Words, page
from game.ui.space import Space
from game.ui.widgets import Widget


class Pause(Scene):
    """A card over the story."""

    def __init__(
        self,
        context: Context,
        *,
        can_go_back: bool,
        can_return: bool = False,
        is_kept: bool = False,
    ) -> None:
        """Offer to go back one decision, or to a debrief, where there is one."""
        super().__init__(context)
        self.can_go_back, self.can_return, self.is_kept = can_go_back, can_return, is_kept

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        held = Held(
            "pause",
            [Words(_("Pause"), "heading")],
            Stack(self._blocks(), gap=11),
            [],
            self.scrolls.get("pause", 0),
        )
        ground = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, ground, sheet(held, space, 430, (32, 24)))

    def _blocks(self) -> list[Block]:
        _ = self.context.text
        blocks: list[Block] = [
            Words(_("Take your time. Nothing runs on without you."), "body", "ink_soft"),
            Gap(2),
            primary("resume", _("Go on")),
            secondary("help", _("Lines of help")),
            secondary("settings", _("Settings")),
        ]
        if self.can_go_back:
            blocks.append(secondary("back", _("Redo the last choice")))
        if self.can_return:
            blocks.append(secondary("return", _("Back to taking stock")))
        return [
            *blocks,
            secondary("home", self._home()),
            secondary("quit", _("Close the game")),
        ]

    def _home(self) -> str:
        """Say what becomes of the play, if anything was chosen in it."""
        _ = self.context.text
        if not self.can_go_back:
            return _("Back to the title")
        if self.is_kept:
            return _("Back to the title (your story is kept)")
        return _("Back to the title (this play ends)")

    def pressed(self, button: str) -> Result:
        """React to a button."""
        results: dict[str, Result] = {
            "resume": Pop(),
            "help": Push(Help(self.context)),
            "settings": ShowSettings(),
            "back": Pop(action.GoBack()),
            "return": Pop(action.Return()),
            "home": Home(),
            "quit": Quit(),
        }
        return results[button]

    def other(self, asked: Action) -> Result:
        """Go on with Escape or Enter."""
        match asked:
            case action.Pause() | action.Confirm():
                return Pop()
            case action.AskHelp():
                return Push(Help(self.context))
            case action.GoBack() if self.can_go_back:
                return Pop(action.GoBack())
        return None
