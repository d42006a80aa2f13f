"""Reading back: the conversation, the notebook, and what comes meanwhile."""

from dataclasses import replace

import pytest

from game.engine.scenario import Line
from game.scenes.chat import Chat
from game.scenes.scene import Context
from game.ui.action import Click, Confirm, Drag, Scroll, Turn
from game.ui.geometry import Rect
from game.ui.widgets import Widget
from tests.scenes.given import FIRST, acted, buttons, chat_at, played, recorded, small, texts
from tests.ui.given import window

SPACE = window()


def long_chat(context: Context, count: int = 60, told: int = 50) -> Chat:
    """Give a conversation of many messages, some of them still to come."""
    lines = tuple(Line("lina", f"message {number}") for number in range(count))
    chat = Chat(context, played(small(replace(FIRST, lines=lines))))
    chat.shown, chat.arrival = told, 1.0
    chat.wait = 1.0
    return chat


def place_of(chat: Chat, words: str) -> int:
    """Give how high a message stands in the window."""
    chat.layout(SPACE)
    return next(one.rect.y for one in chat.tree.walk() if one.name == words)


def log(chat: Chat) -> Widget:
    chat.layout(SPACE)
    found = chat.tree.find("log")
    assert found is not None
    return found


def test_the_first_of_many_messages_can_be_scrolled_to(context: Context) -> None:
    chat = long_chat(context, 300, 300)
    acted(chat, Scroll(-9999))
    assert place_of(chat, "message 0") > log(chat).rect.y


def test_page_keys_read_the_conversation_whatever_else_scrolls(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Scroll(-10))
    assert (chat.scrolls.get("log", 0) > 0, chat.scrolls.get("notes", 0)) == (True, 0)


def test_what_is_read_stays_where_it_is_when_a_message_comes(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Scroll(-30))
    before = place_of(chat, "message 40")
    chat.update(2)
    assert (chat.shown, place_of(chat, "message 40")) == (51, before)


def test_what_is_read_stays_while_many_messages_come(context: Context) -> None:
    chat = long_chat(context, told=54)
    acted(chat, Scroll(-30))
    before = place_of(chat, "message 50")
    while chat.is_telling:
        chat.update(0.3)
        chat.layout(SPACE)
    assert place_of(chat, "message 50") == before


def test_a_mark_tells_that_a_message_has_come_below(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Scroll(-30))
    chat.update(2)
    assert "newest" in buttons(chat)


def test_the_mark_leads_to_the_newest_message(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Scroll(-30))
    chat.update(2)
    chat.layout(SPACE)
    chat.pressed("newest")
    assert (chat.scrolls.get("log", 0), "newest" in buttons(chat)) == (0, False)


def test_scrolling_down_to_it_takes_the_mark_away(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Scroll(-30))
    chat.update(2)
    acted(chat, Scroll(999))
    assert "newest" not in buttons(chat)


def test_no_mark_stands_where_the_newest_message_is_seen(context: Context) -> None:
    chat = long_chat(context)
    chat.layout(SPACE)
    chat.update(2)
    assert "newest" not in buttons(chat)


def test_asking_for_the_next_line_leads_to_it(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Scroll(-30), Confirm())
    assert chat.scrolls.get("log", 0) == 0


def test_of_a_long_conversation_only_what_is_seen_is_drawn(context: Context) -> None:
    chat = long_chat(context, 300, 300)
    drawn = [call for call in recorded(chat) if "'message " in call]
    assert 5 < len(drawn) < 60


def test_a_finger_pulls_the_conversation_down(context: Context) -> None:
    chat = long_chat(context)
    before = place_of(chat, "message 45")
    acted(chat, Drag(*log(chat).rect.centre, 40))
    assert place_of(chat, "message 45") == before + 40


def test_a_finger_beside_the_conversation_pulls_nothing(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Drag(5, 5, 40))
    assert chat.scrolls == {}


def bar_of(scroll: Rect) -> tuple[int, int]:
    return scroll.right - 4, scroll.bottom - 10


def test_the_mouse_pulls_the_bar(context: Context) -> None:
    chat = long_chat(context)
    x, y = bar_of(log(chat).rect)
    acted(chat, Drag(x, y, -10, is_finger=False))
    assert chat.scrolls["log"] == round(10 * log(chat).content_height / log(chat).rect.h)


def test_the_mouse_pulls_nothing_but_the_bar(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Drag(*log(chat).rect.centre, -10, is_finger=False))
    assert chat.scrolls == {}


def test_pressing_the_bar_tells_no_line(context: Context) -> None:
    chat = long_chat(context)
    acted(chat, Click(*bar_of(log(chat).rect)))
    assert chat.shown == 50


MANY = ("beg",) * 6


def test_the_notebook_shows_its_last_word_alone(context: Context) -> None:
    chat = chat_at(context, "breathe", "back", "beg")
    assert "Bien." not in texts(chat)


def test_the_notebook_can_be_leafed_back(context: Context) -> None:
    chat = chat_at(context, "breathe", "back", "beg")
    chat.pressed("notebook")
    assert "Bien." in texts(chat)


def test_the_oldest_word_stands_first(context: Context) -> None:
    chat = chat_at(context, "breathe", "back", "beg")
    chat.pressed("notebook")
    shown = texts(chat)
    assert shown.index("Bien.") < shown.index("Oui.")


def test_the_notebook_can_be_folded_again(context: Context) -> None:
    chat = chat_at(context, "breathe", "back", "beg")
    chat.pressed("notebook")
    chat.pressed("notebook")
    assert "Bien." not in texts(chat)


def test_a_notebook_of_one_word_has_no_older_pages(context: Context) -> None:
    assert "notebook" not in buttons(chat_at(context, "beg"))


def test_arrows_turn_the_pages_of_the_notebook(context: Context) -> None:
    chat = chat_at(context, *MANY)
    chat.pressed("notebook")
    small_window = window(800, 600)
    acted(chat, Turn(-1), space=small_window)
    back = chat.scrolls["notes"]
    acted(chat, Turn(1), space=small_window)
    assert (back > 0, chat.scrolls["notes"]) == (True, 0)


@pytest.mark.parametrize("by", [-1, 1])
def test_arrows_without_a_notebook_do_nothing(context: Context, by: int) -> None:
    chat = chat_at(context)
    acted(chat, Turn(by))
    assert chat.scrolls == {}
