"""The messages as their files hold them."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from game import files
from game.engine.marked import read_marked
from game.engine.placed import Items, Table, Text, Value

ROOT = Path(__file__).parents[2]
# As CONTRIBUTING.md calls Babel.
KEYWORDS = {"text": None, "_": None, "N_": None, "Key": (2,), "count": (1, 2)}


@cache
def template() -> Catalog:
    with (ROOT / "locale" / "coupe-court.pot").open("rb") as stream:
        return read_po(stream)


@cache
def translated(language: str) -> Catalog:
    with files.catalogue_file(language).open("rb") as stream:
        return read_po(stream, locale=language, abort_invalid=True)


def ids(catalogue: Catalog) -> set[str]:
    """Give every message; one that counts is its form for one thing, and that for many."""
    return {" / ".join(_forms(one.id)) for one in catalogue if one.id}


def pairs(language: str) -> list[tuple[str, str]]:
    """Give each message with its translation; each form of one that counts is a pair."""
    return [
        pair
        for one in translated(language)
        if one.id
        for pair in _pairs(_forms(one.id), _forms(one.string))
    ]


def counting(language: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the messages that count: the forms in the code, and those of a language."""
    found = (one for one in translated(language) if one.pluralizable)
    return [(_forms(one.id), _forms(one.string)) for one in found]


def in_the_code() -> set[str]:
    """Extract every message from the code."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as stream:
        methods, options = parse_mapping_cfg(stream)  # type: ignore[no-untyped-call]
    found = extract_from_dir(ROOT / "game", methods, options, keywords=KEYWORDS)
    return {" / ".join(_forms(one[2])) for one in found}


def _forms(message: str | Sequence[str] | None) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message or ())


def _pairs(forms: Sequence[str], told: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pair the first form with its translation, the last one with all others."""
    yield forms[0], told[0]
    yield from ((forms[-1], one) for one in told[1:])


def shipped_texts() -> Iterator[tuple[str, str]]:
    """Give every text of every shipped scenario, catalogue and pack, with its place."""
    for path in sorted(files.shipped().rglob("*.yaml")):
        value, problems = read_marked(path.read_text(encoding="utf-8"), path.name)
        assert not problems
        for text in _texts(value):
            yield f"{path.name}:{text.line}", str(text)


def _texts(value: Value | None) -> Iterator[Text]:
    match value:
        case Table():
            for one in value.values():
                yield from _texts(one)
        case Items():
            for one in value:
                yield from _texts(one)
        case Text():
            yield value
