"""Finds the slip behind what the YAML parser complains of, often a line or more above it.

The parser notices late: a space missing behind a colon is told a line below, a quotation mark
that was never closed at the next one. So the lines themselves are looked at, from the complaint up.
"""

import re
from typing import NamedTuple

from game.engine import language
from game.engine.problem import N_

QUOTE = N_('put the whole sentence between double quotes "…"')
SIGN = N_("this sentence starts with a sign that means something to YAML: {sign}")
NO_BREAK = "\u00a0\u202f"

_NAME = r"[^\W\d_][\w-]*"
_LEAD = r" *(?:- +)*"
_GLUED = re.compile(rf"{_LEAD}{_NAME}(?P<at>):(?=[^\s:/])")
_NO_BREAK_AFTER = re.compile(rf"{_LEAD}{_NAME}(?P<at>)(?:[{NO_BREAK}]:|:[{NO_BREAK}])")
_HYPHEN = re.compile(rf" *(?P<at>)-{_NAME}:(?=\s|$)")
_HYPHEN_NO_BREAK = re.compile(rf" *(?P<at>)-[{NO_BREAK}]{_NAME}")
_BARE = re.compile(rf"{_LEAD}(?P<name>{_NAME}) *$")
_TWO_WORDS = re.compile(rf"{_LEAD}(?P<name>{_NAME}) +[^\s:]+ *$")
_KEY = re.compile(rf"{_LEAD}(?:{_NAME}|[0-9]+): +(?=\S)")
_STARTS_KEY = re.compile(r" *(?:- +)*[\w\"'-]*$")
_BLOCK_HEAD = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
_KEYS = frozenset(
    name
    for keys in (language.SCENARIO, language.CHARACTER, language.NODE, language.LINE)
    for name in keys
) | frozenset((*language.CHOICE, *language.ENDING))
_SIGNS = "@%`*&!|>?-"
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_ESCAPED = re.compile(r"\\.")
# What YAML 1.1 calls non-printable.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MOST_ABOVE = 300  # lines looked at for an open quotation mark


class Place(NamedTuple):
    """A place in a text, from 1."""

    line: int
    column: int


class Slip(NamedTuple):
    """What was meant otherwise, where it stands, and how to mend it."""

    place: Place
    message: str
    hint: str
    values: tuple[tuple[str, str], ...] = ()


def slip_behind(text: str, told: Place, opened: Place | None, *, is_end: bool) -> Slip | None:
    """Give the slip behind a complaint, or None if no usual one is to be seen.

    Args:
        text: The whole file.
        told: Where the parser noticed.
        opened: Where what it was reading began, if it says so.
        is_end: Whether it came to the end of the file within a text.
    """
    lines = lines_of(text)
    if is_end:
        return _open_quote(lines, len(lines) + 1) or (_unclosed(opened) if opened else None)
    near = [told.line]
    if _is_key_start(lines, told):
        near = [one for one in (opened and opened.line, _above(lines, told.line)) if one] + near
    for number in [told.line, *near]:
        found = _spacing(_line(lines, number), number)
        if found:
            return found
    found = _open_quote(lines, told.line) or _sign(_line(lines, told.line), told)
    if found or not _is_key_start(lines, told):
        return found
    return next((one for number in near[:-1] if (one := _colonless(lines, number))), None)


def spacing(text: str) -> tuple[str, str] | None:
    """Give message and hint if a space is missing in `name:text` or `-name`, or is a wrong one."""
    found = _spacing(text, 1)
    return (found.message, found.hint) if found else None


def unreadable_place(text: str) -> Place:
    """Find the character that may not stand in YAML at all; that error bears no mark."""
    found = _UNREADABLE.search(text)
    if found is None:
        return Place(1, 1)
    before = text[: found.start()]
    return Place(before.count("\n") + 1, found.start() - before.rfind("\n"))


def is_prose(rest: str) -> bool:
    """Tell whether the rest of a line, from what YAML takes for a mark of its own, is prose."""
    mark, _, words = rest.partition(" ")
    if mark.startswith("!!") or mark.endswith(","):
        return False
    return mark.endswith(("*", "!", "?")) or re.match(r"\s*[^\W\d_]", words) is not None


