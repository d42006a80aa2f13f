"""The softer version: words that press are hidden behind the name of their technique."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.engine.catalogue import Tactic
from game.engine.problem import Translate
from game.engine.transcript import Entry
from game.ui.blocks import Button, Look, Stack, Words
from game.ui.leaves import COMFORT
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import NOTHING_MORE, Heard, Widget

TILE = Look("spent", 1.0, 14)
OPEN_TILE = Look("spent", 1.0, 14, "edge")
SHARE = 0.82  # of a conversation's width, as a bubble


@dataclass(frozen=True, slots=True)
class Tile:
    """What stands in the place of a hidden message; with an id it can be pressed and read."""

    technique: str
    told: str
    id: str = ""
    heard: Heard = NOTHING_MORE

    def heard_as(self, heard: Heard) -> "Tile":
        """Give the same tile as it is heard; what it hides is news once it is opened."""
        return replace(self, heard=replace(heard, key=f"hidden:{heard.key}"))

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        stack = self._words()
        wide = round(width * SHARE)
        name = f"{self.technique}. {self.told}"
        if not self.id:
            card = Stack([stack], pad=(14, 9), look=TILE)
            return Named(card, name, self.heard).place(x, y, wide, space)
        button = Button(self.id, stack, name, OPEN_TILE, (14, 9), heard=self.heard)
        return button.place(x, y, wide, space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its words want."""
        return round((self._words().least(space, ems) + 2 * space.px(14)) / SHARE)

    def _words(self) -> Stack:
        told = Words(self.told, "small", "ink_soft")
        return Stack([Words(self.technique, "strong"), told], gap=0)


def tile(
    entry: Entry, place: int, tactics: Mapping[str, Tactic], text: Translate, *, can_read: bool
) -> Tile:
    """Give the tile of a hidden entry; `place` is its place among all."""
    technique = tactics[entry.tactic].name
    if can_read:
        return Tile(technique, text("Hidden message: press to read it"), f"read:{place}")
    return Tile(technique, text("Hidden message"))


def without_pile(entries: Sequence[Entry], hidden: Sequence[Entry]) -> tuple[Entry, ...]:
    """Leave out all hidden messages but the last: they pile up for pressure alone."""
    last = next((one for one in reversed(entries) if one in hidden), None)
    return tuple(one for one in entries if one not in hidden or one is last)
