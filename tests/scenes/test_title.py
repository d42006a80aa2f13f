"""The title: what it offers, and a file that needs mending."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.scenario import Scenario
from game.library import Offered
from game.scenes.help import Help
from game.scenes.rules import Rules
from game.scenes.scene import Context, Pop, Push, Quit
from game.scenes.stories import Stories
from game.scenes.title import Title
from game.scenes.troubles import Troubles
from game.sources import Loose
from game.ui.action import Confirm, Pause, Press
from game.wording import ground_rules
from tests.scenes.given import acted, texts
from tests.ui.given import window

SMALL = window(800, 600)
BROKEN = Path(__file__).parent.parent / "broken" / "unknown-node.yaml"


@pytest.fixture
def broken(context: Context) -> Title:
    return Title(context, context.library.offered([Loose(BROKEN)]))


@pytest.fixture
def crowd(context: Context, scenario: Scenario) -> Title:
    """Give a title with twelve scenarios, as a pack may hold."""
    offers = [
        Offered.of(Loose(BROKEN), replace(scenario, title=f"Essai {number}"))
        for number in range(12)
    ]
    return Title(context, offers)


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


def test_many_stories_have_a_screen_of_their_own(crowd: Title) -> None:
    result = acted(crowd, Confirm(), space=SMALL)
    assert isinstance(result, Push)
    assert isinstance(result.scene, Stories)
    assert result.scene.offers == crowd.offers


def test_many_stories_are_counted(crowd: Title) -> None:
    assert "12 stories" in texts(crowd)


def test_the_longest_texts_leave_room_for_help(context: Context, scenario: Scenario) -> None:
    endless = replace(scenario, title="mot " * 300, summary="mot " * 300)
    title = Title(context, [Offered.of(Loose(BROKEN), endless)])
    title.layout(SMALL)
    asked = title.tree.find("help")
    assert asked is not None
    assert asked.rect.bottom <= SMALL.height


def test_a_file_with_problems_is_offered_with_its_name(broken: Title) -> None:
    assert any(BROKEN.name in one for one in texts(broken))


@pytest.mark.parametrize("action", [Confirm(), Press("offer")], ids=["enter", "press"])
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
