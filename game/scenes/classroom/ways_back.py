"""The decisions of a class so far: to any of them it can go back and play the other way."""

from dataclasses import dataclass

from game.classroom.asking import offered_ways
from game.classroom.question import Ways
from game.engine.classroom import Decided, Way
from game.engine.play import SKIP
from game.engine.problem import Translate
from game.engine.transcript import story_time
from game.scenes.camera import Camera, backdrop
from game.scenes.classroom.ballot_cards import PAD, choice_row, words_of
from game.scenes.classroom.class_help import ClassHelp
from game.scenes.classroom.running import Running
from game.scenes.parts import secondary
from game.scenes.scene import Context, Pop, Push, Result, Scene
from game.scenes.sheet import Held, sheet
from game.scenes.side import CHOICE
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Stack, Words, page
from game.ui.flows import AtMost
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import Widget
from game.wording import filled, moment, passed_over

LESS = "lead"


@dataclass(frozen=True, slots=True)
class Taken:
    """One decision of a way: where it stands, when it was, what was taken, what most wanted."""

    position: int
    time: str
    way: Ways | None  # None: passed over
    won: tuple[Ways, ...]
    feedback: str = ""


def taken_on(way: Way, text: Translate) -> tuple[Taken, ...]:
    """Give the decisions of a way as they stood: each with the letter that it had."""
    found, time = [], ""
    for position, (step, decided) in enumerate(zip(way.play.steps, way.decided, strict=False)):
        time = story_time(time, step.node.time)
        offered = {one.id: one for one in offered_ways(step.offers, text)}
        won = tuple(offered[one] for one in decided.won if one in offered)
        taken = None if _is_skipped(decided) else offered.get(decided.choice)
        feedback = step.decided.feedback if step.decided else ""
        found.append(Taken(position, time, taken, won, feedback))
    return tuple(found)


def _is_skipped(decided: Decided) -> bool:
    return decided.choice.startswith(SKIP)


class WaysBack(Scene):
    """A list of decisions; whichever is pressed, the story stands before it again."""

    def __init__(self, context: Context, running: Running) -> None:
        """Show the decisions of the present way."""
        super().__init__(context)
        self.running = running

    @property
    def language(self) -> str:
        """Give the language of the story."""
        return self.running.session.scenario.language

    def reread(self) -> None:
        """Show them in another language."""
        self.running.reread(self.context.library)

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        intro = _("Choose a decision: the class stands before it again, and can go another way.")
        held = Held(
            "decisions",
            [Words(_("Back to a decision"), "stage_lead", smaller="heading")],
            Stack([Words(intro, "stage", "ink_soft", smaller=LESS), *self._rows(space)], gap=10),
            [AtMost(secondary("close", _("Stay here")), 360)],
            self.scrolls.get("decisions", 0),
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 1240))

    def _rows(self, space: Space) -> list[Block]:
        taken = taken_on(self.running.session.way, self.context.text)
        return [self._row(one, space) for one in taken]

    def _row(self, one: Taken, space: Space) -> Block:
        text = self.context.text
        when = moment(one.time, "", text)
        time = Words(when, "stage_label", "ink_soft", smaller=LESS)
        if one.way is None:
            told = passed_over(text)
            block: Block = Stack([time, Words(told, "stage", "ink_soft", smaller=LESS)], gap=0)
            return Button(f"back-to:{one.position}", block, told, CHOICE, PAD)
        lines: list[Block] = [time, words_of(one.way)]
        others = [way.letter for way in one.won if way.id != one.way.id]
        if others:
            told = filled(text("Most wanted: {letters}"), letters=", ".join(others))
            lines.append(Words(told, "stage_label", "brown", smaller=LESS))
        row = choice_row(one.way, Stack(lines, gap=0), space)
        name = joined([when, one.way.letter, one.way.text])
        return Button(f"back-to:{one.position}", row, name, CHOICE, PAD)

    def pressed(self, button: str) -> Result:
        """Go back to before a decision, or stay."""
        name, _, rest = button.partition(":")
        if name == "back-to" and int(rest) < len(self.running.session.play.taken):
            self.running.go_back(int(rest))
            self.sound("page")
        return Pop()

    def other(self, asked: Action) -> Result:
        """Leave with Escape or Backspace, ask for help."""
        match asked:
            case action.Pause() | action.GoBack():
                return Pop()
            case action.AskHelp():
                return Push(ClassHelp(self.context))
        return None
