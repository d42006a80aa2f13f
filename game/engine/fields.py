"""Reads one table against its keys: forms, limits, missing and unknown keys, did-you-mean."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from heapq import nlargest
from itertools import chain, pairwise
from typing import Any

from game.engine.language import Key, Keys
from game.engine.marked import MOST_PROBLEMS
from game.engine.placed import Items, Table, Text, Value
from game.engine.problem import N_, Problem
from game.engine.slips import NO_BREAK, spacing

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YES, _NO = ("true", "yes", "oui", "ja"), ("false", "no", "non", "nein")
FLAGS = {**dict.fromkeys(_YES, True), **dict.fromkeys(_NO, False)}
YES_OR_NO = N_("write yes or no")
MOST_COMPARED = 5_000  # names, in one file
GUESS_COST = 50  # what a close look costs, in names looked at
NEAR = 0.62  # how alike two names are at least; more than three letters of five
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

    def unknown(self, place: Text, code: str, message: str, known: Iterable[str]) -> str:
        """Note a name that does not exist, with the nearest that does; give that one."""
        if len(self.problems) >= MOST_PROBLEMS:
            return ""
        names = list(known)
        near = self._nearest(place, names)
        if _are_several(place, names):
            hint, named = N_("a comma may be missing: {near}"), f"[{', '.join(place.split())}]"
        elif near:
            hint, named = N_("did you mean '{near}'?"), near[0]
        elif not names:
            hint, named = N_("this file declares none"), ""
        elif len(names) <= MOST_LISTED:
            hint, named = N_("known here: {near}"), ", ".join(sorted(names))
        else:
            hint, named = "", ""
        self.at(place, code, message, hint, name=str(place), near=named)
        return near[0] if near else ""

    def _nearest(self, name: str, known: list[str]) -> list[str]:
        self.compared += GUESS_COST + len(known)
        if self.compared > MOST_COMPARED or len(name) > LONGEST_COMPARED:
            return []
        short = (one for one in known if len(one) <= LONGEST_COMPARED)
        folded = "-".join(re.split(r"[\s_]+", name.lower()))
        likely = nlargest(3, short, key=partial(_likeness, _pieces(folded)))
        return get_close_matches(folded, likely, n=1, cutoff=NEAR)


def _are_several(place: Text, known: list[str]) -> bool:
    parts = place.split()
    return len(parts) > 1 and set(parts) <= set(known)


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
    slip = spacing(value) if isinstance(value, Text) else None
    if value is not None:
        message, hint = slip or (N_("names with values are expected here"), _TABLE_HINT)
        report.at(value, "not-table", message, hint)
    return None


def settings(value: Value | None, report: Report) -> Table | None:
    """Give the table of `when` or `set`; a lone name is told as it has to be written."""
    if isinstance(value, Text) and ID.fullmatch(value):
        message = N_("names with values are expected here")
        report.at(value, "not-table", message, _LIKE, like=f"{{{value}: yes}}")
        return None
    return table(value, report)


def items(value: Value | None, report: Report) -> Items | None:
    """Give the value if it is a list; note the problem if it is something else."""
    if isinstance(value, Items):
        return value
    if value is not None:
        slip = _hyphen_slip(value)
        message, hint = slip or (N_("a list is expected here"), _LIST_HINT)
        report.at(value, "not-list", message, hint)
    return None


def _hyphen_slip(value: Value) -> tuple[str, str] | None:
    first = next(iter(value), "") if isinstance(value, Table) else ""
    return spacing(f"{first}: ") if first.startswith("-") else None


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
    meant: set[str] = set()  # by keys that were written otherwise
    for name, value in found.items():
        key = keys.get(name)
        if key is not None:
            read_free = settings if name in _BRACED else _FREE.get(key.form)
            read_value = (
                _LIMITED[key.form](value, key, report)
                if read_free is None
                else read_free(value, report)
            )
            if read_value is not None:
                sound[name] = read_value
        elif name not in known:
            meant.add(_unknown_key(name, chain(keys, known), report))
    if not keys.required <= found.keys():
        for needed, key in keys.items():
            if key.required and needed not in found and needed not in meant:
                _missing(found, needed, key, report)
    return sound


def entries(
    found: Table | None, keys: Keys, report: Report
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the entries that have all that they must have."""
    for name, value in (found or {}).items():
        inner = table(value, report)
        if inner is None or identifier(name, report) is None:
            continue
        before = len(report.problems)
        sound = read(inner, keys, report)
        if len(report.problems) == before:
            yield name, sound


def _unknown_key(name: Text, known: Iterable[str], report: Report) -> str:
    """Note a key that does not exist; give the one that was meant, if that can be told."""
    plain = name.strip(NO_BREAK)
    if plain == name:
        return report.unknown(name, "unknown-key", N_("unknown key '{name}'"), known)
    message, hint = N_("a no-break space stands beside '{name}'"), N_("write a plain space there")
    report.at(name, "unknown-key", message, hint, name=plain)
    return plain


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
    number = _NUMBER.match(text)
    hint = N_("write the number alone: {number}") if number else ""
    report.at(text, "wrong-number", message, hint, **values, number=number[0] if number else "")
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
        message = N_("'{name}' is neither yes nor no")
        report.at(text, "unknown-word", message, YES_OR_NO, name=str(text))
        return None
    return None if text is None else FLAGS[text.lower()]


def _ids(value: Value, report: Report) -> tuple[Text, ...] | None:
    if isinstance(value, Text) and (names := value.replace(",", " ").split()):
        like = f"[{', '.join(names)}]"
        report.at(value, "not-list", N_("a list is expected here"), _LIKE, like=like)
        return None
    listed = items(value, report)
    if listed is None:
        return None
    found = [words(one, report) for one in listed]
    return tuple([one for one in found if one is not None])


_FREE: dict[str, Callable[[Value, Report], object | None]] = {
    "text": words,
    "id": words,  # whoever reads it looks whether there is such a name
    "flag": _flag,
    "ids": _ids,
    "table": table,
    "items": items,
}
_LIMITED: dict[str, Callable[[Value, Key, Report], object | None]] = {
    "whole": _whole,
    "word": _word,
}
_BRACED = ("set", "when")
_NUMBER = re.compile(r"[0-9]{1,8}(?=[^\W\d_]|\s)")
_LIKE = N_("write it like this: {like}")
_TABLE_HINT = N_("write one 'name: value' a line, indented under this key")
_LIST_HINT = N_("write one '- …' a line, or [one, two]")
_BRACKETS = N_('a sentence that starts with [ must stand between double quotes "…"')
_BRACES = N_('put the whole sentence between double quotes "…"; a colon may have cut it')
_FILL_HINT = N_("write something, or remove the key")
