"""The texts of a scenario as messages to translate; also for Babel's `pybabel extract`."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from game.engine.placed import Text
from game.engine.po import Message
from game.engine.reader import read_scenario
from game.engine.scenario import Scenario
from game.engine.texts import Kind, PackTexts, Translatable, texts
from game.library import Library

# English, whoever extracts: the same scenario must give the same template everywhere.
_ABOUT: Mapping[Kind, str] = {
    "title": "title of the story",
    "summary": "summary, for the library",
    "content-note": "told before the story starts",
    "name": "name of a character, as the phone shows it; it may stay the same",
    "narration": "narrator",
    "line": "{person}",
    "question": "question for the class",
    "say": "choice: a reply, word for word",
    "do": "choice: an act",
    "write": "choice: a message to {person}",
    "feedback": "feedback on that choice",
    "ending": "title of an ending",
    "next-step": "one thing that can be done tomorrow",
    "country": "name of the country",
    "help": "name of a line of help; it may stay the same",
    "what-for": "when to turn there, said to a pupil",
    "hours": "when somebody answers",
    "cost": "what it costs",
    "channel": "a way to reach it",
    "audience": "whom it is for",
    "what-to-say": "what one can say when somebody answers",
    "help-line": "all of it in one line; keep the number or address first",
    "law": "title of a right, three to six words",
    "law-text": "the law in plain words, said to a pupil; keep every age and number",
    "article": "where the law stands, as one cites it in the other language",
    "up-to": "what the author of the acts risks at most; keep every number",
    "family": "a family of reflexes, in a few words",
    "family-summary": "that family, in one sentence",
    "reflex": "name of a reflex, two to four words",
    "advice": "the reflex as advice to a pupil",
    "tactic": "name of a technique of a blackmailer",
    "purpose": "what the technique is for",
    "notice": "what one can notice",
    "sender": "who writes the message below, and when",
    "message": "a message to sort, as somebody really writes",
    "reported": "the same message told from outside, for the softer version",
    "person": "somebody whom one may tell",
    "person-about": "who that can be",
    "piece": "a sentence to say aloud; imperfect words are all right",
    "piece-does": "what that sentence does",
}


def messages_of(scenario: Scenario | PackTexts, file: str) -> tuple[Message, ...]:
    """Give the messages of a scenario, in the order of its file; equal ones of a node are one.

    Args:
        scenario: A scenario or pack as its author wrote it.
        file: How places name its file.
    """
    found: dict[tuple[str, str], Message] = {}
    for one in sorted(texts(scenario), key=_place):
        key = (one.context, one.text)
        before = found.get(key, Message(*key))
        line = _place(one)[0]
        place = _isolated(f"{file}:{line}" if line else file)
        found[key] = Message(
            *key,
            notes=tuple(dict.fromkeys((*before.notes, *_notes(one)))),
            places=tuple(dict.fromkeys((*before.places, place))),
            line=before.line if before.places else line,
        )
    return tuple(found.values())


def extract(
    fileobj: Any,
    keywords: Mapping[str, Any],
    comment_tags: Collection[str],
    options: Mapping[str, Any],
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """Give the messages of one scenario's file as Babel wants them, with their context.

    Raises:
        ValueError: The scenario needs mending first.
    """
    del keywords, comment_tags, options
    path = PurePath(fileobj.name)
    text = fileobj.read().decode("utf-8-sig")
    scenario, problems = read_scenario(text, str(path), path.stem, Library().catalogue)
    if scenario is None:
        raise ValueError("\n".join(one.report() for one in problems))
    for one in messages_of(scenario, path.name):
        yield one.line, "pgettext", one.key, list(one.notes)


def _notes(one: Translatable) -> Iterator[str]:
    yield _ABOUT[one.kind].replace("{person}", one.person)
    if one.before:
        yield f"after: {' '.join(one.before.split())}"


def _place(one: Translatable) -> tuple[int, int]:
    return (one.text.line, one.text.column) if isinstance(one.text, Text) else (0, 0)


def _isolated(place: str) -> str:
    """Mark a place whose file name has spaces, as gettext does, so that it stays one."""
    return f"\u2068{place}\u2069" if " " in place else place
