"""The address of a class on the projector: as large as there is room for, its numbers whole."""

from dataclasses import dataclass

from game.ui.leaves import COMFORT, Words
from game.ui.named import Named
from game.ui.space import Space
from game.ui.text import is_cut
from game.ui.widgets import Heard, Widget


@dataclass(frozen=True, slots=True)
class LargeAddress:
    """An address in one line; where that would be small, in lines that end at its signs."""

    address: str

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        heard = Named(self._words(width, space), self.address, Heard(level=1))
        return heard.place(x, y, width, space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that the smallest of its forms wants."""
        return self._forms()[-1].least(space, ems)

    def _words(self, width: int, space: Space) -> Words:
        """Give the first form none of whose lines is too wide; the last if all are."""
        *larger, last = self._forms()
        for words in larger:
            style = space.style_of(words.text, words.role)
            if not any(is_cut(line, style, width, space.measure) for line in words.text.split()):
                return words
        return last

    def _forms(self) -> tuple[Words, ...]:
        by_code = self.address.replace("/", "/\n")
        by_number = by_code.replace(":", ":\n")
        return (
            Words(self.address, "title"),
            Words(self.address, "number"),
            Words(by_code, "number"),
            Words(by_number, "number"),
            Words(by_number, "heading"),
        )
