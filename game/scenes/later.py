"""Scenes that are imported when they are come to: the first picture does not wait for them."""

from collections.abc import Sequence

from game.engine.play import Play
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.library import Offered
from game.scenes.scene import Context, Scene


def chat(context: Context, play: Play) -> Scene:
    """Give a play to go on with."""
    from game.scenes.chat import Chat  # noqa: PLC0415

    return Chat(context, play)


def help_lines(context: Context) -> Scene:
    """Give the lines of help."""
    from game.scenes.help import Help  # noqa: PLC0415

    return Help(context)


def rules(context: Context, scenario: Scenario) -> Scene:
    """Give the card before a story."""
    from game.scenes.rules import Rules  # noqa: PLC0415

    return Rules(context, scenario)


def stories(context: Context, offers: Sequence[Offered]) -> Scene:
    """Give the screen on which one of several stories is chosen."""
    from game.scenes.stories import Stories  # noqa: PLC0415

    return Stories(context, offers)


def troubles(context: Context, problems: Sequence[Problem]) -> Scene:
    """Give what keeps a story from being played."""
    from game.scenes.troubles import Troubles  # noqa: PLC0415

    return Troubles(context, problems)
