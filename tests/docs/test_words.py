"""What the authors' pages name exists, and nothing stands there that no scenario may hold."""

import re

import pytest

from game import boosters, files
from game.arguments import AUTHOR_COMMANDS
from game.engine import booster_language, language
from game.engine.catalogue import Catalogue
from game.engine.checks.words import DIGIT, NUMBERS
from game.engine.conditions import WORDS
from game.engine.fields import FLAGS
from game.engine.scenario import NARRATOR, RETURN, ROOM
from tests.docs.given import (
    LINK,
    PAGES,
    ROOT,
    blocks,
    code_words,
    page,
    unfenced,
)
from tests.docs.pieces import story
from tests.docs.test_examples import TABLES
from tests.docs.test_reference import CODES

WORD = re.compile(r"[a-z][a-z0-9_-]*")
KEY = re.compile(r"[a-z][a-z0-9_-]*(?=: )")
ID = re.compile(r"[a-z0-9-]+(?=:)|(?<=: )[a-z0-9-]+(?=[,}\s])")  # names that an example gives
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
OF_BOOSTERS = (
    *booster_language.ANY.values(),
    booster_language.FRAGMENT,
    booster_language.PERSON,
    booster_language.PIECE,
)
KNOWN = {
    *CODES,
    *TABLES["SCENARIO"],
    *(one for keys in TABLES.values() for name, key in keys.items() for one in (name, *key.words)),
    *language.RIGHT_KINDS,
    *language.HELP_KINDS,
    *WORDS,
    *FLAGS,
    *AUTHOR_COMMANDS,
    *("play", "transcript", "coupe-court", "cmd"),
    *("extract", "merge", "status", "pseudo", "pseudo-rtl"),
    *(NARRATOR, ROOM, RETURN),
    *(one for keys in OF_BOOSTERS for one in keys),
    *(*booster_language.ANY, files.BOOSTERS, *(path.stem for path in boosters.shipped())),
}

every_page = pytest.mark.parametrize("page_language", PAGES)


def slug(heading: str) -> str:
    """Give the anchor that GitHub makes of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def anchors(text: str) -> set[str]:
    return {slug(found[1]) for found in HEADING.finditer(text)}


@every_page
def test_every_word_in_code_exists(page_language: str, catalogue: Catalogue) -> None:
    examples = "\n".join(one.text for one in blocks(page_language)) + story(page_language)
    known = KNOWN | {*catalogue.reflexes, *catalogue.tactics, *ID.findall(examples)}
    named = {one for one in code_words(page_language) if WORD.fullmatch(one)}
    keys = {key for one in code_words(page_language) for key in KEY.findall(one)}
    assert (named | keys) - known == set()


@every_page
def test_every_link_leads_somewhere(page_language: str) -> None:
    path = PAGES[page_language]
    lost = []
    for _, target in LINK.findall(unfenced(page_language)):
        file, _, anchor = target.partition("#")
        other = (path.parent / file).resolve() if file else path
        if target.startswith("https://"):
            continue
        is_there = other.is_relative_to(ROOT) and other.is_file()
        if not is_there or (anchor and anchor not in anchors(other.read_text(encoding="utf-8"))):
            lost.append(target)
    assert lost == []


@every_page
def test_no_telephone_number_stands_there(page_language: str) -> None:
    assert re.findall(NUMBERS[DIGIT], page(page_language), re.IGNORECASE) == []
