"""Reads catalogues and country packs; an entry without day or source is an error."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from game.engine import pack_language
from game.engine.catalogue import Catalogue, Family, Reflex, Tactic
from game.engine.country import Country, HelpLine, Right
from game.engine.fields import Report, identifier, read, table, words
from game.engine.language import HELP_KINDS, Keys
from game.engine.marked import read_marked
from game.engine.placed import Items, Table, Value
from game.engine.problem import N_, Problem

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Source = tuple[str, str]  # text and the name of its file


def read_catalogue(reflexes: Source, tactics: Source) -> tuple[Catalogue, list[Problem]]:
    """Read both catalogues; broken entries are left out and told."""
    first, first_report = _top(reflexes, pack_language.REFLEXES)
    second, second_report = _top(tactics, pack_language.TACTICS)
    catalogue = Catalogue(
        families={
            name: Family(name, str(sound["name"]), str(sound["summary"]))
            for name, sound in _entries(first.get("families"), pack_language.FAMILY, first_report)
        },
        reflexes={
            name: _reflex(name, sound)
            for name, sound in _entries(first.get("reflexes"), pack_language.REFLEX, first_report)
        },
        tactics={
            name: _tactic(name, sound)
            for name, sound in _entries(second.get("tactics"), pack_language.TACTIC, second_report)
        },
    )
    return catalogue, [*sorted(first_report.problems), *sorted(second_report.problems)]


def read_country(help_lines: Source, laws: Source) -> tuple[Country, list[Problem]]:
    """Read the packs of one country; broken entries are left out and told."""
    top, report = _top(help_lines, pack_language.HELP)
    law_top, law_report = _top(laws, pack_language.LAWS)
    lines = [
        line
        for name, sound in _entries(top.get("entries"), pack_language.HELP_LINE, report)
        if (line := _help_line(name, sound, report)) is not None
    ]
    rights = [
        right
        for name, sound in _entries(law_top.get("entries"), pack_language.LAW, law_report)
        if (right := _right(name, sound, law_report)) is not None
    ]
    country = Country(
        str(top.get("country", "")), str(top.get("name", "")), tuple(lines), tuple(rights)
    )
    return country, [*sorted(report.problems), *sorted(law_report.problems)]


def _top(source: Source, keys: Keys) -> tuple[dict[str, Any], Report]:
    text, file = source
    value, problems = read_marked(text, file)
    report = Report(file, problems)
    found = table(value, report)
    return ({} if found is None else read(found, keys, report)), report


def _entries(
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
            yield str(name), sound


def _reflex(name: str, sound: dict[str, Any]) -> Reflex:
    texts = {
        key: str(sound[key]) for key in ("family", "name", "sentence", "fact", "phase", "audience")
    }
    return Reflex(id=name, **texts)


def _tactic(name: str, sound: dict[str, Any]) -> Tactic:
    texts = {key: str(sound[key]) for key in ("name", "purpose", "notice", "fact")}
    return Tactic(id=name, **texts)


def _help_line(name: str, sound: dict[str, Any], report: Report) -> HelpLine | None:
    as_of, sources = _day(sound["as_of"], report), _sources(sound["sources"], report)
    unknown = [kind for kind in sound["kinds"] if kind not in HELP_KINDS]
    for kind in unknown:
        report.unknown(kind, "unknown-help", N_("no help of kind '{name}'"), HELP_KINDS)
    if as_of is None or not sources or unknown:
        return None
    texts = {
        key: str(sound.get(key, ""))
        for key in ("name", "what_for", "line", "phone", "url", "hours", "cost", "say", "audience")
    }
    return HelpLine(
        id=name,
        kinds=tuple(map(str, sound["kinds"])),
        as_of=as_of,
        sources=sources,
        channels=_texts(sound.get("channels", ()), report),
        is_open_at_night=sound.get("at_night", False),
        is_always_shown=sound.get("always", False),
        **texts,
    )


def _right(name: str, sound: dict[str, Any], report: Report) -> Right | None:
    as_of, sources = _day(sound["as_of"], report), _sources(sound["sources"], report)
    if as_of is None or not sources:
        return None
    return Right(
        id=name,
        as_of=as_of,
        sources=sources,
        is_about_you=sound["about"] == "you",
        **{key: str(sound.get(key, "")) for key in ("kind", "title", "text", "article", "up_to")},
    )


def _texts(values: Any, report: Report) -> tuple[str, ...]:
    return tuple(str(one) for value in values if (one := words(value, report)) is not None)


def _sources(found: Items, report: Report) -> tuple[str, ...]:
    if not found:
        report.at(found, "no-source", N_("an entry without a source is not shown"))
    return _texts(found, report)


def _day(value: Value, report: Report) -> date | None:
    text = words(value, report)
    if text is None:
        return None
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass  # told below, as a text of another form is
    message = N_("'{text}' is not a day")
    report.at(text, "bad-day", message, N_("for example: 2025-11-07"), text=str(text))
    return None
