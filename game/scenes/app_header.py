"""The top of the phone's screen and what lies behind a conversation, in the skin of an app."""

from game.engine.problem import Translate
from game.engine.scenario import Character
from game.scenes.people import app_name, avatar
from game.scenes.skins import Skin, app_mark, skin_of
from game.ui.blocks import Row, Stack, Words
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.named import Named
from game.ui.paint import Box, Fade, Paint
from game.ui.space import Space
from game.ui.theme import Color
from game.ui.widgets import Heard, Widget

STATUS, HEADER, FACE = 30, 56, 40
SCREEN_ROUND = 38  # units: the corners of the screen
RING = 3  # units around a face
HOLE, HOLES_APART = 9, 24  # units: of a torn-off sheet
RULES_APART = 30  # units between the lines of a ruled page
MARGIN = 34  # units: where a ruled page has its margin


def app_header(person: Character, time: str, screen: Rect, space: Space, text: Translate) -> Widget:
    """Give the clock and the battery, then who writes and in which app."""
    skin = skin_of(person.app)
    top = screen.y + space.em(STATUS)
    heard = Heard(key=f"thread:{person.id}", is_news=True, level=2, order=-1)
    named = Named(
        _names(person, skin, space, text), f"{person.name}, {app_name(person.app, text)}", heard
    )
    inside = named.place(screen.x + space.px(18), top, screen.w - space.px(28), space)
    height = max(space.px(HEADER), inside.rect.h + space.px(14))
    inside = inside.moved(0, (height - inside.rect.h) // 2 - space.px(1))
    whole = Rect(screen.x, screen.y, screen.w, top + height - screen.y)
    paints = (*_ground(skin, whole, top, space), *_ring(skin, inside, space))
    return Widget(whole, paints, (_status(time, skin, screen, space), inside))


def app_ground(skin: Skin, rect: Rect, space: Space) -> Widget:
    """Give what an app draws behind its conversations; in the stark theme nothing."""
    if space.theme.is_stark:
        return Widget(rect)
    foot = rect.bottom - space.px(SCREEN_ROUND)  # above the round corners
    plain = Rect(rect.x, rect.y, rect.w, foot - rect.y)
    paints: list[Paint] = []
    if skin.glow:
        half = Rect(rect.x, foot - plain.h // 2, rect.w, plain.h // 2)
        glow = Fade(half, space.color(skin.glow))
        paints += [Box(plain, space.color(skin.ground)), glow]
    if skin.is_ruled:
        paints += _rules(plain, space)
    return Widget(rect, tuple(paints))


def _rules(rect: Rect, space: Space) -> list[Paint]:
    """Draw the lines of a school page, and its margin."""
    thin, apart = max(1, space.px(1)), space.px(RULES_APART)
    margin = Rect(rect.x + space.px(MARGIN), rect.y, thin, rect.h)
    return [
        *(
            Box(Rect(rect.x, y, rect.w, thin), space.color("rule"), opacity=0.6)
            for y in range(rect.y + apart, rect.bottom, apart)
        ),
        Box(margin, space.color("report"), opacity=0.3),
    ]


def _names(person: Character, skin: Skin, space: Space, text: Translate) -> Row:
    """Give the face, the name, which takes two lines if it is long, and the app."""
    ink = skin.top if skin.header == "bar" else "on_app"
    mark = app_mark(person.app, 16, space, skin.label, ink)
    label = Words(app_name(person.app, text), "label", skin.label, lines=1)
    app = Row([(16, mark), (0, label)], gap=6, valign="middle")
    names = Stack([Words(person.name, "strong", skin.name, lines=2), app], gap=-2)
    return Row([(FACE, avatar(person, FACE)), (0, names)], gap=11, valign="middle")


def _ground(skin: Skin, whole: Rect, top: int, space: Space) -> tuple[Paint, ...]:
    """Draw the shape of the header."""
    low = whole.bottom
    color, rule = space.color(skin.app), space.color("rule")
    if skin.header == "card":
        edge = Border(color, max(2, space.px(2)))
        side = space.px(9)
        card = Rect(whole.x + side, top, whole.w - 2 * side, low - top - space.px(2))
        return (Box(card, space.color("screen"), space.px(16), edge),)
    fill = _rounded_top(whole, space.color(skin.top), space)
    if skin.header == "bar":
        return fill
    if skin.header == "stripe":
        thick = max(2, space.px(3))
        return (*fill, Box(Rect(whole.x, low - thick, whole.w, thick), color))
    line = Box(Rect(whole.x, low - 1, whole.w, 1), rule)
    return (*fill, line, *_holes(whole, space, skin))


def _rounded_top(whole: Rect, color: Color, space: Space) -> tuple[Paint, ...]:
    """Fill the top of the screen, which has round corners."""
    round_ = space.px(SCREEN_ROUND)
    lower = Rect(whole.x, whole.y + round_, whole.w, whole.h - round_)
    return Box(whole, color, round_), Box(lower, color)


def _holes(whole: Rect, space: Space, skin: Skin) -> tuple[Paint, ...]:
    """Draw the holes by which a sheet hangs in its notebook."""
    size, apart = space.px(HOLE), space.px(HOLES_APART)
    count = (whole.w - space.px(20)) // apart
    left = whole.x + (whole.w - (count - 1) * apart - size) // 2
    top = whole.bottom - size // 2
    line = Border(space.color(skin.app), max(1, space.px(1.5)))
    ground = space.color(skin.ground)
    return tuple(
        Box(Rect(left + one * apart, top, size, size), ground, size // 2, line)
        for one in range(count)
    )


def _ring(skin: Skin, names: Widget, space: Space) -> tuple[Paint, ...]:
    """Draw a ring of the app's colour around the face, where the app has one."""
    if skin.header != "stripe" or not names.children:
        return ()
    face = names.children[0].rect
    side, by = space.px(FACE), space.px(RING)
    rect = Rect(face.x, face.y, side, side).inset(-by)
    return (Box(rect, None, rect.w // 2, Border(space.color(skin.app), max(2, space.px(2)))),)


def _status(time: str, skin: Skin, screen: Rect, space: Space) -> Widget:
    height = space.em(STATUS)
    row = Rect(screen.x, screen.y, screen.w, height)
    middle = screen.y + height // 2 + space.px(2)
    clock = Named(Words(time, "clock", skin.name), "").place(
        screen.x + space.px(26), middle - space.line("clock") // 2, space.em(80), space
    )
    right = screen.right - space.px(28)
    ink = space.color(skin.name)
    battery = Rect(right - space.px(20), middle - space.px(5), space.px(20), space.px(10))
    inside = battery.inset(space.px(3))
    paints: list[Paint] = [
        Box(battery, None, space.px(3), Border(ink, max(1, space.px(1.5)))),
        Box(Rect(inside.x, inside.y, space.px(9), inside.h), ink),
    ]
    for bar in range(3):
        high = space.px(4 + 3 * bar)
        left = battery.x - space.px(24) + bar * space.px(6)
        paints.append(Box(Rect(left, middle + space.px(5) - high, space.px(4), high), ink))
    return Widget(row, tuple(paints), (clock,))
