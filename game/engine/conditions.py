"""Reads `when` (conditions as data) and `set` (changes of variables)."""

import re
from collections.abc import Mapping
from itertools import chain

from game.engine import language
from game.engine.fields import FLAGS, YES_OR_NO, Report, items, read, settings, words
from game.engine.placed import Items, Table, Text, Value
from game.engine.problem import N_
from game.engine.scenario import (
    All,
    Any,
    AtLeast,
    AtMost,
    Change,
    Condition,
    Is,
    Not,
    Setting,
    Variable,
    Visited,
)

EMPTY = N_("this condition says nothing")
EMPTY_HINT = N_("write what must hold, or remove the key")
WORDS = ("all", "any", "not", "visited")


def read_condition(
    value: Value | None, variables: Mapping[str, Variable], nodes: Mapping[str, str], report: Report
) -> Condition | None:
    """Read one `when`; several keys in it must all hold.

    `nodes` gives, for each name that `visited` may use here, the node that it means.
    """
    found = settings(value, report)
    if found is None:
        return None
    if not found:
        report.at(found, "empty-condition", EMPTY, EMPTY_HINT)
        return None
    parts = [
        part
        for name, inner in found.items()
        if (part := _part(name, inner, variables, nodes, report)) is not None
    ]
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _part(
    name: Text,
    value: Value,
    variables: Mapping[str, Variable],
    nodes: Mapping[str, str],
    report: Report,
) -> Condition | None:
    if name in ("all", "any"):
        listed = items(value, report) or ()
        read_parts = (read_condition(one, variables, nodes, report) for one in listed)
        parts = tuple(part for part in read_parts if part is not None)
        if isinstance(value, Items) and not value:
            report.at(value, "empty-condition", EMPTY, EMPTY_HINT)
        return All(parts) if name == "all" else Any(parts)
    if name == "not":
        part = read_condition(value, variables, nodes, report)
        return None if part is None else Not(part)
    if name == "visited":
        return _visited(value, nodes, report)
    if name not in variables:
        message = N_("unknown variable '{name}'")
        report.unknown(name, "unknown-variable", message, chain(variables, WORDS))
        return None
    return _comparison(variables[name], value, report)


def _visited(value: Value, nodes: Mapping[str, str], report: Report) -> Condition | None:
    node = words(value, report)
    if node is not None and node not in nodes:
        report.unknown(node, "unknown-node", N_("unknown node '{name}'"), nodes)
        return None
    return None if node is None else Visited(nodes[node])


def _comparison(variable: Variable, value: Value, report: Report) -> Condition | None:
    if not variable.values:
        return None  # its declaration is broken, which was told
    if not isinstance(value, Table):
        setting = read_setting(variable, value, report)
        return None if setting is None else Is(variable.id, setting)
    if not isinstance(variable.start, int) or isinstance(variable.start, bool):
        message = N_("only a number can be compared; '{name}' is not one")
        report.at(value, "not-a-number", message, name=variable.id)
        return None
    limits = read(value, language.COMPARISON, report)
    if not value:
        report.at(value, "empty-condition", EMPTY, EMPTY_HINT)
    parts: list[Condition] = []
    if "at_least" in limits:
        parts.append(AtLeast(variable.id, limits["at_least"]))
    if "at_most" in limits:
        parts.append(AtMost(variable.id, limits["at_most"]))
    return parts[0] if len(parts) == 1 else All(tuple(parts)) if parts else None


def read_setting(variable: Variable, value: Value, report: Report) -> Setting | None:
    """Read a value that a variable can have."""
    text = words(value, report)
    if text is None:
        return None
    setting = _typed(variable, text)
    if setting in variable.values and setting is not None:
        return setting
    if isinstance(variable.start, bool):
        message = N_("'{name}' is neither yes nor no")
        report.at(text, "wrong-setting", message, YES_OR_NO, name=str(text))
        return None
    allowed = [str(one) for one in variable.values]
    report.unknown(text, "wrong-setting", N_("no such value: '{name}'"), allowed)
    return None


def read_changes(
    value: Value | None, variables: Mapping[str, Variable], report: Report
) -> tuple[Change, ...]:
    """Read one `set`: new values, or steps such as +1 and -1."""
    changes: list[Change] = []
    for name, inner in (settings(value, report) or {}).items():
        if name not in variables:
            report.unknown(name, "unknown-variable", N_("unknown variable '{name}'"), variables)
        elif (text := words(inner, report)) is not None:
            variable = variables[name]
            change = _change(variable, text, report) if variable.values else None
            changes += [change] if change else []
    return tuple(changes)


def _change(variable: Variable, text: Text, report: Report) -> Change | None:
    is_number = isinstance(variable.start, int) and not isinstance(variable.start, bool)
    if is_number and re.fullmatch(r"[+-][0-9]{1,2}", text):
        return Change(variable.id, steps=int(text))
    setting = read_setting(variable, text, report)
    return None if setting is None else Change(variable.id, value=setting)


def _typed(variable: Variable, text: Text) -> Setting | None:
    if isinstance(variable.start, bool):
        return FLAGS.get(text.lower())
    if isinstance(variable.start, int):
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
    return str(text)
