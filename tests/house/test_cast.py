"""Every picture and place that a scenario may name is drawn, and told apart from the others."""

import re
from itertools import combinations
from math import dist

import pytest

from game import files
from game.assets import GameAssets
from game.engine.language import PICTURES, PLACES
from game.scenes.camera import picture_of
from game.wording import moment

GROUND = re.compile(r'<stop offset="0%" stop-color="(#[0-9a-f]{6})"')
HEAVIEST = 5_000  # characters of an avatar, which may stand on a screen ten times
SCENARIOS = (  # those who meet in one story
    ("ilyes", "moka", "kestrel", "malo", "ines", "maman-ilyes"),
    ("swann", "elio", "nael", "carole", "ferrand"),
    ("maya", "tom", "maman-maya", "hugo", "petit", "mail"),
    ("amina", "gabin", "mamie", "roussel", "kim"),
    ("youssef", "zoe", "camille", "dorian", "lefort", "group"),
    ("mathis", "louane", "enzo", "kylian", "sacha", "karim"),
    ("rose", "nino", "bilal", "sandra", "papa-rose", "club"),
)
LEAST_APART = 30  # of 441, between the grounds of two who meet


def ground(picture: str) -> tuple[int, ...]:
    """Give the colour at the top of an avatar."""
    found = GROUND.search(GameAssets().picture(f"avatars/{picture}"))
    assert found, picture
    return tuple(bytes.fromhex(found[1][1:]))


def test_every_picture_that_may_be_named_is_drawn_and_no_other() -> None:
    drawn = {path.stem for path in files.asset("pictures", "avatars").glob("*.svg")}
    assert drawn == set(PICTURES)


def test_the_pictures_are_named_in_the_order_of_the_alphabet() -> None:
    assert list(PICTURES) == sorted(PICTURES)


@pytest.mark.parametrize("picture", PICTURES)
def test_an_avatar_is_light_enough_to_be_drawn_often(picture: str) -> None:
    assert len(GameAssets().picture(f"avatars/{picture}")) < HEAVIEST


@pytest.mark.parametrize("people", SCENARIOS, ids=lambda people: people[0])
def test_those_who_meet_stand_before_different_colours(people: tuple[str, ...]) -> None:
    pairs = combinations(people, 2)
    assert [pair for pair in pairs if dist(*map(ground, pair)) < LEAST_APART] == []


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_may_be_named_is_drawn(place: str) -> None:
    assert files.asset("pictures", f"{picture_of(place)}.svg").is_file()


@pytest.mark.parametrize("place", PLACES)
def test_a_place_that_may_be_named_has_a_name_to_be_read(place: str) -> None:
    assert moment("", place, str)
