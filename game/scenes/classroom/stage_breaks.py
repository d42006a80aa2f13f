"""What can lie over the projector's view: the pause of a lesson, help, other ways through it."""

from collections.abc import Callable, Mapping

from game.scenes.classroom.class_help import ClassHelp
from game.scenes.classroom.kept_list_plays import can_go_on
from game.scenes.classroom.running import Running
from game.scenes.parts import primary, secondary
from game.scenes.pause import Pause, in_pairs
from game.scenes.scene import Context, Pop, Push, Quit, Replace, Result, ShowNotes, ShowSettings
from game.scenes.switch import switch
from game.ui.action import Press
from game.ui.blocks import Block


class LessonPause(Pause):
    """The pause of a lesson: everything that the bar has no room for."""

    def __init__(self, context: Context, running: Running) -> None:
        """Offer what can be done where the class stands."""
        play = running.session.play
        super().__init__(context, can_go_back=bool(play.taken), is_kept=True)
        self.running = running

    def calm(self) -> str:
        """Say to the teacher that nothing is urgent."""
        return self.context.text("Take all the time you want: the story waits.")

    def ways(self) -> list[Block]:
        """Give the ways on, the likeliest first."""
        _ = self.context.text
        ways = [secondary("help", _("Lines of help")), secondary("settings", _("Settings"))]
        if self.can_go_back:
            ways.append(secondary("ways", _("Back to a decision")))
        if self.running.session.pair():
            ways.append(secondary("compare", _("Both ways side by side")))
        ways += [
            secondary("skip", _("Pass over this scene")),
            secondary("end", _("To the class debrief")),
        ]
        return [primary("resume", _("Go on")), *in_pairs(ways)]

    def auto(self) -> Block:
        """Give the switch for lines that come by themselves, in this lesson alone."""
        _ = self.context.text
        return switch("auto", _("Automatic lines"), is_on=self.running.is_auto, text=_)

    def home(self) -> str:
        """Say whether the lesson can be taken up again."""
        _ = self.context.text
        if can_go_on(self.running):
            return _("Back to the title (the lesson is kept)")
        return _("Back to the title (this lesson ends)")

    def pressed(self, button: str) -> Result:
        """React to a button."""
        if button in ("ways", "compare", "end"):
            return Pop(Press(button))
        if button == "help":
            return Push(ClassHelp(self.context))
        if button == "auto":
            self.running.is_auto = not self.running.is_auto
            return None
        if button in ("home", "quit"):
            self.running.leave()
        return super().pressed(button)


def _ways(context: Context, running: Running) -> Result:
    from game.scenes.classroom.ways_back import WaysBack  # noqa: PLC0415  few classes go back

    return Push(WaysBack(context, running)) if running.session.play.taken else None


def _compare(context: Context, running: Running) -> Result:
    from game.scenes.classroom.compare import Compare  # noqa: PLC0415

    return Push(Compare(context, running))


def _end(context: Context, running: Running) -> Result:
    from game.scenes.classroom.debrief import ClassDebrief  # noqa: PLC0415

    running.enter("end")
    return Replace(ClassDebrief(context, running))


def _room(context: Context, running: Running) -> Result:
    from game.scenes.classroom.ground_join import Joining  # noqa: PLC0415  not all have devices

    return Push(Joining(context, running, "over")) if running.room else None


SCREENS: Mapping[str, Callable[[Context, Running], Result]] = {
    "ways": _ways,
    "compare": _compare,
    "room": _room,
    "end": _end,
    "help": lambda context, _: Push(ClassHelp(context)),
    "pause": lambda context, running: Push(LessonPause(context, running)),
    "settings": lambda *_: ShowSettings(),
    "notes": lambda *_: ShowNotes(),
    "leave": lambda *_: Quit(),
}
