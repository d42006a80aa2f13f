"""What is written at the end of a lesson, and its end."""

from game.classroom.kept import Head
from game.scenes.classroom.card import sheet_of_cards as cards
from game.scenes.classroom.kept_list_plays import kept_of
from game.scenes.classroom.running import Running
from game.scenes.scene import Context

__all__ = ["cards", "ended", "report"]


def report(running: Running, context: Context) -> str:
    """Give the report of a lesson as it stands: counts only."""
    from game.classroom.report import report_page  # noqa: PLC0415  few lessons want it here

    kept = kept_of(running, running.head or _head(running, context))
    return report_page(kept, running.session.scenario, context.library, context.messages)


def ended(running: Running) -> None:
    """Mark a lesson as over; let the devices and the file go."""
    running.keeper.note(round(running.seconds), is_closed=True)
    running.keeper.close()
    if running.room is not None:
        running.room.close()
