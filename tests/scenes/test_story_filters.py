"""What one may look for among many stories."""

from dataclasses import replace

import pytest

from game.engine.catalogue import FAMILIES, Catalogue
from game.scenes.story_filters import Story, Wanted, groups, story_of
from tests.scenes.given import small

STORY = Story(13, "witness", frozenset({"tell", "proof"}))


def wanted(*buttons: str) -> Wanted:
    found = Wanted()
    for one in buttons:
        found = found.switched(one)
    return found


def ids(*stories: Story) -> dict[str, tuple[str, ...]]:
    return {one.title: one.buttons for one in groups(stories, lambda text: text)}


@pytest.mark.parametrize(
    "buttons",
    [
        (),
        ("age:13",),
        ("age:15",),
        ("role:witness",),
        ("role:target", "role:witness"),
        ("family:tell",),
        ("family:pause", "family:proof"),
        ("age:13", "role:witness", "family:tell"),
    ],
    ids=str,
)
def test_a_story_is_found(buttons: tuple[str, ...]) -> None:
    assert wanted(*buttons).suits(STORY)


@pytest.mark.parametrize(
    "buttons",
    [
        ("age:11",),
        ("role:target",),
        ("family:pause",),
        ("age:11", "role:witness"),
        ("role:target", "family:tell"),
    ],
    ids=str,
)
def test_a_story_is_left_out(buttons: tuple[str, ...]) -> None:
    assert not wanted(*buttons).suits(STORY)


@pytest.mark.parametrize("button", ["age:13", "role:target", "family:tell"])
def test_what_is_pressed_twice_is_not_asked_for(button: str) -> None:
    assert wanted(button).has(button)
    assert not wanted(button, button).has(button)
    assert wanted(button, button) == Wanted()


def test_one_age_is_asked_for_at_a_time() -> None:
    assert wanted("age:11", "age:13") == wanted("age:13")


def test_what_is_asked_for_is_counted() -> None:
    assert [wanted(*one).count for one in ((), ("age:13",), ("age:13", "role:ex-partner"))] == [
        0,
        1,
        2,
    ]


def test_a_story_has_the_families_of_what_can_be_shown(catalogue: Catalogue) -> None:
    assert story_of(small(), catalogue) == Story(13, "target", frozenset({"pause", "tell"}))


def test_a_reflex_that_the_catalogue_does_not_know_has_no_family(catalogue: Catalogue) -> None:
    unknowing = replace(catalogue, reflexes={})
    assert story_of(small(), unknowing).families == frozenset()


def test_what_all_stories_share_is_not_asked() -> None:
    assert ids(STORY, STORY) == {}


def test_ages_stand_in_their_order() -> None:
    assert ids(STORY, replace(STORY, age=9))["Age"] == ("age:9", "age:13")


def test_families_stand_in_the_order_of_the_debrief() -> None:
    found = ids(replace(STORY, families=frozenset(FAMILIES)), replace(STORY, families=frozenset()))
    assert found["You practise"] == tuple(f"family:{one}" for one in FAMILIES)
