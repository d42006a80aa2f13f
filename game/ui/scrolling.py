"""A window on something taller than its place, with a bar and soft edges."""

from dataclasses import dataclass

from game.ui.geometry import Rect
from game.ui.growing import Growing
from game.ui.leaves import COMFORT, Block
from game.ui.paint import Box, Fade
from game.ui.space import Space
from game.ui.widgets import SCROLL, Widget

ROOM, BAR = 8, 8  # units around what is scrolled, and of the bar beside it


@dataclass(frozen=True, slots=True)
class Scrolling:
    """A window on something taller, moved down by `offset` pixels, or up from its end.

    It reaches a little beyond its width on both sides, so that focus rings have room and its
    content keeps the left edge of its neighbours. On a `ground` colour, what goes on beyond an
    edge fades into it.
    """

    id: str
    block: Block
    height: int
    offset: int = 0
    from_end: bool = False
    ground: str = ""

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        room, bar = space.px(ROOM), space.px(BAR)
        inside = self._inside(x, y + room, width, bar, space)
        content = inside.rect.h + 2 * room
        most = max(0, content - self.height)
        offset = most - self.offset if self.from_end else self.offset
        offset = max(0, min(offset, most))
        rect = Rect(x - room, y, width + 2 * room, self.height)
        thumb = self._thumb(rect, content, offset, bar, space) if most else ()
        fades = self._fades(rect, offset, most, space)
        return Widget(
            rect,
            children=(inside.moved(0, -offset), *fades, *thumb),
            id=self.id,
            role=SCROLL,
            clips=True,
            content_height=content,
        )

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that what it holds wants, with the bar."""
        return self.block.least(space, ems) + space.px(BAR)

    def _inside(self, x: int, y: int, width: int, bar: int, space: Space) -> Widget:
        """Lay out what is scrolled; the bar takes its room only when it is there."""
        block = self.block
        if not (isinstance(block, Growing) and block.is_taller(self.height, space)):
            inside = block.place(x, y, width, space)
            if inside.rect.h + 2 * space.px(ROOM) <= self.height:
                return inside
        return block.place(x, y, width - bar, space)

    def _fades(self, rect: Rect, offset: int, most: int, space: Space) -> tuple[Widget, ...]:
        if not self.ground:
            return ()
        high, color = space.px(26), space.color(self.ground)
        places = []
        if offset > 0:
            places.append(Fade(Rect(rect.x, rect.y, rect.w, high), color, to_bottom=False))
        if offset < most:
            low = Rect(rect.x, rect.bottom - high, rect.w, high)
            places.append(Fade(low, color, to_bottom=True))
        return tuple(Widget(one.rect, (one,)) for one in places)

    def _thumb(
        self, rect: Rect, content: int, offset: int, bar: int, space: Space
    ) -> tuple[Widget, ...]:
        height = max(space.px(30), rect.h * rect.h // content)
        top = rect.y + (rect.h - height) * offset // max(1, content - rect.h)
        place = Rect(rect.right - bar, top, bar, height)
        return (Widget(place, (Box(place, space.color("phone_edge"), bar // 2, opacity=0.75),)),)
