"""Rules on country packs: nobody is sent to a number that nobody looked at for a year."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from game.engine.checks.subject import Finding
from game.engine.checks.translations import Translation
from game.engine.country import OLD_DAYS, Entry, Precision, is_old
from game.engine.placed import Text
from game.engine.problem import N_

LAW_KINDS = ("law", "law-text", "article", "up-to")
_GROUPED = re.compile(r"(?<=\d)(?:[ \u00a0\u202f-](?=\d)|[.,](?=\d{3}\b))")
_NUMBER = re.compile(r"\d+")
_LETTERS: Mapping[Precision, int] = {"day": 10, "month": 7, "year": 4, "undated": 0}
SHORT = 2  # digits of an hour, which other languages count otherwise: 23 h, 11 pm


@dataclass(frozen=True, slots=True)
class Pack:
    """The entries of one file, and the day on which it is looked at."""

    entries: Sequence[Entry]
    day: date


def old_entry(subject: Pack) -> Iterator[Finding]:
    """A line of help or a law whose source is more than a year old, and not compared since.

    Why: numbers change, laws too, and a pupil in trouble calls what stands there. The screen
    always tells how old a source is. This warning stops once somebody has compared the whole
    file with its sources and written the day (`checked`) and how (`checked_how`); after another
    year it comes back.

    Fails: `as_of: "2024-04-19"` in a file last `checked: "2024-11-22"`, looked at in 2026.
    """
    for one in subject.entries:
        is_known = one.checked is not None and (subject.day - one.checked).days < OLD_DAYS
        if is_old(one, subject.day) and not is_known:
            message = N_("the source of '{name}' is more than a year old ({day})")
            hint = N_("compare the whole file with its sources, then write the day as `checked`")
            day = one.as_of.isoformat()[: _LETTERS[one.known]] or "undated"
            yield Finding(one.id, message, hint, (("name", str(one.id)), ("day", day)))


def other_numbers(subject: Translation) -> Iterator[Finding]:
    """A translation of a line of help, a law or a reflex with other numbers than its text.

    Why: a digit lost on the way sends somebody to the wrong number, or says another penalty.
    Hours may be counted otherwise; everything else is the same in every language.

    Fails: `msgstr "up to 6 years in prison"` for "jusqu’à 7 ans de prison".
    """
    for one in subject.catalogue.messages:
        wanted = subject.wanted.get(one.key)
        if wanted is None or not one.is_translated or one.is_fuzzy:
            continue
        least = 0 if wanted.kind in LAW_KINDS else SHORT + 1
        if _numbers(one.id, least) != _numbers(one.string, least):
            message = N_("the numbers of this translation are not those of the text")
            place = Text(one.string)
            place.line, place.column = one.line, 1
            yield Finding(place, message, N_("compare it with the text, digit by digit"))


def _numbers(text: str, least: int) -> list[str]:
    """Give the numbers of a text that have at least so many digits, however they are grouped."""
    return sorted(one for one in _NUMBER.findall(_GROUPED.sub("", text)) if len(one) >= least)
