"""Pages of the class debrief: techniques, reflexes as filled shapes, rights."""

from collections.abc import Sequence

from game.engine.catalogue import Tactic
from game.engine.country import Right
from game.engine.score import FamilyScore
from game.scenes.classroom.debrief_data import Learned
from game.scenes.classroom.ground_leaf import CARD, box, large
from game.scenes.help_cards import aged, stale_note
from game.scenes.parts import family_icon
from game.scenes.scene import Context
from game.ui.blocks import Block, Row, Stack, Words
from game.ui.flows import Columns
from game.ui.named import Together
from game.ui.space import Space
from game.wording import article_read_on, filled, known_methods, other_laws

SHAPE = 84  # units


def tactics(
    part: Sequence[Tactic], context: Context, space: Space, *, is_first: bool
) -> list[Block]:
    """Give some techniques, each with its name and what it is for."""
    del space
    cards = [
        Together(box([large(one.name, "stage_strong"), large(one.purpose)], CARD, 2))
        for one in part
    ]
    intro: list[Block] = [large(known_methods(context.text))]
    return [*(intro if is_first else []), Columns(cards, 2, is_even=True)]


def reflexes(data: Learned, context: Context, space: Space) -> list[Block]:
    """Give the families as shapes, filled where the class showed one of them."""
    _ = context.text
    if data.totals is not None:
        told = _("All of you together, each at their own pace:")
        return [large(told), _shapes([_total(one, data, context, space) for one in data.families])]
    if not any(one.at_stake for one in data.families):
        if data.is_each_alone:
            few = _(
                "Fewer than eight of you have finished so far: we show no numbers, so that nobody "
                "can be recognised."
            )
            return [large(few)]
        return [large(_("No reflex was at stake so far."))]
    told = _("On all our ways together:")
    return [large(told), _shapes([_family(one, context, space) for one in data.families])]


def _shapes(cards: Sequence[Block]) -> Block:
    return Columns(cards, 3, narrowest=300, is_even=True)


def _total(one: FamilyScore, data: Learned, context: Context, space: Space) -> Block:
    shown, stake = (data.totals or {}).get(one.family, (0, 0))
    told = context.text("Not in this story")
    if stake:
        told = filled(context.text("{shown} out of {count} times"), shown=shown, count=stake)
    return _card(one.family, told, context, space, is_filled=bool(shown))


def _family(one: FamilyScore, context: Context, space: Space) -> Block:
    told = context.text("Not on our ways")
    if one.at_stake:
        told = context.text("{shown} of {count}")
        told = filled(told, shown=len(one.shown), count=len(one.at_stake))
    return _card(one.family, told, context, space, is_filled=bool(one.shown))


def _card(family: str, told: str, context: Context, space: Space, *, is_filled: bool) -> Block:
    name = context.library.catalogue.families[family].name
    words = Stack(
        [large(name, "stage_strong"), large(told, color="ink" if is_filled else "ink_soft")], gap=0
    )
    sign = family_icon(family, SHAPE, space, is_filled=is_filled)
    row = Row([(SHAPE, sign), (0, words)], gap=16, valign="middle")
    return Together(Stack([row], pad=(20, 14), look=CARD))


def rights(data: Learned, part: Sequence[Right], context: Context, space: Space) -> list[Block]:
    """Give some laws in plain words."""
    del space
    _ = context.text
    told: list[Block] = []
    if not part or data.lacks_rights:
        told.append(large(other_laws(_)))
    return [*(_right(one, context) for one in part), *told, *stale_note(part, context)]


def _right(one: Right, context: Context) -> Block:
    lines: list[Block] = [large(one.title, "stage_strong"), large(one.text)]
    source = aged(article_read_on(one, context.messages), one, context)
    return Together(box([*lines, Words(source, "small", "ink_soft")], CARD, 3))
