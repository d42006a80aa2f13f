"""Zip archives that nobody trusts: each trick is a problem, and costs nothing."""

import stat
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from game.packs import archive
from game.packs.members import MOST_LETTERS, MOST_MEMBERS, MOST_PARTS
from game.packs.pack import MOST_BYTES, read_pack
from tests.packs.given import (
    DEFLATED,
    PLAIN,
    STORY,
    Entry,
    codes_of,
    crafted,
    ending,
    packed_zeros,
    zipped,
)

LINK, PIPE, DEVICE = stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR
SQUEEZED = zlib.compress(STORY)[2:-4]
OTHER = Entry(b"autre.yaml")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path / "mon-pack.zip"


def found(pack: Path, content: bytes) -> list[str]:
    pack.write_bytes(content)
    return codes_of(pack)


def test_an_archive_as_every_system_makes_it_is_read(pack: Path) -> None:
    assert found(pack, zipped(PLAIN)) == []
    assert read_pack(pack).scenarios["mon-histoire"].text() == (STORY.decode(), None)


def test_an_archive_made_byte_by_byte_is_read(pack: Path) -> None:
    packed = Entry(b"autre.yaml", SQUEEZED, DEFLATED)
    assert found(pack, crafted(Entry(), packed)) == []
    assert [one.text()[0] for one in read_pack(pack).scenarios.values()] == [STORY.decode()] * 2


@pytest.mark.parametrize(
    "name",
    [
        b"../mon-histoire.yaml",
        b"a/../../mon-histoire.yaml",
        b"./mon-histoire.yaml",
        b"/etc/mon-histoire.yaml",
        b"//serveur/mon-histoire.yaml",
        b"a//mon-histoire.yaml",
        b"C:mon-histoire.yaml",
        b"C:/mon-histoire.yaml",
        b"mon-histoire.yaml:cache",
        b"a\\mon-histoire.yaml",
        b"..\\mon-histoire.yaml",
        b"mon-histoire.yaml\0.txt",
        b"mon-\x1b[2Jhistoire.yaml",
        b"mon\nhistoire.yaml",
        b"",
        b"/",
        b"..",
        b"a/" * MOST_PARTS + b"b",
        b"a/" * 32_000 + b"b",
        b"a" * (MOST_LETTERS + 1),
        b"a" * 65_000,
    ],
    ids=lambda name: repr(name[:24]),
)
def test_a_name_that_leads_elsewhere_is_refused(name: bytes, pack: Path) -> None:
    assert found(pack, crafted(OTHER, Entry(name))) == ["unsafe-name"]
    assert read_pack(pack).scenarios == {}


@pytest.mark.parametrize("name", ["mon\u202ehistoire.yaml", "mon\u2028histoire", "mon\u2066h"])
def test_a_name_that_shows_as_another_is_refused(name: str, pack: Path) -> None:
    assert found(pack, crafted(OTHER, Entry(name.encode(), flags=0x800))) == ["unsafe-name"]


def test_a_name_that_is_no_text_is_refused(pack: Path) -> None:
    assert found(pack, crafted(Entry(b"\xff\xfe.yaml", flags=0x800))) == ["damaged-archive"]


@pytest.mark.parametrize("name", ["photo à 10.00.png", "été/\u200dz.txt", "a" * MOST_LETTERS])
def test_a_name_of_something_that_is_not_read_may_be_odd(name: str, pack: Path) -> None:
    assert found(pack, zipped({**PLAIN, name: b""})) == []


@pytest.mark.parametrize("flag", [0x1, 0x40, 0x2000])
def test_a_member_with_a_password_is_refused(flag: int, pack: Path) -> None:
    assert found(pack, crafted(OTHER, Entry(flags=flag))) == ["encrypted"]


@pytest.mark.parametrize("form", [LINK, PIPE, DEVICE])
def test_a_member_that_is_no_file_is_refused(form: int, pack: Path) -> None:
    link = Entry(packed=b"/etc/passwd", attributes=(form | 0o777) << 16)
    assert found(pack, crafted(OTHER, link)) == ["special-file"]


@pytest.mark.parametrize("method", [1, 9, 12, 14, 93, 99, 65535])
def test_only_the_usual_ways_of_packing_are_read(method: int, pack: Path) -> None:
    assert found(pack, crafted(OTHER, Entry(method=method))) == ["compression"]


@pytest.mark.parametrize("name", [b"autre.yaml", b"locale/en/LC_MESSAGES/autre.po", b"README"])
def test_two_members_of_one_name_are_refused(name: bytes, pack: Path) -> None:
    assert found(pack, crafted(Entry(), Entry(name), Entry(name))) == ["twice-in-pack"]


def test_a_folder_is_no_file(pack: Path) -> None:
    folders = (Entry(name, b"", size=0, checksum=0) for name in (b"help/", b"autre.yaml/"))
    assert found(pack, crafted(Entry(), *folders)) == []
    assert list(read_pack(pack).scenarios) == ["mon-histoire"]


def test_two_names_for_the_same_bytes_are_refused(pack: Path) -> None:
    assert found(pack, crafted(Entry(), replace(OTHER, at=0))) == ["damaged-archive"]


def test_a_member_that_reaches_into_the_next_is_refused(pack: Path) -> None:
    both = len(crafted(Entry(), OTHER))
    listed = replace(Entry(), packed=b" " * both).listed(0) + OTHER.listed(len(STORY) + 47)
    content = Entry().header() + STORY + OTHER.header() + STORY
    assert found(pack, content + listed + ending(2, len(listed), len(content))) == [
        "damaged-archive"
    ]


def test_a_member_beyond_the_end_is_refused(pack: Path) -> None:
    assert found(pack, crafted(OTHER, Entry(at=2**31))) == ["damaged-archive"]


