"""What a teacher sees of a vote and of the room: who won, never more than may be told."""

from game.engine.counts import LEAST_VOTERS, Count, percents
from game.scenes.classroom.notes_clock import NOTE
from game.scenes.classroom.running import Running
from game.scenes.parts import labelled, secondary
from game.scenes.scene import Context
from game.ui.blocks import Block, Stack, Words
from game.ui.flows import Flow
from game.ui.space import Space
from game.wording import filled


def result(running: Running, context: Context, space: Space) -> list[Block]:
    """Give what came out of the vote while it is shown; a count that may not be told is not."""
    if running.count is None:
        return []
    letters = {one.id: one.letter for one in running.ways(context.text)}
    head = labelled("check", context.text("The vote"), space, "brown")
    won = Words(_won(running.count, letters, context), "lead")
    told: list[Block] = [won, *_told(running.count, context)]
    numbers = _numbers(running.count, letters, context)
    if numbers:
        told.append(Words(numbers))
    return [Stack([head, *told], gap=5, pad=(16, 12), look=NOTE)]


def _won(count: Count, letters: dict[str, str], context: Context) -> str:
    _, won = context.text, [letters[one] for one in count.won]
    if not won:
        return _("Nobody voted. Take the choice from which most can be learned.")
    if len(won) == 1:
        return filled(_("Most are for {letter}."), letter=won[0])
    told = _("A tie: {letters}. Take the one from which more can be learned.")
    return filled(told, letters=", ".join(won))


def _told(count: Count, context: Context) -> list[Block]:
    """Say why there are no numbers, where there are none."""
    if count.is_tellable or not count.voters:
        return []
    told = context.text(
        "No numbers here: fewer than {least} voted, or all agreed. Only say which choice has won."
    )
    return [Words(filled(told, least=LEAST_VOTERS), "small")]


def _numbers(count: Count, letters: dict[str, str], context: Context) -> str:
    shares, told = percents(count.told), context.text("{letter}: {count} ({percent} %)")
    return " · ".join(
        filled(told, letter=letters[one], count=number, percent=shares[one])
        for one, number in count.told
    )


def room(running: Running, context: Context, space: Space) -> list[Block]:
    """Give who is there with a device, as numbers, and who may come in."""
    if running.room is None:
        return []
    _, count, now = context.text, context.messages.count, running.room.look()
    head = labelled("globe", _("The devices"), space, "brown")
    told = [filled(_("Address: {address}"), address=running.room.address)]
    told.append(count("{count} device is in.", "{count} devices are in.", now.seats))
    if now.phase == "open":
        told.append(count("{count} of them has voted.", "{count} of them have voted.", now.ballots))
    if now.plays:
        told.append(count("{count} play was sent.", "{count} plays were sent.", now.plays))
    if now.waiting:
        told.append(
            count(
                "{count} device waits to be let in.",
                "{count} devices wait to be let in.",
                now.waiting,
            )
        )
    if now.is_locked:
        told.append(_("Nobody new can come in."))
    words = [Words(one, "small") for one in told]
    buttons = [secondary("lock", _("Open again") if now.is_locked else _("Let nobody new in"))]
    if now.waiting:
        buttons.insert(0, secondary("admit", _("Let them in")))
    return [Stack([head, *words, Flow(buttons)], gap=5, pad=(16, 12), look=NOTE)]
