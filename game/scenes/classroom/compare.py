"""Two ways of one class side by side: where they parted, what was decided, how each ended."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.engine.classroom import Way, parting
from game.engine.score import score
from game.scenes.camera import Camera, backdrop
from game.scenes.classroom.ballot_cards import choice_row, words_of
from game.scenes.classroom.class_help import ClassHelp
from game.scenes.classroom.running import Running
from game.scenes.classroom.ways_back import LESS, Taken, taken_on
from game.scenes.parts import family_icon, primary
from game.scenes.scene import Context, Pop, Push, Result, Scene
from game.scenes.sheet import Held, sheet
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Look, Row, Stack, Words, page
from game.ui.flows import AtMost, Columns
from game.ui.leaves import COMFORT
from game.ui.named import Named, Together
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard, Widget
from game.wording import filled, passed_over

CARD = Look("card", 1.0, 16, "rule")
END = Look("paper_dim", 1.0, 16)
NARROWEST = 440  # units of one way beside the other


@dataclass(frozen=True, slots=True)
class Narrow:
    """A block that may be as narrow as its longest word: what is compared stays side by side."""

    block: Block

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        return self.block.place(x, y, width, space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width of the longest word."""
        del ems
        return self.block.least(space, 0)


class Compare(Scene):
    """Both ways; nothing is scored against the other."""

    def __init__(self, context: Context, running: Running) -> None:
        """Compare the two last ways that part."""
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
        held = Held(
            "ways",
            [Words(_("Both ways side by side"), "stage_lead", smaller="heading")],
            Stack(self._body(space), gap=14),
            [AtMost(primary("close", _("Back")), 360)],
            self.scrolls.get("ways", 0),
        )
        room = backdrop(space, "calm", Camera(space.width // 2), 1.0, 0.4)
        return page(space.width, space.height, room, sheet(held, space, 1320))

    def _body(self, space: Space) -> list[Block]:
        _, pair = self.context.text, self.running.session.pair()
        if pair is None:
            told = _("So far there is one way only. Go back to a decision to play another.")
            return [Words(told, "stage", "ink_soft", smaller=LESS)]
        start = parting(*pair) or 0
        columns = [
            self._column(way, start, name, space)
            for way, name in zip(pair, (_("First way"), _("Other way")), strict=True)
        ]
        common = Words(self._common(pair[0], start), "stage", "ink_soft", smaller=LESS)
        return [common, Columns(columns, 2, 16, NARROWEST)]

    def _common(self, way: Way, start: int) -> str:
        """Say in one line how far both went together."""
        _ = self.context.text
        before = taken_on(way, _)[:start]
        letters = [one.way.letter for one in before if one.way]
        if not letters:
            return _("They part at the first decision.")
        return filled(_("Both begin with {letters}; then they part."), letters=", ".join(letters))

    def _column(self, way: Way, start: int, name: str, space: Space) -> Block:
        decisions = [self._decision(one, space) for one in taken_on(way, self.context.text)[start:]]
        head = Named(Words(name, "stage_label", "brown", smaller=LESS), "")  # as the column
        blocks: Sequence[Block] = [head, *decisions, self._ending(way), *self._shown(way, space)]
        return Narrow(Named(Stack(blocks, gap=10), name, Heard(level=2), GROUP))

    def _decision(self, one: Taken, space: Space) -> Block:
        if one.way is None:
            told = passed_over(self.context.text)
            return Stack([Words(told, "stage", "ink_soft", smaller=LESS)], pad=(18, 10), look=CARD)
        lines: list[Block] = [choice_row(one.way, words_of(one.way), space)]
        if one.feedback:
            lines.append(Words(one.feedback, "stage", "ink_soft", smaller=LESS))
        return Together(Stack(lines, gap=6, pad=(18, 10), look=CARD))

    def _ending(self, way: Way) -> Block:
        """Say how a way ended, or that it stands open."""
        ending = way.play.node.ending
        told = self.context.text("Not played to its end")
        if ending:
            told = ending.title or self.context.text("The end of this way")
        return Stack([Words(told, "stage_lead", smaller="heading")], pad=(18, 12), look=END)

    def _shown(self, way: Way, space: Space) -> list[Block]:
        """Give the families of the reflexes that a way showed, as shapes with their names."""
        catalogue = self.context.library.catalogue
        found = score(way.play, catalogue).families
        families = [catalogue.families[one.family] for one in found if one.shown]
        rows: list[Block] = [
            Row(
                [
                    (40, family_icon(one.id, 40, space)),
                    (0, Words(one.name, "stage_label", one.id, smaller=LESS)),
                ],
                gap=12,
                valign="middle",
            )
            for one in families
        ]
        if not rows:
            return []
        head = Words(self.context.text("Reflexes shown"), "stage", "ink_soft", smaller=LESS)
        return [Together(Stack([head, *rows], gap=8))]

    def pressed(self, button: str) -> Result:
        """Go back."""
        del button
        return Pop()

    def other(self, asked: Action) -> Result:
        """Leave with Escape or Backspace, ask for help."""
        match asked:
            case action.Pause() | action.GoBack():
                return Pop()
            case action.AskHelp():
                return Push(ClassHelp(self.context))
        return None
