"""Rules on words: what is found in a sentence, what is let through, and where it is told."""

import pytest

from game.engine.checks import check
from tests.engine.clean import CLEAN, FEEDBACK, clean, sentence, spot, told, told_codes, told_of
from tests.engine.given import codes, node, story

BLAMING = [
    ("fr", "Tu n’aurais jamais dû lui répondre."),
    ("fr", "Tu n'aurais pas dû."),
    ("fr", "Tu aurais dû te taire."),
    ("fr", "C’est de ta faute."),
    ("fr", "TA FAUTE."),
    ("fr", "Tu l’as bien cherché."),
    ("fr", "Tu l'as cherché."),
    ("fr", "Tu es naïf."),
    ("fr", "Tu es naïve."),
    ("fr", "C’est imprudent."),
    ("fr", "Une fille imprudente."),
    ("fr", "C’est stupide."),
    ("fr", "T’avais qu’à te taire."),
    ("fr", "Il fallait pas."),
    ("en", "You should have known."),
    ("en", "You shouldn’t have answered."),
    ("en", "You should not have answered."),
    ("en", "You should never have answered."),
    ("en", "It is your fault."),
    ("en", "You asked for it."),
    ("en", "How naive."),
    ("en", "How stupid."),
    ("de", "Du hättest nicht antworten sollen."),
    ("de", "Du hättest nie antworten sollen."),
    ("de", "Das ist deine Schuld."),
    ("de", "Selbst schuld."),
    ("de", "Wie naiv."),
    ("de", "Das war dumm."),
]
KIND = [
    ("fr", "Ce n’est pas ta faute."),
    ("fr", "Ce n'est PAS ta faute."),
    ("fr", "La faute est de son côté."),
    ("fr", "Tu as bien fait de chercher."),
    ("en", "It’s not your fault."),
    ("en", "It isn't your fault."),
    ("en", "Their fault alone."),
    ("de", "Es ist nicht deine Schuld."),
    ("de", "Du kannst hier aufhören."),
    ("fr", "You asked for it."),  # each language has its own list
    ("en", "C’est de ta faute."),
    ("de", "C’est stupide."),
]
KIND_BUT_REFUSED = [
    ("fr", "Ce n’est pas de ta faute.", "'pas de ta faute' is let through only without 'de'"),
    ("fr", "Ce n’est jamais ta faute.", "only 'pas' is known before 'ta faute'"),
    ("en", "It is never your fault.", "only 'not' is known before 'your fault'"),
    ("en", "You should have somebody beside you.", "'should have' is also advice"),
    ("en", "Nobody asked for it.", "nobody did, and it is refused"),
    ("de", "Du hättest gern Ruhe.", "'du hättest' alone is no blame"),
    ("de", "Du bist nicht selbst schuld.", "'nicht' is not looked for before 'selbst schuld'"),
]
FOR_EVER = [
    ("fr", "Ce qui est en ligne y reste pour toujours."),
    ("fr", "Elles restent à jamais."),
    ("fr", "Ça restera à vie."),
    ("en", "It stays online for ever."),
    ("en", "It is there forever."),
    ("de", "Das bleibt für immer."),
]
NOT_FOR_EVER = [
    ("fr", "Une image se retire, même des jours après."),
    ("fr", "Sarah reste là."),
    ("en", "It does not stay there."),
    ("de", "Das geht vorbei."),
]
NUMBERS = [
    "Appelle le 3018.",
    "Le 3114 répond.",
    "Le 119 aussi.",
    "Le 116 006 écoute.",
    "Le 116\u00a0006 écoute.",
    "Le 116006 écoute.",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "06-12-34-56-78",
    "0612345678",
    "06\u202f12\u202f34\u202f56\u202f78",
    "Son numéro : +33612345678.",
    "+33 6 12 34 56 78",
    "www.exemple.org",
    "https://exemple.test/page",
    "http://exemple.test",
    "Va sur 3018.fr.",
    "Écris à aide@exemple.org.",
]
NO_NUMBERS = [
    "Il est 21:14.",
    "Il est 22 h 14.",
    "À 21:14, puis à 21:16, puis à 22:05.",
    "200 € dans l’heure.",
    "1 200 € demain.",
    "En 2024, puis en 2025.",
    "Le 12.05.2024.",
    "C’est lina.s07 qui écrit.",
    "Compte jusqu’à 4.",
    "Elle a 842 abonnés.",
    "Il est 3 h.",
    "Une ligne d’écoute répond.",
    "Un, deux… trois.",
]
LAWS = [
    ("fr", "L’article 312-10 punit le chantage."),
    ("fr", "L’article L. 312 le dit."),
    ("fr", "Voir art. 226."),
    ("fr", "Le Code pénal le dit."),
]
NO_LAWS = [
    ("fr", "La loi est de ton côté."),
    ("fr", "Il a lu un article hier."),
    ("fr", "Elle part à 8 h."),
]


@pytest.mark.parametrize(("language", "words"), BLAMING)
def test_blame_is_found(language: str, words: str) -> None:
    assert codes(told(sentence(words, language))) == ["blame-word"]


@pytest.mark.parametrize(("language", "words"), KIND)
def test_what_is_kind_is_no_blame(language: str, words: str) -> None:
    assert told(sentence(words, language)) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [pytest.param(one, words, id=words) for one, words, _ in KIND_BUT_REFUSED],
)
def test_what_is_kind_is_not_taken_for_blame(language: str, words: str) -> None:
    assert told(sentence(words, language)) == []


