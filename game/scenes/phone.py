"""The phone in the hand: status bar, conversation, bubbles, notifications."""

from dataclasses import dataclass, replace

from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.engine.transcript import Entry
from game.scenes.notification import notification
from game.scenes.people import app_name, avatar
from game.ui.blocks import Block, Gap, Row, Stack, Words
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.leaves import COMFORT
from game.ui.paint import Box, Paint
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.text import widest_word
from game.ui.widgets import TEXT, Widget

BEZEL, STATUS, HEADER = 9, 30, 56
MOST_BANNERS = 2


@dataclass(frozen=True, slots=True)
class PhoneState:
    """What the phone shows: a conversation, what waits elsewhere, whether someone types."""

    scenario: Scenario
    thread: str
    entries: tuple[Entry, ...]
    waiting: tuple[Entry, ...]
    time: str
    typing: str = ""
    dots: int = 0
    scroll: int = 0


def phone(state: PhoneState, rect: Rect, space: Space, text: Translate) -> Widget:
    """Lay the phone out in a rectangle."""
    bezel = space.px(BEZEL)
    screen = rect.inset(bezel)
    body: tuple[Paint, ...] = (
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
        Box(screen, space.color("screen"), space.px(38)),
    )
    top = screen.y + space.em(STATUS)
    header = _header(state, screen, top, space, text)
    log_top = header.rect.bottom
    height = screen.bottom - log_top - space.px(16)
    side = space.px(12)
    block = _log(state, text)
    log = Scrolling("log", block, height, state.scroll, from_end=True, ground="screen")
    placed = log.place(screen.x + side, log_top, screen.w - 2 * side, space)
    if placed.content_height < height:  # a short conversation stands at the bottom, as in any app
        placed = _lowered(placed, height - placed.content_height)
    children = (
        _status(state, screen, space),
        header,
        placed,
        *_banners(state, screen, space, text),
    )
    return Widget(rect, body, children, name=text("Phone"))


def _lowered(log: Widget, by: int) -> Widget:
    return replace(log, children=tuple(child.moved(0, by) for child in log.children))


def _status(state: PhoneState, screen: Rect, space: Space) -> Widget:
    height = space.em(STATUS)
    row = Rect(screen.x, screen.y, screen.w, height)
    middle = screen.y + height // 2 + space.px(2)
    clock = Words(state.time, "clock", "ink").place(
        screen.x + space.px(26), middle - space.line("clock") // 2, space.em(80), space
    )
    right = screen.right - space.px(28)
    ink = space.color("ink")
    battery = Rect(right - space.px(20), middle - space.px(5), space.px(20), space.px(10))
    paints: list[Paint] = [
        Box(battery, None, space.px(3), Border(ink, max(1, space.px(1.5)))),
        Box(
            Rect(
                battery.x + space.px(3),
                battery.y + space.px(3),
                space.px(9),
                battery.h - 2 * space.px(3),
            ),
            ink,
        ),
    ]
    for bar in range(3):
        high = space.px(4 + 3 * bar)
        left = battery.x - space.px(24) + bar * space.px(6)
        paints.append(Box(Rect(left, middle + space.px(5) - high, space.px(4), high), ink))
    return Widget(row, tuple(paints), (clock,))


