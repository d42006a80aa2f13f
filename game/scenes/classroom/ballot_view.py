"""How a vote looks: the choices in as many columns as suit them, and the sentence above them."""

from typing import TYPE_CHECKING

from game.scenes.classroom import ballot_cards
from game.scenes.classroom.ballot_cards import shape
from game.scenes.classroom.stage_cards import NIGHT, lead, plain
from game.scenes.told import LAST
from game.ui.blocks import Block, Row, Stack
from game.ui.flows import Columns
from game.ui.leaves import Gap
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard
from game.wording import filled

if TYPE_CHECKING:
    from game.scenes.classroom.stage import Stage

GAP = 10
MANY = 4  # choices: more than these may stand in two columns
NARROWEST = 480  # units of such a column


def ballot(stage: "Stage", width: int, space: Space) -> Block:
    """Give the choices as this phase shows them."""
    cards = _cards(stage, space)
    one = Stack(cards, gap=GAP)
    found: Block = one
    if len(cards) > MANY:
        two = Columns(cards, 2, GAP, NARROWEST, is_even=True, valign="middle")
        is_lower = two.place(0, 0, width, space).rect.h < one.place(0, 0, width, space).rect.h
        found = two if is_lower else one
    if stage.running.phase == "ask":
        found = Stack([_asking(stage, len(cards)), found], gap=0)
    return Named(found, stage.context.text("Choices"), Heard(key="choices"), GROUP)


def _asking(stage: "Stage", count: int) -> Block:
    """Say to whoever listens that the choices are there: they are read after it."""
    name = filled(stage.context.text("And now? Choices: {count}"), count=count)
    return Named(
        Gap(0), name, Heard("asking", is_news=True, visit=stage.visit, order=LAST, level=2)
    )


def _cards(stage: "Stage", space: Space) -> list[Block]:
    running, text = stage.running, stage.context.text
    ways = running.ways(text)
    match running.phase:
        case "count":
            typed, row = running.typed, running.hands.row
            return [
                ballot_cards.counted(one, typed.get(one.id), text, space, is_here=one.id == row)
                for one in ways
            ]
        case "vote":
            return [ballot_cards.shown(one, space) for one in ways]
        case "result":
            return ballot_cards.results(ways, running.count, text, space)
    return [ballot_cards.asked(one, number, space) for number, one in enumerate(ways, 1)]


def head(stage: "Stage", space: Space) -> Block | None:
    """Give the sentence above the choices; while they are only asked, the story stands there."""
    running, text = stage.running, stage.context.text
    ways = running.ways(text)
    match running.phase:
        case "count":
            here = next((one for one in ways if one.id == running.hands.row), None)
            if here is None:
                return None
            told = filled(text("Eyes closed: who is for {letter}?"), letter=here.letter)
            sign = shape(here, 46, space, "warm")
            row = Row([(46, sign), (0, lead(told))], gap=16, valign="middle")
            heard = Heard(f"row:{here.letter}", is_news=True, level=1)
            return _strip([Named(row, told, heard)])
        case "vote":
            told = text("Vote on your device.")
            heard = Heard(f"vote:{running.asked}", is_news=True, level=1)
            return _strip([Named(lead(told), told, heard), *_devices(stage)])
        case "result":
            told = ballot_cards.outcome(ways, running.count, text)
            heard = Heard(f"outcome:{running.change}", is_news=True, level=1)
            return _strip([Named(lead(told), told, heard)])
    return None


def _devices(stage: "Stage") -> list[Block]:
    """Give where to vote, and how many have; never for what."""
    room, text = stage.running.room, stage.context.text
    if room is None:
        return []
    told = filled(
        text("{count} of {seats} have voted · {address}"),
        count=stage.seen.ballots,
        seats=stage.seen.seats,
        address=room.address,
    )
    return [plain(told, "on_night_soft")]


def _strip(blocks: list[Block]) -> Block:
    return Stack(blocks, gap=4, pad=(30, 14), look=NIGHT)
