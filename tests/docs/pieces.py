"""Sets a piece of a page into the story that its page works on, and reads what comes of it.

A block that holds every key that a file must have is a file of its own. Any other is a piece:
one that starts with a key of the file joins the story's tables or takes the place of its
values; one that starts with a key of a node is a node of its own. `# ✗ code` at the end of a
line says which problem that line must give (or which, between commas); without it, a piece must
give none.
"""

import re
from collections.abc import Iterable

from game import files
from game.engine import language
from game.engine.checks import check
from game.engine.marked import read_marked
from game.engine.placed import Table
from game.engine.problem import Problem
from game.engine.reader import read_scenario
from game.library import Library, font_faces
from tests.docs.given import STORIES, Block

Row = tuple[str, int]  # a line, and its number in the piece; 0 for one of the story
MARK = re.compile(r"# ✗ ([a-z-]+(?:, [a-z-]+)*)$")
TOP = re.compile(r"([a-z_]+):")
ENTRY = re.compile(r"  ([a-z0-9-]+):")
JOINED = ("cast", "variables", "nodes", "passages")  # tables that a piece adds to
REQUIRED = {name for name, key in language.SCENARIO.items() if key.required}
START = "start: before\n"
BEFORE = '  before:\n    choices:\n      on: {do: "Go on.", feedback: "Well.", next: message}\n'
WAY = '      to-{name}: {{do: "Go to {name}.", feedback: "Well.", next: {name}}}\n'
WAY_ON = '    choices: {on: {do: "Go on.", feedback: "Well.", next: message}}'
# What a piece alone can't answer: what came before it, and what else the file uses.
OF_THE_WHOLE = {
    "condition-always-holds",
    "condition-never-holds",
    "unused-character",
    "unused-variable",
}


def story(page: str) -> str:
    """Give the story that `new` writes for a page's reader."""
    return files.asset_text("templates", f"scenario-{page}.yaml").replace("{title}", STORIES[page])


def wanted(block: Block) -> set[tuple[int, str]]:
    """Give line and code of the problems that a block says it has."""
    return {
        (number, code)
        for line, number in _numbered(block.text)
        if (found := MARK.search(line))
        for code in found[1].split(", ")
    }


def told(block: Block) -> set[tuple[int, str]]:
    """Give line and code of the problems that a block really has; line 0 is in the story."""
    if is_whole(block):
        return {(one.line, one.code) for one in _problems(block.text)}
    ignored = OF_THE_WHOLE - {code for _, code in wanted(block)}
    rows = _set_in(block)
    text = "\n".join(line for line, _ in rows)
    last = len(rows)  # behind which the parser may point
    found = {(rows[min(one.line, last) - 1][1], one.code) for one in _problems(text)}
    return {one for one in found if one[1] not in ignored}


def is_whole(block: Block) -> bool:
    """Tell whether a block is a file of its own."""
    return _piece(block).keys() >= REQUIRED


def data(block: Block) -> tuple[str, Table]:
    """Give a sound block as data, and what it is: a file's keys or a node's."""
    value, problems = read_marked(block.text, "piece.yaml")
    assert isinstance(value, Table), block.text
    assert not problems
    return ("node" if _is_of_a_node(value) else "file"), value


def _is_of_a_node(keys: Iterable[str]) -> bool:
    return next(iter(keys)) in language.NODE


def _problems(text: str) -> list[Problem]:
    scenario, problems = read_scenario(text, "piece.yaml", "piece", Library().catalogue)
    return (
        problems if scenario is None else [*problems, *check(scenario, "piece.yaml", font_faces())]
    )


def _numbered(text: str) -> list[Row]:
    return [(line, number) for number, line in enumerate(text.splitlines(), start=1)]


def _plain(text: str) -> list[Row]:
    return [(line, 0) for line in text.splitlines()]


def _sections(rows: Iterable[Row], name: re.Pattern[str]) -> dict[str, list[Row]]:
    """Cut lines where a name starts one; what stands before the first is under nothing."""
    found: dict[str, list[Row]] = {}
    here = ""
    for row in rows:
        here = match[1] if (match := name.match(row[0])) else here
        found.setdefault(here, []).append(row)
    return found


def _piece(block: Block) -> dict[str, list[Row]]:
    return _sections(_numbered(block.text), TOP)


def _set_in(block: Block) -> list[Row]:
    """Give the lines of the story with a piece in it, the piece as late as can be."""
    piece = _piece(block)
    whole = _sections(_plain(story(block.language)), TOP)
    if _is_of_a_node(one for one in piece if one):
        inner = [(f"    {line}", number) for rows in piece.values() for line, number in rows]
        has_way = not piece.keys().isdisjoint({"choices", "ending"})
        way_on = [] if has_way else _plain(WAY_ON)
        piece = {"nodes": [("nodes:", 0), ("  here:", 0), *way_on, *inner]}
    names = _sections(piece.get("nodes", []), ENTRY).keys() - {"", "message"}
    if names:
        ways = "".join(WAY.format(name=name) for name in sorted(names))
        whole["nodes"] += _plain(BEFORE + ways)
        whole["start"] = _plain(START)
    for name, rows in piece.items():
        whole[name] = _joined(whole.pop(name, []), rows) if name in JOINED else rows
    return [row for rows in whole.values() for row in rows]


def _joined(mine: list[Row], more: list[Row]) -> list[Row]:
    """Add the entries of a piece's table to those of the story; one of the same name goes."""
    new = _sections(more, ENTRY)
    old = [
        row
        for name, rows in _sections(mine, ENTRY).items()
        if name and name not in new
        for row in rows
    ]
    return [*new.pop(""), *old, *(row for rows in new.values() for row in rows)]
