"""Words as they are heard: one thing after the other, each a sentence."""

from collections.abc import Iterable, Iterator

from game.ui.widgets import BUTTON, ITEM, TEXT, Widget

ENDS = (".", "!", "?", "…", ":", ";", ",")
CLOSING = "»”\"' \u00a0\u202f"  # what may stand behind the end of a sentence


def joined(parts: Iterable[str]) -> str:
    """Put parts together as sentences."""
    closed = (one if one.rstrip(CLOSING).endswith(ENDS) else f"{one}." for one in parts if one)
    return " ".join(closed)


def words_of(widget: Widget) -> Iterator[str]:
    """Give what is heard of a widget and all in it, but for its buttons."""
    if widget.role in (TEXT, ITEM):
        yield widget.name
    elif widget.role != BUTTON:
        for child in widget.children:
            yield from words_of(child)
