"""Rules on words: no blame, nothing that belongs elsewhere, nothing too long to read."""

import re
from collections.abc import Iterator

from game.engine.checks.blame import BLAME, FOREVER
from game.engine.checks.prose import Patterns
from game.engine.checks.subject import Finding, Subject
from game.engine.problem import N_

DIGIT = r"\d"
# Numbers that are dialled: a leading 0 or +, or short ones behind a word for calling.
_NO_DAY = r"(?!\d\d\.\d\d\.(?:19|20)\d\d\b)"  # such as 07.11.2025
_LONG_NUMBER = (
    rf"(?<![\d:]){_NO_DAY}(?:\+\d{{2}}|0)[ .\u00a0\u202f-]?\d(?:[ .\u00a0\u202f-]?\d{{2}}){{3,4}}\b"
    r"|(?<![\d:.,])(?:\+\d{2} ?|0)\d{2,4}[ /-]?\d{3}(?:[ -]?\d){2,8}\b"  # as Germans part them
)
_SHORT_NUMBER = (
    r"\b(?:le|au|du|appelle|appelez|compose|composez|numéro|call|dial|ring|anrufen|nummer|die) "
    r"(?:17|112|114|119|3018|3020|3114|116 ?006|116 ?111|110|999|988|103|147)\b(?! ?(?:€|euros|%))"
    r"|\b(?:ruft?|wähle?|wählt|unter|unter der|notruf|notrufnummer) (?:110|112|116 ?\d{3})\b"
    r"(?! ?(?:€|euro|%))"
)
_LINE_NAMES = r"\b(?:3018|3020|3114)\b(?! ?(?:€|euros|%))"
_DOMAINS = "fr|com|org|net|eu|gouv|ch|be|lu|de|uk|ca"
NUMBERS: Patterns = {
    DIGIT: f"{_LONG_NUMBER}|{_SHORT_NUMBER}|{_LINE_NAMES}",
    "http": r"https?://",
    r"www\.": r"www\.",
    rf"\.(?:{_DOMAINS})": rf"\b[\w.-]+\.(?:{_DOMAINS})\b",
}
ARTICLES: Patterns = {
    DIGIT: r"(?:\b(?:articles?|art\.)|§§?)\s?[LR]?\.?\s?\d[\d-]*",
    "artikel": r"\bartikels?\s\d+",
    "paragra": r"\bparagra(?:f|ph)(?:en)?\s\d+",
    "stgb": r"\bstgb\b",
    "strafgesetzbuch": r"\bstrafgesetzbuch",
    "pénal": r"\bcode pénal\b",
}
LONG_SENTENCE, LONG_TEXT = 28, 240  # words, characters


def blame_word(subject: Subject) -> Iterator[Finding]:
    """Words that blame the victim.

    Why: blame is what keeps victims silent. Only the blackmailer is judged; nobody loses
    anything for having sent, answered, paid or waited.

    Fails: « Tu n'aurais jamais dû lui répondre. »
    """
    patterns = BLAME.get(subject.scenario.language, {})
    message = N_("'{found}' blames the victim")
    hint = N_("say what the blackmailer does, or what helps now")
    yield from _found(subject, patterns, message, hint)


def gone_for_ever(subject: Subject) -> Iterator[Finding]:
    """The sentence that an image stays online for ever.

    Why: it is not true, and it takes hope away: images are taken down every day.

    Fails: « Ce qui est en ligne y reste pour toujours. »
    """
    patterns = FOREVER.get(subject.scenario.language, {})
    message = N_("'{found}' is not true, and takes hope away")
    yield from _found(subject, patterns, message, N_("images can be reported and taken down"))


def number_in_the_story(subject: Subject) -> Iterator[Finding]:
    """A telephone number or an address in the story itself.

    Why: numbers differ by country and change. The packs hold them, with source and date, and
    the debrief shows those of the player's country.

    Fails: « Appelle le 3018. »
    """
    message = N_("'{found}' belongs in the country's help pack, not in a story")
    hint = N_("write 'a helpline' here, and name its kind in the ending's help")
    yield from _found(subject, NUMBERS, message, hint)


def law_in_the_story(subject: Subject) -> Iterator[Finding]:
    """An article of law in the story itself.

    Why: laws are shown in the debrief, from the country's pack, with their date and source.

    Fails: « L'article 312-10 punit le chantage. »
    """
    message = N_("'{found}' belongs in the country's laws, not in a story")
    hint = N_("name its kind in rights, at the top of the file")
    yield from _found(subject, ARTICLES, message, hint)


def long_text(subject: Subject) -> Iterator[Finding]:
    """A text or sentence that is long for a telephone's screen and a slow reader.

    Why: thirty pupils read together; some read slowly. A message has one or two sentences.

    Fails: a line of 300 characters.
    """
    for text in subject.prose.texts:
        if len(text) < 2 * LONG_SENTENCE:
            continue  # so few letters make no more words
        longest = max((len(part.split()) for part in _SENTENCE_END.split(text)), default=0)
        if len(text) > LONG_TEXT or longest > LONG_SENTENCE:
            message = N_(
                "this text is long (characters: {characters}; "
                "words in its longest sentence: {words})"
            )
            values = (("characters", str(len(text))), ("words", str(longest)))
            yield Finding(text, message, N_("cut it in two, or say less"), values)


def _found(subject: Subject, patterns: Patterns, message: str, hint: str) -> Iterator[Finding]:
    for text, found in subject.prose.found(patterns):
        yield Finding(text, message, hint, (("found", found),))


_SENTENCE_END = re.compile(r"[.!?…]\s")
