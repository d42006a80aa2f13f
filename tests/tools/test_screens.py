"""`python -m tools.screens`: every screen becomes a picture, and the page names each."""

import re
import struct
from pathlib import Path

import pytest

from game.settings import CHOICES
from tools.screens.__main__ import main
from tools.screens.looks import LOOKS, THEMES
from tools.screens.shown import TOLD

FEW_STORIES = {"stories-filters"}  # with one story there is nothing to choose by
LINK = re.compile(r'(?:href="|\]\()([^")]+\.png)')
ALT = re.compile(r'<img src="[^"]+" width="\d+" alt="([^"]+)">')


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give what one run writes for the smallest window, without rooms."""
    made = tmp_path_factory.mktemp("screens") / "screens"
    assert main(["--out", str(made), "--windows", "800x600", "--themes", "contrast"]) == 0
    return made


def names(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "800x600" / "contrast").iterdir()}


def page(folder: Path) -> str:
    return (folder / "README.md").read_text(encoding="utf-8")


def test_every_screen_is_written(folder: Path) -> None:
    assert set(TOLD) - FEW_STORIES <= names(folder)


def test_every_screen_that_is_written_is_told_of(folder: Path) -> None:
    assert names(folder) <= set(TOLD)


def test_the_page_names_each_picture_once(folder: Path) -> None:
    linked = sorted(LINK.findall(page(folder)))
    assert linked == sorted(f"800x600/contrast/{name}.png" for name in names(folder))


def test_every_picture_on_the_page_has_words_in_its_place(folder: Path) -> None:
    told = ALT.findall(page(folder))
    assert len(told) == len(set(told)) == len(names(folder))


def test_pictures_are_kept_small(folder: Path) -> None:
    found = {path.read_bytes()[16:24] for path in folder.rglob("*.png")}
    assert found == {struct.pack(">II", *LOOKS[1].kept_size("contrast"))}


def test_every_theme_and_the_windows_that_are_promised_are_among_the_looks() -> None:
    assert set(THEMES) == set(CHOICES["theme"])
    sizes = {one.size for one in LOOKS}
    assert {(1280, 720), (800, 600), (720, 1280), (1920, 1080)} <= sizes
    assert {one.text_percent for one in LOOKS} == {100, 200}
