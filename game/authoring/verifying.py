"""What `check` says about the catalogues and country packs of the game itself, and of boosters."""

from datetime import date
from pathlib import Path

from game import boosters, files, verified
from game.engine.boosters import booster_texts
from game.engine.checks import check_pack, check_translation, check_words
from game.engine.checks.translations import spoken_texts
from game.engine.problem import Problem
from game.engine.texts import PackTexts
from game.library import Library, font_faces


def pack_problems(path: Path, today: date) -> list[Problem]:
    """Give the problems of one catalogue or pack; `today` tells how old its sources are."""
    found = verified.problems_of(path)
    if found:
        return found
    texts = verified.pack_texts(path)
    return [
        *check_pack(verified.entries_of(path), str(path), today),
        *_of_translations(path, texts),
    ]


def booster_problems(path: Path) -> list[Problem]:
    """Give the problems of one booster: those of reading, or else those of its words."""
    booster, found = Library().booster(path)
    if booster is None:
        return found
    texts = booster_texts(booster)
    return [*check_words(texts, str(path), font_faces()), *_of_translations(path, texts)]


def _of_translations(path: Path, texts: PackTexts) -> list[Problem]:
    found: list[Problem] = []
    for language in files.translation_languages(path):
        place = str(files.translation_file(path, language))
        catalogue, broken = verified.translation_of(path, language)
        found += broken
        if catalogue is not None:
            found += check_translation(texts, str(path), catalogue, place, language)
            if boosters.is_booster(path):
                found += check_words(spoken_texts(texts, language, catalogue), place, font_faces())
    return found
