"""A language that nobody speaks: it shows what is not translatable and what does not fit."""

import re

PSEUDO = "pseudo"  # where the code of a language is asked for
LONGER = 1.35  # than English or French; German and Finnish get close to it
_PLACE = re.compile(r"(\{[a-z_]+\})")  # filled after translating
_VOWEL = re.compile("[aeiouyàâéèêîôùû]", re.IGNORECASE)
_ACCENTED = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")


def pseudo(text: str) -> str:
    """Give a text in brackets, with accents on its letters, a third longer or more."""
    if not text.strip():
        return text
    parts = _PLACE.split(text)
    told = "".join(part if _PLACE.fullmatch(part) else _odd(part) for part in parts)
    while len(told) < LONGER * len(text):
        told += " ~"
    return f"[{told}]"


def _odd(text: str) -> str:
    """Give every vowel twice, which lengthens words as other languages do."""
    return _VOWEL.sub(lambda found: found[0] + found[0].lower(), text).translate(_ACCENTED)
