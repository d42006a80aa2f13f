"""Lines at the player's own pace: how fast, by themselves or one for each press."""

import pytest

from game.engine.scenario import Node
from game.scenes.chat import Chat
from game.scenes.scene import SETTLE_SECONDS, Apply, Context
from game.settings import Value
from game.ui.action import Click, Confirm, PutDown, SwitchAuto, SwitchSound
from tests.scenes.given import FIRST, acted, buttons, chat_at, played, small, texts


def fresh(context: Context, *taken: str, **settings: Value) -> Chat:
    return Chat(context.changed(settings), played(small(), *taken))


def seconds_to_tell(chat: Chat) -> float:
    """Let the time pass that the scene asks for; give how much it was."""
    passed = 0.0
    while (wakes := chat.wakes_in()) is not None:
        chat.update(wakes)
        passed += wakes
    return passed


def test_a_slow_pace_takes_longer(context: Context) -> None:
    slow, normal, fast = (
        seconds_to_tell(fresh(context, text_speed=one)) for one in ("slow", "normal", "fast")
    )
    assert slow > 1.5 * normal > 2 * fast


def test_at_once_tells_all_lines_of_a_node(context: Context) -> None:
    assert not fresh(context, text_speed="at-once").is_telling


def test_at_once_holds_at_once(context: Context) -> None:
    chat = fresh(context)
    chat.adopt(context.changed({"text_speed": "at-once"}))
    assert not chat.is_telling


def test_at_once_offers_the_choices_of_the_next_node_too(context: Context) -> None:
    chat = fresh(context, text_speed="at-once")
    acted(chat, Confirm())
    chat.pressed("choice:beg")
    assert "choice:beg" in buttons(chat)


def test_another_pace_leaves_what_was_told(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Confirm())
    chat.adopt(context.changed({"text_speed": "slow"}))
    assert "Une heure." in texts(chat)


def test_without_auto_no_line_comes_by_itself(context: Context) -> None:
    chat = fresh(context, is_auto=False)
    chat.update(3600)
    assert "Une heure." not in texts(chat)


def test_without_auto_nothing_wakes_the_window(context: Context) -> None:
    assert fresh(context, is_auto=False).wakes_in() is None


def test_without_auto_nobody_is_seen_typing(context: Context) -> None:
    assert fresh(context, is_auto=False).typing == ""


@pytest.mark.parametrize("ask", [Confirm(), Click(640, 5)], ids=["enter", "click"])
def test_without_auto_a_press_brings_the_next_line(context: Context, ask: Confirm | Click) -> None:
    chat = fresh(context, is_auto=False)
    acted(chat, ask)
    assert "Une heure." in texts(chat)


def test_without_auto_a_mark_waits_under_the_last_line(context: Context) -> None:
    assert "go-on" in buttons(fresh(context, is_auto=False))


def test_without_auto_the_mark_waits_in_the_room_too(context: Context) -> None:
    chat = fresh(context, "breathe", is_auto=False)
    chat.pull = 1.0
    assert "go-on" in buttons(chat)


def test_the_mark_is_gone_with_the_last_line(context: Context) -> None:
    chat = fresh(context, is_auto=False)
    for _ in FIRST.lines:
        acted(chat, Confirm())
    assert "go-on" not in buttons(chat)


def test_with_auto_there_is_no_mark(context: Context) -> None:
    assert "go-on" not in buttons(fresh(context))


def pressed_through(context: Context) -> Chat:
    """Give a chat all of whose lines were told by its mark."""
    chat = fresh(context, is_auto=False)
    for _ in FIRST.lines:
        chat.pressed("go-on")
    return chat


def test_one_press_too_many_on_the_mark_takes_no_choice(context: Context) -> None:
    chat = pressed_through(context)
    chat.pressed("choice:beg")
    assert chat.play.taken == ()


def test_a_choice_can_be_pressed_a_moment_later(context: Context) -> None:
    chat = pressed_through(context)
    chat.update(SETTLE_SECONDS)
    chat.pressed("choice:beg")
    assert chat.play.taken == ("beg",)


def test_a_key_switches_auto(context: Context) -> None:
    assert acted(fresh(context), SwitchAuto()) == Apply({"is_auto": False})


def test_the_same_key_switches_it_back(context: Context) -> None:
    assert acted(fresh(context, is_auto=False), SwitchAuto()) == Apply({"is_auto": True})


def test_lines_come_again_when_auto_is_switched_on(context: Context) -> None:
    chat = fresh(context, is_auto=False)
    chat.adopt(context)
    chat.update(60)
    assert "Une heure." in texts(chat)


def test_a_button_switches_auto(context: Context) -> None:
    assert chat_at(context).pressed("auto") == Apply({"is_auto": False})


def test_a_button_says_whether_lines_come_by_themselves(context: Context) -> None:
    assert "Auto: off (A)" in texts(fresh(context, is_auto=False))


def test_a_button_switches_the_sound(context: Context) -> None:
    assert chat_at(context).pressed("sound") == Apply({"has_sound": False})


def test_a_new_line_comes_to_its_place_in_a_moment(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Confirm())
    before = chat.is_arriving
    chat.update(0.2)
    assert (before, chat.is_arriving) == (True, False)


def test_who_wants_no_movement_sees_a_new_line_at_its_place(calm: Context) -> None:
    chat = Chat(calm, played(small()))
    acted(chat, Confirm())
    assert not chat.is_arriving


def test_who_wants_no_movement_sees_no_dots_jump(calm: Context) -> None:
    chat = Chat(calm, played(small()))
    chat.update(0.36)
    assert chat.typing == "lina"
    assert chat.wakes_in() == pytest.approx(chat.wait)


def heard(chat: Chat, *taken: str) -> tuple[str, ...]:
    """Give what is heard until all is told and some choices are taken."""
    while chat.is_telling:
        chat.handle(Confirm())
    for one in taken:
        chat.pressed(f"choice:{one}")
    return chat.taken_sounds()


def test_a_message_is_heard_and_a_notification_is_another_sound(context: Context) -> None:
    assert heard(fresh(context)) == ("in", "buzz")


def test_a_reply_is_heard(context: Context) -> None:
    assert heard(fresh(context), "beg")[2:] == ("out",)


def test_putting_the_phone_down_is_heard(context: Context) -> None:
    chat = chat_at(context)
    chat.taken_sounds()
    acted(chat, PutDown())
    assert chat.taken_sounds() == ("down",)


def test_a_choice_that_puts_the_phone_down_is_heard(context: Context) -> None:
    assert heard(fresh(context), "breathe")[2:] == ("down",)


def test_opening_the_notebook_is_heard(context: Context) -> None:
    chat = chat_at(context)
    chat.taken_sounds()
    chat.pressed("notebook")
    assert chat.taken_sounds() == ("page",)


def test_without_sound_nothing_is_heard(context: Context) -> None:
    assert heard(fresh(context, has_sound=False), "beg") == ()


def test_a_key_turns_the_sound_off_everywhere(context: Context) -> None:
    assert acted(fresh(context), SwitchSound()) == Apply({"has_sound": False})


def test_a_sound_is_given_once(context: Context) -> None:
    chat = fresh(context)
    heard(chat)
    assert chat.taken_sounds() == ()


def test_nothing_is_told_at_once_that_the_node_does_not_hold(context: Context) -> None:
    empty = Node("first", "lina", "21:14", lines=(), choices=FIRST.choices)
    chat = Chat(context.changed({"text_speed": "at-once"}), played(small(empty)))
    assert "choice:beg" in buttons(chat)
