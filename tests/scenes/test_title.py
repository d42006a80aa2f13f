"""The title: what it offers, and a file that needs mending."""

from pathlib import Path

import pytest

from game import files
from game.engine.scenario import Scenario
from game.scenes.help import Help
from game.scenes.rules import Rules
from game.scenes.scene import Context, Pop, Push, Quit
from game.scenes.title import Title
from game.scenes.troubles import Troubles
from game.sources import Loose
from game.ui.action import Confirm, Pause, Press
from game.wording import ground_rules
from tests.scenes.given import acted, buttons, texts

BROKEN = Path(__file__).parent.parent / "broken" / "unknown-node.yaml"


@pytest.fixture
def broken(context: Context) -> Title:
    return Title(context, context.library.offered([Loose(BROKEN)]))


def test_every_shipped_scenario_is_offered(context: Context) -> None:
    offers = [one for one in buttons(Title(context)) if one.startswith("offer-")]
    assert len(offers) == len(files.scenario_ids())


def test_a_scenario_is_offered_with_its_title(context: Context, scenario: Scenario) -> None:
    assert scenario.title in texts(Title(context))


def test_a_scenario_is_offered_with_its_summary(context: Context, scenario: Scenario) -> None:
    assert scenario.summary in texts(Title(context))


def test_help_is_one_press_away(context: Context) -> None:
    result = acted(Title(context), Press("help"))
    assert isinstance(result, Push)
    assert isinstance(result.scene, Help)


def test_the_title_can_be_left(context: Context) -> None:
    assert acted(Title(context), Press("leave")) == Quit()


def test_a_file_with_problems_is_offered_with_its_name(broken: Title) -> None:
    assert any(BROKEN.name in one for one in texts(broken))


@pytest.mark.parametrize("action", [Confirm(), Press("offer-0")], ids=["enter", "press"])
def test_a_file_with_problems_shows_them(broken: Title, action: Confirm | Press) -> None:
    result = acted(broken, action)
    assert isinstance(result, Push)
    assert isinstance(result.scene, Troubles)


def test_each_problem_is_shown_with_place_and_hint(context: Context) -> None:
    _, problems = context.library.scenario(BROKEN)
    shown = texts(Troubles(context, problems))
    assert [one.report() for one in problems if one.report() not in shown] == []


@pytest.mark.parametrize("action", [Pause(), Press("back")], ids=["escape", "press"])
def test_the_problems_can_be_left(context: Context, action: Pause | Press) -> None:
    assert acted(Troubles(context, []), action) == Pop()


def test_the_rules_tell_what_the_story_holds(context: Context, scenario: Scenario) -> None:
    assert scenario.content_note in texts(Rules(context, scenario))


def test_the_rules_tell_what_holds_for_everybody(context: Context, scenario: Scenario) -> None:
    shown = texts(Rules(context, scenario))
    assert [rule for rule in ground_rules(context.text) if rule not in shown] == []
