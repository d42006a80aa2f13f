"""Lines of help as cards: number, when, what for, what to say, and the day of the source."""

from collections.abc import Sequence
from datetime import date

from game.engine.country import HelpLine
from game.scenes.parts import qr_rows
from game.scenes.scene import Context
from game.ui.blocks import Block, Code, Look, Row, Stack, Words, columns_of
from game.wording import filled

STALE_DAYS = 366
CARD = Look("paper", 1.0, 16, "rule", stripe="tell")


def help_cards(lines: Sequence[HelpLine], context: Context, count: int) -> list[Block]:
    """Give the first line large with its QR code, the others in columns, and a note on dates."""
    if not lines:
        return []
    first, *others = lines
    blocks: list[Block] = [_first(first, context)]
    if others:
        blocks.append(columns_of([_card(line, context) for line in others], count))
    if any(is_stale(line.as_of, context.today) for line in lines):
        note = context.text("Some entries were read more than a year ago: check on the site.")
        blocks.append(Words(note, "small", "ink_soft"))
    return blocks


def is_stale(as_of: date, today: date) -> bool:
    """Tell whether an entry was read more than twelve months ago."""
    return (today - as_of).days >= STALE_DAYS


def _first(line: HelpLine, context: Context) -> Block:
    _ = context.text
    words = Stack(
        [
            Words(line.phone or line.name, "number", "tell"),
            Words(line.what_for, "body"),
            Words(_facts(line), "strong"),
            *_saying(line, context),
            Words(_read_on(line, context), "small", "ink_soft"),
        ],
        gap=6,
    )
    if not line.url:
        return Stack([words], pad=(20, 16), look=CARD)
    site = line.url.removeprefix("https://").rstrip("/")
    label = filled(_("QR code of {site}"), site=site)
    code = Stack([Code(qr_rows(line.url), 128, label), Words(site, "label", "ink")], gap=4)
    return Stack([Row([(0, words), (132, code)], gap=20)], pad=(20, 16), look=CARD)


def _card(line: HelpLine, context: Context) -> Block:
    head = line.phone or line.name
    blocks: list[Block] = [Words(head, "subheading", "tell")]
    if line.phone and line.name != line.phone:
        blocks.append(Words(line.name, "label", "ink_soft"))
    blocks.append(Words(line.what_for, "body"))
    if facts := _facts(line):
        blocks.append(Words(facts, "small", "ink"))
    if line.url:
        blocks.append(Words(_site(line.url), "label", "ink"))
    blocks += _saying(line, context)
    blocks.append(Words(_read_on(line, context), "small", "ink_soft"))
    return Stack(blocks, gap=4, pad=(18, 13), look=CARD)


def _site(url: str) -> str:
    """Show the site, not the whole address: nobody copies forty letters by hand."""
    shown = url.removeprefix("https://").removeprefix("www.").rstrip("/")
    return shown if len(shown) < 40 else shown.split("/")[0]


def _facts(line: HelpLine) -> str:
    return " · ".join(one for one in (line.hours, line.cost, ", ".join(line.channels)) if one)


def _saying(line: HelpLine, context: Context) -> list[Block]:
    if not line.say:
        return []
    label = context.text("You can say:")
    look = Look("paper_dim", 1.0, 12)
    return [
        Stack([Words(label, "label", "ink_soft"), Words(line.say)], gap=2, pad=(12, 9), look=look)
    ]


def _read_on(line: HelpLine, context: Context) -> str:
    day = context.messages.day(line.as_of)
    return filled(context.text("Source read as of {day}"), day=day)
