"""Folders that nobody trusts: nothing outside them is read, nothing that waits is opened."""

import os
from pathlib import Path

import pytest

from game import reading
from game.packs import folder as folders
from game.packs.pack import read_pack
from tests.packs.given import PLAIN, STORY, TRANSLATION, codes_of, folder, link

with_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
HIDDEN = "hidden: yes\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return folder(tmp_path / "mon-pack", PLAIN)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Give a folder beside the pack, as sound as a pack."""
    members = {"hidden.yaml": HIDDEN, "xx/LC_MESSAGES/mon-histoire.po": HIDDEN}
    return folder(tmp_path / "ailleurs", members)


def texts(pack: Path) -> dict[str, str]:
    return {name: one.text()[0] for name, one in read_pack(pack).scenarios.items()}


def test_a_folder_is_read(pack: Path) -> None:
    assert codes_of(pack) == []
    assert texts(pack) == {"mon-histoire": STORY.decode()}


def test_what_is_no_scenario_stays_unread(pack: Path) -> None:
    folder(pack, {"README.md": b"\xff", ".cache.yaml": b"[", "brouillons/a.yaml": b"["})
    assert codes_of(pack) == []
    assert list(texts(pack)) == ["mon-histoire"]


def test_a_link_to_a_file_outside_is_not_followed(pack: Path, outside: Path) -> None:
    link(pack / "autre.yaml", outside / "hidden.yaml")
    assert codes_of(pack) == ["leads-outside"]
    assert texts(pack) == {"mon-histoire": STORY.decode(), "autre": ""}


def test_a_link_that_goes_round_to_the_outside_is_not_followed(pack: Path, outside: Path) -> None:
    link(pack / "detour", outside)
    link(pack / "autre.yaml", Path("detour") / "hidden.yaml")
    assert codes_of(pack) == ["leads-outside"]


@pytest.mark.parametrize("name", ["locale", "help", "laws", "catalogue"])
def test_a_link_to_a_folder_outside_is_not_listed(name: str, pack: Path, outside: Path) -> None:
    link(pack / name, outside)
    assert codes_of(pack) == ["leads-outside"]
    assert texts(pack) == {}


def test_a_link_to_a_translation_outside_is_not_followed(pack: Path, outside: Path) -> None:
    folder(pack, {"locale/en/LC_MESSAGES/autre.po": TRANSLATION})
    target = outside / "xx" / "LC_MESSAGES" / "mon-histoire.po"
    link(pack / "locale" / "en" / "LC_MESSAGES" / "mon-histoire.po", target)
    found = read_pack(pack).scenarios["mon-histoire"].translation("en")
    assert found is not None
    text, problem = found
    assert (text, problem and problem.code) == ("", "leads-outside")


def test_a_link_that_stays_inside_is_followed(pack: Path) -> None:
    link(pack / "autre.yaml", "mon-histoire.yaml")
    assert codes_of(pack) == []
    assert texts(pack)["autre"] == STORY.decode()


def test_a_pack_may_be_reached_by_a_link(pack: Path, tmp_path: Path) -> None:
    link(tmp_path / "lien", pack)
    assert texts(tmp_path / "lien") == {"mon-histoire": STORY.decode()}


def test_links_that_lead_to_each_other_are_a_problem(pack: Path) -> None:
    link(pack / "a.yaml", "b.yaml")
    link(pack / "b.yaml", "a.yaml")
    assert set(codes_of(pack)) <= {"leads-outside", "unreadable"}
    assert texts(pack) == {"mon-histoire": STORY.decode(), "a": "", "b": ""}


def test_a_folder_that_holds_itself_ends(pack: Path) -> None:
    (pack / "locale").mkdir()
    link(pack / "locale" / "en", pack)
    link(pack / "LC_MESSAGES", pack)
    assert codes_of(pack) == []


@with_pipes
def test_a_pipe_among_the_scenarios_is_not_opened(pack: Path) -> None:
    os.mkfifo(pack / "autre.yaml")
    assert codes_of(pack) == ["special-file"]


@with_pipes
def test_a_pipe_among_the_translations_is_not_opened(pack: Path) -> None:
    folder(pack, {"locale/en/LC_MESSAGES/autre.po": TRANSLATION})
    os.mkfifo(pack / "locale" / "en" / "LC_MESSAGES" / "mon-histoire.po")
    found = read_pack(pack).scenarios["mon-histoire"].translation("en")
    assert found is not None
    assert found[1] is not None
    assert found[1].code == "special-file"


def test_of_a_file_that_grows_no_more_is_read_than_was_there(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "size_of", lambda _: len(STORY) - 1)
    assert codes_of(pack) == ["too-large"]


def test_a_folder_named_like_a_scenario_is_a_problem(pack: Path) -> None:
    (pack / "autre.yaml").mkdir()
    assert codes_of(pack) == ["unreadable"]


def test_a_file_named_like_a_known_folder_is_left_alone(pack: Path) -> None:
    folder(pack, {"locale": b"", "help": b""})
    assert codes_of(pack) == []


def test_a_folder_that_may_not_be_listed_is_a_problem(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refused)
    assert codes_of(pack) == ["unreadable"]


def test_a_folder_is_listed_only_as_far_as_wanted(pack: Path) -> None:
    folder(pack, {f"{number}.txt": b"" for number in range(9)})
    found = reading.names_in(pack, 4)
    assert isinstance(found, list)
    assert len(found) == 4


@pytest.mark.parametrize("place", ["", "locale/en/LC_MESSAGES/", "laws/"])
def test_just_enough_files_are_listed_in_all_folders_together(
    place: str, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folders, "MOST_MEMBERS", 20)
    folder(pack, {f"{place}{number}.txt": b"" for number in range(18)})
    assert "too-many-files" not in codes_of(pack)
    folder(pack, {f"{place}{number}.txt": b"" for number in range(18, 21)})
    assert codes_of(pack) == ["too-many-files"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize(
    "name", ["a\x1b[2Jb.yaml", "a\nb.yaml", "a\u202eb.yaml", "é" * 90 + ".yaml"]
)
def test_an_odd_name_is_told_without_driving_the_terminal(name: str, pack: Path) -> None:
    folder(pack, {name: STORY})
    assert codes_of(pack) == ["bad-id"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_text_is_told(pack: Path) -> None:
    path = os.path.join(os.fsencode(pack), b"a\xff.yaml")  # noqa: PTH118  it is no text
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    except OSError:
        pytest.skip("this file system has no such names")
    assert codes_of(pack) == ["bad-id"]
