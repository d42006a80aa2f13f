"""How a play looks: the phone in the room, the notebook and the choices beside it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.scenario import ROOM
from game.engine.transcript import time_of
from game.scenes import side
from game.scenes.beside import beside, go_on_mark, tiles, told_yet, waiting_now
from game.scenes.camera import CLOSE, Camera, backdrop, light_at, picture_in
from game.scenes.desk import phone_on_desk, pile, resting_place
from game.scenes.frame import Frame
from game.scenes.parts import primary
from game.scenes.phone import PhoneState, phone
from game.scenes.small_buttons import SmallButtons
from game.scenes.told import LAST, Numbered
from game.ui.blocks import Block, Look, Pill, Stack, Words, page
from game.ui.geometry import Rect
from game.ui.named import Named
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.spoken import joined
from game.ui.widgets import DIALOG, GROUP, Heard, Layer, Widget
from game.wording import filled

if TYPE_CHECKING:
    from game.scenes.chat import Chat

DIM_NEAR, DIM_FAR = 0.46, 0.06  # how dark the room is with the phone in the hand, and without
LEAST_NOTES = 2.6  # lines above the choices in a single column
TIGHT = 7.5  # lines: in a single column lower than this, notes and choices scroll together
CHOICES_SHARE = 0.6  # of a single column, where the choices would leave less than that
PHONELESS = ("infirmary", "asleep")  # places where the phone is out of sight


def lay_out(chat: "Chat", space: Space) -> Widget:
    """Lay a play out."""
    frame = Frame.of(space)
    share = _eased(chat.pull)
    camera = Camera(frame.phone.centre[0], CLOSE + (1 - CLOSE) * share)
    dim = DIM_NEAR + (DIM_FAR - DIM_NEAR) * share
    place = chat.play.node.place
    picture = picture_in(chat.play.scenario, chat.play.node)
    light = light_at(time_of(chat.play))
    children = [backdrop(space, light, camera, 1 - share, dim, picture)]
    waiting = waiting_now(chat)
    if chat.pull > 0.6 and place not in PHONELESS:
        children.append(phone_on_desk(space, camera, is_lit=bool(waiting)))
    if chat.pull < 1:
        children.append(_phone(chat, frame, space, waiting, camera, share))
    if not chat.is_moving:
        if chat.is_in_room and not chat.is_put_down:
            children += pile(waiting, chat.play.scenario, space, camera, frame, chat.context.text)
        children += _columns(chat, frame, space)
    title, role = chat.play.scenario.title, GROUP
    if chat.is_put_down:
        title, role = chat.context.text("The phone can wait."), DIALOG
    return page(space.width, space.height, *children, role=role, name=title)


def _phone(
    chat: "Chat",
    frame: Frame,
    space: Space,
    waiting: tuple[Numbered, ...],
    camera: Camera,
    share: float,
) -> Widget:
    thread = _thread(chat)
    told = told_yet(chat)
    last, told_last = go_on_mark(chat), told[-1][1] if told else None
    is_here = told_last is not None and told_last.thread == thread
    state = PhoneState(
        scenario=chat.play.scenario,
        thread=thread,
        entries=tuple([one for one in told if one[1].thread == thread]),
        waiting=waiting,
        time=time_of(chat.play),
        typing=chat.typing,
        dots=chat.dots,
        here=len(chat.play.steps) - 1,
        visit=chat.visit,
        scroll=chat.scrolls.get("log", 0),
        hidden=tiles(chat),
        last=None if chat.is_in_room else last,
        come=chat.arrival if is_here and not chat.scrolls.get("log") else 1.0,
        come_elsewhere=1.0 if is_here else chat.arrival,
        has_news=chat.has_news,
        before=chat.phone,
    )
    widget = phone(state, frame.phone, space, chat.context.text)
    if share <= 0:
        return widget
    target = _on_the_way(frame.phone, resting_place(space, camera), share)
    return replace(widget, layer=Layer(target, 1 - max(0.0, (chat.pull - 0.6) / 0.4)))


def _on_the_way(hand: Rect, desk: Rect, share: float) -> Rect:
    """Shrink the phone in its own shape on its way to the desk, and lay it flat at the end."""
    moved = hand.towards(desk, share)
    upright = round(moved.w * hand.h / hand.w)
    height = round(upright + (moved.h - upright) * share**3)
    return Rect(moved.x, moved.bottom - height, moved.w, height)


def _thread(chat: "Chat") -> str:
    """Give the conversation on the phone: the node's, or the last one when it is put down."""
    screens = [step.node.screen for step in chat.play.steps if step.node.screen != ROOM]
    if screens:
        return screens[-1]
    scenario = chat.play.scenario
    return next(one.id for one in scenario.cast.values() if one.app and not one.is_player)


