"""The authors' pages as data: their fenced blocks, and their prose without code."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = {
    "en": ROOT / "docs" / "scenario-language.md",
    "fr": ROOT / "docs" / "fr" / "ecrire-un-scenario.md",
}
STORIES = {"en": "my-story", "fr": "mon-histoire"}  # what each page lets `new` write
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block of a page; `line` is that of the page."""

    language: str
    kind: str
    text: str
    line: int

    def __str__(self) -> str:
        return f"{self.language}-line-{self.line}"


@cache
def page(language: str) -> str:
    return PAGES[language].read_text(encoding="utf-8")


@cache
def blocks(language: str) -> tuple[Block, ...]:
    """Give every fenced block of a page, in order."""
    text = page(language)
    return tuple(
        Block(language, found[1], found[2], text.count("\n", 0, found.start()) + 1)
        for found in FENCE.finditer(text)
    )


def all_blocks(*kinds: str) -> list[Block]:
    """Give the blocks of these kinds, of both pages."""
    return [one for language in PAGES for one in blocks(language) if one.kind in kinds]


def unfenced(language: str) -> str:
    """Give a page without its blocks and comments."""
    return COMMENT.sub("", FENCE.sub("", page(language)))


def prose(language: str) -> str:
    """Give what is read as sentences: no block, no code in a sentence, no address."""
    return LINK.sub(r"\1", INLINE.sub("code", unfenced(language)))


def code_words(language: str) -> list[str]:
    """Give all that stands as code within sentences."""
    return [found[2] for found in INLINE.finditer(unfenced(language))]


def rows(language: str, *head: str) -> list[list[str]]:
    """Give the rows of every table that starts with these columns."""
    found: list[list[str]] = []
    is_inside = False
    for line in unfenced(language).splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
        if not line.startswith("|"):
            is_inside = False
        elif cells[: len(head)] == list(head):
            is_inside = True
        elif is_inside and set(line) - set("|-: "):
            found.append(cells)
    return found
