"""The texts of catalogues and country packs to translate, and both in other words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar, Protocol, TypeAlias, TypeVar

from game.engine.catalogue import Catalogue, Family
from game.engine.country import Country, HelpLine, Right
from game.engine.po import MessageCatalogue
from game.engine.texts import Kind, PackTexts, Translatable

Told: TypeAlias = Callable[[str, str], str | None]  # of a context and a text; None: not told
Fields: TypeAlias = Mapping[str, Kind]  # of an entry, each with what it is


class Data(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


_Entry = TypeVar("_Entry", bound=Data)

HELP: Fields = {
    "name": "help",
    "what_for": "what-for",
    "hours": "hours",
    "cost": "cost",
    "audience": "audience",
    "say": "what-to-say",
    "line": "help-line",
}
LAW: Fields = {"title": "law", "text": "law-text", "article": "article", "up_to": "up-to"}
FAMILY: Fields = {"name": "family", "summary": "family-summary"}
REFLEX: Fields = {"name": "reflex", "sentence": "advice"}
TACTIC: Fields = {"name": "tactic", "purpose": "purpose", "notice": "notice"}
REFLEXES, TACTICS = "catalogue/reflexes", "catalogue/tactics"


def help_texts(country: Country) -> PackTexts:
    """Give the texts of a country's lines of help, without those of the international pack."""
    file = f"help/{country.id}"
    name = Translatable(file, country.name, "country")
    own = (one for one in country.help if one.context.startswith(f"{file}/"))
    lines = (text for one in own for text in _help(one))
    return PackTexts(f"help-{country.id}", country.name, country.language, (name, *lines))


def law_texts(country: Country) -> PackTexts:
    """Give the texts of a country's laws."""
    found = tuple(text for one in country.rights for text in entry_texts(one.context, one, LAW))
    title = country.rights[0].title if country.rights else ""
    return PackTexts(f"laws-{country.id}", title, country.language, found)


def reflex_texts(catalogue: Catalogue) -> PackTexts:
    """Give the texts of the families and reflexes."""
    families = [
        text
        for one in catalogue.families.values()
        for text in entry_texts(_family(one), one, FAMILY)
    ]
    reflexes = [
        text
        for one in catalogue.reflexes.values()
        for text in entry_texts(f"{REFLEXES}/{one.id}", one, REFLEX)
    ]
    title = families[0].text if families else ""
    return PackTexts("catalogue-reflexes", title, catalogue.language, (*families, *reflexes))


def tactic_texts(catalogue: Catalogue) -> PackTexts:
    """Give the texts of the tactics."""
    found = [
        text
        for one in catalogue.tactics.values()
        for text in entry_texts(f"{TACTICS}/{one.id}", one, TACTIC)
    ]
    title = found[0].text if found else ""
    return PackTexts("catalogue-tactics", title, catalogue.language, tuple(found))


def told_by(*catalogues: MessageCatalogue) -> Told:
    """Give what catalogues tell; never what is fuzzy: somebody may act on it."""
    sound = {
        one.key: one.string
        for catalogue in catalogues
        for one in catalogue.messages
        if one.is_translated and not one.is_fuzzy
    }
    return lambda context, text: sound.get((context, text))


def told_country(country: Country, language: str, told: Told) -> Country:
    """Give a country in another language: each entry wholly, or else as it is written."""
    return replace(
        country,
        name=told(f"help/{country.id}", country.name) or country.name,
        help=tuple(_told_help(one, language, told) for one in country.help),
        rights=tuple(_told_right(one, language, told) for one in country.rights),
    )


def told_catalogue(catalogue: Catalogue, language: str, told: Told) -> Catalogue:
    """Give the catalogue in another language: each entry wholly, or else as it is written."""
    if catalogue.language == language:
        return catalogue
    return Catalogue(
        families={
            name: told_entry(_family(one), one, FAMILY, told) or one
            for name, one in catalogue.families.items()
        },
        reflexes={
            name: told_entry(f"{REFLEXES}/{name}", one, REFLEX, told) or one
            for name, one in catalogue.reflexes.items()
        },
        tactics={
            name: told_entry(f"{TACTICS}/{name}", one, TACTIC, told) or one
            for name, one in catalogue.tactics.items()
        },
        language=language,
    )


def _told_right(right: Right, language: str, told: Told) -> Right:
    found = None if right.language == language else told_entry(right.context, right, LAW, told)
    return replace(found, language=language) if found else right


def _told_help(line: HelpLine, language: str, told: Told) -> HelpLine:
    """Give a line in another language; what to say stays in one that is spoken there."""
    found = None if line.language == language else told_entry(line.context, line, HELP, told)
    channels = [told(line.context, one) for one in line.channels]
    if found is None or None in channels:
        return line
    found = replace(found, channels=tuple(filter(None, channels)), language=language)
    if not line.languages or language in line.languages:
        return found
    return replace(found, say=line.say, meaning=found.say)


def told_entry(context: str, entry: _Entry, fields: Fields, told: Told) -> _Entry | None:
    """Give an entry in other words, or None if one of its texts has none."""
    written = {name: text for name in fields if (text := getattr(entry, name))}
    found: dict[str, Any] = {name: told(context, text) for name, text in written.items()}
    return None if None in found.values() else replace(entry, **found)


def _help(line: HelpLine) -> Iterator[Translatable]:
    yield from entry_texts(line.context, line, HELP)
    yield from (Translatable(line.context, one, "channel") for one in line.channels)


def entry_texts(context: str, entry: object, fields: Fields) -> Iterator[Translatable]:
    """Give the texts that an entry has."""
    for name, kind in fields.items():
        text = getattr(entry, name)
        if text:
            yield Translatable(context, text, kind)


def _family(one: Family) -> str:
    return f"{REFLEXES}/families/{one.id}"
