"""The notebook beside the phone: its word on the last choice, and all it said before."""

from collections.abc import Sequence

from game.engine.play import Step
from game.engine.problem import Translate
from game.engine.scenario import Choice
from game.scenes.parts import icon, labelled
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.named import Named, Together
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import Heard
from game.wording import filled, named, passed_over, quoted

PAGE = Look("paper", 0.97, 18)
OLDER = Look("paper_dim", 0.97, 18)
LEAVES = Look("night_card", 0.94, 14, "night_edge")


def notebook(
    steps: Sequence[Step], space: Space, text: Translate, heard: Heard, *, has_leafed: bool
) -> list[Block]:
    """Give the notebook after some steps; leafed through, its older pages too, oldest first.

    `heard` tells how its last word is heard.
    """
    written = [one for one in steps if one.is_skipped or (one.choice and one.choice.feedback)]
    if not written:
        return []
    older, last = written[:-1], written[-1]
    found: list[Block] = []
    if older:
        found.append(_leaves(len(older), space, text, has_leafed=has_leafed))
    if older and has_leafed:
        found.append(Stack([_older(one, text) for one in older], gap=12, pad=(20, 14), look=OLDER))
    return [*found, _last(last, space, text, heard)]


def _leaves(count: int, space: Space, text: Translate, *, has_leafed: bool) -> Block:
    """Give the button that opens the older pages."""
    label = text("Fold the notebook") if has_leafed else text("Earlier in the notebook: {count}")
    label = filled(label, count=count)
    picture = icon("notebook", 20, "on_night", space)
    row = Row([(20, picture), (0, Words(label, "small", "on_night"))], gap=10, valign="middle")
    return Button("notebook", row, label, LEAVES, (14, 7))


def _older(step: Step, text: Translate) -> Block:
    if step.choice is None or step.is_skipped:
        return Words(passed_over(text), "small", "ink_soft")
    said = _said(step.choice, text)
    words = Words(said, "small", "ink_soft"), Words(step.choice.feedback, "body")
    return Together(Stack(words, gap=2))


def _last(step: Step, space: Space, text: Translate, heard: Heard) -> Block:
    """Give the word on the last choice; an act is named, a reply stands in its bubble."""
    blocks: list[Block] = [labelled("notebook", text("Notebook"), space, "brown")]
    choice = step.choice
    if choice is None or step.is_skipped:
        kind = text("Nothing of it counts, for or against. You can come back to it, or not.")
        blocks += [Words(passed_over(text), "body"), Words(kind, "small", "ink_soft")]
        told = joined([passed_over(text), kind])
    else:
        if choice.kind == "do":
            blocks.append(Words(choice.text, "small", "ink_soft", lines=2))
        told = choice.feedback
        blocks.append(Words(told, "body", "ink"))
    card = Stack(blocks, gap=5, pad=(20, 14), look=PAGE)
    return Named(card, named(text("Notebook"), told, text), heard)


def _said(choice: Choice, text: Translate) -> str:
    return choice.text if choice.kind == "do" else quoted(choice.text, text)
