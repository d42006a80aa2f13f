"""What tells the faces apart: how high their letters are, and which letters they lack."""

import io
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

HEIGHTS: Mapping[str, float] = {  # their size, so that capitals are as high in every face
    "hyperlegible": 1.06,
    "hyperlegible-bold": 1.06,
    "dyslexia": 0.84,
    "dyslexia-bold": 0.84,
}
STAND_INS: Mapping[str, str] = {  # faces that draw what these lack
    "hyperlegible": "text",
    "hyperlegible-bold": "bold",
    "dyslexia": "text",
    "dyslexia-bold": "bold",
}
ARABIC, ARABIC_BOLD = "arabic", "arabic-bold"  # they stand in for all faces
HYPHENLESS = ("title", "hyperlegible", "hyperlegible-bold")  # they lack the no-break hyphen
_SPACES = "\u00a0\u202f\u2009"  # made of the face's own space


def arabic_face(face: str) -> str:
    """Give the face that draws what is read from the right, as heavy as a face."""
    return ARABIC_BOLD if face == "title" or face.endswith("bold") else ARABIC


class Coverage:
    """Tells which face draws which letters; a face is looked into when it is first in doubt."""

    def __init__(self, content: Callable[[str], bytes]) -> None:
        """Look into nothing yet; `content` gives the file of a face."""
        self._content = content
        self._known: dict[tuple[str, str], bool] = {}

    def runs(self, text: str, face: str) -> list[tuple[str, str]]:
        """Give a text in pieces, each with the face that draws it."""
        if text.isascii() or face not in STAND_INS:
            return [(face, text)]
        pairs = zip(self._faces(text, face), text, strict=True)
        return [
            (one, "".join(letter for _, letter in piece))
            for one, piece in groupby(pairs, key=lambda pair: pair[0])
        ]

    def rtl_runs(self, text: str, face: str) -> list[tuple[str, str]]:
        """Give a text that is read from the right in pieces; it starts with the last of them."""
        arabic, found = arabic_face(face), []
        drawn = ((unicodedata.combining(one) or self._holds(arabic, one), one) for one in text)
        for is_arabic, piece in groupby(drawn, key=lambda pair: bool(pair[0])):
            letters = "".join(letter for _, letter in piece)
            found += [(arabic, letters)] if is_arabic else self.runs(letters, face)
        return found[::-1]

    def _faces(self, text: str, face: str) -> Iterator[str]:
        used = face
        for letter in text:
            if not unicodedata.combining(letter):  # an accent goes with its letter
                used = face if self._draws(face, letter) else STAND_INS[face]
            yield used

    def _draws(self, face: str, letter: str) -> bool:
        return letter.isascii() or letter in _SPACES or self._holds(face, letter)

    def _holds(self, face: str, letter: str) -> bool:
        key = face, letter
        if key not in self._known:
            self._known[key] = self._probed(face, letter)
        return self._known[key]

    def _probed(self, face: str, letter: str) -> bool:
        import pygame.freetype  # noqa: PLC0415  the usual faces need no look

        pygame.freetype.init()
        font = pygame.freetype.Font(io.BytesIO(self._content(face)), 16)
        return font.get_metrics(letter)[0] is not None
