"""What has come since a screen was last heard, so that each thing is told once."""

from dataclasses import dataclass, field

from game.access.elements import GROUP, SCREEN, Element
from game.ui.widgets import DIALOG, LOG

HOLDERS = (SCREEN, DIALOG, GROUP, LOG)


@dataclass(slots=True)
class News:
    """What was heard of one screen, by what it lies in.

    What goes away is only forgotten when what it lies in stayed: a conversation that is
    put aside and taken up again is not told a second time, one that goes back a step is.
    """

    _heard: dict[str, set[tuple[str, int]]] = field(default_factory=dict)

    def since(self, screen: Element) -> tuple[Element, ...]:
        """Give what has come, in the order in which it is told, and remember it."""
        fresh: list[Element] = []
        for holder in (one for one in screen.walk() if one.kind in HOLDERS):
            before = self._heard.get(holder.key, set())
            news = [one for one in holder.children if one.heard.is_news]
            fresh += [one for one in news if (one.key, one.heard.visit) not in before]
            self._heard[holder.key] = {(one.key, one.heard.visit) for one in news}
        wanted = {one.key for one in fresh}
        found = (one for one in screen.walk() if one.key in wanted)
        return tuple(sorted(found, key=lambda one: one.heard.order))
