"""What scrolls in a scene: by wheel, page, stick, finger, its bar, and after the focus."""

from game.ui.action import Drag, Scroll
from game.ui.geometry import Rect
from game.ui.space import Space
from game.ui.widgets import Widget

BAR_WIDTH = 24  # in units, at the edge of what scrolls where lines end: wider than it is drawn


class Scrolled:
    """Keeps how far each scroll of a scene has been moved, by its id."""

    def __init__(self) -> None:
        """Start scrolled to the top."""
        self.scrolls: dict[str, int] = {}
        self.from_end: frozenset[str] = frozenset()  # scrolls whose offset counts from the end
        self.read_first: tuple[str, ...] = ()  # what scrolls when nothing is pointed at
        self.tree = Widget(Rect(0, 0, 0, 0))
        self.is_changed = True
        self._space: Space | None = None

    def _tall(self) -> list[Widget]:
        """Give the scrolls that hold more than they show, outermost first."""
        return [one for one in self.tree.scrolls() if _is_tall(one)]

    def _tall_at(self, x: int, y: int) -> list[Widget]:
        """Give those of them that lie under a point."""
        return [one for one in self.tree.scrolls_at(x, y) if _is_tall(one)]

    def _scroll(self, action: Scroll, focus: str) -> None:
        tall = self._tall()
        if action.x is not None and action.y is not None:
            found = (self._tall_at(action.x, action.y) or tall)[-1:]
        else:
            first = [one for name in self.read_first for one in tall if one.id == name]
            around = [one for one in tall if focus and one.find(focus) is not None]
            found = first[:1] or around[-1:] or tall[-1:]
        if found and self._space is not None:
            self._move_scroll(found[0], round(action.lines * self._space.line("body")))

    def _drag(self, action: Drag) -> None:
        if not action.is_finger:
            bar = self._bar_at(action.x, action.y)
            if bar is not None:
                self._move_scroll(bar, round(action.by * bar.content_height / bar.rect.h))
            return
        under = self._tall_at(action.x, action.y)
        if under:
            self._move_scroll(under[-1], -action.by)

    def _bar_at(self, x: int, y: int) -> Widget | None:
        """Give the scroll whose bar lies under a point, or None."""
        found = [one for one in self._tall() if self._bar_place(one.rect).holds(x, y)]
        return found[-1] if found else None

    def _bar_place(self, rect: Rect) -> Rect:
        """Give the place of the bar in that of a scroll, at the side where lines end."""
        if self._space is None:
            return rect
        wide = min(rect.w, self._space.px(BAR_WIDTH))
        left = rect.x if self._space.is_rtl else rect.right - wide
        return Rect(left, rect.y, wide, rect.h)

    def _move_scroll(self, scroll: Widget, by: int) -> None:
        """Move what is shown of a scroll down by so many pixels."""
        way = -by if scroll.id in self.from_end else by
        self._set_scroll(scroll, self.scrolls.get(scroll.id, 0) + way)

    def _set_scroll(self, scroll: Widget, offset: int) -> None:
        most = max(0, scroll.content_height - scroll.rect.h)
        offset = max(0, min(offset, most))
        if offset != self.scrolls.get(scroll.id, 0):
            self.scrolls[scroll.id], self.is_changed = offset, True

    def _reveal(self, widget_id: str) -> None:
        """Scroll so that what has the focus is seen whole."""
        scroll, found = self.tree.scroll_around(widget_id), self.tree.find(widget_id)
        if scroll is None or found is None or self._space is None:
            return
        room = self._space.px(12)
        above = scroll.rect.y + room - found.rect.y
        below = found.rect.bottom + room - scroll.rect.bottom
        if above > 0:
            self._move_scroll(scroll, -above)
        elif below > 0:
            self._move_scroll(scroll, below)


def _is_tall(scroll: Widget) -> bool:
    return scroll.content_height > scroll.rect.h
