"""YAML text to plain data in which every text, list and table knows its line and column.

Everything is read as text: plain YAML would turn `no` into false, `12:30` into 750 and
keep the last of two equal keys in silence. The data is built from the parser's event
stream, and what could hang or fool a reader (anchors, aliases, tags, merge keys, depth,
size) is refused on the way, each with its place.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml
from yaml import events

from game.engine.complaints import explained
from game.engine.placed import CutText, Items, Table, Text, Value
from game.engine.problem import N_, Problem
from game.engine.slips import QUOTE, SIGN, Place, is_prose, lines_of, slip_behind, unreadable_place

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


Placed = TypeVar("Placed", Text, Table, Items)


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
    reader = _Reader(text, file, limits)
    return reader.read(), reader.problems


def signs_in(text: str) -> int:
    """Count the signs of which one stands before each value: what reading costs, before it."""
    return sum(text.count(sign) for sign in ",:-?[{")


class _StopError(Exception):
    """Nothing more can be read, and it was said why."""


class _Reader:
    """Turns the event stream into data; one object reads one file once."""

    def __init__(self, text: str, file: str, limits: Limits) -> None:
        self.text, self.file, self.depth = text, file, limits.depth
        self.problems: list[Problem] = []
        self.lines: list[str] = []  # of the text, once somebody asked
        self.is_odd = _is_odd(text)  # else no text need be looked at

    def read(self) -> Value | None:
        """Read the whole file; what goes wrong is noted."""
        try:
            self._next: Callable[[], Any] = Loader(self.text).get_event
            return self._document()
        except _StopError:
            pass
        except UnicodeError:
            message = N_("this file holds broken characters")
            self._say(1, 1, "encoding", message, N_("save the file again as UTF-8"))
        except yaml.YAMLError as error:
            self._syntax(error)
        return None

    def _document(self) -> Value | None:
        found: Value | None = None
        for event in iter(self._next, None):
            if isinstance(event, events.NodeEvent):
                found = self._value(event, 0)
            elif found is not None and isinstance(event, events.DocumentStartEvent):
                message = N_("a second document starts here; a file holds one")
                self._at(_placed(Text(), event), "several-documents", message, _NO_DASHES)
                raise _StopError
        if found is None:
            self._say(1, 1, "empty", N_("this file is empty"))
        return found

    def _value(self, event: Any, depth: int) -> Value:
        """Read what an event starts; so many tables and lists are open around it."""
        if isinstance(event, events.MappingStartEvent):
            return self._table(self._opened(Table(), event, depth), depth + 1)
        if isinstance(event, events.SequenceStartEvent):
            return self._items(self._opened(Items(), event, depth), depth + 1)
        if isinstance(event, events.ScalarEvent):
            return self._text(event)
        return self._alias(event)

    # A node has fifty events: the next three call nothing that most of them don't need.

    def _table(self, table: Table, depth: int) -> Table:
        next_event, scalar, end = self._next, events.ScalarEvent, events.MappingEndEvent
        while type(event := next_event()) is not end:
            key = self._text(event) if type(event) is scalar else self._key(event, depth)
            if self.is_odd and key == "<<" and not event.style:
                self._at(key, "merge-key", N_("merge keys (<<) are not allowed"), _WRITE_AGAIN)
            if key in table:
                self._twice(key, table)
            event = next_event()
            value = self._text(event) if type(event) is scalar else self._value(event, depth)
            table.setdefault(key, value)
        return table

    def _items(self, items: Items, depth: int) -> Items:
        next_event, scalar, end = self._next, events.ScalarEvent, events.SequenceEndEvent
        while type(event := next_event()) is not end:
            items.append(self._text(event) if type(event) is scalar else self._value(event, depth))
        return items

    def _text(self, event: Any) -> Text:
        text = Text(event.value)
        mark = event.start_mark
        text.line, text.column = mark.line + 1, mark.column + 1
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event, text)
        if self.is_odd or len(text) > MOST_LETTERS:
            self._look_at(text)
            text = self._cut(text, event)
        return text

    def _cut(self, text: Text, event: Any) -> Text:
        """Give the text with the comment that follows it, which may have been meant for words."""
        found = None if event.style else _COMMENT.match(self.text, event.end_mark.index)
        if found is None:
            return text
        cut = CutText(text)
        cut.line, cut.column, cut.comment = (
            text.line,
            text.column,
            CONTROL.sub("", found[1]).rstrip(),
        )
        return cut

    def _opened(self, container: Placed, event: Any, depth: int) -> Placed:
        _placed(container, event)
        self._refuse_marks(event, container)
        if depth >= self.depth:
            message = N_("this is nested too deeply (at most {most} levels)")
            self._at(container, "too-deep", message, most=str(self.depth))
            raise _StopError
        return container

    def _key(self, event: Any, depth: int) -> Text:
        """Read a key that is no scalar; then only an alias is a text."""
        if isinstance(event, events.AliasEvent):
            return self._alias(event)
        place = self._opened(Items(), event, depth)
        self._at(place, "key-not-text", N_("a key must be a simple text"), QUOTE)
        raise _StopError

    def _alias(self, event: Any) -> Text:
        text = _placed(Text(), event)
        if self._is_prose(text):
            self._at(text, "syntax", SIGN, QUOTE, sign="*")
            raise _StopError  # the parser stumbles over the words behind
        self._at(text, "alias", N_("aliases (*name) are not allowed"), _WRITE_AGAIN)
        return text

    def _is_prose(self, value: Value) -> bool:
        if not isinstance(value, Text):
            return False
        self.lines = self.lines or lines_of(self.text)
        return is_prose("".join(self.lines[value.line - 1 : value.line])[value.column - 1 :])

    def _refuse_marks(self, event: Any, value: Value) -> None:
        if (event.anchor is not None or event.tag is not None) and self._is_prose(value):
            if event.anchor is not None:
                self._at(value, "anchor", SIGN, QUOTE, sign="&")
            else:
                self._at(value, "tag", SIGN, QUOTE, sign="!")
            return
        if event.anchor is not None:
            self._at(value, "anchor", N_("anchors (&name) are not allowed"), _WRITE_AGAIN)
        if event.tag is not None:
            message = N_("tags (!name) are not allowed; everything is read as text")
            self._at(value, "tag", message, QUOTE)

    def _look_at(self, text: Text) -> None:
        """Note what no text may hold."""
        if CONTROL.search(text) is not None:
            message = N_("this text holds a control character, which nobody can see")
            hint = N_("write the sentence again, without a backslash")
            self._at(text, "control-character", message, hint)
        elif len(text) > MOST_LETTERS:
            message = N_("this text is too long (at most {most} characters)")
            self._at(text, "text-too-long", message, most=str(MOST_LETTERS))

    def _twice(self, key: Text, table: Table) -> None:
        first = next(known for known in table if known == key)
        message = N_("'{key}' is written twice; the first is on line {line}")
        hint = N_("keep one of the two, or give one another name")
        self._at(key, "duplicate-key", message, hint, key=str(key), line=str(first.line))

    def _syntax(self, error: yaml.YAMLError) -> None:
        told, detail = _place_of(error, "problem_mark"), str(getattr(error, "problem", None) or "")
        if told is None:
            told, detail = unreadable_place(self.text), "unreadable character"
        is_end = "unexpected end of stream" in detail
        slip = slip_behind(self.text, told, _place_of(error, "context_mark"), is_end=is_end)
        if slip:
            self._say(*slip.place, "syntax", slip.message, slip.hint, slip.values)
            return
        code, message, hint = explained(detail)
        self._say(*told, code, message, hint, (("detail", detail.strip()),))

    def _at(self, value: Value, code: str, message: str, hint: str = "", **values: str) -> None:
        self._say(value.line, value.column, code, message, hint, tuple(values.items()))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _StopError

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
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")  # in a file
_CUTTING = re.compile(r"[^\s#:,\"'\]}][ \t]+#")  # no other sign ends a text without marks
_COMMENT = re.compile(r"[ \t]+(#.*)")
_ESCAPED = re.compile(r'\\[^"\\/ tn\n_]')  # what may stand for one of them

_WRITE_AGAIN = N_("write the text out again in full")
_TOO_MUCH = N_("there is more in this file than any story holds")
_NO_DASHES = N_("remove the line that holds only ---")


def _is_odd(text: str) -> bool:
    """Tell whether a file may hold merge keys, cut texts, or characters that nobody can see."""
    return (
        "<<" in text
        or _CUTTING.search(text) is not None
        or _HIDDEN.search(text) is not None
        or ("\\" in text and _ESCAPED.search(text) is not None)
    )


def _place_of(error: yaml.YAMLError, name: str) -> Place | None:
    mark = getattr(error, name, None)
    return Place(mark.line + 1, mark.column + 1) if mark else None


def _placed(value: Placed, event: Any) -> Placed:
    mark = event.start_mark
    value.line, value.column = mark.line + 1, mark.column + 1
    return value
