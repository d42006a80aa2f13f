"""The files of a zip archive, read in memory from bytes that nobody trusts, never extracted."""

import stat
import struct
import zlib
from collections.abc import Sequence
from functools import partial
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from game import reading
from game.engine.problem import N_, Problem
from game.packs.members import MOST_MEMBERS, Member, is_safe, shown, too_many, twice

MOST_BYTES = 16_000_000  # of an archive; pictures for its README may lie in it
MOST_TIMES = 100  # how much larger than packed a member may be; text is five times as large
SMALL_BYTES = 100_000  # what is no larger than this may be packed as tightly as it likes

_ENTRY = b"PK\x01\x02"  # begins each entry of the directory
_EMPTY = b"PK\x05\x06"  # begins an archive without entries
_IS_ENCRYPTED = 0x1 | 0x40 | 0x2000  # the member, by other means, the directory too
_HEADER_BYTES = 30  # before the name, in front of each member
# What reading a damaged archive raises, seen or told by its documentation.
_DAMAGE = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


def members_of(content: bytes, place: str) -> list[Member] | Problem:
    """Give the files of an archive, or why it is refused; nothing is unpacked yet."""
    if not content.startswith((reading.ARCHIVE_MARK, _EMPTY)):
        return _damaged(place, N_("this is no zip archive, or only a part of one"))
    if content.count(_ENTRY) > MOST_MEMBERS:  # before they are read: each takes its time
        return too_many(place)
    try:
        archive = ZipFile(BytesIO(content))
        found = archive.infolist()
    except _DAMAGE:
        return _damaged(place, N_("this zip archive is damaged"))
    refusal = _refusal(found, place)
    if refusal is not None:
        return refusal
    return [_member(archive, one, place) for one in found if not one.is_dir()]


def _member(archive: ZipFile, info: ZipInfo, place: str) -> Member:
    name = f"{place}/{info.filename}"
    return Member(info.filename, name, info.file_size, partial(_read, archive, info, name))


def _refusal(found: Sequence[ZipInfo], place: str) -> Problem | None:
    """Give what no sound archive holds, or None."""
    names: set[str] = set()
    for one in found:
        name = one.orig_filename  # `filename` ends before a NUL
        values = (("name", shown(name)),)
        if not is_safe(name):
            return Problem(place, 1, 1, "unsafe-name", _UNSAFE, _AGAIN, values=values)
        if one.flag_bits & _IS_ENCRYPTED:
            return Problem(place, 1, 1, "encrypted", _ENCRYPTED, _OPEN, values=values)
        if not _is_plain(one):
            return Problem(place, 1, 1, "special-file", _SPECIAL, _AGAIN, values=values)
        if name in names:
            return twice(place, name)
        names.add(name)
    if _is_overlapping(found):
        return _damaged(place, N_("the members of this zip archive lie one over the other"))
    return None


def _is_plain(info: ZipInfo) -> bool:
    """Tell whether a member is a file or folder, not a link, a device or a pipe."""
    form = stat.S_IFMT(info.external_attr >> 16)
    return form in (0, stat.S_IFREG, stat.S_IFDIR)


def _is_overlapping(found: Sequence[ZipInfo]) -> bool:
    """Tell whether bytes belong to several members: a small archive could hold endless ones."""
    free = 0
    for one in sorted(found, key=lambda info: info.header_offset):
        if one.header_offset < free:
            return True
        free = one.header_offset + _HEADER_BYTES + one.compress_size
    return False


def _read(archive: ZipFile, info: ZipInfo, name: str) -> bytes | Problem:
    """Unpack a member, and never more of it than the directory says."""
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        message = N_("this file is packed in a way that is not read here")
        hint = N_("make the zip again with the usual compression (deflate)")
        return Problem(name, 1, 1, "compression", message, hint)
    try:
        with archive.open(info) as stream:
            content = stream.read(info.file_size + 1)  # one more: so its checksum is looked at
    except _DAMAGE:
        return _damaged(name, N_("this file is damaged in its zip archive"))
    if len(content) > max(SMALL_BYTES, MOST_TIMES * info.compress_size):
        message = N_("this file is {times} times as large as it is packed: no text is")
        values = (("times", str(len(content) // max(1, info.compress_size))),)
        return Problem(name, 1, 1, "packed-too-tightly", message, values=values)
    return content


def _damaged(place: str, message: str) -> Problem:
    return Problem(place, 1, 1, "damaged-archive", message, _AGAIN)


_AGAIN = N_("make the zip again from the folder; the folder itself can be played too")
_UNSAFE = N_("'{name}' is no name for a file in a pack")
_ENCRYPTED = N_("'{name}' is locked with a password")
_OPEN = N_("make the zip again without a password")
_SPECIAL = N_("'{name}' is a link, a device or the like, not a file")
