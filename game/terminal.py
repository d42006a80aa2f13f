"""The same story in a terminal: for a PC without a display, for screen readers, for authors."""

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from game.classroom.joined_words import arrival, standing
from game.classroom.seat import Seat
from game.engine import skipping
from game.engine.boosters import Booster
from game.engine.country import HELP_FOR_ALL
from game.engine.play import Offer, Play
from game.engine.scenario import Scenario
from game.engine.transcript import Entry, entries_of, time_of
from game.i18n import Messages
from game.library import Library, in_order
from game.reports import debrief_text, entry_text, help_text
from game.terminal_bookmark import ERASE, KEEP, TerminalBookmark
from game.wording import covered, filled, ground_rules, named, passed_over, quoted, what_goes

Read = Callable[[str], str]  # shows a prompt and gives one line; raises EOFError at the end
Write = Callable[[str], None]

Offered = TypeVar("Offered", bound=Scenario | Booster)

WIDTH = 78
PASS, SOFT, LEAVE_CLASS = "p", "s", "c"


@dataclass(slots=True)
class Terminal:
    """One play in a terminal."""

    library: Library
    messages: Messages
    read: Read
    write: Write
    bookmark: TerminalBookmark | None = None  # None: nothing can be kept
    is_soft: bool = False  # words that press stay hidden behind the name of their technique
    seat: Seat = field(default_factory=Seat)

    def play(self, scenario: Scenario) -> bool:
        """Play a scenario from its rules to its debrief; the end of input ends it quietly.

        Returns:
            Whether the player left before the end, and wants nothing to be seen any more.
        """
        try:
            self._introduce(scenario)
            play = self._begun(scenario)
            play = None if play is None else self._played(play)
            if play is not None:
                self._debrief(play)
        except EOFError:
            self.write("")
            return False
        except KeyboardInterrupt:
            return True
        return play is None

    def pick(self, scenarios: Iterable[Offered]) -> Offered | None:
        """Let the player pick a scenario or booster; None if they would rather leave."""
        offered = sorted(scenarios, key=_standing)
        if self.library.is_guessed and not self._is_country_told():
            return None
        if len(offered) < 2:
            return offered[0] if offered else None
        _ = self.messages.text
        for number, one in enumerate(offered, start=1):
            self._say(f"{number}. {one.title} — {one.summary}")
            if isinstance(one, Scenario) and self.bookmark is not None:
                seen = self.bookmark.seen(one)
                self._say(*([f"   {seen}"] if seen else []))
        try:
            while True:
                answer = self.read(_("Which one? (number, q to leave) ")).strip().lower()
                if answer == "q":
                    return None
                if answer == "h":
                    self._help()
                if answer.isdecimal() and 1 <= int(answer) <= len(offered):
                    return offered[int(answer) - 1]
        except (EOFError, KeyboardInterrupt):
            return None

    def _is_country_told(self) -> bool:
        """Ask for the country, whose lines of help are shown; False for who would rather leave."""
        _ = self.messages.text
        countries = self.library.countries()
        self._say(_("The lines of help and the rights in this game are those of your country."))
        self._say(*(f"{number}. {name}" for number, (_id, name) in enumerate(countries, start=1)))
        try:
            while True:
                answer = self.read(_("Which country are you in? (number, q to leave) "))
                answer = answer.strip().lower()
                if answer == "q":
                    return False
                if answer.isdecimal() and 1 <= int(answer) <= len(countries):
                    break
        except (EOFError, KeyboardInterrupt):
            return False
        country = countries[int(answer) - 1][0]
        self.library = replace(self.library, country_id=country, is_guessed=False)
        if self.bookmark is not None:
            self.bookmark.keep_country(country)
        return True

    def _introduce(self, scenario: Scenario) -> None:
        _ = self.messages.text
        self._say("", scenario.title, "=" * len(scenario.title), scenario.content_note, "")
        keeps_plays = self.bookmark is not None and self.bookmark.is_on
        is_joined = self.seat.plays(scenario)
        rules = ground_rules(_, keeps_plays=keeps_plays, private=what_goes(_) if is_joined else "")
        self._say(*(f"* {rule}" for rule in rules))
        self._say("", _("Type a number to choose. h: help lines, b: back, q: leave at once."))
        self._say(_("p: pass over this scene. s: softer version, words that press stay hidden."))
        if self.bookmark is not None:
            self._say(*self.bookmark.keys())
        if is_joined:
            self._say(_("c: leave the class and play on alone."))

    def _begun(self, scenario: Scenario) -> Play | None:
        """Go on where the player stopped, or start; None if they leave."""
        start = Play.start(scenario)
        if self.bookmark is None:
            return start
        found = self.bookmark.found(scenario)
        told = self.bookmark.told(found)
        self._say(*([""] if told else []), *told)
        while found.play is not None:
            answer = self.read(self.messages.text("g: go on, n: start again (q to leave) "))
            match answer.strip().lower():
                case "g" | "":
                    return found.play
                case "n":
                    return start
                case "q":
                    return None
        return start

    def _played(self, play: Play) -> Play | None:
        """Play to the ending; None if the player leaves."""
        _ = self.messages.text
        self._tell(play)
        while not play.is_ended:
            answer = self.read("> ").strip().lower()
            if answer == "q":
                return None
            if answer == "h":
                self._help()
                self._offer(play)
            elif answer in (KEEP, ERASE) and self.bookmark is not None:
                self._say("", *self.bookmark.pressed(answer, play))
                self._offer(play)
            elif answer == "b" and play.taken:
                play = self._kept(skipping.back(play))
                self._tell(play)
            elif answer == PASS:
                play = self._passed(play)
            elif answer == LEAVE_CLASS and self.seat.is_taken:
                self.seat.leave()
                joined = self.seat.settled()
                self._say("", standing(joined, _) if joined else "")
                self._offer(play)
            elif answer == SOFT:
                self._soften()
                self._tell(play)
            elif (choice_id := _meant(answer, play)) is not None:
                self._feedback(play, choice_id)
                play = self._kept(play.choose(choice_id))
                self._tell(play)
            else:
                self._say(_("That is not one of the choices."))
                self._offer(play)
        return play

    def _passed(self, play: Play) -> Play:
        """Go on where nobody presses, if there is such a way."""
        after = skipping.skipped(play)
        if after is play:
            self._say(self.messages.text("This scene has no way around it. b goes back, h helps."))
            self._offer(play)
            return play
        self._say("", passed_over(self.messages.text))
        after = self._kept(after)
        self._tell(after)
        return after

    def _soften(self) -> None:
        """Hide the words that press, or show them again."""
        _ = self.messages.text
        self.is_soft = not self.is_soft
        shown = _("Every message is shown.")
        self._say("", _("Words that press are hidden now.") if self.is_soft else shown)

    def _kept(self, play: Play) -> Play:
        """Keep where a play stands, before anything of it is told."""
        if self.bookmark is not None:
            self._say(*self.bookmark.put(play))
        self.seat.note(play, self.library.catalogue)
        return play

    def _tell(self, play: Play) -> None:
        """Tell the lines of the node, then what can be done."""
        step = play.steps[-1]
        time = time_of(play)
        self._say("", f"— {time} —" if time else "")
        for entry in entries_of(play.scenario, step, len(play.steps) - 1, time):
            self._say(entry_text(self._covered(entry), play, self.messages))
        if not play.is_ended:
            self._offer(play)

    def _covered(self, entry: Entry) -> Entry:
        if not (self.is_soft and entry.tactic):
            return entry
        return covered(entry, self.library.catalogue.tactics, self.messages.text)

    def _offer(self, play: Play) -> None:
        self.write("")
        for number, offer in enumerate(_open(play), start=1):
            self._say(f"{number}. {self._label(offer, play)}")

    def _label(self, offer: Offer, play: Play) -> str:
        _ = self.messages.text
        choice = offer.choice
        if choice.kind == "do":
            return choice.text
        said = quoted(choice.text, _)
        if not choice.to:
            return said
        to = filled(_("Write to {name}"), name=play.scenario.cast[choice.to].name)
        return named(to, said, _)

    def _feedback(self, play: Play, choice_id: str) -> None:
        feedback = play.node.choices[choice_id].feedback
        if feedback:
            self._say("", f"({feedback})")

    def _help(self) -> None:
        lines = self.library.country.help_for(HELP_FOR_ALL)
        self._say("", *help_text(lines, self.messages))

    def _debrief(self, play: Play) -> None:
        library = self.library
        if self.bookmark is not None:
            self.bookmark.finish(play)
        self.seat.finish()
        self._say(*debrief_text(play, library.catalogue, library.country, self.messages), "")
        joined = self.seat.settled() if self.seat.is_about(play.scenario) else None
        if joined is not None:
            self._say(what_goes(self.messages.text), arrival(joined, self.messages.text), "")

    def _say(self, *lines: str) -> None:
        for line in lines:
            for part in parts_of(line):
                self.write(part)


def parts_of(line: str) -> list[str]:
    """Break a line for the width of a terminal; the parts of a list's line stand below it."""
    indent = " " * (len(line) - len(line.lstrip("* ")))
    parts = textwrap.wrap(line, WIDTH, subsequent_indent=indent, break_on_hyphens=False)
    return parts or [""]


def _open(play: Play) -> list[Offer]:
    return [offer for offer in play.choices() if offer.is_open]


def _meant(answer: str, play: Play) -> str | None:
    """Give the id of the choice that an answer means: its number or its id."""
    ids = play.open_ids()
    if answer.isdecimal() and 1 <= int(answer) <= len(ids):
        return ids[int(answer) - 1]
    return answer if answer in ids else None


def _standing(offered: Scenario | Booster) -> tuple[bool, int, int, str]:
    """Give where something stands in the list: boosters last, in the order they come in."""
    if isinstance(offered, Scenario):
        return (False, *in_order(offered))
    return True, 0, 0, ""
