"""Every tactic and reflex is met in a story; every advice of the first texts has its place."""

import pytest

from game.engine.catalogue import Catalogue
from game.engine.scenario import Scenario
from tools.coverage.__main__ import PAGE, seeds, written
from tools.coverage.tables import WAITING, exercised, harmless_share

LEAST_HARMLESS = 0.25
BOYS = {"noe", "ilyes", "youssef", "mathis"}  # whom the player plays
GIRLS = {"maya", "amina", "rose"}


def test_the_page_says_what_the_stories_hold() -> None:
    assert PAGE.read_text(encoding="utf-8") == written()


def test_every_reflex_and_every_tactic_is_met_or_waits_for_a_named_story(
    stories: dict[str, Scenario], catalogue: Catalogue
) -> None:
    reflexes, tactics = exercised(list(stories.values()), catalogue)
    unmet = {one for one, where in {**reflexes, **tactics}.items() if not where}
    assert unmet == set(WAITING)


@pytest.mark.parametrize("kind", ["tactics", "advice"])
def test_what_the_first_texts_say_is_taught_by_entries_that_exist(
    catalogue: Catalogue, kind: str
) -> None:
    known = {"tactics": set(catalogue.tactics), "advice": set(catalogue.reflexes)}[kind]
    for row in seeds()[kind]:
        assert row["entries"], row
        assert set(row["entries"]) <= known, row
        assert row["seed"] in seeds(), row
        assert row["quote"].strip(), row


def test_a_quarter_of_the_decisions_about_trust_is_harmless(stories: dict[str, Scenario]) -> None:
    assert harmless_share(list(stories.values())) >= LEAST_HARMLESS


def test_every_standpoint_is_played(stories: dict[str, Scenario]) -> None:
    roles = {story.role for story in stories.values()}
    assert roles >= {"target", "confidant", "witness", "ex-partner", "control"}


def test_boys_and_girls_are_played_and_targets_are_not_only_girls(
    stories: dict[str, Scenario],
) -> None:
    played = {story.player.id for story in stories.values()}
    targets = {story.player.id for story in stories.values() if story.role == "target"}
    assert len(played & BOYS) >= 3
    assert len(played & GIRLS) >= 3
    assert targets & BOYS
    assert targets & GIRLS
