"""Every character that is shown exists in the fonts."""

import io
from collections.abc import Iterator
from string import ascii_letters

import pygame
import pygame.freetype
import pytest

from game.assets import FONTS, GameAssets
from game.pseudo import pseudo
from tests.words.given import ids, pairs, shipped_texts, template

# The canvas draws a plain hyphen; the shaper makes a narrow space of the font's own space.
REPLACED = {"title": {"\u2011", "\u202f"}}


@pytest.fixture(scope="module", params=FONTS)
def face(request: pytest.FixtureRequest) -> Iterator[tuple[str, pygame.freetype.Font]]:
    pygame.freetype.init()
    name: str = request.param
    yield name, pygame.freetype.Font(io.BytesIO(GameAssets().font(name)), 20)
    pygame.freetype.quit()


def lacking(face: tuple[str, pygame.freetype.Font], text: str) -> set[str]:
    """Give the characters of a text for which a face has no drawing."""
    name, font = face
    wanted = sorted(set(text) - {"\n"} - REPLACED.get(name, set()))
    metrics = font.get_metrics("".join(wanted))
    return {letter for letter, found in zip(wanted, metrics, strict=True) if found is None}


def test_every_letter_of_the_messages_can_be_drawn(
    face: tuple[str, pygame.freetype.Font],
) -> None:
    shown = "".join(told for _, told in pairs("fr")) + "".join(ids(template()))
    assert lacking(face, shown) == set()


def test_every_letter_of_the_scenarios_can_be_drawn(
    face: tuple[str, pygame.freetype.Font],
) -> None:
    assert lacking(face, "".join(text for _, text in shipped_texts())) == set()


def test_what_the_code_itself_writes_can_be_drawn(
    face: tuple[str, pygame.freetype.Font],
) -> None:
    assert lacking(face, "…•·—+0123456789" + pseudo(ascii_letters)) == set()


def test_a_sign_that_no_font_holds_is_noticed(face: tuple[str, pygame.freetype.Font]) -> None:
    assert lacking(face, "\ue000") == {"\ue000"}
