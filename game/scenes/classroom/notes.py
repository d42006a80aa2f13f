"""The teacher's own screen: what is shown, what can be said, and all that leads the lesson on."""

from collections.abc import Callable, Mapping

from game.classroom.question import Attendance
from game.scenes.classroom import notes_leaves as leaves
from game.scenes.classroom.notes_clock import clock
from game.scenes.classroom.notes_drive import THERE, Windows, drive
from game.scenes.classroom.notes_story import story
from game.scenes.classroom.notes_vote import result, room
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage import Stage
from game.scenes.parts import PRIMARY, SECONDARY
from game.scenes.scene import Context, Result, Scene, ShowNotes, SwapWindows, Uncover
from game.scenes.sheet import Held, sheet
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Look, Row, Stack, Words, ground, page
from game.ui.flows import Flow
from game.ui.geometry import Rect
from game.ui.space import Space
from game.ui.widgets import Widget

TABS = ("now", "difficult", "sheet", "help", "protocol")  # the outer ones lie beside the first
ASIDE = 320  # units: the clock, the room, who helps
WIDEST = 1600


class Notes(Scene):
    """What goes with a screen of a lesson; whatever leads on is handed to that screen."""

    def __init__(self, context: Context, running: Running, scene: Scene) -> None:
        """Begin with what is on the projector."""
        super().__init__(context)
        self.running, self.scene = running, scene
        self.tab = TABS[0]
        self.seen: tuple[int, int, Attendance] | None = None

    # What is seen

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        windows = Windows(is_beside=self.is_beside, can_swap=self.can_swap)
        held = Held(
            self.tab,
            [Flow([self._tab(one) for one in TABS], gap=7)],
            self._leaf(space),
            [drive(self.scene, windows, self.context.text)],
            self.scrolls.get(self.tab, 0),
            is_full=True,
        )
        whole = Rect(0, 0, space.width, space.height)
        behind = Widget(whole, ground(whole, Look("night"), space))
        name = self.context.text("Notes for the teacher")
        return page(space.width, space.height, behind, sheet(held, space, WIDEST), name=name)

    def _tab(self, name: str) -> Button:
        _, is_chosen = self.context.text, name == self.tab
        labels = {
            "now": _("Now"),
            "difficult": _("Difficult moments"),
            "sheet": _("Run sheet"),
            "help": _("Who helps"),
            "protocol": _("If a pupil confides in you"),
        }
        words = Words(labels[name], "strong", "on_amber" if is_chosen else "ink", "centre")
        look = PRIMARY if is_chosen else SECONDARY
        return Button(f"tab:{name}", words, labels[name], look, (13, 8), is_chosen=is_chosen)

    def _leaf(self, space: Space) -> Block:
        if self.tab == "now":
            return Row([(0, Stack(self._now(space), gap=14)), (ASIDE, self._aside(space))], gap=24)
        context, running = self.context, self.running
        made: Mapping[str, Callable[[], list[Block]]] = {
            "difficult": lambda: leaves.difficult(context),
            "sheet": lambda: leaves.sheet(running, context),
            "help": lambda: leaves.helping(context, space),
            "protocol": lambda: leaves.protocol(context),
        }
        return Stack(made[self.tab](), gap=14)

    def _now(self, space: Space) -> list[Block]:
        if not isinstance(self.scene, Stage):
            return leaves.to_do(self.running, self.context, space)
        told = result(self.running, self.context, space)
        return [*told, *story(self.running, self.context, space)]

    def _aside(self, space: Space) -> Block:
        context, running = self.context, self.running
        kept: list[Block] = []
        if not running.is_kept:
            told = context.text("The disk is full or locked: the lesson goes on, but is not kept.")
            kept.append(Words(told, "strong", "coral_deep"))
        parts = [clock(running, context, space), *room(running, context, space)]
        return Stack([*kept, *parts, leaves.two_lines(context, space)], gap=14)

    # Time

    def update(self, seconds: float) -> None:
        """See what is new; the time of the lesson passes with the class's screen."""
        del seconds
        running = self.running
        now = running.room.look() if running.room else Attendance()
        seen = running.change, int(running.seconds // 60), now
        if seen != self.seen:
            self.seen, self.is_changed = seen, True

    def stand(self, *, is_beside: bool, can_swap: bool = False) -> None:
        """Learn whether there is a window for it: the class's screen then needs no bar."""
        super().stand(is_beside=is_beside, can_swap=can_swap)
        self.running.has_notes = is_beside

    def reread(self) -> None:
        """Go on in another language."""
        self.running.reread(self.context.library)

    # What is pressed

    def pressed(self, button: str) -> Result:
        """Turn to another leaf, look after the room and the windows, or lead the lesson on."""
        name, _, rest = button.partition(":")
        match name:
            case "tab":
                self._turn_to(rest)
            case "admit" | "lock":
                self._room(name)
            case "notes" | "window":
                return ShowNotes(in_window=name == "window")
            case "swap":
                return SwapWindows()
            case _ if button.startswith(THERE):
                return self._there(action.Press(button.removeprefix(THERE)))
            case _:
                return self._led(self.scene.pressed(button))
        return None

    def other(self, asked: Action) -> Result:
        """Turn the leaves, show who helps; in a window of their own, other keys lead the lesson."""
        match asked:
            case action.Turn(by):
                self._turn_to(TABS[(TABS.index(self.tab) + by) % len(TABS)])
            case action.AskHelp():
                self._turn_to("help")
            case action.Click():
                return None
            case _ if self.is_beside:
                return self._there(asked)
            case action.Pause() | action.GoBack():
                return Uncover(self.scene)
        return None

    def _turn_to(self, tab: str) -> None:
        if tab in TABS and tab != self.tab:
            self.tab, self.focus = tab, f"tab:{tab}" if self.focus.startswith("tab:") else ""

    def _room(self, wish: str) -> None:
        room_there = self.running.room
        if room_there is None:
            return
        if wish == "admit":
            room_there.admit()
        else:
            room_there.lock(is_locked=not room_there.look().is_locked)
        self.running.touch()

    def _there(self, asked: Action) -> Result:
        return self._led(self.scene.handle(asked))

    def _led(self, result_there: Result) -> Result:
        """Let the class see what was done."""
        self.scene.is_changed = True
        return Uncover(self.scene, result_there)
