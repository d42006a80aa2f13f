"""Rules on a translation: every text has one, up to date, and none is left over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from game.engine.checks.subject import Finding
from game.engine.placed import Text
from game.engine.po import Message, MessageCatalogue
from game.engine.problem import N_
from game.engine.scenario import Scenario
from game.engine.texts import Kind, PackTexts, Translatable, texts, translated
from game.engine.translation import by_key

SHORT = 40  # letters of a text that a problem quotes
# Told one by one; more of a language are told together, or no other problem would be seen.
MOST_MISSING, MOST_FUZZY = 3, 10


@dataclass(frozen=True)
class Translation:
    """A scenario, or a pack, beside its catalogue of one language."""

    scenario: Scenario | PackTexts
    catalogue: MessageCatalogue
    language: str

    @cached_property
    def wanted(self) -> dict[tuple[str, str], Translatable]:
        """Give every text that wants a translation, once for each context."""
        found: dict[tuple[str, str], Translatable] = {}
        for one in texts(self.scenario):
            found.setdefault((one.context, one.text), one)
        return found

    @cached_property
    def missing(self) -> tuple[Translatable, ...]:
        """Give the texts without translation."""
        known = {one.key for one in self.catalogue.messages if one.is_translated}
        return tuple(one for key, one in self.wanted.items() if key not in known)

    @cached_property
    def fuzzy(self) -> tuple[Message, ...]:
        """Give the messages of this scenario that somebody must look at again."""
        return tuple(one for one in self._kept() if one.is_fuzzy and one.is_translated)

    @cached_property
    def orphans(self) -> tuple[Message, ...]:
        """Give the translations whose text the scenario does not hold any more."""
        return tuple(
            one
            for one in self.catalogue.messages
            if one.is_translated and one.key not in self.wanted
        )

    def told(self) -> Scenario | None:
        """Give the scenario in the words of the catalogue alone, each with its place there."""
        if isinstance(self.scenario, PackTexts):
            return None
        messages = by_key(self.catalogue)

        def translate(context: str, text: str, kind: Kind) -> str:
            del kind
            message = messages.get((context, text))
            return _placed(message, message.string) if message else ""

        return translated(self.scenario, self.language, translate)

    def _kept(self) -> Iterator[Message]:
        return (one for one in self.catalogue.messages if one.key in self.wanted)


def missing_translation(subject: Translation) -> Iterator[Finding]:
    """A text that its catalogue of another language does not hold, or holds without translation.

    Why: whoever plays in that language meets a sentence in the language of the author. More
    than three are told as one, at the title: a translation just begun lacks nearly all.

    Fails: a sentence added to the scenario since the last `coupe-court translate merge`.
    """
    hint = N_("run coupe-court translate merge, then fill in the catalogue")
    language = ("language", subject.language)
    if len(subject.missing) > MOST_MISSING:
        message = N_("texts without translation ({language}): {count}")
        count = ("count", str(len(subject.missing)))
        yield Finding(subject.scenario.title, message, hint, (language, count))
        return
    for one in subject.missing:
        message = N_("this text has no translation ({language})")
        yield Finding(one.text, message, hint, (language,))


def fuzzy_translation(subject: Translation) -> Iterator[Finding]:
    """A translation marked fuzzy: its text was changed after it had been translated.

    Why: it may say something else by now. A fuzzy line of the story is shown all the same; a
    fuzzy content note or next step never is: the words of the author are shown instead. More
    than ten are told as one, at the first.

    Fails: a message under `#, fuzzy` in the catalogue. Compare, mend, remove the mark.
    """
    if len(subject.fuzzy) > MOST_FUZZY:
        message = N_("translations from here on that are fuzzy, their text has changed: {count}")
        hint = N_("compare each with its text, mend it, then remove the mark")
        first, count = subject.fuzzy[0], str(len(subject.fuzzy))
        yield Finding(_placed(first, first.string), message, hint, (("count", count),))
        return
    for one in subject.fuzzy:
        message = N_("this translation is fuzzy: its text has changed")
        hint = N_("compare it with the text, mend it, then remove the mark")
        yield Finding(_placed(one, one.string), message, hint)


def orphan_translation(subject: Translation) -> Iterator[Finding]:
    """A translation whose text the scenario does not hold any more, at least not in that node.

    Why: it is never shown, and a translator would work on it for nothing.

    Fails: a message whose sentence was changed since the last `coupe-court translate merge`.
    """
    for one in subject.orphans:
        message = N_("the scenario no longer holds this text: '{text}'")
        hint = N_("run coupe-court translate merge: it keeps what can still be used")
        text = one.id if len(one.id) <= SHORT else f"{one.id[:SHORT].rstrip()}…"
        yield Finding(_placed(one, one.id), message, hint, (("text", text.replace("\n", " ")),))


def spoken_texts(texts: PackTexts, language: str, catalogue: MessageCatalogue) -> PackTexts:
    """Give the texts that are translated in their other words, each with its place there."""
    messages = by_key(catalogue)
    found = ((one, messages.get((one.context, one.text))) for one in texts.written)
    written = [one._replace(text=_placed(told, told.string)) for one, told in found if told]
    return replace(texts, language=language, written=tuple(written))


def _placed(message: Message, words: str) -> Text:
    """Give words that know where their message stands."""
    text = Text(words)
    text.line, text.column = message.line, 1
    return text
