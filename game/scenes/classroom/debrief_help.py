"""Last pages of the class debrief: who helps, the card, the way out of the story."""

from collections.abc import Sequence

from game.engine.country import HelpLine
from game.scenes.classroom.card_blank import Blank
from game.scenes.classroom.ground_leaf import CARD, box, large, point
from game.scenes.classroom.running import Running
from game.scenes.debrief_pages import small_things
from game.scenes.help_cards import dated, facts, site, stale_note
from game.scenes.parts import qr_rows
from game.scenes.scene import Context
from game.teaching import card_example, card_is_mine, card_questions, card_title
from game.ui.blocks import Block, Code, Row, Stack, Words
from game.ui.named import Together
from game.ui.space import Space
from game.wording import filled, never_your_fault

__all__ = ["card", "card_title", "in_order", "lines", "way_out"]
CODE, NUMBER = 150, 220  # units
MOST_SHOWN = 6  # lines: a class reads no more of them; the rest is on key H


def in_order(found: Sequence[HelpLine]) -> tuple[HelpLine, ...]:
    """Give the lines to talk to, then those for danger; the others stand on key H."""
    talk = [one for one in found if "listen" in one.kinds]
    urgent = [one for one in found if "danger" in one.kinds and one.phone and one not in talk]
    return tuple([*talk, *urgent][:MOST_SHOWN])


def lines(
    part: Sequence[HelpLine], context: Context, place: int, count: int, space: Space
) -> list[Block]:
    """Give some lines of help, large; `place` is that of their page among so many."""
    del space
    _ = context.text
    intro = _("Writing or calling is enough. You don't need the right words.")
    more = _("All the others stand on key H, and in the game at home.")
    return [
        *([] if place else [large(intro)]),
        *(_line(one, context) for one in part),
        *([large(more)] if place == count - 1 else []),
        *stale_note(part, context),
    ]


def _line(one: HelpLine, context: Context) -> Block:
    known = facts(one, context)
    words: list[Block] = [large(one.what_for)]
    if known:
        words.append(large(known, "stage_label"))
    words.append(Words(dated(one, context), "small", "ink_soft"))
    called = Words(one.phone or one.name, "title", "tell", smaller="stage_lead")
    blocks: list[tuple[float, Block]] = [(NUMBER, called), (0, Stack(words, gap=2))]
    if one.url:
        label = filled(context.text("QR code of {site}"), site=site(one.url))
        blocks.append((CODE, Code(qr_rows(one.url), CODE, label)))
    return Together(Stack([Row(blocks, gap=18, valign="middle")], pad=(20, 8), look=CARD))


def card(context: Context, space: Space) -> list[Block]:
    """Give the card as it can be copied by hand; whoever prints it hands it out."""
    del space
    _ = context.text
    told = _("Copy this for yourself, or take the card that is handed out. It stays yours.")
    asked = [Row([(0, large(one)), (0, Blank())], gap=12) for one in card_questions(_)]
    return [
        large(told),
        box([*asked, large(card_example(_))], CARD, 8),
        large(card_is_mine(_)),
    ]


def way_out(running: Running, context: Context, space: Space) -> list[Block]:
    """Leave the role, and end on something light."""
    del space
    _ = context.text
    player = running.lesson.scenario.player.name
    leave = _("{name} stays in the story. We leave it, and are ourselves again.")
    return [
        large(filled(leave, name=player), "stage_strong"),
        *(point(one) for one in small_things(_)[:-1]),
        point(_("Then do something ordinary.")),  # the next hour is another lesson's
        box([large(never_your_fault(_))]),
        large(_("And now something light: what are you looking forward to today?")),
    ]
