"""Reads catalogues and country packs; an entry without day or source is an error."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from game.engine import pack_language
from game.engine.catalogue import Catalogue, Family, Reflex, Tactic
from game.engine.country import Country, HelpLine, Precision, Right
from game.engine.fields import Report, entries, read, table, words
from game.engine.language import HELP_KINDS, Keys
from game.engine.marked import read_marked
from game.engine.placed import Items, Table, Value
from game.engine.problem import N_, Problem

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Source = tuple[str, str]  # text and the name of its file
# What is translated of an entry; numbers, addresses and days are the same everywhere.
HELP_TEXTS = ("name", "what_for", "hours", "cost", "audience", "say", "line")
LAW_TEXTS = ("title", "text", "article", "up_to")
_PRECISIONS: Mapping[int, Precision] = {4: "year", 7: "month"}  # by the letters of 2025, 2025-11
_REST: Mapping[Precision, str] = {"year": "-01-01", "month": "-01", "day": "", "undated": ""}


def read_catalogue(reflexes: Source, tactics: Source) -> tuple[Catalogue, list[Problem]]:
    """Read both catalogues; broken entries are left out and told."""
    first, first_report = _top(reflexes, pack_language.REFLEXES)
    second, second_report = _top(tactics, pack_language.TACTICS)
    catalogue = Catalogue(
        families={
            name: Family(name, sound["name"], sound["summary"])
            for name, sound in entries(first.get("families"), pack_language.FAMILY, first_report)
        },
        reflexes={
            name: _reflex(name, sound)
            for name, sound in entries(first.get("reflexes"), pack_language.REFLEX, first_report)
        },
        tactics={
            name: _tactic(name, sound)
            for name, sound in entries(second.get("tactics"), pack_language.TACTIC, second_report)
        },
        language=str(first.get("language", "")),
    )
    return catalogue, [*sorted(first_report.problems), *sorted(second_report.problems)]


def read_country(
    help_lines: Source, laws: Source, shared: Mapping[str, HelpLine] | None = None
) -> tuple[Country, list[Problem]]:
    """Read the packs of one country; broken entries are left out and told.

    Args:
        help_lines: Where to turn.
        laws: What protects people there.
        shared: Lines of the international pack, which an entry may take over by name.
    """
    top, report = _top(help_lines, pack_language.HELP)
    law_top, law_report = _top(laws, pack_language.LAWS)
    lines = tuple(_help_lines(top, shared or {}, report))
    law_pack = _Pack.of("laws", law_top, law_report)
    rights = [
        right
        for name, sound in entries(law_top.get("entries"), pack_language.LAW, law_report)
        if (right := _right(name, sound, law_pack, law_report)) is not None
    ]
    country = Country(
        str(top.get("country", "")),
        top.get("name", ""),
        lines,
        tuple(rights),
        str(top.get("language", "")),
    )
    return country, [*sorted(report.problems), *sorted(law_report.problems)]


def _help_lines(
    top: dict[str, Any], shared: Mapping[str, HelpLine], report: Report
) -> Iterator[HelpLine]:
    """Give the lines in the order of the file: its own, and those of the international pack."""
    pack = _Pack.of("help", top, report)
    for name, value in (top.get("entries") or {}).items():
        if isinstance(value, Table) and "from" in value:
            if not read(value, pack_language.SHARED, report):
                continue
            if name in shared:
                yield shared[name]
            else:
                message = N_("the international pack has no entry '{name}'")
                report.unknown(name, "unknown-entry", message, shared)
            continue
        for own, sound in entries(Table({name: value}), pack_language.HELP_LINE, report):
            line = _help_line(own, sound, pack, report)
            if line is not None:
                yield line


def _top(source: Source, keys: Keys) -> tuple[dict[str, Any], Report]:
    text, file = source
    value, problems = read_marked(text, file)
    report = Report(file, problems)
    found = table(value, report)
    return ({} if found is None else read(found, keys, report)), report


def _reflex(name: str, sound: dict[str, Any]) -> Reflex:
    keys = ("family", "name", "sentence", "fact", "phase", "audience")
    return Reflex(id=name, **{key: sound[key] for key in keys})


def _tactic(name: str, sound: dict[str, Any]) -> Tactic:
    return Tactic(id=name, **{key: sound[key] for key in ("name", "purpose", "notice", "fact")})


@dataclass(frozen=True, slots=True)
class _Pack:
    """What every entry of a file needs to know of it."""

    folder: str
    country: str
    language: str
    checked: date | None

    @classmethod
    def of(cls, folder: str, top: dict[str, Any], report: Report) -> "_Pack":
        checked = day_of(top["checked"], report) if "checked" in top else None
        if checked and "checked_how" not in top:
            message = N_("tell beside the day how it was compared: checked_how")
            report.at(top["checked"], "missing-key", message)
        return cls(folder, str(top.get("country", "")), str(top.get("language", "")), checked)

    def head(self, name: str, sound: dict[str, Any]) -> dict[str, Any]:
        """Give what lines of help and rights have in common."""
        return {
            "id": name,
            "fact": str(sound["fact"]),
            "context": f"{self.folder}/{self.country}/{name}",
            "language": self.language,
            "checked": self.checked,
        }


def _help_line(name: str, sound: dict[str, Any], pack: _Pack, report: Report) -> HelpLine | None:
    as_of, sources = _as_of(sound, report), _sources(sound["sources"], report)
    unknown = [kind for kind in sound["kinds"] if kind not in HELP_KINDS]
    for kind in unknown:
        report.unknown(kind, "unknown-help", N_("no help of kind '{name}'"), HELP_KINDS)
    if as_of is None or not sources or unknown:
        return None
    texts = {key: sound[key] for key in (*HELP_TEXTS, "phone", "url", "anonymous") if key in sound}
    return HelpLine(
        **pack.head(name, sound),
        **texts,
        kinds=tuple(map(str, sound["kinds"])),
        as_of=as_of[0],
        known=as_of[1],
        sources=sources,
        channels=_texts(sound.get("channels", ()), report),
        languages=tuple(map(str, sound.get("languages", ()))),
        is_open_at_night=sound.get("at_night", False),
        is_always_shown=sound.get("always", False),
    )


def _right(name: str, sound: dict[str, Any], pack: _Pack, report: Report) -> Right | None:
    as_of, sources = _as_of(sound, report), _sources(sound["sources"], report)
    if as_of is None or not sources:
        return None
    return Right(
        **pack.head(name, sound),
        kind=str(sound["kind"]),
        as_of=as_of[0],
        known=as_of[1],
        sources=sources,
        is_about_you=sound["about"] == "you",
        **{key: sound[key] for key in LAW_TEXTS if key in sound},
    )


def _texts(values: Any, report: Report) -> tuple[str, ...]:
    return tuple(one for value in values if (one := words(value, report)) is not None)


def _sources(found: Items, report: Report) -> tuple[str, ...]:
    if not found:
        report.at(found, "no-source", N_("an entry without a source is not shown"))
    return _texts(found, report)


def _as_of(sound: dict[str, Any], report: Report) -> tuple[date, Precision] | None:
    """Give the day of an entry, and how exactly it is known."""
    written = words(sound["as_of"], report)
    if written == "undated":
        read_on = day_of(sound["read"], report) if "read" in sound else None
        if "read" not in sound:
            message = N_("a source without a date needs the day on which it was read")
            report.at(written, "bad-day", message, N_("add `read: 2026-11-22`"))
        return None if read_on is None else (read_on, "undated")
    known = _PRECISIONS.get(len(written or ""), "day")
    day = written and day_of(written, report, _REST[known])
    return (day, known) if day else None


def day_of(value: Value, report: Report, rest: str = "") -> date | None:
    """Read a day; `rest` completes one of which only the month or the year is known."""
    text = words(value, report)
    if text is None:
        return None
    try:
        if DAY.fullmatch(f"{text}{rest}"):
            return date.fromisoformat(f"{text}{rest}")
    except ValueError:
        pass  # told below, as a text of another form is
    message = N_("'{text}' is not a day")
    report.at(text, "bad-day", message, N_("for example: 2025-11-07"), text=str(text))
    return None
