"""After the messages: what they were called, what is worth another look, and hope."""

from game.booster_wording import sorted_sentence
from game.engine.catalogue import Tactic
from game.engine.sorting import Sorting
from game.scenes.debrief_story import CARD, SOFT
from game.scenes.scene import Context
from game.ui.blocks import Block, Stack, Words
from game.ui.flows import Columns
from game.ui.named import Together
from game.wording import known_methods, never_your_fault


def end_blocks(sorting: Sorting, context: Context) -> list[Block]:
    """Give the blocks of the last card; techniques that were not seen come first, explained."""
    _, tactics = context.text, context.library.catalogue.tactics
    again = [_explained(tactics[one], context) for one in sorting.again]
    named = [Words(tactics[one].name, "strong") for one in sorting.named]
    blocks: list[Block] = [Words(known_methods(_), "lead")]
    if again:
        blocks += [Words(_("Worth another look"), "subheading"), Columns(again, 2, is_even=True)]
    if named:
        names = Columns(named, 3, 6, narrowest=220)
        title = Words(_("You named these"), "subheading")
        blocks.append(Stack([title, names], gap=8, pad=(20, 14), look=SOFT))
    harmless = sorted_sentence(sorting, context.messages)
    if harmless:
        blocks.append(Words(harmless))
    return [*blocks, Words(never_your_fault(_), "subheading")]


def _explained(tactic: Tactic, context: Context) -> Block:
    _ = context.text
    lines = [
        Words(tactic.name, "subheading"),
        Words(_("What it is for"), "label", "brown"),
        Words(tactic.purpose),
        Words(_("What you can notice"), "label", "brown"),
        Words(tactic.notice),
    ]
    return Together(Stack(lines, gap=5, pad=(18, 14), look=CARD))
