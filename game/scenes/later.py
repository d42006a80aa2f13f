"""Scenes that are imported when they are come to: the first picture does not wait for them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.engine.play import Play
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.library import Offered
from game.scenes.scene import Context, Scene

if TYPE_CHECKING:
    from game.classroom.address import ClassAddress
    from game.engine.boosters import Booster


def chat(context: Context, play: Play) -> Scene:
    """Give a play to go on with."""
    from game.scenes.chat import Chat  # noqa: PLC0415

    return Chat(context, play)


def help_lines(context: Context) -> Scene:
    """Give the lines of help."""
    from game.scenes.help import Help  # noqa: PLC0415

    return Help(context)


def join(
    context: Context, offers: Sequence[Offered] = (), address: "ClassAddress | None" = None
) -> Scene:
    """Give the way into a class; with an address, straight to its door."""
    from game.scenes.classroom.join import Join  # noqa: PLC0415

    return Join(context, offers, address)


def lesson(context: Context, offers: Sequence[Offered]) -> Scene:
    """Give the teacher's first screen."""
    from game.scenes.classroom.begin import Begin  # noqa: PLC0415

    return Begin(context, offers)


def rules(context: Context, scenario: Scenario) -> Scene:
    """Give the card before a story."""
    from game.scenes.rules import Rules  # noqa: PLC0415

    return Rules(context, scenario)


def stories(context: Context, offers: Sequence[Offered]) -> Scene:
    """Give the screen on which one of several stories is chosen."""
    from game.scenes.stories import Stories  # noqa: PLC0415

    return Stories(context, offers)


def first_scene(
    context: Context,
    only: "Scenario | Booster | None",
    offers: Sequence[Offered] = (),
    address: "ClassAddress | None" = None,
) -> Callable[[], Scene] | None:
    """Give what is shown over the title: the question where it is open, then the only story.

    With an address it is the door of that class instead.
    """
    start = (lambda: _start(context, only)) if only else None
    if address is not None:
        start = lambda: join(context, offers, address)  # noqa: E731
    return (lambda: where(context, start)) if context.library.is_guessed else start


def _start(context: Context, only: "Scenario | Booster") -> Scene:
    if isinstance(only, Scenario):
        return rules(context, only)
    from game.scenes.booster import BoosterStart  # noqa: PLC0415

    return BoosterStart(context, only, context.seed)


def troubles(context: Context, problems: Sequence[Problem]) -> Scene:
    """Give what keeps a story from being played."""
    from game.scenes.troubles import Troubles  # noqa: PLC0415

    return Troubles(context, problems)


def where(context: Context, then: Callable[[], Scene] | None = None) -> Scene:
    """Give the question in which country the player is."""
    from game.scenes.where import Where  # noqa: PLC0415

    return Where(context, then)
