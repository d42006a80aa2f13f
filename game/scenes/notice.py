"""A sentence that lies over any screen for a while, and is heard with it."""

from game.ui.blocks import Look, Stack, Words
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget

GROUND = Look("night", 0.94, 16, "amber", 2)


def notice(words: str, space: Space) -> Widget:
    """Lay a sentence out at the top of the window, where few buttons are."""
    card = Stack([Words(words, "strong", "on_night", "centre")], pad=(20, 12), look=GROUND)
    width = min(space.width - space.px(40), space.px(520))
    heard = Heard(key=f"notice:{words}", is_news=True)
    placed = Named(card, words, heard).place((space.width - width) // 2, 0, width, space)
    return placed.moved(0, space.px(12))
