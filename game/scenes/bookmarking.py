"""Keeps a play as it goes on, if its player agreed."""

from dataclasses import dataclass

from game import bookmark
from game.engine.play import Play
from game.keeping import Keeping
from game.scenes.scene import Context
from game.ui.blocks import Block, Look, Stack, Words
from game.ui.named import Named
from game.ui.widgets import Heard


def agreed(context: Context) -> Keeping | None:
    """Give where plays are kept; None unless the player agreed."""
    return context.keeping if context.settings.keeps_plays else None


@dataclass(slots=True)
class Bookmarking:
    """How keeping one play goes: a disk that refuses is told once, and the story goes on."""

    is_refused: bool = False
    is_news: bool = False  # that it refuses; until the next choice

    def put(self, context: Context, play: Play) -> None:
        """Keep where a play stands."""
        keeping = agreed(context)
        if keeping is not None:
            before, self.is_refused = self.is_refused, not bookmark.put(keeping, play)
            self.is_news = self.is_refused and not before

    def begin(self, context: Context, play: Play) -> None:
        """Keep a play whose player agrees to it on the way."""
        if play.taken:
            self.put(context, play)

    def finish(self, context: Context, play: Play) -> None:
        """Keep that a story was played to its end, and nothing else of it."""
        keeping = agreed(context)
        if keeping is not None:
            keeping.finish(play.scenario.id)

    def forget(self, context: Context, play: Play) -> None:
        """Keep nothing of a way that was only tried."""
        keeping = agreed(context)
        if keeping is not None:
            keeping.forget(play.scenario.id)

    def is_on(self, context: Context) -> bool:
        """Tell whether a player who leaves now finds their play again."""
        return agreed(context) is not None and not self.is_refused

    def note(self, context: Context) -> Block | None:
        """Give the word on a disk that refuses, while it is news."""
        if not self.is_news:
            return None
        told = bookmark.refused(context.text)
        look = Look("night", 0.86, 14, "night_rule")
        card = Stack([Words(told, "small", "on_night")], pad=(16, 10), look=look)
        return Named(card, told, Heard("refused", is_news=True))
