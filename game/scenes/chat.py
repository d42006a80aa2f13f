"""The story being played: lines appear, choices open, the phone can be put down at any moment."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.engine import skipping
from game.engine.graph import Possible
from game.engine.play import Play, Refusal, replay
from game.engine.scenario import ROOM
from game.engine.transcript import transcript
from game.scenes import chat_view
from game.scenes.bookmarking import Bookmarking
from game.scenes.debrief import DebriefScene
from game.scenes.hand import Hand
from game.scenes.help import Help
from game.scenes.pause import Pause as PauseScene
from game.scenes.phone import Before
from game.scenes.scene import (
    SETTLE_SECONDS,
    Apply,
    Context,
    Pop,
    Push,
    Replace,
    Result,
    Scene,
)
from game.scenes.side import visible_offers
from game.ui import action
from game.ui.action import Action
from game.ui.again import Again
from game.ui.space import Space
from game.ui.widgets import Widget

LEAF = 0.8  # of what is seen of the notebook, for each page turned
CONTROLS: Mapping[str, Action] = {  # the small buttons, which do what their keys do
    "put-down": action.PutDown(),
    "help": action.AskHelp(),
    "pause": action.Pause(),
    "leave": action.Leave(),
    "back": action.GoBack(),
    "auto": action.SwitchAuto(),
    "sound": action.SwitchSound(),
}


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why a play stands before where it stood: a choice that its author took away."""

    wanted: tuple[str, ...]
    refusal: Refusal


class Chat(Hand):
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
        self.has_leafed = False  # the notebook is open at its older pages
        self.visit = 0  # counts the nodes that were come to: what is told in each is news
        self.phone = Before()  # as it was last laid out, like the small buttons and the choices
        self.small, self.ways = Again[Widget](), Again[list[Widget]]()
        self.guard = 0.0  # seconds for which a press that was meant for a line takes no choice
        self._go_to(play)
        self.pull = self.pull_wanted

    @property
    def language(self) -> str:
        """Give the language of the story."""
        return self.play.scenario.language

    def adopt(self, context: Context) -> None:
        """Go on under other settings; who agrees on the way finds the play kept."""
        was_kept = self.context.settings.keeps_plays
        super().adopt(context)
        if not was_kept:
            self.bookmarking.begin(context, self.play)

    def reread(self) -> None:
        """Go on in another language: the same choices, the same lines told and opened."""
        play, _ = replay(self.context.library.again(self.play.scenario), self.play.taken)
        self.retell(play)

    @property
    def _must_look_ahead(self) -> bool:
        """Tell whether it is time to work out what was possible, while the last lines are read."""
        return self.possible is None and self.play.is_ended and not self.is_telling

    def update(self, seconds: float) -> None:
        """Pull the view, and let the next line come when its time is up."""
        if self.is_moving:
            self._move_view(seconds)
            return
        if self._must_look_ahead:
            self.possible = Possible(self.play.scenario)
        self.guard = max(0.0, self.guard - seconds)
        self.tell_on(seconds)

    def wakes_in(self) -> float | None:
        """Give the seconds until something moves by itself."""
        if self.is_moving or self._must_look_ahead:
            return 0.0
        return self.tells_in()

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        return chat_view.lay_out(self, space)

    def pressed(self, button: str) -> Result:
        """Take a choice, or use one of the small buttons."""
        name, _, rest = button.partition(":")
        match name:
            case "choice":
                if not self.guard:
                    self._choose(rest)
            case "take-up":
                self.is_put_down = False
            case "debrief":
                return self._debrief()
            case "read":
                self.opened |= {self.entries[int(rest)]}
            case "newest":
                self.scrolls.pop("log", None)
                self.has_news = False
            case "notebook":
                self.has_leafed = not self.has_leafed
                self.sound("page")
                self.scrolls.pop("notes", None)
            case "go-on":
                self._go_on()
                self.guard = 0.0 if self.is_telling else SETTLE_SECONDS
            case _:
                return self.handle(CONTROLS[name])
        return None

    def other(self, asked: Action) -> Result:
        """Go on, put the phone down, ask for help, stop, or go back."""
        match asked:
            case action.Confirm() | action.Click():
                return self._go_on()
            case action.Pick(number) if number:
                self._pick(number)
            case action.PutDown():
                self._put_down()
            case action.Turn(by):
                self._leaf(by)
            case action.GoBack() if self.play.taken:
                self._come_to(skipping.back(self.play))
            case action.SkipScene():
                self._come_to(skipping.skipped(self.play))
            case _:
                return self._elsewhere(asked)
        return None

    def _elsewhere(self, asked: Action) -> Result:
        """Show another scene, or change a setting."""
        match asked:
            case action.AskHelp():
                return Push(Help(self.context))
            case action.Pause():
                return Push(self._pause())
            case action.Return() if self.is_what_if:
                self.bookmarking.forget(self.context, self.play)
                return Pop()
            case action.SwitchAuto():
                return Apply({"is_auto": not self.context.settings.is_auto})
        return None

    def _leaf(self, by: int) -> None:
        """Move through the notebook by most of what is seen of it."""
        notes = self.tree.find("notes")
        if notes is not None:
            self._move_scroll(notes, round(by * LEAF * notes.rect.h))

    def _pause(self) -> Scene:
        return PauseScene(
            self.context,
            can_go_back=bool(self.play.taken),
            can_return=self.is_what_if,
            can_skip=bool(skipping.way_past(self.play)),
            is_kept=self.bookmarking.is_on(self.context),
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
            was_in_hand = self.play.node.screen != ROOM
            self._come_to(self.play.choose(choice_id))
            self._hear(self.entries[self.first_here() - 1])
            if was_in_hand and self.play.node.screen == ROOM:
                self.sound("down")

    def _come_to(self, play: Play) -> None:
        """Go to a node by what the player decided."""
        self.bookmarking.put(self.context, play)
        self.context.seat.note(play, self.context.library.catalogue)
        self._go_to(play)

    def _go_to(self, play: Play) -> None:
        """Come to a node: what was told before stands there, its own lines are to come."""
        self.play, self.visit = play, self.visit + 1
        self.entries = transcript(play)
        self.shown = self.first_here()
        self.focus, self.scrolls, self.is_put_down = "", {}, False
        self.settled, self.stopped, self.has_news = 0.0, None, False
        self.is_changed = True
        self.expect()

    def _debrief(self) -> Result:
        self.bookmarking.finish(self.context, self.play)
        self.context.seat.finish()
        possible = self.possible or Possible(self.play.scenario)

        def again(play: Play) -> Scene:
            return Chat(self.context, play, possible, is_what_if=True)

        return Replace(DebriefScene(self.context, self.play, again, possible))
