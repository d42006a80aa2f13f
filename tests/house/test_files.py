"""Assets with their authors, and no trace of a machine."""

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.house.given import ROOT

ASSETS = ROOT / "assets"
NAME = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
BY_CUSTOM = {"CREDITS.md"}  # a name that every project writes so
MACHINE = re.compile(r"(?<![\w.:/])/(?:work|tmp|home|root|Users|mnt|opt)/\w|[A-Z]:\\\\?Users")
TOKEN = re.compile(r"\{([a-z_]+)\}")
FORBIDDEN = ("<text", "<filter", "<mask", "<clipPath", "<image", "<script", "href=")


def assets() -> list[str]:
    return sorted(
        path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*") if path.is_file()
    )


def rows() -> list[list[str]]:
    """Give the rows of the table of credits: files, author, licence, note."""
    lines = (ASSETS / "CREDITS.md").read_text(encoding="utf-8").splitlines()
    found = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in found[2:]]


def patterns() -> list[str]:
    return [one for row in rows() for one in re.findall(r"`([^`]+)`", row[0])]


def texts() -> list[Path]:
    """Give every text file that is shipped or read by people."""
    folders = ("game", "scenarios", "docs", "locale", "assets")
    inside = (path for folder in folders for path in (ROOT / folder).rglob("*"))
    kinds = {".py", ".yaml", ".md", ".po", ".pot", ".svg", ".txt", ".toml"}
    return sorted([*(one for one in inside if one.suffix in kinds), *ROOT.glob("*.md")])


@pytest.mark.parametrize("name", assets())
def test_every_asset_is_credited(name: str) -> None:
    assert any(fnmatch(name, pattern) for pattern in patterns())


@pytest.mark.parametrize("pattern", patterns())
def test_every_credit_is_for_a_file_that_is_there(pattern: str) -> None:
    assert any(fnmatch(name, pattern) for name in assets())


def test_every_credit_names_author_and_licence() -> None:
    assert [row for row in rows() if not (row[1] and row[2])] == []


@pytest.mark.parametrize("name", assets())
def test_every_asset_has_a_plain_name(name: str) -> None:
    parts = name.split("/")
    assert [one for one in parts if one not in BY_CUSTOM and not NAME.fullmatch(one)] == []


def test_every_font_has_its_licence_beside_it() -> None:
    fonts = {path.stem.rsplit("-", 1)[0] for path in (ASSETS / "fonts").glob("*.ttf")}
    assert [one for one in sorted(fonts) if f"fonts/{one}-ofl.txt" not in assets()] == []


@pytest.mark.parametrize("path", sorted(ASSETS.rglob("*.svg")), ids=lambda path: path.stem)
def test_a_picture_uses_only_what_the_renderer_draws(path: Path) -> None:
    drawn = path.read_text(encoding="utf-8")
    assert [word for word in FORBIDDEN if word in drawn] == []


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.name)
def test_no_file_names_a_place_on_a_machine(path: Path) -> None:
    assert MACHINE.findall(path.read_text(encoding="utf-8")) == []
