"""Everything that can be played, read from files: catalogues, country packs, scenarios."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from unicodedata import combining, normalize

from game import files, verified
from game.collector import paused
from game.engine.catalogue import Catalogue
from game.engine.country import Country
from game.engine.po import MessageCatalogue
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.engine.texts import PackTexts, is_same_story, translated
from game.engine.translation import spoken
from game.pseudo import PSEUDOS
from game.sources import Source, source_of
from game.system_locale import system_country

if TYPE_CHECKING:
    from game.engine.boosters import Booster
    from game.engine.glyphs import Face

DEFAULT_COUNTRY = "fr"
Read: TypeAlias = tuple[Scenario | None, Sequence[Problem]]


class Offered:
    """A scenario to play, or the problems that keep it from being played.

    It is read when it is first looked at: the first picture does not wait for whole stories.
    """

    def __init__(self, source: Source, read: Callable[[], Read]) -> None:
        """Offer what a source holds."""
        self.source = source
        self._read = read
        self._found: Read | None = None

    @classmethod
    def of(
        cls, source: Source, scenario: Scenario | None, problems: Sequence[Problem] = ()
    ) -> "Offered":
        """Offer what was read already."""
        made = cls(source, lambda: (scenario, problems))
        made.read()
        return made

    @property
    def is_read(self) -> bool:
        """Tell whether it was looked at already."""
        return self._found is not None

    @property
    def scenario(self) -> Scenario | None:
        """Give the scenario, unless it needs mending."""
        return self.read()[0]

    @property
    def problems(self) -> Sequence[Problem]:
        """Give what was found wrong."""
        return self.read()[1]

    def read(self) -> Read:
        """Read it, once."""
        if self._found is None:
            self._found = self._read()
        return self._found


def in_order(scenario: Scenario) -> tuple[int, int, str]:
    """Give what stories stand in order by: age, then the calm before the tense, then title."""
    title = "".join(one for one in _bare(scenario.title).casefold() if one.isalnum())
    return scenario.age, scenario.intensity, title


@dataclass(frozen=True)
class Library:
    """The shipped data, read once, when it is first asked for.

    It remembers where scenarios were read, so that a play can go on in another language.
    """

    country_id: str = DEFAULT_COUNTRY
    language: str = ""  # in which scenarios are played; none: the one in which they are written

    is_guessed: bool = False  # the country: nobody chose one, and the system names none

    _sources: dict[str, Source] = field(default_factory=dict, repr=False, compare=False)
    _boosters: dict[str, Path] = field(default_factory=dict, repr=False, compare=False)

    @property
    def catalogue(self) -> Catalogue:
        """Give the reflexes and tactics."""
        return verified.catalogue_in(self.language)

    @property
    def country(self) -> Country:
        """Give the help lines and rights of the country."""
        return verified.country_in(self.country_id, self.language)

    def countries(self) -> tuple[tuple[str, str], ...]:
        """Give the countries whose packs are there: ids and names, by name, the others last."""
        ids = files.country_ids()
        named = [(one, verified.country_in(one, self.language).name) for one in ids]
        return tuple(sorted(named, key=lambda one: (one[0] == files.INTERNATIONAL, _bare(one[1]))))

    def problems(self) -> list[Problem]:
        """Give the problems of the shipped catalogues and packs; a test wants none."""
        return verified.problems(self.country_id)

    def scenario(self, source: Source | Path) -> tuple[Scenario | None, list[Problem]]:
        """Read one scenario, in the language of the library as far as it can be."""
        scenario, problems = self.written(source)
        if scenario is None or self.language in ("", scenario.language):
            return scenario, problems
        if self.language in PSEUDOS:
            odd = PSEUDOS[self.language]
            return translated(scenario, self.language, lambda _, text, __: odd(text)), problems
        # A catalogue that can't be read keeps nobody from playing; `check` tells what is wrong.
        catalogue, _ = translation(source, self.language)
        return (spoken(scenario, self.language, catalogue) if catalogue else scenario), problems

    def again(self, scenario: Scenario) -> Scenario:
        """Give a scenario that was read here once more, in the language of the library.

        It stays as it is where its file is gone, or tells another story by now.
        """
        source = self._sources.get(scenario.id)
        found = None if source is None else self.scenario(source)[0]
        return found if found and is_same_story(found, scenario) else scenario

    def written(self, source: Source | Path) -> tuple[Scenario | None, list[Problem]]:
        """Read one scenario as its author wrote it: shipped, in a file, or in a pack."""
        found = source_of(source)
        self._sources[found.id] = found
        text, problem = found.text()
        if problem is not None:
            return None, [problem]
        from game.engine.reader import read_scenario  # noqa: PLC0415  the first picture needs none

        with paused():
            return read_scenario(text, found.place, found.id, self.catalogue)

    def same(self, wanted: str, digest: str, sources: Iterable[Source]) -> Scenario | None:
        """Give the scenario of an id in the version with this digest, if a source has it."""
        found = (self.scenario(one)[0] for one in sources if one.id == wanted)
        return next((one for one in found if one is not None and one.digest == digest), None)

    def boosters(self) -> "tuple[Booster, ...]":
        """Give the shipped boosters, in the language of the library as far as they can be."""
        from game import boosters  # noqa: PLC0415  most plays open none

        read = (self.booster(path)[0] for path in boosters.shipped())
        found = [one for one in read if one is not None]
        return tuple(sorted(found, key=lambda one: one.minutes, reverse=True))

    def booster(self, path: Path) -> "tuple[Booster | None, list[Problem]]":
        """Read one booster, in the language of the library as far as it can be."""
        from game import boosters  # noqa: PLC0415  most plays open none

        self._boosters[path.stem] = path
        return boosters.booster_in(path, self.language, frozenset(self.catalogue.tactics))

    def booster_again(self, booster: "Booster") -> "Booster":
        """Give a booster that was read here once more, in the language of the library."""
        place = self._boosters.get(booster.id)
        found = None if place is None else self.booster(place)[0]
        return found if type(found) is type(booster) and found is not None else booster

    def offered(self, sources: Iterable[Source]) -> tuple[Offered, ...]:
        """Offer scenarios; each is read when it is first looked at."""
        return tuple(Offered(one, partial(self.scenario, one)) for one in sources)


def _bare(name: str) -> str:
    """Give a name without its accents, so that Österreich stands before Schweiz."""
    return "".join(one for one in normalize("NFD", name) if not combining(one))


def library_of(country: str, language: str) -> Library:
    """Give the library of a country in a language; without a country, that of the system."""
    ids = files.country_ids()
    known = next((one for one in (country, system_country()) if one in ids), "")
    return Library(known or DEFAULT_COUNTRY, language, is_guessed=not known)


def translation(
    source: Source | Path, language: str
) -> tuple[MessageCatalogue | None, list[Problem]]:
    """Read the translation of a scenario into one language."""
    found = source_of(source)
    content = found.translation(language)
    if content is None:
        return None, []
    text, problem = content
    if problem is not None:
        return None, [problem]
    from game.engine.po_reader import read_po  # noqa: PLC0415  the first picture needs none

    return read_po(text, found.translation_place(language))


def written_texts(path: Path) -> tuple[Scenario | PackTexts | None, list[Problem]]:
    """Give what can be translated in a file: a scenario, a booster, a shipped pack."""
    from game import boosters  # noqa: PLC0415  playing needs none
    from game.engine.boosters import booster_texts  # noqa: PLC0415

    if boosters.is_booster(path):
        booster, problems = Library().booster(path)
        return (booster_texts(booster) if booster else None), problems
    if not files.is_pack(path):
        return Library().written(path)
    problems = verified.problems_of(path)
    return (None, problems) if problems else (verified.pack_texts(path), [])


def checked(library: Library, source: Source | Path) -> list[Problem]:
    """Give every problem of one scenario: those of reading, or else those of the rules.

    The rules look at the scenario as it is written, then at each of its translations.
    """
    from game.engine.checks import check, check_translation  # noqa: PLC0415  playing needs none

    found = source_of(source)
    with paused():
        scenario, problems = library.written(found)
        if scenario is None:
            return problems
        problems = [*problems, *check(scenario, found.place, font_faces())]
    for language in found.languages():
        catalogue, broken = translation(found, language)
        problems += broken
        if catalogue is not None:
            place = found.translation_place(language)
            problems += check_translation(
                scenario, found.place, catalogue, place, language, font_faces()
            )
    return problems


@cache
def font_faces() -> "Mapping[str, Face]":
    """Give what each face of the game can draw, as the fonts were measured."""
    import json  # noqa: PLC0415  playing needs no rules

    from game.engine.glyphs import faces  # noqa: PLC0415

    return faces(json.loads(files.asset_text("fonts", "glyphs.json")))
