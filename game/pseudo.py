"""Languages that nobody speaks: they show what is not translatable, does not fit, or is not turned.

`pseudo` is longer than any language; `pseudo-rtl` has Arabic letters, read from right to left.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

PSEUDO = "pseudo"  # where the code of a language is asked for
PSEUDO_RTL = "pseudo-rtl"
LONGER = 1.35  # than English or French; German and Finnish get close to it
_PLACE = re.compile(r"(\{[a-z_]+\})")  # filled after translating
_VOWEL = re.compile("[aeiouyàâéèêîôùû]", re.IGNORECASE)
_ACCENTED = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
# What stays as it is among Arabic letters: places, numbers, addresses, names as users type them.
_LATIN = re.compile(r"(\{[a-z_]+\}|[\w@/:.+-]*(?:[@/\d]|\w\.\w)[\w@/:.+-]*|\b[A-Z]{2,}\b)")
_KEY = re.compile("[A-Z]|Esc")  # as it stands on the keyboard
_ARABIC = str.maketrans(
    dict(zip("abcdefghijklmnopqrstuvwxyz,;?", "ابصدعفغهيجكلمنوثقرستضحطخىز،؛؟", strict=True))
    | dict(zip("\u0301\u0300\u0302\u0308\u0327", "\u064e\u0650\u0651\u0652\u064d", strict=True))
    | {"œ": "وع", "æ": "اع"}
)
_NO_SPACE = re.compile("[ \u00a0\u202f]+(?=[؟؛،:!])")  # as French has it; Arabic doesn't


def pseudo(text: str) -> str:
    """Give a text in brackets, with accents on its letters, a third longer or more."""
    if not text.strip():
        return text
    parts = _PLACE.split(text)
    told = "".join(part if _PLACE.fullmatch(part) else _odd(part) for part in parts)
    while len(told) < LONGER * len(text):
        told += " ~"
    return f"[{told}]"


def pseudo_rtl(text: str) -> str:
    """Give a text in Arabic letters with marks for accents; numbers and addresses stay Latin."""
    if _KEY.fullmatch(text):
        return text
    parts = _LATIN.split(text)
    told = [part if _LATIN.fullmatch(part) else _arabic(part) for part in parts]
    return _NO_SPACE.sub("", "".join(told))


def _odd(text: str) -> str:
    """Give every vowel twice, which lengthens words as other languages do."""
    return _VOWEL.sub(lambda found: found[0] + found[0].lower(), text).translate(_ACCENTED)


def _arabic(text: str) -> str:
    return unicodedata.normalize("NFD", text.lower()).translate(_ARABIC)


PSEUDOS: Mapping[str, Callable[[str], str]] = {PSEUDO: pseudo, PSEUDO_RTL: pseudo_rtl}
