"""Every character that is shown exists in the fonts."""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_letters

import pygame
import pygame.freetype
import pytest

from game import files
from game.assets import FONTS, GameAssets
from game.cli import main
from game.engine.checks.manual import FAILS
from game.engine.glyphs import Face
from game.library import font_faces
from game.pseudo import pseudo
from game.ui.fonts import Fonts, shown
from game.ui.text import widest_word, wrap
from game.ui.theme import Style
from tests.words.given import pairs, shipped_texts

ARABIC = (
    "المساعدة الابتزاز الإلكتروني تحدث مع شخص بالغ تثق به لا تدفع المال ولا ترسل المزيد من الصور"
)
SHARE = 0.05  # by which real words are wider or narrower than their letters apart
# Letters and signs, also such as shapers put together of others, or leave out.
LETTERS = [*range(0x20, 0x600), *range(0x1E00, 0x2200), *range(0xFB00, 0xFB10), 0xFE0F, 0x1F634]
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
    every = [pair for language in files.languages() for pair in pairs(language)]
    told = [(one, words) for one, words in every if FAILS not in one]  # pages are printed
    shown = "".join(words for _, words in told) + "".join(one for one, _ in told)
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


@dataclass(frozen=True)
class FaceMeasure:
    """Measures as the rules do, for the layout."""

    face: Face

    def width(self, text: str, style: Style) -> int:
        del style
        return self.face.width(text)

    def height(self, style: Style) -> int:
        return style.size

    def __hash__(self) -> int:
        return id(self.face)


def test_the_table_of_the_rules_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """If not: `coupe-court glyphs > assets/fonts/glyphs.json`."""
    main(["glyphs"])
    assert files.asset_text("fonts", "glyphs.json") == capsys.readouterr().out


@pytest.mark.parametrize("name", FONTS)
def test_the_rules_know_which_letters_the_window_draws(name: str) -> None:
    pygame.font.init()
    font, style = pygame.font.Font(io.BytesIO(GameAssets().font(name)), 40), Style(40, name)

    def drawn(letter: str) -> bytes:
        return pygame.image.tobytes(font.render(f"|{letter}|", True, (0, 0, 0)), "RGBA")

    nothing = drawn("\ue000")  # a gap or a box, as the font has it
    missing = {code for code in LETTERS if drawn(shown(chr(code), style)) == nothing}
    assert missing == {code for code in LETTERS if not font_faces()[name].draws(chr(code))}


@pytest.mark.parametrize("name", FONTS)
@pytest.mark.parametrize("text", ["e\u0301te\u0301", "c\u0327a", "q\u0327"], ids=ascii)
def test_the_rules_know_which_letters_are_put_together(name: str, text: str) -> None:
    pygame.font.init()
    font = pygame.font.Font(io.BytesIO(GameAssets().font(name)), 12)
    is_apart = font.size(text)[0] > font.size(text[0] + text[2:])[0]
    assert bool(font_faces()[name].lacking(text)) == is_apart


@pytest.mark.parametrize("name", FONTS)
@pytest.mark.parametrize("size", [14, 27, 56])
def test_the_rules_know_how_wide_words_are(name: str, size: int) -> None:
    fonts, face = Fonts(GameAssets()), font_faces()[name]
    told = " ".join(words for one in files.languages() for _, words in pairs(one))
    words = {word for word in told.split() if len(word) > 10}
    real = sum(fonts.width(word, Style(size, name)) for word in words)
    assert real / size * 1000 == pytest.approx(sum(map(face.width, words)), rel=SHARE)


@pytest.mark.parametrize("name", FONTS)
def test_the_rules_know_how_wide_arabic_words_are(name: str) -> None:
    fonts, face = Fonts(GameAssets()), font_faces()[name]
    real = sum(fonts.width(word, Style(60, name, is_rtl=True)) for word in ARABIC.split())
    assert real / 60 * 1000 == pytest.approx(sum(map(face.width, ARABIC.split())), rel=SHARE)


def test_the_rules_know_the_arabic_letters() -> None:
    assert [one for one in FONTS if font_faces()[one].lacking(ARABIC + "«؟،؛ ٣»")] == []
    assert font_faces()["text"].lacking("שלום") == tuple("שלום")


@pytest.mark.parametrize("seed", range(20))
def test_the_rules_break_lines_as_the_layout_does(seed: int) -> None:
    draw, face = random.Random(seed), font_faces()["text"]  # noqa: S311  nothing secret here
    text = "".join(draw.choice("abcé-\u00a0’!«»m  \n") for _ in range(draw.randint(1, 60)))
    width, measure = draw.randint(2000, 8000), FaceMeasure(face)
    lines = len(wrap(text, Style(10), width, measure))
    assert face.fits(text, width, lines)
    assert not face.fits(text, width, lines - 1)
    assert (face.too_wide(text, width) == "") == (widest_word(text, Style(10), measure) <= width)
