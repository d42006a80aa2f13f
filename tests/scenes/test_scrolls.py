"""Scrolling: by wheel and page, and after the focus."""

from collections.abc import Callable

import pytest

from game.engine.problem import Problem
from game.scenes.chat import Chat
from game.scenes.scene import Context, Scene
from game.scenes.troubles import Troubles
from game.ui.action import Confirm, Move, Scroll, Turn
from game.ui.geometry import Rect
from tests.scenes.given import acted, chat_at, debrief_of, played, small, texts
from tests.ui.given import window

SMALL = window(800, 600)
MANY = [Problem("a.yaml", line, 1, "bad", f"mend line {line}") for line in range(1, 60)]


def top_of(scene: Scene, name: str) -> int:
    scene.layout(SMALL)
    found = scene.tree.find(name)
    assert found is not None
    return found.children[0].rect.y


@pytest.fixture
def troubles(context: Context) -> Troubles:
    return Troubles(context, MANY)


def test_scrolling_down_shows_what_lies_below(troubles: Troubles) -> None:
    before = top_of(troubles, "list")
    acted(troubles, Scroll(3), space=SMALL)
    assert top_of(troubles, "list") == before - 3 * 16


def test_scrolling_up_again_comes_back(troubles: Troubles) -> None:
    before = top_of(troubles, "list")
    acted(troubles, Scroll(3), Scroll(-3), space=SMALL)
    assert top_of(troubles, "list") == before


def test_scrolling_ends_at_the_top(troubles: Troubles) -> None:
    acted(troubles, Scroll(-9), space=SMALL)
    assert troubles.scrolls.get("list", 0) == 0


def test_scrolling_ends_at_the_last_line(troubles: Troubles) -> None:
    acted(troubles, Scroll(9999), Scroll(-1), space=SMALL)
    found = troubles.tree.find("list")
    assert found is not None
    assert found.content_height - found.rect.h - troubles.scrolls["list"] == 16


def test_every_problem_is_listed(troubles: Troubles) -> None:
    shown = texts(troubles)
    assert [one for one in MANY if one.report() not in shown] == []


def test_a_conversation_scrolls_from_its_end(context: Context) -> None:
    chat = chat_at(context, *["beg"] * 9)
    before = top_of(chat, "log")
    acted(chat, Scroll(-2, *_middle(chat)), space=SMALL)
    assert top_of(chat, "log") == before + 2 * 16


def test_a_new_line_is_seen_at_the_end_again(context: Context) -> None:
    chat = Chat(context, played(small(), *["beg"] * 9))
    texts(chat, SMALL)
    acted(chat, Scroll(-2, *_middle(chat)), Confirm(), space=SMALL)
    assert chat.scrolls.get("log", 0) == 0


Make = Callable[[Context], Scene]


def story_page(context: Context) -> Scene:
    scene = debrief_of(context, played(small(), *["beg"] * 9, "tell"))
    acted(scene, Turn(1), space=SMALL)
    return scene


def crowded_choices(context: Context) -> Scene:
    return chat_at(context, *["beg"] * 3)


@pytest.mark.parametrize("make", [story_page, crowded_choices])
def test_what_has_the_focus_is_scrolled_into_view(context: Context, make: Make) -> None:
    scene = make(context)
    scene.layout(SMALL)
    hidden = []
    for _ in scene.tree.focusable():
        acted(scene, Move(1), space=SMALL)
        if not _is_seen(scene):
            hidden.append(scene.focus)
    assert hidden == []


def test_the_focus_going_back_is_scrolled_into_view_too(context: Context) -> None:
    scene = story_page(context)
    hidden = []
    for _ in scene.tree.focusable():
        acted(scene, Move(-1), space=SMALL)
        if not _is_seen(scene):
            hidden.append(scene.focus)
    assert hidden == []


def _is_seen(scene: Scene) -> bool:
    found, scroll = scene.tree.find(scene.focus), scene.tree.scroll_around(scene.focus)
    assert found is not None
    return _holds(scroll.rect if scroll else scene.tree.rect, found.rect)


def _holds(outer: Rect, inner: Rect) -> bool:
    return outer.y <= inner.y and inner.bottom <= outer.bottom


def _middle(chat: Chat) -> tuple[int, int]:
    chat.layout(SMALL)
    found = chat.tree.find("log")
    assert found is not None
    return found.rect.centre
