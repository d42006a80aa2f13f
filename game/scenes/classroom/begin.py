"""Before a lesson, for the teacher: which story, how long, how the class answers."""

from collections.abc import Iterable
from dataclasses import replace

from game.classroom.store import new_id
from game.library import Offered
from game.scenes.camera import Camera, backdrop
from game.scenes.classroom import begin_answers, begin_slot, begin_story
from game.scenes.classroom.begin_network import Network, SchoolNetwork, told
from game.scenes.classroom.begin_plan import Plan, Prepared, Shelf, chosen
from game.scenes.classroom.begin_start import first_scene, guide, opened, place_of
from game.scenes.classroom.kept_list_found import (
    Found,
    Taken,
    all_kept,
    begun,
    changed,
    line_of,
    resumed,
    story_of,
    taken_up,
    unfinished,
)
from game.scenes.help import Help
from game.scenes.parts import primary, secondary
from game.scenes.printed import printed_words
from game.scenes.scene import Context, Pop, Print, Push, Replace, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Row, Stack, Words, page
from game.ui.flows import AtMost
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.wording import filled

ANSWERS = 2  # the last step
ASIDE, ON_WIDTH = 470, 420  # units: what is told of a story, and the button that leads on
MOST_ASIDE = 0.6  # of the window's height: what is told of a story, if it is to stay in place


