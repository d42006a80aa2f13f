"""Rules on drawing: letters that the fonts lack, and what is too long where letters are large."""

import pytest

from game.engine.checks import check
from game.engine.problem import Problem
from game.library import font_faces
from tests.engine.clean import FEEDBACK, clean, spot
from tests.engine.given import sound

LONG_WORD = "anticonstitutionnellement"
LONG_MESSAGE = "Je suis là, tu peux venir quand tu veux. " * 4


def told(*replacements: tuple[str, str]) -> list[Problem]:
    """Give what the rules say about the clean text once it is changed."""
    return check(sound(clean(*replacements)), "essai.yaml", font_faces())


def codes(*replacements: tuple[str, str]) -> list[str]:
    return [problem.code for problem in told(*replacements)]


def test_the_clean_text_is_drawn_and_fits() -> None:
    assert told() == []


def test_without_the_faces_nothing_is_said() -> None:
    assert check(sound(clean((FEEDBACK, f"😴 {LONG_WORD}"))), "essai.yaml") == []


@pytest.mark.parametrize(
    "piece",
    [
        'title: "Essai"',
        "Un essai.",
        "Sarah",
        "Une heure.",
        "La lampe.",
        "À quoi sert une heure limite ?",
        "Attendre.",
        "t’es là ?",
        FEEDBACK,
        "Demain",
        "Dormir.",
    ],
)
def test_a_sign_that_no_font_holds_is_told_wherever_it_stands(piece: str) -> None:
    changed = piece.removesuffix('"') + " 😴" + ('"' if piece.endswith('"') else "")
    (problem,) = told((piece, changed))
    assert problem.code == "missing-glyph"
    assert (problem.line, 1) == (spot(clean(), piece)[0], 1)


def test_the_sign_and_its_code_are_named() -> None:
    (problem,) = told((FEEDBACK, "Je dors 😴."))
    assert "'😴' (U+1F634)" in problem.told()


def test_a_sign_that_cannot_be_shown_is_named_by_its_code_alone() -> None:
    (problem,) = told((FEEDBACK, "Je dors \ue000."))
    assert "U+E000" in problem.told()
    assert "\ue000" not in problem.told()


def test_each_sign_of_a_text_is_named_once() -> None:
    (problem,) = told((FEEDBACK, "😴 😴 ❤️"))
    assert problem.told().count("😴") == problem.told().count("❤") == 1


def test_a_text_in_letters_that_are_all_missing_names_some_of_them() -> None:
    (problem,) = told((FEEDBACK, "Я не знаю, что делать."))
    assert problem.told().count("U+") == 4
    assert "…" in problem.told()


@pytest.mark.parametrize("emoji", ["😴", "👍🏽", "👨‍👩‍👧", "❤️", "🇫🇷"])
def test_with_an_emoji_the_hint_is_to_say_it_in_words(emoji: str) -> None:
    (problem,) = told((FEEDBACK, f"Oui {emoji}"))
    assert "words" in problem.hinted()


def test_with_another_sign_the_hint_is_to_write_it_otherwise() -> None:
    (problem,) = told((FEEDBACK, "Oui → non"))
    assert "other letters" in problem.hinted()


@pytest.mark.parametrize(
    "words",
    ["« Où ça ? » 12 €", "Œuvre, ça, là-bas…", "Straße, Übung", "Șase lei", "e\u0301te\u0301", "ﬀ"],
    ids=["french", "signs", "german", "romanian", "parted accents", "ligature"],
)
def test_latin_letters_with_their_accents_are_drawn(words: str) -> None:
    assert ("missing-glyph" in codes((FEEDBACK, words))) == (words == "ﬀ")


def test_a_sign_that_only_the_face_of_titles_holds_is_told_in_a_sentence() -> None:
    assert codes((FEEDBACK, "2 ≤ 3")) == ["missing-glyph"]
    assert codes(("Demain", "2 ≤ 3")) == []


def test_a_word_that_would_be_cut_is_told_at_its_text() -> None:
    (problem,) = told((FEEDBACK, f"C’est {LONG_WORD} long."))
    assert (problem.code, problem.severity) == ("does-not-fit", "warning")
    assert (problem.line, problem.column) == spot(clean(), f'"{FEEDBACK}"')
    assert f"'{LONG_WORD}'" in problem.told()


@pytest.mark.parametrize("piece", ['title: "Essai"', "Un essai.", "Demain", "t’es là ?"])
def test_a_word_that_would_be_cut_is_told_wherever_it_stands(piece: str) -> None:
    word = f'title: "{LONG_WORD}"' if piece.startswith("title") else LONG_WORD
    assert codes((piece, word)) == ["does-not-fit"]


@pytest.mark.parametrize(
    "words",
    ["Complètement, immédiatement.", "Un week-end-surprise-peut-être.", "l’établissement"],
)
def test_everyday_words_fit(words: str) -> None:
    assert codes((FEEDBACK, words)) == []


@pytest.mark.parametrize(
    "name", ["Maëlle, ligne d’écoute", "Mme Aubry, infirmière", "xx_shadow_gamer_xx", "Léa 💜"]
)
def test_a_name_of_two_lines_fits(name: str) -> None:
    assert "does-not-fit" not in codes(("Sarah", name))


@pytest.mark.parametrize(
    "name", ["Mademoiselle Sarah Dupont-Delahaye", "x_shadow_gamer_du_13_officiel_x"]
)
def test_a_longer_name_is_told(name: str) -> None:
    (problem,) = told(("Sarah", name))
    assert name in problem.told()


def test_a_message_of_the_open_conversation_may_be_long() -> None:
    assert codes(("Une heure.", LONG_MESSAGE)) == []


def test_a_long_message_of_another_conversation_is_told() -> None:
    lamp = '- narrator: "La lampe."'
    changed = clean(
        (lamp, f'- sarah: "{LONG_MESSAGE}"'), ("  second:", "  second:\n    screen: lina")
    )
    (problem,) = check(sound(changed), "essai.yaml", font_faces())
    assert problem.code == "does-not-fit"
    assert (problem.line, problem.column) == spot(changed, f'"{LONG_MESSAGE}"')


@pytest.mark.parametrize("piece", ['title: "Essai"', 'title: "Demain"'])
def test_a_title_of_many_lines_is_told(piece: str) -> None:
    (problem,) = told((piece, f'title: "{LONG_MESSAGE}"'))
    assert "4 lines" in problem.told()
