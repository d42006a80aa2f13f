"""The lessons that are kept on this computer: go on, take stock, write the report, erase."""

from collections.abc import Sequence
from pathlib import Path

from game.classroom.kept import Kept
from game.classroom.store import KeptAt, erase
from game.scenes.camera import Camera, backdrop
from game.scenes.classroom.begin_network import Network
from game.scenes.classroom.begin_parts import note
from game.scenes.classroom.begin_plan import Shelf
from game.scenes.classroom.debrief_end import report_of
from game.scenes.classroom.ground_leaf import small_button
from game.scenes.classroom.kept_list_found import (
    Found,
    all_kept,
    line_of,
    resumed,
    story_of,
    taken_up,
)
from game.scenes.help import Help
from game.scenes.parts import primary, secondary
from game.scenes.printed import printed_words
from game.scenes.scene import Context, Pop, Print, Push, Replace, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui.action import Action, AskHelp, Pause
from game.ui.blocks import Block, Button, Row, Stack, Words, page
from game.ui.flows import Flow
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget

ALL = -1  # asked about all lessons
STATE = 220  # units: what is said of a lesson at its right


class KeptList(Scene):
    """Every lesson of the folder, the newest first; erasing asks once."""

    def __init__(self, context: Context, shelf: Shelf, network: Network) -> None:
        """Look what is kept."""
        super().__init__(context)
        self.shelf, self.network = shelf, network
        self.asked: int | None = None  # which lesson is to be erased, if that was asked for
        self.problem = ""
        self.printed, self.was_printed = "", False
        self.lessons = all_kept(context)

    # What is seen

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        head: list[Block] = [Words(_("Lessons on this computer"), "heading", smaller="subheading")]
        if self.problem:
            heard = Heard(f"problem:{self.problem}", is_news=True)
            head.append(Named(Words(self.problem, "strong", "coral_deep"), self.problem, heard))
        if self.was_printed:
            head += printed_words(self)
        held = Held(
            "kept",
            head,
            Stack(self._rows() or [Words(_("No lesson is kept here."), "lead")], gap=10),
            [self._foot()],
            self.scrolls.get("kept", 0),
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 900, (32, 22)))

    def _rows(self) -> list[Block]:
        return [self._row(place, one) for place, one in enumerate(self.lessons)]

    def _row(self, place: int, one: KeptAt) -> Block:
        _ = self.context.text
        if isinstance(one.kept, Kept):
            line = line_of(Found(one.path, one.kept), self.context)
            state = _("Ended") if one.kept.is_closed else _("Not ended yet")
            side = Words(state, "small", "ink_soft", "right")
            words: list[Block] = [Row([(0, Words(line, "strong")), (STATE, side)])]
        else:
            line, state = one.path.name, _(one.kept.message)
            state = state[:1].upper() + state[1:]  # a sentence here, the end of a line in a report
            words = [Words(line, "strong"), Words(state, "small", "ink_soft")]
        return note([*words, Flow(self._buttons(place, one, line))])

    def _buttons(self, place: int, one: KeptAt, line: str) -> Sequence[Button]:
        _ = self.context.text
        if self.asked == place:
            return [
                _named("sure", place, _("Yes, erase it for good"), line),
                _named("keep", place, _("No, keep it"), line),
            ]
        found = [_named("erase", place, _("Erase"), line)]
        if isinstance(one.kept, Kept):
            found = [
                _named("resume", place, _("Go on"), line),
                _named("debrief", place, _("Class debrief"), line),
                _named("report", place, _("Write the report"), line),
                *found,
            ]
        return found

    def _foot(self) -> Block:
        _ = self.context.text
        back = secondary("back", _("Back"))
        if not self.lessons:
            return back
        if self.asked == ALL:
            sure = primary("sure-all", _("Yes, erase all of them for good"))
            return Row([(0, secondary("keep", _("No, keep them"))), (0, sure)])
        return Row([(0, back), (0, secondary("erase-all", _("Erase all lessons")))])

    # What the teacher does

    def pressed(self, button: str) -> Result:
        """Do something with one lesson, or with all of them."""
        name, _, rest = button.partition(":")
        place = int(rest) if rest else ALL
        match name:
            case "erase" | "erase-all":
                self.asked = place
            case "keep":
                self.asked = None
            case "sure":
                self._erase([self.lessons[place].path])
            case "sure-all":
                self._erase([one.path for one in self.lessons])
            case "back":
                return Pop()
            case _:
                return self._opened(name, self.lessons[place])
        self.focus = ""
        return None

    def _erase(self, paths: Sequence[Path]) -> None:
        _ = self.context.text
        left = [one for one in paths if not erase(one)]
        self.problem = _("Not everything could be erased.") if left else ""
        self.asked, self.was_printed = None, False
        self.lessons = all_kept(self.context)

    def _opened(self, name: str, one: KeptAt) -> Result:
        """Go on with a lesson, open its debrief, or write its report."""
        if not isinstance(one.kept, Kept):
            return None
        found = Found(one.path, one.kept)
        story = story_of(one.kept.head, self.shelf, self.context)
        self.problem = ""
        if name == "report":
            return Print(report_of(one.kept, story, self.context), self.context.text("report"))
        if story is None:
            self.problem = self.context.text("The story of this lesson can't be found any more.")
            return None
        taken = taken_up(found, story)
        if name == "resume":
            from game.scenes.classroom.begin import Begin  # noqa: PLC0415  it knows this one

            return Replace(Begin(self.context, self.shelf.offers, taken, self.network))
        from game.scenes.classroom.debrief import ClassDebrief  # noqa: PLC0415  large

        running = resumed(taken, self.shelf.prepared(story))
        running.is_over = one.kept.is_closed
        return Replace(ClassDebrief(self.context, running))

    def other(self, asked: Action) -> Result:
        """Go back with Escape; show help on its key."""
        if isinstance(asked, AskHelp):
            return Push(Help(self.context))
        return Pop() if isinstance(asked, Pause) else None

    def told(self, place: str) -> None:
        """Show where the report lies."""
        self.printed, self.was_printed = place, True

    def adopt(self, context: Context) -> None:
        """Go on under other settings."""
        super().adopt(context)
        self.lessons = all_kept(context)

    def reread(self) -> None:
        """Offer the same stories in another language."""
        self.shelf = self.shelf.again(self.context.library)


def _named(button: str, place: int, label: str, line: str) -> Button:
    made = small_button(f"{button}:{place}", label)
    return Button(made.id, made.block, f"{label}. {line}", made.look, made.pad)
