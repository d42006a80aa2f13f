"""The real loop with a gamepad and a finger instead of a keyboard; and what is heard."""

from collections.abc import Iterator
from datetime import date

import pygame
import pytest

from game import app
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from game.ui.events import Devices
from game.ui.sound import Sounds
from tests.app.given import Decide, Hands, key, run
from tests.ui.given import finger, pad_axis, pad_button

A, B = pygame.CONTROLLER_BUTTON_A, pygame.CONTROLLER_BUTTON_B
UP, DOWN = pygame.CONTROLLER_BUTTON_DPAD_UP, pygame.CONTROLLER_BUTTON_DPAD_DOWN
RIGHT, BACK = pygame.CONTROLLER_BUTTON_DPAD_RIGHT, pygame.CONTROLLER_BUTTON_BACK
X = key(pygame.K_x)


@pytest.fixture(scope="module")
def context(library: Library, french: Messages) -> Context:
    settings = Settings(is_calm=True, has_sound=False)
    return Context(library, french, date(2026, 11, 22), settings)


def towards(stack: SceneStack, wanted: str) -> pygame.Event:
    """Go to a button with the pad, then press it; a direction is let go before the next."""
    scene = stack.top
    if scene.focus == wanted:
        return pad_button(A)
    order = scene.tree.focusable()
    here = order.index(scene.focus) if scene.focus in order else -1
    return pad_button(DOWN if order.index(wanted) > here else UP)


class GamepadHands:
    """Plays as planned with nothing but a gamepad, whose directions are let go after each press."""

    def __init__(self, play: Play) -> None:
        self.plan = list(play.taken)
        self.held: int | None = None
        self.has_paused = False

    def __call__(self, stack: SceneStack) -> pygame.Event:
        if self.held is not None:
            held, self.held = self.held, None
            return pad_button(held, is_down=False)
        event = self._decided(stack)
        self.held = event.button if event.button in (UP, DOWN, RIGHT) else None
        return event

    def _decided(self, stack: SceneStack) -> pygame.Event:
        match stack.top:
            case Chat() as chat if chat.is_telling:
                return pad_button(A)
            case Chat() if not self.has_paused:
                self.has_paused = True
                return pad_button(B)
            case Chat() as chat if not chat.play.is_ended:
                return towards(stack, f"choice:{self.plan[len(chat.play.taken)]}")
            case Chat():
                return towards(stack, "debrief")
            case DebriefScene() as debrief:
                return pad_button(RIGHT if debrief.page < 6 else BACK)
        return pad_button(A)


@pytest.fixture(scope="module")
def gamepad_run(context: Context, endings: dict[str, Play]) -> Iterator[tuple[Hands, Play]]:
    """Play from the title to the last page of the debrief, once, with a pause in between."""
    shortest = min(endings.values(), key=lambda play: len(play.taken))
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield run(monkeypatch, lambda: Title(context), GamepadHands(shortest)), shortest


def test_a_gamepad_alone_leads_from_the_title_to_the_debrief(
    gamepad_run: tuple[Hands, Play],
) -> None:
    hands, _ = gamepad_run
    assert hands.seen == ["Title", "Rules", "Chat", "Pause", "Chat", "DebriefScene"]


def test_the_view_button_closes_everything(gamepad_run: tuple[Hands, Play]) -> None:
    hands, _ = gamepad_run
    assert hands.stacks[0].is_empty


def each(*events: pygame.Event | None) -> Decide:
    left = iter((*events, X))
    return lambda _: next(left)


def test_a_direction_that_is_held_goes_on_through_the_buttons(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    focuses: list[str] = []

    def decide(stack: SceneStack) -> pygame.Event | None:
        focuses.append(stack.top.focus)
        if len(focuses) == 1:
            return pad_button(DOWN)
        return X if len(focuses) > 4 else None

    run(monkeypatch, lambda: Title(context), decide)
    order = [one for one in dict.fromkeys(focuses) if one]
    assert len(order) >= 2


def test_the_right_stick_asks_for_frames_only_while_it_is_pushed(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    stick = pygame.CONTROLLER_AXIS_RIGHTY
    events = pad_axis(stick, 1.0), None, pad_axis(stick, 0.0), None
    hands = run(monkeypatch, lambda: Title(context), each(*events))
    assert [round(one, 3) for one in hands.waited] == [1.0, 0.017, 0.017, 1.0, 1.0]


def test_a_finger_takes_a_choice(
    monkeypatch: pytest.MonkeyPatch, context: Context, scenario: Scenario
) -> None:
    chat = Chat(context, Play.start(scenario))
    chat.shown = len(chat.entries)
    wanted = chat.play.open_ids()[1]
    taps: list[tuple[float, float]] = []

    def decide(stack: SceneStack) -> pygame.Event:
        card = stack.top.tree.find(f"choice:{wanted}")
        if taps:
            return finger(pygame.FINGERUP, *taps.pop())
        if card is None:
            return X
        wide, high = pygame.display.get_window_size()
        taps.append((card.rect.centre[0] / wide, card.rect.centre[1] / high))
        return finger(pygame.FINGERDOWN, *taps[0])

    run(monkeypatch, lambda: chat, decide)
    assert chat.play.taken == (wanted,)


class Silent(Sounds):
    """Notes what would be heard."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__()
        self.heard = heard

    def play(self, name: str) -> None:
        self.heard.append(name)


def test_what_a_scene_gives_to_hear_is_played(
    monkeypatch: pytest.MonkeyPatch, context: Context, scenario: Scenario
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(app, "Sounds", lambda: Silent(heard))
    chat = Chat(context.changed({"has_sound": True}), Play.start(scenario))
    run(monkeypatch, lambda: chat, each(key(pygame.K_p)))
    assert heard == ["down"]


def test_a_key_turns_the_sound_off(
    monkeypatch: pytest.MonkeyPatch, context: Context, scenario: Scenario
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(app, "Sounds", lambda: Silent(heard))
    chat = Chat(context.changed({"has_sound": True}), Play.start(scenario))
    run(monkeypatch, lambda: chat, each(key(pygame.K_m), key(pygame.K_p)))
    assert heard == []


def test_gamepads_are_looked_for_after_the_first_picture(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    asked: list[bool] = []

    class Noted(Devices):
        def listen(self) -> None:
            asked.append(title.tree.rect.w > 0)

    title = Title(context)
    monkeypatch.setattr(app, "Devices", Noted)
    run(monkeypatch, lambda: title, each(None, None))
    assert asked == [True]
