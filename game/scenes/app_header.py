"""The top of the phone's screen: clock and battery, then who writes, in the skin of an app."""

from game.engine.problem import Translate
from game.engine.scenario import Character
from game.scenes.header_shapes import BELOW, header_ground
from game.scenes.people import app_name, avatar
from game.scenes.skins import Skin, app_mark, skin_of
from game.ui.blocks import Row, Stack, Words
from game.ui.canvas import Border
from game.ui.geometry import Rect
from game.ui.named import Named
from game.ui.paint import Box, Paint
from game.ui.space import Space
from game.ui.widgets import Heard, Widget

STATUS, HEADER, FACE = 30, 56, 40
RING = 3  # units around a face


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
    below = space.px(BELOW.get(skin.header, 0))
    whole = Rect(screen.x, screen.y, screen.w, top + height + below - screen.y)
    paints = (*header_ground(skin, whole, top, space), *_ring(skin, inside, space))
    return Widget(whole, paints, (_status(time, skin, screen, space), inside))


def _names(person: Character, skin: Skin, space: Space, text: Translate) -> Row:
    """Give the face, the name, which takes two lines if it is long, and the app."""
    ink = skin.top if skin.header == "bar" else "on_app"
    mark = app_mark(person.app, 16, space, skin.label, ink)
    label = Words(app_name(person.app, text), "label", skin.label, lines=1)
    app = Row([(16, mark), (0, label)], gap=6, valign="middle")
    names = Stack([Words(person.name, "strong", skin.name, lines=2), app], gap=-2)
    return Row([(FACE, avatar(person, FACE)), (0, names)], gap=11, valign="middle")


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
