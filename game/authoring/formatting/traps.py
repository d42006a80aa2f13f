"""Tells which sentences YAML cannot take as they stand, and puts them between double quotes.

A sentence is given without what indents its lines. A `#` behind a space starts a comment;
glued to a letter or digit (`#12`, `#tbt`) it belongs to the sentence.
"""

import re

from game.authoring.formatting.scalars import escaped

_ESCAPE = r"""\\(?:[0abt\tnvfre "/\\N_LP\n]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"""
_NOTE = r"(?:[ \t]+#.*|[ \t]*)"
_QUOTED = re.compile(rf"""(?:"(?:[^"\\]|{_ESCAPE})*"|'(?:[^']|'')*'){_NOTE}(?=\n|\Z)""")
# Somebody who knows YAML meant these; the reader says that they are not allowed.
_TRICK = re.compile(rf"\*[\w-]+{_NOTE}|&[\w-]+(?:\s.*)?|!!?[A-Za-z<]\S*(?:\s.*)?", re.DOTALL)
_PLAIN_START = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`]|[-?:](?=[^ \t\n])""")
_CUT = re.compile(r":(?:[ \t]|$)|[ \t]#", re.MULTILINE)
_COMMENT = re.compile(r"(?<=[ \t])#(?!\w).*")
_OPENS = re.compile(r"""(?:^|[\s(«“’\\])["'](?=\S)""")
_APOSTROPHE = re.compile(r"\w'(?=\w)")


def quoted_length(text: str) -> int:
    """Give the length of the text between quotation marks at the start, with the comment behind it.

    It is 0 where YAML cannot read such a text, or finds something else behind it on its line.
    """
    found = _QUOTED.match(text)
    return found.end() if found else 0


def _is_left_alone(text: str) -> bool:
    """Tell whether a text is whole as it is, or written by somebody who meant YAML."""
    is_quoted = quoted_length(text) == len(text)
    return text[0] == "#" or is_quoted or _TRICK.fullmatch(text) is not None


def mended(text: str) -> str:
    """Put a sentence between double quotes, unless it is sound as it stands."""
    if not text or _is_left_alone(text):
        return text
    sentence, comment = _parted(text)
    if _is_plain(sentence) or _COMMENT.search(sentence):
        return text
    lines = _unwrapped(sentence).split("\n")
    inner = "\n".join(escaped(one) for one in lines)
    return f'"{inner}"  {comment}'.rstrip(" ")


def _is_plain(text: str) -> bool:
    return _PLAIN_START.match(text) is not None and _CUT.search(text) is None


def _parted(text: str) -> tuple[str, str]:
    """Part a sentence from the comment at the end of its last line."""
    if text[0] in "\"'" and text[-1] == text[0] and len(text) > 1:
        return text, ""
    found = _COMMENT.search(text, text.rfind("\n") + 1)
    return (text[: found.start()].rstrip(" \t"), found[0]) if found else (text, "")


def _unwrapped(text: str) -> str:
    """Take away the quotation marks that were meant for YAML: around all, or never closed.

    `"Il dit "non" et voilà"` is wrapped, `"Non" dit-il, "jamais"` is not: there the first mark
    inside closes. `'tain` starts with an apostrophe.
    """
    quote, inner = text[0], text[1:]
    if quote == '"' and quote not in inner and inner.strip():
        return inner.lstrip(" \t")
    inner = inner[:-1]
    if quote not in "\"'" or text[-1] != quote or not inner.strip():
        return text
    place = inner.find(quote)
    is_wrapped = place < 0 or _is_inside(inner, place) or (quote == '"' and inner.count('"') == 1)
    doubled = "''" if quote == "'" else '\\"'
    return inner.replace(doubled, quote) if is_wrapped else text


def _is_inside(inner: str, place: int) -> bool:
    """Tell whether a quotation mark opens a quotation, or is an apostrophe."""
    before = max(0, place - 1)
    is_doubled = inner[place : place + 2] == "''"
    return is_doubled or bool(_OPENS.match(inner, before) or _APOSTROPHE.match(inner, before))
