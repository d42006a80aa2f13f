"""What two small pieces ask of a canvas, as text that reads well in a diff."""

from game.engine.play import Play
from game.scenes.bubbles import Bubble
from game.scenes.side import choice_cards
from game.ui.widgets import Widget
from tests.scenes.given import small
from tests.ui.given import drawn, window


def code(meaning: str) -> str:
    """Give a colour of the theme; which one it is doesn't matter here."""
    return window().theme.code(meaning)


def bubble(text: str, color: str, *, is_mine: bool) -> Widget:
    return Bubble(text, is_mine=is_mine, color=color).place(0, 0, 300, window())


def test_a_bubble_of_theirs_hugs_its_longest_line() -> None:
    assert drawn(bubble("Une heure.", "theirs", is_mine=False)) == [
        f"(0, 0, 126, 32) <- box {code('theirs')} 1.00",
        f"(0, 14, 18, 18) <- box {code('theirs')} 1.00",
        f"(13, 8) <- 'Une heure.' text 17 {code('ink')}",
    ]


def test_a_bubble_of_mine_stands_at_the_right_in_the_colour_of_the_app() -> None:
    assert drawn(bubble("non", "pixo", is_mine=True)) == [
        f"(244, 0, 56, 32) <- box {code('pixo')} 1.00",
        f"(282, 14, 18, 18) <- box {code('pixo')} 1.00",
        f"(257, 8) <- 'non' text 17 {code('white')}",
    ]


def test_a_long_bubble_leaves_the_other_side_free() -> None:
    long = drawn(bubble("une heure " * 9, "theirs", is_mine=False))
    assert long[0] == f"(0, 0, 216, 96) <- box {code('theirs')} 1.00"


def test_the_text_of_a_bubble_lies_within_it() -> None:
    assert bubble("non, pas eux", "pixo", is_mine=True).children[0].rect.right <= 300


def test_a_choice_card_shows_number_kind_and_words() -> None:
    card = choice_cards(Play.start(small()), window(), str)[0]
    assert drawn(card.place(0, 0, 300, window())) == [
        f"(0, 0, 300, 46) <- box {code('paper')} 1.00",
        f"(14, 11, 26, 24) <- box {code('rule')} 1.00",
        f"(22, 15) <- '1' bold 15 {code('ink')}",
        "(51, 9, 28, 28) <- picture icons/do",
        f"(94, 15) <- 'Respirer.' text 18 {code('ink')}",
    ]


def test_a_choice_card_names_to_whom_one_writes() -> None:
    card = choice_cards(Play.start(small()), window(), str)[2].place(0, 0, 300, window())
    assert "To Sarah" in card.texts()


def test_a_choice_card_shows_the_face_of_whom_one_speaks_to() -> None:
    card = choice_cards(Play.start(small()), window(), str)[1].place(0, 0, 300, window())
    assert any("picture avatars/" in call for call in drawn(card))
