"""In which country: asked once if nothing tells, kept, shown at once, changed in the settings."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from game import files
from game.engine.scenario import Scenario
from game.keeping import Keeping
from game.library import library_of
from game.scenes.help import Help
from game.scenes.later import first_scene
from game.scenes.rules import Rules
from game.scenes.scene import Apply, Context, Pop, Push, Replace
from game.scenes.settings import SettingsScene, value_id
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.scenes.where import Where
from game.settings import Settings
from game.ui.action import AskHelp, Confirm, Pause, Press
from tests.scenes.given import Player, acted, buttons, nowhere, texts

COUNTRIES = files.country_ids()


@pytest.fixture
def asked(context: Context) -> Context:
    """Give a context in which nobody knows the country."""
    return replace(context, library=replace(context.library, is_guessed=True))


@pytest.fixture
def nobody_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system name no region."""
    for name in ("LC_ALL", "LC_ADDRESS", "LC_TELEPHONE", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_system_tells_the_country(
    country: str, monkeypatch: pytest.MonkeyPatch, nobody_says: None
) -> None:
    del nobody_says
    monkeypatch.setenv("LANG", f"fr_{country.upper()}.UTF-8")
    found = library_of("", "fr")
    is_region = len(country) == 2
    assert (found.country_id, found.is_guessed) == (country if is_region else "fr", not is_region)


@pytest.mark.usefixtures("nobody_says")
def test_without_settings_and_region_the_country_is_only_guessed() -> None:
    found = library_of("", "fr")
    assert (found.country_id, found.is_guessed) == ("fr", True)


def test_the_settings_win_over_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_BE.UTF-8")
    found = library_of("at", "fr")
    assert (found.country_id, found.is_guessed) == ("at", False)


def test_a_country_without_packs_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_BE.UTF-8")
    assert library_of("us", "fr").country_id == "be"


def test_whose_country_is_known_is_not_asked(context: Context, scenario: Scenario) -> None:
    assert first_scene(context, None) is None
    first = first_scene(context, scenario)
    assert first is not None
    assert isinstance(first(), Rules)


def test_whose_country_is_not_known_is_asked_first(asked: Context) -> None:
    first = first_scene(asked, None)
    assert first is not None
    assert isinstance(first(), Where)


def test_every_country_can_be_chosen_and_none_is_yet(asked: Context) -> None:
    scene = Where(asked)
    offered = [one for one in buttons(scene) if one.startswith("country:")]
    assert {one.removeprefix("country:") for one in offered} == set(COUNTRIES)
    assert offered[-1] == "country:international"
    assert not any(scene.tree.find(one).is_chosen for one in offered)  # type: ignore[union-attr]


@pytest.mark.parametrize("country", COUNTRIES)
def test_pressing_a_country_takes_it(asked: Context, country: str) -> None:
    assert acted(Where(asked), Press(f"country:{country}")) == Apply({"country": country})


def test_the_first_line_of_the_country_is_shown_once_it_is_known(asked: Context) -> None:
    player = Player(SceneStack(lambda: Where(asked), nowhere))
    assert "116\u00a0000" not in texts(player.stack.top)
    player.does(Press("country:be"))
    assert "116\u00a0000" in texts(player.stack.top)


@pytest.mark.parametrize("action", [Press("go"), Confirm(), Pause()])
def test_one_goes_on_with_or_without_an_answer(
    asked: Context, action: Press | Confirm | Pause
) -> None:
    assert acted(Where(asked), action) == Pop()


def test_the_story_that_was_asked_for_comes_next(asked: Context, scenario: Scenario) -> None:
    first = first_scene(asked, scenario)
    assert first is not None
    result = acted(first(), Press("go"))
    assert isinstance(result, Replace)
    assert isinstance(result.scene, Rules)


def test_help_is_one_key_away(asked: Context) -> None:
    result = acted(Where(asked), AskHelp())
    assert isinstance(result, Push)
    assert isinstance(result.scene, Help)


@pytest.mark.usefixtures("nobody_says")
def test_the_answer_is_kept_and_not_asked_again(asked: Context, tmp_path: Path) -> None:
    keeping = Keeping(tmp_path / "kept")
    kept = replace(asked, keeping=keeping)
    player = Player(SceneStack(lambda: Title(kept), nowhere))
    player.stack.push(Where(kept))
    player.does(Press("country:lu"), Press("go"))
    assert player.screen == "Title"
    again = Context.under(keeping.settings(), date(2026, 11, 22), keeping)
    assert (again.library.country_id, again.library.is_guessed) == ("lu", False)
    assert first_scene(again, None) is None


def test_the_country_can_be_changed_in_the_settings(context: Context) -> None:
    player = Player(SceneStack(lambda: Title(context), nowhere))
    player.stack.push(SettingsScene(context))
    player.does(Press(value_id("country", "ch")))
    assert player.stack.top.context.library.country_id == "ch"


def test_another_language_leaves_the_country(context: Context) -> None:
    there = context.changed({"country": "be"})
    changed = there.changed({"language": "en"})
    line = changed.library.country.help[0]
    assert (line.id, line.language, line.cost) == ("child-focus", "en", "free")


def test_settings_of_another_country_stay_sound() -> None:
    assert Settings(country="gb").to_data()["country"] == "gb"
