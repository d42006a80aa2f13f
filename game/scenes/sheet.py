"""What stays at the head and foot of a card, what scrolls between them, and a paper card of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.scenes.parts import PAPER
from game.ui.blocks import Block, Row, Stack
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import Widget

EDGE, ABOVE = 20, 14  # units around a sheet: at the sides, above and below
LEAST_LINES = 5  # of text that must be seen of what scrolls
LEAST_FILLER, FILLER_GAP = 130, 20  # units of free height that are filled, and above them
BREATH = 16  # units that a scroll keeps above and below what it holds, together


@dataclass(frozen=True, slots=True)
class Held:
    """Blocks of which those in the middle scroll where there is not room for all.

    Where letters are so large that hardly anything would be left of what scrolls, the head
    and what stays beside it scroll too, and at last the foot.
    """

    id: str  # of the scroll
    head: Sequence[Block]
    body: Block
    foot: Sequence[Block]
    offset: int = 0
    gap: float = 12
    ground: str = "paper"
    beside: tuple[float, Block] | None = None  # a width and what stays at the right
    is_full: bool = False  # takes all the height, so that its foot stays where it is
    filler: Callable[[int], Block] | None = None  # what fills the pixels that are left, if many

    def blocks(self, width: int, height: int, space: Space) -> list[Block]:
        """Give the blocks for a place of this size."""
        held, most, is_whole = self._fitting(width, height, space)
        body = held.body
        left = most - held.natural(width, space) - space.px(FILLER_GAP)
        if held.filler and left >= space.px(LEAST_FILLER):
            body = Stack((body, held.filler(left)), gap=FILLER_GAP)
        if not is_whole:
            body = Scrolling(held.id, body, most, held.offset, ground=held.ground)
        return [*held.head, held.row(body), *held.foot]

    def is_whole(self, width: int, height: int, space: Space) -> bool:
        """Tell whether all is seen without a scroll."""
        return self.natural(width, space) + self.fixed(width, space) <= height

    def _fitting(self, width: int, height: int, space: Space) -> tuple["Held", int, bool]:
        """Let more of it scroll until enough is seen.

        Give that, the height of the scroll, and whether all is seen without one.
        """
        for held in (self, self._aside_above(), self._all_but_foot(), self._all()):
            if held.beside and not held.row(Scrolling(held.id, held.body, 0)).fits(width, space):
                continue
            room = height - held.fixed(width, space)
            natural = held.natural(width, space)
            if room >= min(LEAST_LINES * space.line("body"), natural):
                break
        return held, room, natural <= room and not self.is_full

    def _aside_above(self) -> "Held":
        aside = [self.beside[1]] if self.beside else []
        return replace(self, head=(*self.head, *aside), beside=None)

    def _all_but_foot(self) -> "Held":
        above = self._aside_above()
        return replace(above, head=(), body=Stack((*above.head, self.body), gap=self.gap))

    def _all(self) -> "Held":
        above = self._all_but_foot()
        return replace(above, foot=(), body=Stack((above.body, *self.foot), gap=self.gap))

    def row(self, body: Block) -> Row:
        """Give what scrolls, and what stays beside it."""
        return Row([(0, body), self.beside] if self.beside else [(0, body)], gap=24)

    def fixed(self, width: int, space: Space) -> int:
        """Give the height of what does not scroll."""
        blocks = [*self.head, *self.foot]
        placed = Stack(blocks, self.gap).place(0, 0, width, space)
        return placed.rect.h + (space.px(self.gap) if blocks else 0)

    def natural(self, width: int, space: Space) -> int:
        """Give the height that what scrolls would take whole."""
        return self.row(self.body).place(0, 0, width, space).children[0].rect.h + space.px(BREATH)


def sheet(
    held: Held, space: Space, widest: float = 1100, pad: tuple[float, float] = (26, 16)
) -> Widget:
    """Give a paper card in the middle of the window, as high as what it holds."""
    width = min(space.width - 2 * space.px(EDGE), space.em(widest))
    height = space.height - 2 * space.px(ABOVE) - 2 * space.px(pad[1])
    blocks = held.blocks(width - 2 * space.px(pad[0]), height, space)
    placed = Stack(blocks, held.gap, pad, PAPER).place((space.width - width) // 2, 0, width, space)
    return placed.moved(0, max(space.px(ABOVE), (space.height - placed.rect.h) // 2))
