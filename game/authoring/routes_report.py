"""The plays of a story as text for its author, and as data."""

import json
import shlex
from collections.abc import Iterable
from typing import Any

from game.engine.graph import Possible
from game.engine.problem import Translate
from game.engine.routes import MOST_CHOICES, Covering, Named, Route, Routes
from game.engine.scenario import Scenario
from game.outcome import FINE, PROBLEMS, Outcome
from game.wording import filled


def report(scenario: Scenario, name: str, text: Translate, *, is_json: bool) -> Outcome:
    """Work out all plays of a scenario and tell them, or say why that cannot be done."""
    possible = Possible(scenario)
    if not possible.is_whole:
        told = text(
            "this story remembers too much for its plays to be worked out; "
            "'coupe-court check' tells what to cut"
        )
        return Outcome(PROBLEMS, error=told)
    routes = Routes(possible)
    return Outcome(FINE, routes_json(routes) if is_json else routes_text(routes, name, text))


def routes_text(routes: Routes, name: str, text: Translate) -> str:
    """Give the report on all plays; `name` is what the author calls the scenario by."""
    command = f"coupe-court transcript {shlex.quote(name)} --choose"
    lines = [
        routes.scenario.title,
        filled(text("Each line of choices can be pasted behind: {command}"), command=command),
        *_section(text("Plays that take every choice"), _covering(routes, text)),
        *_section(text("The shortest play to each ending"), _shortest(routes, text)),
        *_section(text("The longest play"), _longest(routes, text)),
        *_section(text("The play that shows the most reflexes"), _fullest(routes, text)),
        *_section(text("The play that shows the fewest reflexes"), _emptiest(routes, text)),
        *_section(text("Choices that no play can take"), _listed(routes.never_open)),
        *_section(text("Choices after which no ending can be reached"), _listed(routes.endless)),
        *_section(text("Endings that no play reaches"), _unreached(routes)),
    ]
    return "\n".join(lines)


def routes_json(routes: Routes) -> str:
    """Give the same as data."""
    bounds = routes.score_bounds
    data = {
        "scenario": routes.scenario.id,
        "covering": _covering_data(routes.covering),
        "shortest": {name: _data(one) for name, one in routes.shortest.items()},
        "longest": _data(routes.longest),
        "loops": routes.loops,
        "best": _data(routes.best),
        "worst": _data(routes.worst),
        "reflexes": bounds and {"fewest": bounds[0], "most": bounds[1]},
        "never_open": routes.never_open,
        "endless": routes.endless,
        "unreached_endings": _unreached(routes),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _section(title: str, lines: Iterable[str]) -> list[str]:
    """Give a heading with its lines; nothing without lines."""
    found = list(lines)
    return ["", title, "=" * len(title), *found] if found else []


def _covering(routes: Routes, text: Translate) -> list[str]:
    found = routes.covering
    if not routes.shortest:
        return [text("No play comes to an ending.")]
    if found is None:
        told = text("There are more than {most} choices: such plays are not worked out.")
        return [filled(told, most=MOST_CHOICES)]
    lines = [_proof(found, text)]
    if len(found.apart) == found.least > 1:
        told = text("No play takes two of these {count} choices: {choices}")
        choices = ", ".join(_listed(found.apart))
        lines.append(filled(told, count=len(found.apart), choices=choices))
    for place, (play, new) in enumerate(_with_new(found), 1):
        told = text("{number}. {ending} · choices: {count} · new: {new} · reflexes: {shown}")
        lines += ["", _told(told, play, number=place, new=new), _line(play)]
    return lines


def _proof(found: Covering, text: Translate) -> str:
    told = text("Plays: {count}. Fewer cannot take every choice.")
    if not found.is_smallest:
        told = text(
            "Plays: {count}. Fewer than {least} cannot take every choice; "
            "whether fewer than {count} can is not known."
        )
    return filled(told, count=len(found.plays), least=found.least)


def _with_new(found: Covering) -> list[tuple[Route, int]]:
    """Give each play with how many of its choices no play before it takes."""
    seen: set[Named] = set()
    plays = []
    for play in found.plays:
        plays.append((play, len({*play.choices} - seen)))
        seen |= {*play.choices}
    return plays


def _shortest(routes: Routes, text: Translate) -> list[str]:
    return [line for one in routes.shortest.values() for line in _play(one, text)]


def _longest(routes: Routes, text: Translate) -> list[str]:
    told = text("A player can go round for ever between: {nodes}")
    lines = [filled(told, nodes=", ".join(one)) for one in routes.loops]
    if routes.longest is None:
        return [*lines, *_unknown(routes, text)]
    if lines:
        lines.append(text("The longest play that never comes back to where nothing has changed:"))
    return [*lines, *_play(routes.longest, text)]


def _fullest(routes: Routes, text: Translate) -> list[str]:
    if routes.best is None:
        return _unknown(routes, text)
    told = filled(text("Reflexes shown: {reflexes}"), reflexes=", ".join(routes.best.shown))
    return [*_play(routes.best, text), told]


def _emptiest(routes: Routes, text: Translate) -> list[str]:
    if routes.worst is None:
        return _unknown(routes, text)
    told = filled(text("Reflexes let pass: {reflexes}"), reflexes=", ".join(routes.worst.let_pass))
    return [*_play(routes.worst, text), *([told] if routes.worst.let_pass else [])]


def _unknown(routes: Routes, text: Translate) -> list[str]:
    told = text("There are too many ways to work it out.")
    return [told] if routes.shortest else []


def _play(play: Route, text: Translate) -> list[str]:
    return [_told(text("{ending} · choices: {count} · reflexes: {shown}"), play), _line(play)]


def _told(template: str, play: Route, **values: int) -> str:
    count, shown = len(play.steps), len(play.shown)
    return filled(template, count=count, shown=shown, ending=play.ending, **values)


def _line(play: Route) -> str:
    return ",".join(play.taken) or '""'


def _listed(choices: Iterable[Named]) -> list[str]:
    return [f"{node}/{choice}" for node, choice in choices]


def _unreached(routes: Routes) -> list[str]:
    endings = (one.written for one in routes.scenario.written_nodes() if one.ending)
    return [one for one in endings if one not in routes.shortest]


def _covering_data(found: Covering | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "plays": [{**(_data(play) or {}), "new": new} for play, new in _with_new(found)],
        "least": found.least,
        "is_smallest": found.is_smallest,
        "apart": found.apart,
    }


def _data(play: Route | None) -> dict[str, Any] | None:
    if play is None:
        return None
    return {
        "choices": play.taken,
        "nodes": [node for node, _ in play.steps],
        "ending": play.ending,
        "shown": play.shown,
        "let_pass": play.let_pass,
    }
