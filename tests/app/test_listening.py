"""The real loop with somebody who listens: the voice's key, and what a screen reader asks for."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pygame
import pytest

from game import app
from game.access import adapters
from game.access.aloud import Aloud
from game.access.listeners import NO_VOICE, Listeners
from game.access.reader import FOCUS, PRESS
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.scenes.chat import Chat
from game.scenes.scene import Apply, Context, Scene
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from game.ui import events
from game.ui.action import Action, Focus, Press
from tests.access.given import NotedVoice
from tests.app.given import Hands, key, run

R, X = key(pygame.K_r), key(pygame.K_x)


@pytest.fixture(scope="module")
def context(library: Library) -> Context:
    return Context(library, Messages(), date(2026, 11, 22), Settings(is_calm=True))


@dataclass(slots=True)
class StandIn:
    """Stands for the screen's side for screen readers: each number means a button."""

    buttons: dict[int, str] = field(default_factory=dict)
    front_seen: list[bool] = field(default_factory=list)
    is_listening: bool = False

    def look(self) -> bool:
        return False

    def wakes_in(self) -> None:
        return None

    def passed(self, seconds: float) -> None:
        del seconds

    def front(self, is_in_front: bool) -> None:
        self.front_seen.append(is_in_front)

    def meant(self, verb: str, number: int) -> Action | None:
        button = self.buttons.get(number)
        if button is None:
            return None
        return Press(button) if verb == PRESS else Focus(button)


@dataclass(slots=True)
class Listening:
    """A run of the game to which a voice and a screen reader listen."""

    monkeypatch: pytest.MonkeyPatch
    voice: NotedVoice = field(default_factory=NotedVoice)
    stand_in: StandIn = field(default_factory=StandIn)
    listeners: Listeners = field(init=False)

    def __post_init__(self) -> None:
        self.listeners = Listeners(Aloud(lambda _: self.voice))
        self.listeners.reader = self.stand_in  # type: ignore[assignment]

    def run(self, home: Callable[[], Scene], *steps: pygame.Event | None) -> Hands:
        left = iter((*steps, X))
        return self.decided(home, lambda _: next(left))

    def decided(
        self, home: Callable[[], Scene], decide: Callable[[SceneStack], pygame.Event | None]
    ) -> Hands:
        return run(self.monkeypatch, home, decide, listeners=self.listeners)


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Listening:
    return Listening(monkeypatch)


def asked(verb: str, number: int) -> pygame.Event:
    return pygame.Event(events.ASKED, verb=verb, number=number)


def test_nothing_is_said_before_the_key(listening: Listening, context: Context) -> None:
    listening.run(lambda: Title(context), None)
    assert listening.voice.said == []


def test_the_key_reads_the_screen_and_says_how_to_stop(
    listening: Listening, context: Context
) -> None:
    listening.run(lambda: Title(context), R, None)
    assert listening.voice.said == ["Coupe Court. Reading aloud is on. R stops it."]


def test_the_key_is_a_setting_like_any_other(listening: Listening, context: Context) -> None:
    wished: list[bool] = []

    def decide(stack: SceneStack) -> pygame.Event:
        wished.append(stack.top.context.settings.reads_aloud)
        return R if len(wished) < 3 else X

    listening.decided(lambda: Title(context), decide)
    assert wished == [False, True, False]


def test_what_was_set_before_is_read_from_the_start(listening: Listening, context: Context) -> None:
    listening.run(lambda: Title(context.changed({"reads_aloud": True})), None)
    assert listening.voice.said[0].startswith("Coupe Court.")


def test_the_notice_is_seen_and_goes_away(listening: Listening, context: Context) -> None:
    notices: list[str] = []
    events_sent = iter([R, *[None] * 60, X])

    def decide(stack: SceneStack) -> pygame.Event | None:
        del stack
        notices.append(listening.listeners.notice)
        return next(events_sent)

    listening.decided(lambda: Title(context), decide)
    assert notices[1].startswith("Reading aloud is on")
    assert notices[-1] == ""


def test_without_a_voice_the_key_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    wished: list[bool] = []
    listeners = Listeners(Aloud(lambda _: None))
    notices: list[str] = []

    def decide(stack: SceneStack) -> pygame.Event:
        wished.append(stack.top.context.settings.reads_aloud)
        notices.append(listeners.notice)
        return R if len(wished) < 2 else X

    run(monkeypatch, lambda: Title(context), decide, listeners=listeners)
    assert wished == [False, False]
    assert notices == ["", NO_VOICE]


