"""The story being played: lines appear, choices open, the phone can be put down at any moment."""

from dataclasses import dataclass

from game.engine.graph import Possible
from game.engine.play import Play, Refusal, replay
from game.engine.scenario import ROOM
from game.engine.transcript import Entry, transcript
from game.scenes import chat_view
from game.scenes.bookmarking import Bookmarking
from game.scenes.debrief import DebriefScene
from game.scenes.help import Help
from game.scenes.pace import DOTS_STEP, SPEEDS, Pace
from game.scenes.pause import Pause as PauseScene
from game.scenes.scene import SETTLE_SECONDS, Context, Pop, Push, Quit, Replace, Result, Scene
from game.scenes.side import visible_offers
from game.ui import action
from game.ui.action import Action
from game.ui.space import Space
from game.ui.widgets import Widget

PULL_SECONDS = 0.9  # how long the view takes to pull back to the room


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why a play stands before where it stood: a choice that its author took away."""

    wanted: tuple[str, ...]
    refusal: Refusal


class Chat(Scene):
    """One play of a scenario."""

    def __init__(
        self,
        context: Context,
        play: Play,
        possible: Possible | None = None,
        *,
        is_what_if: bool = False,
    ) -> None:
        """Continue a play where it stands; what was said before is shown at once.

        A "what if" lies over the debrief that it came from, and can go back there.
        """
        super().__init__(context)
        is_known = possible is not None and possible.scenario is play.scenario
        self.possible, self.is_what_if = possible if is_known else None, is_what_if
        self.stopped: Stopped | None = None
        self.bookmarking = Bookmarking()
        self.settled = 0.0  # seconds since the last line
        self.from_end = frozenset({"log", "notes"})
        self.play = play
        self.entries: tuple[Entry, ...] = ()
        self.shown = 0
        self.wait = 0.0
        self.dots = 0
        self.is_put_down = False
        self._go_to(play)
        self.pull = self.pull_wanted  # 0: phone in the hand, 1: the whole room

    # What is going on

    @property
    def is_telling(self) -> bool:
        """Tell whether lines are still to come before the choices."""
        return self.shown < len(self.entries)

    @property
    def coming(self) -> Entry | None:
        """Give the next line, or None."""
        return self.entries[self.shown] if self.is_telling else None

    @property
    def typing(self) -> str:
        """Give who is typing in the open conversation, or an empty text."""
        entry = self.coming
        if entry is None or entry.is_notification:
            return ""
        return entry.speaker if self.wait <= self._typing_left > 0 else ""

    @property
    def is_in_room(self) -> bool:
        """Tell whether the phone is down, by the story or by the player."""
        return self.is_put_down or self.play.node.screen == ROOM

    @property
    def is_moving(self) -> bool:
        """Tell whether the view is pulling back or coming near."""
        return self.pull != self.pull_wanted

    @property
    def _must_look_ahead(self) -> bool:
        """Tell whether it is time to work out what was possible, while the last lines are read."""
        return self.possible is None and self.play.is_ended and not self.is_telling

    @property
    def pull_wanted(self) -> float:
        """Give where the view goes: 0 to the phone, 1 to the room."""
        return 1.0 if self.is_in_room else 0.0

    @property
    def _typing_left(self) -> float:
        return self._pace.typing(self.coming, self.play.scenario.player.id)

    @property
    def _pace(self) -> Pace:
        return Pace(SPEEDS[self.context.settings.text_speed])

    def adopt(self, context: Context) -> None:
        """Go on under other settings; another speed holds from the next line on."""
        before = self.context.settings
        super().adopt(context)
        if context.settings.text_speed != before.text_speed:
            self.expect()
        if not before.keeps_plays:
            self.bookmarking.begin(context, self.play)

    def reread(self) -> None:
        """Go on in another language: the same choices, the same lines told."""
        self.play, _ = replay(self.context.library.again(self.play.scenario), self.play.taken)
        self.entries = transcript(self.play)

    # Time

    def update(self, seconds: float) -> None:
        """Pull the view, and let the next line come when its time is up."""
        if self.is_moving:
            self._move_view(seconds)
            return
        if self._must_look_ahead:
            self.possible = Possible(self.play.scenario)
        if self.is_put_down or not self.is_telling:
            self.settled += seconds
            return
        before = self.typing, self.dots
        self.wait -= seconds
        self.dots = int(max(0.0, self.wait) / DOTS_STEP)
        if self.wait <= 0:
            self._tell_next()
        elif before != (self.typing, self.dots):
            self.is_changed = True

    def wakes_in(self) -> float | None:
        """Give the seconds until something moves by itself."""
        if self.is_moving or self._must_look_ahead:
            return 0.0
        if self.is_put_down or not self.is_telling:
            return None
        left = self.wait % DOTS_STEP if self.typing else self.wait - self._typing_left
        return max(0.01, min(left, self.wait))

    def _move_view(self, seconds: float) -> None:
        step = 1.0 if self.context.is_calm else seconds / PULL_SECONDS
        wanted = self.pull_wanted
        if wanted > self.pull:
            self.pull = min(wanted, self.pull + step)
        else:
            self.pull = max(wanted, self.pull - step)
        self.is_changed = True

    def _tell_next(self) -> None:
        self.shown += 1
        self.is_changed = True
        self.scrolls.clear()  # what is new is at the end
        self.expect()

    def expect(self) -> None:
        """Set the wait before the next line: time to read the last one, then typing."""
        if self._pace.is_at_once:
            self.shown = len(self.entries)
        last = self.entries[self.shown - 1] if self.shown else None
        self.wait = self._pace.rest(last, self.coming) + self._typing_left

    # What the player does

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        return chat_view.lay_out(self, space)

    def pressed(self, button: str) -> Result:
        """Take a choice, or use one of the small buttons."""
        if button.startswith("choice:"):
            self._choose(button.removeprefix("choice:"))
            return None
        if button == "take-up":
            self.is_put_down = False
            return None
        asked: dict[str, Action] = {
            "put-down": action.PutDown(),
            "help": action.AskHelp(),
            "pause": action.Pause(),
        }
        if button == "debrief":
            return self._debrief()
        return Quit() if button == "leave" else self.other(asked[button])

    def other(self, asked: Action) -> Result:
        """Go on, put the phone down, ask for help, stop, or go back."""
        match asked:
            case action.Confirm() | action.Click():
                return self._go_on()
            case action.Pick(number):
                self._pick(number)
            case action.PutDown():
                self.is_put_down = not self.is_put_down and self.play.node.screen != ROOM
                self.focus = ""
            case action.AskHelp():
                return Push(Help(self.context))
            case action.Pause():
                return Push(self._pause())
            case action.Return() if self.is_what_if:
                self.bookmarking.forget(self.context, self.play)
                return Pop()
            case action.GoBack() if self.play.taken:
                self._come_to(self.play.back())
        return None

    def _pause(self) -> Scene:
        is_kept, can_go_back = self.bookmarking.is_on(self.context), bool(self.play.taken)
        return PauseScene(
            self.context, can_go_back=can_go_back, can_return=self.is_what_if, is_kept=is_kept
        )

    def _go_on(self) -> Result:
        """Show the next line now, or the debrief when the story has ended."""
        if self.is_moving:
            self.pull = self.pull_wanted
        elif self.is_put_down:
            return None
        elif self.is_telling:
            self._tell_next()
        elif self.play.is_ended and self.settled >= SETTLE_SECONDS:
            return self._debrief()
        return None

    def _pick(self, number: int) -> None:
        offers = visible_offers(self.play.choices())
        if not self.is_put_down and number <= len(offers):
            self._choose(offers[number - 1].choice.id)

    def _choose(self, choice_id: str) -> None:
        is_shown = not self.is_telling and not self.is_moving
        if is_shown and choice_id in self.play.open_ids():
            self._come_to(self.play.choose(choice_id))

    def _come_to(self, play: Play) -> None:
        """Go to a node by what the player decided."""
        self.bookmarking.put(self.context, play)
        self._go_to(play)

    def _go_to(self, play: Play) -> None:
        """Come to a node: what was told before stands there, its own lines are to come."""
        self.play = play
        self.entries = transcript(play)
        self.shown = self.first_here()
        self.focus, self.scrolls, self.is_put_down = "", {}, False
        self.settled, self.stopped = 0.0, None
        self.is_changed = True
        self.expect()

    def first_here(self) -> int:
        """Give the place of the first entry of the present node."""
        here = len(self.play.steps) - 1
        found = (place for place, entry in enumerate(self.entries) if entry.step == here)
        return next(found, len(self.entries))

    def _debrief(self) -> Result:
        self.bookmarking.finish(self.context, self.play)
        possible = self.possible or Possible(self.play.scenario)

        def again(play: Play) -> Scene:
            return Chat(self.context, play, possible, is_what_if=True)

        return Replace(DebriefScene(self.context, self.play, again, possible))
