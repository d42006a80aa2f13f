"""Writes the coverage page: `python -m tools.coverage`."""

from pathlib import Path
from typing import Any

import yaml

from game import files
from game.engine.scenario import Scenario
from game.library import Library
from tools.coverage.tables import page

PAGE = files.data_root() / "docs" / "coverage.md"
SEEDS = Path(__file__).parent / "seeds.yaml"


def written() -> str:
    """Give the page as the shipped stories have it now."""
    library = Library()
    return page(shipped_stories(library), library.catalogue, seeds())


def seeds() -> dict[str, Any]:
    """Give the five texts, with what they say and where it is taught."""
    found: dict[str, Any] = yaml.safe_load(SEEDS.read_text(encoding="utf-8"))
    return found


def shipped_stories(library: Library) -> list[Scenario]:
    """Give all shipped stories, in the order of their ids."""
    found = (library.scenario(files.shipped(f"{one}.yaml"))[0] for one in files.scenario_ids())
    return [one for one in found if one is not None]


if __name__ == "__main__":
    files.write(PAGE, written().encode("utf-8"))
