"""What a teacher has one key away: difficult moments, the protocol, the run sheet, who helps."""

from game.engine.country import HELP_FOR_ALL
from game.engine.lesson import Part, PartKind
from game.scenes.classroom.notes_clock import NOTE, elsewhere, stands
from game.scenes.classroom.running import Running
from game.scenes.help_cards import help_cards
from game.scenes.parts import bullet, labelled
from game.scenes.scene import Context
from game.teaching import (
    difficult_moments,
    disclosure,
    kind_words,
    never_the_image,
    part_name,
    voting,
    what_to_do,
)
from game.ui.blocks import Block, Look, Row, Stack, Words
from game.ui.flows import Columns
from game.ui.named import Named
from game.ui.space import Space
from game.ui.spoken import joined
from game.wording import filled

HERE = Look("card", 1.0, 14, "tell", 2.5)
TWO = 2  # lines of help that are always seen
NUMBER_WIDTH = 30  # units


def difficult(context: Context) -> list[Block]:
    """Give what can happen in front of the class, each with something to say and do."""
    cards = [
        Named(Stack([Words(name, "strong"), Words(told)], 4, (16, 12), NOTE), joined([name, told]))
        for name, told in difficult_moments(context.text)
    ]
    return [Columns(cards, 2, is_even=True)]


def protocol(context: Context) -> list[Block]:
    """Give what to do when a pupil confides in somebody, step by step."""
    _ = context.text
    steps: list[Block] = [
        _step(number, name, told) for number, (name, told) in enumerate(disclosure(_), 1)
    ]
    words = [Words(_("Words that help:"), "strong"), *(bullet(one) for one in kind_words(_))]
    image = Stack([Words(never_the_image(_), "strong")], pad=(16, 12), look=HERE)
    right = Stack([Stack(words, 5, (16, 12), NOTE), image], gap=14)
    return [Row([(0, Stack(steps, gap=10)), (360, right)], gap=24)]


def _step(number: int, name: str, told: str) -> Block:
    words = Stack([Words(name, "strong"), Words(told)], gap=2)
    row = Row([(NUMBER_WIDTH, Words(str(number), "strong", "brown")), (0, words)], gap=6)
    return Named(row, joined([f"{number}. {name}", told]))


def sheet(running: Running, context: Context) -> list[Block]:
    """Give the run sheet, the part of the clock marked, and how one votes by hands."""
    now = stands(running)
    parts: list[Block] = [
        _part(one, running, context, is_now=one == now.part) for one in running.slot.parts
    ]
    if running.slot.stop:
        parts.append(Words(elsewhere(context.text)))
    head = Words(context.text("How to vote by hands"), "strong")
    votes = [head, *(bullet(one) for one in voting(context.text))]
    return [Row([(0, Stack(parts, gap=10)), (0, Stack(votes, 6, (16, 12), NOTE))], gap=24)]


def to_do(running: Running, context: Context, space: Space) -> list[Block]:
    """Give what happens before the story, or after it, while that is on the projector."""
    kinds: tuple[PartKind, ...] = ("rules",) if running.mode == "vote" else ("rules", "play")
    if running.phase == "end":
        kinds = ("talk", "card", "close")
    parts = [one for one in running.slot.parts if one.kind in kinds]
    label = labelled("notebook", context.text("What you do"), space, "brown")
    return [label, *(_part(one, running, context) for one in parts)]


def _part(part: Part, running: Running, context: Context, *, is_now: bool = False) -> Block:
    _ = context.text
    minutes = filled(_("Minutes {start} to {end}"), start=part.start, end=part.start + part.minutes)
    name = f"{minutes} · {part_name(part.kind, _)}"
    if is_now:
        name = filled(_("Now: {part}"), part=name)
    told = what_to_do(part, _, is_long=not running.slot.is_short)
    words = Stack([Words(name, "strong"), Words(told)], 4, (16, 12), HERE if is_now else NOTE)
    return Named(words, joined([name, told]))


def helping(context: Context, space: Space) -> list[Block]:
    """Give every line of help of the country."""
    return help_cards(context.library.country.help_for(HELP_FOR_ALL), context, space)


def two_lines(context: Context, space: Space) -> Block:
    """Give the two lines that one names aloud."""
    _, lines = context.text, context.library.country.help_for(HELP_FOR_ALL)
    head = labelled("help", _("Who helps, to say aloud"), space, "brown")
    rows: list[Block] = []
    for line in [one for one in lines if "listen" in one.kinds][:TWO]:
        how = line.phone or line.url
        name = line.name if line.name == how else f"{how} · {line.name}"
        words = Stack([Words(name, "subheading"), Words(line.what_for, "small")], gap=1)
        rows.append(Named(words, joined([name, line.what_for])))
    return Stack([head, *rows], gap=6, pad=(16, 12), look=NOTE)
