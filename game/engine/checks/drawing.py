"""Rules on what the window can show: letters that the fonts hold, words that fit."""

import unicodedata
from collections.abc import Iterator, Mapping

from game.engine.checks.subject import Finding, Subject
from game.engine.glyphs import Face
from game.engine.problem import N_
from game.engine.texts import Kind
from game.engine.transcript import line_entry

# In which faces a text is drawn somewhere in the game; that of its narrowest place comes first.
FACES: Mapping[Kind, tuple[str, ...]] = {
    "title": ("title", "bold"),
    "ending": ("title",),
    "name": ("bold", "text"),
    "say": ("text", "bold"),
    "do": ("text", "bold"),
    "write": ("text", "bold"),
}
TITLES = ("title", "ending")
# What the narrowest places hold, in thousandths of the type size, when letters are the largest
# and widest that can be set; a little less, as real letters are rounded to whole pixels. Tests
# lay it all out.
WORD_WIDTH = 9000  # a bubble on the phone
TITLE_WIDTH, TITLE_LINES = 8400, 4
NAME_WIDTH, NAME_LINES = 6500, 2  # at the top of the phone
NOTIFICATION_LINES = 6
EMOJI = ("So", "Sk")  # how Unicode calls pictures, and the skin tones behind them
MOST_NAMED = 4  # letters in one message


def missing_glyph(subject: Subject) -> Iterator[Finding]:
    """A letter or sign that the game's fonts do not hold.

    Why: a gap or a box would be seen in its place. The fonts hold Latin and Arabic letters with
    their marks, figures and punctuation, but no emoji and no other alphabets.

    Fails: « Bonne nuit 😴 »
    """
    letters = set("".join(one.text for one in subject.written))
    if all(face.draws(letter) for face in subject.faces.values() for letter in letters):
        return  # nearly always; no text needs a look
    for one in subject.written:
        lacking = {
            letter: None
            for name in FACES.get(one.kind, ("text",))
            for letter in subject.faces[name].lacking(one.text)
        }
        if lacking:
            yield _lacking(one.text, list(lacking))


def does_not_fit(subject: Subject) -> Iterator[Finding]:
    """A word, name, title or message that is too long for its place when letters are large.

    Why: who needs letters of twice the size would see a word cut in two, or only the beginning
    of a name or message. Words of more than about seventeen letters, names of more than twenty,
    titles of more than fifty and notifications of more than eighty are told.

    Fails: « anticonstitutionnellement »
    """
    if subject.faces:
        yield from _wide_words(subject)
        yield from _long_names(subject)
        yield from _long_titles(subject)
        yield from _long_notifications(subject)


def _lacking(text: str, letters: list[str]) -> Finding:
    message = N_("the game's letters do not hold {letters}: a gap or a box would be seen")
    hint = N_("write it with other letters or signs; accents of Latin letters are all right")
    if any(unicodedata.category(one) in EMOJI for one in letters):
        hint = N_("say it in words: the game has no emoji")
    named = ", ".join(map(_named, letters[:MOST_NAMED]))
    more = "…" if len(letters) > MOST_NAMED else ""
    return Finding(text, message, hint, (("letters", named + more),))


def _named(letter: str) -> str:
    code = f"U+{ord(letter):04X}"
    return f"'{letter}' ({code})" if letter.isprintable() else code


def _wide_words(subject: Subject) -> Iterator[Finding]:
    for one in subject.written:
        if one.kind == "name":
            continue
        width = TITLE_WIDTH if one.kind in TITLES else WORD_WIDTH
        word = _face(one.kind, subject).too_wide(one.text, width)
        if word:
            message = N_("'{word}' would be cut in two where letters are large")
            hint = N_("use a shorter word, or part it with a hyphen")
            yield Finding(one.text, message, hint, (("word", word),))


def _long_names(subject: Subject) -> Iterator[Finding]:
    face = _face("name", subject)
    for one in subject.written:
        if one.kind == "name" and not face.fits(one.text, NAME_WIDTH, NAME_LINES):
            message = N_("the name '{name}' would be cut short where letters are large")
            yield Finding(one.text, message, N_("use a shorter name"), (("name", one.text),))


def _long_titles(subject: Subject) -> Iterator[Finding]:
    face = _face("title", subject)
    for one in subject.written:
        if one.kind in TITLES and not face.fits(one.text, TITLE_WIDTH, TITLE_LINES):
            message = N_("this title takes more than {most} lines where letters are large")
            yield Finding(one.text, message, N_("shorten it"), (("most", str(TITLE_LINES)),))


def _long_notifications(subject: Subject) -> Iterator[Finding]:
    """Tell messages that arrive while something else is on the screen."""
    face = _face("line", subject)
    for node, line in subject.lines():
        entry = line_entry(subject.scenario, line, node, "", 0)
        if entry.is_notification and not face.fits(line.text, WORD_WIDTH, NOTIFICATION_LINES):
            message = N_("as a notification, only the beginning of this message would be seen")
            hint = N_("shorten it, or make two messages of it")
            yield Finding(line.text, message, hint)


def _face(kind: Kind, subject: Subject) -> Face:
    return subject.faces[FACES.get(kind, ("text",))[0]]
