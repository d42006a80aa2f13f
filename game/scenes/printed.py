"""The button for a page to print, then where the page lies."""

from typing import Protocol

from game.scenes.debrief_story import SOFT
from game.scenes.parts import secondary
from game.scenes.scene import Context
from game.ui.blocks import Block, Stack, Words
from game.ui.named import Named
from game.ui.widgets import Heard
from game.wording import filled

PRINTED = Heard(key="printed", is_news=True)


class Printing(Protocol):
    """A scene that learns where its page was written."""

    context: Context
    printed: str
    was_printed: bool


def printed_note(scene: Printing, label: str) -> list[Block]:
    """Give the button for the page to print, then where it lies."""
    return printed_words(scene) if scene.was_printed else [secondary("print", label)]


def printed_words(scene: Printing, *, is_private: bool = True) -> list[Block]:
    """Say where the page lies, or that it could not be written; of a private one, to delete it."""
    _ = scene.context.text
    if not scene.printed:
        told = _("The page could not be written here.")
        return [Named(Words(told, "body", "coral_deep"), told, PRINTED)]
    told = _("The page lies here: {place}.")
    if is_private:
        told = _("The page lies here: {place}. On a shared computer, remember to delete it.")
    told = filled(told, place=scene.printed)
    return [Named(Stack([Words(told)], pad=(20, 12), look=SOFT), told, PRINTED)]
