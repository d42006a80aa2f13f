"""`format`: files written in place or only told, statuses, folders, and nothing lost."""

import os
import stat
from pathlib import Path

import pytest

from game import files
from game.authoring.formatting.formatter import NOT_THE_SAME
from game.engine.pages import PAGES
from tests.app.test_wrong_use import BROKEN, Capture, ran

UNTIDY = "age:   13\ntitle: Un essai\n"
TIDY = 'age: 13\ntitle: "Un essai"\n'
TRAP = "title: Salut : ça va ?\n"


def made(folder: Path, text: str, name: str = "essai.yaml") -> Path:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path


def content(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def test_a_file_is_written_in_its_normal_form(tmp_path: Path, capsys: Capture) -> None:
    path = made(tmp_path, UNTIDY)
    assert ran(capsys, "format", str(path)) == (0, [str(path)], [])
    assert content(path) == TIDY


def test_a_file_in_normal_form_is_not_touched(tmp_path: Path, capsys: Capture) -> None:
    path = made(tmp_path, TIDY)
    before = path.stat()
    status, out, errors = ran(capsys, "format", str(path))
    assert (status, out, errors) == (0, ["1 scenario, nothing to change"], [])
    assert path.stat() == before


def test_a_check_tells_what_would_change_and_writes_nothing(
    tmp_path: Path, capsys: Capture
) -> None:
    paths = [made(tmp_path, text, name) for text, name in ((UNTIDY, "a.yaml"), (TIDY, "b.yaml"))]
    assert ran(capsys, "format", "--check", *map(str, paths)) == (1, [str(paths[0])], [])
    assert [content(one) for one in paths] == [UNTIDY, TIDY]


def test_a_check_of_what_is_in_order_is_fine(capsys: Capture) -> None:
    status, out, errors = ran(capsys, "format", "--check", str(files.shipped()))
    assert (status, len(out), errors) == (0, 1, [])


@pytest.mark.parametrize("text", [f"\ufeff{TIDY}", TIDY.replace("\n", "\r\n"), TIDY.rstrip("\n")])
def test_bytes_that_nobody_sees_are_put_in_order_too(
    text: str, tmp_path: Path, capsys: Capture
) -> None:
    path = made(tmp_path, text)
    assert ran(capsys, "format", "--check", str(path))[0] == 1
    assert ran(capsys, "format", str(path))[0] == 0
    assert content(path) == TIDY


def test_a_folder_is_formatted_without_the_packs_in_it(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "help").mkdir()
    paths = [made(tmp_path, UNTIDY, name) for name in ("a.yaml", "b.yml", "help/fr.yaml", "c.txt")]
    assert ran(capsys, "format", str(tmp_path)) == (0, list(map(str, paths[:2])), [])
    assert [content(one) for one in paths] == [TIDY, TIDY, UNTIDY, UNTIDY]


def test_a_mended_sentence_is_told_to_be_read_again(tmp_path: Path, capsys: Capture) -> None:
    path = made(tmp_path, f"\n\n{TRAP}")
    told = 'to read again: "Salut : ça va ?"'
    assert ran(capsys, "format", "--check", str(path))[1] == [str(path), f"    line 3, {told}"]
    assert ran(capsys, "format", str(path)) == (0, [str(path), f"    line 1, {told}"], [])
    assert content(path) == 'title: "Salut : ça va ?"\n'


def test_a_long_mended_sentence_is_told_by_its_start(tmp_path: Path, capsys: Capture) -> None:
    path = made(tmp_path, f"title: Salut : {'a' * 100}\n")
    assert ran(capsys, "format", str(path))[1][1].endswith('aaa…"')


def test_a_file_with_problems_is_left_alone_and_the_others_are_written(
    tmp_path: Path, capsys: Capture
) -> None:
    paths = [made(tmp_path, text, name) for text, name in (("a: [", "a.yaml"), (UNTIDY, "b.yaml"))]
    status, out, errors = ran(capsys, "format", str(tmp_path))
    assert (status, errors) == (1, [])
    assert out[0].startswith(f"{paths[0]}:2:1: error: ")
    assert out[-1] == str(paths[1])
    assert [content(one) for one in paths] == ["a: [", TIDY]


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "format", str(tmp_path / "rien.yaml"))
    assert (status, out[0].rpartition(" ")[2], errors) == (1, "[no-file]", [])


def test_bytes_that_are_not_utf_8_are_told(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "essai.yaml"
    path.write_bytes("title: été".encode("latin-1"))
    status, out, _ = ran(capsys, "format", str(path))
    assert (status, out[0].rpartition(" ")[2]) == (1, "[encoding]")
    assert path.read_bytes() == "title: été".encode("latin-1")


def test_an_empty_folder_is_wrong_use(tmp_path: Path, capsys: Capture) -> None:
    status, out, errors = ran(capsys, "format", str(tmp_path))
    assert (status, out, len(errors)) == (2, [], 1)


def test_a_file_that_cannot_be_written_is_told_and_whole(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path, UNTIDY)

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    status, out, errors = ran(capsys, "format", str(path))
    told = f"{path}:1:1: error: this file cannot be written: No space left on device [unwritable]"
    assert (status, out, errors) == (1, [told], [])
    assert content(path) == UNTIDY
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="rights and links are of another kind there")
def test_a_file_keeps_its_rights_and_a_link_stays_one(tmp_path: Path, capsys: Capture) -> None:
    path = made(tmp_path, UNTIDY)
    path.chmod(0o640)
    link = tmp_path / "lien.yaml"
    link.symlink_to(path)
    assert ran(capsys, "format", str(link))[0] == 0
    assert link.is_symlink()
    assert (content(path), stat.S_IMODE(path.stat().st_mode)) == (TIDY, 0o640)


@pytest.mark.parametrize("code", ["not-formatted", "unwritable"])
def test_a_problem_of_formatting_has_its_page(code: str) -> None:
    assert PAGES[code]


def test_what_would_not_hold_the_same_is_told(tmp_path: Path, capsys: Capture) -> None:
    text = f"? {'a' * 1100}\n: b\n"
    path = made(tmp_path, text)
    status, out, _ = ran(capsys, "format", str(path))
    assert (status, out[0]) == (1, f"{path}:1:1: error: {NOT_THE_SAME} [not-formatted]")
    assert content(path) == text


def test_a_broken_file_of_prose_can_be_read_afterwards(tmp_path: Path, capsys: Capture) -> None:
    path = made(tmp_path, (BROKEN / "colon-in-text.yaml").read_text(encoding="utf-8"))
    assert ran(capsys, "check", str(path))[0] == 1
    assert ran(capsys, "format", str(path))[0] == 0
    assert "[colon-in-text]" not in "\n".join(ran(capsys, "check", str(path))[1])
