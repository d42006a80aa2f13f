"""What was verified for all stories, read once: catalogues and country packs, in each language."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game import files, reading
from game.engine.catalogue import Catalogue
from game.engine.country import Country, Entry
from game.engine.pack_texts import (
    Told,
    help_texts,
    law_texts,
    reflex_texts,
    tactic_texts,
    told_by,
    told_catalogue,
    told_country,
)
from game.engine.po import MessageCatalogue
from game.engine.problem import Problem
from game.engine.texts import PackTexts
from game.pseudo import PSEUDOS

if TYPE_CHECKING:
    from game.engine.pack_reader import Source


@cache
def catalogue_in(language: str = "") -> Catalogue:
    """Give the reflexes and tactics in a language, as far as they are translated."""
    written = _catalogue()[0]
    if language in ("", written.language):
        return written
    return told_catalogue(
        written, language, _told(language, "catalogue/reflexes", "catalogue/tactics")
    )


@cache
def country_in(country_id: str, language: str = "") -> Country:
    """Give the lines of help and rights of a country in a language, as far as translated."""
    written = _country(country_id)[0]
    if not language:
        return written
    names = (f"help/{country_id}", f"laws/{country_id}", f"help/{files.INTERNATIONAL}")
    return told_country(written, language, _told(language, *names))


def problems(country_id: str) -> list[Problem]:
    """Give the problems of the catalogues and of the packs of one country."""
    return [*_catalogue()[1], *_country(country_id)[1]]


def problems_of(path: Path) -> list[Problem]:
    """Give what is wrong with one catalogue or pack."""
    found = _catalogue()[1] if _is_catalogue(path) else _country(path.stem)[1]
    return [replace(one, file=str(path)) for one in found if one.file == _place(path)]


def entries_of(path: Path) -> tuple[Entry, ...]:
    """Give the entries that stand in the file of one country pack."""
    start = f"{path.parent.name}/{path.stem}/"
    entries = () if _is_catalogue(path) else _country(path.stem)[0].entries
    return tuple(one for one in entries if one.context.startswith(start))


def pack_paths() -> tuple[Path, ...]:
    """Give the shipped catalogues and country packs."""
    return tuple(path for one in files.PACKS for path in sorted(files.shipped(one).glob("*.yaml")))


def translation_of(path: Path, language: str) -> tuple[MessageCatalogue | None, list[Problem]]:
    """Read the translation of one catalogue or pack into one language."""
    place = files.translation_file(path, language)
    if reading.kind_of(place) != "file":
        return None, []
    from game.engine.po_reader import read_po  # noqa: PLC0415  the first picture needs none

    text, problem = files.read_source(place)
    return (None, [problem]) if problem is not None else read_po(text, str(place))


def pack_texts(path: Path) -> PackTexts:
    """Give the texts of one catalogue or pack that can be translated."""
    if _is_catalogue(path):
        written = _catalogue()[0]
        return reflex_texts(written) if path.stem == "reflexes" else tactic_texts(written)
    country = _country(path.stem)[0]
    return help_texts(country) if path.parent.name == "help" else law_texts(country)


def _told(language: str, *packs: str) -> Told:
    """Give what the translations of some packs tell; the language that nobody speaks tells all."""
    if language in PSEUDOS:
        return lambda _, text: PSEUDOS[language](text)
    read = (translation_of(files.shipped(f"{one}.yaml"), language)[0] for one in packs)
    return told_by(*(one for one in read if one is not None))


@cache
def _catalogue() -> tuple[Catalogue, list[Problem]]:
    from game.engine.pack_reader import read_catalogue  # noqa: PLC0415  the first picture needs none

    return read_catalogue(
        _source("catalogue", "reflexes.yaml"), _source("catalogue", "tactics.yaml")
    )


@cache
def _country(country_id: str) -> tuple[Country, list[Problem]]:
    from game.engine.pack_reader import read_country  # noqa: PLC0415  the first picture needs none

    name = f"{country_id}.yaml"
    is_shared = country_id == files.INTERNATIONAL
    shared = () if is_shared else _country(files.INTERNATIONAL)[0].help
    by_name = {one.id: one for one in shared}
    return read_country(_source("help", name), _source("laws", name), by_name)


def _source(*parts: str) -> "Source":
    path = files.shipped(*parts)
    text, _ = files.read_source(path)
    return text, _place(path)


def _place(path: Path) -> str:
    return f"scenarios/{path.parent.name}/{path.name}"


def _is_catalogue(path: Path) -> bool:
    return path.parent.name == "catalogue"
