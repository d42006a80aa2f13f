"""Faces that lack letters, and how large the letters of each are."""

import pygame
import pytest

from game.assets import CHOSEN_FONTS, GameAssets
from game.settings import CHOICES
from game.ui.faces import HEIGHTS, STAND_INS, Coverage
from game.ui.fonts import Fonts
from game.ui.theme import FACES, SIZES, Letters, Style

every_face = pytest.mark.parametrize("face", CHOSEN_FONTS)
LACKING = "ẞ"  # which Atkinson Hyperlegible does not hold


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return Coverage(GameAssets().font)


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(GameAssets())


@every_face
def test_every_face_has_its_file_and_a_stand_in(face: str) -> None:
    assert GameAssets().font(face)
    assert GameAssets().font(STAND_INS[face])


@pytest.mark.parametrize("font", CHOICES["font"])
def test_every_font_that_can_be_set_has_its_faces(font: str) -> None:
    assert set(FACES[str(font)].values()) <= set(CHOSEN_FONTS)


def test_a_letter_that_a_face_lacks_is_drawn_by_another(coverage: Coverage) -> None:
    runs = coverage.runs(f"é{LACKING}é", "hyperlegible")
    assert runs == [("hyperlegible", "é"), ("text", LACKING), ("hyperlegible", "é")]


def test_an_accent_goes_with_its_letter(coverage: Coverage) -> None:
    assert coverage.runs(f"{LACKING}\u0301a", "hyperlegible")[0] == ("text", f"{LACKING}\u0301")


@every_face
def test_a_french_sentence_needs_one_face(face: str, coverage: Coverage) -> None:
    told = "« Où est l’œuvre\u00a0? Là-bas\u202f: ça coûte 3 € »"
    assert coverage.runs(told, face) == [(face, told)]


def test_the_usual_faces_are_not_looked_into() -> None:
    blind = Coverage(lambda _: pytest.fail("looked into"))
    assert blind.runs(LACKING, "text") == [("text", LACKING)]


def test_a_line_of_two_faces_is_as_wide_as_measured(fonts: Fonts) -> None:
    style = Style(32, "hyperlegible")
    drawn = fonts.rendered(f"GRO{LACKING}", style, (0, 0, 0))
    assert drawn.get_width() == fonts.width(f"GRO{LACKING}", style)
    assert drawn.get_bounding_rect().w > fonts.width("GRO", style)


def test_letters_of_two_faces_stand_on_one_line(fonts: Fonts) -> None:
    style = Style(64, "hyperlegible")
    line = fonts.rendered(f"H{LACKING}", style, (0, 0, 0))
    left = fonts.width("H", style)
    bottoms = [
        line.subsurface(pygame.Rect(x, 0, w, line.get_height())).get_bounding_rect().bottom
        for x, w in ((0, left), (left, line.get_width() - left))
    ]
    assert abs(bottoms[0] - bottoms[1]) <= 2


@every_face
def test_capitals_are_about_as_high_in_every_face(face: str, fonts: Fonts) -> None:
    def high(one: str) -> int:
        return fonts.rendered("H", Style(200, one), (0, 0, 0)).get_bounding_rect().h

    assert high(face) == pytest.approx(high(STAND_INS[face]), rel=0.03)
    assert face in HEIGHTS


def test_the_no_break_hyphen_is_a_hyphen_where_it_lacks(fonts: Fonts) -> None:
    style = Style(20, "hyperlegible")
    assert fonts.width("a\u2011b", style) == fonts.width("a-b", style)


@pytest.mark.parametrize("percent", CHOICES["text_percent"])
def test_what_is_read_grows_as_asked(percent: int) -> None:
    assert Letters(percent=percent).style("body", 1.0).size == round(18 * percent / 100)


def test_large_type_grows_less_but_stays_larger() -> None:
    sizes = {role: Letters(percent=200).style(role, 1.0).size for role in SIZES}
    ordered = sorted(SIZES, key=lambda role: SIZES[role][0])
    assert [sizes[one] for one in ordered] == sorted(sizes.values())
    assert sizes["title"] < 2 * SIZES["title"][0]


def test_space_between_lines_grows_as_asked(fonts: Fonts) -> None:
    heights = [fonts.height(Style(20, "text", percent)) for percent in (100, 150)]
    assert heights[1] == pytest.approx(1.5 * heights[0], abs=1)


def test_what_is_read_from_the_right_is_drawn_from_its_end(coverage: Coverage) -> None:
    runs = coverage.rtl_runs("ب\u064e→←ت", "bold")
    assert runs == [("arabic-bold", "ت"), ("bold", "→←"), ("arabic-bold", "ب\u064e")]
