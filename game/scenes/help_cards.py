"""Lines of help as cards: those for tonight first and large, then what can be done later."""

from collections.abc import Iterable, Sequence

from game.engine.country import Entry, HelpLine, is_old
from game.scenes.parts import labelled, qr_rows
from game.scenes.scene import Context
from game.ui.blocks import Block, Code, Look, Row, Stack, Words
from game.ui.flows import Columns
from game.ui.named import Together
from game.ui.space import Space
from game.ui.widgets import NOTHING_MORE
from game.wording import filled, read_on, spoken_there, what_to_say, when_and_cost

CARD = Look("paper", 1.0, 16, "edge")
SHORT_NUMBER = 7  # letters of one that leaves room beside it, such as 116 006
FIRST = Look("card", 1.0, 16, "tell", 2.5)


def help_cards(lines: Sequence[HelpLine], context: Context, space: Space) -> list[Block]:
    """Give four cards that need no scrolling, then the others, then a note on dates.

    The four: three lines to talk to, and the emergency numbers together.
    """
    _ = context.text
    talk = [one for one in lines if "listen" in one.kinds][:3]
    urgent = [one for one in lines if one not in talk and "danger" in one.kinds and one.phone]
    others = [one for one in lines if one not in talk and one not in urgent]
    tiles: list[Block] = [_tile(one, context, with_code=one is lines[0]) for one in talk]
    if urgent:
        tiles.append(_urgent(urgent, context))
    blocks: list[Block] = [Columns(tiles, 2, is_even=True)]
    night = ", ".join(one.phone for one in lines if one.is_open_at_night)
    if night:
        told = filled(_("At night, somebody answers too: {lines}."), lines=night)
        blocks.append(labelled("moon", told, space, "ink", NOTHING_MORE))
    if others:
        blocks.append(
            Words(_("To report, to have an image removed, to know your rights"), "subheading")
        )
        blocks.append(Columns([_line(one, context) for one in others], 2))
    return blocks + stale_note(lines, context)


def first_line(lines: Sequence[HelpLine], context: Context) -> list[Block]:
    """Give the first line alone, with its QR code."""
    return [_tile(lines[0], context, with_code=True)] if lines else []


def aged(told: str, entry: Entry, context: Context) -> str:
    """Say beside the day of a source that it is long ago, if it is."""
    if entry.known == "undated" or not is_old(entry, context.today):
        return told
    long_ago = context.text("more than a year ago")
    return f"{told} · {long_ago}"


def stale_note(entries: Iterable[Entry], context: Context) -> list[Block]:
    """Give a note if some of these entries need another look, or nothing."""
    if not any(is_old(one, context.today) for one in entries):
        return []
    note = context.text("Some entries were read more than a year ago: check on the site.")
    return [Words(note, "small", "ink_soft")]


def _tile(line: HelpLine, context: Context, *, with_code: bool) -> Block:
    """Give one line to talk to: number, hours, when, what to say."""
    you_can_say = context.text("You can say:")
    said = f"{you_can_say} {what_to_say(line, context.text)}" if line.say else ""
    blocks: list[Block] = [Words(line.what_for)]
    if said:
        blocks.append(Words(said, "small", "ink"))
    blocks.append(Words(dated(line, context), "small", "ink_soft"))
    words: Block = Stack(blocks, gap=5)
    if with_code and line.url:
        label = filled(context.text("QR code of {site}"), site=site(line.url))
        code = Stack([Code(qr_rows(line.url), 96, label), Words(site(line.url), "label")], gap=2)
        words = Row([(0, words), (100, code)], gap=14)
    head = _head(line, facts(line, context))
    return Together(Stack([head, words], gap=4, pad=(18, 10), look=FIRST))


def _head(line: HelpLine, told: str) -> Block:
    """Give what is called, or else the name, with what is good to know beside it or below."""
    called, known = line.phone or line.name, Words(told, "strong")
    if len(called) > SHORT_NUMBER:
        return Stack([Words(called, "number", "tell"), known], gap=0)
    return Row([(112, Words(called, "number", "tell")), (0, known)], gap=12, valign="middle")


def _line(line: HelpLine, context: Context) -> Block:
    blocks: list[Block] = [
        Words(line.phone or line.name, "subheading", "tell"),
        Words(line.what_for, "body"),
    ]
    if known := facts(line, context, ", ".join(line.channels[:3])):
        blocks.append(Words(known, "small", "ink"))
    blocks += _saying(line, context)
    if line.url:
        blocks.append(Words(site(line.url), "label", "ink"))
    blocks.append(Words(dated(line, context), "small", "ink_soft"))
    return Together(Stack(blocks, gap=4, pad=(18, 13), look=CARD))


def _urgent(lines: Sequence[HelpLine], context: Context) -> Block:
    """Give the emergency numbers on one card."""
    blocks: list[Block] = []
    for line in lines:
        said = Stack([Words(line.what_for, "body")], gap=0)
        number = Words(line.phone, "number", "coral_deep")
        blocks.append(Row([(78, number), (0, said)], gap=12, valign="middle"))
    oldest = min(lines, key=lambda one: one.as_of)
    blocks.append(Words(dated(oldest, context), "small", "ink_soft"))
    return Together(Stack(blocks, gap=3, pad=(18, 10), look=FIRST))


def site(url: str) -> str:
    """Show the site, not the whole address: nobody copies forty letters by hand."""
    shown = url.removeprefix("https://").removeprefix("www.").rstrip("/")
    return shown if len(shown) < 40 else shown.split("/")[0]


def facts(line: HelpLine, context: Context, channels: str = "") -> str:
    """Say what is known of a line: hours, cost, whether a name is asked for, ways, languages."""
    spoken = spoken_there(line, context.messages)
    return " · ".join(one for one in (when_and_cost(line, context.text), channels, spoken) if one)


def _saying(line: HelpLine, context: Context) -> list[Block]:
    if not line.say:
        return []
    label = context.text("You can say:")
    look = Look("paper_dim", 1.0, 12)
    said: list[Block] = [Words(label, "label", "ink_soft"), Words(line.say)]
    if line.meaning:
        said.append(Words(line.meaning, "small", "ink_soft"))
    return [Stack(said, gap=0, pad=(12, 7), look=look)]


def dated(line: HelpLine, context: Context) -> str:
    """Say how old the source of a line is, and that this is long ago, if it is."""
    return aged(read_on(line, context.messages), line, context)
