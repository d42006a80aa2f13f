"""YAML text to plain data in which every text, list and table knows its line and column.

Everything is read as text: plain YAML would turn `no` into false, `12:30` into 750 and
keep the last of two equal keys in silence. The data is built from the parser's event
stream, and what could hang or fool a reader (anchors, aliases, tags, merge keys, depth,
size) is refused on the way, each with its place.
"""

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml import events

from game.engine.problem import N_, Problem

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(str):
    """A text with its place; `plain` tells that it was written without quotes."""

    __slots__ = ("column", "line", "plain")
    line: int
    column: int
    plain: bool


def text_at(words: str, place: str) -> Text:
    """Give words the place of a text that was read; from 1, 1 if it was not read."""
    text = Text(words)
    text.line, text.column, text.plain = 1, 1, False
    if isinstance(place, Text):
        text.line, text.column = place.line, place.column
    return text


class Table(dict[Text, "Value"]):
    """A mapping with its place; keys keep theirs."""

    __slots__ = ("column", "line")
    line: int
    column: int

    def under(self, name: str) -> "Value | None":
        """Give the value of a key, or None."""
        return self.get(Text(name))


class Items(list["Value"]):
    """A list with its place."""

    __slots__ = ("column", "line")
    line: int
    column: int


Value: TypeAlias = Text | Table | Items


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may ask of the reader."""

    characters: int = 2_000_000
    depth: int = 24
    signs: int = 200_000  # of those that part values; fourteen hundred full nodes have as many


def read_marked(
    text: str, file: str, limits: Limits | None = None
) -> tuple[Value | None, list[Problem]]:
    """Read one YAML document; give its data, or None, and every problem met."""
    limits = limits or Limits()
    if len(text) > limits.characters:
        values = (("most", f"{limits.characters:,}".replace(",", "\u00a0")),)
        message = N_("this file is too large (at most {most} characters)")
        return None, [Problem(file, 1, 1, "too-large", message, values=values)]
    if signs_in(text) > limits.signs:
        return None, [Problem(file, 1, 1, "too-large", _TOO_MUCH)]
    return _Builder(text, file, limits).built()


def signs_in(text: str) -> int:
    """Count the signs of which one stands before each value: what reading costs, before it."""
    return sum(text.count(sign) for sign in ",:-?[{")


class _Builder:
    """Turns the event stream into data; one object reads one file once."""

    def __init__(self, text: str, file: str, limits: Limits) -> None:
        self.text, self.file, self.depth = text, file, limits.depth
        self.problems: list[Problem] = []
        self.stack: list[Table | Items] = []
        self.keys: list[Text | None] = []
        self.root: Value | None = None
        self.documents = 0

    def built(self) -> tuple[Value | None, list[Problem]]:
        try:
            for event in yaml.parse(self.text, Loader=Loader):
                if not self._take(event) or len(self.problems) >= MOST_PROBLEMS:
                    return None, self.problems
        except UnicodeError:
            message = N_("this file holds broken characters")
            self._say(1, 1, "encoding", message, N_("save the file again as UTF-8"))
            return None, self.problems
        except yaml.YAMLError as error:
            self._syntax(error)
            return None, self.problems
        if self.root is None:
            self._say(1, 1, "empty", N_("this file is empty"))
        return self.root, self.problems

    def _take(self, event: Any) -> bool:
        """Take one event; False stops the reading for good."""
        kind = type(event)
        if kind is events.ScalarEvent:
            return self._scalar(event)
        if kind in _OPENING:
            return self._open(event, Table() if kind is events.MappingStartEvent else Items())
        if kind in _CLOSING:
            self.stack.pop()
            self.keys.pop()
        elif kind is events.AliasEvent:
            mark = event.start_mark
            self._say(mark.line + 1, mark.column + 1, "alias", _NO_ALIAS, _WRITE_AGAIN)
            return self._put(_placed(Text(""), mark))
        elif kind is events.DocumentStartEvent:
            return self._document(event)
        return True

    def _document(self, event: Any) -> bool:
        self.documents += 1
        if self.documents == 1:
            return True
        mark = event.start_mark
        message = N_("a second document starts here; a file holds one")
        self._say(mark.line + 1, mark.column + 1, "several-documents", message, _NO_DASHES)
        return False

    def _scalar(self, event: Any) -> bool:
        text = Text(event.value)
        mark = event.start_mark
        text.line, text.column = mark.line + 1, mark.column + 1
        text.plain = not event.style  # None from one parser, "" from the other
        if event.tag is not None or event.anchor is not None:
            self._odd(event)
        if CONTROL.search(text) is not None:
            message = N_("this text holds a control character, which nobody can see")
            hint = N_("write the sentence again, without a backslash")
            self._say(text.line, text.column, "control-character", message, hint)
        elif len(text) > MOST_LETTERS:
            message = N_("this text is too long (at most {most} characters)")
            values = (("most", str(MOST_LETTERS)),)
            self._say(text.line, text.column, "text-too-long", message, values=values)
        return self._put(text)

    def _open(self, event: Any, container: Table | Items) -> bool:
        _placed(container, event.start_mark)
        if event.tag is not None or event.anchor is not None:
            self._odd(event)
        if len(self.stack) >= self.depth:
            message = N_("this is nested too deeply (at most {most} levels)")
            values = (("most", str(self.depth)),)
            self._say(container.line, container.column, "too-deep", message, values=values)
            return False
        if self.stack and isinstance(self.stack[-1], Table) and self.keys[-1] is None:
            message = N_("a key must be a simple text")
            self._say(container.line, container.column, "key-not-text", message, _QUOTE)
            return False
        self._put(container)
        self.stack.append(container)
        self.keys.append(None)
        return True

    def _put(self, value: Value) -> bool:
        """Put a value where the reading stands: root, list, key or value of a key."""
        if not self.stack:
            self.root = value
            return True
        top = self.stack[-1]
        if isinstance(top, Items):
            top.append(value)
        elif (key := self.keys[-1]) is not None:
            top.setdefault(key, value)
            self.keys[-1] = None
        elif isinstance(value, Text):
            self._key(top, value)
        return True

    def _key(self, table: Table, key: Text) -> None:
        self.keys[-1] = key
        if key == "<<" and key.plain:
            message = N_("merge keys (<<) are not allowed")
            self._say(key.line, key.column, "merge-key", message, _WRITE_AGAIN)
        elif key in table:
            first = next(known for known in table if known == key)
            message = N_("'{key}' is written twice; the first is on line {line}")
            values = (("key", str(key)), ("line", str(first.line)))
            hint = N_("keep one of the two, or give one another name")
            self._say(key.line, key.column, "duplicate-key", message, hint, values)

    def _odd(self, event: Any) -> None:
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if event.anchor is not None:
            message = N_("anchors (&name) are not allowed")
            self._say(line, column, "anchor", message, _WRITE_AGAIN)
        if event.tag is not None:
            message = N_("tags (!name) are not allowed; everything is read as text")
            self._say(line, column, "tag", message, _QUOTE)

    def _syntax(self, error: yaml.YAMLError) -> None:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else self._unreadable()
        detail = str(getattr(error, "problem", None) or "").strip()
        values = (("detail", detail or "unreadable character"),)
        code, message, hint = _explained(detail)
        self._say(line, column, code, message, hint, values)

    def _unreadable(self) -> tuple[int, int]:
        """Find the character that may not stand in YAML at all; that error bears no mark."""
        found = _UNREADABLE.search(self.text)
        if found is None:
            return 1, 1
        before = self.text[: found.start()]
        return before.count("\n") + 1, found.start() - before.rfind("\n")

    def _say(
        self,
        line: int,
        column: int,
        code: str,
        message: str,
        hint: str = "",
        values: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self.problems.append(Problem(self.file, line, column, code, message, hint, values=values))


MOST_PROBLEMS = 200  # of one file; whoever has more mends these first
MOST_LETTERS = 1200  # of one text; a page of a book has about 2,000
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
# What YAML 1.1 calls non-printable.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OPENING = (events.MappingStartEvent, events.SequenceStartEvent)
_CLOSING = (events.MappingEndEvent, events.SequenceEndEvent)

_QUOTE = N_('put the whole sentence between double quotes "…"')
_WRITE_AGAIN = N_("write the text out again in full")
_NO_ALIAS = N_("aliases (*name) are not allowed")
_TOO_MUCH = N_("there is more in this file than any story holds")
_NO_DASHES = N_("remove the line that holds only ---")


def _explained(detail: str) -> tuple[str, str, str]:
    """Turn the parser's complaint into code, message and hint for someone who writes French."""
    if "mapping values are not allowed" in detail:
        message = N_("a colon followed by a space cuts this sentence in two")
        return "colon-in-text", message, _QUOTE
    if "found character '\\t'" in detail or "cannot start any token" in detail:
        message = N_("this character cannot stand at the start here: {detail}")
        return "syntax", message, N_('indent with spaces, and put the sentence between "…"')
    if "found unexpected end of stream" in detail:
        message = N_("a quotation mark is opened here or above and never closed")
        return "syntax", message, N_('close it with the same mark: "…"')
    message = N_("this cannot be read as YAML: {detail}")
    return "syntax", message, N_("look at the indentation and the quotation marks around here")


def _placed(value: Any, mark: Any) -> Any:
    value.line, value.column = mark.line + 1, mark.column + 1
    if isinstance(value, Text):
        value.plain = False
    return value
