"""What a screen reader is told: nothing before it listens, then only what changed."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import accesskit
import pytest

from game.access.elements import Element
from game.access.nodes import BESIDE, FIRST, ROOT
from game.access.reader import FOCUS, PRESS, ScreenReader, Signs
from game.ui.action import Focus, Press
from game.ui.geometry import Rect
from tests.access.given import group, leaf

TOP, GO = FIRST, FIRST + 2
STORY = group("screen:story", leaf("go", "button"), kind="screen")
SCREEN = group(
    "screen:a",
    leaf("title", "heading", is_news=False, level=1),
    leaf("go", "button"),
    kind="dialog",
)


@dataclass(slots=True)
class NotedAdapter:
    """An adapter as Linux has it, that keeps what it is told."""

    updates: list[Any] = field(default_factory=list)
    front: list[bool] = field(default_factory=list)
    places: list[Any] = field(default_factory=list)

    def update_if_active(self, factory: Callable[[], Any]) -> None:
        self.updates.append(factory())

    def update_window_focus_state(self, is_focused: bool) -> None:
        self.front.append(is_focused)

    def set_root_window_bounds(self, outer: Any, inner: Any) -> None:
        del inner
        self.places.append(outer)


@dataclass(slots=True)
class Events:
    """What the adapters of Windows and macOS give: events to be raised."""

    raised: int = 0

    def raise_events(self) -> None:
        self.raised += 1


@dataclass(slots=True)
class Screen:
    """A screen reader's side of the window, and what came through it."""

    kit: Any = accesskit
    adapter: NotedAdapter = field(default_factory=NotedAdapter)
    signs: Signs = field(default_factory=Signs)
    reader: ScreenReader = field(init=False)

    def __post_init__(self) -> None:
        self.reader = ScreenReader(self.kit, self.adapter, self.signs, "Coupe Court")

    def begins(self) -> None:
        """Let somebody begin to listen."""
        self.signs.begin()
        self.reader.look()

    def shows(
        self, screen: Element, *fresh: Element, focus: str = "", serial: int = 1
    ) -> list[dict[int, Any]]:
        """Show a screen; give the nodes of every update that it leads to."""
        before = len(self.adapter.updates)
        self.reader.show(serial, screen, fresh, focus, "fr")
        return [dict(one.nodes) for one in self.adapter.updates[before:]]

    def focus(self) -> int:
        return int(self.adapter.updates[-1].focus)


@pytest.fixture
def screen() -> Screen:
    """Give a window to which somebody listens."""
    made = Screen()
    made.begins()
    return made


def said(node: Any) -> str:
    return str(node.label or node.value or "")


def whole(nodes: dict[int, Any]) -> list[str]:
    """Give a tree as it is read, from the window on."""

    def walk(number: int) -> list[str]:
        node = nodes[number]
        return [said(node), *(one for child in node.children for one in walk(child))]

    return walk(0)


def test_nothing_is_told_before_somebody_listens() -> None:
    assert Screen().shows(SCREEN) == []


def test_whoever_begins_to_listen_is_told_the_whole_screen(screen: Screen) -> None:
    (update,) = screen.shows(SCREEN)
    assert whole(update) == ["Coupe Court", "screen:a", "title", "go"]


def test_the_first_update_says_where_the_tree_begins(screen: Screen) -> None:
    screen.shows(SCREEN)
    assert screen.adapter.updates[0].tree.root == 0


def test_the_same_screen_is_not_told_twice(screen: Screen) -> None:
    screen.shows(SCREEN)
    assert screen.shows(SCREEN) == []


def test_only_what_changed_is_told(screen: Screen) -> None:
    screen.shows(SCREEN)
    changed = group("screen:a", *SCREEN.children[:1], leaf("new", is_news=False), kind="dialog")
    (update,) = screen.shows(changed)
    assert sorted(said(node) for node in update.values()) == ["new", "screen:a"]


def test_whoever_begins_again_is_told_everything_again(screen: Screen) -> None:
    screen.shows(SCREEN)
    screen.signs.cease()
    screen.signs.begin()
    assert screen.reader.look()
    assert len(screen.shows(SCREEN)[0]) == 4


def test_nothing_is_told_when_nobody_listens_any_more(screen: Screen) -> None:
    screen.signs.cease()
    assert not screen.reader.look()
    assert screen.shows(SCREEN) == []


def test_the_adapter_is_left_alone_while_a_sign_waits(screen: Screen) -> None:
    screen.shows(SCREEN)
    screen.signs.cease()
    assert screen.shows(group("screen:b", leaf("x"))) == []


