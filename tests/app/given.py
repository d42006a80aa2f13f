"""What tests of the window and the commands start from."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pygame
import pytest

from game import app, files
from game.access.listeners import Listeners
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.library import Library
from game.scenes.scene import Scene
from game.scenes.stack import SceneStack
from tests.scenes.given import ways

Decide = Callable[[SceneStack], pygame.Event | None]
MOST_WAITS = 2000  # a run that takes longer has lost its way


@dataclass(slots=True)
class Hands:
    """Somebody at the devices: asked what to send each time the loop waits; time is theirs."""

    decide: Decide
    stacks: list[SceneStack] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        """Let the time pass that the loop waits for, then send the next event."""
        assert len(self.waited) < MOST_WAITS, f"the run does not end: {self.seen}"
        self.waited.append(seconds)
        (stack,) = self.stacks
        name = type(stack.top).__name__
        if not self.seen or self.seen[-1] != name:
            self.seen.append(name)
        event = self.decide(stack)
        if event is not None:
            pygame.event.post(event)

    def monotonic(self) -> float:
        """Give the time; only waiting takes any."""
        return sum(self.waited)

    def stack(self, home: Callable[[], Scene], printer: Callable[[str, str], str]) -> SceneStack:
        """Make the stack of the game and keep it in sight."""
        self.stacks.append(SceneStack(home, printer))
        return self.stacks[-1]


def run(
    monkeypatch: pytest.MonkeyPatch,
    home: Callable[[], Scene],
    decide: Decide,
    first: Callable[[], Scene] | None = None,
    listeners: Listeners | None = None,
) -> Hands:
    """Run the real loop with somebody at the devices."""
    hands = Hands(decide)
    monkeypatch.setattr(app, "SIZE", app.SMALLEST)  # drawn sooner
    monkeypatch.setattr(app, "waiter", lambda: hands.wait)
    monkeypatch.setattr(app, "time", hands)
    monkeypatch.setattr(app, "SceneStack", hands.stack)
    app.run(home, first, listeners)
    return hands


def flat(text: str) -> str:
    """Give a text in one line; no-break spaces stay."""
    return re.sub(r"[ \n]+", " ", text)


def key(code: int, scancode: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=code, scancode=scancode, mod=0, unicode="")


def digit(number: int) -> pygame.Event:
    """Give the key of a number, as a French keyboard sends it: another letter, the same place."""
    return key(pygame.K_AMPERSAND, getattr(pygame, f"KSCAN_{number}"))


def click(x: int, y: int) -> pygame.Event:
    return pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=pygame.BUTTON_LEFT)


def endings() -> tuple[str, ...]:
    """Give the ids of the endings of the shipped scenario."""
    found, _ = Library().scenario(files.shipped("dans-l-heure.yaml"))
    assert found is not None
    return tuple(node.id for node in found.nodes.values() if node.ending)


def plays_to_endings(scenario: Scenario) -> dict[str, Play]:
    """Give a play to each ending."""
    return {name: play for name, play in ways(scenario).items() if play.is_ended}


def numbers(play: Play) -> Iterator[int]:
    """Give the numbers that a play types, as the terminal counts: among the open choices."""
    for step in play.steps:
        if step.choice is not None:
            open_ids = [one.choice.id for one in step.offers if one.is_open]
            yield open_ids.index(step.choice.id) + 1