def _header(state: PhoneState, screen: Rect, top: int, space: Space, text: Translate) -> Widget:
    """Give who writes, and in which app; a long name takes two lines."""
    person = state.scenario.cast[state.thread]
    names = Stack(
        [
            Words(person.name, "strong", "ink", lines=2),
            Words(app_name(person.app, text), "label", person.app, lines=1),
        ],
        gap=-3,
    )
    row = Row([(40, avatar(person, 40)), (0, names)], gap=11, valign="middle")
    inside = row.place(screen.x + space.px(18), top, screen.w - space.px(28), space)
    rect = Rect(screen.x, top, screen.w, max(space.px(HEADER), inside.rect.h + space.px(8)))
    rule = Box(Rect(screen.x, rect.bottom - 1, screen.w, 1), space.color("rule"))
    inside = inside.moved(0, (rect.h - inside.rect.h) // 2 - space.px(2))
    return Widget(rect, (rule,), (inside,))


def _log(state: PhoneState, text: Translate) -> Block:
    app = state.scenario.cast[state.thread].app
    blocks: list[Block] = [Gap(6)]
    shown_time = ""
    for entry in state.entries:
        if entry.time and entry.time != shown_time:
            shown_time = entry.time
            blocks.append(Words(entry.time, "label", "ink_soft", "centre"))
        blocks.append(entry_block(entry, state.scenario, app))
    if state.typing:
        blocks.append(_Dots(state.dots, text("typing")))
    blocks.append(Gap(4))
    return Stack(blocks, gap=8)


def entry_block(entry: Entry, scenario: Scenario, app: str) -> Block:
    """Give one entry of a conversation: a bubble, an act, or the narrator's words."""
    if entry.kind == "narration":
        return Stack([Words(entry.text, "small", "ink_soft", "centre")], pad=(10, 4))
    if entry.kind == "act":
        return Stack([Words(f"— {entry.text} —", "small", "act", "centre")], pad=(10, 4))
    if entry.speaker == scenario.player.id:
        return Bubble(entry.text, is_mine=True, color=app)
    is_trusted = scenario.cast[entry.speaker].is_trusted
    return Bubble(entry.text, is_mine=False, color="friend" if is_trusted else "theirs")


@dataclass(frozen=True, slots=True)
class Bubble:
    """A message, as wide as its longest line; wider than `share` only for a very long word."""

    text: str
    is_mine: bool
    color: str
    share: float = 0.82

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        side, above = space.px(13), space.px(8)
        style = space.style("bubble")
        longest = widest_word(self.text, style, space.measure)
        most = min(max(round(width * self.share) - 2 * side, longest), width - 2 * side)
        ink = "on_app" if self.is_mine else "ink"
        words = Words(self.text, "bubble", ink).place(x, y, most, space)
        lines = [paint.line for paint in words.paints if hasattr(paint, "line")]
        widest = max((space.measure.width(line, style) for line in lines), default=0)
        wide = widest + 2 * side
        left = x + width - wide if self.is_mine else x
        rect = Rect(left, y, wide, words.rect.h + 2 * above)
        fill = space.color(self.color)
        radius = space.px(17)
        corner = space.px(9)
        tail_x = rect.right - corner * 2 if self.is_mine else rect.x
        tail = Rect(tail_x, rect.bottom - corner * 2, corner * 2, corner * 2)
        paints = [Box(rect, fill, radius), Box(tail, fill, space.px(5))]
        if space.theme.is_stark:
            paints = [Box(rect, fill, radius, Border(space.color("edge"), space.edge(1)))]
        inside = words.moved(left + side - x, above)
        inside = replace(inside, rect=Rect(left + side, y + above, widest, words.rect.h))
        return Widget(Rect(x, y, width, rect.h), tuple(paints), (inside,))

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its words want."""
        return Words(self.text, "bubble").least(space, ems) + 2 * space.px(13)


@dataclass(frozen=True, slots=True)
class _Dots:
    """Three dots, one of them darker in turn."""

    step: int
    name: str

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        dot, gap = space.px(8), space.px(6)
        rect = Rect(x, y, 3 * dot + 2 * gap + space.px(28), space.px(34))
        paints: list[Paint] = [Box(rect, space.color("theirs"), space.px(17))]
        for place in range(3):
            left = x + space.px(14) + place * (dot + gap)
            lift = space.px(3) if place == self.step % 3 else 0
            color = space.color("ink_soft" if place == self.step % 3 else "phone_edge")
            top = y + (rect.h - dot) // 2 - lift
            paints.append(Box(Rect(left, top, dot, dot), color, dot // 2))
        return Widget(Rect(x, y, width, rect.h), tuple(paints), role=TEXT, name=self.name)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width of three dots."""
        del ems
        return 3 * space.px(8) + 2 * space.px(6) + space.px(28)


def _banners(state: PhoneState, screen: Rect, space: Space, text: Translate) -> tuple[Widget, ...]:
    """Give the notifications that pile up over the conversation, the newest lowest."""
    side, gap = space.px(10), space.px(6)
    cards = [
        notification(entry, state.scenario, text).place(
            screen.x + side, 0, screen.w - 2 * side, space
        )
        for entry in state.waiting[-MOST_BANNERS:]
    ]
    top = screen.y + space.em(STATUS) + space.px(4)
    while sum(card.rect.h + gap for card in cards) > screen.bottom - top and len(cards) > 1:
        cards.pop(0)  # large letters leave room for the newest only
    widgets: list[Widget] = []
    for card in cards:
        widgets.append(card.moved(0, top))
        top += card.rect.h + gap
    return tuple(widgets)
