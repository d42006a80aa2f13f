"""Words and stories that are longer than usual: what gives way, and what stays in sight."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.engine.scenario import Choice, Line, Node, Scenario
from game.engine.transcript import Entry
from game.library import Offered
from game.scenes.bubbles import Bubble
from game.scenes.notification import MOST_LINES, notification
from game.scenes.rules import Rules
from game.scenes.scene import Context, Scene
from game.scenes.title import Title
from game.sources import Loose
from game.ui.blocks import Block
from game.ui.geometry import Rect
from game.ui.paint import Image
from game.ui.theme import Style
from game.ui.widgets import BUTTON, SCROLL, TEXT, Widget
from tests.scenes.given import CAST, FIRST, IN_ROOM, chat_at, small
from tests.ui.given import MEASURE, FixedMeasure, lines, window

NARROW = (800, 600)
LONG = "Il faut que je te dise quelque chose. " * 6


def placed(block: Block, width: int) -> Widget:
    """Place a block in a window where a letter is ten wide and a unit is a pixel."""
    return block.place(0, 0, width, window())


def bubble(text: str) -> Widget:
    return placed(Bubble(text, is_mine=False, color="theirs"), 226)


def card(text: str, width: int) -> Widget:
    entry = Entry("message", "sarah", text, "sarah", "lina", "21:14", 0)
    return placed(notification((0, entry), small(), lambda one: one), width)


class Tall(FixedMeasure):
    """Lines of letters twice as large."""

    def height(self, style: Style) -> int:
        return 2 * super().height(style)


def phone_of(name: str, context: Context, measure: FixedMeasure = MEASURE) -> Widget:
    """Lay out a conversation with somebody of this name."""
    scenario = replace(small(), cast={one.id: replace(one, name=name) for one in CAST})
    chat = chat_at(context, scenario=scenario)
    chat.layout(replace(window(), measure=measure))
    (found,) = (one for one in chat.tree.children if one.name == "Phone")
    return found


def log_top(tree: Widget) -> int:
    log = tree.find("log")
    assert log is not None
    return log.rect.y


def texts_of(widget: Widget) -> list[Rect]:
    """Give the places of what is written in a widget."""
    return [one.rect for one in widget.walk() if one.role == TEXT and one.name]


def face_of(widget: Widget) -> Rect:
    """Give the place of the face on a notification."""
    painted = (paint for one in widget.walk() for paint in one.paints)
    return next(
        one.rect for one in painted if isinstance(one, Image) and one.name.startswith("avatars/")
    )


def outside(scene: Scene, size: tuple[int, int]) -> list[str]:
    """Give the buttons that lie beyond the window, or are cut by it."""
    scene.layout(window(*size))
    held = [one for one in scene.tree.walk() if one.role == SCROLL]
    scrolled = {inner.id for one in held for inner in one.walk() if inner is not one}
    return [
        one.id
        for one in scene.tree.walk()
        if one.role == BUTTON and one.id not in scrolled and one.rect.bottom > size[1]
    ]


def test_a_bubble_is_no_wider_than_its_share() -> None:
    assert max(map(len, lines(bubble("abcd efgh ijkl mnop qrst")))) <= 16


def test_a_bubble_grows_before_it_cuts_a_word() -> None:
    assert lines(bubble("abcd efghijklmnopqrst")) == ["abcd", "efghijklmnopqrst"]


def test_a_bubble_never_grows_beyond_the_phone() -> None:
    assert lines(bubble("abcdefghijklmnopqrstuvwxyz")) == ["abcdefghijklmnopqrst", "uvwxyz"]


def test_a_notification_stands_beside_the_face() -> None:
    face, (_, words) = face_of(card("oui", 300)), texts_of(card("oui", 300))
    assert words.x >= face.right


def test_a_narrow_notification_stands_below_the_face() -> None:
    face, (_, words) = face_of(card("oui", 180)), texts_of(card("oui", 180))
    assert words.x < face.right
    assert words.y >= face.bottom


def test_a_very_long_notification_shows_its_beginning() -> None:
    shown = lines(card(LONG, 300))[1:]
    assert len(shown) == MOST_LINES
    assert shown[-1].endswith("…")


def test_a_long_name_takes_two_lines(context: Context) -> None:
    tree = phone_of("Sarah Dupont Delahaye de Rochefort", context)
    names = (one for one in tree.walk() if one.role == TEXT)
    name = next(one for one in names if one.name.startswith("Sarah Dupont"))
    assert lines(name) == ["Sarah Dupont Delahaye de", "Rochefort"]


def test_under_a_high_name_the_conversation_starts_lower(context: Context) -> None:
    tops = [log_top(phone_of(name, context, Tall())) for name in ("Sarah", "Sarah " * 10)]
    assert tops[0] < tops[1]


def test_help_stays_in_the_window_with_a_long_summary(context: Context) -> None:
    title = Title(context, [Offered.of(Loose(Path("a.yaml")), _long(small()))])
    assert outside(title, NARROW) == []


def test_help_stays_in_the_window_with_many_scenarios(context: Context) -> None:
    title = Title(context, [Offered.of(Loose(Path("a.yaml")), small())] * 6)
    assert outside(title, NARROW) == []


def test_one_scenario_needs_no_scroll(context: Context) -> None:
    title = Title(context)
    title.layout(window())
    assert [one for one in title.tree.walk() if one.role == SCROLL] == []


def test_the_rules_can_be_left_under_a_long_title(context: Context) -> None:
    assert outside(Rules(context, _long(small())), NARROW) == []


@pytest.mark.parametrize("size", [NARROW, (720, 1280)], ids=["narrow", "upright"])
def test_many_long_choices_leave_room_for_what_is_told(
    context: Context, size: tuple[int, int]
) -> None:
    choices = {f"way-{one}": Choice(f"way-{one}", "do", LONG, "first") for one in range(6)}
    room = replace(IN_ROOM, lines=(Line("narrator", "La lampe."),), choices=choices)
    chat = chat_at(context, "breathe", scenario=_with(room))
    chat.layout(window(*size))
    notes, ways = chat.tree.find("notes"), chat.tree.find("choices")
    assert notes is not None
    assert ways is not None
    assert notes.rect.h > size[1] // 10
    assert notes.rect.bottom <= ways.rect.y


def _long(scenario: Scenario) -> Scenario:
    return replace(scenario, title=LONG[:120], summary=LONG)


def _with(node: Node) -> Scenario:
    scenario = small(FIRST)
    return replace(scenario, nodes={**scenario.nodes, node.id: node})
