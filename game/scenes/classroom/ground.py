"""The ground rules on the projector: what holds for everybody, before the story starts."""

from game.scenes.classroom.class_help import ClassHelp
from game.scenes.classroom.ground_leaf import box, foot, large, leaf, point, title
from game.scenes.classroom.kept_list_plays import is_recorded
from game.scenes.classroom.running import Running
from game.scenes.scene import Context, Push, Replace, Result, Scene
from game.scenes.sheet import Held
from game.teaching import spoken_rules
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Stack
from game.ui.space import Space
from game.ui.widgets import Widget
from game.wording import ground_rules

PAGES = 2


class Ground(Scene):
    """Two pages: what holds between us, then what this story holds and where help is."""

    def __init__(self, context: Context, running: Running) -> None:
        """Begin with what holds between us."""
        super().__init__(context)
        self.running = running
        self.page = 0

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        name = f"ground-{self.page}"
        is_last = self.page == PAGES - 1
        on = _("Begin the story") if is_last else _("Next")
        head = _("Before the story") if is_last else _("Between us")
        held = Held(
            name,
            [title(head)],
            Stack(self._story() if is_last else self._rules(), gap=12),
            [foot([], on, _("Previous") if self.page else "")],
            self.scrolls.get(name, 0),
            is_full=True,
        )
        return leaf(held, "evening", space)

    def _rules(self) -> list[Block]:
        _ = self.context.text
        rules = ground_rules(_, private=kept_rule(self.running, self.context))
        return [point(one) for one in (*rules, *spoken_rules(_))]

    def _story(self) -> list[Block]:
        _ = self.context.text
        note = self.running.lesson.scenario.content_note
        told = _(
            "You can ask for help at any moment: an adult you trust, the person at school who "
            "listens, or the lines on key H."
        )
        return [
            box([large(_("In this story"), "stage_label", "brown"), large(note)]),
            box([large(told, "stage_strong")]),
        ]

    def pressed(self, button: str) -> Result:
        """Turn the page, or begin."""
        return self._turn(-1 if button == "previous" else 1)

    def other(self, asked: Action) -> Result:
        """Turn the page with the keys; show help on its key."""
        match asked:
            case action.Confirm():
                return self._turn(1)
            case action.Turn(by):
                return self._turn(by)
            case action.Pause() | action.GoBack():
                return self._back()
            case action.AskHelp():
                return Push(ClassHelp(self.context))
        return None

    def _turn(self, by: int) -> Result:
        if self.page + by >= PAGES:
            return Replace(_begun(self.context, self.running))
        if self.page + by != self.page and self.page + by >= 0:
            self.sound("page")
            self.page += by
            self.focus = ""
        return None

    def _back(self) -> Result:
        if self.page:
            return self._turn(-1)
        from game.scenes.classroom.ground_leave import Leaving  # noqa: PLC0415  most go on

        return Push(Leaving(self.context, self.running))

    def companion(self) -> Scene:
        """Make the teacher's notes."""
        from game.scenes.classroom.notes import Notes  # noqa: PLC0415  not every class has them

        return Notes(self.context, self.running, self)

    def covered(self, seconds: float) -> None:
        """Count the time of the lesson, whatever lies over it."""
        self.running.spend(seconds)

    def update(self, seconds: float) -> None:
        """Count the time of the lesson."""
        self.running.spend(seconds)

    def reread(self) -> None:
        """Go on in another language."""
        self.running.reread(self.context.library)


def kept_rule(running: Running, context: Context) -> str:
    """Say what is kept of this lesson: never who."""
    _ = context.text
    if running.mode == "play":
        return _("Your teacher gets only the number of reflexes: not what you choose, and no name.")
    if not is_recorded(running):
        return _("Nothing that we vote here is kept.")
    return _("This computer keeps what the class decides and how many agreed. Never who.")


def _begun(context: Context, running: Running) -> Scene:
    """Give the story: on the projector, or on each pupil's own PC."""
    if running.mode == "play":
        from game.scenes.classroom.ground_join import Joining  # noqa: PLC0415  in computer rooms

        return Joining(context, running, "playing")
    from game.scenes.classroom.stage import Stage  # noqa: PLC0415  the rules need none

    return Stage(context, running)
