"""Rules on translations: what is missing, fuzzy, left over, and what harms in any language."""

import pytest

from game.engine.checks import check_translation
from game.engine.po import FUZZY, Message, MessageCatalogue, po_text
from game.engine.po_reader import read_po
from game.engine.problem import Problem
from game.engine.texts import texts
from game.library import font_faces
from tests.engine.clean import CLEAN, clean, spot
from tests.engine.given import codes, sound

STORY = sound(CLEAN)
ALL = tuple(Message(one.context, one.text, f"[{one.text}]") for one in texts(STORY))
FIRST = ("essai/first", "Une heure.")


def translated(key: tuple[str, str], string: str, *flags: str) -> tuple[Message, ...]:
    """Give a whole translation with one message of it changed."""
    changed = Message(*key, string, flags=flags)
    return tuple(changed if one.key == key else one for one in ALL)


def fuzzy(count: int) -> tuple[Message, ...]:
    """Give a whole translation whose first messages are fuzzy."""
    doubtful = (Message(*one.key, one.string, flags=(FUZZY,)) for one in ALL[:count])
    return (*doubtful, *ALL[count:])


def told(messages: tuple[Message, ...], yaml: str = CLEAN, language: str = "en") -> list[Problem]:
    """Give what is said about a catalogue, as it is after a way through its file."""
    text = po_text(MessageCatalogue(messages))
    catalogue, _ = read_po(text, "en.po")
    assert catalogue is not None
    scenario, faces = sound(yaml), font_faces()
    return check_translation(scenario, "essai.yaml", catalogue, "en.po", language, faces)


def line_of(messages: tuple[Message, ...], string: str) -> int:
    """Give the line of a translation in the file of its catalogue."""
    return spot(po_text(MessageCatalogue(messages)), f'msgstr "{string}"')[0]


def test_a_whole_translation_has_nothing_to_mend() -> None:
    assert told(ALL) == []


@pytest.mark.parametrize("string", ["", " "])
def test_a_text_without_translation_is_told_where_it_stands_in_the_scenario(string: str) -> None:
    (problem,) = told(translated(FIRST, string))
    assert (problem.file, problem.line, problem.column) == (
        "essai.yaml",
        *spot(CLEAN, '"Une heure."'),
    )
    assert (problem.code, problem.severity) == ("missing-translation", "warning")


@pytest.mark.parametrize(
    ("string", "code"),
    [("Bis später 😴", "missing-glyph"), ("Datenschutzgrundverordnung", "does-not-fit")],
)
def test_what_cannot_be_drawn_is_told_where_it_stands_in_the_catalogue(
    string: str, code: str
) -> None:
    messages = translated(FIRST, string)
    (problem,) = told(messages, language="de")
    assert (problem.code, problem.file) == (code, "en.po")
    assert problem.line == line_of(messages, string)


def test_a_text_that_the_catalogue_does_not_hold_is_missing() -> None:
    assert codes(told(ALL[1:])) == ["missing-translation"]


def test_a_text_that_stands_twice_in_a_node_is_missing_once() -> None:
    yaml = clean(("Elle va lire.", "Il arrive aussi."), ('"Il arrive."', '"Il arrive aussi."'))
    found = told(ALL, yaml)
    assert codes(found).count("missing-translation") == 1


@pytest.mark.parametrize(("count", "lines"), [(3, 3), (4, 1), (9, 1)])
def test_many_missing_texts_are_told_as_one(count: int, lines: int) -> None:
    assert codes(told(ALL[count:])) == ["missing-translation"] * lines


def test_many_missing_texts_are_counted_at_the_title() -> None:
    (problem,) = told(ALL[5:], language="de")
    assert (problem.file, problem.line, problem.column) == ("essai.yaml", *spot(CLEAN, '"Essai"'))
    assert problem.told() == "texts without translation (de): 5"


@pytest.mark.parametrize(("count", "lines"), [(10, 10), (11, 1)])
def test_many_fuzzy_translations_are_told_as_one(count: int, lines: int) -> None:
    assert codes(told(fuzzy(count))) == ["fuzzy-translation"] * lines


def test_many_fuzzy_translations_are_counted_at_the_first() -> None:
    messages = (ALL[0], *fuzzy(12)[1:])
    (problem,) = told(messages)
    assert (problem.file, problem.line) == ("en.po", line_of(messages, messages[1].string))
    assert problem.told().endswith(": 11")


def test_the_language_of_a_missing_translation_is_named() -> None:
    assert "de" in told(ALL[1:], language="de")[0].told()


def test_a_fuzzy_translation_is_told_where_it_stands_in_the_catalogue() -> None:
    messages = translated(FIRST, "One hour.", FUZZY)
    (problem,) = told(messages)
    assert (problem.code, problem.severity) == ("fuzzy-translation", "warning")
    assert (problem.file, problem.line) == ("en.po", line_of(messages, "One hour."))


def test_a_fuzzy_mark_on_nothing_is_only_missing() -> None:
    assert codes(told(translated(FIRST, "", FUZZY))) == ["missing-translation"]


def test_a_translation_left_over_is_told_where_it_stands_in_the_catalogue() -> None:
    messages = (*ALL, Message("essai/first", "Parti.", "Gone."))
    (problem,) = told(messages)
    assert (problem.code, problem.severity) == ("orphan-translation", "warning")
    assert (problem.file, problem.line) == ("en.po", line_of(messages, "Gone."))
    assert "Parti." in problem.told()


def test_a_translation_of_a_text_that_moved_to_another_node_is_left_over() -> None:
    messages = (*ALL, Message("essai/second", "Une heure.", "One hour."))
    assert codes(told(messages)) == ["orphan-translation"]


def test_a_text_left_over_without_translation_is_no_problem() -> None:
    assert told((*ALL, Message("essai/first", "Parti."))) == []


def test_a_long_text_left_over_is_quoted_in_short() -> None:
    (problem,) = told((*ALL, Message("essai/first", "Parti. " * 90, "Gone.")))
    assert len(problem.told()) < 120


@pytest.mark.parametrize(
    ("language", "string", "code"),
    [
        ("en", "You should have waited.", "blame-word"),
        ("de", "Es ist deine Schuld.", "blame-word"),
        ("en", "It stays online for ever.", "gone-for-ever"),
        ("de", "Ruf die 116 111 an.", "number-in-the-story"),
        ("en", "Look at example.org.", "number-in-the-story"),
        ("de", "Das steht in § 238.", "law-in-the-story"),
        ("en", "You see. " * 40, "long-text"),
    ],
)
def test_words_that_harm_are_told_in_their_language(language: str, string: str, code: str) -> None:
    messages = translated(FIRST, string)
    (problem,) = told(messages, language=language)
    assert (problem.code, problem.file) == (code, "en.po")
    assert problem.line == line_of(messages, string)


def test_words_of_one_language_are_no_fault_in_another() -> None:
    assert told(translated(FIRST, "You should have waited."), language="de") == []


def test_words_of_the_author_are_not_told_again_at_the_catalogue() -> None:
    yaml = clean(("Elle va lire.", "Tu aurais dû attendre."))
    assert set(codes(told(ALL, yaml, "fr"))) == {"missing-translation", "orphan-translation"}


def test_words_that_harm_are_told_once_where_two_texts_share_them() -> None:
    yaml = clean(("Elle va lire.", "Bien."), ('"Il arrive."', '"Bien."'))
    messages = (*ALL, Message("essai/second", "Bien.", "You should have waited."))
    assert codes(told(messages, yaml)).count("blame-word") == 1
