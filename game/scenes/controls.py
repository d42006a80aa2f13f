"""The keys of the game: a few before a story, all of them among the settings."""

from game.engine.problem import Translate
from game.scenes import later
from game.scenes.camera import Camera, backdrop
from game.scenes.parts import key_line, primary
from game.scenes.scene import Pop, Push, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui.action import Action, AskHelp, Confirm, Pause
from game.ui.blocks import Block, Stack, Words, page
from game.ui.space import Space
from game.ui.widgets import Widget


def first_keys(text: Translate) -> list[Block]:
    """Give the keys that one needs in a story."""
    keys = (
        (text("1 2 3 4"), text("Take a choice")),
        (text("Tab, Enter"), text("Move, and take")),
        (text("Space"), text("Show the next line now")),
        (text("P"), text("Put the phone down, breathe")),
        (text("H"), text("Lines of help, at any moment")),
        (text("R"), text("Read aloud, or be quiet")),
        (text("S"), text("Settings: text, colours, language")),
        (text("Esc"), text("Pause: softer version, pass over, stop")),
        (text("X"), text("Close everything, at once")),
    )
    return [key_line(key, label) for key, label in keys]


def other_keys(text: Translate) -> list[Block]:
    """Give the keys that one may want besides."""
    keys = (
        (text("A"), text("Lines by themselves, or one for each press")),
        (text("M"), text("Sound on or off")),
        (text("Backspace"), text("Redo the last choice")),
        (text("V"), text("In class: count the hands, or open the vote")),
        (text("Left, right"), text("Turn a page, change a setting")),
        (text("Page up, down"), text("Scroll what is long")),
        (text("N"), text("In class: the teacher's notes, or away with them")),
        (text("F11"), text("Full screen, or not")),
        (text("Gamepad"), text("A take, B pause, Y phone down, LB help, View close")),
    )
    return [key_line(key, label) for key, label in keys]


class Controls(Scene):
    """All keys; the mouse and a finger do the same."""

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        mouse = _("The mouse, or a finger, does all of this too. Nothing has to be done in time.")
        held = Held(
            "controls",
            [Words(_("Controls"), "heading")],
            Stack([*first_keys(_), *other_keys(_), Words(mouse, "body", "ink_soft")], gap=8),
            [primary("back", _("Back"))],
            self.scrolls.get("controls", 0),
        )
        room = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 640))

    def pressed(self, button: str) -> Result:
        """Go back."""
        del button
        return Pop()

    def other(self, action: Action) -> Result:
        """Go back with Escape or Enter; show help on its key."""
        if isinstance(action, AskHelp):
            return Push(later.help_lines(self.context))
        return Pop() if isinstance(action, Pause | Confirm) else None
