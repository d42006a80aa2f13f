"""What is read aloud, and when the voice is silent."""

from dataclasses import dataclass, field, replace

import pytest

from game.access.aloud import Aloud
from game.access.elements import Element
from game.access.speech import Voice
from game.ui.spoken import joined
from game.ui.widgets import Heard
from tests.access.given import NOWHERE, NotedVoice, group, leaf

TITLE = leaf("Pause", "heading", is_news=False, level=1)
CARD = group(
    "Pause", TITLE, leaf("Take your time.", is_news=False), leaf("Go on", "button"), kind="dialog"
)
STORY = group("Story", leaf("Go on", "button"))


@dataclass(slots=True)
class Room:
    """Somebody who hears a voice."""

    voice: NotedVoice = field(default_factory=NotedVoice)
    aloud: Aloud = field(init=False)

    def __post_init__(self) -> None:
        self.aloud = Aloud(lambda _: self.voice)
        self.aloud.switch(is_on=True)

    def hears(self, screen: Element, *fresh: Element, at: str = "", serial: int = 1) -> list[str]:
        """Show a screen; give what is said of it."""
        before = len(self.voice.said)
        self.aloud.show(serial, screen, fresh, at, "fr")
        return self.voice.said[before:]


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_card_is_read_whole_but_for_its_buttons(room: Room) -> None:
    assert room.hears(CARD) == ["Pause. Take your time."]


def test_of_a_story_the_name_is_said(room: Room) -> None:
    assert room.hears(STORY) == ["Story."]


def test_a_screen_that_stays_is_read_once(room: Room) -> None:
    room.hears(CARD)
    assert room.hears(CARD) == []


def test_the_same_words_on_another_screen_are_read(room: Room) -> None:
    room.hears(CARD)
    assert room.hears(CARD, serial=2) == ["Pause. Take your time."]


def test_a_new_line_is_read(room: Room) -> None:
    room.hears(STORY)
    line = leaf("Lina: hello")
    assert room.hears(group("Story", line), line) == ["Lina: hello."]


def test_lines_that_come_together_are_read_together(room: Room) -> None:
    room.hears(STORY)
    lines = leaf("One."), leaf("Two.")
    assert room.hears(group("Story", *lines), *lines) == ["One. Two."]


def test_the_button_that_one_comes_to_is_said(room: Room) -> None:
    room.hears(CARD)
    assert room.hears(CARD, at="Go on") == ["Go on."]


def test_a_button_that_one_stays_at_is_said_once(room: Room) -> None:
    room.hears(CARD, at="Go on")
    assert room.hears(CARD, at="Go on") == []


def test_a_heading_that_comes_is_read_with_the_buttons_beside_it(room: Room) -> None:
    room.hears(STORY)
    asking = Element("asking", "heading", "And now?", NOWHERE, heard=Heard(is_news=True, level=2))
    choices = group("Choices", asking, leaf("1. Breathe", "button"))
    assert room.hears(group("Story", choices), asking) == ["And now? 1. Breathe."]


def test_the_language_of_the_screen_is_spoken(room: Room) -> None:
    room.hears(STORY)
    assert room.voice.languages == ["fr"]


def test_nothing_is_said_before_it_is_wanted() -> None:
    voice = NotedVoice()
    Aloud(lambda _: voice).show(1, CARD, (), "", "fr")
    assert voice.said == []


def test_no_voice_is_looked_for_before_it_is_wanted() -> None:
    def find(named: str) -> Voice:
        raise AssertionError(named)

    Aloud(find).show(1, CARD, (), "", "fr")


def test_without_a_voice_reading_stays_off() -> None:
    aloud = Aloud(lambda _: None)
    assert not aloud.switch(is_on=True)
    assert not aloud.is_on


def test_off_is_silent_at_once(room: Room) -> None:
    room.hears(CARD)
    room.aloud.switch(is_on=False)
    assert not room.voice.is_busy
    assert room.hears(CARD, serial=2) == []


def test_on_again_reads_the_screen_again(room: Room) -> None:
    room.hears(CARD)
    room.aloud.switch(is_on=False)
    room.aloud.switch(is_on=True)
    assert room.hears(CARD) == ["Pause. Take your time."]


def test_it_is_known_that_something_is_being_said(room: Room) -> None:
    room.hears(CARD)
    assert room.aloud.is_speaking


def test_a_voice_that_has_ended_is_not_waited_for(room: Room) -> None:
    room.hears(CARD)
    room.voice.is_busy = False
    assert not room.aloud.is_speaking


def test_a_voice_that_never_ends_is_not_waited_for_long(room: Room) -> None:
    room.hears(CARD)
    room.aloud.passed(10.0)
    assert not room.aloud.is_speaking


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["One", "Two"], "One. Two."),
        (["Really?", "Yes!"], "Really? Yes!"),
        (["« Quoted. »", "end"], "« Quoted. » end."),
        (["so…"], "so…"),
    ],
)
def test_parts_are_joined_as_sentences(parts: list[str], said: str) -> None:
    assert joined(parts) == said


def test_a_switch_that_is_turned_is_said_again(room: Room) -> None:
    off = leaf("Sound: off", "button", is_news=False)
    room.hears(group("Story", off), at="Sound: off")
    on = replace(off, name="Sound: on")
    assert room.hears(group("Story", on), at="Sound: off") == ["Sound: on."]


def test_leaving_a_button_says_nothing(room: Room) -> None:
    room.hears(STORY, at="Go on")
    assert room.hears(STORY) == []
