"""Keys on the screen for the address of a class: digits and three signs, nothing else to write."""

from game.classroom.address import SAMPLE, SIGNS
from game.engine.problem import Translate
from game.scenes.parts import SECONDARY
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.named import Named
from game.ui.widgets import GROUP, Heard
from game.wording import filled

FIELD = Look("paper_dim", 1.0, 14, "rule")
GAP = 7  # units between keys
ROWS = ("123", "456", "789", ".0:")
KEY = "key:"


def keypad(text: Translate) -> Block:
    """Give the keys; each has the id of its sign."""
    rows = [Row([(0, _key(one, text)) for one in row], gap=GAP) for row in ROWS]
    last = Row([(0, _key("/", text)), (0, _erase(text))], gap=GAP)
    return Named(Stack([*rows, last], gap=GAP), text("Keys"), role=GROUP)


def field(typed: str, text: Translate) -> Block:
    """Give what was typed so far; before that, a sample, paler."""
    words = Words(typed or SAMPLE, "heading", "ink" if typed else "ink_soft", smaller="lead")
    name = filled(text("Address: {typed}"), typed=typed)
    card = Stack([words], pad=(16, 10), look=FIELD)
    return Named(card, name, Heard(f"typed:{typed}", is_news=bool(typed)))


def _key(sign: str, text: Translate) -> Button:
    names = dict(zip(SIGNS, (text("dot"), text("colon"), text("slash")), strict=True))
    words = Words(sign, "subheading", "ink", "centre")
    return Button(f"{KEY}{sign}", words, names.get(sign, sign), SECONDARY, (8, 8))


def _erase(text: Translate) -> Button:
    label = text("Erase")
    return Button("erase", Words(label, "small", "ink", "centre"), label, SECONDARY, (8, 8))
