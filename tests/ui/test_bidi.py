"""In which order the pieces of a line stand; capitals stand for Arabic letters."""

import pytest

from game.ui.bidi import pieces

ARABIC = str.maketrans({chr(ord("A") + place): chr(0x628 + place) for place in range(18)})
LATIN = {chr(0x628 + place): chr(ord("A") + place) for place in range(18)}


def seen(line: str, *, is_rtl: bool) -> str:
    """Give a line as it is seen from left to right, brackets turned as they are drawn."""
    shown = []
    for letters, is_turned in pieces(line.translate(ARABIC), is_rtl=is_rtl):
        text = "".join(LATIN.get(one, one) for one in letters)
        brackets = str.maketrans("()[]«»", ")(][»«")
        shown.append(text[::-1].translate(brackets) if is_turned else text)
    return "".join(shown)


@pytest.mark.parametrize(
    ("line", "drawn"),
    [
        ("ABC", "CBA"),
        ("ABC 12", "12 CBA"),
        ("12 ABC", "CBA 12"),
        ("ABC 21:14 DEF", "FED 21:14 CBA"),
        ("ABC lina.s07 DEF", "FED lina.s07 CBA"),
        ("ABC www.3018.fr.", ".www.3018.fr CBA"),
        ("ABC (DEF)", "(FED) CBA"),
        ("ABC (lina)", "(lina) CBA"),
        ("ABC (lina DEF)", "(FED lina) CBA"),
        ("lina (ABC)", "(CBA) lina"),
        ("« ABC »", "« CBA »"),
        ("ABC « lina » DEF", "FED « lina » CBA"),
        ("ABC, lina et max: DEF!", "!FED :lina et max ,CBA"),
        ("lina !", "! lina"),
        ("3018", "3018"),
        ("100%", "100%"),
        ("ABC 100%.", ".%100 CBA"),
        ("-12 ABC", "CBA 12-"),
        ("ABC [1]", "[1] CBA"),
        ("ABC book(s)", "book(s) CBA"),
        ("ABC (1", "1) CBA"),
    ],
)
def test_a_text_read_from_the_right(line: str, drawn: str) -> None:
    assert seen(line, is_rtl=True) == drawn


@pytest.mark.parametrize(
    ("line", "drawn"),
    [
        ("abc", "abc"),
        ("abc ABC def", "abc CBA def"),
        ("abc (ABC) def", "abc (CBA) def"),
        ("abc ABC DEF.", "abc FED CBA."),
        ("ABC 12 DEF", "FED 12 CBA"),
        ("« ABC »", "« CBA »"),
        ("ab (cd ABC) DEF", "ab (cd CBA) FED"),
        ("ABC (lina)", "CBA (lina)"),
        ("12 ABC", "12 CBA"),
    ],
)
def test_a_text_read_from_the_left_that_quotes_another(line: str, drawn: str) -> None:
    assert seen(line, is_rtl=False) == drawn


def test_figures_after_arabic_letters_do_not_join_over_a_hyphen() -> None:
    assert seen("ABC 10-12", is_rtl=True) == "12-10 CBA"


def test_a_mark_goes_with_its_letter() -> None:
    assert pieces("\u0628\u064e a\u0301", is_rtl=True) == (
        ("a\u0301", False),
        ("\u0628\u064e ", True),
    )


def test_a_mark_on_a_bracket_goes_with_it() -> None:
    assert pieces("a(\u0628)\u0301", is_rtl=True) == (("(\u0628)\u0301", True), ("a", False))


def test_signs_that_are_not_seen_go_with_what_stands_before_them() -> None:
    assert pieces("a\u200db \u0628", is_rtl=False) == (("a\u200db ", False), ("\u0628", True))


@pytest.mark.parametrize("line", ["", " ", "(", ")", "([)]", "\u202e", "(" * 70 + ")" * 70])
@pytest.mark.parametrize("is_rtl", [False, True])
def test_whatever_a_line_holds_nothing_of_it_is_lost(line: str, *, is_rtl: bool) -> None:
    found = [letters for letters, _ in pieces(line, is_rtl=is_rtl)]
    assert sorted("".join(found)) == sorted(line)
