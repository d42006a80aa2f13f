"""Themes: each names every colour; the stark one has edges."""

import re
from dataclasses import replace

import pytest

from game.settings import CHOICES
from game.ui.blocks import Look, Stack, Words
from game.ui.canvas import Border
from game.ui.palettes import CODES
from game.ui.theme import LEAST_EDGE, theme
from tests.ui.given import boxes, window

STARK = replace(window(), theme=theme("contrast"))


def edge(look: Look) -> Border | None:
    (box,) = boxes(Stack([Words("a")], look=look).place(0, 0, 100, STARK))
    return box.border


def test_every_theme_that_can_be_set_is_there() -> None:
    assert set(CODES) == set(CHOICES["theme"])


@pytest.mark.parametrize("name", CODES)
def test_every_theme_names_every_colour(name: str) -> None:
    assert set(CODES[name]) == set(CODES["evening"])
    assert all(re.fullmatch("#[0-9a-f]{6}", code) for code in CODES[name].values())


def test_a_theme_is_made_once() -> None:
    assert theme("dark") is theme("dark")


@pytest.mark.parametrize(
    "look", [Look("paper"), Look("card", border="rule"), Look("night", border="night_rule")]
)
def test_every_card_has_a_thick_bright_edge_in_high_contrast(look: Look) -> None:
    found = edge(look)
    assert found is not None
    assert (found.color, found.width >= round(LEAST_EDGE)) == (STARK.color("edge"), True)


def test_an_edge_that_means_something_keeps_its_colour_in_high_contrast() -> None:
    found = edge(Look("card", border="tell"))
    assert found is not None
    assert found.color == STARK.color("tell")


def test_nothing_is_seen_through_in_high_contrast() -> None:
    (box,) = boxes(Stack([Words("a")], look=Look("night", 0.5)).place(0, 0, 100, STARK))
    assert box.opacity == 1.0
