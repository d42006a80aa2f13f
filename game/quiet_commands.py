"""The commands that need no player: each gives what is to be printed, and imports its own part."""

import argparse
from collections.abc import Callable
from typing import TypeAlias

from game import files
from game.arguments import AUTHOR_COMMANDS
from game.classroom.arguments import CLASS_COMMANDS
from game.i18n import Messages
from game.outcome import Outcome

Command: TypeAlias = Callable[[argparse.Namespace, Messages], Outcome]
QUIET_COMMANDS = ("forget", *AUTHOR_COMMANDS, *CLASS_COMMANDS)


def command(name: str) -> Command:
    """Give the command of a name, with all that it needs imported."""
    if name == "forget":
        return _forget
    if name in CLASS_COMMANDS:
        from game.classroom.commands import COMMANDS as LESSONS  # noqa: PLC0415

        return LESSONS[name]
    from game.authoring.commands import COMMANDS  # noqa: PLC0415

    return COMMANDS[name]


def _forget(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Erase all that the game has kept on this computer."""
    from game import traces  # noqa: PLC0415
    from game.keeping import Keeping  # noqa: PLC0415

    del options
    keeping = Keeping(files.player_folder())
    return traces.told(traces.erased(keeping), keeping, messages)