def test_another_voice_speaks_at_once(listening: Listening, context: Context) -> None:
    asked: list[str] = []

    def find(name: str) -> NotedVoice:
        asked.append(name)
        return listening.voice

    listening.listeners.aloud = Aloud(find)
    title = Title(context)

    def decide(stack: SceneStack) -> pygame.Event:
        if "man" not in asked:
            stack.apply(Apply({"reads_aloud": True, "voice": "man"}))
            return key(pygame.K_TAB)
        return X

    listening.decided(lambda: title, decide)
    assert (asked, bool(listening.voice.said)) == (["man"], True)


def test_leaving_is_silent_at_once(listening: Listening, context: Context) -> None:
    listening.run(lambda: Title(context), R, None)
    assert not listening.voice.is_busy


def test_the_button_that_gets_the_focus_is_said(listening: Listening, context: Context) -> None:
    listening.run(lambda: Title(context), R, key(pygame.K_TAB), None)
    assert listening.voice.said[-1].startswith("Dans l’heure. Play. Une photo est partie")


def test_a_story_waits_until_its_line_has_been_read(
    listening: Listening, context: Context, scenario: Scenario
) -> None:
    chat = Chat(context, Play.start(scenario))
    shown: list[int] = []
    left = iter([R, *[None] * 60, X])

    def decide(stack: SceneStack) -> pygame.Event | None:
        del stack
        shown.append(chat.shown)
        if len(shown) == 40:
            listening.voice.is_busy = False
        return next(left)

    listening.decided(lambda: chat, decide)
    assert shown[39] == shown[1]
    assert shown[-1] > shown[39]


def test_the_player_need_not_wait_for_the_voice(
    listening: Listening, context: Context, scenario: Scenario
) -> None:
    chat = Chat(context, Play.start(scenario))
    shown: list[int] = []
    left = iter([R, None, key(pygame.K_SPACE), None, X])

    def decide(stack: SceneStack) -> pygame.Event | None:
        del stack
        shown.append(chat.shown)
        return next(left)

    listening.decided(lambda: chat, decide)
    assert shown[3] == shown[2] + 1


def test_a_screen_reader_presses_a_button(listening: Listening, context: Context) -> None:
    listening.stand_in.buttons[7] = "help"
    hands = listening.run(lambda: Title(context), None, asked(PRESS, 7), None)
    assert hands.seen == ["Title", "Help"]


def test_a_screen_reader_moves_the_focus(listening: Listening, context: Context) -> None:
    title = Title(context)
    listening.stand_in.buttons[7] = "help"
    listening.run(lambda: title, None, asked(FOCUS, 7), None)
    assert title.focus == "help"


def test_what_is_no_longer_there_is_not_pressed(listening: Listening, context: Context) -> None:
    hands = listening.run(lambda: Title(context), asked(PRESS, 7), None)
    assert hands.seen == ["Title"]


def test_whether_the_window_has_the_keyboard_is_handed_on(
    listening: Listening, context: Context
) -> None:
    lost, found = pygame.Event(pygame.WINDOWFOCUSLOST), pygame.Event(pygame.WINDOWFOCUSGAINED)
    listening.run(lambda: Title(context), lost, found, None)
    assert listening.stand_in.front_seen[-2:] == [False, True]


def test_a_window_that_is_nowhere_is_opened_to_no_screen_reader(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(adapters, "open_reader", lambda *given: opened.append(given))
    run(monkeypatch, lambda: Title(context), lambda _: X)
    assert opened == []


@pytest.mark.parametrize("missing", ["library", "bus"])
def test_a_game_that_no_screen_reader_can_read_runs_and_knows_why(
    monkeypatch: pytest.MonkeyPatch, context: Context, tmp_path: Path, missing: str
) -> None:
    monkeypatch.setattr(app, "UNASKED", ())
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    if missing == "library":
        monkeypatch.setitem(sys.modules, "accesskit", None)
    listeners = Listeners()
    sent = iter([None, X])
    hands = run(monkeypatch, lambda: Title(context), lambda _: next(sent), listeners=listeners)
    reasons = {"library": adapters.NO_LIBRARY, "bus": adapters.NO_BUS}
    assert (hands.seen, listeners.why_silent) == (["Title"], reasons[missing])


@pytest.mark.parametrize("is_revealed", [True, False])
def test_a_window_that_is_opened_hidden_is_seen_in_the_end(
    monkeypatch: pytest.MonkeyPatch, context: Context, is_revealed: bool
) -> None:
    seen: list[bool] = []

    def decide(stack: SceneStack) -> pygame.Event:
        del stack
        seen.append(pygame.display.get_active())
        return X

    monkeypatch.setattr(app, "MUST_HIDE", (sys.platform,))
    if not is_revealed:
        monkeypatch.setattr(app, "reveal", lambda: False)
    run(monkeypatch, lambda: Title(context), decide)
    assert seen == [True]


def test_asking_after_the_window_has_closed_is_no_crash() -> None:
    pygame.display.quit()
    events.ask(PRESS, 1)
