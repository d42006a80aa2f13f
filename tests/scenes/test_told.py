"""What is told of a story as it comes: line by line, or at once for a screen reader."""

from pathlib import Path

from game.keeping import Keeping
from game.scenes.audience import KnownAudience
from game.scenes.chat import Chat
from game.scenes.scene import Context
from game.ui.action import AskHelp, Confirm, GoBack, Pick, PutDown, SkipScene
from tests.access.given import Ear, heard, names
from tests.scenes.given import acted, chat_at, played, small
from tests.scenes.shelf import agreed

GREETING = ["lina.s07, Pixo", "21:14", "lina.s07: Une heure."]
ASKED = "And now? Choices: 3"


def fresh(context: Context, *taken: str) -> Ear:
    return Ear(Chat(context, played(small(), *taken)))


def test_the_story_is_told_line_by_line(context: Context) -> None:
    ear = fresh(context)
    assert ear.hears(Confirm()) == GREETING
    assert ear.hears(Confirm()) == ["Notification. Sarah, Messages: t’es là ?"]


def test_the_choices_are_told_when_they_open(context: Context) -> None:
    ear = fresh(context)
    assert ear.hears(Confirm(), Confirm(), Confirm())[-2:] == ["Le téléphone vibre.", ASKED]


def test_a_choice_is_followed_by_what_was_said_and_the_notebook(context: Context) -> None:
    ear = Ear(chat_at(context))
    ear.hears()
    assert ear.hears(Pick(2)) == ["Noé: attends", "Notebook: Oui."]


def test_another_conversation_is_told_by_its_name(context: Context) -> None:
    ear = Ear(chat_at(context))
    ear.hears()
    assert ear.hears(Pick(3))[:2] == ["Sarah, Messages", "Noé: au secours"]


def test_the_end_of_the_story_is_told(context: Context) -> None:
    ear = Ear(chat_at(context))
    told = ear.hears(Pick(3), Confirm())
    assert told[-1].startswith("The end of this way. À deux.")


def test_help_and_back_tells_nothing_again(context: Context) -> None:
    ear = Ear(chat_at(context))
    ear.hears()
    acted(ear.scene, AskHelp())
    assert ear.hears() == []


def test_the_phone_put_down_and_taken_up_tells_nothing_again(context: Context) -> None:
    chat = chat_at(context)
    ear = Ear(chat)
    ear.hears(PutDown())
    chat.pull = 1.0
    ear.hears(PutDown())
    chat.pull = 0.0
    assert ear.hears() == []


def test_going_back_tells_the_lines_of_the_node_again(context: Context) -> None:
    ear = Ear(chat_at(context, "beg"))
    ear.hears()
    ear.hears(GoBack())
    assert ear.hears(Confirm())[-1] == "lina.s07: Une heure."


def test_going_back_into_the_room_tells_its_lines_again(context: Context) -> None:
    ear = Ear(chat_at(context, "breathe"))
    ear.hears(Pick(1), GoBack())
    assert ear.hears(Confirm()) == ["21:20 · The bedroom", "La lampe."]


def test_a_story_that_goes_on_does_not_tell_what_was_before(context: Context) -> None:
    assert fresh(context, "beg").hears() == ["lina.s07, Pixo", "Noé: attends", "Notebook: Oui."]


def read(scene: Chat) -> Chat:
    """Let a screen reader listen."""
    scene.heed(KnownAudience(are_reading=True))
    return scene


def test_for_a_screen_reader_all_lines_come_at_once(context: Context) -> None:
    chat = read(Chat(context, played(small())))
    assert Ear(chat).hears() == [
        "lina.s07, Pixo",
        "21:14",
        "lina.s07: Une heure.",
        "Notification. Sarah, Messages: t’es là ?",
        "Le téléphone vibre.",
        ASKED,
    ]


