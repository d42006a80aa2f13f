"""The third step of a lesson: how the class answers, and what is kept."""

from collections.abc import Sequence

from game.scenes.classroom.begin_network import NO_NETWORK
from game.scenes.classroom.begin_parts import note, pick
from game.scenes.classroom.begin_plan import FEWEST, MOST, Answers, Plan
from game.scenes.parts import secondary
from game.scenes.scene import Context
from game.scenes.switch import switch
from game.ui.blocks import Block, Button, Stack, Words
from game.ui.flows import Flow
from game.ui.leaves import Gap
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard
from game.wording import filled

STEPS = (-10, -1, 1, 10)


def answers(plan: Plan, context: Context, space: Space) -> list[Block]:
    """Give the three ways of answering."""
    return [
        pick(f"answers:{name}", label, [told], space, is_on=plan.answers == name)
        for name, (label, told) in ways_to_answer(context).items()
    ]


def ways_to_answer(context: Context) -> dict[Answers, tuple[str, str]]:
    """Name each way of answering, and say what it is."""
    _ = context.text
    return {
        "hands": (
            _("By raising hands"),
            _(
                "Works everywhere, without any network. You type the hands that you count, or "
                "simply take the choice that has won."
            ),
        ),
        "devices": (
            _("On devices in the school's network"),
            _(
                "Pupils open an address on tablet, phone or PC, and vote. No app, no account, no "
                "name."
            ),
        ),
        "room": (
            _("Computer room: each on their own PC"),
            _(
                "Each pupil plays the story alone, at their own pace. Only how many reflexes came "
                "up reaches you."
            ),
        ),
    }


def network(plan: Plan, addresses: Sequence[str], context: Context, space: Space) -> Block:
    """Say honestly what the network does, and ask for how many, and where."""
    _ = context.text
    opens = _(
        "From the start to the end of the lesson, this computer answers devices of the same "
        "network, at the address below and nowhere else."
    )
    plain = _(
        "What they send is a letter or a number, never a name; it is not encrypted, and whoever "
        "runs the network could see which device sent it."
    )
    blocks: list[Block] = [Words(opens), Words(plain), _pupils(plan, context)]
    if addresses:
        blocks.append(_addresses(plan, addresses, context, space))
    else:
        none = _(NO_NETWORK)
        blocks.append(
            Named(Words(none, "strong", "coral_deep"), none, Heard("no-net", is_news=True))
        )
    return note(blocks)


def _pupils(plan: Plan, context: Context) -> Block:
    _ = context.text
    told = _("No more than {count} devices are let in")
    told = filled(told, count=plan.pupils)
    words = Named(Words(told, "strong"), told, Heard(f"pupils:{plan.pupils}", is_news=True))
    return Stack([Gap(4), words, Flow([_step(by, plan, context) for by in STEPS])], gap=6)


def _step(by: int, plan: Plan, context: Context) -> Button:
    _ = context.text
    sign = f"+{by}" if by > 0 else f"\N{EN DASH}{-by}"
    name = _("{count} more") if by > 0 else _("{count} fewer")
    made = secondary(f"pupils:{by}", sign)
    is_enabled = FEWEST <= plan.pupils + by <= MOST
    return Button(made.id, made.block, filled(name, count=abs(by)), made.look, (12, 9), is_enabled)


def _addresses(plan: Plan, addresses: Sequence[str], context: Context, space: Space) -> Block:
    label = context.text("Address of this computer")
    picks = [pick(f"address:{one}", one, [], space, is_on=one == plan.address) for one in addresses]
    title = Named(Words(label, "strong"), "")
    return Named(Stack([Gap(4), title, Flow(picks)], gap=6), label, role=GROUP)


def keeping(plan: Plan, context: Context) -> Block:
    """Say what is kept, and let it be switched off; where nothing can be, say so."""
    _ = context.text
    if context.keeping is None:
        return note([Words(_("Nothing of this lesson is kept: it can't be gone on with later."))])
    told = _(
        "What the class decides and how many agreed; never who. So you can go on after a break, "
        "and write a report."
    )
    return switch(
        "keep",
        _("Keep the counts of this lesson on this computer"),
        told,
        is_on=plan.is_kept,
        text=_,
    )
