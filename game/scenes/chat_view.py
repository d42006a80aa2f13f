"""How a play looks: the phone in the room, the notebook and the choices beside it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.scenario import ROOM
from game.engine.transcript import Entry
from game.scenes import side
from game.scenes.camera import CLOSE, Camera, backdrop, light_at
from game.scenes.desk import phone_on_desk, pile, resting_place
from game.scenes.parts import primary
from game.scenes.phone import PhoneState, phone
from game.ui.blocks import Block, Look, Scrolling, Stack, Words, page
from game.ui.geometry import Rect
from game.ui.space import Space
from game.ui.widgets import Layer, Widget
from game.wording import quoted

if TYPE_CHECKING:
    from game.scenes.chat import Chat

DIM_NEAR, DIM_FAR = 0.46, 0.06  # how dark the room is with the phone in the hand, and without
NARROW = 290  # a column narrower than this holds no choices


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand in a window: the phone, and one or two columns beside it."""

    phone: Rect
    left: Rect | None
    right: Rect

    @classmethod
    def of(cls, space: Space) -> "Frame":
        """Divide a window; a narrow one has a single column."""
        edge = space.px(22)
        height = space.height - 2 * edge
        width = min(round(height * 0.51), space.px(350), space.width - 2 * edge)
        if space.height > space.width:
            return cls._tall(space, edge, width)
        beside = (space.width - width) // 2 - 2 * edge
        if beside >= space.px(NARROW):
            body = Rect((space.width - width) // 2, edge, width, height)
            right = Rect(body.right + edge, edge, beside, height)
            return cls(body, Rect(edge, edge, beside, height), right)
        body = Rect(edge, edge, width, height)
        rest = space.width - body.right - 2 * edge
        return cls(body, None, Rect(body.right + edge, edge, rest, height))

    @classmethod
    def _tall(cls, space: Space, edge: int, width: int) -> "Frame":
        high = round(space.height * 0.52)
        body = Rect((space.width - width) // 2, edge, width, high)
        top = body.bottom + edge
        below = Rect(edge, top, space.width - 2 * edge, space.height - top - edge)
        return cls(body, None, below)


def lay_out(chat: "Chat", space: Space) -> Widget:
    """Lay a play out."""
    frame = Frame.of(space)
    share = _eased(chat.pull)
    camera = Camera(frame.phone.centre[0], CLOSE + (1 - CLOSE) * share)
    light = light_at(_time(chat))
    dim = DIM_NEAR + (DIM_FAR - DIM_NEAR) * share
    children = [backdrop(space, light, camera, 1 - share, dim)]
    waiting = _waiting(chat)
    if chat.pull > 0.6:
        children.append(phone_on_desk(space, camera, is_lit=bool(waiting)))
    if chat.pull < 1:
        children.append(_phone(chat, frame, space, waiting, camera, share))
    if not chat.is_moving:
        if chat.is_in_room and not chat.is_put_down:
            children += pile(waiting, chat.play.scenario, space, camera, chat.context.text)
        children += _columns(chat, frame, space)
    return page(space.width, space.height, *children)


def _phone(
    chat: "Chat",
    frame: Frame,
    space: Space,
    waiting: tuple[Entry, ...],
    camera: Camera,
    share: float,
) -> Widget:
    thread = _thread(chat)
    told = chat.entries[: chat.shown]
    state = PhoneState(
        scenario=chat.play.scenario,
        thread=thread,
        entries=tuple(entry for entry in told if entry.thread == thread),
        waiting=waiting,
        time=_time(chat),
        typing=chat.typing,
        dots=chat.dots,
        scroll=chat.scrolls.get("log", 0),
    )
    widget = phone(state, frame.phone, space, chat.context.text)
    if share <= 0:
        return widget
    target = frame.phone.towards(resting_place(space, camera), share)
    layer = Layer(target, 1 - max(0.0, (chat.pull - 0.6) / 0.4))
    return Widget(widget.rect, widget.paints, widget.children, layer=layer)


def _thread(chat: "Chat") -> str:
    """Give the conversation on the phone: the node's, or the last one when it is put down."""
    screens = [step.node.screen for step in chat.play.steps if step.node.screen != ROOM]
    if screens:
        return screens[-1]
    scenario = chat.play.scenario
    return next(one.id for one in scenario.cast.values() if one.app and not one.is_player)


def _time(chat: "Chat") -> str:
    """Give the story time of the last line shown."""
    shown = chat.entries[: max(1, chat.shown)]
    coming = chat.coming
    if coming is not None and not any(one.step == coming.step for one in shown):
        return coming.time
    return shown[-1].time if shown else ""


def _waiting(chat: "Chat") -> tuple[Entry, ...]:
    """Give what arrived elsewhere in the present step."""
    here = len(chat.play.steps) - 1
    told = chat.entries[: chat.shown]
    return tuple(entry for entry in told if entry.step == here and entry.is_notification)


def _columns(chat: "Chat", frame: Frame, space: Space) -> list[Widget]:
    if chat.is_put_down:
        card = side.breathing_card(chat.context.text)
        return [_bottom(card, frame.right, space)]
    if frame.left is None:
        return _one_column(chat, frame.right, space)
    beside = [block for block in (_room(chat), _note(chat, space)) if block]
    question = _question(chat, space)
    top = Stack([*beside, *([question] if question else [])], gap=14)
    small = side.controls(chat.context.text, is_down=chat.is_in_room, count=2)
    low = _bottom(small, frame.left, space)
    high = Scrolling(
        "notes", top, low.rect.y - frame.left.y - space.px(8), chat.scrolls.get("notes", 0)
    )
    return [
        high.place(frame.left.x - space.px(8), frame.left.y, frame.left.w + space.px(16), space),
        *_choices(chat, frame.right, space),
        low,
    ]


def _one_column(chat: "Chat", column: Rect, space: Space) -> list[Widget]:
    """Stack everything in one column: voices and notebook above, choices below."""
    small = side.controls(chat.context.text, is_down=chat.is_in_room, count=4 - chat.is_in_room)
    low = _bottom(small, column, space)
    rest = Rect(column.x, column.y, column.w, low.rect.y - column.y - space.px(10))
    choices = _choices(chat, Rect(rest.x, rest.y, rest.w, rest.h), space, is_low=True)
    top_of_choices = min((one.rect.y for one in choices), default=rest.bottom)
    height = top_of_choices - rest.y - space.px(6)
    beside = [block for block in (_room(chat), _note(chat, space)) if block]
    if not beside or height < space.px(60):
        return [*choices, low]
    high = Scrolling("notes", Stack(beside, gap=12), height, chat.scrolls.get("notes", 0))
    return [
        high.place(rest.x - space.px(8), rest.y, rest.w + space.px(16), space),
        *choices,
        low,
    ]


def _choices(chat: "Chat", column: Rect, space: Space, *, is_low: bool = False) -> list[Widget]:
    """Give the choices in the middle of their column, or at its foot, once all is told."""
    text = chat.context.text
    if chat.is_telling:
        return []
    if chat.play.is_ended:
        blocks: list[Block] = [_ending(chat), primary("debrief", text("Look back together"))]
    else:
        blocks = [
            Words(text("And now?"), "subheading", "on_night"),
            *side.choice_cards(chat.play.choices(), chat.play.scenario, space, text),
        ]
    stack = Stack(blocks, gap=10)
    room = space.px(8)
    placed = stack.place(column.x, column.y, column.w, space)
    if placed.rect.h > column.h - 2 * room:
        scroll = Scrolling("choices", stack, column.h, chat.scrolls.get("choices", 0))
        return [scroll.place(column.x - room, column.y, column.w + 2 * room, space)]
    free = column.h - placed.rect.h
    return [placed.moved(0, free if is_low else free // 2)]


def _ending(chat: "Chat") -> Block:
    ending = chat.play.node.ending
    title = ending.title if ending else ""
    text = chat.context.text
    return Stack(
        [
            Words(text("This way ends here"), "label", "amber"),
            Words(title, "heading", "on_night"),
            Words(
                text("What follows is for understanding, not for marks."), "body", "on_night_soft"
            ),
        ],
        gap=6,
        pad=(22, 18),
        look=Look("night", 0.84, 18, "night_rule"),
    )


def _room(chat: "Chat") -> Block | None:
    """Give what is told and said in the room, after the words that the player chose."""
    here = len(chat.play.steps) - 1
    if chat.play.node.screen != ROOM:
        return None
    told = [one for one in chat.entries[: chat.shown] if one.thread == ROOM]
    spoken = [
        one for one in told if one.step == here - 1 and one.choice_id and one.kind == "speech"
    ]
    return side.room_card([*spoken, *(one for one in told if one.step == here)], chat.play.scenario)


def _note(chat: "Chat", space: Space) -> Block | None:
    """Give the notebook's word on the last choice."""
    if len(chat.play.steps) < 2:
        return None
    choice = chat.play.steps[-2].choice
    if choice is None or not choice.feedback:
        return None
    text = chat.context.text
    said = choice.text if choice.kind == "do" else quoted(choice.text, text)
    return side.note_card(said, choice.feedback, space, text)


def _question(chat: "Chat", space: Space) -> Block | None:
    question = chat.play.node.discuss
    if not question or chat.is_telling:
        return None
    return side.question_card(question, space, chat.context.text)


def _bottom(block: Block, column: Rect, space: Space) -> Widget:
    placed = block.place(column.x, column.y, column.w, space)
    return placed.moved(0, max(0, column.h - placed.rect.h))


def _eased(share: float) -> float:
    """Start softly and arrive softly."""
    return share * share * (3 - 2 * share)
