"""Pieces of the teacher's first screen: what can be chosen, and what is chosen."""

from collections.abc import Sequence

from game.scenes.parts import icon
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.space import Space
from game.ui.spoken import joined

OTHER = Look("paper_dim", 1.0, 16, "edge")
CHOSEN = Look("paper", 1.0, 16, "brown", 4)  # amber is for what leads on
MARK = 22  # units
NOTE = Look("paper_dim", 1.0, 14, "rule")


def pick(
    button: str,
    title: str,
    lines: Sequence[str],
    space: Space,
    *,
    is_on: bool,
    role: str = "strong",
) -> Button:
    """Give something to choose; what is chosen bears a mark."""
    head: Block = Words(title, role)
    if is_on:
        mark = icon("check", MARK, "brown", space)
        head = Row([(MARK, mark), (0, head)], gap=8, valign="middle")
    words = Stack([head, *(Words(one) for one in lines)], gap=4)
    look = CHOSEN if is_on else OTHER
    return Button(button, words, joined([title, *lines]), look, (16, 11), is_chosen=is_on)


def note(lines: Sequence[Block]) -> Block:
    """Give a note on the card."""
    return Stack(lines, gap=4, pad=(16, 10), look=NOTE)
