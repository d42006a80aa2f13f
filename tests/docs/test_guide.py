"""The French guide: its lists are those of the game, its typography is right."""

import re

import pytest

from game.engine import language
from game.engine.catalogue import Catalogue
from game.engine.country import Country
from game.engine.language import Keys
from game.i18n import Messages
from tests.docs.given import all_blocks, code_words, prose, rows
from tests.docs.test_examples import TABLES

HEADS = {  # of the tables that name every key
    "SCENARIO": "Le fichier",
    "CHARACTER": "Un personnage, dans `cast`",
    "VARIABLE": "Un nombre, dans `variables`",
    "NODE": "Un moment, dans `nodes`",
    "LINE": "Une réplique, dans `lines`",
    "CHOICE": "Un choix, dans `choices`",
    "ENDING": "Une fin, dans `ending`",
    "PASSAGE": "Un passage commun, dans `passages`",
    "COMPARISON": "Comparer un nombre, dans `when`",
}
WORDS = [
    *(word for keys in TABLES.values() for key in keys.values() for word in key.words),
    *language.HELP_KINDS,
]
FAULTS = {
    "no narrow space before a high sign": r"(?<!\u202f)[;!?]",
    "no no-break space before a colon": r"(?<!\u00a0):",
    "no no-break space inside quotation marks": r"«(?!\u00a0)|(?<!\u00a0)»",
    "a straight apostrophe or quotation mark": r"['\"]",
    "three dots for an ellipsis": r"\.\.\.",
    "a number that leaves its unit": r"\d (?:h|min|ans|minutes|%|€)\b",
}


def table(head: str) -> list[tuple[str, str]]:
    """Give the rows of a table of two columns."""
    return [(first, second) for first, second, *_ in rows("fr", head)]


@pytest.mark.parametrize("name", HEADS)
def test_every_key_is_explained_as_the_editor_explains_it(name: str, french: Messages) -> None:
    keys: Keys = TABLES[name]
    expected = [
        (f"`{key}` *" if one.required else f"`{key}`", french.text(one.about))
        for key, one in keys.items()
    ]
    assert table(HEADS[name]) == expected


def test_every_reflex_stands_under_its_family(catalogue: Catalogue) -> None:
    for family in catalogue.families.values():
        reflexes = [one for one in catalogue.reflexes.values() if one.family == family.id]
        assert table(family.name) == [(f"`{one.id}`", one.name) for one in reflexes]


def test_every_technique_is_there(catalogue: Catalogue) -> None:
    expected = [(f"`{one.id}`", one.name) for one in catalogue.tactics.values()]
    assert table("Dans `tactic`") == expected


def test_every_right_is_there(country: Country) -> None:
    first = {one.kind: one for one in reversed(country.rights)}
    expected = [[f"`{kind}`", first[kind].title, first[kind].text] for kind in language.RIGHT_KINDS]
    assert [list(row) for row in rows("fr", "Dans `rights`")] == expected


@pytest.mark.parametrize("word", sorted(set(WORDS)))
def test_every_word_that_a_key_may_hold_is_named(word: str) -> None:
    named = {one for code in code_words("fr") for one in re.findall(r"[a-z-]+", code)}
    assert word in named


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_typography_is_right(fault: str) -> None:
    lines = prose("fr").splitlines()
    text = "\n".join(one for one in lines if not one.startswith("|"))  # those are the game's own
    found = [text[max(0, one.start() - 20) : one.end() + 5] for one in re.finditer(fault, text)]
    assert found == []


def test_an_apostrophe_in_an_example_is_curly() -> None:
    examples = [one for one in all_blocks("yaml", "diff") if one.language == "fr"]
    assert [str(one) for one in examples if re.search(r"\w'\w", one.text)] == []
