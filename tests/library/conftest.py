"""Each shipped story in turn, read once."""

import pytest

from game import files
from game.engine.scenario import Scenario
from game.library import Library

STORIES = files.scenario_ids()


@pytest.fixture(scope="package")
def stories(library: Library) -> dict[str, Scenario]:
    """Give every shipped story by its id."""
    found = {one: library.scenario(files.shipped(f"{one}.yaml")) for one in STORIES}
    assert {one: problems for one, (_, problems) in found.items() if problems} == {}
    return {one: story for one, (story, _) in found.items() if story is not None}


@pytest.fixture(params=STORIES)
def story(stories: dict[str, Scenario], request: pytest.FixtureRequest) -> Scenario:
    """Give one story after the other."""
    return stories[request.param]