def _columns(chat: "Chat", frame: Frame, space: Space) -> list[Widget]:
    if chat.is_put_down:
        return [_breathing(chat, frame, space)]
    is_single = frame.left is None
    column = frame.left or frame.right
    small = _small(chat, is_single=is_single)
    low = chat.small.get((small, column, space), lambda: _bottom(small, column, space))
    above = Rect(column.x, column.y, column.w, low.rect.y - column.y - space.px(12))
    notes = beside(chat, space)
    offered = _offered(chat, space)
    if is_single and offered and notes and above.h < TIGHT * space.line("body"):
        together = Stack([notes, _choosing(chat, offered)], gap=10)
        return [_at_foot(chat, "choices", together, above, space), low]
    choices = _choices(chat, offered, above if is_single else frame.right, space)
    if notes is None:
        return [*choices, low]
    height = above.h
    if is_single:
        if _top(choices, above) - above.y < LEAST_NOTES * space.line("body"):
            choices = _choices(chat, offered, _foot(above, CHOICES_SHARE), space)
        height = _top(choices, above) - above.y - space.px(6)
    scroll = Scrolling("notes", notes, height, chat.scrolls.get("notes", 0), from_end=True)
    return [scroll.place(above.x, above.y, above.w, space), *choices, low]


def _breathing(chat: "Chat", frame: Frame, space: Space) -> Widget:
    """Give the words to breathe by; in an upright window above the desk, so that it is seen."""
    card = side.breathing_card(chat.context.text)
    column, top = frame.right, frame.phone.y
    if frame.is_upright:
        column = Rect(column.x, top, column.w, space.height - 2 * top)
        placed = card.place(column.x, top, column.w, space)
        if placed.rect.bottom <= space.height // 2:
            return placed
    return _at_foot(chat, "breathing", card, column, space)


def _small(chat: "Chat", *, is_single: bool) -> Block:
    settings, text = chat.context.settings, chat.context.text
    buttons = SmallButtons(
        text,
        is_down=chat.is_in_room,
        can_go_back=bool(chat.play.taken),
        is_auto=settings.is_auto,
        has_sound=settings.has_sound,
        is_short=is_single,
    )
    return Named(buttons, text("At any moment"), Heard(key="controls"), GROUP)


def _top(widgets: list[Widget], column: Rect) -> int:
    """Give where widgets at the foot of a column start."""
    return min((one.rect.y for one in widgets), default=column.bottom)


def _foot(column: Rect, share: float) -> Rect:
    """Give the lower part of a column."""
    height = round(column.h * share)
    return Rect(column.x, column.bottom - height, column.w, height)


def _offered(chat: "Chat", space: Space) -> list[Block]:
    """Give the choices, once all is told."""
    text = chat.context.text
    if chat.is_telling:
        return []
    if chat.play.is_ended:
        return [_ending(chat), primary("debrief", text("Take stock"))]
    cards = side.choice_cards(chat.play, space, text)
    return [_asking(chat, len(cards)), *cards]


def _choosing(chat: "Chat", blocks: list[Block]) -> Block:
    """Put the choices together."""
    return Named(Stack(blocks, gap=10), chat.context.text("Choices"), Heard(key="choices"), GROUP)


def _choices(chat: "Chat", offered: list[Block], column: Rect, space: Space) -> list[Widget]:
    """Give the choices at the foot of their column."""
    if not offered:
        return []
    block = _choosing(chat, offered)
    parts = block, chat.scrolls.get("choices", 0), column, space
    return chat.ways.get(parts, lambda: [_at_foot(chat, "choices", block, column, space)])


def _at_foot(chat: "Chat", name: str, block: Block, column: Rect, space: Space) -> Widget:
    """Let something stand at the foot of a column, and scroll where it is too tall for it."""
    placed = block.place(column.x, column.y, column.w, space)
    if placed.rect.h > column.h - 2 * space.px(8):
        scroll = Scrolling(name, block, column.h, chat.scrolls.get(name, 0))
        return scroll.place(column.x, column.y, column.w, space)
    return placed.moved(0, column.h - placed.rect.h)


def _asking(chat: "Chat", count: int) -> Block:
    text = chat.context.text
    pill = Pill(Words(text("And now?"), "subheading", "on_night"), Look("night", 0.86, 12))
    name = filled(text("And now? Choices: {count}"), count=count)
    return Named(pill, name, Heard("asking", is_news=True, visit=chat.visit, order=LAST, level=2))


def _ending(chat: "Chat") -> Block:
    ending = chat.play.node.ending
    title = ending.title if ending else ""
    text = chat.context.text
    end = text("The end of this way")
    after = text("What follows is for understanding, not for marks.")
    card = Stack(
        [
            Words(end, "label", "warm"),
            Words(title, "heading", "on_night", smaller="subheading"),
            Words(after, "body", "on_night_soft"),
        ],
        gap=6,
        pad=(22, 18),
        look=Look("night", 0.86, 18, "night_rule"),
    )
    name = joined([end, title, after])
    return Named(card, name, Heard("ending", is_news=True, visit=chat.visit, order=LAST, level=2))


def _bottom(block: Block, column: Rect, space: Space) -> Widget:
    placed = block.place(column.x, column.y, column.w, space)
    return placed.moved(0, max(0, column.h - placed.rect.h))


def _eased(share: float) -> float:
    """Start softly and arrive softly."""
    return share * share * (3 - 2 * share)
