"""What `check` says about the catalogues and country packs of the game itself."""

from datetime import date
from pathlib import Path

from game import files, verified
from game.engine.checks import check_pack, check_translation
from game.engine.problem import Problem


def pack_problems(path: Path, today: date) -> list[Problem]:
    """Give the problems of one catalogue or pack; `today` tells how old its sources are."""
    found = verified.problems_of(path)
    if found:
        return found
    return [*check_pack(verified.entries_of(path), str(path), today), *_of_translations(path)]


def _of_translations(path: Path) -> list[Problem]:
    texts, found = verified.pack_texts(path), list[Problem]()
    for language in files.translation_languages(path):
        place = str(files.translation_file(path, language))
        catalogue, broken = verified.translation_of(path, language)
        found += broken
        if catalogue is not None:
            found += check_translation(texts, str(path), catalogue, place, language)
    return found
