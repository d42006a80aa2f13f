"""Everything that a player reads, as one long text in which words are quickly found."""

import re
from collections.abc import Iterable, Iterator, Mapping

BETWEEN = "\0"  # two texts; no pattern finds it

# A pattern, behind a piece that all it finds holds. Pieces are simple and written in small
# letters: looking for them first, in everything at once, is ten times faster.
Patterns = Mapping[str, str]


class Prose:
    """The texts of one story."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Join the texts."""
        self.texts = tuple(texts)
        self._folded = BETWEEN.join(self.texts).casefold()

    def found(self, patterns: Patterns) -> Iterator[tuple[str, str]]:
        """Give each text in which a pattern is found, and the first that is found in it."""
        first: dict[int, re.Match[str]] = {}
        for piece, pattern in patterns.items():
            wanted = re.compile(pattern, re.IGNORECASE)
            for place in self._holding(piece):
                found = wanted.search(_plain(self.texts[place]))
                if found is not None and (
                    place not in first or found.start() < first[place].start()
                ):
                    first[place] = found
        for place in sorted(first):
            yield self.texts[place], first[place][0].strip()

    def _holding(self, piece: str) -> Iterator[int]:
        """Give the places of the texts that hold a piece."""
        place, last, start = 0, -1, 0
        for found in re.finditer(piece, self._folded):
            place += self._folded.count(BETWEEN, start, found.start())
            start = found.start()
            if place != last:
                yield place
            last = place


def _plain(text: str) -> str:
    """Write apostrophes and spaces in one way."""
    return " ".join(text.replace("’", "'").split())
