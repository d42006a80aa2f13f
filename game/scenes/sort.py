"""Sorting messages: one card after the other, a kind word after each, then what they were."""

from game.booster_wording import nothing_wrong, verdict_line
from game.engine.sorting import FINE, PASSED, SortBooster, Sorting, deal
from game.scenes.booster import BoosterScene, numbered
from game.scenes.bubbles import Bubble
from game.scenes.debrief_story import SOFT
from game.scenes.parts import icon, labelled, secondary
from game.scenes.scene import Context, Replace, Result
from game.scenes.sheet import Held
from game.scenes.sort_end import end_blocks
from game.scenes.view import View
from game.ui.blocks import Block, Look, Row, Stack, Words
from game.ui.flows import AtMost, Columns
from game.ui.named import Named
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import Heard
from game.wording import filled

REPORTED = Look("spent", 1.0, 14)


class SortScene(BoosterScene):
    """Twelve messages; `turn` counts how often they were dealt, so that others come."""

    def __init__(self, context: Context, booster: SortBooster, seed: int, turn: int = 0) -> None:
        """Deal the cards."""
        super().__init__(context)
        self.seed, self.turn = seed, turn
        self.sorting: Sorting = deal(booster, seed, turn)
        self.is_told = False  # what became of the last answer is on the screen
        self.has_read = False  # the words, which the softer version does not show by itself

    def reread(self) -> None:
        """Go on with the same cards in another language."""
        again = self.context.library.booster_again(self.sorting.booster)
        if isinstance(again, SortBooster):
            self.sorting = self.sorting.told(again)

    @property
    def is_over(self) -> bool:
        """Tell whether all cards are sorted, and the last word on them read."""
        return self.sorting.is_ended and not self.is_told

    @property
    def place(self) -> int:
        """Give the place of the card that is seen, from 0."""
        return len(self.sorting.answers) - self.is_told

    def held(self, space: Space) -> Held:
        """Give the card, or what is told after the last."""
        if self.is_over:
            return self._ended()
        body = [self._message(space), *(self._feedback(space) if self.is_told else self._answers())]
        name, _ = f"card-{self.place}", self.context.text
        last = self.on("next", _("Next"))
        if not self.is_told:
            last = 0, AtMost(secondary("pass", _("I pass on this one")), 260)
        return Held(
            name,
            [self._head()],
            Stack(body, gap=16),
            [self.foot(last)],
            self.scrolls.get(name, 0),
            is_full=True,
            filler=View,
        )

    def _head(self) -> Block:
        number, count = self.place + 1, len(self.sorting.cards)
        _, title = self.context.text, self.sorting.booster.title
        told = filled(_("Message {number} of {count}"), number=number, count=count)
        head = Row(
            [(0, Words(title, "subheading")), (0, Words(told, "label", "ink_soft", "right"))],
            valign="middle",
        )
        return Named(head, f"{title}. {told}", Heard(level=1))

    def _message(self, space: Space) -> Block:
        """Give who writes, and the words; in the softer version what they say, told by others."""
        fragment = self.sorting.fragment(self.place)
        is_soft = self.context.settings.is_soft and not self.has_read
        words: Block = Bubble(fragment.says, is_mine=False, color="theirs", app="sms", share=0.9)
        text = fragment.told if is_soft else fragment.says
        if is_soft:
            words = Stack([Words(text, "lead")], pad=(16, 11), look=REPORTED)
        sender = labelled("chat", fragment.sender, space)
        key = f"message-{self.place}-{is_soft}"
        said = Named(
            Stack([sender, words], gap=8, pad=(8, 0)),  # a bubble's point reaches beyond it
            joined([fragment.sender, text]),
            Heard(key, is_news=True, visit=self.turn),
        )
        if not is_soft:
            return said
        read = secondary("read", self.context.text("Read the words of the message"))
        return Stack([said, AtMost(read, 380, "centre")], gap=10)

    def _answers(self) -> list[Block]:
        _ = self.context.text
        buttons = [
            numbered(f"answer:{one}", number, [Words(self._name(one), "strong", smaller="small")])
            for number, one in enumerate(self.sorting.cards[self.place].answers, start=1)
        ]
        asked = Words(_("What is it?"), "label", "ink_soft")
        return [Stack([asked, Columns(buttons, 2, gap=10, is_even=True)], gap=8)]

    def _name(self, answer: str) -> str:
        if answer == FINE:
            return nothing_wrong(self.context.text)
        return self.context.library.catalogue.tactics[answer].name

    def _feedback(self, space: Space) -> list[Block]:
        """Say what became of the answer, and what one can see in the message."""
        verdict = self.sorting.verdict(self.place)
        tactic = self.sorting.fragment(self.place).tactic
        told = verdict_line(verdict, self._name(tactic) if tactic else "", self.context.text)
        lines = [*self._reasons()]
        sign = icon("check" if verdict == "seen" else "notebook", 26, "brown", space)
        head = Row([(26, sign), (0, Words(told, "subheading"))], gap=10, valign="middle")
        card = Stack([head, *lines], gap=7, pad=(20, 14), look=SOFT)
        name = joined([told, *(one.text for one in lines)])
        return [Named(card, name, Heard(f"told-{self.place}", is_news=True, visit=self.turn))]

    def _reasons(self) -> list[Words]:
        """Give the words of the author, and for another technique what tells this one."""
        fragment, verdict = self.sorting.fragment(self.place), self.sorting.verdict(self.place)
        if verdict in ("missed", "alarm"):
            return [Words(fragment.missed)]
        if verdict == "seen":
            return [Words(fragment.seen)]
        notice = self.context.library.catalogue.tactics[fragment.tactic].notice
        return [Words(fragment.seen), Words(notice, "body", "ink_soft")]

    def _ended(self) -> Held:
        _ = self.context.text
        return Held(
            "end",
            [Words(_("The techniques that you met"), "heading")],
            Stack(end_blocks(self.sorting, self.context), gap=14),
            [
                self.foot(
                    (210, secondary("again", _("Other messages"))),
                    self.on("leave", _("Finish here")),
                )
            ],
            self.scrolls.get("end", 0),
            is_full=True,
        )

    def pressed(self, button: str) -> Result:
        """Answer, pass, go on, or deal again."""
        kind, _, given = button.partition(":")
        match kind:
            case "answer":
                return self._answered(given)
            case "pass":
                return self._answered(PASSED)
            case "read":
                self.has_read, self.focus = True, ""
                return None
            case "again":
                booster = self.sorting.booster
                return Replace(SortScene(self.context, booster, self.seed, self.turn + 1))
        return super().pressed(button)

    def _answered(self, given: str) -> Result:
        self.sorting = self.sorting.answer(given)
        self.is_told = given != PASSED  # whoever passes wants to hear no more of it
        self.turned()
        self.has_read &= self.is_told
        return None

    def gone_on(self) -> Result:
        """Show the next card; where an answer is wanted, nothing else leads on."""
        if self.is_told:
            self.is_told = self.has_read = False
            self.turned()
        return None

    def picked(self, number: int) -> Result:
        """Give the answer with a number."""
        if self.is_told or self.is_over:
            return None
        answers = self.sorting.cards[self.place].answers
        return self._answered(answers[number - 1]) if number <= len(answers) else None
