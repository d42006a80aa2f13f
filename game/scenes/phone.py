"""The phone in the hand: status bar, conversation, bubbles, notifications."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.engine.transcript import Entry
from game.scenes.app_ground import app_ground
from game.scenes.app_header import STATUS, app_header
from game.scenes.bubbles import Bubble, Dots
from game.scenes.header_shapes import SCREEN_ROUND
from game.scenes.notification import notification
from game.scenes.skins import skin_of
from game.scenes.softer import Tile
from game.scenes.told import Numbered, heard_of, spoken
from game.ui.again import Again
from game.ui.blocks import Block, Button, Gap, Look, Stack, Words
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.growing import Growing, Laid
from game.ui.named import Named
from game.ui.paint import Box
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.wording import clock, passed_over

BEZEL = 9
FOOT = 16  # units that stay free at the foot of the screen
RISE, DROP = 26, 18  # the last units of the way of a message, and of a notification
MOST_BANNERS = 2
ABOVE_FIRST = 14  # units over what was said first


class Before:
    """What was laid out of a phone before: its head, and the conversation so far."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.head: Again[Widget] = Again()
        self.log: Laid[Numbered] = Laid()


@dataclass(frozen=True, slots=True)
class PhoneState:
    """What the phone shows: a conversation, what waits elsewhere, whether someone types.

    `hidden` gives what stands in the place of an entry, `last` what ends the conversation.
    `come` and `come_elsewhere` tell how far the newest message and notification have come.
    """

    scenario: Scenario
    thread: str
    entries: tuple[Numbered, ...]
    waiting: tuple[Numbered, ...]
    time: str
    here: int = 0  # the present step: what is said in it is news
    visit: int = 0  # how many nodes were come to, this one counted
    typing: str = ""
    dots: int = 0
    scroll: int = 0
    hidden: Mapping[Entry, Tile] = field(default_factory=dict)
    last: Block | None = None
    come: float = 1.0
    come_elsewhere: float = 1.0
    has_news: bool = False
    before: Before = field(default_factory=Before, compare=False)


def phone(state: PhoneState, rect: Rect, space: Space, text: Translate) -> Widget:
    """Lay the phone out in a rectangle."""
    skin = skin_of(state.scenario.cast[state.thread].app)
    bezel = space.px(BEZEL)
    screen = rect.inset(bezel)
    body = (
        Box(
            rect.moved(0, space.px(8)).inset(-space.px(3)),
            space.color("black"),
            space.px(52),
            opacity=0.28,
        ),
        Box(
            rect,
            space.color("phone"),
            space.px(46),
            Border(space.color("phone_edge"), max(1, space.px(2))),
        ),
        Box(screen, space.color(skin.foot), space.px(SCREEN_ROUND)),
    )
    head = _head(state, screen, space, text)
    log_top = head.rect.bottom
    news = _news(state, screen, space, text)
    floor = min((one.rect.y - space.px(6) for one in news), default=screen.bottom - space.px(FOOT))
    height = floor - log_top
    side = space.px(12)
    block = _log(state, space, text)
    log = Scrolling("log", block, height, state.scroll, from_end=True, ground=skin.ground)
    placed = log.place(screen.x + side, log_top, screen.w - 2 * side, space)
    if placed.content_height < height:  # a short conversation stands at the bottom, as in any app
        placed = _lowered(placed, height - placed.content_height)
    if state.come < 1:
        placed = _lowered(placed, left_to_come(state.come, space.px(RISE)))
    children = (
        app_ground(skin, Rect(screen.x, log_top, screen.w, screen.bottom - log_top), space),
        head,
        placed,
        *news,
        *_banners(state, screen, space, text),
    )
    return Widget(rect, body, children, name=text("Phone"), heard=Heard(key="phone"))


def left_to_come(come: float, way: int) -> int:
    """Give how much of its way is left to what has come a share of it, softly at the end."""
    return round((1 - come) ** 2 * way)