@pytest.mark.parametrize("size", [0, 1, len(STORY) - 1])
def test_a_text_longer_than_told_is_damaged(size: int, pack: Path) -> None:
    content = crafted(OTHER, Entry(packed=SQUEEZED, method=DEFLATED, size=size))
    assert found(pack, content) == ["damaged-archive"]


def test_a_text_shorter_than_told_is_read_as_it_is(pack: Path) -> None:
    content = crafted(Entry(packed=SQUEEZED, method=DEFLATED, size=MOST_BYTES))
    assert found(pack, content) == []
    assert read_pack(pack).scenarios["mon-histoire"].text() == (STORY.decode(), None)


@pytest.mark.parametrize("size", [MOST_BYTES + 1, 2**31, 2**32 - 2])
def test_a_text_that_is_told_to_be_endless_is_not_unpacked(size: int, pack: Path) -> None:
    assert found(pack, crafted(Entry(packed=SQUEEZED, method=DEFLATED, size=size))) == ["too-large"]


def test_a_wrong_checksum_is_told_of_its_member_alone(pack: Path) -> None:
    assert found(pack, crafted(OTHER, Entry(checksum=1))) == ["damaged-archive"]
    assert read_pack(pack).scenarios["autre"].text() == (STORY.decode(), None)


def test_a_member_that_cannot_be_unpacked_is_told_of_its_member_alone(pack: Path) -> None:
    broken = Entry(packed=b"\xff" * 60, method=DEFLATED)
    assert found(pack, crafted(OTHER, broken)) == ["damaged-archive"]
    assert read_pack(pack).scenarios["autre"].text() == (STORY.decode(), None)


@pytest.mark.parametrize(
    ("told", "code"),
    [(100, "damaged-archive"), (MOST_BYTES // 2, "damaged-archive"), (4 * 10**9, "too-large")],
)
def test_four_thousand_million_bytes_in_four_are_not_unpacked(
    told: int, code: str, pack: Path
) -> None:
    bomb = Entry(packed=packed_zeros(4000), method=DEFLATED, size=told)
    assert found(pack, crafted(OTHER, bomb)) == [code]


def test_a_text_that_swells_too_much_is_refused(pack: Path) -> None:
    size = 1_000_000
    zeros = bytes(size)
    bomb = Entry(packed=packed_zeros(1), method=DEFLATED, size=size, checksum=zlib.crc32(zeros))
    assert found(pack, crafted(OTHER, bomb)) == ["packed-too-tightly"]


def test_a_small_text_may_be_packed_tightly(pack: Path) -> None:
    assert found(pack, zipped({"mon-histoire.yaml": b"#" * archive.SMALL_BYTES})) == []


def test_a_stored_member_that_is_too_large_is_refused(pack: Path) -> None:
    assert found(pack, crafted(OTHER, _stored(MOST_BYTES + 1))) == ["too-large"]


def test_an_archive_that_is_too_large_is_not_looked_at(pack: Path) -> None:
    pack.write_bytes(zipped(PLAIN))
    with pack.open("r+b") as stream:
        stream.truncate(archive.MOST_BYTES + 1)
    assert codes_of(pack) == ["too-large"]


def test_an_archive_in_an_archive_is_not_opened(pack: Path) -> None:
    inner = zipped({"mon-histoire.yaml": b"["})
    assert found(pack, zipped({**PLAIN, "encore.zip": inner, "locale/encore.zip": inner})) == []


def test_an_archive_of_nothing_but_an_archive_is_empty(pack: Path) -> None:
    assert found(pack, zipped({"encore.zip": zipped(PLAIN)})) == ["empty-pack"]


def test_as_many_members_as_a_directory_can_count_are_not_listed(pack: Path) -> None:
    listed = Entry(size=0).listed(0) * 65_535
    content = Entry().header() + STORY
    assert found(pack, content + listed + ending(65_535, len(listed), len(content))) == [
        "too-many-files"
    ]


def test_just_enough_members_are_read(pack: Path) -> None:
    more = {f"{number}.txt": b"" for number in range(MOST_MEMBERS - 1)}
    assert found(pack, zipped({**PLAIN, **more})) == []
    assert found(pack, zipped({**PLAIN, **more, "un-de-trop.txt": b""})) == ["too-many-files"]


def test_an_archive_that_is_cut_short_is_damaged(pack: Path) -> None:
    content = zipped(PLAIN)
    cuts = range(0, len(content) - 1, 29)
    assert {code for cut in cuts for code in found(pack, content[:cut])} == {"damaged-archive"}


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\3\4", STORY, b"\xff" * 9999, b"MZ" + zipped(PLAIN)]
)
def test_what_is_no_archive_is_damaged(content: bytes, pack: Path) -> None:
    assert found(pack, content) == ["damaged-archive"]


@pytest.mark.parametrize("fact", [12, 16], ids=["how long", "where"])
def test_an_end_that_lies_about_the_directory_is_damaged(fact: int, pack: Path) -> None:
    content = crafted(Entry(), OTHER)
    start = len(content) - 22 + fact
    lying = content[:start] + b"\xff" * 4 + content[start + 4 :]
    assert found(pack, lying) == ["damaged-archive"]


def test_an_archive_without_members_is_empty(pack: Path) -> None:
    assert found(pack, crafted()) == ["empty-pack"]


def test_a_problem_names_pack_and_member(pack: Path) -> None:
    pack.write_bytes(crafted(OTHER, Entry(checksum=1)))
    _, problem = read_pack(pack).scenarios["mon-histoire"].text()
    assert problem is not None
    assert problem.file == f"{pack}/mon-histoire.yaml"


def _stored(size: int) -> Entry:
    content = b"#" * size
    return Entry(packed=content, size=size, checksum=zlib.crc32(content))