def test_the_words_found_are_told() -> None:
    (problem,) = told(sentence("Voilà, c’est de TA FAUTE, dit-il."))
    assert problem.told().startswith("'TA FAUTE' ")


def test_a_text_is_told_once_however_much_blame_it_holds() -> None:
    assert codes(told(sentence("Ta faute. Stupide. Naïf."))) == ["blame-word"]


@pytest.mark.parametrize(("language", "words"), FOR_EVER)
def test_for_ever_is_found(language: str, words: str) -> None:
    assert codes(told(sentence(words, language))) == ["gone-for-ever"]


@pytest.mark.parametrize(("language", "words"), NOT_FOR_EVER)
def test_what_gives_hope_is_let_through(language: str, words: str) -> None:
    assert told(sentence(words, language)) == []


@pytest.mark.parametrize("words", NUMBERS)
def test_a_number_or_address_is_found(words: str) -> None:
    assert codes(told(sentence(words))) == ["number-in-the-story"]


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_times_sums_years_and_names_are_no_numbers(words: str) -> None:
    assert told(sentence(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Appelle le 17.", id="17"),
        pytest.param("Appelle le 112.", id="112"),
        pytest.param("Écris au 114.", id="114"),
    ],
)
def test_a_short_emergency_number_is_found(words: str) -> None:
    assert codes(told(sentence(words))) == ["number-in-the-story"]


@pytest.mark.parametrize("words", ["119 € dans l’heure.", "Elle a 119 abonnés."])
def test_a_sum_is_no_number_even_if_a_helpline_has_it(words: str) -> None:
    assert told(sentence(words)) == []


def test_three_years_in_a_row_are_no_number() -> None:
    assert told(sentence("2023 2024 2025")) == []


@pytest.mark.parametrize(("language", "words"), LAWS)
def test_a_law_is_found(language: str, words: str) -> None:
    assert codes(told(sentence(words, language))) == ["law-in-the-story"]


@pytest.mark.parametrize(("language", "words"), NO_LAWS)
def test_the_law_as_a_word_is_let_through(language: str, words: str) -> None:
    assert told(sentence(words, language)) == []


@pytest.mark.parametrize("words", ["§ 201a verbietet das.", "Nach § 240 ist das Nötigung."])
def test_a_paragraph_sign_is_found(words: str) -> None:
    assert codes(told(sentence(words, "de"))) == ["law-in-the-story"]


def test_several_articles_are_found() -> None:
    assert codes(told(sentence("Les articles 312-10 et 312-12."))) == ["law-in-the-story"]


@pytest.mark.parametrize(
    ("words", "is_long"),
    [
        ("a " * 119 + "ab", True),  # one sentence of 120 words
        ("ab. " * 59 + "abcd", False),  # 240 characters
        ("ab. " * 59 + "abcde", True),
        ("a " * 27 + "b", False),  # 28 words
        ("a " * 28 + "b", True),
        ("a " * 20 + "b. " + "a " * 20 + "b", False),
        ("a " * 20 + "b… " + "a " * 20 + "b", False),
    ],
)
def test_a_text_is_long_beyond_240_characters_or_28_words(words: str, is_long: bool) -> None:
    assert codes(told(sentence(words))) == ["long-text"] * is_long


def test_a_long_text_is_told_with_its_size() -> None:
    (problem,) = told(sentence("a " * 28 + "b"))
    assert "characters: 57; words in its longest sentence: 29" in problem.told()


PIECES = [
    '"Essai"',
    '"Un essai."',
    '"À quoi sert une heure limite ?"',
    '"Payer."',
    '"La peur fait payer."',
    '"t’es là ?"',
    '"Elle va lire."',
    '"Demain"',
    '"Dormir."',
]
LINES = ['"Une heure."', '"La lampe."', '"C’est fini."']


@pytest.mark.parametrize("piece", PIECES)
def test_words_are_told_at_their_own_place(piece: str) -> None:
    text = clean((piece, '"C’est stupide."'))
    (problem,) = told_of(text, "blame-word")
    assert (problem.line, problem.column) == spot(CLEAN, piece)


@pytest.mark.parametrize("piece", LINES)
def test_words_of_a_line_are_told_at_their_own_place(piece: str) -> None:
    text = clean((piece, '"C’est stupide."'))
    (problem,) = told_of(text, "blame-word")
    assert (problem.line, problem.column) == spot(CLEAN, piece)


def test_the_content_note_is_read_too() -> None:
    summary = 'summary: "Un essai."'
    assert told_codes((summary, f'{summary}\ncontent_note: "Stupide."')) == ["blame-word"]


def test_every_text_with_blame_is_told() -> None:
    changed = clean((FEEDBACK, "Stupide."), ("Il arrive.", "Stupide."))
    assert codes(told(changed)) == ["blame-word", "blame-word"]


def test_a_scenario_built_without_a_file_is_told_at_its_start() -> None:
    (problem, *_) = check(story(node("a", discuss="Stupide.")), "essai.yaml")
    assert (problem.line, problem.column) == (1, 1)


def test_a_report_has_one_line_and_its_hint() -> None:
    (problem,) = told(sentence(r"Le 06 12 34\n56 78."))
    assert len(problem.report().splitlines()) == 2
