"""Everything that can be played, read from files: catalogues, country packs, scenarios."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game import files
from game.engine.catalogue import Catalogue
from game.engine.country import Country
from game.engine.pack_reader import Source, read_catalogue, read_country
from game.engine.po import MessageCatalogue
from game.engine.po_reader import read_po
from game.engine.problem import Problem
from game.engine.reader import read_scenario
from game.engine.scenario import Scenario
from game.engine.texts import translated
from game.engine.translation import spoken
from game.pseudo import PSEUDO, pseudo

if TYPE_CHECKING:
    from game.engine.glyphs import Face

DEFAULT_COUNTRY = "fr"


@dataclass(frozen=True)
class Library:
    """The shipped data, read once, when it is first asked for."""

    country_id: str = DEFAULT_COUNTRY
    language: str = ""  # in which scenarios are played; none: the one in which they are written

    @property
    def catalogue(self) -> Catalogue:
        """Give the reflexes and tactics."""
        return _catalogue()[0]

    @property
    def country(self) -> Country:
        """Give the help lines and rights of the country."""
        return _country(self.country_id)[0]

    def problems(self) -> list[Problem]:
        """Give the problems of the shipped catalogues and packs; a test wants none."""
        return [*_catalogue()[1], *_country(self.country_id)[1]]

    def scenario(self, path: Path) -> tuple[Scenario | None, list[Problem]]:
        """Read one scenario from a file, in the language of the library as far as it can be."""
        scenario, problems = self.written(path)
        if scenario is None or self.language in ("", scenario.language):
            return scenario, problems
        if self.language == PSEUDO:
            pseudo_scenario = translated(scenario, PSEUDO, lambda _, text, __: pseudo(text))
            return pseudo_scenario, problems
        # A catalogue that can't be read keeps nobody from playing; `check` tells what is wrong.
        catalogue, _ = translation(path, self.language)
        return (spoken(scenario, self.language, catalogue) if catalogue else scenario), problems

    def written(self, path: Path) -> tuple[Scenario | None, list[Problem]]:
        """Read one scenario from a file, shipped or somebody's own, as its author wrote it."""
        text, problem = files.read_source(path)
        if problem is not None:
            return None, [problem]
        return read_scenario(text, str(path), path.stem, self.catalogue)


def translation(path: Path, language: str) -> tuple[MessageCatalogue | None, list[Problem]]:
    """Read the translation of a scenario's file into one language."""
    file = files.translation_file(path, language)
    if not file.is_file():
        return None, []
    text, problem = files.read_source(file)
    return (None, [problem]) if problem is not None else read_po(text, str(file))


def checked(library: Library, path: Path) -> list[Problem]:
    """Give every problem of one file: those of reading, or else those of the rules.

    The rules look at the scenario as it is written, then at each of its translations.
    """
    from game.engine.checks import check, check_translation  # noqa: PLC0415  playing needs none

    scenario, problems = library.written(path)
    if scenario is None:
        return problems
    problems = [*problems, *check(scenario, str(path), font_faces())]
    for language in files.translation_languages(path):
        catalogue, broken = translation(path, language)
        file = str(files.translation_file(path, language))
        problems += broken
        if catalogue is not None:
            problems += check_translation(
                scenario, str(path), catalogue, file, language, font_faces()
            )
    return problems


@cache
def font_faces() -> "Mapping[str, Face]":
    """Give what each face of the game can draw, as the fonts were measured."""
    import json  # noqa: PLC0415  playing needs no rules

    from game.engine.glyphs import faces  # noqa: PLC0415

    return faces(json.loads(files.asset_text("fonts", "glyphs.json")))


@cache
def _catalogue() -> tuple[Catalogue, list[Problem]]:
    return read_catalogue(
        _source("catalogue", "reflexes.yaml"), _source("catalogue", "tactics.yaml")
    )


@cache
def _country(country_id: str) -> tuple[Country, list[Problem]]:
    name = f"{country_id}.yaml"
    return read_country(_source("help", name), _source("laws", name))


def _source(*parts: str) -> Source:
    path = files.shipped(*parts)
    text, _ = files.read_source(path)
    return text, "/".join(("scenarios", *parts))
