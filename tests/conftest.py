"""The shipped data, read once for the whole suite; how many stories hypothesis draws."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from game import files, i18n
from game.engine.catalogue import Catalogue
from game.engine.country import Country
from game.engine.graph import Possible
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]  # whole stories are large
for profile, examples in (("quick", 8), ("thorough", 400)):
    settings.register_profile(
        profile,
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=SLOW,
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session", autouse=True)
def _nobodys_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let nothing be read from, or left in, the home of whoever runs the tests."""
    folder = tmp_path_factory.mktemp("nobody") / "kept"
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(files, "player_folder", lambda: folder)
        yield


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture(scope="session")
def catalogue(library: Library) -> Catalogue:
    return library.catalogue


@pytest.fixture(scope="session")
def country(library: Library) -> Country:
    return library.country


@pytest.fixture(scope="session")
def scenario(library: Library) -> Scenario:
    found, problems = library.scenario(files.shipped("dans-l-heure.yaml"))
    assert found is not None, "\n".join(problem.report() for problem in problems)
    return found


@pytest.fixture(scope="session")
def possible(scenario: Scenario) -> Possible:
    """Give what can happen in the shipped scenario, worked out once for the whole suite."""
    return Possible(scenario)


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands speak English, which costs no reading."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


@pytest.fixture(scope="session")
def french() -> Messages:
    return i18n.messages("fr")


def pytest_collection_finish() -> None:
    """Let the garbage collector look less often, and not at what collecting left behind."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
