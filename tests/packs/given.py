"""Zip archives to start from: sound ones, and ones that no honest tool makes, byte by byte."""

import re
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from game.engine.problem import Problem
from game.packs.pack import read_pack
from tests.engine.given import MINIMAL

STORY = MINIMAL.encode()
TRANSLATION = 'msgid ""\nmsgstr ""\n'
STORED, DEFLATED = 0, 8
PLACE = re.compile("{[a-z_]+}")
DRIVING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")  # a terminal
Members = Mapping[str, bytes | str]
PLAIN: Members = {"mon-histoire.yaml": STORY}


def zipped(members: Members) -> bytes:
    """Give an archive as every system makes it."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return content.getvalue()


def folder(root: Path, members: Members) -> Path:
    """Write the same as a folder."""
    for name, text in members.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def link(path: Path, target: Path | str) -> None:
    """Make a link, where the system lets tests do so."""
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("links need rights on Windows")


@dataclass(frozen=True, slots=True)
class Entry:
    """One member as its headers tell it, true or not."""

    name: bytes = b"mon-histoire.yaml"
    packed: bytes = STORY  # what stands in the archive
    method: int = STORED
    flags: int = 0
    attributes: int = 0  # of the file system it was made on
    checksum: int = zlib.crc32(STORY)
    size: int = len(STORY)  # unpacked, as told
    at: int | None = None  # where its header is told to stand, if not where it does

    def header(self) -> bytes:
        """Give what stands in front of the member."""
        return b"PK\3\4" + struct.pack("<H", 20) + self._facts() + self._lengths() + self.name

    def listed(self, offset: int) -> bytes:
        """Give what stands in the directory."""
        at = offset if self.at is None else self.at
        rest = struct.pack("<3H2L", 0, 0, 0, self.attributes, at)
        lengths = self._lengths()
        return b"PK\1\2" + struct.pack("<2H", 788, 20) + self._facts() + lengths + rest + self.name

    def _facts(self) -> bytes:
        sizes = (self.checksum, len(self.packed), self.size)
        return struct.pack("<4H3L", self.flags, self.method, 0, 33, *sizes)

    def _lengths(self) -> bytes:
        return struct.pack("<2H", len(self.name), 0)


def crafted(*entries: Entry) -> bytes:
    """Give an archive byte by byte."""
    content, directory = b"", b""
    for one in entries:
        directory += one.listed(len(content))
        content += one.header() + one.packed
    return content + directory + ending(len(entries), len(directory), len(content))


def ending(count: int, size: int, offset: int) -> bytes:
    """Give the end of an archive, which tells where its directory is."""
    return b"PK\5\6" + struct.pack("<4H2LH", 0, 0, count, count, size, offset, 0)


def packed_zeros(megabytes: int) -> bytes:
    """Give that many million zeros as deflate packs them: a thousand times smaller."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + packer.flush()


def codes_of(path: Path) -> list[str]:
    """Give the codes of all that is wrong with a pack and what is in it."""
    pack = read_pack(path)
    contents = [one.text() for one in pack.scenarios.values()]
    return told([*pack.problems, *(problem for _, problem in contents if problem is not None)])


def told(problems: Iterable[Problem]) -> list[str]:
    """Give the codes of problems, each of which can be printed on any terminal."""
    found = []
    for one in problems:
        report = one.report()
        assert not PLACE.search(report)
        assert not DRIVING.search(report)
        found.append(one.code)
    return found
