"""Lessons that were kept: where they lie, which can be gone on with, and how."""

from dataclasses import dataclass
from pathlib import Path

from game.classroom.kept import Head, Keeper, Kept, Nowhere
from game.classroom.store import FOLDER, KeptAt, Store, new_id, sessions
from game.engine.classroom import ClassPlay, Decided, Event, replayed
from game.engine.scenario import Scenario
from game.scenes.classroom.begin_plan import Plan, Prepared, Shelf
from game.scenes.classroom.running import Running
from game.scenes.scene import Context
from game.wording import filled


@dataclass(frozen=True, slots=True)
class Found:
    """One lesson that can be read, and its file."""

    path: Path
    kept: Kept

    @property
    def decisions(self) -> int:
        """Give how many choices the class has taken."""
        return sum(isinstance(one, Decided) for one in self.kept.events)


@dataclass(frozen=True, slots=True)
class Taken:
    """A lesson taken up again: how far the story still follows it, and what no longer fits."""

    found: Found
    session: ClassPlay
    refused: Event | None
    was_edited: bool


def folder_of(context: Context) -> Path | None:
    """Give where lessons lie, if anything may be kept here."""
    return context.keeping.folder / FOLDER if context.keeping else None


def all_kept(context: Context) -> tuple[KeptAt, ...]:
    """Give every file of a lesson, the newest first."""
    folder = folder_of(context)
    return sessions(folder) if folder else ()


def unfinished(kept: tuple[KeptAt, ...]) -> tuple[Found, ...]:
    """Give the lessons that nobody has ended."""
    found = (Found(one.path, one.kept) for one in kept if isinstance(one.kept, Kept))
    return tuple(one for one in found if not one.kept.is_closed)


def story_of(head: Head, shelf: Shelf, context: Context) -> Scenario | None:
    """Give the story of a lesson, as it is now; None where its file is gone."""
    offered = shelf.offered(head.scenario)
    if offered is not None and offered.scenario is not None:
        return offered.scenario
    return context.library.scenario(Path(head.place))[0] if head.place else None


def taken_up(found: Found, scenario: Scenario) -> Taken:
    """Go through the events of a lesson again, as far as the story follows."""
    session, refused = replayed(scenario, found.kept.events)
    return Taken(found, session, refused, scenario.digest != found.kept.head.digest)


def resumed(taken: Taken, prepared: Prepared) -> Running:
    """Give a lesson as it stood; what its story no longer follows is given up."""
    kept = taken.found.kept
    keeper = Store.open(taken.found.path, len(taken.session.events))
    running = Running(
        prepared.lesson,
        prepared.slot(kept.head.minutes),
        taken.session,
        prepared.possible,
        keeper or Nowhere(),
    )
    running.head, running.seconds, running.is_kept = (
        kept.head,
        float(kept.seconds),
        keeper is not None,
    )
    running.plays = {one.seat: one for one in kept.plays}
    running.mode = "play" if kept.plays else "vote"
    return running


def begun(
    plan: Plan, prepared: Prepared, place: str, context: Context, lesson: str = ""
) -> Running:
    """Begin a lesson, and its file if it is to be kept; its id is drawn where there is none."""
    story, head = (
        prepared.scenario,
        _head(plan, prepared.scenario, place, context, lesson or new_id()),
    )
    folder = folder_of(context)
    is_wanted = plan.is_kept and folder is not None
    keeper: Keeper | None = Store.create(folder, head) if is_wanted and folder else Nowhere()
    slot, session = prepared.slot(plan.minutes), ClassPlay.start(story)
    running = Running(prepared.lesson, slot, session, prepared.possible, keeper or Nowhere())
    running.head, running.is_kept = head, keeper is not None
    return running


def _head(plan: Plan, story: Scenario, place: str, context: Context, lesson: str) -> Head:
    return Head(
        id=lesson,
        scenario=story.id,
        digest=story.digest,
        title=story.title,
        language=context.messages.language,
        country=context.library.country_id,
        minutes=plan.minutes,
        day=context.today,
        place=place,
    )


def line_of(found: Found, context: Context) -> str:
    """Say which lesson it is: its day, its story, how far the class came."""
    messages, head = context.messages, found.kept.head
    far = messages.count("{count} decision", "{count} decisions", found.decisions)
    told = messages.text("{day} · {title} · {decisions}")
    return filled(told, day=messages.day(head.day), title=head.title, decisions=far)


def changed(taken: Taken, context: Context) -> str:
    """Say that the story is another since, and what that means; else nothing."""
    _ = context.text
    if taken.refused is not None:
        return _(
            "The story has changed since. The class stands where it still fits; what came after "
            "is given up."
        )
    return _("The story has changed since, and still fits.") if taken.was_edited else ""
