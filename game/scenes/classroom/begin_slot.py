"""The second step of a lesson: how long it is, with its parts and where the story stops."""

from collections.abc import Sequence

from game.classroom.kept import Minutes
from game.engine.lesson import Slot
from game.scenes.classroom.begin_parts import pick
from game.scenes.classroom.begin_plan import Prepared
from game.scenes.scene import Context
from game.teaching import part_name
from game.ui.blocks import Block
from game.ui.flows import Grid
from game.ui.space import Space
from game.wording import clock, filled

NARROWEST, WIDEST = 300, 700  # units: of a card


def slots(prepared: Prepared, minutes: int, context: Context, space: Space) -> Block:
    """Give both lengths; one is chosen."""
    told = context.text("{minutes} minutes")
    cards = [
        pick(
            f"minutes:{one}",
            filled(told, minutes=one),
            lines(prepared.slot(one), context),
            space,
            is_on=one == minutes,
            role="subheading",
        )
        for one in _lengths()
    ]
    return Grid(cards, NARROWEST, widest=WIDEST)


def _lengths() -> Sequence[Minutes]:
    return (55, 20)


def lines(slot: Slot, context: Context) -> list[str]:
    """Say what each part takes, and where the story is left."""
    _ = context.text
    form = _("{minutes} min: {part}")
    parts = [filled(form, minutes=one.minutes, part=part_name(one.kind, _)) for one in slot.parts]
    return [*parts, stop_line(slot, context)]


def stop_line(slot: Slot, context: Context) -> str:
    """Say where a lesson leaves the story."""
    _ = context.text
    if slot.is_enough:
        return _("In this time, the story can be played to one of its endings.")
    if slot.stop is None:
        return _("Stop as soon as somebody who helps has answered, never just after a threat.")
    mark = slot.stop.landmark
    told = _("Stop at moment {number}.")
    if mark.node.time:
        told = _("Stop at moment {number}, at {time} in the story.")
    return filled(told, number=mark.number, time=clock(mark.node.time, _))
