"""What was said and done, each in its conversation, at its time."""

import pytest

from game.engine.scenario import Scenario
from game.engine.transcript import Entry, story_time, transcript
from tests.engine.given import choice, line, node, played, story


def entries(scenario: Scenario, *taken: str) -> tuple[Entry, ...]:
    return transcript(played(scenario, *taken))


def only(scenario: Scenario) -> Entry:
    (entry,) = entries(scenario)
    return entry


def test_a_message_stands_in_the_conversation_of_who_wrote_it() -> None:
    entry = only(story(node("a", lines=(line("lina", "Réponds."),))))
    assert (entry.kind, entry.speaker, entry.text) == ("message", "lina", "Réponds.")
    assert (entry.thread, entry.screen) == ("lina", "lina")
    assert not entry.is_notification


def test_a_message_of_another_conversation_is_a_notification() -> None:
    entry = only(story(node("a", lines=(line("sarah", "T’es là ?"),))))
    assert (entry.thread, entry.screen) == ("sarah", "lina")
    assert entry.is_notification


def test_a_message_while_in_the_room_is_a_notification() -> None:
    entry = only(story(node("a", screen="room", lines=(line("lina", "Réponds."),))))
    assert (entry.kind, entry.thread, entry.screen) == ("message", "lina", "room")
    assert entry.is_notification


def test_somebody_who_is_present_is_heard() -> None:
    entry = only(
        story(node("a", screen="room", present=("papa",), lines=(line("papa", "Viens."),)))
    )
    assert (entry.kind, entry.thread) == ("speech", "room")
    assert not entry.is_notification


def test_somebody_present_is_heard_while_the_phone_is_in_hand() -> None:
    entry = only(story(node("a", present=("papa",), lines=(line("papa", "Viens."),))))
    assert (entry.kind, entry.thread, entry.screen) == ("speech", "room", "lina")
    assert not entry.is_notification


def test_the_presence_of_one_does_not_make_another_heard() -> None:
    entry = only(story(node("a", present=("papa",), lines=(line("lina", "Réponds."),))))
    assert entry.kind == "message"


def test_somebody_without_an_app_is_heard() -> None:
    entry = only(story(node("a", lines=(line("cousin", "Salut."),))))
    assert (entry.kind, entry.thread) == ("speech", "room")


@pytest.mark.parametrize("screen", ["room", "lina"])
def test_the_narrator_tells_where_the_player_looks(screen: str) -> None:
    entry = only(story(node("a", screen=screen, lines=(line("narrator", "Il pleut."),))))
    assert (entry.kind, entry.speaker, entry.thread) == ("narration", "narrator", screen)
    assert not entry.is_notification


def test_a_line_of_the_player_is_written_in_the_open_conversation() -> None:
    entry = only(story(node("a", screen="sarah", lines=(line("noe", "Oui."),))))
    assert (entry.kind, entry.speaker, entry.thread) == ("message", "noe", "sarah")


def test_a_line_of_the_player_in_the_room_is_spoken() -> None:
    entry = only(story(node("a", screen="room", lines=(line("noe", "Oui."),))))
    assert (entry.kind, entry.thread) == ("speech", "room")


def test_the_tactic_of_a_line_is_kept() -> None:
    entry = only(story(node("a", lines=(line("lina", "Une heure.", "deadline"),))))
    assert entry.tactic == "deadline"


def test_a_reply_stands_in_the_open_conversation_as_the_player() -> None:
    (entry,) = entries(story(node("a", choice("no", "b", kind="say")), node("b")), "no")
    assert (entry.kind, entry.speaker, entry.text) == ("message", "noe", "no.")
    assert (entry.thread, entry.screen, entry.choice_id) == ("lina", "lina", "no")


def test_a_reply_in_the_room_is_spoken() -> None:
    scenario = story(node("a", choice("no", "b", kind="say"), screen="room"), node("b"))
    (entry,) = entries(scenario, "no")
    assert (entry.kind, entry.thread) == ("speech", "room")


def test_words_to_someone_stand_in_their_conversation() -> None:
    scenario = story(node("a", choice("hey", "b", kind="write", to="sarah")), node("b"))
    (entry,) = entries(scenario, "hey")
    assert (entry.kind, entry.thread) == ("message", "sarah")
    assert not entry.is_notification


def test_words_to_someone_from_the_room_are_a_message() -> None:
    ways = choice("hey", "b", kind="write", to="sarah")
    (entry,) = entries(story(node("a", ways, screen="room"), node("b")), "hey")
    assert entry.kind == "message"


def test_an_act_is_no_message() -> None:
    (entry,) = entries(story(node("a", choice("put-down", "b")), node("b")), "put-down")
    assert (entry.kind, entry.thread) == ("act", "lina")


def test_entries_come_in_order_with_the_number_of_their_step() -> None:
    scenario = story(
        node("a", choice("go", "b"), lines=(line("lina", "Un."), line("sarah", "Deux."))),
        node("b", lines=(line("lina", "Trois."),)),
    )
    told = [(one.step, one.text) for one in entries(scenario, "go")]
    assert told == [(0, "Un."), (0, "Deux."), (0, "go."), (1, "Trois.")]


def test_entries_of_a_node_without_time_keep_the_time_before() -> None:
    said = (line("lina", "Un."),)
    scenario = story(
        node("a", choice("go", "b"), time="21:14", lines=said), node("b", lines=said, time="")
    )
    assert [one.time for one in entries(scenario, "go")] == ["21:14", "21:14", "21:14"]


def test_entries_of_a_node_reached_late_do_not_go_back_in_time() -> None:
    said = (line("lina", "Un."),)
    scenario = story(
        node("a", choice("go", "b"), time="22:14", lines=said), node("b", lines=said, time="21:30")
    )
    assert entries(scenario, "go")[-1].time == "22:14"


@pytest.mark.parametrize(
    ("now", "written", "shown"),
    [
        ("", "21:14", "21:14"),
        ("21:14", "", "21:14"),
        ("", "", ""),
        ("21:14", "21:31", "21:31"),
        ("21:31", "21:14", "21:31"),
        ("21:31", "21:31", "21:31"),
        ("22:14", "20:00", "22:14"),
        ("22:14", "07:35", "07:35"),
        ("23:59", "00:01", "00:01"),
        ("07:35", "20:00", "20:00"),
        ("21:00", "09:00", "09:00"),
        ("21:00", "10:00", "21:00"),
    ],
)
def test_story_time_never_goes_back_but_for_the_next_day(
    now: str, written: str, shown: str
) -> None:
    assert story_time(now, written) == shown


def test_story_time_does_not_go_back_over_midnight() -> None:
    assert story_time("00:10", "23:45") == "00:10"
