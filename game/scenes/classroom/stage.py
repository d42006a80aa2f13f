"""The projector's view of a story: lines, a pause to discuss, the choices, the vote, its result."""

from collections.abc import Mapping

from game.classroom.question import Attendance
from game.engine import skipping
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage_breaks import SCREENS
from game.scenes.classroom.stage_view import Before, lay_out
from game.scenes.classroom.stage_vote import Voting
from game.scenes.scene import SETTLE_SECONDS, Context, Result, Scene
from game.ui import action
from game.ui.action import Action
from game.ui.space import Space
from game.ui.widgets import Widget


class Stage(Voting):
    """One lesson on the wall; what the teacher does elsewhere comes here as presses of buttons."""

    def __init__(self, context: Context, running: Running) -> None:
        """Begin the story, or go on where the class stands."""
        super().__init__(context, running)
        self.is_put_down = False
        self.visit = 0  # counts the nodes that were come to: what is told in each is news
        self.before = Before()
        self.came_alone = False  # the last line was not asked for
        self.seen = Attendance()
        self.minute = 0
        running.enter("tell")
        self._arrive()
        if running.session.counted is not None:
            self.shown = len(self.entries)
            running.show_kept()

    @property
    def language(self) -> str:
        """Give the language of the story."""
        return self.running.session.scenario.language

    @property
    def is_stopped(self) -> bool:
        """Tell whether no line comes: the phone is down, or the class is asked something."""
        return self.is_put_down or self.running.phase != "tell"

    @property
    def comes_alone(self) -> bool:
        """Tell whether lines come by themselves: as the pause of this lesson says."""
        return self.running.is_auto

    def uncovered(self) -> None:
        """Go on telling, at the pace that was chosen in the pause."""
        self.expect()

    # Where the story stands

    def follow(self) -> None:
        """Go where the lesson went, wherever that was decided."""
        if self.running.session.play is not self.play:
            self._arrive()

    def _arrive(self) -> None:
        """Come to a node: what was told before stands there, its own lines are to come."""
        self.retell(self.running.session.play)
        self.visit += 1
        self.shown = self.first_here()
        self.scrolls, self.is_put_down, self.has_news, self.settled = {}, False, False, 0.0
        self.begun()
        self.expect()

    def reread(self) -> None:
        """Go on in another language: the same events, the same lines told."""
        self.running.reread(self.context.library)
        self.retell(self.running.session.play)

    def update(self, seconds: float) -> None:
        """Let time pass: for the lesson, for the lines, and for what was just pressed."""
        self.follow()
        self.running.spend(seconds, is_story=True)
        self.age += seconds
        self.guard = max(0.0, self.guard - seconds)
        self.tell_on(seconds)
        room = self.running.room
        now = room.look() if room else Attendance(), int(self.running.seconds // 60)
        if now != (self.seen, self.minute):
            (self.seen, self.minute), self.is_changed = now, True
        is_ready = self.running.phase == "rest" and self.age >= SETTLE_SECONDS
        if is_ready and not self.focus and self.tree.find("end") is not None:
            self.give_focus("end")

    def covered(self, seconds: float) -> None:
        """Let the lesson's time pass, whatever lies over it."""
        self.running.spend(seconds, is_story=True)

    def wakes_in(self) -> float | None:
        """Give the seconds until something moves by itself."""
        return self.tells_in()

    def layout(self, space: Space) -> None:
        """Lay out where the lesson stands now."""
        self.follow()
        super().layout(space)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        return lay_out(self, space)

    def _tell_next(self, *, is_asked: bool = True) -> None:
        super()._tell_next(is_asked=is_asked)
        self.came_alone, self.settled = not is_asked, 0.0

    def companion(self) -> Scene:
        """Make the teacher's notes."""
        from game.scenes.classroom.notes import Notes  # noqa: PLC0415  not every class has them

        return Notes(self.context, self.running, self)

    # What is pressed

    def pressed(self, button: str) -> Result:
        """Do what a button says; one that has no place here does nothing."""
        self.follow()
        name, _, rest = button.partition(":")
        result: Result = None
        if name == "next":
            result = self._go_on()
        elif name in SCREENS:
            result = SCREENS[name](self.context, self.running)
        elif self.is_put_down or not self.voted(name, rest):
            self._told(name, rest)
        self.follow()
        self.is_changed = True
        return result

    def _told(self, name: str, rest: str) -> None:
        """Do what a button says about the story."""
        match name:
            case "discuss":
                self._discuss()
            case "skip":
                for choice in skipping.way_past(self.play):
                    self.running.decide(choice)
            case "play-on" if self.running.phase == "rest":
                self.enter("ask")
            case "put-down" | "take-up":
                self._put_down()
            case "back-to" if rest.isdecimal() and int(rest) < len(self.play.taken):
                self.running.go_back(int(rest))
            case "read" if rest.isdecimal() and int(rest) < self.shown:
                self.opened |= {self.entries[int(rest)]}
            case "newest":
                self.scrolls.pop("log", None)
                self.has_news = False

    def other(self, asked: Action) -> Result:
        """Go on, pick, type, vote, or do what a key says in every story."""
        match asked:
            case action.Click() if self.running.phase in ("tell", "discuss"):
                return self._clicked()
            case action.Pick(number) if not self.is_put_down:
                self.pick(number)
                self.follow()
            case action.Turn(by) if not self.is_put_down:
                self.more("", by)
            case action.Confirm() if self.is_put_down:
                return self.pressed("take-up")
            case action.Press(button):
                return self.pressed(button)
            case _:
                name = self._back() if isinstance(asked, action.GoBack) else KEYS.get(type(asked))
                return self.pressed(name or "")
        return None

    def _clicked(self) -> Result:
        """Go on; a second click at once must take no choice that has come under the pointer."""
        result = self.pressed("next")
        self.guard = SETTLE_SECONDS
        return result

    def _back(self) -> str:
        """Give what going back means: erase a digit, go back in the vote, show the decisions."""
        result = "count" if self.running.is_by_hand else "ask"
        meant = {"count": "erase", "discuss": "next", "result": result, "vote": ""}
        return meant.get(self.running.phase, "ways")

    def _go_on(self) -> Result:
        """Go one step on in the story."""
        running = self.running
        if self.is_put_down:
            return None
        match running.phase:
            case "tell" if self.is_telling:
                self._tell_next()
            case "tell" if not self.came_alone or self.settled >= SETTLE_SECONDS:
                self._after_lines(running.question)
            case "discuss":
                self._after_question()
            case "count":
                self.next_row()
            case "vote" if self.age >= SETTLE_SECONDS:
                self.close_vote()
            case "result":
                self.take_most()
            case "end" if self.age >= SETTLE_SECONDS:
                return self.pressed("end")
        return None

    def _after_lines(self, question: str) -> None:
        """Come to what follows the lines: a question, an ending, a rest, or the choices."""
        if question:
            self.enter("discuss")
        elif self.play.is_ended:
            self.enter("end")
        else:
            self.enter("rest" if self.running.is_at_stop else "ask")

    def _after_question(self) -> None:
        if self.is_telling:
            self.enter("tell")  # the teacher asked before all was told
        else:
            self._after_lines("")

    def _discuss(self) -> None:
        """Show the question of this moment, whenever the teacher wants it."""
        is_voting = self.running.phase in ("vote", "result")
        if self.play.node.discuss and not is_voting:
            self.is_put_down = False
            self.enter("discuss")

    def _put_down(self) -> None:
        self.is_put_down, self.focus = not self.is_put_down, ""
        if self.is_put_down:
            self.sound("down")


KEYS: Mapping[type[Action], str] = {
    action.Confirm: "next",
    action.Vote: "vote",
    action.PutDown: "put-down",
    action.AskHelp: "help",
    action.Pause: "pause",
    action.SkipScene: "skip",
}
