"""The story: lines come one by one, then choices, then an ending."""

from dataclasses import replace

from game.engine.scenario import Line
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context, Push, Replace
from game.ui.action import Click, Confirm, GoBack, Move, Pause, Pick
from tests.scenes.given import acted, buttons, chat_at, played, small, texts

CHOICES = ("choice:breathe", "choice:beg", "choice:tell")


def fresh(context: Context, *taken: str) -> Chat:
    return Chat(context, played(small(), *taken))


def choices(chat: Chat) -> tuple[str, ...]:
    return tuple(one for one in buttons(chat) if one.startswith("choice:"))


def test_nothing_is_told_at_first(context: Context) -> None:
    assert "Une heure." not in texts(fresh(context))


def test_enter_tells_the_next_line(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Confirm())
    assert "Une heure." in texts(chat)


def test_enter_tells_one_line_at_a_time(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Confirm())
    assert "Le téléphone vibre." not in texts(chat)


def test_a_click_beside_the_buttons_tells_the_next_line(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Click(640, 5))
    assert "Une heure." in texts(chat)


def test_time_tells_the_next_line(context: Context) -> None:
    chat = fresh(context)
    chat.update(60)
    assert "Une heure." in texts(chat)


def test_somebody_is_seen_typing_before_a_message(context: Context) -> None:
    chat = fresh(context)
    chat.update(0.5)
    assert chat.typing == "lina"


def test_nobody_types_while_a_notification_is_coming(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Confirm())
    chat.update(chat.wait - 0.01)
    assert chat.typing == ""


def test_no_choice_is_seen_before_all_is_told(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Confirm(), Confirm())
    assert choices(chat) == ()


def test_a_number_takes_no_choice_before_all_is_told(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Pick(1))
    assert chat.play.taken == ()


def test_choices_are_seen_when_all_is_told(context: Context) -> None:
    assert choices(chat_at(context)) == CHOICES


def test_a_number_takes_the_choice_it_stands_at(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, Pick(3))
    assert chat.play.taken == ("tell",)


def test_numbers_count_what_is_seen_and_not_what_is_closed(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, Pick(4))
    assert chat.play.taken == ()


def test_a_closed_choice_cannot_be_pressed(context: Context) -> None:
    chat = chat_at(context)
    chat.pressed("choice:gone")
    assert chat.play.taken == ()


def test_the_focus_and_enter_take_a_choice(context: Context) -> None:
    chat = chat_at(context)
    while chat.focus != "choice:beg":
        acted(chat, Move(1))
    acted(chat, Confirm())
    assert chat.play.taken == ("beg",)


def test_a_click_takes_a_choice(context: Context) -> None:
    chat = chat_at(context)
    texts(chat)
    card = chat.tree.find("choice:beg")
    assert card is not None
    acted(chat, Click(*card.rect.centre))
    assert chat.play.taken == ("beg",)


def test_the_focus_starts_anew_after_a_choice(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, Move(1), Pick(2))
    assert chat.focus == ""


def test_enter_after_a_choice_takes_no_other(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, Move(1), Pick(2), Confirm())
    assert chat.play.taken == ("beg",)


def test_the_feedback_follows_a_choice(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, Pick(2))
    assert "Oui." in texts(chat)


def test_what_was_said_stands_in_the_conversation(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, Pick(2))
    assert "attends" in texts(chat)


def test_a_spent_choice_is_seen_closed(context: Context) -> None:
    chat = chat_at(context, "breathe", "back")
    texts(chat)
    card = chat.tree.find("choice:breathe")
    assert card is not None
    assert not card.is_enabled


def test_a_spent_choice_keeps_its_number(context: Context) -> None:
    chat = chat_at(context, "breathe", "back")
    assert choices(chat) == CHOICES


def test_a_spent_choice_is_not_taken_by_its_number(context: Context) -> None:
    chat = chat_at(context, "breathe", "back")
    acted(chat, Pick(1))
    assert chat.play.taken == ("breathe", "back")


def test_a_spent_choice_is_not_taken_by_enter(context: Context) -> None:
    chat = chat_at(context, "breathe", "back")
    chat.focus = "choice:breathe"
    acted(chat, Confirm())
    assert chat.play.taken == ("breathe", "back")


def test_a_spent_choice_is_not_taken_by_a_click(context: Context) -> None:
    chat = chat_at(context, "breathe", "back")
    texts(chat)
    card = chat.tree.find("choice:breathe")
    assert card is not None
    acted(chat, Click(*card.rect.centre))
    assert chat.play.taken == ("breathe", "back")


def test_going_back_undoes_the_last_choice(context: Context) -> None:
    chat = chat_at(context, "beg", "breathe")
    acted(chat, GoBack())
    assert chat.play.taken == ("beg",)


def test_going_back_at_the_start_does_nothing(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, GoBack())
    assert choices(chat) == CHOICES


def test_what_arrives_elsewhere_is_seen_as_a_notification(context: Context) -> None:
    chat = fresh(context)
    acted(chat, Confirm(), Confirm())
    assert "t’es là ?" in texts(chat)


def test_a_notification_is_gone_with_the_next_node(context: Context) -> None:
    assert "t’es là ?" not in texts(chat_at(context, "breathe"))


def test_in_the_room_the_threat_is_a_notification(context: Context) -> None:
    assert "Réponds." in texts(chat_at(context, "breathe"))


def test_in_the_room_notifications_beyond_the_pile_are_counted(context: Context) -> None:
    story = small()
    lines = tuple(Line("lina", f"Réponds {number}.") for number in range(5))
    room = replace(story.nodes["room"], lines=lines)
    many = replace(story, nodes={**story.nodes, "room": room})
    assert "+ 2" in texts(chat_at(context, "breathe", scenario=many))


def test_an_ended_story_offers_the_debrief(context: Context) -> None:
    assert "debrief" in buttons(chat_at(context, "tell"))


def test_enter_after_the_ending_leads_to_the_debrief(context: Context) -> None:
    chat = chat_at(context, "tell")
    chat.update(1.0)
    result = acted(chat, Confirm())
    assert isinstance(result, Replace)
    assert isinstance(result.scene, DebriefScene)


def test_enter_right_after_the_last_line_stays_at_the_ending(context: Context) -> None:
    assert acted(chat_at(context, "tell"), Confirm()) is None


def test_the_debrief_is_that_of_the_play(context: Context) -> None:
    chat = chat_at(context, "beg", "tell")
    chat.update(1.0)
    result = acted(chat, Confirm())
    assert isinstance(result, Replace)
    assert isinstance(result.scene, DebriefScene)
    assert result.scene.play.taken == ("beg", "tell")


def test_the_debrief_does_not_come_before_the_last_line(context: Context) -> None:
    assert acted(fresh(context, "tell"), Confirm()) is None


def test_the_pause_knows_that_there_is_nothing_to_undo(context: Context) -> None:
    result = acted(chat_at(context), Pause())
    assert isinstance(result, Push)
    assert "back" not in buttons(result.scene)


def test_the_pause_offers_to_undo_a_choice(context: Context) -> None:
    result = acted(chat_at(context, "beg"), Pause())
    assert isinstance(result, Push)
    assert "back" in buttons(result.scene)
