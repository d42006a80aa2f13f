"""What lies on this computer by what it is, and erasing it: for a screen and for a command."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.i18n import Messages
from game.keeping import PLAYED, PLAYS, SETTINGS, Keeping
from game.outcome import FINE, PROBLEMS, Outcome
from game.wording import filled

LESSONS = "classes"  # of a teacher: `game.classroom.store` keeps them there


@dataclass(frozen=True, slots=True)
class Erased:
    """The names of what was there, and of what could not be erased."""

    before: tuple[str, ...]
    left: tuple[str, ...]


def erased(keeping: Keeping) -> Erased:
    """Erase everything, and look what is left."""
    return Erased(keeping.held(), keeping.erase())


def kinds(names: Iterable[str], messages: Messages) -> tuple[str, ...]:
    """Say what files are, those of a kind together."""
    files = tuple(names)
    plays = [one for one in files if one.startswith(f"{PLAYS}/") and one.endswith(".json")]
    found = [messages.text("your settings")] if SETTINGS in files else []
    if PLAYED in files:
        found.append(messages.text("the list of stories that you have ended"))
    if plays:
        found.append(
            messages.count("{count} unfinished story", "{count} unfinished stories", len(plays))
        )
    lessons = [one for one in files if one.startswith(f"{LESSONS}/")]
    kept = {one for one in lessons if one.endswith(".sqlite")}
    if kept:
        found.append(messages.count("{count} kept lesson", "{count} kept lessons", len(kept)))
    beside = {one for one in lessons if one.rpartition("-")[0] in kept}  # while one is open
    rest = len(set(files) - {SETTINGS, PLAYED, *plays, *kept, *beside})
    if rest:
        found.append(messages.count("{count} other file", "{count} other files", rest))
    return tuple(found)


def told(erased: Erased, keeping: Keeping, messages: Messages) -> Outcome:
    """Say what was erased, line by line, and what was not."""
    _ = messages.text
    if not erased.before:
        return Outcome(FINE, _("The game has kept nothing on this computer."))
    lines = [_("Erased:"), *(f"  {one}" for one in kinds(erased.before, messages))]
    if not erased.left:
        gone = filled(_("It is done: nothing of it is left in {folder}."), folder=keeping.folder)
        return Outcome(FINE, "\n".join([*lines, gone]))
    sorry = _("Not everything could be erased. Another program may be using it. Still there:")
    left = [str(keeping.folder / one) for one in erased.left]
    return Outcome(PROBLEMS, error="\n  ".join([sorry, *left]))


def printed_pages(messages: Messages) -> str:
    """Say what only the player can delete."""
    return messages.text(
        "A page that you had printed lies among your downloads: only you can delete it."
    )
