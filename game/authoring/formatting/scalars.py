"""How one value is written: between double quotes, bare, or as its author wrote it."""

import re

from game.authoring.formatting.shapes import BARE, Shape
from game.authoring.formatting.tree import Leaf

# What reads the same anywhere in YAML without quotes; far from all that would.
_BARE = re.compile(r"[+-]?\w[\w.-]*")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\ufeff": "\\uFEFF"}
_ESCAPED |= {"\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}  # lines of YAML end there too
_SPECIAL = re.compile("[" + "".join(map(re.escape, _ESCAPED)) + "]")


def quoted(value: str) -> str:
    """Write a text between double quotes, on one line."""
    return f'"{escaped(value)}"'


def escaped(value: str) -> str:
    """Write what would end a quoted text, or leave its line, with a backslash."""
    return _SPECIAL.sub(lambda found: _ESCAPED[found[0]], value)


def written_key(leaf: Leaf) -> str:
    """Write a key."""
    return written_scalar(leaf, BARE) or quoted("")


def written_scalar(leaf: Leaf, shape: Shape) -> str:
    """Write a value in the form of its place."""
    is_plain = leaf.style == ""
    if shape.is_sentence and leaf.value:
        return quoted(leaf.value)
    if is_plain and "\n" not in leaf.value:
        return leaf.value
    if shape.form == "bare" and _BARE.fullmatch(leaf.value):
        return leaf.value
    return quoted(leaf.value)
