"""After the lesson's story: quiet pages on the projector, from "how are you" to something light."""

from game.scenes.classroom.class_help import ClassHelp
from game.scenes.classroom.debrief_data import learned
from game.scenes.classroom.debrief_end import cards, ended, report
from game.scenes.classroom.debrief_leaves import Leaf, brief, first_of, leaves
from game.scenes.classroom.ground_leaf import foot, leaf, small_button, title
from game.scenes.classroom.kept_list_plays import keep_plays
from game.scenes.classroom.running import Running
from game.scenes.printed import printed_words
from game.scenes.scene import SETTLE_SECONDS, Context, Home, Print, Push, Replace, Result, Scene
from game.scenes.sheet import Held
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Stack
from game.ui.space import Space
from game.ui.widgets import Widget
from game.wording import filled


class ClassDebrief(Scene):
    """The pages of one class; a story that was stopped before its end is told as far as it went."""

    def __init__(self, context: Context, running: Running) -> None:
        """Look what the class learned."""
        super().__init__(context)
        self.running = running
        keep_plays(running)
        self.number = 0  # of the page, from 0
        self.age = 0.0  # seconds that the page has been open
        self.printed, self.was_printed, self.is_private = "", False, False
        self.is_whole = not running.slot.is_short
        self._draw()

    def _draw(self) -> None:
        self.change = self.running.change
        self.data = learned(self.running, self.context.library)
        found = leaves(self.data, self.running, self.context)
        self.leaves = found if self.is_whole else brief(found)
        self.number = min(self.number, len(self.leaves) - 1)

    @property
    def leaf(self) -> Leaf:
        """Give the page that is open."""
        return self.leaves[self.number]

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        name = f"class-{self.number}"
        last = len(self.leaves) - 1
        _ = self.context.text
        on = _("End the lesson") if self.number == last else _("Next")
        bar = foot(self._small(), on, _("Previous") if self.number else "")
        held = Held(
            name,
            [self._head()],
            Stack(self.leaf.blocks(space), gap=14),
            [*self._told(), bar],
            self.scrolls.get(name, 0),
            is_full=True,
        )
        return leaf(held, "morning", space)

    def _head(self) -> Block:
        heard = filled(
            self.context.text("{title}, page {number} of {count}"),
            title=self.leaf.title,
            number=self.number + 1,
            count=len(self.leaves),
        )
        return title(self.leaf.title, heard)

    def _small(self) -> list[Button]:
        """Give what the teacher may want besides turning the page."""
        _ = self.context.text
        found = [small_button("report", _("Write the report"))]
        if self.leaf.kind == "card":
            found.insert(0, small_button("cards", _("Print the cards")))
        if self.running.mode == "vote":
            if self.data.moments:
                found.append(small_button("ways", _("Back to a decision")))
            if self.running.session.pair() is not None:
                found.append(small_button("compare", _("Both ways, side by side")))
        if not self.is_whole:
            found.append(small_button("whole", _("The whole debrief")))
        if self.number < len(self.leaves) - 1:
            found.append(small_button("end", _("End the lesson")))
        return found

    def _told(self) -> list[Block]:
        return printed_words(self, is_private=self.is_private) if self.was_printed else []

    def pressed(self, button: str) -> Result:
        """React to a button."""
        name, _, rest = button.partition(":")
        match name:
            case "previous":
                return self._turn(-1)
            case "next":
                return self._gone_on(is_press=True)
            case "ways":
                if not self.is_whole:
                    self._unfold()
                return self._open(first_of("story", self.leaves))
            case "back-to":
                return self._back_to(int(rest))
            case "end":
                ended(self.running)
                return Home()
        return self._elsewhere(name)

    def _elsewhere(self, button: str) -> Result:
        match button:
            case "whole":
                self._unfold()
            case "cards":
                self.is_private = False
                return Print(cards(self.running, self.context), self.context.text("cards"))
            case "report":
                self.is_private = True
                return Print(report(self.running, self.context), self.context.text("report"))
            case "compare":
                from game.scenes.classroom.compare import Compare  # noqa: PLC0415  few want it

                return Push(Compare(self.context, self.running))
            case "help":
                return Push(ClassHelp(self.context))
        return None

    def _back_to(self, position: int) -> Result:
        from game.scenes.classroom.stage import Stage  # noqa: PLC0415  not every class goes back

        self.running.go_back(position)
        return Replace(Stage(self.context, self.running))

    def other(self, asked: Action) -> Result:
        """Turn the page, ask for help, or stop."""
        match asked:
            case action.Turn(by):
                return self._turn(by)
            case action.Confirm() if self.age >= SETTLE_SECONDS:
                return self._gone_on(is_press=False)
            case action.Pick(number) if number > 0:
                kinds = list(dict.fromkeys(one.kind for one in self.leaves))
                if number <= len(kinds):
                    return self._open(first_of(kinds[number - 1], self.leaves))
            case action.AskHelp():
                return Push(ClassHelp(self.context))
            case action.Pause():
                from game.scenes.classroom.ground_leave import Leaving  # noqa: PLC0415  most go on

                return Push(Leaving(self.context, self.running))
        return None

    def _gone_on(self, *, is_press: bool) -> Result:
        """Turn the page; after the last one, only the button ends the lesson."""
        if self.number < len(self.leaves) - 1:
            return self._turn(1)
        return self.pressed("end") if is_press else None

    def _unfold(self) -> None:
        """Show all pages, at the first like the one that was open."""
        kind, self.is_whole = self.leaf.kind, True
        self._draw()
        self._open(first_of(kind, self.leaves))

    def _turn(self, by: int) -> Result:
        return self._open(max(0, min(self.number + by, len(self.leaves) - 1)))

    def _open(self, number: int) -> Result:
        if number != self.number:
            self.sound("page")
            self.was_printed = False
        self.number, self.focus, self.age = number, "", 0.0
        return None

    def companion(self) -> Scene:
        """Make the teacher's notes."""
        from game.scenes.classroom.notes import Notes  # noqa: PLC0415  not every class has them

        return Notes(self.context, self.running, self)

    def covered(self, seconds: float) -> None:
        """Count the time of the lesson, whatever lies over it."""
        self.running.spend(seconds)

    def update(self, seconds: float) -> None:
        """Count the time of the lesson; take what still comes from the computer room."""
        self.age += seconds
        self.running.spend(seconds)
        keep_plays(self.running)
        if self.running.change != self.change:
            self._draw()
            self.is_changed = True

    def reread(self) -> None:
        """Tell the same lesson in another language, with the help of another country."""
        self.running.reread(self.context.library)
        self._draw()

    def adopt(self, context: Context) -> None:
        """Go on under other settings: what is written is laid out anew."""
        super().adopt(context)
        self._draw()

    def told(self, place: str) -> None:
        """Show where the page lies."""
        self.printed, self.was_printed = place, True
