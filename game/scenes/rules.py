"""Before the story: what it holds, the ground rules, the controls, and whether a play is kept."""

from game import bookmark
from game.bookmark import NOTHING, Found
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.scenes import later
from game.scenes.bookmarking import agreed
from game.scenes.camera import Camera, backdrop
from game.scenes.controls import first_keys
from game.scenes.parts import bullet, labelled, primary, secondary
from game.scenes.scene import Apply, Context, Pop, Push, Replace, Result, Scene
from game.scenes.sheet import Held, sheet
from game.scenes.switch import switch
from game.ui.action import Action, AskHelp, Confirm, Pause
from game.ui.blocks import Block, Gap, Look, Row, Stack, Words, page
from game.ui.flows import AtMost, Columns
from game.ui.named import Together
from game.ui.space import Space
from game.ui.widgets import Widget
from game.wording import filled, ground_rules, what_goes

NOTE = Look("paper_dim", 1.0, 14, "rule")

GO_WIDTH = 420  # units


class Rules(Scene):
    """The card that one reads before a story."""

    def __init__(self, context: Context, scenario: Scenario) -> None:
        """Introduce a scenario, and look where its player stopped."""
        super().__init__(context)
        self.scenario = scenario
        self.found = self._found()
        self.is_writable = True

    def _found(self) -> Found:
        keeping = agreed(self.context)
        return NOTHING if keeping is None else bookmark.found(keeping, self.scenario)

    def adopt(self, context: Context) -> None:
        """Go on under other settings; what was set aside stays told."""
        super().adopt(context)
        if agreed(context) is None or self.found.aside is None:
            self.found = self._found()

    def reread(self) -> None:
        """Introduce the same scenario in another language."""
        self.scenario = self.context.library.again(self.scenario)

    def kept(self, *, is_kept: bool) -> None:
        """Learn whether this computer lets anything be kept."""
        self.is_writable = is_kept

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        held = Held(
            "body",
            [Words(self.scenario.title, "heading", smaller="subheading"), *self._news()],
            Columns([self._left(space), self._right(space)], 2, gap=36, narrowest=330),
            [self._buttons()],
            self.scrolls.get("body", 0),
            gap=14,
        )
        ground = backdrop(space, "evening", Camera(space.width // 2), 1.0, 0.35)
        return page(space.width, space.height, ground, sheet(held, space, 1090, (32, 24)))

    def _news(self) -> list[Block]:
        """Say where the player stopped, and what became of it."""
        _ = self.context.text
        told: list[Block] = []
        play = self.found.play
        if play is not None:
            stopped = filled(_("You stopped here: {place}"), place=bookmark.where(play, _))
            anew = _("If you start again, this is replaced from your first choice on.")
            words = Words(stopped, "strong"), Words(anew, "small", "ink_soft")
            told.append(Row([(0, one) for one in words], valign="middle"))
        changed = bookmark.told(self.found, self.context.messages)
        if changed:
            told.append(Words(changed, "body"))
        return [Stack(told, gap=3, pad=(16, 10), look=NOTE)] if told else []

    def _buttons(self) -> Block:
        _ = self.context.text
        back = secondary("back", _("Back"))
        if self.found.play is None:
            return Row([(190, back), (0, AtMost(primary("go", _("Start")), GO_WIDTH))])
        again, go_on = secondary("go", _("Start again")), primary("resume", _("Go on"))
        return Row([(150, back), (210, again), (0, go_on)])

    def _left(self, space: Space) -> Block:
        _ = self.context.text
        private = what_goes(_) if self.context.seat.plays(self.scenario) else ""
        rules = ground_rules(_, keeps_plays=agreed(self.context) is not None, private=private)
        held = [labelled("shield", _("In this story"), space), Words(self.scenario.content_note)]
        between = [labelled("chat", _("Between us"), space), *(bullet(rule) for rule in rules)]
        return Stack([_section(held), Gap(6), _section(between)], gap=8)

    def _right(self, space: Space) -> Block:
        _ = self.context.text
        controls = _("Controls (or mouse, finger, gamepad)")
        blocks = [_section([labelled("keyboard", controls, space), *first_keys(_)])]
        if self.context.keeping is not None:
            blocks += [Gap(4), self._switch()]
        return Stack(blocks, gap=8)

    def _switch(self) -> Block:
        """Ask whether plays may be kept; it is off until the player says so."""
        _ = self.context.text
        label = _("Keep my story on this computer")
        hint = _("Better not on a computer that others use.")
        if not self.is_writable:
            hint = _("This computer lets nothing be written: your story ends when you close it.")
        is_on = self.context.settings.keeps_plays
        return switch("keep", label, hint, is_on=is_on, text=_)

    def pressed(self, button: str) -> Result:
        """Start, go on where the player stopped, go back, or let plays be kept."""
        match button:
            case "go":
                return self._begun(Play.start(self.scenario))
            case "resume":
                return self._gone_on()
            case "keep":
                return Apply({"keeps_plays": not self.context.settings.keeps_plays})
        return Pop()

    def other(self, action: Action) -> Result:
        """Start or go on with Enter, go back with Escape, show help on its key."""
        match action:
            case Confirm():
                return self._gone_on()
            case Pause():
                return Pop()
            case AskHelp():
                return Push(later.help_lines(self.context))
        return None

    def _gone_on(self) -> Result:
        return self._begun(self.found.play or Play.start(self.scenario))

    def _begun(self, play: Play) -> Result:
        return Replace(later.chat(self.context, play))


def _section(blocks: list[Block]) -> Block:
    """Give a heading and what stands below, heard as one: what stands beside is another thing."""
    return Together(Stack(blocks, gap=8))
