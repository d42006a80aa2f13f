"""Pages of the class debrief: how are you, what happened, where the class was divided."""

from collections.abc import Sequence
from dataclasses import replace

from game.classroom.asking import offered_ways
from game.classroom.question import Ways
from game.engine.debrief import Moment
from game.engine.scenario import Choice
from game.engine.splits import Split
from game.scenes.classroom.ballot_cards import LESS, Bar, choice_row
from game.scenes.classroom.debrief_data import Learned
from game.scenes.classroom.ground_leaf import CARD, box, large, point, small_button
from game.scenes.scene import Context
from game.scenes.timeline import Stop, Timeline
from game.ui.blocks import Block, Row, Stack, Words
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard
from game.wording import clock, filled, passed_over, quoted

PERCENT = 112  # units
TOLD = 2  # lines of a choice


def feelings(context: Context, space: Space) -> list[Block]:
    """Give a moment to breathe; nobody has to answer."""
    del space
    _ = context.text
    first = _("Put everything down. Breathe in slowly, and out more slowly still. Once more.")
    second = _("How do you feel, each for yourself? Nobody has to say it.")
    third = _("Whoever wants to can talk afterwards, alone with somebody they trust.")
    return [
        box([large(first, "stage_strong")]),
        point(second),
        point(_("A thumb is enough: up, in the middle, down. Or nothing at all.")),
        point(third),
    ]


def way(
    data: Learned, part: Sequence[Moment], context: Context, space: Space, *, is_last: bool
) -> list[Block]:
    """Give some moments of the way that the class took last."""
    _ = context.text
    stops = [_stop(one, context) for one in part]
    if is_last:
        stops.append(_end(data, context))
    del space
    return [Timeline(tuple(stops))]


def _stop(moment: Moment, context: Context) -> Stop:
    if moment.is_skipped:
        return Stop("next", "", _told(moment, passed_over(context.text), "ink_soft", context))
    shown = moment.choice.shows
    family = context.library.catalogue.reflexes[shown[0]].family if shown else ""
    return Stop(
        moment.choice.kind, family, _told(moment, said(moment.choice, context), "ink", context)
    )


def _told(moment: Moment, words: str, color: str, context: Context) -> Block:
    again = context.text("What if…?")
    back = replace(small_button(f"back-to:{moment.position}", again), name=f"{again} {words}")
    time = clock(moment.time, context.text) if moment.time else ""
    heard = Named(
        Words(words, "stage", color, lines=TOLD),
        f"{time}. {words}" if time else words,
        Heard(level=2),
    )
    row = Row([(0, heard), (120, back)], gap=14, valign="middle")
    return Stack([row], pad=(18, 6), look=CARD)


def _end(data: Learned, context: Context) -> Stop:
    """Tell where the story was left: at an ending, or before."""
    _ = context.text
    ending = data.play.node.ending
    told = _("Here we stopped. The story goes on without us.")
    sign, role = "pause", "stage_label"
    if ending is not None:
        told, sign, role = ending.title or _("The end of this way"), "check", "stage_lead"
    words = Named(large(told, role), told, Heard(level=2))
    return Stop(sign, "", Stack([words], pad=(18, 8), look=CARD))


def said(choice: Choice, context: Context) -> str:
    """Give a choice as it is told: what was said in quotation marks."""
    return choice.text if choice.kind == "do" else quoted(choice.text, context.text)


def split_title(found: Split, context: Context) -> str:
    """Name a vote that was divided by when it was in the story."""
    if not found.time:
        return context.text("Here we were divided")
    told = context.text("At {time}, we were divided")
    return filled(told, time=clock(found.time, context.text))


def split(found: Split, context: Context, space: Space) -> list[Block]:
    """Give one vote that was divided: what to ask about it, what came out, what was taken."""
    _ = context.text
    ways = offered_ways(found.offers, _)
    rows: list[Block] = [_part(way, found.shares[way.id], context, space) for way in ways]
    told = _("The class went on with {letter}.")
    taken = [filled(told, letter=way.letter) for way in ways if way.id == found.taken]
    return [
        large(_("Why might somebody choose this?"), "stage_strong", "brown"),
        Stack(rows, gap=18),
        *[large(one, "stage_label") for one in taken],
    ]


def _part(way: Ways, percent: int, context: Context, space: Space) -> Block:
    share = filled(context.text("{percent} %"), percent=percent)
    number = Words(share, "stage_strong", "ink", "right", smaller=LESS)
    inside = Stack([Words(way.text, "stage", lines=TOLD), Bar(percent / 100)], gap=6)
    row = choice_row(way, inside, space, (PERCENT, number))
    return Named(row, f"{way.letter}. {way.text} {share}")
