"""Reads a gettext catalogue (.po) from text: its messages, or the first problem met.

Babel's reader was tried: it stops at the `#~|` lines of every usual editor, takes `#|` for a
comment, forgets headers, and drops a letter where a quotation mark is missing.
"""

import re

from game.engine.marked import CONTROL, MOST_LETTERS, Limits
from game.engine.po import ESCAPES, Message, MessageCatalogue
from game.engine.problem import N_, Problem

MOST_TRANSLATED = 2 * MOST_LETTERS  # a translation may be longer than its text


def read_po(text: str, file: str) -> tuple[MessageCatalogue | None, list[Problem]]:
    """Read a catalogue; it never raises, whatever the text.

    Plural forms have no place in a story and are refused; nothing of a header is evaluated.
    """
    most = Limits().characters
    if len(text) > most:
        values = (("most", f"{most:,}".replace(",", "\u00a0")),)
        message = N_("this file is too large (at most {most} characters)")
        return None, [Problem(file, 1, 1, "too-large", message, values=values)]
    reader = _Reader()
    try:
        for line in text.split("\n"):
            reader.take(line.strip())
        return reader.catalogue(), []
    except _BrokenError as error:
        place = error.line or reader.line
        return None, [Problem(file, place, 1, "broken-catalogue", *error.told, values=error.values)]


class _BrokenError(Exception):
    """Something that makes the rest of the file meaningless."""

    def __init__(self, message: str, hint: str = "", line: int = 0, **values: str) -> None:
        super().__init__(message)
        self.told, self.line = (message, hint), line
        self.values = tuple(values.items())


class _Reader:
    """Takes one line after another; one object reads one file once."""

    def __init__(self) -> None:
        self.line = 0
        self.active: dict[tuple[str, str], Message] = {}
        self.obsolete: dict[tuple[str, str], Message] = {}
        self._start()

    def _start(self) -> None:
        self.fields: dict[str, list[str]] = {}  # of the message under way
        self.field, self.opened = "", 0
        self.comments: list[str] = []
        self.flags: list[str] = []
        self.is_obsolete = False

    def take(self, line: str) -> None:
        """Take one line of the file."""
        self.line += 1
        if line.startswith("#~|"):
            self._text(line[3:], "|", is_obsolete=True)
        elif line.startswith("#~"):
            self._text(line[2:], is_obsolete=True)
        elif line.startswith("#|"):
            self._text(line[2:], "|")
        elif line.startswith("#"):
            self._comment(line)
        elif line:
            self._text(line)

    def _comment(self, line: str) -> None:
        if "msgstr" in self.fields:
            self._finish()
        if line.startswith("#,"):
            self.flags += [flag for one in line[2:].split(",") if (flag := one.strip())]
        elif not line.startswith(("#.", "#:")):  # those are written anew
            self.comments.append(line[1:])

    def _text(self, line: str, mark: str = "", *, is_obsolete: bool = False) -> None:
        """Take a keyword with its text, or more of the text before."""
        line = line.strip()
        keyword, _, quoted = line.partition(" ")
        if keyword in _KEYWORDS:
            self._open(mark + keyword)
            self.is_obsolete = is_obsolete
        elif line.startswith('"') and self.field:
            quoted = line
        else:
            raise _BrokenError(_ODD_LINE, _ODD_HINT)
        quoted = quoted.strip()
        if _QUOTED.fullmatch(quoted) is None:
            raise _BrokenError(_NOT_QUOTED, _QUOTE_HINT)
        text = _ESCAPE.sub(lambda found: ESCAPES[found[1]], quoted[1:-1])
        if CONTROL.search(text) is not None:
            raise _BrokenError(N_("this text holds a control character, which nobody can see"))
        self.fields[self.field].append(text)

    def _open(self, field: str) -> None:
        """Start a field of the message under way, or of the one that follows it."""
        if field != "msgstr" and "msgstr" in self.fields:
            self._finish()
        if field in self.fields or (field == "msgstr" and "msgid" not in self.fields):
            raise _BrokenError(_ODD_LINE, _ODD_HINT)
        self.field, self.fields[field] = field, []
        self.opened = self.line

    def _finish(self) -> None:
        """End the message under way."""
        found = {name: "".join(parts) for name, parts in self.fields.items()}
        if "msgstr" not in found:
            raise _BrokenError(N_("the message before this line has no msgstr"), _ODD_HINT)
        message = Message(
            context=found.get("msgctxt", ""),
            id=found["msgid"],
            string=found["msgstr"],
            previous=found.get("|msgid", ""),
            flags=tuple(self.flags),
            comments=tuple(self.comments),
            line=self.opened,
        )
        if message.id and max(map(len, found.values())) > MOST_TRANSLATED:
            told = N_("this text is too long (at most {most} characters)")
            raise _BrokenError(told, line=message.line, most=str(MOST_TRANSLATED))
        self._keep(message)
        self._start()

    def _keep(self, message: Message) -> None:
        if self.is_obsolete:
            self.obsolete.setdefault(message.key, message)
            return
        first = self.active.setdefault(message.key, message)
        if first is not message:
            told = N_("this message stands here twice; the first is on line {first}")
            hint = N_("keep one of the two")
            raise _BrokenError(told, hint, line=message.line, first=str(first.line))

    def catalogue(self) -> MessageCatalogue:
        """End the file, and give all that was read."""
        if self.fields:
            self._finish()
        header = self.active.pop(("", ""), None)
        active, obsolete = tuple(self.active.values()), tuple(self.obsolete.values())
        return MessageCatalogue(active, obsolete, header, tuple(self.comments))


_KEYWORDS = ("msgctxt", "msgid", "msgstr")
_QUOTED = re.compile(r'"(?:[^"\\]|\\[nt"\\])*"')
_ESCAPE = re.compile(r"\\(.)")
_ODD_LINE = N_("this line does not belong in a catalogue of messages")
_ODD_HINT = N_('a message is written as msgctxt "…", msgid "…", msgstr "…"')
_NOT_QUOTED = N_("this text does not stand between two quotation marks")
_QUOTE_HINT = N_('one " before and one after it; inside, write \\" and \\\\')
