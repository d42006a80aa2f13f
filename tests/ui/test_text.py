"""Lines of text: where they break, and where they must not."""

import random
import textwrap

import pytest

from game.ui.text import is_cut, shorten, widest_word, wrap
from tests.ui.given import MEASURE, STYLE, WIDE

NO_BREAK, THIN = "\u00a0", "\u202f"


def wrapped(text: str, characters: int) -> tuple[str, ...]:
    return wrap(text, STYLE, characters * WIDE, MEASURE)


def shortened(text: str, characters: int) -> str:
    return shorten(text, STYLE, characters * WIDE, MEASURE)


def test_a_text_that_fits_is_one_line() -> None:
    assert wrapped("une heure", 9) == ("une heure",)


def test_a_text_breaks_at_an_ordinary_space() -> None:
    assert wrapped("une heure", 8) == ("une", "heure")


def test_a_space_that_hangs_over_the_end_does_not_count() -> None:
    assert wrapped("une heure ici", 9) == ("une heure", "ici")


@pytest.mark.parametrize("space", [NO_BREAK, THIN], ids=["U+00A0", "U+202F"])
def test_a_no_break_space_never_breaks(space: str) -> None:
    assert wrapped(f"dans 200{space}€ si", 9) == ("dans", f"200{space}€ si")


@pytest.mark.parametrize("sign", ["?", "!", ";", ":", "»"])
def test_no_line_starts_with_a_sign_whatever_space_its_author_typed(sign: str) -> None:
    assert wrapped(f"une heure {sign}", 10) == ("une", f"heure {sign}")


def test_no_line_ends_with_an_opening_quotation_mark() -> None:
    assert wrapped("dire « non » ici", 7) == ("dire", "« non »", "ici")


def test_a_line_may_break_after_a_hyphen() -> None:
    assert wrapped("peut-être", 6) == ("peut-", "être")


def test_a_hyphen_between_accented_letters_breaks_too() -> None:
    assert wrapped("là-été", 4) == ("là-", "été")


def test_a_no_break_hyphen_does_not_break() -> None:
    assert wrapped("oui peut\u2011être", 10) == ("oui", "peut\u2011être")


def test_a_hyphen_between_digits_does_not_break() -> None:
    assert wrapped("art. 222-33", 8) == ("art.", "222-33")


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrapped("abcdefgh", 3) == ("abc", "def", "gh")


def test_a_line_narrower_than_a_character_still_ends() -> None:
    assert wrap("abc", STYLE, 1, MEASURE) == ("a", "b", "c")


def test_a_new_line_in_the_text_is_kept() -> None:
    assert wrapped("une\nheure", 20) == ("une", "heure")


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrapped("", 20) == ("",)


@pytest.mark.parametrize("seed", range(20))
def test_nothing_but_spaces_is_lost(seed: int) -> None:
    text, characters = _random_text(seed)
    found = "".join(wrapped(text, characters))
    assert found.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("seed", range(20))
def test_no_line_is_wider_than_asked(seed: int) -> None:
    text, characters = _random_text(seed)
    assert max(len(line) for line in wrapped(text, characters)) <= characters


@pytest.mark.parametrize(
    ("text", "characters"),
    [("une heure", 5), ("peut-être là", 5), ("dans 200\u00a0€", 5), ("un\nmot", 3), ("", 0)],
)
def test_the_widest_word_is_measured(text: str, characters: int) -> None:
    assert widest_word(text, STYLE, MEASURE) == characters * WIDE


@pytest.mark.parametrize("seed", range(20))
def test_no_word_is_cut_where_the_widest_fits(seed: int) -> None:
    text = _random_text(seed)[0].replace("-", "a")
    width = max(WIDE, widest_word(text, STYLE, MEASURE))
    assert " ".join(wrap(text, STYLE, width, MEASURE)).split() == text.split()


@pytest.mark.parametrize("seed", range(20))
def test_a_word_is_cut_where_the_widest_has_no_room(seed: int) -> None:
    text, characters = _random_text(seed)
    width = characters * WIDE
    assert is_cut(text, STYLE, width, MEASURE) == (widest_word(text, STYLE, MEASURE) > width)


@pytest.mark.parametrize("seed", range(20))
def test_each_line_holds_as_many_words_as_fit(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311  nothing secret here
    text = " ".join("a" * draw.randint(1, 9) for _ in range(40))
    characters = draw.randint(9, 60)
    assert wrapped(text, characters) == tuple(textwrap.wrap(text, characters))


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shortened("une heure", 9) == "une heure"


def test_a_shortened_text_ends_with_an_ellipsis() -> None:
    assert shortened("une heure", 7) == "une he…"


def test_no_space_is_left_before_the_ellipsis() -> None:
    assert shortened("une heure", 5) == "une…"


def test_no_comma_is_left_before_the_ellipsis() -> None:
    assert shortened("une, deux", 5) == "une…"


def _random_text(seed: int) -> tuple[str, int]:
    draw = random.Random(seed)  # noqa: S311  nothing secret here
    letters = "abcé-\u00a0\u202f’!  "
    text = "".join(draw.choice(letters) for _ in range(draw.randint(1, 80)))
    return text, draw.randint(1, 12)
