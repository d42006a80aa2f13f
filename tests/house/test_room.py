"""The room and the other places are drawn in every light that a scene asks for."""

import re

import pytest

from game import files
from game.assets import FILES, GameAssets
from game.scenes.camera import light_at

TOKEN = re.compile(r"\{([a-z_0-9-]+)\}")
PLACES = [
    "room",
    *sorted(
        path.stem.removeprefix("lights-") for path in files.asset("pictures").glob("lights-*.yaml")
    ),
]
LIGHTS = ("calm", "morning", "evening", "night")

every_place = pytest.mark.parametrize("place", PLACES)
every_light = pytest.mark.parametrize("light", LIGHTS)


@every_place
@every_light
def test_every_colour_of_a_place_is_there_in_every_light(place: str, light: str) -> None:
    assets = GameAssets()
    asked = set(TOKEN.findall(assets.picture(place)))
    assert asked - set(assets.light(place, light)) == set()


@every_place
@every_light
def test_every_colour_of_a_light_is_a_colour_or_an_opacity(place: str, light: str) -> None:
    values = GameAssets().light(place, light).values()
    assert [one for one in values if not re.fullmatch(r"#[0-9a-fA-F]{6}|[01]|0?\.\d+", one)] == []


@pytest.mark.parametrize(
    ("time", "light"),
    [
        ("05:59", "night"),
        ("06:00", "morning"),
        ("18:59", "morning"),
        ("19:00", "evening"),
        ("21:59", "evening"),
        ("22:00", "night"),
    ],
)
def test_the_light_follows_the_story_time(time: str, light: str) -> None:
    assert light_at(time) == light


@pytest.mark.parametrize("face", FILES)
def test_every_face_has_its_font(face: str) -> None:
    assert GameAssets().font(face)
