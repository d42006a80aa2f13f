"""What a face draws, how wide texts are, and where they would be cut."""

import pytest

from game.engine.glyphs import Face, faces

LETTERS = "abcdefghijklmnopqrstuvwxyzçé -.’"
FACE = Face(dict.fromkeys([*LETTERS, "\u0301"], 100) | {"m": 200})  # all as wide but one


def test_the_table_gives_the_widths_of_runs_of_letters() -> None:
    found = faces({"text": [(0x61, [10, 20]), (0xE9, [30])]})
    assert found == {"text": Face({"a": 10, "b": 20, "é": 30})}


def test_letters_that_the_face_holds_are_drawn() -> None:
    assert FACE.lacking("abc é") == ()


def test_letters_that_it_lacks_are_named_once_in_their_order() -> None:
    assert FACE.lacking("a€b→c€") == ("€", "→")


def test_a_letter_is_put_together_of_those_that_are_held() -> None:
    assert FACE.lacking("ć") == ()


def test_a_letter_of_which_one_part_is_lacking_is_lacking() -> None:
    assert FACE.lacking("č") == ("č",)


def test_a_sign_that_only_resembles_others_is_lacking() -> None:
    assert FACE.lacking("ﬁ") == ("ﬁ",)


def test_a_letter_written_in_two_is_taken_as_one() -> None:
    assert FACE.lacking("c\u0327a") == ()


def test_an_accent_without_its_letter_is_lacking() -> None:
    assert FACE.lacking("q\u0327") == ("\u0327",)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000"], ids=ascii)
def test_every_space_is_made_of_the_face_s_own(space: str) -> None:
    assert FACE.lacking(f"a{space}b") == ()
    assert FACE.width(f"a{space}b") == 300


@pytest.mark.parametrize("unseen", ["\u200d", "\ufe0f", "\u00ad", "\n"], ids=ascii)
def test_what_nobody_sees_is_never_lacking(unseen: str) -> None:
    assert FACE.lacking(f"a{unseen}b") == ()
    assert FACE.width(f"a{unseen}b") == 200


def test_a_letter_with_its_accent_is_as_wide_as_without() -> None:
    assert FACE.width("ḿ") == FACE.width("m") == 200


def test_a_letter_that_is_lacking_is_taken_for_wide() -> None:
    assert FACE.width("€") == 200


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("oui abcde non", ""),  # as wide as its place
        ("oui abcdef non", "abcdef"),
        ("abc-abcdef", "abcdef"),  # a line may end at the hyphen
        ("abcd-abcde", ""),
        ("abc\u00a0abc", "abc\u00a0abc"),
        ("abc\nabc", ""),
    ],
    ids=ascii,
)
def test_a_word_wider_than_its_place_is_given(text: str, wide: str) -> None:
    assert FACE.too_wide(text, 500) == wide


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("abcde", 1),
        ("abc ab", 2),  # the space would still fit, its word would not
        ("abcde abcde", 2),
        ("ab cd ab", 2),
        ("a\nb\nc", 3),
        ("a\n\nc", 3),
        ("abc-abc", 2),
        ("abcdefgh", 2),
        ("ab abcdefgh", 3),
        ("ab abcdefgh a", 3),
        ("ab abcdefgh ab", 4),
    ],
)
def test_lines_are_counted_as_they_are_broken(text: str, lines: int) -> None:
    assert FACE.fits(text, 500, lines)
    assert not FACE.fits(text, 500, lines - 1)
