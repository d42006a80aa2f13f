"""All who listen, together: who is told what, and how long the loop may sleep."""

from dataclasses import dataclass, field

import accesskit
import pytest

from game.access.aloud import Aloud
from game.access.listeners import NO_VOICE, Listeners
from game.access.reader import ScreenReader, Signs
from game.access.shown import Shown
from game.settings import Settings, Value
from game.ui.geometry import Rect
from game.ui.widgets import TEXT, Heard, Widget
from tests.access.given import NotedVoice
from tests.access.test_reader import NotedAdapter

WHOLE = Rect(0, 0, 100, 100)


class Screen:
    """Stands for a scene."""


def plain(message: str) -> str:
    return message


@dataclass(slots=True)
class Window:
    """A window whose lines are told to a voice and to a screen reader."""

    voice: NotedVoice = field(default_factory=NotedVoice)
    adapter: NotedAdapter = field(default_factory=NotedAdapter)
    signs: Signs = field(default_factory=Signs)
    screen: Screen = field(default_factory=Screen)
    settings: Settings = field(default_factory=Settings)
    listeners: Listeners = field(init=False)

    def __post_init__(self) -> None:
        reader = ScreenReader(accesskit, self.adapter, self.signs, "Coupe Court")
        self.listeners = Listeners(Aloud(lambda _: self.voice), reader)

    def shows(self, *lines: str, screen: Screen | None = None) -> None:
        told = tuple(
            Widget(WHOLE, role=TEXT, name=one, heard=Heard(one, is_news=True)) for one in lines
        )
        tree = Widget(WHOLE, children=told, name="Story")
        self.listeners.show(Shown(screen or self.screen, tree, language="fr"))

    def sets(self, **values: Value) -> bool:
        self.settings = self.settings.changed(**values)
        return self.listeners.follow(self.settings, plain)

    def switches_voice(self) -> None:
        self.sets(reads_aloud=not self.settings.reads_aloud)

    def begins_to_listen(self) -> None:
        self.signs.begin()
        self.listeners.look()


@pytest.fixture
def window() -> Window:
    return Window()


def test_nothing_is_done_while_nobody_listens(window: Window) -> None:
    window.shows("one")
    assert (window.voice.said, window.adapter.updates) == ([], [])


def test_whoever_begins_to_listen_is_told_what_is_seen(window: Window) -> None:
    window.shows("one")
    window.begins_to_listen()
    assert window.adapter.updates


def test_each_listener_is_told_each_line_once(window: Window) -> None:
    window.shows()
    window.begins_to_listen()
    window.switches_voice()
    window.shows("one")
    count = len(window.adapter.updates)
    window.shows("one")
    assert (len(window.adapter.updates), window.voice.said) == (count, ["Story. one."])


def test_a_screen_that_is_left_and_found_again_tells_nothing_twice(window: Window) -> None:
    window.switches_voice()
    window.shows("one")
    window.shows("other", screen=Screen())
    window.shows("one")
    assert window.voice.said == ["Story. one.", "Story. other.", "Story."]


def test_switching_the_voice_on_is_told_to_everybody(window: Window) -> None:
    window.switches_voice()
    assert window.listeners.notice == "Reading aloud is on. R stops it."
    assert window.listeners.is_changed


def test_switching_it_off_too(window: Window) -> None:
    window.switches_voice()
    window.switches_voice()
    assert window.listeners.notice == "Reading aloud is off."


def test_switching_on_reads_what_is_seen_already(window: Window) -> None:
    window.switches_voice()
    window.shows("one")
    window.switches_voice()
    window.switches_voice()
    window.shows("one")
    assert window.voice.said == ["Story. one.", "Story. one."]


def test_what_was_set_before_is_told_when_the_game_starts() -> None:
    window = Window()
    window.sets(reads_aloud=True)
    assert window.listeners.notice == "Reading aloud is on. R stops it."


def test_a_game_that_starts_silent_tells_nothing_of_it(window: Window) -> None:
    window.sets()
    assert window.listeners.notice == ""


def test_nothing_is_told_while_nothing_changes(window: Window) -> None:
    window.switches_voice()
    window.listeners.passed(4.0)
    window.sets(text_percent=125)
    assert window.listeners.notice == ""


def test_another_voice_is_looked_for_when_one_is_set(window: Window) -> None:
    asked: list[str] = []

    def find(name: str) -> NotedVoice:
        asked.append(name)
        return window.voice

    window.listeners.aloud = Aloud(find)
    window.sets(reads_aloud=True)
    window.sets(voice="Amelie")
    assert asked == ["", "Amelie"]


def test_another_speed_holds_from_the_next_text_on(window: Window) -> None:
    window.switches_voice()
    window.sets(voice_percent=150)
    window.shows("one")
    assert window.voice.percents == [150]


def test_another_voice_is_heard_without_telling_again_that_it_reads(window: Window) -> None:
    window.switches_voice()
    window.listeners.passed(4.0)
    window.sets(voice="woman")
    assert window.listeners.notice == ""


@pytest.fixture
def mute(window: Window) -> Window:
    """Give a window on a computer that has no voice."""
    window.listeners.aloud = Aloud(lambda _: None)
    return window


def test_without_a_voice_that_is_told(mute: Window) -> None:
    assert not mute.sets(reads_aloud=True)
    assert mute.listeners.notice == NO_VOICE


def test_taking_back_what_cannot_be_done_is_not_told(mute: Window) -> None:
    mute.sets(reads_aloud=True)
    assert mute.sets(reads_aloud=False)
    assert mute.listeners.notice == NO_VOICE


def test_what_cannot_be_listened_to_is_known(mute: Window) -> None:
    mute.listeners.why_silent = "No bus."
    assert mute.listeners.shortfalls == (NO_VOICE, "No bus.")


def test_with_everything_there_nothing_is_missing(window: Window) -> None:
    assert window.listeners.shortfalls == ()


def test_the_voices_are_those_of_the_system(window: Window) -> None:
    window.voice.known = ("", "woman")
    assert window.listeners.voices("fr") == ("", "woman")


def test_without_a_voice_there_are_no_names(mute: Window) -> None:
    assert mute.listeners.voices("fr") == ()


def test_a_notice_goes_away_after_a_while(window: Window) -> None:
    window.switches_voice()
    window.listeners.is_changed = False
    window.listeners.passed(4.0)
    assert (window.listeners.notice, window.listeners.is_changed) == ("", True)


def test_the_loop_sleeps_as_long_as_it_likes_when_nobody_may_come(window: Window) -> None:
    window.listeners.passed(3.0)
    assert window.listeners.wakes_in() is None


def test_the_loop_wakes_to_take_the_notice_away(window: Window) -> None:
    window.listeners.passed(3.0)
    window.switches_voice()
    window.listeners.passed(1.0)
    assert window.listeners.wakes_in() == pytest.approx(3.0)


def test_the_loop_wakes_to_see_whether_the_voice_has_ended(window: Window) -> None:
    window.switches_voice()
    window.shows("one")
    assert window.listeners.wakes_in() == pytest.approx(0.1)


def test_closing_is_silent_at_once(window: Window) -> None:
    window.switches_voice()
    window.shows("one")
    window.listeners.close()
    assert not window.voice.is_busy
    assert window.listeners.reader is None


def test_a_screen_that_is_gone_is_forgotten(window: Window) -> None:
    window.switches_voice()
    window.shows("one", screen=Screen())
    window.shows("two")
    assert len(window.listeners._spoken.news) == 1
