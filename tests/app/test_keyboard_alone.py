"""A whole scenario by keyboard alone, by way of settings, help and pause: Tab, arrows, Enter,
digits and Esc.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

import pygame
import pytest

from game.engine.play import Offer, Play
from game.i18n import Messages
from game.library import Library
from game.scenes.chat import Chat
from game.scenes.debrief import DebriefScene
from game.scenes.scene import Context, Scene
from game.scenes.side import visible_offers
from game.scenes.stack import SceneStack
from game.scenes.title import Title
from game.settings import Settings
from tests.app.given import Hands, digit, key, run

TAB, ENTER, ESCAPE = key(pygame.K_TAB), key(pygame.K_RETURN), key(pygame.K_ESCAPE)
TAB_BACK = pygame.Event(
    pygame.KEYDOWN, key=pygame.K_TAB, scancode=0, mod=pygame.KMOD_LSHIFT, unicode=""
)
UP, DOWN, RIGHT = key(pygame.K_UP), key(pygame.K_DOWN), key(pygame.K_RIGHT)
LAST_PAGE = 6
Keys: TypeAlias = Iterator[pygame.Event]


@dataclass(slots=True)
class Typist:
    """Somebody who looks at the screen, and types the next key of a way."""

    plan: Play
    stacks: list[SceneStack] = field(default_factory=list)
    typed: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)

    @property
    def top(self) -> Scene:
        return self.stacks[0].top

    def decide(self, keys: Keys, stack: SceneStack) -> pygame.Event:
        self.stacks[:] = [stack]
        event = next(keys)
        self.typed.append(event.key)
        return event

    def to(self, button: str) -> Keys:
        """Move the focus to a button with Tab, or with Shift where that is nearer."""
        order = self.top.tree.focusable()
        place, focus = order.index(button), self.top.focus
        before = order.index(focus) if focus in order else -1
        is_nearer_back = (before - place) % len(order) < (place - before) % len(order)
        for _ in order:
            if self.top.focus == button:
                return
            yield TAB_BACK if is_nearer_back else TAB
        assert self.top.focus == button

    def enter(self, button: str) -> Keys:
        """Go where a button leads; what has just come up wants to stand for a moment first."""
        before = self.top
        while self.top is before:
            yield from self.to(button)
            yield ENTER

    def leave(self) -> Keys:
        """Go back to what was seen before."""
        before = self.top
        while self.top is before:
            yield ESCAPE

    def whole_way(self) -> Keys:
        yield from self.enter("settings")
        yield from self.larger()
        yield from self.enter("help")
        yield DOWN
        yield UP
        yield from self.leave()
        yield from self.enter("offer")
        yield from self.enter("go")
        yield from self.story()
        yield from self.enter("debrief")
        yield from self.debrief()

    def larger(self) -> Keys:
        """Ask for larger letters among the settings, and go back."""
        yield from self.to("set:text_percent:100")
        yield RIGHT
        self.sizes.append(self.top.context.settings.text_percent)
        yield from self.leave()

    def story(self) -> Keys:
        for step in self.plan.steps:
            yield from self.lines()
            if len(self.chat.play.taken) == 1:
                yield from self.rest()
            if step.choice is not None:
                yield from self.choose(step.choice.id, step.offers)
        assert self.chat.play.node.ending is not None
        self.ended.append(self.chat.play.node.id)

    def choose(self, choice: str, offers: tuple[Offer, ...]) -> Keys:
        """Take a choice by its number or, every other time, by its button."""
        taken = len(self.chat.play.taken)
        ids = [one.choice.id for one in visible_offers(offers)]
        while len(self.chat.play.taken) == taken:
            if taken % 2:
                yield digit(ids.index(choice) + 1)
            else:
                yield from self.to(f"choice:{choice}")
                yield ENTER

    def lines(self) -> Keys:
        while self.chat.is_telling:
            yield ENTER

    def rest(self) -> Keys:
        """Pause in the middle of the story, look at settings and help, and go on."""
        yield from self.leave()  # the story, for the pause
        yield from self.enter("settings")
        yield from self.leave()
        yield from self.enter("help")
        yield from self.leave()
        yield from self.leave()
        yield from self.lines()

    def debrief(self) -> Keys:
        debrief = self.top
        assert isinstance(debrief, DebriefScene)
        while debrief.page < LAST_PAGE:
            yield from self.to("next")
            yield ENTER
        while True:
            yield from self.to("quit")
            yield ENTER

    @property
    def chat(self) -> Chat:
        assert isinstance(self.top, Chat)
        return self.top


@pytest.fixture(scope="module")
def played(library: Library, endings: dict[str, Play]) -> Iterator[tuple[Hands, Typist]]:
    context = Context(
        library, Messages(), date(2026, 11, 22), Settings(is_calm=True, has_sound=False)
    )
    typist = Typist(min(endings.values(), key=lambda play: len(play.taken)))
    keys = typist.whole_way()
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield (
            run(monkeypatch, lambda: Title(context), lambda stack: typist.decide(keys, stack)),
            typist,
        )


def test_the_keyboard_leads_everywhere_and_back(played: tuple[Hands, Typist]) -> None:
    rest = ["Pause", "SettingsScene", "Pause", "Help", "Pause", "Chat"]
    before = ["Title", "SettingsScene", "Title", "Help", "Title", "Rules", "Chat"]
    assert played[0].seen == [*before, *rest, "DebriefScene"]


def test_the_arrows_change_a_setting(played: tuple[Hands, Typist]) -> None:
    assert played[1].sizes == [125]


def test_the_story_is_played_to_its_ending(played: tuple[Hands, Typist]) -> None:
    assert played[1].ended == [played[1].plan.node.id]


def test_few_keys_are_enough(played: tuple[Hands, Typist]) -> None:
    named = {"tab", "return", "escape", "up", "down", "right"}
    digits = {"&"}  # a French keyboard: what counts is the place of a key
    assert {pygame.key.name(one) for one in played[1].typed} == named | digits


def test_the_last_button_closes_the_game(played: tuple[Hands, Typist]) -> None:
    assert played[0].stacks[0].is_empty
