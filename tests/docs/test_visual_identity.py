"""The page on the visual identity tells what the game draws with."""

import re
from pathlib import Path

import pytest

from game.scenes.hand import PULL_SECONDS
from game.scenes.pace import ARRIVE_SECONDS
from game.scenes.timeline import DRAWN_IN
from game.ui.palettes import CODES
from game.ui.theme import theme
from tests.docs.given import ROOT
from tools.contrast import contrast
from tools.identity.meanings import LEAST_SHAPE, LEAST_TEXT, MEANINGS, SHAPES, TEXTS
from tools.identity.tables import PART, TABLES, filled

PAGE = ROOT / "docs" / "visual-identity.md"
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
every_theme = pytest.mark.parametrize("name", CODES)


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_its_tables_are_what_the_game_draws_with(page: str) -> None:
    assert filled(page) == page, "run python -m tools.identity"


def test_each_table_stands_there_once(page: str) -> None:
    assert sorted(found[2] for found in PART.finditer(page)) == sorted(TABLES)


def test_every_colour_has_a_meaning_and_a_use() -> None:
    assert set(MEANINGS) == set(CODES["evening"])


@every_theme
def test_texts_and_shapes_are_told_from_their_grounds(name: str) -> None:
    color = theme(name).color
    pairs = [(*pair, LEAST_TEXT) for pair in TEXTS] + [(*pair, LEAST_SHAPE) for pair in SHAPES]
    faint = [pair for pair in pairs if contrast(color(pair[0]), color(pair[1])) < pair[2]]
    assert faint == []


def test_every_picture_is_there_and_told_in_words(page: str) -> None:
    found = PICTURE.findall(page)
    assert [path for alt, path in found if not (alt and (PAGE.parent / path).is_file())] == []


def test_every_picture_that_was_made_is_shown(page: str) -> None:
    shown = {Path(path).name for _, path in PICTURE.findall(page)}
    made = {one.name for one in (PAGE.parent / "pictures" / "identity").iterdir()}
    assert made == shown


@pytest.mark.parametrize("seconds", [ARRIVE_SECONDS, PULL_SECONDS, DRAWN_IN])
def test_its_times_are_those_of_the_game(seconds: float, page: str) -> None:
    assert f"| {seconds:g} s |" in page