def lines_of(text: str) -> list[str]:
    """Part a text where the parser does."""
    return _BREAK.split(text.removeprefix("\ufeff"))


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _above(lines: list[str], number: int) -> int:
    """Give the number of the last line above that holds something; 0 if none does."""
    above = range(min(number - 1, len(lines)), 0, -1)
    return next((one for one in above if lines[one - 1].strip()), 0)


def _is_key_start(lines: list[str], told: Place) -> bool:
    """Tell whether the parser noticed at a key's start or colon: what is above is at fault."""
    return _STARTS_KEY.match(_line(lines, told.line)[: told.column - 1]) is not None


def _spacing(line: str, number: int) -> Slip | None:
    lead = line[: len(line) - len(line.lstrip())]
    if "\t" in lead:
        return Slip(Place(number, lead.index("\t") + 1), _TAB, _TAB_HINT)
    if any(one in lead for one in NO_BREAK):
        column = min(place for one in NO_BREAK if (place := lead.find(one)) >= 0) + 1
        return Slip(Place(number, column), _INDENT, _INDENT_HINT)
    for pattern, message, hint in _PATTERNS:
        found = pattern.match(line)
        if found:
            return Slip(Place(number, found.start("at") + 1), message, hint)
    return None


def _colonless(lines: list[str], number: int) -> Slip | None:
    line = _line(lines, number)
    found = _BARE.match(line) or _TWO_WORDS.match(line)
    if found is None or (found.re is _TWO_WORDS and found["name"] not in _KEYS):
        return None
    values = (("name", found["name"]),)
    return Slip(Place(number, found.end("name") + 1), _NO_COLON, _NO_COLON_HINT, values)


def _sign(line: str, told: Place) -> Slip | None:
    """Look for a sign at the start of the sentence, or just where the parser noticed."""
    key = _KEY.match(line)
    for column in (key.end() if key else len(line), told.column - 1):
        sign = line[column : column + 1]
        if sign and sign in _SIGNS and not _BLOCK_HEAD.match(line[column:]):
            return Slip(Place(told.line, column + 1), SIGN, QUOTE, (("sign", sign),))
    return None


def _open_quote(lines: list[str], before: int) -> Slip | None:
    """Give the last line above with an odd number of quotation marks, unless it closes one."""
    above = range(min(before - 1, len(lines)), max(0, before - _MOST_ABOVE), -1)
    odd = [one for one in above if _ESCAPED.sub("__", lines[one - 1]).count('"') % 2]
    if len(odd) % 2 == 0:
        return None
    return _unclosed(Place(odd[0], lines[odd[0] - 1].rindex('"') + 1))


def _unclosed(place: Place) -> Slip:
    return Slip(place, _UNCLOSED, _UNCLOSED_HINT)


_TAB = N_("a tab stands in the indentation of this line")
_TAB_HINT = N_(
    "indent with two spaces a step; 'coupe-court format FILE' does it where tabs alone indent"
)
_INDENT = N_("a no-break space stands in the indentation of this line")
_INDENT_HINT = N_("write plain spaces instead, or let 'coupe-court format FILE' do it")
_SPACE = N_("write a plain space there")
_NO_COLON = N_("a colon is missing after '{name}'")
_NO_COLON_HINT = N_("write 'name: value', or 'name:' with what belongs to it indented below")
_UNCLOSED = N_("a quotation mark is opened here and never closed")
_UNCLOSED_HINT = N_('close it with the same mark: "…"')
_PATTERNS = (
    (_NO_BREAK_AFTER, N_("a no-break space stands beside the colon"), _SPACE),
    (_HYPHEN_NO_BREAK, N_("a no-break space stands after the hyphen"), _SPACE),
    (_GLUED, N_("a space is missing after the colon"), N_("write 'name: value', with a space")),
    (_HYPHEN, N_("a space is missing after the hyphen"), N_("write '- name: value', with a space")),
)