def _news(state: PhoneState, screen: Rect, space: Space, text: Translate) -> tuple[Widget, ...]:
    """Tell whoever reads further up that a message has come below."""
    if not state.has_news:
        return ()
    label = text("New message")
    words = Words(label, "label", "on_app", "centre")
    button = Button("newest", words, label, Look("act", 1.0, 22), (14, 7))
    wide = min(screen.w - space.px(40), space.em(220))
    left = screen.x + (screen.w - wide) // 2
    placed = button.place(left, 0, wide, space)
    return (placed.moved(0, screen.bottom - space.px(FOOT) - placed.rect.h),)


def _lowered(log: Widget, by: int) -> Widget:
    return replace(log, children=tuple(child.moved(0, by) for child in log.children))


def _head(state: PhoneState, screen: Rect, space: Space, text: Translate) -> Widget:
    """Give what stands above the conversation, which seldom changes."""
    person = state.scenario.cast[state.thread]
    parts = state.scenario, state.thread, state.time, screen, space, text
    return state.before.head.get(parts, lambda: app_header(person, state.time, screen, space, text))


def _log(state: PhoneState, space: Space, text: Translate) -> Block:
    def blocks(numbered: Numbered, before: Numbered | None) -> list[Block]:
        time, heard = numbered[1].time, heard_of(numbered, state.here, state.visit)
        block = _entry(state, numbered[1], heard, text)
        if not time or (before is not None and time == before[1].time):
            return [block]
        label = Words(time, "label", "ink_soft", "centre")
        return [Named(label, clock(time, text), replace(heard, key=f"{heard.key}:time")), block]

    last = [] if state.last is None else [state.last]
    if state.typing:
        last.append(Dots(state.dots, text("typing")))
    focus = (space.focus, space.hover) if state.hidden else ()  # which what hides can have
    subject = state.scenario, state.thread, state.here, state.visit, text, state.hidden, focus
    log, name, heard = state.before.log, text("Conversation"), Heard(key=f"log:{state.thread}")
    return Growing(
        state.entries,
        blocks,
        log,
        subject,
        [*last, Gap(4)],
        above=ABOVE_FIRST,
        name=name,
        heard=heard,
    )


def _entry(state: PhoneState, entry: Entry, heard: Heard, text: Translate) -> Block:
    """Give one entry as it is seen and heard, or what hides it."""
    if entry in state.hidden:
        return state.hidden[entry].heard_as(heard)
    block = entry_block(entry, state.scenario, state.scenario.cast[state.thread].app, text)
    return Named(block, spoken(entry, state.scenario, text), heard)


def entry_block(entry: Entry, scenario: Scenario, app: str, text: Translate) -> Block:
    """Give one entry of a conversation: a bubble, an act, or the narrator's words."""
    if entry.kind == "skipped":
        return Stack([Words(passed_over(text), "small", "act", "centre")], pad=(10, 4))
    if entry.kind == "narration":
        return Stack([Words(entry.text, "small", "ink_soft", "centre")], pad=(10, 4))
    if entry.kind == "act":
        return Stack([Words(f"— {entry.text} —", "small", "act", "centre")], pad=(10, 4))
    if entry.speaker == scenario.player.id:
        return Bubble(entry.text, is_mine=True, color=app, app=app)
    is_trusted = scenario.cast[entry.speaker].is_trusted
    return Bubble(entry.text, is_mine=False, color="friend" if is_trusted else "theirs", app=app)


def _banners(state: PhoneState, screen: Rect, space: Space, text: Translate) -> tuple[Widget, ...]:
    """Give the notifications that pile up over the conversation, the newest lowest."""
    side, gap = space.px(10), space.px(6)
    cards = [
        notification(one, state.scenario, text).place(
            screen.x + side, 0, screen.w - 2 * side, space
        )
        for one in state.waiting[-MOST_BANNERS:]
    ]
    top = screen.y + space.em(STATUS) + space.px(4)
    while sum(card.rect.h + gap for card in cards) > screen.bottom - top and len(cards) > 1:
        cards.pop(0)  # large letters leave room for the newest only
    widgets: list[Widget] = []
    for card in cards:
        widgets.append(card.moved(0, top))
        top += card.rect.h + gap
    if widgets and state.come_elsewhere < 1:
        way = left_to_come(state.come_elsewhere, space.px(DROP))
        widgets[-1] = widgets[-1].moved(0, -way)
    return tuple(widgets)
