"""Lines that are read from the right: letters join, and what is measured is what is drawn."""

import pygame
import pytest

from game.assets import ARABIC_FONTS, GameAssets
from game.ui.fonts import Fonts
from game.ui.pygame_canvas import PygameCanvas
from game.ui.text import wrap
from game.ui.theme import FACES, Color, Style

WORD = "مساعدة"
MIXED = "تحدث مع lina.s07 (13) « الآن » 3018.fr"
INK: Color = (255, 255, 255)
STYLE = Style(40, is_rtl=True)


class Opened(GameAssets):
    """The assets, and which fonts were asked for."""

    def __init__(self) -> None:
        self.faces: list[str] = []

    def font(self, face: str) -> bytes:
        self.faces.append(face)
        return super().font(face)


@pytest.fixture
def assets() -> Opened:
    return Opened()


@pytest.fixture
def fonts(assets: Opened) -> Fonts:
    return Fonts(assets)


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGBA")


def ink(surface: pygame.Surface) -> pygame.Rect:
    return surface.get_bounding_rect()


def test_letters_join(fonts: Fonts) -> None:
    apart = sum(fonts.width(letter, STYLE) for letter in WORD)
    assert fonts.width(WORD, STYLE) < apart * 0.95


def test_a_joined_word_looks_otherwise_than_its_letters(fonts: Fonts) -> None:
    joined = fonts.rendered("بب", STYLE, INK)
    apart = fonts.rendered("ب\u200cب", STYLE, INK)  # a sign that keeps letters from joining
    assert pixels(joined) != pixels(apart)


def test_a_word_begins_at_the_right(fonts: Fonts) -> None:
    """An alef is higher than the seen that follows it."""
    drawn = fonts.rendered("اس", STYLE, INK)
    width, height, alef = *drawn.get_size(), fonts.width("ا", STYLE)
    right = ink(drawn.subsurface((width - alef, 0, alef, height)))
    left = ink(drawn.subsurface((0, 0, width - alef, height)))
    assert right.top < left.top


def test_figures_are_drawn_as_ever(fonts: Fonts) -> None:
    left = fonts.rendered("3018", Style(40), INK)
    right = fonts.rendered("3018", STYLE, INK)
    assert pixels(left.subsurface(ink(left))) == pixels(right.subsurface(ink(right)))


@pytest.mark.parametrize("face", ["text", "bold", "title", *FACES["dyslexia"].values()])
@pytest.mark.parametrize("line", [WORD, MIXED, "→ مع ← 😴", "lina", "", "\u200f"])
def test_what_is_measured_is_what_is_drawn(fonts: Fonts, face: str, line: str) -> None:
    style = Style(27, face, is_rtl=True)
    assert fonts.rendered(line, style, INK).get_width() == fonts.width(line, style)


def test_every_letter_of_a_bold_face_is_bold(fonts: Fonts) -> None:
    assert fonts.width(WORD, Style(40, "title", is_rtl=True)) > fonts.width(WORD, STYLE)


def test_lines_are_broken_at_the_width_they_are_drawn_with(fonts: Fonts) -> None:
    text = " ".join([WORD] * 12)
    width = fonts.width(f"{WORD} {WORD} {WORD}", STYLE)
    lines = wrap(text, STYLE, width, fonts)
    assert [line.count(WORD) for line in lines] == [3] * 4


def test_what_reaches_deep_is_not_cut(fonts: Fonts) -> None:
    drawn = fonts.rendered("جحع \u064eإِ ۃ ڠ", STYLE, INK)
    assert ink(drawn).top > 0
    assert ink(drawn).bottom < drawn.get_height()


def test_a_line_stands_on_the_base_line_of_its_face(fonts: Fonts, assets: Opened) -> None:
    feet = []
    for letter, style in (("ا", STYLE), ("H", Style(40))):
        canvas = PygameCanvas(pygame.Surface((90, 90), pygame.SRCALPHA), fonts, assets)
        canvas.text(letter, (0, 20), style, INK)
        feet.append(ink(canvas.surface).bottom)
    assert feet[0] == pytest.approx(feet[1], abs=1)


@pytest.mark.parametrize(
    "line", ["Pour parler de chantage, 3018 !", "L’« été » à 9 h…", "Ça — œuf"]
)
@pytest.mark.parametrize("face", ["text", "bold", "title"])
def test_latin_text_keeps_its_pixels(fonts: Fonts, assets: Opened, line: str, face: str) -> None:
    """It is drawn in one go by the font library, at its place, with no other font opened."""
    style = Style(21, face)
    bare = fonts.font(style).render(line, True, INK)
    canvas = PygameCanvas(pygame.Surface((500, 60)), fonts, assets)
    canvas.text(line, (3, 4), style, INK)
    wanted = pygame.Surface((500, 60))
    free = fonts.height(style) - fonts.font(style).get_height()
    wanted.blit(bare, (3, 4 + free // 2))
    assert pixels(canvas.surface) == pixels(wanted)
    assert fonts.width(line, style) == bare.get_width()
    assert assets.faces == [face]


def test_arabic_fonts_are_opened_when_something_is_read_from_the_right(
    fonts: Fonts, assets: Opened
) -> None:
    fonts.width("été", Style(20))
    assert not set(assets.faces) & set(ARABIC_FONTS)
    fonts.width("été ب", Style(20))
    assert set(assets.faces) & set(ARABIC_FONTS) == {"arabic"}
