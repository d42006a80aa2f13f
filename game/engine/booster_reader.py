"""Reads boosters: a text in, a booster or all its problems out; it never raises on bad input."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from game.engine.booster_language import ANY, FRAGMENT, PERSON, PIECE, SENTENCE, SORT
from game.engine.boosters import Booster
from game.engine.fields import Report, are_few, entries, read, table
from game.engine.language import Keys
from game.engine.marked import read_marked
from game.engine.placed import Table
from game.engine.problem import N_, Problem
from game.engine.sentences import (
    LEAST_PIECES,
    MOST_PIECES,
    PARTS,
    Person,
    Piece,
    SentenceBooster,
)
from game.engine.sorting import (
    BESIDE_HARMLESS,
    BESIDE_TRAP,
    HARMLESS,
    TRAPS,
    Fragment,
    SortBooster,
)

MOST_FRAGMENTS, MOST_PEOPLE = 200, 6
HEAD = ("language", "title", "summary", "note", "minutes")


def read_booster(
    text: str, file: str, booster_id: str, tactics: Collection[str]
) -> tuple[Booster | None, list[Problem]]:
    """Read a booster; `tactics` are the techniques that it may name."""
    value, problems = read_marked(text, file)
    report = Report(file, problems)
    found = table(value, report)
    booster = None if found is None else _booster(found, booster_id, tactics, report)
    return (None if report.problems else booster), sorted(report.problems)


def _booster(
    found: Table, booster_id: str, tactics: Collection[str], report: Report
) -> Booster | None:
    keys = _keys(found)
    top = read(found, keys, report)
    if keys is SORT:
        fragments = tuple(_fragments(top.get("fragments"), tactics, report))
        return (
            None if report.problems else SortBooster(**_head(booster_id, top), fragments=fragments)
        )
    people = tuple(_people(top.get("people"), report))
    starts, middles, ends = (tuple(_pieces(top.get(part), people, report)) for part in PARTS)
    if report.problems:
        return None
    head = _head(booster_id, top)
    return SentenceBooster(**head, people=people, starts=starts, middles=middles, ends=ends)


def _keys(found: Table) -> Keys:
    """Give the keys of a kind; where it is not told, those of what the file seems to be."""
    kind = found.under("booster")
    seeming = SENTENCE if "people" in found else SORT
    return ANY.get(kind, seeming) if isinstance(kind, str) else seeming


def _head(booster_id: str, top: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": booster_id, **{key: top[key] for key in HEAD}}


def _fragments(found: Table | None, tactics: Collection[str], report: Report) -> Iterator[Fragment]:
    if found is None or not are_few(found, MOST_FRAGMENTS, report):
        return
    traps = harmless = 0
    for name, sound in entries(found, FRAGMENT, report):
        _look_at(sound, tactics, report)
        fragment = _fragment(name, sound)
        harmless += fragment.is_harmless
        traps += not fragment.is_harmless
        yield fragment
    if not report.problems and (traps < TRAPS or harmless < HARMLESS):
        message = N_("messages with a technique: {traps}, harmless ones: {harmless}")
        hint = N_("at least eight with a technique and four harmless ones are needed")
        told = {"traps": str(traps), "harmless": str(harmless)}
        report.at(found, "too-few", message, hint, **told)


def _fragment(name: str, sound: Mapping[str, Any]) -> Fragment:
    return Fragment(
        id=name,
        sender=sound["from"],
        says=sound["says"],
        told=sound["told"],
        tactic=sound.get("tactic", ""),
        beside=sound["beside"],
        seen=sound["seen"],
        missed=sound["missed"],
    )


def _look_at(sound: Mapping[str, Any], known: Collection[str], report: Report) -> None:
    """Note techniques that do not exist, and too few or too many of them to choose from."""
    own, beside = sound.get("tactic"), sound["beside"]
    named = [*([own] if own else []), *beside]
    for one in named:
        if one not in known:
            report.unknown(one, "unknown-tactic", N_("unknown tactic '{name}'"), known)
    wanted = BESIDE_TRAP if own else BESIDE_HARMLESS
    if len(beside) != wanted or len({*named}) != len(named):
        message = N_("other techniques expected in `beside`, each of them once: {count}")
        hint = N_("name those that one might take it for, without its own")
        report.at(sound["from"], "wrong-offers", message, hint, count=str(wanted))


def _people(found: Table | None, report: Report) -> Iterator[Person]:
    if found is None or not are_few(found, MOST_PEOPLE, report):
        return
    for name, sound in entries(found, PERSON, report):
        yield Person(name, sound["name"], sound["about"])


def _pieces(found: Table | None, people: tuple[Person, ...], report: Report) -> Iterator[Piece]:
    known, counts = [one.id for one in people], {one.id: 0 for one in people}
    for name, sound in entries(found, PIECE, report):
        to = sound.get("to", ())
        for one in to:
            if one not in known:
                report.unknown(one, "unknown-word", N_("'{name}' is not known here"), known)
        for one in to or known:
            counts[one] = counts.get(one, 0) + 1
        yield Piece(name, sound["says"], sound["does"], to)
    if found is None or report.problems:
        return
    for person, count in counts.items():
        if not LEAST_PIECES <= count <= MOST_PIECES:
            message = N_("sentences that can be said to '{name}' here: {count}")
            hint = N_("three or four are shown at a time")
            report.at(found, "too-few", message, hint, count=str(count), name=person)
