"""Turns a catalogue of messages (.po) into what gettext reads (.mo), in memory.

Babel writes our catalogues and could do this too, but to import it and to read with it takes
longer than the whole check of a scenario.
"""

import re
import struct
from collections.abc import Iterator

MAGIC = 0x950412DE
HEAD = struct.Struct("<7I")


def compiled(catalogue: str) -> bytes:
    """Give the sure translations of a catalogue in the form of gettext's .mo files."""
    pairs = sorted((one.encode(), told.encode()) for one, told in _translated(catalogue))
    first = HEAD.size + 16 * len(pairs)  # behind two tables of lengths and places
    places, texts = list[int](), bytearray()
    for side in zip(*pairs, strict=True):
        for text in side:
            places += len(text), first + len(texts)
            texts += text + b"\0"
    head = HEAD.pack(MAGIC, 0, len(pairs), HEAD.size, HEAD.size + 8 * len(pairs), 0, 0)
    return head + struct.pack(f"<{len(places)}I", *places) + texts


def _translated(catalogue: str) -> Iterator[tuple[str, str]]:
    """Give each message with its translation; those of a plural in one, parted by zeros."""
    for entry in catalogue.replace("\r\n", "\n").split("\n\n"):
        fields: dict[str, list[str]] = {"id": [], "str": []}
        for name, text in _FIELD.findall(entry):
            fields[name].append(_unquoted(text))
        is_head, is_sure = fields["id"] == [""], _FUZZY.search(entry) is None
        if fields["str"] and all(fields["str"]) and (is_head or is_sure):
            yield "\0".join(fields["id"]), "\0".join(fields["str"])


def _unquoted(lines: str) -> str:
    joined = "".join(line[1:-1] for line in lines.split("\n"))
    return _ESCAPE.sub(lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), joined)


_FIELD = re.compile(r'^msg(id|str)(?:_plural|\[\d\])? (".*"(?:\n".*")*)$', re.MULTILINE)
_FUZZY = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)
_ESCAPE = re.compile(r"\\(.)")
