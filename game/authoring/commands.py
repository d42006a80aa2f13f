"""The commands for authors, as functions that give what is to be printed.

Each imports what it alone needs, so that none waits for the others.
"""

import argparse
from collections.abc import Callable, Mapping
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

from game import files
from game.authoring.problem_lists import listed
from game.authoring.templates import is_id, new_scenario
from game.authoring.verifying import booster_problems, pack_problems
from game.engine.checks import EVERY_RULE
from game.engine.pages import PAGES
from game.i18n import Messages
from game.library import Library, checked, library_of
from game.lookup import Found, boosters_at, packs_at, scenario_of, scenarios_in, sources_of
from game.outcome import FINE, PROBLEMS, WRONG_USE, Outcome, written
from game.sources import Loose
from game.wording import filled


def check(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Find the problems of scenarios."""
    library = Library()
    found = [_found(path, messages) for path in options.paths]
    sources = [source for one in found for source in one.sources]
    problems = [problem for one in found for problem in one.problems]
    problems += [problem for source in sources for problem in checked(library, source)]
    day = options.day or datetime.now().astimezone().date()
    packs = [pack for path in options.paths for pack in packs_at(path)]
    problems += [problem for pack in packs for problem in pack_problems(pack, day)]
    boosters = [one for path in options.paths for one in boosters_at(path)]
    problems += [problem for one in boosters for problem in booster_problems(one)]
    is_bad = any(one.severity == "error" for one in problems) or (options.strict and problems)
    told = listed(problems, options.format, messages.text)
    if not problems and options.format == "text":
        told = _nothing_to_mend(len(sources), len(boosters), messages)
    return Outcome(PROBLEMS if is_bad else FINE, told)


def _nothing_to_mend(scenarios: int, boosters: int, messages: Messages) -> str:
    lines = []
    if scenarios or not boosters:
        lines.append(
            messages.count(
                "{count} scenario, nothing to mend", "{count} scenarios, nothing to mend", scenarios
            )
        )
    if boosters:
        lines.append(
            messages.count(
                "{count} booster, nothing to mend", "{count} boosters, nothing to mend", boosters
            )
        )
    return "\n".join(lines)


def normal_form(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Give scenarios their normal form."""
    paths = [found for path in options.paths for found in scenarios_in(path)]
    if not paths:
        return Outcome(WRONG_USE, error=messages.text("there is no scenario here"))
    from game.authoring.formatting.command import format_files  # noqa: PLC0415

    return format_files(paths, messages, is_check=options.check)


def explain(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Give the page of a problem's code."""
    from textwrap import fill  # noqa: PLC0415

    pages = {**PAGES, **{rule.code: rule.page for rule in EVERY_RULE}}
    if options.code in pages:
        page = messages.text(pages[options.code]).split("\n\n")
        return Outcome(FINE, "\n\n".join((options.code, *(fill(one, 96) for one in page))))
    near = get_close_matches(options.code, pages, n=1)
    told = (
        messages.text("no page on '{code}'; did you mean '{near}'?")
        if near
        else messages.text("no page on '{code}'; a code stands between [ ] behind each problem")
    )
    return Outcome(WRONG_USE, error=filled(told, code=options.code, near="".join(near)))


def new(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Write a scenario to start from."""
    if not is_id(options.id):
        told = messages.text("'{name}' cannot be an id: small letters, digits and hyphens only")
        return Outcome(WRONG_USE, error=filled(told, name=options.id))
    try:
        return Outcome(FINE, str(new_scenario(options.id, options.out, messages.language)))
    except FileExistsError as error:
        told = messages.text("{file} exists already; nothing was written")
        return Outcome(WRONG_USE, error=filled(told, file=error))
    except OSError as error:
        return Outcome(WRONG_USE, error=f"{options.out}: {error.strerror}")


def graph(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Draw a map of a scenario."""
    from game.authoring.story_map import mermaid_map, svg_map  # noqa: PLC0415

    library = Library()
    scenario = scenario_of(options.scenario, library, messages)
    if isinstance(scenario, Outcome):
        return scenario
    if options.out.suffix == ".svg":
        return written(options.out, svg_map(scenario, library.catalogue, messages.text))
    if options.out.suffix == ".mmd":
        return written(options.out, mermaid_map(scenario))
    return Outcome(WRONG_USE, error=messages.text("a map is written as .svg or .mmd"))


def guide(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Write a teacher's guide to a scenario, to print."""
    from game.authoring.guide_page import guide_page  # noqa: PLC0415  no other command needs it
    from game.engine.lesson import lesson  # noqa: PLC0415

    known = files.country_ids()
    if options.country and options.country not in known:
        told = messages.text("there is no country '{name}'; known: {ids}")
        error = filled(told, name=options.country, ids=", ".join(sorted(known)))
        return Outcome(WRONG_USE, error=error)
    library = library_of(options.country, messages.language)
    scenario = scenario_of(options.scenario, library, messages)
    if isinstance(scenario, Outcome):
        return scenario
    data = lesson(scenario, library.catalogue, library.country)
    page = guide_page(data, library.catalogue, messages)
    return written(options.out, page) if options.out else Outcome(FINE, page.rstrip("\n"))


def routes(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Give plays that take every choice, and the shortest, longest, best and worst."""
    from game.authoring.routes_report import report  # noqa: PLC0415  no other command needs it

    scenario = scenario_of(options.scenario, Library(), messages)
    if isinstance(scenario, Outcome):
        return scenario
    return report(scenario, options.scenario, messages.text, is_json=options.json)


def schema(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Give the JSON schema of the scenario language."""
    from game.authoring.schema import schema_text  # noqa: PLC0415

    del options
    return Outcome(FINE, schema_text(Library().catalogue, messages.text).rstrip("\n"))


def translate(options: argparse.Namespace, messages: Messages) -> Outcome:
    """Work on the catalogues of a scenario."""
    from game.authoring import translating  # noqa: PLC0415

    return translating.translate(options, messages)


COMMANDS: Mapping[str, Callable[[argparse.Namespace, Messages], Outcome]] = {
    "check": check,
    "format": normal_form,
    "explain": explain,
    "new": new,
    "graph": graph,
    "guide": guide,
    "routes": routes,
    "schema": schema,
    "translate": translate,
}


def _found(path: Path, messages: Messages) -> Found:
    """Give what is to be checked at a path; the problem of a file that is not there comes later."""
    is_other = packs_at(path) or path in boosters_at(path) or path.name == files.BOOSTERS
    if is_other and not files.is_shipped(path):
        return Found(())  # a pack is no scenario, nor are those beside it
    found = sources_of(str(path), messages)
    return Found((Loose(path),)) if isinstance(found, Outcome) else found
