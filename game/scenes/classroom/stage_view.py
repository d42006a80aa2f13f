"""How the projector looks: the story over its room, then the choices with its last lines above."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.scenario import ROOM
from game.engine.transcript import time_of
from game.scenes.camera import CLOSE, Camera, backdrop, light_at, picture_in
from game.scenes.classroom import stage_cards
from game.scenes.classroom.ballot_view import ballot, head
from game.scenes.classroom.stage_bar import bar
from game.scenes.classroom.stage_lines import IN_ROOM, ON_APP, Told
from game.scenes.skins import skin_of
from game.scenes.told import Numbered
from game.ui.blocks import Block, Look, Stack, ground, page
from game.ui.geometry import Rect
from game.ui.growing import Growing, Laid
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard, Widget

if TYPE_CHECKING:
    from game.scenes.classroom.stage import Stage

EDGE = 16  # units around everything
PAD = (34, 8)  # units around the lines
WIDEST = 1180  # units of a card that stands alone
NEAR, FAR = 0.62, 0.3  # how dark the room is behind a phone, and around what is told in it
LEAST = 2.4  # lines of the story that are seen above the choices


class Before:
    """What was laid out of the lines so far."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.log: Laid[Numbered] = Laid()


def lay_out(stage: "Stage", space: Space) -> Widget:
    """Lay the projector's picture out."""
    edge = space.px(EDGE)
    wide = space.width - 2 * edge
    foot = bar(stage, space).place(edge, 0, wide, space)
    foot = foot.moved(0, space.height - space.px(8) - foot.rect.h)
    area = Rect(edge, edge, wide, foot.rect.y - edge - space.px(10))
    node = stage.play.node
    is_room = node.screen == ROOM or stage.is_put_down
    camera = Camera(space.width // 2, 1.0 if is_room else CLOSE)
    light = light_at(time_of(stage.play))
    picture = picture_in(stage.play.scenario, node)
    room = backdrop(
        space, light, camera, 0.0 if is_room else 1.0, FAR if is_room else NEAR, picture
    )
    inside = _inside(stage, area, space)
    title = stage.play.scenario.title
    return page(space.width, space.height, room, *inside, foot, role=GROUP, name=title)


def _inside(stage: "Stage", area: Rect, space: Space) -> list[Widget]:
    alone = _alone(stage, space)
    if alone is not None:
        return [centred(alone, area, stage.scrolls.get("card", 0), space)]
    if stage.running.phase == "tell":
        return [_panel(stage, area, space)]
    return _asking(stage, area, space)


def _alone(stage: "Stage", space: Space) -> Block | None:
    """Give what stands alone, if anything does."""
    text, node, running = stage.context.text, stage.play.node, stage.running
    if stage.is_put_down:
        return stage_cards.breathing_card(text)
    match running.phase:
        case "discuss":
            return stage_cards.question_card(node.discuss, stage.visit, space, text)
        case "rest":
            return stage_cards.rest_card(text)
        case "end" if node.ending:
            can_compare = running.session.pair() is not None
            return stage_cards.end_card(node.ending, stage.visit, text, can_compare=can_compare)
    return None


def centred(block: Block, area: Rect, offset: int, space: Space) -> Widget:
    """Put a card into the middle of a place; it scrolls where it is too tall."""
    wide = min(area.w, space.em(WIDEST))
    left = area.x + (area.w - wide) // 2
    placed = block.place(left, area.y, wide, space)
    if placed.rect.h <= area.h:
        return placed.moved(0, (area.h - placed.rect.h) // 2)
    room = space.px(8)
    scroll = Scrolling("card", block, area.h, offset)
    return scroll.place(left + room, area.y, wide - 2 * room, space)


def _asking(stage: "Stage", area: Rect, space: Space) -> list[Widget]:
    """Give the choices at the foot, and what belongs above them as far as there is room."""
    choices, gap = ballot(stage, area.w, space), space.px(12)
    high = choices.place(0, 0, area.w, space).rect.h
    above = head(stage, space)
    if above is not None:
        return _under(stage, above, choices, area, space)
    least = round(LEAST * space.line("stage")) + 2 * space.px(PAD[1])
    left = area.h - high - gap
    if left < least:
        left = least
        if area.h - left - gap < least:
            return [_together(stage, [_lines(stage, space), choices], area, space)]
    strip = _panel(stage, Rect(area.x, area.y, area.w, left), space)
    below = Rect(area.x, area.y + left + gap, area.w, area.h - left - gap)
    return [strip, _choices(stage, choices, below, space)]


def _under(stage: "Stage", above: Block, choices: Block, area: Rect, space: Space) -> list[Widget]:
    """Give a sentence, and the choices below it."""
    top, gap = above.place(area.x, area.y, area.w, space), space.px(14)
    below = Rect(area.x, top.rect.bottom + gap, area.w, area.bottom - top.rect.bottom - gap)
    if below.h < LEAST * space.line("stage"):
        return [_together(stage, [above, choices], area, space)]
    return [top, _choices(stage, choices, below, space)]


def _choices(stage: "Stage", block: Block, area: Rect, space: Space) -> Widget:
    """Give the choices at the foot of a place, to be scrolled where that is too low for them."""
    placed = block.place(area.x, area.y, area.w, space)
    if placed.rect.h <= area.h:
        return placed.moved(0, area.h - placed.rect.h)
    return _together(stage, [block], area, space)


def _together(stage: "Stage", blocks: list[Block], area: Rect, space: Space) -> Widget:
    """Give everything in one scroll."""
    room = space.px(8)
    scroll = Scrolling("choices", Stack(blocks, 12), area.h, stage.scrolls.get("choices", 0))
    return scroll.place(area.x + room, area.y, area.w - 2 * room, space)


def _panel(stage: "Stage", area: Rect, space: Space) -> Widget:
    """Give the story on its ground: that of the app, or the night of the room."""
    look, fade = _ground(stage)
    side, top = space.px(PAD[0]), space.px(PAD[1])
    block, offset = _lines(stage, space), stage.scrolls.get("log", 0)
    log = Scrolling("log", block, area.h - 2 * top, offset, from_end=True, ground=fade)
    placed = log.place(area.x + side, area.y + top, area.w - 2 * side, space)
    return Widget(area, ground(area, look, space), (placed,))


def _ground(stage: "Stage") -> tuple[Look, str]:
    screen = stage.play.node.screen
    if screen == ROOM:
        return Look("night", 0.86, 24, "night_rule"), ""
    fill = skin_of(stage.play.scenario.cast[screen].app).ground
    return Look(fill, 1.0, 24, "edge"), fill


def _lines(stage: "Stage", space: Space) -> Block:
    """Give all that was told up to now."""
    tone = IN_ROOM if stage.play.node.screen == ROOM else ON_APP
    entries = stage.entries[: stage.shown]
    hidden = frozenset(one for one in entries if stage.is_hidden(one))
    plain = replace(space, focus="", hover="")
    tactics = stage.context.library.catalogue.tactics
    here = len(stage.play.steps) - 1
    text = stage.context.text
    told = Told(stage.play, here, stage.visit, tone, hidden, tactics, text, plain)
    focus = (space.focus, space.hover) if hidden else ()
    name = text("Conversation")
    return Growing(
        tuple(enumerate(entries)),
        told.blocks,
        stage.before.log,
        (told, focus),
        [],
        gap=12,
        name=name,
        heard=Heard(key="log"),
    )
