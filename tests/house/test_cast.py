"""Every picture and place that a scenario may name is drawn, and told apart from the others."""

import re
from itertools import combinations
from math import dist

import pytest

from game import files
from game.assets import GameAssets
from game.engine.language import PICTURES, PLACES
from game.engine.scenario import Character
from game.library import Library
from game.scenes.camera import picture_of
from game.wording import moment

GROUND = re.compile(r'(?:<stop offset="0%" stop-color|<rect [^>]*fill)="#([0-9a-f]{6})"')
HEAVIEST = 5_000  # characters of an avatar, which may stand on a screen ten times
LEAST_APART = 30  # of 441, between the grounds of two who meet


def ground(picture: str) -> tuple[int, ...]:
    """Give the colour at the top of an avatar, or its only one."""
    found = GROUND.search(GameAssets().picture(f"avatars/{picture}"))
    assert found, picture
    return tuple(bytes.fromhex(found[1]))


def cast(library: Library, name: str) -> list[Character]:
    """Give those who meet in a shipped story."""
    story, problems = library.scenario(files.shipped(f"{name}.yaml"))
    assert story, problems
    return list(story.cast.values())


def test_every_picture_that_may_be_named_is_drawn_and_no_other() -> None:
    drawn = {path.stem for path in files.asset("pictures", "avatars").glob("*.svg")}
    assert drawn == set(PICTURES)


def test_the_pictures_are_named_in_the_order_of_the_alphabet() -> None:
    assert list(PICTURES) == sorted(PICTURES)


@pytest.mark.parametrize("picture", PICTURES)
def test_an_avatar_is_light_enough_to_be_drawn_often(picture: str) -> None:
    assert len(GameAssets().picture(f"avatars/{picture}")) < HEAVIEST


@pytest.mark.parametrize("name", files.scenario_ids())
def test_everybody_in_a_shipped_story_has_a_picture(library: Library, name: str) -> None:
    assert [one.id for one in cast(library, name) if not one.picture] == []


@pytest.mark.parametrize("name", files.scenario_ids())
def test_those_who_meet_stand_before_different_colours(library: Library, name: str) -> None:
    pairs = combinations(sorted({one.picture for one in cast(library, name)}), 2)
    assert [pair for pair in pairs if dist(*map(ground, pair)) < LEAST_APART] == []


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_may_be_named_is_drawn(place: str) -> None:
    assert GameAssets().picture(picture_of(place)).startswith("<svg")


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_may_be_named_has_a_name_to_be_read(place: str) -> None:
    assert moment("", place, str)


@pytest.mark.parametrize(
    ("present", "picture"),
    [
        ((), "living-room-alone"),
        (("maman-maya",), "living-room-alone"),
        (("papa-rose",), "living-room-alone"),
        (("unknown", "papa"), "living-room"),
    ],
)
def test_nobody_sits_on_the_sofa_in_another_parents_place(
    present: tuple[str, ...], picture: str
) -> None:
    assert picture_of("living-room", present) == picture


@pytest.mark.parametrize("light", ["calm", "morning", "evening", "night"])
def test_a_picture_without_somebody_is_the_same_but_for_them(light: str) -> None:
    whole, alone = (GameAssets().light(one, light) for one in ("living-room", "living-room-alone"))
    hidden = {"papa_opacity", "papa_glow_opacity"}
    assert alone == {**whole, **dict.fromkeys(hidden, "0")}


def test_whoever_is_left_out_is_left_out_whole() -> None:
    # What draws pictures takes the opacity of a shape instead of its group's, not both.
    drawing = GameAssets().picture("living-room")
    papa = drawing[drawing.index("{papa_opacity}") : drawing.index("<!-- CAT")]
    assert set(re.findall(r' opacity="(.*?)"', papa)) == {"{papa_glow_opacity}"}
