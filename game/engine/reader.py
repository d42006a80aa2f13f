"""Reads a scenario from text: a sound Scenario, or None, and every problem at once."""

from dataclasses import replace

from game.engine import language
from game.engine.catalogue import Catalogue
from game.engine.declarations import read_cast, read_variables
from game.engine.fields import Report, read, table
from game.engine.marked import Limits, read_marked
from game.engine.placed import Table
from game.engine.problem import N_, Problem
from game.engine.save import digest_of
from game.engine.scenario import Scenario
from game.engine.story_reader import StoryReader


def read_scenario(
    text: str, file: str, name: str, catalogue: Catalogue, limits: Limits | None = None
) -> tuple[Scenario | None, list[Problem]]:
    """Read one scenario; it never raises, whatever the text.

    Args:
        text: The content of the file.
        file: How problems name the file.
        name: The scenario's id, from the file's name.
        catalogue: The reflexes and tactics that a scenario may name.
        limits: What the file may ask of the reader.

    Returns:
        The scenario, or None when any problem is an error, and all problems by place.
    """
    value, problems = read_marked(text, file, limits)
    report = Report(file, problems)
    found = table(value, report)
    scenario = None if found is None else _scenario(name, found, catalogue, report)
    if scenario is not None:
        scenario = replace(scenario, digest=digest_of(text))
    problems = sorted(set(report.problems))
    is_sound = not any(problem.severity == "error" for problem in problems)
    return (scenario if is_sound else None), problems


def _scenario(name: str, found: Table, catalogue: Catalogue, report: Report) -> Scenario | None:
    top = read(found, language.SCENARIO, report)
    cast = read_cast(top.get("cast"), report)
    variables = read_variables(top.get("variables", Table()), report)
    nodes = StoryReader(cast, variables, catalogue, report).story(top)
    for kind in top.get("rights", ()):
        if kind not in language.RIGHT_KINDS:
            message = N_("no right of kind '{name}'")
            report.unknown(kind, "unknown-right", message, language.RIGHT_KINDS)
    if report.problems:
        return None
    texts = ("title", "language", "summary", "content_note", "role", "start")
    return Scenario(
        id=name,
        cast=cast,
        variables=variables,
        nodes=nodes,
        age=top["age"],
        minutes=top["minutes"],
        intensity=top["intensity"],
        rights=top.get("rights", ()),
        **{key: top.get(key, "") for key in texts},
    )
