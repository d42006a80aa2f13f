"""A scenario in another language, as far as its catalogue goes."""

import pytest

from game.engine.po import FUZZY, Message, MessageCatalogue
from game.engine.scenario import Scenario
from game.engine.translation import spoken
from tests.engine.clean import CLEAN
from tests.engine.given import sound

NOTE = "Un essai, sans image."
STORY = sound(CLEAN.replace("role:", f'content_note: "{NOTE}"\nrole:', 1))


def told(*messages: Message) -> Scenario:
    return spoken(STORY, "en", MessageCatalogue(messages))


def first_line(story: Scenario) -> str:
    return story.nodes["first"].lines[0].text


def test_a_translated_text_is_shown_in_the_other_language() -> None:
    story = told(Message("essai/first", "Une heure.", "One hour."))
    assert (first_line(story), story.language) == ("One hour.", "en")


@pytest.mark.parametrize("string", ["", "  "])
def test_a_text_without_translation_stays_as_it_was_written(string: str) -> None:
    assert first_line(told(Message("essai/first", "Une heure.", string))) == "Une heure."


def test_a_text_that_no_catalogue_holds_stays_as_it_was_written() -> None:
    assert first_line(told()) == "Une heure."


def test_a_translation_of_another_node_is_left_alone() -> None:
    assert first_line(told(Message("essai/second", "Une heure.", "One hour."))) == "Une heure."


def test_an_obsolete_translation_is_not_shown() -> None:
    gone = Message("essai/first", "Une heure.", "One hour.")
    assert first_line(spoken(STORY, "en", MessageCatalogue((), (gone,)))) == "Une heure."


def test_a_fuzzy_line_is_shown() -> None:
    assert (
        first_line(told(Message("essai/first", "Une heure.", "Hour.", flags=(FUZZY,)))) == "Hour."
    )


@pytest.mark.parametrize("flags", [(), (FUZZY,)])
def test_a_next_step_is_never_fuzzy(flags: tuple[str, ...]) -> None:
    ending = told(Message("essai/last", "Dormir.", "Sleep.", flags=flags)).nodes["last"].ending
    assert ending is not None
    assert ending.next_step == ("Dormir." if flags else "Sleep.")


@pytest.mark.parametrize("flags", [(), (FUZZY,)])
def test_a_content_note_is_never_fuzzy(flags: tuple[str, ...]) -> None:
    story = told(Message("essai", NOTE, "A trial.", flags=flags))
    assert story.content_note == (NOTE if flags else "A trial.")
