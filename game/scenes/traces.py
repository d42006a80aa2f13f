"""What stays on this computer, and erasing it: shown before, and shown after."""

from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import bullet, primary, secondary
from game.scenes.scene import Apply, Context, Pop, Push, Result, Scene
from game.scenes.sheet import Held, sheet
from game.traces import Erased, erased, kinds, printed_pages
from game.ui.action import Action, AskHelp, Pause
from game.ui.blocks import Block, Look, Row, Stack, Words, page
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.wording import filled

SOFT = Look("paper_dim", 1.0, 16)


class Traces(Scene):
    """The files of the player's own folder by what they are, and the button that erases them."""

    def __init__(self, context: Context) -> None:
        """Look what there is."""
        super().__init__(context)
        self.erased: Erased | None = None

    @property
    def held(self) -> tuple[str, ...]:
        """Give the names of what is there now."""
        return self.context.keeping.held() if self.context.keeping else ()

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        held = Held(
            "traces",
            [Words(_("My traces on this computer"), "heading")],
            Stack([*self._told(), *self._elsewhere()], gap=12),
            [self._buttons()],
            self.scrolls.get("traces", 0),
        )
        room = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 680))

    def _told(self) -> list[Block]:
        _ = self.context.text
        if self.erased is None:
            if not self.held:
                return [Words(_("The game has kept nothing on this computer."), "lead")]
            kept = self._list(kinds(self.held, self.context.messages))
            return [Words(_("The game has kept:"), "lead"), kept, self._folder()]
        if self.erased.left:
            sorry = _(
                "Not everything could be erased. Another program may be using it. Still there:"
            )
            return [
                Named(Words(sorry, "lead", "coral_deep"), sorry, Heard("left", is_news=True)),
                self._list(self.erased.left),
                self._folder(),
            ]
        done = _("It is done: nothing of it is left.")
        until = _(
            "Your settings still hold until you close the game. Your story is not kept any more."
        )
        return [
            Named(Words(done, "lead", "tell"), done, Heard("erased", is_news=True)),
            Words(_("Erased:"), "strong"),
            self._list(kinds(self.erased.before, self.context.messages)),
            Words(until, "body", "ink_soft"),
        ]

    def _list(self, names: tuple[str, ...]) -> Block:
        rows = [bullet(one) for one in names]
        return Stack(rows, gap=4, pad=(18, 12), look=SOFT)

    def _folder(self) -> Block:
        keeping = self.context.keeping
        told = filled(
            self.context.text("All of it lies here: {folder}"), folder=keeping and keeping.folder
        )
        return Words(told, "small", "ink_soft")

    def _elsewhere(self) -> list[Block]:
        return [Words(printed_pages(self.context.messages), "body", "ink_soft")]

    def _buttons(self) -> Block:
        _ = self.context.text
        if self.erased is None and self.held:
            return Row(
                [(0, secondary("back", _("Back"))), (0, primary("erase", _("Erase it all")))]
            )
        if self.erased is not None and self.erased.left:
            return Row([(0, secondary("back", _("Back"))), (0, primary("erase", _("Try again")))])
        return primary("back", _("Back"))

    def pressed(self, button: str) -> Result:
        """Erase, or go back."""
        keeping = self.context.keeping
        if button == "erase" and keeping is not None:
            self.erased = erased(keeping)
            self.focus = ""
            return Apply({"keeps_plays": False}, is_kept=False)  # nothing is written again
        return Pop()

    def other(self, action: Action) -> Result:
        """Go back with Escape; show help on its key."""
        if isinstance(action, AskHelp):
            return Push(Help(self.context))
        return Pop() if isinstance(action, Pause) else None