def test_signs_are_left_by_functions_that_run_nothing_of_python() -> None:
    """Else the adapter's thread could be stopped half way, with its lock in its hand."""
    signs = Signs()
    called = [one.func for one in (signs.begin, signs.cease) if isinstance(one, partial)]
    assert [inspect.isbuiltin(one) for one in called] == [True, True]
    assert signs.begin() is None


def test_the_focus_is_on_the_screen_until_a_button_has_it(screen: Screen) -> None:
    screen.shows(SCREEN)
    assert screen.focus() == TOP
    screen.shows(SCREEN, focus="go")
    assert screen.focus() == GO


def test_a_new_screen_takes_the_focus(screen: Screen) -> None:
    screen.shows(SCREEN)
    screen.shows(group("screen:b", leaf("x", is_news=False)))
    assert screen.focus() == GO + 1


def test_news_get_the_focus_when_no_button_has_it(screen: Screen) -> None:
    screen.shows(STORY)
    (update,) = screen.shows(STORY, leaf("One"), leaf("Two!"))
    told = screen.focus()
    assert said(update[told]) == "One. Two!"
    assert update[TOP].children == [told, TOP + 1]


def test_other_news_get_the_focus_anew(screen: Screen) -> None:
    screen.shows(STORY, leaf("One"))
    first = screen.focus()
    screen.shows(STORY, leaf("Two"))
    assert screen.focus() > first


def test_with_the_focus_on_a_button_news_are_told_beside(screen: Screen) -> None:
    screen.shows(STORY, focus="go")
    (update,) = screen.shows(STORY, leaf("One"), focus="go")
    assert (said(update[BESIDE]), update[BESIDE].live) == ("One.", accesskit.Live.POLITE)
    assert screen.focus() == TOP + 1


def test_what_was_told_stays_until_something_else_is(screen: Screen) -> None:
    screen.shows(STORY, leaf("One"))
    assert screen.shows(STORY) == []


def test_what_was_told_is_gone_when_the_focus_moves_on(screen: Screen) -> None:
    screen.shows(STORY, leaf("One"))
    (update,) = screen.shows(STORY, focus="go")
    assert update[TOP].children == [TOP + 1]


def test_another_screen_does_not_bear_what_was_told_on_the_first(screen: Screen) -> None:
    screen.shows(STORY, leaf("One"))
    (update,) = screen.shows(STORY, serial=2)
    assert "One." not in [said(node) for node in update.values()]


def test_a_number_is_never_given_to_something_else(screen: Screen) -> None:
    (first,) = screen.shows(SCREEN)
    (second,) = screen.shows(SCREEN, serial=2)
    assert set(first) & set(second) == {ROOT}


def test_pressing_means_the_button_of_the_number(screen: Screen) -> None:
    screen.shows(SCREEN)
    assert screen.reader.meant(PRESS, GO) == Press("go")


def test_asking_for_the_focus_means_the_button_of_the_number(screen: Screen) -> None:
    screen.shows(SCREEN)
    assert screen.reader.meant(FOCUS, GO) == Focus("go")


def test_what_is_no_button_means_nothing(screen: Screen) -> None:
    screen.shows(SCREEN)
    assert screen.reader.meant(PRESS, TOP) is None


def test_a_button_that_is_gone_means_nothing(screen: Screen) -> None:
    screen.shows(SCREEN)
    screen.shows(group("screen:b", leaf("other", "button")))
    assert screen.reader.meant(PRESS, GO) is None


def test_whoever_begins_is_told_whether_the_window_has_the_keyboard() -> None:
    made = Screen()
    made.reader.front(True)
    assert made.adapter.front == []
    made.begins()
    made.shows(SCREEN)
    assert made.adapter.front == [True]


def test_the_place_of_the_window_is_told_once(screen: Screen) -> None:
    for _ in range(2):
        screen.reader.placed(Rect(10, 20, 100, 50))
    (place,) = screen.adapter.places
    assert (place.x0, place.y1) == (10, 70)


def test_the_loop_looks_often_only_at_first(screen: Screen) -> None:
    quiet = Screen().reader
    assert quiet.wakes_in() == pytest.approx(0.1)
    quiet.passed(3.0)
    assert quiet.wakes_in() is None
    assert screen.reader.wakes_in() is None


def test_events_are_raised_where_the_adapter_gives_them() -> None:
    class Windows:
        """An adapter as Windows has it: it knows by itself where the keyboard is."""

        given = Events()

        def update_if_active(self, factory: Callable[[], Any]) -> Events:
            factory()
            return self.given

    signs = Signs()
    reader = ScreenReader(accesskit, Windows(), signs, "Coupe Court")
    signs.begin()
    reader.look()
    reader.show(1, SCREEN, (), "", "fr")
    assert Windows.given.raised == 1
