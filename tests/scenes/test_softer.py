"""The softer version: words that press stay hidden until they are asked for."""

from dataclasses import replace

from game.engine.scenario import Line
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context
from game.ui.action import Turn
from tests.scenes.given import FIRST, acted, buttons, chat_at, debrief_of, played, small, texts


def soft(context: Context) -> Context:
    return context.changed({"is_soft": True})


def name_of(context: Context) -> str:
    return context.library.catalogue.tactics["deadline"].name


def test_words_that_press_are_hidden(context: Context) -> None:
    assert "Une heure." not in texts(chat_at(soft(context)))


def test_the_technique_stands_in_their_place(context: Context) -> None:
    assert name_of(context) in texts(chat_at(soft(context)))


def test_other_words_stay(context: Context) -> None:
    assert {"t’es là ?", "Le téléphone vibre."} <= set(texts(chat_at(soft(context))))


def test_hidden_words_can_be_read(context: Context) -> None:
    chat = chat_at(soft(context))
    chat.pressed("read:0")
    assert "Une heure." in texts(chat)


def test_what_was_read_stays_open(context: Context) -> None:
    chat = chat_at(soft(context))
    chat.pressed("read:0")
    chat.pressed("choice:beg")
    assert "Une heure." in texts(chat)


def test_only_what_is_said_now_is_in_the_way_of_the_focus(context: Context) -> None:
    chat = chat_at(soft(context), "beg", "beg")
    reading = [one for one in buttons(chat) if one.startswith("read:")]
    assert reading == [f"read:{len(chat.entries) - len(FIRST.lines)}"]


def test_it_holds_at_once(context: Context) -> None:
    chat = chat_at(context)
    chat.adopt(soft(context))
    assert "Une heure." not in texts(chat)


def test_it_can_be_left_at_once(context: Context) -> None:
    chat = chat_at(soft(context))
    chat.adopt(context)
    assert "Une heure." in texts(chat)


def test_who_presses_is_not_seen_typing(context: Context) -> None:
    chat = Chat(soft(context), played(small()))
    chat.update(0.34)
    assert chat.typing == ""


def test_who_presses_is_not_heard(context: Context) -> None:
    chat = chat_at(soft(context))
    assert chat.taken_sounds() == ("buzz",)  # Sarah's


def test_a_hidden_notification_tells_its_technique(context: Context) -> None:
    shown = texts(chat_at(soft(context), "breathe"))
    assert ("Réponds." in shown, f"Hidden message: {name_of(context)}" in shown) == (False, True)


def test_hidden_notifications_do_not_pile_up(context: Context) -> None:
    story = small()
    lines = tuple(Line("lina", f"Réponds {number}.", "deadline") for number in range(5))
    room = replace(story.nodes["room"], lines=lines)
    many = replace(story, nodes={**story.nodes, "room": room})
    shown = texts(chat_at(soft(context), "breathe", scenario=many))
    assert shown.count(f"Hidden message: {name_of(context)}") == 1


def tactics_page(context: Context) -> DebriefScene:
    scene = debrief_of(context, played(small(), "tell"))
    acted(scene, Turn(1), Turn(1))
    return scene


def test_the_debrief_names_the_technique_without_its_words(context: Context) -> None:
    shown = texts(tactics_page(soft(context)))
    assert (name_of(context) in shown, any("Une heure." in one for one in shown)) == (True, False)


def test_the_debrief_quotes_the_words_otherwise(context: Context) -> None:
    assert any("Une heure." in one for one in texts(tactics_page(context)))


def test_words_that_press_are_hidden_in_the_room_too(context: Context) -> None:
    """Somebody who is there in person speaks; the words can be read there as well."""
    story = small()
    room = replace(story.nodes["room"], present=("lina",))
    near = replace(story, nodes={**story.nodes, "room": room})
    chat = chat_at(soft(context), "breathe", scenario=near)
    hidden = [one for one in buttons(chat) if one.startswith("read:")]
    chat.pressed(hidden[0])
    assert "Réponds." in texts(chat)
