"""Everything that can be played, read from files: catalogues, country packs, scenarios."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game import files
from game.engine.catalogue import Catalogue
from game.engine.country import Country
from game.engine.pack_reader import Source, read_catalogue, read_country
from game.engine.problem import Problem
from game.engine.reader import read_scenario
from game.engine.scenario import Scenario

DEFAULT_COUNTRY = "fr"


@dataclass(frozen=True)
class Library:
    """The shipped data, read once, when it is first asked for."""

    country_id: str = DEFAULT_COUNTRY

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
        """Read one scenario from a file, shipped or somebody's own."""
        text, problem = files.read_source(path)
        if problem is not None:
            return None, [problem]
        return read_scenario(text, str(path), path.stem, self.catalogue)


def checked(library: Library, path: Path) -> list[Problem]:
    """Give every problem of one file: those of reading, or else those of the rules."""
    from game.engine.checks import check  # noqa: PLC0415  playing needs no rules

    scenario, problems = library.scenario(path)
    return problems if scenario is None else [*problems, *check(scenario, str(path))]


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
