"""How fast the lines of a story appear; the player can always be faster, and never has to be."""

from game.engine.transcript import Entry

DOTS_STEP = 0.32  # seconds between two pictures of the typing dots


def typing_seconds(entry: Entry, player: str) -> float:
    """Give how long somebody is seen typing before a message."""
    if entry.kind != "message" or entry.speaker == player:
        return 0.0
    return min(1.7, 0.55 + 0.018 * len(entry.text))


def pause_seconds(entry: Entry) -> float:
    """Give how long a line stands before the next one starts, long enough to be read."""
    if entry.is_notification:
        return 0.9
    return min(3.2, 0.5 + 0.026 * len(entry.text))