class Begin(Scene):
    """Three quiet steps; `taken` is a lesson to go on with, then only the last one is asked."""

    def __init__(
        self,
        context: Context,
        offers: Iterable[Offered],
        taken: Taken | None = None,
        network: Network | None = None,
    ) -> None:
        """Begin at the first step, or at the last with a lesson to go on with."""
        super().__init__(context)
        self.shelf = Shelf(tuple(offers), context.library)
        self.network = network or SchoolNetwork()
        self.taken = taken
        self.plan = Plan()
        self.step = ANSWERS if taken else 0
        self.problem = ""
        self.addresses: tuple[str, ...] = ()
        self.printed, self.was_printed = "", False
        self.look()

    def look(self) -> None:
        """Look what is kept."""
        self.lessons = all_kept(self.context)
        self.unfinished = unfinished(self.lessons)

    @property
    def prepared(self) -> Prepared | None:
        """Give the chosen story, made ready."""
        taken = self.taken
        story = taken.session.scenario if taken else chosen(self.plan, self.shelf.stories)
        return self.shelf.prepared(story) if story else None

    # What is seen

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        name = f"begin-{self.step}"
        prepared = self.prepared
        told = self._aside(prepared, space)
        is_tall = told is not None and _height(told, space) > space.height * MOST_ASIDE
        body = self._body(prepared, space, within=[told] if told and is_tall else [])
        held = Held(
            name,
            [self._head(), *self._notes()],
            body,
            [self._foot(prepared)],
            self.scrolls.get(name, 0),
            beside=(ASIDE, told) if told and not is_tall else None,
            is_full=True,
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 1200, (32, 22)))

    def _head(self) -> Block:
        _ = self.context.text
        titles = (
            _("A lesson in class: which story?"),
            _("How long is the lesson?"),
            _("How does the class answer?"),
        )
        title = titles[self.step]
        heard = filled(
            _("{title} Step {number} of {count}"),
            title=title,
            number=self.step + 1,
            count=len(titles),
        )
        return Named(Words(title, "heading", smaller="subheading"), heard, Heard(level=1))

    def _notes(self) -> list[Block]:
        """Say what came of a page or a network, and which lesson is gone on with."""
        lines: list[Block] = printed_words(self, is_private=False) if self.was_printed else []
        if self.problem:
            heard = Heard(f"problem:{self.problem}", is_news=True)
            lines.append(Named(Words(self.problem, "strong", "coral_deep"), self.problem, heard))
        if self.taken is not None:
            lines.append(Words(line_of(self.taken.found, self.context), "strong"))
            if changed(self.taken, self.context):
                lines.append(Words(changed(self.taken, self.context)))
        return lines

    def _aside(self, prepared: Prepared | None, space: Space) -> Block | None:
        """Tell more of what is chosen: of a story, or of a lesson in the network."""
        if prepared and self.step == 0:
            return begin_story.details(prepared, self.context)
        if prepared and self.step == ANSWERS and self.plan.has_network:
            return begin_answers.network(self.plan, self.addresses, self.context, space)
        return None

    def _body(self, prepared: Prepared | None, space: Space, within: list[Block]) -> Block:
        """Give what is chosen from, with what is told of it where that has no place beside."""
        context = self.context
        kept = begin_story.to_go_on_with(self.unfinished, len(self.lessons), context)
        if prepared is None:
            none = Words(context.text("There is no story to play."))
            return Stack([none, *kept], gap=12)
        if self.step == 0:
            found = begin_story.stories(self.shelf.stories, prepared.scenario, context, space)
            return Stack([*kept, *within, found], gap=12)
        if self.step == 1:
            return begin_slot.slots(prepared, self.plan.minutes, context, space)
        blocks = [*begin_answers.answers(self.plan, context, space), *within]
        if self.taken is None:
            blocks.append(begin_answers.keeping(self.plan, context))
        return Stack(blocks, gap=10)

    def _foot(self, prepared: Prepared | None) -> Block:
        _ = self.context.text
        back = secondary("back", _("Back"))
        if prepared is None:
            return back
        on = _("Next")
        if self.step == ANSWERS:
            on = _("Go on with the lesson") if self.taken else _("Start the lesson")
        return Row([(190, back), (0, AtMost(primary("next", on), ON_WIDTH))])

    # What the teacher does

    def pressed(self, button: str) -> Result:
        """Choose something, or go a step on or back."""
        name, _, rest = button.partition(":")
        match name:
            case "next":
                return self._on()
            case "back":
                return self._back()
            case "guide" if self.prepared:
                return Print(guide(self.prepared, self.context), self.context.text("guide"))
            case "resume":
                return self._resumed(self.unfinished[int(rest)])
            case "kept":
                from game.scenes.classroom.kept_list import KeptList  # noqa: PLC0415  it knows us

                return Push(KeptList(self.context, self.shelf, self.network))
        self._choose(name, rest)
        return None

    def _choose(self, name: str, value: str) -> None:
        """Take a choice; only for devices one looks for the network."""
        self.plan = self.plan.after(name, value)
        if name == "story":
            self.was_printed = False
        if name == "answers":
            self.problem = ""
            self.addresses = self.network.addresses() if self.plan.has_network else ()
            self.plan = self.plan.among(self.addresses)

    def _resumed(self, found: Found) -> Result:
        """Ask how the class answers today, then go on."""
        story = story_of(found.kept.head, self.shelf, self.context)
        if story is None:
            self.problem = self.context.text("The story of this lesson can't be found any more.")
            return None
        taken = taken_up(found, story)
        return Push(Begin(self.context, self.shelf.offers, taken, self.network))

    def other(self, asked: Action) -> Result:
        """Go on with Enter, back with Escape; show help on its key."""
        match asked:
            case action.Confirm():
                return self._on()
            case action.Pause():
                return self._back()
            case action.AskHelp():
                return Push(Help(self.context))
        return None

    def _on(self) -> Result:
        prepared = self.prepared
        if prepared is None:
            return None
        if self.step < ANSWERS:
            self._go_to(self.step + 1)
            return None
        return self._started(prepared)

    def _back(self) -> Result:
        if self.step == 0 or self.taken:
            return Pop()
        self._go_to(self.step - 1)
        return None

    def _go_to(self, step: int) -> None:
        self.step, self.focus, self.was_printed = step, "", False

    def _started(self, prepared: Prepared) -> Result:
        """Open the network first: where that fails, the lesson can begin by hands."""
        lesson = self.taken.found.kept.head.id if self.taken else new_id()
        room = opened(self.network, self.plan, prepared, self.context, lesson)
        if isinstance(room, str):
            self.problem = told(room, self.context.text)
            self.plan = replace(self.plan, answers="hands")
            return None
        if self.taken is not None:
            running = resumed(self.taken, prepared)
        else:
            place = place_of(self.shelf.offered(prepared.scenario.id))
            running = begun(self.plan, prepared, place, self.context, lesson)
        return Replace(first_scene(self.context, running, room, self.plan))

    def told(self, place: str) -> None:
        """Show where the guide lies."""
        self.printed, self.was_printed = place, True

    def uncovered(self) -> None:
        """Look again: the list that lay over this may have erased something."""
        self.look()

    def adopt(self, context: Context) -> None:
        """Go on under other settings."""
        super().adopt(context)
        self.look()

    def reread(self) -> None:
        """Offer the same stories in another language, or for another country."""
        self.shelf = self.shelf.again(self.context.library)
        if self.taken is not None:
            found = self.taken.found
            story = story_of(found.kept.head, self.shelf, self.context)
            self.taken = taken_up(found, story) if story else self.taken


def _height(block: Block, space: Space) -> int:
    """Give how high a block is beside the stories."""
    return block.place(0, 0, space.em(ASIDE), space).rect.h
