"""The commands for lessons that were kept: report, export, push."""

import argparse
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from game import files, reading
from game.classroom.kept import Kept
from game.classroom.report import class_report
from game.classroom.store import FOLDER, SUFFIX, KeptAt, read, sessions
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library, library_of
from game.lookup import scenario_of
from game.outcome import FINE, PROBLEMS, WRONG_USE, Outcome, written
from game.wording import filled

USER, PASSWORD = "COUPE_COURT_LRS_USER", "COUPE_COURT_LRS_PASSWORD"
MOST_KEY_BYTES = 2_000


def report(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Tell what a class decided, as a page or a table; without a lesson, list those kept."""
    if not options.session:
        return _listed(messages)
    kept = session_of(options.session, messages)
    if isinstance(kept, Outcome):
        return kept
    library = library_of(_country(kept), messages.language)
    data = class_report(kept, _story(kept, options.session, library, messages), library.catalogue)
    if options.csv:
        from game.classroom.report_csv import report_csv  # noqa: PLC0415  only tables need it

        return written(options.csv, report_csv(data, messages))
    from game.classroom.report_page import report_page  # noqa: PLC0415  only pages need it

    page = report_page(data, library.catalogue, library.country, messages)
    return written(options.out, page) if options.out else Outcome(FINE, page.rstrip("\n"))


def export(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Write a lesson as xAPI statements."""
    from game.classroom.xapi import as_lines, statements  # noqa: PLC0415  no other command needs it

    kept = session_of(options.session, messages)
    if isinstance(kept, Outcome):
        return kept
    story = _story(kept, options.session, Library(), messages)
    lines = as_lines(statements(kept, story))
    return written(options.out, lines) if options.out else Outcome(FINE, lines.rstrip("\n"))


def push(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Send a lesson as xAPI statements to a record store."""
    from game.classroom import push as pushing  # noqa: PLC0415  nothing else knows the network
    from game.classroom.xapi import statements  # noqa: PLC0415

    _ = messages.text
    trouble = pushing.trouble_with(options.to, is_insecure=options.insecure)
    if trouble:
        return Outcome(WRONG_USE, error=_(trouble))
    key = _key(options.key_file, messages)
    kept = session_of(options.session, messages)
    if isinstance(kept, Outcome):
        return kept
    if isinstance(key, Outcome):
        return key
    told = statements(kept, _story(kept, options.session, Library(), messages))
    done = pushing.push(told, pushing.Target(options.to, *key))
    if done.error:
        error = filled(_(done.error), reason=done.reason)
        so_far = _("{stored} of {all} statements are there; the same command sends the others.")
        return Outcome(
            PROBLEMS, error=f"{error}\n{filled(so_far, stored=done.stored, all=len(told))}"
        )
    lines = [
        messages.count(
            "{count} statement is in the record store.",
            "{count} statements are in the record store.",
            done.stored,
        )
    ]
    if done.differing:
        lines.append(
            messages.count(
                "{count} of them was there already in another form, and was left so.",
                "{count} of them were there already in another form, and were left so.",
                done.differing,
            )
        )
    return Outcome(FINE, "\n".join(lines))


COMMANDS: Mapping[str, Callable[[argparse.Namespace, Messages], Outcome]] = {
    "report": report,
    "export": export,
    "push": push,
}


def session_of(name: str, messages: Messages) -> Kept | Outcome:
    """Give a lesson by its id, by how that begins, or by its file."""
    _ = messages.text
    path = Path(name)
    if path.suffix == SUFFIX or path.parent != Path():
        return _read(read(path), messages)
    found = [one for one in _all_kept() if one.path.stem.startswith(name)]
    if not found:
        told = _("no kept lesson begins with '{name}'; a list: coupe-court report")
        return Outcome(WRONG_USE, error=filled(told, name=name))
    if len(found) > 1:
        told = _("several kept lessons begin with '{name}': {ids}")
        ids = ", ".join(one.path.stem for one in found)
        return Outcome(WRONG_USE, error=filled(told, name=name, ids=ids))
    return _read(found[0].kept, messages)


def _read(kept: Kept | Problem, messages: Messages) -> Kept | Outcome:
    return Outcome(PROBLEMS, kept.report(messages.text)) if isinstance(kept, Problem) else kept


def _all_kept() -> tuple[KeptAt, ...]:
    return sessions(files.player_folder() / FOLDER)


def _listed(messages: Messages) -> Outcome:
    lines = [_line(one, messages) for one in _all_kept()]
    return Outcome(FINE, "\n".join(lines) or messages.text("No lesson is kept on this computer."))


def _line(one: KeptAt, messages: Messages) -> str:
    if isinstance(one.kept, Problem):
        return one.kept.report(messages.text)
    head = one.kept.head
    return f"{head.day.isoformat()}  {head.id}  {head.title}"


def _country(kept: Kept) -> str:
    return kept.head.country if kept.head.country in files.country_ids() else ""


def _story(kept: Kept, name: str, library: Library, messages: Messages) -> Scenario | None:
    """Give the story of a lesson if it is there; a file from elsewhere sends us nowhere."""
    head = kept.head
    is_ours = Path(name).suffix != SUFFIX and Path(name).parent == Path()
    known = head.scenario if head.scenario in files.scenario_ids() else ""
    place = head.place if is_ours and head.place else known
    found = scenario_of(place, library, messages) if place else None
    return found if isinstance(found, Scenario) and found.id == head.scenario else None


def _key(path: Path | None, messages: Messages) -> tuple[str, str] | Outcome:
    """Give user and password, from a file or from the environment; both may be empty."""
    if path is None:
        return os.environ.get(USER, ""), os.environ.get(PASSWORD, "")
    content = reading.content_of(path, MOST_KEY_BYTES)
    if isinstance(content, Problem):
        return Outcome(WRONG_USE, error=content.report(messages.text))
    text, problem = reading.decoded(str(path), content)
    lines = text.split()
    if problem is not None or len(lines) != 2:
        told = messages.text("{file} must hold a user and a password, each on a line of its own")
        return Outcome(WRONG_USE, error=filled(told, file=path))
    return lines[0], lines[1]
