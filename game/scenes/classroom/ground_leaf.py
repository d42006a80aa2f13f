"""A page for the projector: large words on a quiet card, and a small bar for the teacher."""

from collections.abc import Sequence

from game.scenes.camera import Camera, backdrop
from game.scenes.parts import bullet, primary, secondary
from game.scenes.sheet import Held, sheet
from game.ui.blocks import Block, Button, Look, Row, Stack, Words, page
from game.ui.flows import AtMost, Flow
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard, Widget

WIDEST = 1500  # units: of the card
PAD = (36, 20)
ON_WIDTH = 230  # units: the button that leads on
SOFT = Look("paper_dim", 1.0, 16)
CARD = Look("card", 1.0, 16, "rule")


def leaf(held: Held, light: str, space: Space) -> Widget:
    """Give the whole screen of a page."""
    room = backdrop(space, light, Camera(space.width // 2), 0.75, 0.25)
    return page(space.width, space.height, room, sheet(held, space, WIDEST, PAD), role=GROUP)


def title(text: str, name: str = "") -> Block:
    """Give the title of a page; `name` is how it is heard."""
    return Named(Words(text, "stage_lead"), name or text, Heard(level=1))


def large(text: str, role: str = "stage", color: str = "ink") -> Words:
    """Give words that are read from the back of a classroom."""
    return Words(text, role, color)


def point(text: str) -> Block:
    """Give one line of a list."""
    return bullet(text, "stage", 26)


def foot(small: Sequence[Button], on: str, back: str = "") -> Block:
    """Give the bar: small buttons, then those that turn the page."""
    turning: list[tuple[float, Block]] = [(0, primary("next", on))]
    if back:
        turning.insert(0, (0, secondary("previous", back)))
    turn = AtMost(Row(turning, gap=10), ON_WIDTH * len(turning))
    blocks: list[tuple[float, Block]] = [(0, Flow(small)), (ON_WIDTH * len(turning), turn)]
    return Row(blocks if small else [(0, turn)], gap=14, valign="middle")


def small_button(button: str, label: str, *, is_chosen: bool | None = None) -> Button:
    """Give one of the teacher's buttons."""
    words = Words(label, "small", "ink", "centre")
    return Button(
        button, words, label, Look("paper_dim", 1.0, 12, "edge"), (12, 8), is_chosen=is_chosen
    )


def box(blocks: Sequence[Block], look: Look = SOFT, gap: float = 6) -> Stack:
    """Give a card on the card."""
    return Stack(blocks, gap=gap, pad=(24, 14), look=look)
