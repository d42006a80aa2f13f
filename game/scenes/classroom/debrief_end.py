"""What is written at the end of a lesson, and its end."""

from game.classroom.kept import Kept
from game.engine.scenario import Scenario
from game.scenes.classroom.card import sheet_of_cards as cards
from game.scenes.classroom.kept_list_plays import kept_of
from game.scenes.classroom.running import Running
from game.scenes.scene import Context

__all__ = ["cards", "ended", "report", "report_of"]


def report(running: Running, context: Context) -> str:
    """Give the report of a lesson as it stands: counts only; nothing without its head."""
    if running.head is None:
        return ""
    return report_of(kept_of(running, running.head), running.session.scenario, context)


def report_of(kept: Kept, story: Scenario | None, context: Context) -> str:
    """Give the report of a lesson that is kept; its story may be gone."""
    from game.classroom.report import class_report  # noqa: PLC0415  few lessons want it here
    from game.classroom.report_page import report_page  # noqa: PLC0415

    library = context.library
    data = class_report(kept, story, library.catalogue)
    return report_page(data, library.catalogue, library.country, context.messages)


def ended(running: Running) -> None:
    """Mark a lesson as over; let the devices and the file go."""
    running.is_over = True
    if running.room is not None:
        running.room.end()
    running.leave()
