"""Every text of a scenario, one by one, and the scenario in other words."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from game.engine.scenario import Scenario
from game.engine.texts import Kind, Translatable, is_same_story, texts, translated
from tests.engine.clean import CLEAN
from tests.engine.given import sound
from tests.engine.test_passages import HEAD
from tests.engine.test_passages import STORY as CALLING

STORY = sound(CLEAN)


def of_node(name: str) -> list[Translatable]:
    return [one for one in texts(STORY) if one.context == f"essai/{name}"]


def strings(value: object) -> Iterator[str]:
    """Give every string of a scenario, wherever in it, but not the ids of tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def test_texts_come_in_the_order_of_the_story() -> None:
    assert [one.text for one in of_node("first")] == [
        "Une heure.",
        "À quoi sert une heure limite ?",
        "Payer.",
        "La peur fait payer.",
        "Attendre.",
        "Respire.",
    ]


def test_every_text_says_what_it_is() -> None:
    kinds = [one.kind for one in (*of_node("first"), *of_node("last"))]
    first = ["line", "question", "do", "feedback", "do", "feedback"]
    assert kinds == [*first, "narration", "ending", "next-step"]


def test_a_line_names_its_speaker() -> None:
    assert of_node("first")[0].person == "lina.s07"


def test_words_to_somebody_name_whom_they_are_for() -> None:
    assert [one.person for one in of_node("second") if one.kind == "write"] == ["Sarah", "Papa"]


def test_a_choice_follows_the_last_line_and_a_feedback_its_choice() -> None:
    before = {one.text: one.before for one in of_node("first")}
    assert (before["Payer."], before["La peur fait payer."]) == ("Une heure.", "Payer.")


def test_names_are_translated_like_everything_else() -> None:
    names = [one.text for one in texts(STORY) if one.kind == "name"]
    assert names == ["Noé", "lina.s07", "Sarah", "Papa"]


def test_what_is_not_there_is_no_text() -> None:
    assert "" not in {one.text for one in texts(STORY)}


def test_a_shared_passage_is_told_once_however_often_it_is_called() -> None:
    contexts = [one.context for one in texts(sound(HEAD + CALLING)) if "Ça sonne" in one.text]
    assert contexts == ["essai/ring.tone"]


def test_all_copies_of_a_passage_are_translated() -> None:
    told = translated(sound(HEAD + CALLING), "en", lambda _, text, __: text.upper())
    spoken = [node.lines[0].text for node in told.nodes.values() if node.origin == "ring.tone"]
    assert len(spoken) > 1
    assert set(spoken) == {"ÇA SONNE."}


def test_no_sentence_is_left_in_the_language_of_the_author(scenario: Scenario) -> None:
    told = translated(scenario, "en", lambda _, __, ___: "…")
    assert [one for one in strings(told) if " " in one] == []


def test_every_text_is_asked_for_with_its_context_and_kind(scenario: Scenario) -> None:
    asked: set[tuple[str, str, Kind]] = set()

    def translate(context: str, text: str, kind: Kind) -> str:
        asked.add((context, text, kind))
        return text

    translated(scenario, "en", translate)
    assert asked == {(one.context, one.text, one.kind) for one in texts(scenario)}


def test_a_scenario_whose_texts_stay_differs_by_its_language_alone(scenario: Scenario) -> None:
    assert translated(scenario, "fr", lambda _, text, __: text) == scenario


def test_other_words_leave_every_id_in_its_place(scenario: Scenario) -> None:
    told = translated(scenario, "en", lambda _, text, __: text[::-1])
    ways = {
        name: [(one.id, one.next, one.kind, one.to) for one in node.choices.values()]
        for name, node in scenario.nodes.items()
    }
    assert ways == {
        name: [(one.id, one.next, one.kind, one.to) for one in node.choices.values()]
        for name, node in told.nodes.items()
    }
    assert (told.id, told.start, list(told.cast)) == (scenario.id, scenario.start, [*scenario.cast])


def test_a_translation_is_the_same_story(scenario: Scenario) -> None:
    other = translated(scenario, "en", lambda _, text, __: text.upper())
    assert is_same_story(scenario, other)


def test_a_story_with_another_way_is_another_one(scenario: Scenario) -> None:
    assert not is_same_story(scenario, replace(scenario, minutes=scenario.minutes + 1))
