"""Putting the phone down, at any moment; and what the window wakes up for."""

import pytest

from game.scenes.camera import Camera
from game.scenes.chat import Chat
from game.scenes.desk import resting_place
from game.scenes.hand import PULL_SECONDS
from game.scenes.scene import Context
from game.ui.action import Click, Confirm, Pick, Press, PutDown
from tests.scenes.given import acted, buttons, chat_at, played, recorded, small, texts
from tests.ui.given import window


def put_down(context: Context, *taken: str) -> Chat:
    """Give a chat whose phone was put down, the view at rest."""
    chat = chat_at(context, *taken)
    acted(chat, PutDown())
    chat.update(60)
    return chat


def test_putting_the_phone_down_hides_the_choices(context: Context) -> None:
    assert [one for one in buttons(put_down(context)) if one.startswith("choice:")] == []


def test_putting_the_phone_down_hides_the_threat(context: Context) -> None:
    assert "Une heure." not in texts(put_down(context))


def test_help_stays_near_while_the_phone_is_down(context: Context) -> None:
    assert "help" in buttons(put_down(context))


def test_no_number_takes_a_choice_while_the_phone_is_down(context: Context) -> None:
    chat = put_down(context)
    acted(chat, Pick(1))
    assert chat.play.taken == ()


@pytest.mark.parametrize("go_on", [Confirm(), Click(5, 5)], ids=["enter", "click"])
def test_no_line_is_told_while_the_phone_is_down(context: Context, go_on: Confirm | Click) -> None:
    chat = Chat(context, played(small()))
    acted(chat, PutDown())
    chat.update(60)
    acted(chat, go_on)
    assert chat.shown == 0


def test_time_tells_no_line_while_the_phone_is_down(context: Context) -> None:
    chat = Chat(context, played(small()))
    acted(chat, PutDown())
    for _ in range(100):
        chat.update(60)
    assert chat.shown == 0


def test_the_same_key_takes_the_phone_up_again(context: Context) -> None:
    chat = put_down(context)
    acted(chat, PutDown())
    assert not chat.is_in_room


def test_a_button_takes_the_phone_up_again(context: Context) -> None:
    chat = put_down(context)
    acted(chat, Press("take-up"))
    assert not chat.is_in_room


def test_the_choices_come_back_with_the_phone(context: Context) -> None:
    chat = put_down(context)
    acted(chat, PutDown())
    chat.update(60)
    assert "choice:beg" in buttons(chat)


def test_in_the_room_there_is_no_phone_to_put_down(context: Context) -> None:
    chat = chat_at(context, "breathe")
    acted(chat, PutDown())
    assert not chat.is_put_down


def test_a_choice_into_the_room_pulls_the_view_back(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, Pick(1))
    assert chat.is_moving


def test_the_view_pulls_back_little_by_little(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, PutDown())
    chat.update(PULL_SECONDS / 3)
    assert chat.pull == pytest.approx(1 / 3)


def test_the_pull_ends_at_one(context: Context) -> None:
    assert put_down(context).pull == pytest.approx(1.0)


def test_the_view_comes_back_to_zero(context: Context) -> None:
    chat = put_down(context)
    acted(chat, PutDown())
    chat.update(60)
    assert chat.pull == pytest.approx(0.0)


def test_who_wants_no_movement_sees_the_room_at_once(calm: Context) -> None:
    chat = chat_at(calm)
    acted(chat, PutDown())
    chat.update(0.001)
    assert chat.pull == pytest.approx(1.0)


def test_enter_ends_a_movement(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, PutDown(), Confirm())
    assert not chat.is_moving


def test_the_phone_shrinks_while_the_view_pulls_back(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, PutDown())
    chat.update(PULL_SECONDS / 2)
    assert any("layer" in call for call in recorded(chat))


def test_a_movement_draws_again(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, PutDown())
    chat.is_changed = False
    chat.update(0.01)
    assert chat.is_changed


def test_a_settled_choice_needs_no_waking_up(context: Context) -> None:
    assert chat_at(context).wakes_in() is None


def test_a_phone_put_down_needs_no_waking_up(context: Context) -> None:
    assert put_down(context).wakes_in() is None


def test_a_phone_put_down_while_a_line_is_coming_needs_no_waking_up(context: Context) -> None:
    chat = Chat(context, played(small()))
    acted(chat, PutDown())
    chat.update(60)
    assert chat.wakes_in() is None


def test_a_movement_is_followed_at_once(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, PutDown())
    assert chat.wakes_in() == pytest.approx(0.0)


def test_a_coming_line_wakes_the_window(context: Context) -> None:
    wakes = Chat(context, played(small())).wakes_in()
    assert wakes is not None
    assert 0 < wakes < 5


def test_waking_up_as_asked_tells_every_line(context: Context) -> None:
    chat = Chat(context, played(small()))
    for _ in range(1000):
        if (wakes := chat.wakes_in()) is None:
            break
        chat.update(wakes)
    assert not chat.is_telling


def test_an_ended_story_comes_to_rest(context: Context) -> None:
    chat = chat_at(context, "tell")
    chat.update(0)
    assert chat.wakes_in() is None


def test_waiting_for_a_choice_draws_nothing_again(context: Context) -> None:
    chat = chat_at(context)
    chat.is_changed = False
    chat.update(60)
    assert not chat.is_changed


def test_in_an_upright_window_the_phone_on_the_desk_is_not_hidden(context: Context) -> None:
    chat = put_down(context)
    chat.layout(window(720, 1280))
    button = chat.tree.find("take-up")
    assert button is not None
    desk = resting_place(chat.suited(window(720, 1280)), Camera(360))
    assert button.rect.bottom < desk.y


def test_in_an_upright_window_notifications_lie_above_what_is_told(context: Context) -> None:
    chat = chat_at(context, "breathe")
    chat.layout(window(720, 1280))
    notes, told = chat.tree.find("notes"), [one for one in chat.tree.walk() if one.name]
    (card,) = (one for one in told if one.name == "Réponds.")
    assert notes is not None
    assert card.rect.bottom <= notes.rect.y
