"""The language of Arabic letters that nobody speaks: mixed lines, as real ones are."""

import re

import pytest

from game import i18n
from game.arguments import parser
from game.assets import FONTS
from game.library import font_faces
from game.pseudo import PSEUDO_RTL, pseudo_rtl
from game.ui.text import has_rtl
from tests.words.test_pseudo import PLACE, TEXTS

WORD = re.compile(r"[a-zà-ÿ]{2,}")  # capitals alone are the names of keys


def test_every_place_is_kept() -> None:
    assert [one for one in TEXTS if PLACE.findall(pseudo_rtl(one)) != PLACE.findall(one)] == []


def test_every_sentence_is_read_from_the_right() -> None:
    spoken = [one for one in TEXTS if " " in one and WORD.search(PLACE.sub("", one))]
    assert [one for one in spoken if not has_rtl(pseudo_rtl(one))] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Appelle le 3018.", "3018."),
        ("voir https://www.3018.fr/ ici", "https://www.3018.fr/"),
        ("lina.s07 t’écrit", "lina.s07"),
        ("à 21:14", "21:14"),
        ("200 € demain", "200"),
        ("un QR code", "QR"),
    ],
)
def test_figures_and_addresses_stay_as_they_are(text: str, kept: str) -> None:
    assert kept in pseudo_rtl(text)
    assert has_rtl(pseudo_rtl(text))


@pytest.mark.parametrize("key", ["H", "Esc", "3018", "", " "])
def test_keys_and_figures_alone_stay_as_they_are(key: str) -> None:
    assert pseudo_rtl(key) == key


def test_accents_become_marks() -> None:
    assert pseudo_rtl("é") == "ع\u064e"


def test_signs_stand_as_arabic_has_them() -> None:
    assert pseudo_rtl("ça ? oui !")[-4:] == pseudo_rtl("oui") + "!"
    assert "\u061f" in pseudo_rtl("ça ?")
    assert " \u061f" not in pseudo_rtl("ça ?")


def test_every_letter_of_it_can_be_drawn() -> None:
    letters, before = "".join(map(pseudo_rtl, TEXTS)), "".join(TEXTS)
    for name in FONTS:
        assert font_faces()[name].lacking(letters) == font_faces()[name].lacking(before)


def test_it_is_not_offered_but_accepted() -> None:
    assert PSEUDO_RTL not in i18n.available()
    assert parser().parse_args(["--language", PSEUDO_RTL]).language == PSEUDO_RTL
    assert i18n.messages(PSEUDO_RTL).text("Back") == pseudo_rtl("Back")
