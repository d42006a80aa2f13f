"""Three sentences to tell somebody: whom, then piece by piece, then all of it."""

from game.booster_wording import imperfect_words, sentence_steps
from game.engine.country import HELP_FOR_ALL
from game.engine.sentences import Person, Piece, SentenceBooster, Telling
from game.page import telling_page
from game.scenes.booster import BESIDE_WIDTH, BoosterScene, numbered
from game.scenes.bubbles import Bubble
from game.scenes.debrief_story import SOFT
from game.scenes.parts import labelled, secondary
from game.scenes.printed import printed_note
from game.scenes.scene import Apply, Context, Pop, Print, Result
from game.scenes.sheet import Held
from game.scenes.view import View
from game.ui.blocks import Block, Row, Stack, Words
from game.ui.flows import Columns
from game.ui.named import Named
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import Heard
from game.wording import filled


class TellingScene(BoosterScene):
    """One choice after the other; every one of them can be undone, and none is wrong."""

    def __init__(self, context: Context, booster: SentenceBooster) -> None:
        """Begin with whom one could tell."""
        super().__init__(context)
        self.telling = Telling(booster)
        self.printed, self.was_printed = "", False

    def reread(self) -> None:
        """Go on with the same sentences in another language."""
        again = self.context.library.booster_again(self.telling.booster)
        if isinstance(again, SentenceBooster):
            self.telling = self.telling.told(again)

    def told(self, place: str) -> None:
        """Show where the page lies."""
        self.printed, self.was_printed = place, True

    def held(self, space: Space) -> Held:
        """Give the question and what can be chosen, or the three sentences."""
        name = f"step-{self.telling.step}"
        whole = self.telling.is_whole
        body = self._whole(space) if whole else [*self._said(), self._offers()]
        foot = self.foot(*self._ways())
        offset = self.scrolls.get(name, 0)
        inside = Stack(body, gap=16)
        return Held(name, [self._head()], inside, [foot], offset, is_full=True, filler=View)

    def _head(self) -> Block:
        steps, step = sentence_steps(self.context.text), self.telling.step
        number = filled(self.context.text("{number} of {count}"), number=step + 1, count=len(steps))
        row = Row(
            [(0, Words(steps[step], "heading")), (0, Words(number, "label", "ink_soft", "right"))],
            valign="middle",
        )
        return Named(row, f"{steps[step]} {number}", Heard(level=1))

    def _ways(self) -> list[tuple[float, Block]]:
        _, step = self.context.text, self.telling.step
        ways: list[tuple[float, Block]] = []
        if step:
            ways.append((BESIDE_WIDTH, secondary("back", _("Previous"))))
        if self.telling.is_whole:
            ways.append(self.on("leave", _("Finish here")))
        return ways

    def _said(self) -> list[Block]:
        """Give what was put together up to now."""
        person, said = self.telling.person, [one.says for one in self.telling.said]
        if person is None:
            return [Words(imperfect_words(self.context.text), "body", "ink_soft")]
        to = filled(self.context.text("To whom: {name}"), name=person.name)
        blocks: list[Block] = [Words(to, "label", "ink_soft")]
        blocks += [Bubble(one, is_mine=True, color="sms", app="sms") for one in said]
        heard = Heard(f"said-{self.telling.step}", is_news=True)
        return [Named(Stack(blocks, gap=6, pad=(8, 0)), joined([to, *said]), heard)]

    def _offers(self) -> Block:
        buttons = [
            numbered(f"choose:{one.id}", number, _lines(one))
            for number, one in enumerate(self.telling.offers, start=1)
        ]
        return Columns(buttons, 2, gap=12, is_even=True)

    def _whole(self, space: Space) -> list[Block]:
        _ = self.context.text
        rows = [Words(one.does, "small", "ink_soft") for one in self.telling.said]
        said = [*self._said(), Stack(rows, gap=2, pad=(16, 10), look=SOFT)]
        ways: list[Block] = [
            labelled("chat", _("Say them once aloud, even in a whisper."), space, "ink"),
            Words(imperfect_words(_)),
            Words(_("They go nowhere: nothing is kept, nothing is sent."), "body", "ink_soft"),
        ]
        return [*said, Stack(ways, gap=8), *self._buttons()]

    def _buttons(self) -> list[Block]:
        _ = self.context.text
        buttons: list[Block] = [secondary("anew", _("Other words"))]
        if self.audience.has_voice:
            buttons.insert(0, secondary("aloud", _("Read aloud (R)")))
        page = printed_note(self, _("A page to hand over, with the help lines"))
        if self.was_printed:
            return [*page, Columns(buttons, 2, is_even=True)]
        return [Columns([*page, *buttons], 3, is_even=True)]

    def pressed(self, button: str) -> Result:
        """Choose, print, let it be read aloud, or begin anew."""
        kind, _, given = button.partition(":")
        match kind:
            case "choose":
                return self._chosen(given)
            case "anew":
                return self._put(Telling(self.telling.booster))
            case "aloud":
                return Apply({"reads_aloud": not self.context.settings.reads_aloud})
            case "print":
                return Print(self._page())
        return super().pressed(button)

    def _page(self) -> str:
        lines = self.context.library.country.help_for(HELP_FOR_ALL)
        return telling_page(self.telling, lines, self.context.messages)

    def _chosen(self, given: str) -> Result:
        return self._put(self.telling.choose(given))

    def _put(self, telling: Telling) -> Result:
        self.telling, self.was_printed = telling, False
        self.turned()
        return None

    def gone_on(self) -> Result:
        """Do nothing: a choice leads on, and nothing is left by a key pressed once too often."""
        return None

    def gone_back(self) -> Result:
        """Undo the last choice; at the first, go back to where one came from."""
        if not self.telling.step:
            return Pop()
        return self._put(self.telling.back())

    def picked(self, number: int) -> Result:
        """Choose what has a number."""
        offers = self.telling.offers
        return self._chosen(offers[number - 1].id) if number <= len(offers) else None


def _lines(one: Person | Piece) -> list[Words]:
    if isinstance(one, Person):
        return [Words(one.name, "strong"), Words(one.about, "small", "ink_soft")]
    return [Words(one.says, "strong"), Words(one.does, "small", "ink_soft")]
