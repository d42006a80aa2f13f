"""A scenario in another language, as far as its catalogue goes."""

from collections.abc import Mapping

from game.engine.po import Message, MessageCatalogue
from game.engine.scenario import Scenario
from game.engine.texts import Kind, translated

# What tells a player what to expect and whom to turn to is right, or in the story's language.
NEVER_FUZZY: tuple[Kind, ...] = ("content-note", "next-step")


def spoken(scenario: Scenario, language: str, catalogue: MessageCatalogue) -> Scenario:
    """Give a scenario as it is played in another language.

    A text without translation stays as its author wrote it. A fuzzy translation is shown, but
    for the content note and the next steps: those fall back to the author's words.
    """
    messages = by_key(catalogue)

    def translate(context: str, text: str, kind: Kind) -> str:
        message = messages.get((context, text))
        if message is None or not message.is_translated:
            return text
        return text if message.is_fuzzy and kind in NEVER_FUZZY else message.string

    return translated(scenario, language, translate)


def by_key(catalogue: MessageCatalogue) -> Mapping[tuple[str, str], Message]:
    """Give the messages by context and text."""
    return {one.key: one for one in catalogue.messages}
