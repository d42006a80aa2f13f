"""What the tests on facts start from: the extract of the fact base, and every shipped entry."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from game import files
from game.engine.country import Entry, HelpLine, Right
from game.library import Library

HERE = Path(__file__).parent
COUNTRIES = files.country_ids()
# Whose facts a pack may hold: its country's, those of a part of it, the Union's, everybody's.
FROM = {
    "at": {"AT", "EU", "INT"},
    "be": {"BE", "EU", "INT"},
    "ca": {"CA", "CA-QC", "INT"},
    "ch": {"CH", "INT"},
    "de": {"DE", "EU", "INT"},
    "fr": {"FR", "EU", "INT"},
    "gb": {"UK", "UK-EW", "INT"},
    "international": {"EU", "INT"},
    "lu": {"LU", "EU", "INT"},
}
_UNITS = dict.fromkeys(("an", "Jahr", "Jahre", "Jahren", "year", "years"), "ans")
_UNITS |= dict.fromkeys(("Monat", "Monate", "month", "months"), "mois")


@cache
def facts() -> dict[str, dict[str, Any]]:
    """Give every fact by its id, whatever it is about."""
    kinds = yaml.safe_load((HERE / "extract.yaml").read_text(encoding="utf-8"))
    return {name: fact for kind in kinds.values() for name, fact in kind.items()}


def entries() -> Iterator[tuple[str, Entry]]:
    """Give every line of help and every right with its country."""
    for country_id in COUNTRIES:
        for one in Library(country_id).country.entries:
            yield country_id, one


def help_lines() -> list[tuple[str, HelpLine]]:
    return [(country, one) for country, one in entries() if isinstance(one, HelpLine)]


def rights() -> list[tuple[str, Right]]:
    return [(country, one) for country, one in entries() if isinstance(one, Right)]


def name_of(value: object) -> str:
    """Name a parameter of a test by its country or its entry."""
    return value if isinstance(value, str) else str(getattr(value, "id", value))


def flat(value: object) -> str:
    """Give all texts of a value as one."""
    if isinstance(value, dict):
        return "\n".join(map(flat, value.values()))
    return "\n".join(map(flat, value)) if isinstance(value, list | tuple) else str(value)


def joined(value: object) -> str:
    """Give the text of a value without what stands between digits."""
    return re.sub(r"(?<=\d)[ .\u00a0\u202f-](?=\d)", "", flat(value))


def numbers(value: object) -> set[str]:
    """Give every number of the text of a value, however it is grouped."""
    return set(re.findall(r"\d+", joined(value)))


def measures(value: object) -> set[str]:
    """Give every duration, age and amount of a text, as in `7 ans` and `100000 €`."""
    grouped = re.sub(r"(?<=\d)[ .,\u00a0\u202f](?=\d{3}\b)", "", flat(value))
    plain = re.sub(r"€(\d+)", r"\1 €", grouped.replace("\u00a0", " "))
    found = re.findall(r"(\d+) ?(ans?\b|mois\b|€|%|Jahr\w*|Monate?\b|years?\b|months?\b)", plain)
    return {f"{number} {_UNITS.get(unit, unit)}" for number, unit in found}