def test_for_a_screen_reader_a_choice_and_what_follows_are_one(context: Context) -> None:
    ear = Ear(read(chat_at(context)))
    ear.hears()
    told = ear.hears(Pick(2))
    assert told[:3] == ["Noé: attends", "Notebook: Oui.", "lina.s07: Une heure."]
    assert told[-1] == ASKED


def test_for_a_screen_reader_the_view_does_not_move(context: Context) -> None:
    chat = read(chat_at(context))
    acted(chat, Pick(1))
    assert (read(chat).is_moving, chat.is_telling) == (False, False)


def test_in_the_room_the_story_is_told_in_its_order(context: Context) -> None:
    ear = Ear(read(chat_at(context)))
    ear.hears()
    assert ear.hears(Pick(1)) == [
        "Notebook: Bien.",
        "21:20 · The bedroom",
        "La lampe.",
        "Notification. lina.s07, Pixo: Réponds.",
        "And now? Choices: 1",
    ]


def test_while_the_phone_is_down_nothing_comes_for_a_screen_reader_either(
    context: Context,
) -> None:
    chat = Chat(context, played(small()))
    acted(chat, PutDown())
    assert read(chat).is_telling


def test_going_back_is_told_to_a_screen_reader_too(context: Context) -> None:
    ear = Ear(read(chat_at(context)))
    ear.hears(Pick(2))
    assert "lina.s07: Une heure." in ear.hears(GoBack())


def test_nothing_comes_by_itself_while_something_is_read_aloud(context: Context) -> None:
    chat = Chat(context, played(small()))
    chat.heed(KnownAudience(is_speaking=True))
    chat.update(60)
    assert (chat.shown, chat.wakes_in()) == (0, None)


def test_the_phone_put_down_is_a_card_that_is_read_whole(context: Context) -> None:
    chat = chat_at(context)
    acted(chat, PutDown())
    assert (heard(chat).kind, heard(chat).name) == ("dialog", "The phone can wait.")


def test_a_hidden_message_is_told_by_its_technique(context: Context) -> None:
    technique = context.library.catalogue.tactics["deadline"].name
    told = Ear(read(chat_at(context.changed({"is_soft": True})))).hears()
    assert f"{technique}. Hidden message: press to read it" in told


def test_what_was_hidden_is_told_when_it_is_opened(context: Context) -> None:
    chat = chat_at(context.changed({"is_soft": True}))
    ear = Ear(chat)
    ear.hears()
    chat.pressed("read:0")
    assert ear.hears() == ["lina.s07: Une heure."]


def test_a_hidden_notification_is_told_without_its_words(context: Context) -> None:
    technique = context.library.catalogue.tactics["deadline"].name
    told = Ear(chat_at(context.changed({"is_soft": True}), "breathe")).hears()
    assert f"Notification. lina.s07, Pixo: Hidden message: {technique}" in told


def test_a_scene_that_is_passed_over_is_told_by_the_notebook(context: Context) -> None:
    ear = Ear(chat_at(context))
    ear.hears()
    told = ear.hears(SkipScene())
    assert any(one.startswith("Notebook: We pass over this scene. Nothing") for one in told)


def test_the_notebook_is_leafed_through_without_a_word(context: Context) -> None:
    chat = chat_at(context, "beg", "breathe")
    ear = Ear(chat)
    ear.hears()
    chat.pressed("notebook")
    assert ear.hears() == []
    assert "“attends”. Oui." in names(heard(chat))


def test_the_lines_wait_for_a_press_where_they_should_until_somebody_listens(
    context: Context,
) -> None:
    chat = Chat(context.changed({"is_auto": False}), played(small()))
    chat.update(60)
    assert chat.shown == 0
    assert not read(chat).is_telling


def test_a_disk_that_refuses_is_told(context: Context, tmp_path: Path) -> None:
    (tmp_path / "player").write_text("no folder")
    chat = chat_at(agreed(context, Keeping(tmp_path / "player")))
    ear = Ear(chat)
    ear.hears()
    assert any(one.startswith("Your story cannot be kept") for one in ear.hears(Pick(2)))
