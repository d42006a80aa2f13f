"""Boosters in a terminal: messages to sort, sentences to put together."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.booster_wording import (
    booster_rules,
    imperfect_words,
    nothing_wrong,
    sentence_steps,
    sorted_sentence,
    verdict_line,
)
from game.engine.boosters import Booster
from game.engine.country import HELP_FOR_ALL
from game.engine.sentences import Person, Piece, SentenceBooster, Telling
from game.engine.sorting import FINE, PASSED, SortBooster, Sorting, deal
from game.i18n import Messages
from game.library import Library
from game.reports import help_text
from game.terminal import PASS, SOFT, Read, Write, parts_of
from game.wording import filled, known_methods, named, never_your_fault, quoted

LEAVE, BACK, HELP, READ = "q", "b", "h", "w"


class Left(Exception):  # noqa: N818  it is no fault, somebody would rather leave
    """The player wants nothing to be seen any more."""


@dataclass(slots=True)
class BoosterTerminal:
    """One booster in a terminal; `seed` is what chance there is in it."""

    library: Library
    messages: Messages
    read: Read
    write: Write
    seed: int
    is_soft: bool = False  # messages are told without their words

    def play(self, booster: Booster) -> bool:
        """Play a booster to its end; the end of input ends it quietly.

        Returns:
            Whether the player left before the end, and wants nothing to be seen any more.
        """
        try:
            self._introduce(booster)
            if isinstance(booster, SortBooster):
                self._sort(booster)
            else:
                self._tell(booster)
        except EOFError:
            self.write("")
        except (KeyboardInterrupt, Left):
            return True
        return False

    def _introduce(self, booster: Booster) -> None:
        _ = self.messages.text
        self._say("", booster.title, "=" * len(booster.title), booster.note, "")
        self._say(*(f"* {one}" for one in booster_rules(_)), "")
        self._say(_("Type a number to choose. h: help lines, b: back, q: leave at once."))

    # Sorting

    def _sort(self, booster: SortBooster) -> None:
        _ = self.messages.text
        self._say(_("p: pass on a message. s: softer version. w: read the words of a message."))
        sorting = deal(booster, self.seed)
        while not sorting.is_ended:
            self._message(sorting, is_soft=self.is_soft)
            sorting = sorting.answer(self._answer(sorting))
            self._feedback(sorting)
        self._end(sorting)

    def _message(self, sorting: Sorting, *, is_soft: bool) -> None:
        _ = self.messages.text
        place, count = len(sorting.answers), len(sorting.cards)
        fragment = sorting.fragment(place)
        told = filled(_("Message {number} of {count}"), number=place + 1, count=count)
        words = fragment.told if is_soft else quoted(fragment.says, _)
        self._say("", f"— {told} —", named(fragment.sender, words, _), "")
        answers = sorting.cards[place].answers
        self._say(*(f"{one}. {self._name(name)}" for one, name in enumerate(answers, start=1)))

    def _answer(self, sorting: Sorting) -> str:
        answers = sorting.cards[len(sorting.answers)].answers
        while True:
            typed = self._typed()
            if typed == PASS:
                return PASSED
            if typed.isdecimal() and 1 <= int(typed) <= len(answers):
                return answers[int(typed) - 1]
            if typed == SOFT:
                self.is_soft = not self.is_soft
            elif typed not in (HELP, READ):
                self._say(self.messages.text("That is not one of the choices."))
            self._message(sorting, is_soft=self.is_soft and typed != READ)

    def _feedback(self, sorting: Sorting) -> None:
        place = len(sorting.answers) - 1
        fragment, verdict = sorting.fragment(place), sorting.verdict(place)
        technique = self._name(fragment.tactic) if fragment.tactic else ""
        told = verdict_line(verdict, technique, self.messages.text)
        words = fragment.missed if verdict in ("missed", "alarm") else fragment.seen
        self._say("", told, *([] if verdict == "passed" else [words]))
        if verdict == "other":
            self._say(self.library.catalogue.tactics[fragment.tactic].notice)

    def _end(self, sorting: Sorting) -> None:
        _, tactics = self.messages.text, self.library.catalogue.tactics
        self._say(*_heading(_("The techniques that you met")), known_methods(_))
        if sorting.again:
            found = [tactics[one] for one in sorting.again]
            lines = [f"* {named(one.name, f'{one.purpose} {one.notice}', _)}" for one in found]
            self._say(*_heading(_("Worth another look")), *lines)
        if sorting.named:
            self._say(*_heading(_("You named these")))
            self._say(*(f"* {tactics[one].name}" for one in sorting.named))
        self._say("", sorted_sentence(sorting, self.messages), "", never_your_fault(_), "")

    def _name(self, answer: str) -> str:
        if answer == FINE:
            return nothing_wrong(self.messages.text)
        return self.library.catalogue.tactics[answer].name

    # Telling

    def _tell(self, booster: SentenceBooster) -> None:
        _ = self.messages.text
        telling = Telling(booster)
        while not telling.is_whole:
            self._say(*_heading(sentence_steps(_)[telling.step]), *self._said(telling))
            self._say(*(_line(number, one) for number, one in enumerate(telling.offers, start=1)))
            typed = self._typed()
            if typed == BACK:
                telling = telling.back()
            elif typed.isdecimal() and 1 <= int(typed) <= len(telling.offers):
                telling = telling.choose(telling.offers[int(typed) - 1].id)
            elif typed != HELP:
                self._say(_("That is not one of the choices."))
        self._say(*_heading(sentence_steps(_)[telling.step]), *self._said(telling))
        self._say(_("Say them once aloud, even in a whisper."), imperfect_words(_))
        self._say(_("They go nowhere: nothing is kept, nothing is sent."), "")

    def _said(self, telling: Telling) -> Sequence[str]:
        if telling.person is None:
            return ()
        to = filled(self.messages.text("To whom: {name}"), name=telling.person.name)
        return f"{to}", *(f"    {one.says}" for one in telling.said), ""

    # What both share

    def _typed(self) -> str:
        """Give what is typed; help is shown, and whoever leaves has left."""
        typed = self.read("> ").strip().lower()
        if typed == LEAVE:
            raise Left
        if typed == HELP:
            lines = self.library.country.help_for(HELP_FOR_ALL)
            self._say("", *help_text(lines, self.messages))
        return typed

    def _say(self, *lines: str) -> None:
        for line in lines:
            for part in parts_of(line):
                self.write(part)


def _heading(title: str) -> tuple[str, ...]:
    return "", title, "=" * len(title)


def _line(number: int, one: Person | Piece) -> str:
    if isinstance(one, Person):
        return f"{number}. {one.name} — {one.about}"
    return f"{number}. {one.says} ({one.does})"
