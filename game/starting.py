"""What a run of the game starts from: what the player has set, and what the command line asks."""

import argparse
from datetime import date, datetime

from game import files, i18n
from game.i18n import Messages
from game.keeping import Keeping
from game.settings import Settings, Value


def started(options: argparse.Namespace, messages: Messages) -> tuple[Keeping, Settings, Messages]:
    """Give what the player has set, and the language of that.

    What is asked for on the command line wins, for this run only.
    """
    asked: dict[str, Value] = {"is_calm": True} if options.calm else {}
    if getattr(options, "language", ""):
        asked["language"] = options.language
    keeping = Keeping(files.player_folder())
    settings = keeping.settings().changed(**asked)
    return keeping, settings, i18n.messages(settings.language) if settings.language else messages


def today() -> date:
    """Give the day on which the game runs."""
    return datetime.now().astimezone().date()


def seed() -> int:
    """Give what differs from one start to the next; it is kept nowhere."""
    return datetime.now().astimezone().microsecond
