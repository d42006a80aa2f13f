"""What the pages of the debrief say: everything met, with its source, and never a mark."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context
from game.ui.action import Pick
from tests.scenes.given import acted, debrief_of, played, recorded, small, texts
from tests.ui.given import window

STORY, TACTICS, REFLEXES, RIGHTS, HELP = 2, 3, 4, 5, 6  # as the number keys open them
MARK = re.compile(r"%|\b(?:score|rank|grade|level|rang|classement|niveau)\b", re.IGNORECASE)
FRACTION = re.compile(r"\d\s*/\s*\d")


@pytest.fixture(params=["context", "french"])
def scene(request: pytest.FixtureRequest) -> DebriefScene:
    """Give a debrief in the language of the code and in French."""
    context: Context = request.getfixturevalue(request.param)
    return debrief_of(context, played(small(), "beg", "breathe", "back", "tell"))


def page(scene: DebriefScene, number: int) -> str:
    """Give all that is written on a page."""
    acted(scene, Pick(number))
    return "\n".join(texts(scene))


def test_the_first_page_names_the_next_step(scene: DebriefScene) -> None:
    assert scene.data.ending.next_step in page(scene, 1)


def test_the_first_page_names_the_ending(scene: DebriefScene) -> None:
    assert scene.data.ending.title in page(scene, 1)


def test_every_decision_stands_in_the_story_with_its_feedback(scene: DebriefScene) -> None:
    shown = page(scene, STORY)
    moments = scene.data.moments
    missing = [one for one in moments if one.choice.text not in shown]
    assert not missing + [one for one in moments if one.choice.feedback not in shown]


def test_the_questions_of_the_story_are_asked_again(scene: DebriefScene) -> None:
    shown = page(scene, STORY)
    assert scene.data.discussions
    assert [one for one in scene.data.discussions if one not in shown] == []


def test_every_reflex_shown_stands_at_its_decision(scene: DebriefScene) -> None:
    shown = page(scene, STORY)
    reflexes = scene.context.library.catalogue.reflexes
    names = [reflexes[one].name for moment in scene.data.moments for one in moment.choice.shows]
    assert [name for name in names if name not in shown] == []


def test_every_tactic_met_is_named_with_its_purpose(scene: DebriefScene) -> None:
    shown = page(scene, TACTICS)
    met = [part for one in scene.data.tactics for part in (one.tactic.name, one.tactic.purpose)]
    assert met
    assert [part for part in met if part not in shown] == []


def test_every_tactic_is_shown_with_its_sentence(scene: DebriefScene) -> None:
    shown = page(scene, TACTICS)
    assert [one for one in scene.data.tactics if one.quote not in shown] == []


def test_every_tactic_says_what_can_be_noticed(scene: DebriefScene) -> None:
    shown = page(scene, TACTICS)
    assert [one for one in scene.data.tactics if one.tactic.notice not in shown] == []


def test_every_family_of_reflexes_is_shown(scene: DebriefScene) -> None:
    shown = page(scene, REFLEXES)
    families = scene.context.library.catalogue.families.values()
    assert [one.name for one in families if one.name not in shown] == []


def test_every_reflex_at_stake_is_named(scene: DebriefScene) -> None:
    shown = page(scene, REFLEXES)
    reflexes = scene.context.library.catalogue.reflexes
    at_stake = [reflexes[one].name for one in scene.data.score.at_stake]
    assert at_stake
    assert [name for name in at_stake if name not in shown] == []


def test_every_right_is_shown_with_its_article(scene: DebriefScene) -> None:
    shown = page(scene, RIGHTS)
    rights = scene.data.rights
    assert rights
    assert [one.id for one in rights if one.title not in shown or one.article not in shown] == []


def test_every_right_is_shown_with_the_day_of_its_source(scene: DebriefScene) -> None:
    shown = page(scene, RIGHTS)
    day = scene.context.messages.day
    wanted = [(one.article, day(one.as_of)) for one in scene.data.rights]
    lines = shown.splitlines()
    assert all(any(a in line and d in line for line in lines) for a, d in wanted)


def test_every_line_of_help_is_shown_with_its_hours(scene: DebriefScene) -> None:
    shown = page(scene, HELP)
    lines = scene.data.help
    assert lines
    assert [one.id for one in lines if (one.phone or one.name) not in shown] == []
    assert [one.id for one in lines if one.hours not in shown] == []


def test_every_line_of_help_is_shown_with_the_day_of_its_source(scene: DebriefScene) -> None:
    shown = page(scene, HELP)
    day = scene.context.messages.day
    assert [one.id for one in scene.data.help if day(one.as_of) not in shown] == []


def test_every_line_to_talk_to_says_what_can_be_said(scene: DebriefScene) -> None:
    shown = page(scene, HELP)
    lines = [one for one in scene.data.help if "listen" in one.kinds]
    assert lines
    assert [one.id for one in lines if one.say not in shown] == []


def test_the_first_line_of_help_has_its_code(scene: DebriefScene) -> None:
    acted(scene, Pick(HELP))
    assert any("rows of squares" in call for call in recorded(scene))


@pytest.mark.parametrize("number", range(1, 8))
def test_no_page_gives_a_mark(scene: DebriefScene, number: int) -> None:
    assert MARK.findall(page(scene, number)) == []


def test_reflexes_are_no_fraction(scene: DebriefScene) -> None:
    assert FRACTION.findall(page(scene, REFLEXES)) == []


def test_the_last_page_names_the_character_to_leave(scene: DebriefScene) -> None:
    assert scene.play.scenario.player.name in page(scene, 7)


@pytest.mark.parametrize("number", [RIGHTS, HELP])
def test_old_sources_are_told(context: Context, number: int) -> None:
    country = context.library.country
    days = [one.as_of for one in country.rights] + [one.as_of for one in country.help]
    play = played(small(), "tell")
    young = debrief_of(replace(context, today=min(days)), play)
    old = debrief_of(replace(context, today=context.today + timedelta(days=999)), play)
    assert set(page(old, number).splitlines()) - set(page(young, number).splitlines())


@pytest.mark.parametrize("size", [(800, 600), (1280, 720)])
def test_a_narrow_window_says_the_same(context: Context, size: tuple[int, int]) -> None:
    scene = debrief_of(context, played(small(), "tell"))
    acted(scene, Pick(TACTICS))
    assert set(texts(scene, window(*size))) >= {one.tactic.name for one in scene.data.tactics}
