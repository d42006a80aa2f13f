"""Reads one table against its keys: forms, limits, missing and unknown keys, did-you-mean."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from heapq import nlargest
from itertools import chain, pairwise
from typing import Any

from game.engine.language import Key, Keys
from game.engine.marked import MOST_PROBLEMS, Items, Table, Text, Value
from game.engine.problem import N_, Problem

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FLAGS = {"true": True, "yes": True, "oui": True, "false": False, "no": False, "non": False}
MOST_COMPARED = 5_000  # names, in one file
GUESS_COST = 50  # what a close look costs, in names looked at
LONGEST_COMPARED = 40  # letters of such a name
MOST_LISTED = 60  # names told as known


@dataclass(slots=True)
class Report:
    """The problems of one file, collected while it is read; beyond a limit they are not noted.

    What one problem costs must not grow with the file: names are compared for a "did you mean"
    only so often.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)
    compared: int = 0
    ids: set[str] = field(default_factory=set)  # found sound already; most stand there many times

    def at(self, place: Value, code: str, message: str, hint: str = "", **values: str) -> None:
        """Note a problem at the place of a value."""
        if len(self.problems) < MOST_PROBLEMS:
            told = tuple(values.items())
            self.problems.append(
                Problem(self.file, place.line, place.column, code, message, hint, values=told)
            )

    def unknown(self, place: Text, code: str, message: str, known: Iterable[str]) -> None:
        """Note a name that does not exist, with the nearest one that does."""
        if len(self.problems) >= MOST_PROBLEMS:
            return
        names = list(known)
        near = self._nearest(place, names)
        if near:
            hint, named = N_("did you mean '{near}'?"), near[0]
        elif len(names) <= MOST_LISTED:
            hint, named = N_("known here: {near}"), ", ".join(sorted(names))
        else:
            hint, named = "", ""
        self.at(place, code, message, hint, name=str(place), near=named)

    def _nearest(self, name: str, known: list[str]) -> list[str]:
        self.compared += GUESS_COST + len(known)
        if self.compared > MOST_COMPARED or len(name) > LONGEST_COMPARED:
            return []
        short = (one for one in known if len(one) <= LONGEST_COMPARED)
        likely = nlargest(3, short, key=partial(_likeness, _pieces(name)))
        return get_close_matches(name, likely, n=1, cutoff=0.6)


def _likeness(pieces: set[str], name: str) -> tuple[float, str]:
    """Tell how many letters and neighbours a name shares: far cheaper than a close look."""
    own = _pieces(name)
    return len(pieces & own) / (len(pieces) + len(own)), name


def _pieces(name: str) -> set[str]:
    return {*name, *map("".join, pairwise(name))}


def table(value: Value | None, report: Report) -> Table | None:
    """Give the value if it is a table; note the problem if it is something else."""
    if isinstance(value, Table):
        return value
    if value is not None:
        report.at(value, "not-table", N_("names with values are expected here"), _TABLE_HINT)
    return None


def items(value: Value | None, report: Report) -> Items | None:
    """Give the value if it is a list; note the problem if it is something else."""
    if isinstance(value, Items):
        return value
    if value is not None:
        report.at(value, "not-list", N_("a list is expected here"), _LIST_HINT)
    return None


def are_few(found: Table | Items, most: int, report: Report) -> bool:
    """Tell whether there are at most so many; note the problem if there are more."""
    if len(found) <= most:
        return True
    message, hint = N_("there are {count} here; at most {most} are read"), N_("leave some out")
    report.at(found, "too-many", message, hint, count=str(len(found)), most=str(most))
    return False


def words(value: Value | None, report: Report) -> Text | None:
    """Give the value if it is a text with something in it; note the problem if it is not."""
    if isinstance(value, Text) and value and not value.isspace():
        return value
    if isinstance(value, Items):
        report.at(value, "not-text", N_("a text is expected here, not a list"), _BRACKETS)
    elif isinstance(value, Table):
        report.at(value, "not-text", N_("a text is expected here, not a table"), _BRACES)
    elif isinstance(value, Text):
        report.at(value, "empty-text", N_("there is nothing here"), _FILL_HINT)
    return None


def identifier(value: Value | None, report: Report) -> Text | None:
    """Give the value if it is an id in kebab-case; note the problem if it is not."""
    text = words(value, report)
    if text is None or text in report.ids:
        return text
    if not ID.fullmatch(text):
        message = N_("'{name}' cannot be an id: small letters, digits and hyphens only")
        report.at(text, "bad-id", message, N_("for example: t-as-une-autre-appli"), name=str(text))
        return None
    report.ids.add(text)
    return text


def read(found: Table, keys: Keys, report: Report, known: Collection[str] = ()) -> dict[str, Any]:
    """Read every key of a table; give the sound values, absent and broken ones left out.

    Args:
        found: The table of the file.
        keys: The keys that the language knows here.
        report: Where problems are noted.
        known: Further names that may stand as keys here (cast ids in a line).
    """
    sound: dict[str, Any] = {}
    for name, value in found.items():
        key = keys.get(name)
        if key is not None:
            read_free = _FREE.get(key.form)
            read_value = (
                _LIMITED[key.form](value, key, report)
                if read_free is None
                else read_free(value, report)
            )
            if read_value is not None:
                sound[name] = read_value
        elif name not in known:
            report.unknown(name, "unknown-key", N_("unknown key '{name}'"), chain(keys, known))
    if not keys.required <= found.keys():
        for needed, key in keys.items():
            if key.required and needed not in found:
                _missing(found, needed, key, report)
    return sound


def _missing(found: Table, name: str, key: Key, report: Report) -> None:
    message = N_("'{name}' is missing")
    report.at(found, "missing-key", message, key.about, name=name)


def _whole(value: Value, key: Key, report: Report) -> int | None:
    text = words(value, report)
    if text is None:
        return None
    if text.isascii() and text.isdigit() and len(text) < 9 and key.least <= int(text) <= key.most:
        return int(text)
    message = N_("a whole number from {least} to {most} is expected here, not '{text}'")
    values = {"least": str(key.least), "most": str(key.most), "text": str(text)}
    report.at(text, "wrong-number", message, **values)
    return None


def _word(value: Value, key: Key, report: Report) -> Text | None:
    text = words(value, report)
    if text is not None and text not in key.words:
        report.unknown(text, "unknown-word", N_("'{name}' is not known here"), key.words)
        return None
    return text


def _flag(value: Value, report: Report) -> bool | None:
    text = words(value, report)
    if text is not None and text.lower() not in FLAGS:
        report.unknown(text, "unknown-word", N_("'{name}' is neither yes nor no"), ("yes", "no"))
        return None
    return None if text is None else FLAGS[text.lower()]


def _ids(value: Value, report: Report) -> tuple[Text, ...] | None:
    listed = items(value, report)
    if listed is None:
        return None
    found = [identifier(one, report) for one in listed]
    return tuple([one for one in found if one is not None])


_FREE: dict[str, Callable[[Value, Report], object | None]] = {
    "text": words,
    "id": identifier,
    "flag": _flag,
    "ids": _ids,
    "table": table,
    "items": items,
}
_LIMITED: dict[str, Callable[[Value, Key, Report], object | None]] = {
    "whole": _whole,
    "word": _word,
}
_TABLE_HINT = N_("write one 'name: value' a line, indented under this key")
_LIST_HINT = N_("write one '- …' a line, or [one, two]")
_BRACKETS = N_('a sentence that starts with [ must stand between double quotes "…"')
_BRACES = N_('put the whole sentence between double quotes "…"; a colon may have cut it')
_FILL_HINT = N_("write something, or remove the key")
