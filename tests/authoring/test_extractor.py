"""The texts of a scenario as messages, for our catalogues and for Babel's."""

import io
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from babel.messages.extract import extract as babel_extract
from babel.messages.extract import extract_from_file

from game import files
from game.authoring.extractor import extract, messages_of
from game.engine.po import Message, MessageCatalogue, po_text
from game.engine.po_reader import read_po
from game.engine.scenario import Scenario
from tests.engine.clean import CLEAN, clean, spot
from tests.engine.given import sound
from tests.engine.test_passages import HEAD
from tests.engine.test_passages import STORY as CALLING

ROOT = Path(__file__).parents[2]
METHOD: Any = extract  # Babel's types describe what it hands on, not what it is handed


def found(text: str = CLEAN) -> dict[tuple[str, str], Message]:
    return {one.key: one for one in messages_of(sound(text), "essai.yaml")}


def notes(node: str, text: str) -> tuple[str, ...]:
    return found()[f"essai/{node}", text].notes


def test_messages_stand_in_the_order_of_the_file(scenario: Scenario) -> None:
    lines = [one.line for one in messages_of(scenario, "a.yaml")]
    assert lines == sorted(lines)


def test_a_question_before_the_lines_stands_before_them() -> None:
    question = '    discuss: "À quoi sert une heure limite ?"\n'
    time = '    time: "21:14"\n'
    text = clean((question, ""), (time, question + time))
    texts = [one for context, one in found(text) if context == "essai/first"]
    assert texts[:2] == ["À quoi sert une heure limite ?", "Une heure."]


def test_a_message_names_the_line_of_its_text() -> None:
    line, _ = spot(CLEAN, '"Une heure."')
    assert found()["essai/first", "Une heure."].places == (f"essai.yaml:{line}",)


def test_a_message_names_its_speaker() -> None:
    assert notes("first", "Une heure.") == ("lina.s07",)


def test_a_message_names_the_sentence_before_it() -> None:
    assert notes("first", "Payer.") == ("choice: an act", "after: Une heure.")


def test_words_to_somebody_name_them() -> None:
    assert notes("second", "t’es là ?")[0] == "choice: a message to Sarah"


def test_equal_texts_of_a_node_are_one_message_with_two_places() -> None:
    text = clean(("Elle va lire.", "Bien."), ('"Il arrive."', '"Bien."'))
    message = found(text)["essai/second", "Bien."]
    assert len(message.places) == 2
    assert message.notes[1:] == ("after: t’es là ?", "after: Papa, tu as une minute ?")


def test_equal_texts_of_two_nodes_are_two_messages() -> None:
    keys = found(clean(("La lampe.", "Une heure.")))
    assert {("essai/first", "Une heure."), ("essai/second", "Une heure.")} <= set(keys)


def test_a_passage_that_is_called_twice_gives_its_messages_once() -> None:
    message = found(HEAD + CALLING)["essai/ring.tone", "Ça sonne."]
    assert len(message.places) == 1


def test_a_file_name_with_spaces_is_one_place() -> None:
    story = sound(CLEAN)
    assert messages_of(story, "mon essai.yaml")[0].places == ("\u2068mon essai.yaml:2\u2069",)


def test_names_with_line_breaks_break_no_catalogue() -> None:
    story = sound(clean(('name: "lina.s07"', 'name: "lina\\nmsgid"')))
    messages = messages_of(story, "es\nsai.yaml")
    read, problems = read_po(po_text(MessageCatalogue(messages)), "en.po")
    assert problems == []
    assert read is not None
    assert [one.key for one in read.messages] == [one.key for one in messages]


def test_babel_finds_the_same_messages_in_the_same_order(scenario: Scenario) -> None:
    results = extract_from_file(METHOD, files.shipped("dans-l-heure.yaml"))
    wanted = messages_of(scenario, "dans-l-heure.yaml")
    assert [(context, text) for _, text, _, context in results] == [one.key for one in wanted]
    assert [comments for _, _, comments, _ in results] == [list(one.notes) for one in wanted]
    assert [line for line, _, _, _ in results] == [one.line for one in wanted]


def test_babel_is_told_what_keeps_a_scenario_from_being_read() -> None:
    file = io.BytesIO(b"format: 1\n")
    file.name = "essai.yaml"
    with pytest.raises(ValueError, match="missing-key"):
        list(babel_extract(METHOD, file))


def test_the_entry_point_leads_to_the_extractor() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, name = project["entry-points"]["babel.extractors"]["coupe_court"].partition(":")
    assert getattr(import_module(module), name) is extract
