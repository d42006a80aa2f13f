"""Every text of a scenario that can be translated, one by one; and the scenario in other words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeAlias

from game.engine.scenario import NARRATOR, Choice, Line, Node, Scenario

Kind = Literal[
    "title",
    "summary",
    "content-note",
    "name",
    "narration",
    "line",
    "question",
    "say",
    "do",
    "write",
    "feedback",
    "ending",
    "next-step",
    "country",  # from here on those of catalogues and country packs
    "help",
    "what-for",
    "hours",
    "cost",
    "channel",
    "audience",
    "what-to-say",
    "help-line",
    "law",
    "law-text",
    "article",
    "up-to",
    "family",
    "family-summary",
    "reflex",
    "advice",
    "tactic",
    "purpose",
    "notice",
    "sender",  # from here on those of boosters
    "message",
    "reported",
    "person",
    "person-about",
    "piece",
    "piece-does",
]
Translator: TypeAlias = Callable[[str, str, Kind], str]  # of a context, a text and its kind


class Translatable(NamedTuple):
    """One text: where it stands, what it is, who says it or reads it, what stands before it."""

    context: str
    text: str
    kind: Kind
    person: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class PackTexts:
    """The texts of one catalogue or country pack, in the order of its file."""

    id: str
    title: str  # where it is told that much is missing
    language: str
    written: tuple[Translatable, ...]


def context_of(scenario: Scenario, node: Node | None = None) -> str:
    """Give the context under which catalogues keep the texts of a node, or of the top."""
    return f"{scenario.id}/{node.written}" if node else scenario.id


def texts(scenario: Scenario | PackTexts) -> Iterator[Translatable]:
    """Give every text of a scenario, in the order of the story; those of a passage once."""
    if isinstance(scenario, PackTexts):
        yield from scenario.written
        return
    top = context_of(scenario)
    heads: tuple[tuple[str, Kind], ...] = (
        (scenario.title, "title"),
        (scenario.summary, "summary"),
        (scenario.content_note, "content-note"),
    )
    yield from (Translatable(top, text, kind) for text, kind in heads if text)
    yield from (Translatable(top, person.name, "name") for person in scenario.cast.values())
    for node in scenario.written_nodes():
        yield from _texts_of_node(scenario, node)


def _texts_of_node(scenario: Scenario, node: Node) -> Iterator[Translatable]:
    context, before = context_of(scenario, node), ""
    for line in node.lines:
        yield Translatable(context, line.text, *_said_by(scenario, line), before)
        before = line.text
    if node.discuss:
        yield Translatable(context, node.discuss, "question", before=before)
    for choice in node.choices.values():
        to = scenario.cast[choice.to].name if choice.to else ""
        yield Translatable(context, choice.text, choice.kind, to, before)
        if choice.feedback:
            yield Translatable(context, choice.feedback, "feedback", before=choice.text)
    if node.ending is not None:
        title = node.ending.title
        if title:
            yield Translatable(context, title, "ending", before=before)
        yield Translatable(context, node.ending.next_step, "next-step", before=title or before)


def _said_by(scenario: Scenario, line: Line) -> tuple[Kind, str]:
    if line.speaker == NARRATOR:
        return "narration", ""
    return "line", scenario.cast[line.speaker].name


def translated(scenario: Scenario, language: str, translate: Translator) -> Scenario:
    """Give a scenario in other words: everything but its texts and language stays."""
    top = context_of(scenario)
    return replace(
        scenario,
        language=language,
        title=translate(top, scenario.title, "title"),
        summary=translate(top, scenario.summary, "summary"),
        content_note=scenario.content_note
        and translate(top, scenario.content_note, "content-note"),
        cast={
            name: replace(person, name=translate(top, person.name, "name"))
            for name, person in scenario.cast.items()
        },
        nodes={
            name: _translated_node(scenario, node, translate)
            for name, node in scenario.nodes.items()
        },
    )


def is_same_story(one: Scenario, other: Scenario) -> bool:
    """Tell whether two scenarios differ in nothing but their texts and language."""
    return _bare(one) == _bare(other)


def _bare(scenario: Scenario) -> Scenario:
    return translated(scenario, "", lambda _, __, kind: kind)


def _translated_node(scenario: Scenario, node: Node, translate: Translator) -> Node:
    context, ending = context_of(scenario, node), node.ending
    return replace(
        node,
        lines=tuple(
            replace(one, text=translate(context, one.text, _said_by(scenario, one)[0]))
            for one in node.lines
        ),
        discuss=node.discuss and translate(context, node.discuss, "question"),
        choices={
            name: _translated_choice(context, choice, translate)
            for name, choice in node.choices.items()
        },
        ending=ending
        and replace(
            ending,
            title=ending.title and translate(context, ending.title, "ending"),
            next_step=translate(context, ending.next_step, "next-step"),
        ),
    )


def _translated_choice(context: str, choice: Choice, translate: Translator) -> Choice:
    feedback = choice.feedback and translate(context, choice.feedback, "feedback")
    return replace(choice, text=translate(context, choice.text, choice.kind), feedback=feedback)
