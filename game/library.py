"""Everything that can be played, read from files: catalogues, country packs, scenarios."""

from dataclasses import dataclass
from functools import cached_property
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
    """The shipped data, read when it is first asked for."""

    country_id: str = DEFAULT_COUNTRY

    @cached_property
    def catalogue(self) -> Catalogue:
        """Give the reflexes and tactics."""
        catalogue, _ = read_catalogue(
            _source("catalogue", "reflexes.yaml"), _source("catalogue", "tactics.yaml")
        )
        return catalogue

    @cached_property
    def country(self) -> Country:
        """Give the help lines and rights of the country."""
        country, _ = read_country(
            _source("help", f"{self.country_id}.yaml"), _source("laws", f"{self.country_id}.yaml")
        )
        return country

    def problems(self) -> list[Problem]:
        """Give the problems of the shipped catalogues and packs; a test wants none."""
        _, first = read_catalogue(
            _source("catalogue", "reflexes.yaml"), _source("catalogue", "tactics.yaml")
        )
        _, second = read_country(
            _source("help", f"{self.country_id}.yaml"), _source("laws", f"{self.country_id}.yaml")
        )
        return [*first, *second]

    def scenario(self, path: Path) -> tuple[Scenario | None, list[Problem]]:
        """Read one scenario from a file, shipped or somebody's own."""
        text, problem = files.read_source(path)
        if problem is not None:
            return None, [problem]
        return read_scenario(text, str(path), path.stem, self.catalogue)


def _source(*parts: str) -> Source:
    path = files.shipped(*parts)
    text, _ = files.read_source(path)
    return text, "/".join(("scenarios", *parts))
