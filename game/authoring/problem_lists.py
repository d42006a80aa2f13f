"""Lists of problems as people, editors and CI want them: text, GitHub annotations, JSON."""

from collections.abc import Sequence
from typing import Any

from game.engine.problem import Problem, Translate

FORMATS = ("text", "github", "json")


def listed(problems: Sequence[Problem], form: str, text: Translate) -> str:
    """Give a list of problems in one of the forms."""
    if form == "json":
        import json  # noqa: PLC0415  few lists are read by programs

        return json.dumps(
            [problem_data(one, text) for one in problems], ensure_ascii=False, indent=2
        )
    if form == "github":
        return "\n".join(_annotation(one, text) for one in problems)
    return "\n".join(one.report(text) for one in problems)


def problem_data(problem: Problem, text: Translate) -> dict[str, Any]:
    """Give a problem as plain data."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.told(text),
        "hint": problem.hinted(text),
    }


def _annotation(problem: Problem, text: Translate) -> str:
    """Give a workflow command, as GitHub's documentation of them says to escape it."""
    place = f"file={_property(problem.file)},line={problem.line},col={problem.column}"
    hint = problem.hinted(text)
    told = f"{problem.told(text)} — {hint}" if hint else problem.told(text)
    title = _property(problem.code)
    return f"::{problem.severity} {place},title={title}::{_escaped(told)}"


def _escaped(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _escaped(value).replace(":", "%3A").replace(",", "%2C")
