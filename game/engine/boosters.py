"""Boosters: short games some weeks after a story; their texts, and both in other words."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar

from game.engine.pack_texts import Fields, Told, entry_texts, told_entry
from game.engine.sentences import Person, Piece, SentenceBooster
from game.engine.sorting import Fragment, SortBooster
from game.engine.texts import PackTexts

Booster: TypeAlias = SortBooster | SentenceBooster
_Entry = TypeVar("_Entry", Fragment, Person, Piece)

HEAD: Fields = {"title": "title", "summary": "summary", "note": "content-note"}
FRAGMENT: Fields = {
    "sender": "sender",
    "says": "message",
    "told": "reported",
    "seen": "feedback",
    "missed": "feedback",
}
PERSON: Fields = {"name": "person", "about": "person-about"}
PIECE: Fields = {"says": "piece", "does": "piece-does"}


def context_of(booster: Booster, name: str = "") -> str:
    """Give the context under which catalogues keep the texts of an entry, or of the top."""
    return "/".join(one for one in ("boosters", booster.id, name) if one)


def booster_texts(booster: Booster) -> PackTexts:
    """Give the texts of a booster, in the order of its file."""
    found = [*entry_texts(context_of(booster), booster, HEAD)]
    for context, entry, fields in _entries(booster):
        found += entry_texts(context, entry, fields)
    return PackTexts(f"boosters-{booster.id}", booster.title, booster.language, tuple(found))


def told_booster(booster: Booster, language: str, told: Told) -> Booster:
    """Give a booster in another language: each entry wholly, or else as it is written."""
    if booster.language == language:
        return booster
    head = told_entry(context_of(booster), booster, HEAD, told) or booster
    if isinstance(head, SortBooster):
        fragments = _told(head, head.fragments, FRAGMENT, told)
        return replace(head, language=language, fragments=fragments)
    return replace(
        head,
        language=language,
        people=_told(head, head.people, PERSON, told, "people"),
        starts=_told(head, head.starts, PIECE, told, "starts"),
        middles=_told(head, head.middles, PIECE, told, "middles"),
        ends=_told(head, head.ends, PIECE, told, "ends"),
    )


def _entries(booster: Booster) -> Iterator[tuple[str, Fragment | Person | Piece, Fields]]:
    if isinstance(booster, SortBooster):
        for fragment in booster.fragments:
            yield context_of(booster, fragment.id), fragment, FRAGMENT
        return
    for person in booster.people:
        yield context_of(booster, f"people/{person.id}"), person, PERSON
    for part, pieces in zip(("starts", "middles", "ends"), booster.parts, strict=True):
        for piece in pieces:
            yield context_of(booster, f"{part}/{piece.id}"), piece, PIECE


def _told(
    booster: Booster, entries: tuple[_Entry, ...], fields: Fields, told: Told, part: str = ""
) -> tuple[_Entry, ...]:
    names = ("/".join(filter(None, (part, one.id))) for one in entries)
    contexts = (context_of(booster, one) for one in names)
    return tuple(
        told_entry(context, one, fields, told) or one
        for context, one in zip(contexts, entries, strict=True)
    )
