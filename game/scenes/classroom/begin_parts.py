"""Pieces of the teacher's first screen: what can be chosen, and what is chosen."""

from collections.abc import Sequence

from game.scenes.parts import PRIMARY, icon
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.space import Space
from game.ui.spoken import joined

OTHER = Look("paper_dim", 1.0, 16, "edge")
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
    color = "on_amber" if is_on else "ink"
    head: Block = Words(title, role, color)
    if is_on:
        mark = icon("check", MARK, color, space)
        head = Row([(MARK, mark), (0, head)], gap=8, valign="middle")
    words = Stack([head, *(Words(one, "body", color) for one in lines)], gap=4)
    look = PRIMARY if is_on else OTHER
    return Button(button, words, joined([title, *lines]), look, (16, 11), is_chosen=is_on)


def note(lines: Sequence[Block]) -> Block:
    """Give a note on the card."""
    return Stack(lines, gap=4, pad=(16, 10), look=NOTE)
