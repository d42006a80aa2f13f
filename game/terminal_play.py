"""What is played in a terminal: the one thing asked for, or what the player picks."""

from collections.abc import Sequence

from game.classroom.seat import Seat
from game.engine.boosters import Booster
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.keeping import Keeping
from game.library import Library
from game.settings import Settings
from game.terminal import Read, Terminal, Write
from game.terminal_bookmark import TerminalBookmark
from game.terminal_boosters import BoosterTerminal


def played(
    offered: Sequence[Scenario | Booster],
    library: Library,
    messages: Messages,
    keeping: Keeping | None,
    seed: int,
    devices: tuple[Read, Write],
    seat: Seat | None = None,
) -> bool:
    """Let the player pick and play; tell whether they left, and want nothing to be seen."""
    settings = keeping.settings() if keeping else Settings()
    bookmark = TerminalBookmark(keeping, messages, settings.keeps_plays) if keeping else None
    terminal = Terminal(library, messages, *devices, bookmark, settings.is_soft, seat or Seat())
    picked = terminal.pick(offered)
    if picked is None:
        return False
    if isinstance(picked, Scenario):
        return terminal.play(picked)
    # By now the player may have told in which country they are.
    return BoosterTerminal(terminal.library, messages, *devices, seed, settings.is_soft).play(
        picked
    )
