"""The game as a screen reader's test plays it: the real window, one story, keeping nothing.

Run as `python -m tests.access.player`.
"""

from datetime import date

from game import files
from game.app import run
from game.i18n import Messages
from game.library import Library
from game.scenes.scene import Context
from game.scenes.title import Title
from game.settings import Settings
from game.sources import Loose

TODAY = date(2026, 11, 22)

if __name__ == "__main__":
    context = Context(Library(), Messages(), TODAY, Settings(has_sound=False))
    story = Loose(files.shipped("dans-l-heure.yaml"))
    run(lambda: Title(context, context.library.offered([story])))
