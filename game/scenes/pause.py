"""The pause: everything one may want when one stops."""

from game.classroom.joined_words import standing
from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import primary, secondary
from game.scenes.scene import (
    Apply,
    Context,
    Home,
    Pop,
    Push,
    Quit,
    Result,
    Scene,
    ShowSettings,
)
from game.scenes.sheet import Held, sheet
from game.scenes.switch import switch
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Row, Stack, Words, page
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget

WIDEST = 620  # units of the card
LOOK_SECONDS = 0.25  # how often it is looked whether a class has let the player go


class Pause(Scene):
    """A card over the story."""

    def __init__(
        self,
        context: Context,
        *,
        can_go_back: bool,
        can_return: bool = False,
        can_skip: bool = False,
        is_kept: bool = False,
    ) -> None:
        """Offer what can be done where the story stands: undo, pass over, or back to a debrief."""
        super().__init__(context)
        self.can_go_back, self.can_return = can_go_back, can_return
        self.can_skip, self.is_kept = can_skip, is_kept
        self.joined = context.seat.look()

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        calm = Words(self.calm(), "body", "ink_soft")
        class_ = self._class()
        body = Stack([calm, *self.ways(), *class_, *self._switches(), *self._ends()], gap=11)
        head = [Words(_("Pause"), "heading")]
        held = Held("pause", head, body, [], self.scrolls.get("pause", 0))
        ground = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, ground, sheet(held, space, WIDEST, (32, 24)))

    def calm(self) -> str:
        """Say that nothing is urgent."""
        return self.context.text("Take your time. Nothing runs on without you.")

    def ways(self) -> list[Block]:
        """Give the ways on, the likeliest first."""
        _ = self.context.text
        ways = [secondary("help", _("Lines of help")), secondary("settings", _("Settings"))]
        if self.can_go_back:
            ways.append(secondary("back", _("Redo the last choice")))
        if self.can_skip:
            ways.append(secondary("skip", _("Pass over this scene")))
        if self.can_return:
            ways.append(secondary("return", _("Back to taking stock")))
        return [primary("resume", _("Go on")), *in_pairs(ways)]

    def _class(self) -> list[Block]:
        """Give the way out of a class; then say that it was taken."""
        _, joined = self.context.text, self.context.seat.look()
        if joined is None:
            return []
        if joined.is_active:
            return [secondary("leave-class", _("Leave the class and play on alone"))]
        told = standing(joined, _)
        return [Named(Words(told, "small"), told, Heard(told, is_news=True))]

    def update(self, seconds: float) -> None:
        """Look whether the class has let the player go."""
        del seconds
        joined = self.context.seat.look()
        self.is_changed |= joined != self.joined
        self.joined = joined

    def wakes_in(self) -> float | None:
        """Look again soon, while the player is leaving a class."""
        is_leaving = self.joined is not None and self.joined.phase == "leaving"
        return LOOK_SECONDS if is_leaving else None

    def _switches(self) -> list[Block]:
        """Give what can be switched, each with what it does."""
        _, settings = self.context.text, self.context.settings
        soft = _("Softer version")
        hint = _("Words that press stay hidden until you want to read them.")
        sound = _("Sound (M)")
        return [
            switch("soft", soft, hint, is_on=settings.is_soft, text=_),
            Row(
                [
                    (0, self.auto()),
                    (0, switch("sound", sound, is_on=settings.has_sound, text=_)),
                ],
                gap=11,
                is_even=True,
            ),
        ]

    def auto(self) -> Block:
        """Give the switch for lines that come by themselves."""
        _, settings = self.context.text, self.context.settings
        return switch("auto", _("Automatic lines (A)"), is_on=settings.is_auto, text=_)

    def _ends(self) -> list[Block]:
        home = secondary("home", self.home())
        leave = secondary("quit", self.context.text("Close the game"))
        return [Row([(0, home), (0, leave)], gap=11, is_even=True)]

    def home(self) -> str:
        """Say what becomes of the play, if anything was chosen in it."""
        _ = self.context.text
        if not self.can_go_back:
            return _("Back to the title")
        if self.is_kept:
            return _("Back to the title (your story is kept)")
        return _("Back to the title (this play ends)")

    def pressed(self, button: str) -> Result:
        """React to a button."""
        settings = self.context.settings
        if button == "leave-class":
            self.context.seat.leave()
            self.joined = self.context.seat.look()
            return None
        results: dict[str, Result] = {
            "resume": Pop(),
            "help": Push(Help(self.context)),
            "settings": ShowSettings(),
            "back": Pop(action.GoBack()),
            "skip": Pop(action.SkipScene()),
            "return": Pop(action.Return()),
            "soft": Apply({"is_soft": not settings.is_soft}),
            "auto": Apply({"is_auto": not settings.is_auto}),
            "sound": Apply({"has_sound": not settings.has_sound}),
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
                return self.pressed("help")
            case action.SwitchAuto():
                return self.pressed("auto")
            case action.GoBack() if self.can_go_back:
                return Pop(action.GoBack())
        return None


def in_pairs(ways: list[Button]) -> list[Block]:
    """Put buttons side by side; one that is left over is as wide as two."""
    pairs = [ways[place : place + 2] for place in range(0, len(ways), 2)]
    return [Row([(0, one) for one in pair], gap=11, is_even=True) for pair in pairs]
