"""Repairs a file that YAML cannot read: puts sentences between double quotes, line by line.

French prose is full of what YAML takes for its own: a colon with a space behind, a sentence that
starts with `"Non" dit-il`, `*coeur*`, `@Sarah`, `[Lien]`, a lone hyphen. Where the language
holds text, what is no sound text is put between double quotes. In a file that is indented with
tabs alone, a tab becomes two spaces; a no-break space that indents becomes a plain one. All else
is left to its author. Lines keep their number, so that what is left can be told at its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.authoring.formatting.shapes import SCENARIO, Shape
from game.authoring.formatting.traps import mended, quoted_length
from game.engine.marked import MOST_LETTERS

_KEY = re.compile(
    r"(?P<lead> *(?:- +)*)"
    r"(?P<name>[\w-]+|\"[^\"\\]*\"|'[^']*')"
    r"[ \u00a0\u202f]*:(?=[ \t]|$)(?P<rest>.*)"
)
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*(?:[ \t]+#.*)?")
_NOT_PROSE = re.compile(r"-(?: |$)|#")
_INDENT = re.compile("[ \t\u00a0]*")
_TAB = "  "


@dataclass(frozen=True, slots=True)
class _Value:
    """A sentence: its first line and that behind its last, and where it starts in the first."""

    first: int
    last: int
    column: int


def repaired(text: str) -> tuple[str, frozenset[int]]:
    """Give the text with its sentences between quotation marks, and their lines, from 1."""
    lines = _indented(text.split("\n"))
    changed = set()
    for value in list(_Sentences(lines).found()):
        old = lines[value.first : value.last]
        leads = [old[0][: value.column], *(_lead(one) for one in old[1:])]
        parts = zip(old, leads, strict=True)
        sentence = "\n".join(one[len(lead) :].strip(" \t") for one, lead in parts)
        told = mended(sentence)
        if told != sentence:
            new = zip(leads, told.split("\n"), strict=True)
            lines[value.first : value.last] = [lead + one for lead, one in new]
            changed.add(value.first + 1)
    return "\n".join(lines), frozenset(changed)


class _Sentences:
    """Finds the sentences of a file by indentation alone; it may be broken anywhere."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.tables: list[tuple[int, Shape]] = [(-1, SCENARIO)]  # that are open, with columns

    def found(self) -> Iterator[_Value]:
        number = 0
        while number < len(self.lines):
            key = _KEY.fullmatch(self.lines[number])
            first, number = number, number + 1
            if key is None:
                continue
            column, shape = len(key["lead"]), self._shape(key)
            rest = key["rest"].strip(" \t")
            is_sentence, is_bracketed = shape.is_sentence, rest[:1] in ("[", "{")
            if is_bracketed:
                is_sentence = shape.may_start_bracketed(is_first="-" in key["lead"])
            if _BLOCK_HEAD.fullmatch(rest) or (is_bracketed and not is_sentence):
                number = self._end(number, column)
            elif is_sentence:
                number = self._sentence_end(number, column, rest)
                yield self._value(first, number, key)

    def _value(self, first: int, last: int, key: "re.Match[str]") -> _Value:
        rest = key["rest"].lstrip(" \t")
        if rest or last == first + 1:
            return _Value(first, last, len(key[0]) - len(rest))
        below = next(one for one in range(first + 1, last) if not _is_blank(self.lines[one]))
        return _Value(below, last, len(_lead(self.lines[below])))

    def _shape(self, key: "re.Match[str]") -> Shape:
        column = len(key["lead"])
        while self.tables[-1][0] >= column:
            self.tables.pop()
        shape = self.tables[-1][1].under(key["name"].strip("\"'"))
        self.tables.append((column, shape))
        return shape

    def _end(self, number: int, column: int) -> int:
        """Give the line behind those that are empty or deeper than a column."""
        while number < len(self.lines) and self._is_deeper(number, column):
            number += 1
        return number

    def _is_deeper(self, number: int, column: int) -> bool:
        return len(_lead(self.lines[number])) > column or _is_blank(self.lines[number])

    def _sentence_end(self, number: int, column: int, rest: str) -> int:
        """Give the line behind a sentence: it may go on below, deeper than its key."""
        if quoted_length(rest):
            return number
        if rest[:1] in ("'", '"') and (end := self._quote_end(number, column, rest)):
            return end
        end = number
        for below in range(number, self._end(number, column)):
            line = self.lines[below]
            if _NOT_PROSE.match(line.strip(" \t")) or _KEY.fullmatch(line):
                break
            end = end if _is_blank(line) else below + 1
        return end

    def _quote_end(self, number: int, column: int, rest: str) -> int:
        """Give the line behind a quoted text that ends below; 0 if it does not."""
        below = self.lines[number : min(self._end(number, column), number + MOST_LETTERS)]
        text = "\n".join((rest, *(one.strip(" \t") for one in below)))
        length = quoted_length(text)
        return number + text.count("\n", 0, length) if length else 0


def _lead(line: str) -> str:
    found = _INDENT.match(line)
    return found[0] if found else ""


def _is_blank(line: str) -> bool:
    return len(_lead(line)) == len(line)


def _indented(lines: list[str]) -> list[str]:
    """Indent with spaces, where that is certain: no line mixes with another."""
    leads = [_lead(one).replace("\u00a0", " ") for one in lines]
    used = [one for one, line in zip(leads, lines, strict=True) if one and not _is_blank(line)]
    has_tabs = any("\t" in one for one in used)
    if has_tabs and not all(re.fullmatch("\t+ *", one) for one in used):
        return lines
    return [
        lead.replace("\t", _TAB) + line[len(lead) :]
        for lead, line in zip(leads, lines, strict=True)
    ]
