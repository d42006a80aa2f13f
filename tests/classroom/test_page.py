"""The pupil's page as text: whole, small, without anything that runs inline or loads elsewhere."""

import re

import pytest

from game import files, i18n
from game.classroom.asking import SHAPES
from game.classroom.server.page import KINDS, Pages, asset, packed
from game.engine.country import Country
from game.i18n import Messages
from game.ui.palettes import CODES

PAGES = Pages(Messages())
PAGE, FRONT, MISSING = (
    one.decode() for one in (PAGES.pupil("482913"), PAGES.front(), PAGES.missing())
)
ALL = pytest.mark.parametrize("page", [PAGE, FRONT, MISSING], ids=["pupil", "front", "missing"])
STYLE, SCRIPT = (files.asset_text("pupil", name) for name in ("pupil.css", "pupil.js"))
WORD = re.compile(r'<p data-word="(\w+)">')
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
THEMES = ("evening", "light", "contrast")  # in the order of the style
MOST_BYTES = 12_000  # all three files: it comes at once on the oldest tablet of the school


class _Hostile(Messages):
    """A translation that would break out of wherever it is put."""

    def text(self, message: str) -> str:
        return f'{message}"><script>{{{{code}}}}</script>'


def test_every_place_of_the_page_is_filled() -> None:
    assert re.findall(r"\{\{\w*\}\}", PAGE) == []


def test_the_script_finds_every_word_and_the_page_gives_no_other() -> None:
    given = {name.removesuffix("_title") for name in WORD.findall(PAGE)}
    asked = set(re.findall(r'"([a-z]+)"|words\.(\w+)', SCRIPT))
    assert given - {one for pair in asked for one in pair} == set()
    assert {word for _, word in asked if word} - given == set()


def test_words_cannot_break_out_of_the_page() -> None:
    page = Pages(_Hostile()).pupil("482913").decode()
    assert page.count("<script") == PAGE.count("<script") == 1
    assert "&lt;script&gt;" in page


@ALL
def test_nothing_runs_or_is_drawn_inline(page: str) -> None:
    assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:|<script(?! src=)", page) == []


def test_no_file_names_another_address() -> None:
    assert [
        one for one in (PAGE, STYLE, SCRIPT) if re.search(r"https?:|//\w|url\(|@import", one)
    ] == []


def test_the_page_and_its_files_are_small() -> None:
    assert len(PAGE.encode()) + sum(len(packed(name)) for name in KINDS) < MOST_BYTES


def test_no_text_is_ever_read_as_markup() -> None:
    forbidden = r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\("
    assert re.findall(forbidden, SCRIPT) == []


def test_every_shape_is_drawn() -> None:
    assert set(re.findall(r'<symbol id="(\w+)"', PAGE)) == set(SHAPES)


def test_the_colours_are_those_of_the_game() -> None:
    found = STYLE.split(":root {")[1:]
    wrong = [
        (theme, name)
        for theme, block in zip(THEMES, found, strict=True)
        for name, code in COLOUR.findall(block)
        if CODES[theme][name.replace("-", "_")] != code
    ]
    assert wrong == []
    assert len(COLOUR.findall(found[0])) > 10


def test_no_colour_stands_outside_the_themes() -> None:
    after = STYLE.split(":root {")[-1].partition("}")[2]
    assert re.findall(r"#[0-9a-f]{3,8}\b(?=[;,) ])|rgb", after) == []


@ALL
def test_the_title_says_nothing_of_the_topic(page: str) -> None:
    assert "<title>Coupe Court</title>" in page


@pytest.mark.parametrize("page", [FRONT, MISSING], ids=["front", "missing"])
def test_the_pages_without_a_code_name_none_and_lead_nowhere(page: str) -> None:
    assert re.findall(r"\d{6}|<a\b|<form|<script", page.replace("/123456", "")) == []


@pytest.mark.parametrize("language", [*i18n.available(), "pseudo-rtl"])
def test_all_pages_say_their_language_and_its_direction(language: str) -> None:
    way = "rtl" if language == "pseudo-rtl" else "ltr"
    messages = i18n.messages(language)
    root = f'<html lang="{language}" dir="{way}"'
    pages = Pages(messages)
    assert [root in one.decode() for one in (pages.pupil(""), pages.front(), pages.missing())] == [
        True
    ] * 3


@pytest.mark.parametrize("name", ["page.html", "../pupil.js", "", "pupil.css/", "PUPIL.JS"])
def test_no_other_file_is_given(name: str) -> None:
    assert asset(name) is None


def test_both_files_are_given_with_their_types() -> None:
    assert asset("pupil.css") == (STYLE.encode(), "text/css")
    assert asset("pupil.js") == (SCRIPT.encode(), "text/javascript")


def test_the_line_of_help_is_a_number_to_press_with_what_is_known_of_it(country: Country) -> None:
    line = next(one for one in country.help if one.phone == "3018")
    page = Pages(Messages(), line, "fr").pupil("482913").decode()
    assert '<a href="tel:3018">3018</a>' in page
    assert f'<span lang="fr">{line.hours} · {line.cost} · anonymous</span>' in page
    assert "tel:" not in PAGE
