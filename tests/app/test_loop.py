"""The real loop on a window that is nowhere: keys in, scenes out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pygame
import pytest

from game import app
from game.app import NoDisplay
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.keeping import Keeping
from game.library import Library
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context
from game.scenes.side import visible_offers
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from game.ui.action import Action, Turn
from tests.app.given import Decide, Hands, click, digit, key, run

X = key(pygame.K_x)


@pytest.fixture(scope="module")
def context(library: Library, french: Messages) -> Context:
    return Context(library, french, date(2026, 11, 22), Settings(is_calm=True))


@pytest.fixture
def story(context: Context, scenario: Scenario) -> Chat:
    """Give a story whose first lines are all told."""
    chat = Chat(context, Play.start(scenario))
    chat.shown = len(chat.entries)
    return chat


def each(*events: pygame.Event | None) -> Decide:
    """Send one event after the other, whatever is seen, then leave."""
    left: Iterator[pygame.Event | None] = iter((*events, X))
    return lambda _: next(left)


def keyboard(play: Play) -> Decide:
    """Play as planned with nothing but keys, look at every page of the debrief, and leave."""
    plan = list(play.taken)

    def decide(stack: SceneStack) -> pygame.Event:
        match stack.top:
            case Chat() as chat if chat.is_telling:
                return key(pygame.K_SPACE)
            case Chat() as chat if chat.play.taken == () and chat.focus != f"choice:{plan[0]}":
                return key(pygame.K_TAB)
            case Chat() as chat if chat.play.taken and not chat.play.is_ended:
                offers = [one.choice.id for one in visible_offers(chat.play.choices())]
                return digit(offers.index(plan[len(chat.play.taken)]) + 1)
            case DebriefScene() as debrief if debrief.page < 6:
                return key(pygame.K_RIGHT)
            case DebriefScene():
                return X
        return key(pygame.K_RETURN)

    return decide


@pytest.fixture(scope="module")
def keyboard_run(context: Context, endings: dict[str, Play]) -> Iterator[Hands]:
    """Play from the title to the last page of the debrief, once."""
    shortest = min(endings.values(), key=lambda play: len(play.taken))
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield run(monkeypatch, lambda: Title(context), keyboard(shortest))


def test_keys_alone_lead_from_the_title_to_the_debrief(keyboard_run: Hands) -> None:
    assert keyboard_run.seen == ["Title", "Rules", "Chat", "DebriefScene"]


def test_the_key_that_closes_everything_ends_the_loop(keyboard_run: Hands) -> None:
    assert keyboard_run.stacks[0].is_empty


def test_no_window_is_left_open(keyboard_run: Hands) -> None:
    del keyboard_run
    assert not pygame.display.get_init()


def test_closing_the_window_ends_the_loop(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    hands = run(monkeypatch, lambda: Title(context), each(pygame.Event(pygame.QUIT)))
    assert len(hands.waited) == 1


def test_a_click_takes_a_choice(
    monkeypatch: pytest.MonkeyPatch, context: Context, story: Chat
) -> None:
    wanted = story.play.open_ids()[1]

    def decide(stack: SceneStack) -> pygame.Event:
        card = stack.top.tree.find(f"choice:{wanted}")
        return X if card is None else click(*card.rect.centre)

    run(monkeypatch, lambda: Title(context), decide, lambda: story)
    assert story.play.taken == (wanted,)


@pytest.mark.parametrize(
    ("language", "on"), [("fr", pygame.K_RIGHT), ("pseudo-rtl", pygame.K_LEFT)]
)
def test_the_arrow_the_way_one_reads_leads_on(
    monkeypatch: pytest.MonkeyPatch, context: Context, language: str, on: int
) -> None:
    turned: list[Action] = []
    monkeypatch.setattr(Title, "other", lambda _, action: turned.append(action))
    run(monkeypatch, lambda: Title(context.changed({"language": language})), each(key(on)))
    assert turned == [Turn(1)]


def test_a_scene_may_lie_over_the_first(
    monkeypatch: pytest.MonkeyPatch, context: Context, story: Chat
) -> None:
    assert run(monkeypatch, lambda: Title(context), each(), lambda: story).seen == ["Chat"]


def test_another_size_of_the_window_lays_the_scene_out_again(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    widths: list[int] = []

    def decide(stack: SceneStack) -> pygame.Event:
        widths.append(stack.top.tree.rect.w)
        if len(widths) > 1:
            return X
        pygame.display.set_mode((900, 700), pygame.RESIZABLE)
        return pygame.Event(pygame.WINDOWSIZECHANGED, x=900, y=700)

    run(monkeypatch, lambda: Title(context), decide)
    assert widths[-1] == 900


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """Note each picture that is wholly put on the screen."""
    seen: list[None] = []
    note = seen.append
    monkeypatch.setattr(pygame.display, "flip", lambda: note(None))
    return seen


def test_a_window_in_which_nothing_happens_is_drawn_first_without_the_room_then_with_it(
    monkeypatch: pytest.MonkeyPatch, context: Context, pictures: list[None]
) -> None:
    run(monkeypatch, lambda: Title(context), each(None, None, None))
    assert len(pictures) == 2


def test_a_window_in_which_nothing_happens_waits_as_long_as_it_may(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    hands = run(monkeypatch, lambda: Title(context), each(None, None))
    assert set(hands.waited) == {1.0}


def test_a_window_that_was_covered_is_drawn_again(
    monkeypatch: pytest.MonkeyPatch, context: Context, pictures: list[None]
) -> None:
    run(monkeypatch, lambda: Title(context), each(None, pygame.Event(pygame.WINDOWEXPOSED), None))
    assert len(pictures) == 3


def test_a_key_without_meaning_draws_nothing(
    monkeypatch: pytest.MonkeyPatch, context: Context, pictures: list[None]
) -> None:
    run(monkeypatch, lambda: Title(context), each(None, key(pygame.K_w), None))
    assert len(pictures) == 2


def test_the_key_for_the_full_screen_is_a_setting_like_any_other(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    toggled: list[bool] = []
    monkeypatch.setattr(app, "toggle_full_screen", lambda: toggled.append(True))
    wished: list[bool] = []

    def decide(stack: SceneStack) -> pygame.Event:
        wished.append(stack.top.context.settings.is_full_screen)
        return key(pygame.K_F11) if len(wished) < 3 else X

    run(monkeypatch, lambda: Title(context), decide)
    assert (wished, len(toggled)) == ([False, True, False], 2)


def test_a_setting_is_changed_by_keys_alone_and_kept(
    monkeypatch: pytest.MonkeyPatch, context: Context, tmp_path: Path
) -> None:
    keeping = Keeping(tmp_path)
    keys = (pygame.K_s, pygame.K_TAB, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_s)
    events = [key(one) for one in keys]
    hands = run(monkeypatch, lambda: Title(replace(context, keeping=keeping)), each(*events))
    assert hands.seen == ["Title", "SettingsScene", "Title"]
    assert keeping.settings() == Settings(text_percent=150)


def test_a_system_without_full_screen_goes_on_in_its_window(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    def refused() -> None:
        raise pygame.error

    monkeypatch.setattr(pygame.display, "toggle_fullscreen", refused)
    full = context.changed({"is_full_screen": True})
    assert run(monkeypatch, lambda: Title(full), each(None, None)).seen == ["Title"]


def test_lines_come_when_their_time_is_up(
    monkeypatch: pytest.MonkeyPatch, context: Context, scenario: Scenario
) -> None:
    meant, told = 0.0, Chat(context, Play.start(scenario))
    while (wakes := told.wakes_in()) is not None:
        told.update(wakes)
        meant += wakes
    chat = Chat(context, Play.start(scenario))
    hands = run(monkeypatch, lambda: chat, lambda _: None if chat.is_telling else X)
    assert hands.monotonic() == pytest.approx(meant, abs=2.0)


def test_time_before_an_action_does_not_count_after_it(
    monkeypatch: pytest.MonkeyPatch, library: Library, french: Messages, scenario: Scenario
) -> None:
    moving = Context(library, french, date(2026, 11, 22))
    chat = Chat(moving, Play.start(scenario))
    chat.shown = len(chat.entries)
    pulls: list[float] = []

    def decide(stack: SceneStack) -> pygame.Event:
        del stack
        pulls.append(chat.pull)
        return X if len(pulls) > 1 else key(pygame.K_p)

    run(monkeypatch, lambda: chat, decide)
    assert pulls[1] < 0.1


def test_the_window_says_nothing_of_the_topic(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    captions: list[str] = []

    def decide(stack: SceneStack) -> pygame.Event:
        del stack
        captions.append(pygame.display.get_caption()[0])
        return X

    run(monkeypatch, lambda: Title(context), decide)
    assert captions == ["Coupe Court"]


def test_without_a_screen_there_is_no_display(
    monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoDisplay):
        run(monkeypatch, lambda: Title(context), each())
