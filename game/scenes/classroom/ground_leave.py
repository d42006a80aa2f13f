"""Leaving a lesson before its end: it can be taken up again, if it is kept."""

from game.scenes.camera import Camera, backdrop
from game.scenes.classroom.class_help import ClassHelp
from game.scenes.classroom.kept_list_plays import can_go_on
from game.scenes.classroom.running import Running
from game.scenes.parts import primary, secondary
from game.scenes.scene import Context, Home, Pop, Push, Result, Scene, ShowSettings
from game.scenes.sheet import Held, sheet
from game.ui.action import Action, AskHelp, Confirm, Pause
from game.ui.blocks import Stack, Words, page
from game.ui.space import Space
from game.ui.widgets import Widget


class Leaving(Scene):
    """A card over the lesson: go on, or leave it for today."""

    def __init__(self, context: Context, running: Running) -> None:
        """Ask about a lesson."""
        super().__init__(context)
        self.running = running

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        told = _("This lesson is not kept: when you leave it, it is over.")
        if can_go_on(self.running):
            told = _("This lesson is kept. You can go on with it later: “In class”, then “Go on”.")
        buttons = [
            primary("resume", _("Go on")),
            secondary("help", _("Lines of help")),
            secondary("settings", _("Settings")),
            secondary("home", _("Leave the lesson")),
        ]
        held = Held(
            "leaving",
            [Words(_("Pause"), "heading")],
            Stack([Words(told), *buttons], gap=11),
            [],
            self.scrolls.get("leaving", 0),
        )
        room = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 620, (32, 24)))

    def pressed(self, button: str) -> Result:
        """Go on, or let devices and file go and leave."""
        if button == "home":
            self.running.leave()
            return Home()
        if button == "help":
            return Push(ClassHelp(self.context))
        return ShowSettings() if button == "settings" else Pop()

    def other(self, asked: Action) -> Result:
        """Go on with Escape or Enter; show help on its key."""
        if isinstance(asked, AskHelp):
            return Push(ClassHelp(self.context))
        return Pop() if isinstance(asked, Pause | Confirm) else None
