"""Plays in the real loop: kept after each choice if the player agreed, and never otherwise."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pygame
import pytest

from game.engine.play import Play
from game.i18n import Messages
from game.keeping import SETTINGS, Keeping
from game.library import Library
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.rules import Rules
from game.scenes.scene import Context
from game.scenes.side import visible_offers
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from tests.app.given import Decide, digit, key, run

X, ENTER, SPACE = key(pygame.K_x), key(pygame.K_RETURN), key(pygame.K_SPACE)
STORY = "dans-l-heure"


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    return Keeping(tmp_path / "player")


@pytest.fixture(scope="module")
def plan(endings: dict[str, Play]) -> tuple[str, ...]:
    return min((play.taken for play in endings.values()), key=len)


def agreed(library: Library, keeping: Keeping, *, keeps_plays: bool = True) -> Context:
    settings = Settings(is_calm=True, text_speed="at-once", keeps_plays=keeps_plays)
    return Context(library, Messages(), date(2026, 11, 22), settings, keeping)


def playing(plan: tuple[str, ...], kept: list[tuple[str, ...]], keeping: Keeping) -> Decide:
    """Take choices, noting before each what lies on the disk; then leave."""

    def decide(stack: SceneStack) -> pygame.Event:
        match stack.top:
            case Chat() as chat if chat.is_telling:
                return SPACE
            case Chat() as chat if len(chat.play.taken) < len(plan):
                save = keeping.peek(STORY)
                kept.append(save.taken if save else ())
                offers = [one.choice.id for one in visible_offers(chat.play.choices())]
                return digit(offers.index(plan[len(chat.play.taken)]) + 1)
            case Chat() as chat if not chat.play.is_ended:
                return X
            case DebriefScene():
                return X
        return ENTER

    return decide


@dataclass(frozen=True, slots=True)
class Whole:
    """A play to the end whose player agreed: what was seen, and what lay on the disk meanwhile."""

    seen: list[str]
    kept: list[tuple[str, ...]]
    keeping: Keeping


@pytest.fixture(scope="module")
def whole(
    tmp_path_factory: pytest.TempPathFactory, library: Library, plan: tuple[str, ...]
) -> Whole:
    keeping, kept = Keeping(tmp_path_factory.mktemp("home") / "player"), list[tuple[str, ...]]()
    context = agreed(library, keeping)
    with pytest.MonkeyPatch.context() as monkeypatch:
        hands = run(monkeypatch, lambda: Title(context), playing(plan, kept, keeping))
    return Whole(hands.seen, kept, keeping)


def test_each_choice_is_on_the_disk_before_the_next(whole: Whole, plan: tuple[str, ...]) -> None:
    assert whole.kept == [plan[:count] for count in range(len(plan))]


def test_an_ended_play_leaves_only_that_it_was_ended(whole: Whole) -> None:
    assert whole.seen[-1] == "DebriefScene"
    assert whole.keeping.peek(STORY) is None
    assert whole.keeping.ended() == {STORY}


def test_without_agreement_a_whole_play_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, library: Library, keeping: Keeping, plan: tuple[str, ...]
) -> None:
    context = agreed(library, keeping, keeps_plays=False)
    hands = run(monkeypatch, lambda: Title(context), playing(plan, [], keeping))
    assert hands.seen[-1] == "DebriefScene"
    assert not keeping.folder.exists()


def test_closing_everything_keeps_the_play_and_enter_goes_on_with_it(
    monkeypatch: pytest.MonkeyPatch, library: Library, keeping: Keeping, plan: tuple[str, ...]
) -> None:
    context = agreed(library, keeping)
    run(monkeypatch, lambda: Title(context), playing(plan[:1], [], keeping))
    kept: list[tuple[str, ...]] = []
    run(monkeypatch, lambda: Title(context), playing(plan[:2], kept, keeping))
    assert kept == [plan[:1]]


def test_a_disk_that_refuses_stops_no_play(
    monkeypatch: pytest.MonkeyPatch, library: Library, keeping: Keeping, plan: tuple[str, ...]
) -> None:
    keeping.folder.write_text("no folder")
    context = agreed(library, keeping)
    hands = run(monkeypatch, lambda: Title(context), playing(plan[:2], [], keeping))
    assert hands.seen[-1] == "Chat"


def test_agreeing_before_a_story_keeps_it(
    monkeypatch: pytest.MonkeyPatch, library: Library, keeping: Keeping, plan: tuple[str, ...]
) -> None:
    context = agreed(library, keeping, keeps_plays=False)
    play_on = playing(plan[:1], [], keeping)

    def decide(stack: SceneStack) -> pygame.Event | None:
        top = stack.top
        if isinstance(top, Rules):
            wanted = "resume" if top.found.play else "go"
            wanted = wanted if top.context.settings.keeps_plays else "keep"
            return ENTER if top.focus == wanted else key(pygame.K_TAB)
        return play_on(stack)

    run(monkeypatch, lambda: Title(context), decide)
    save = keeping.peek(STORY)
    assert save is not None
    assert save.taken == plan[:1]
    assert SETTINGS in keeping.held()
