"""The lists of an author's margin: what is to be mended, and the nodes to go to."""

from collections.abc import Sequence

from game.engine.problem import Problem, Translate
from game.engine.scenario import Node, Scenario
from game.scenes.parts import icon
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.space import Space
from game.wording import filled

MOST_SHOWN = 100
NODE = "margin:node:"  # what the ids of the buttons of nodes start with
ROW, HERE = Look("card", 1.0, 12, "edge"), Look("card", 1.0, 12, "brown", 2.5)


def problem_rows(problems: Sequence[Problem], text: Translate) -> list[Block]:
    """Give each problem with its line, its hint and the code that `explain` knows."""
    rows: list[Block] = [_problem(one, text) for one in problems[:MOST_SHOWN]]
    return rows + _more(len(problems), text)


def node_rows(scenario: Scenario, here: str, space: Space, text: Translate) -> list[Block]:
    """Give a button for each node, as they are written; that of the present one is marked."""
    nodes = written_nodes(scenario)
    rows: list[Block] = [
        _node(one, space, is_here=one.written == here) for one in nodes[:MOST_SHOWN]
    ]
    return rows + _more(len(nodes), text)


def written_nodes(scenario: Scenario) -> list[Node]:
    """Give the nodes in their order, each of those that are copied once."""
    found: dict[str, Node] = {}
    for node in scenario.nodes.values():
        found.setdefault(node.written, node)
    return list(found.values())


def _problem(problem: Problem, text: Translate) -> Block:
    is_error = problem.severity == "error"
    line = filled(text("Line {line}"), line=problem.line)
    severity = Words(text(problem.severity), "label", "coral_deep" if is_error else "brown")
    told = [Words(f"{problem.told(text)} [{problem.code}]")]
    hint = problem.hinted(text)
    if hint:
        told.append(Words(hint, "small", "ink_soft"))
    place = Stack([Words(line, "strong"), severity], gap=1)
    return Row([(124, place), (0, Stack(told, gap=1))], gap=10)


def _node(node: Node, space: Space, *, is_here: bool) -> Block:
    said = (*(line.text for line in node.lines), *(one.text for one in node.choices.values()))
    words = next(iter(said), "")
    color = "brown" if is_here else "ink_soft"
    name = Words(node.written, "strong", lines=1)
    row = Row(
        [
            (22, icon("place" if is_here else "next", 22, color, space)),
            (230, name),
            (0, Words(words, "small", "ink_soft", lines=1)),
        ],
        gap=10,
        valign="middle",
    )
    label = ". ".join(one for one in (node.written, words) if one)
    return Button(NODE + node.written, row, label, HERE if is_here else ROW, (14, 7))


def _more(count: int, text: Translate) -> list[Block]:
    if count <= MOST_SHOWN:
        return []
    told = filled(text("and {count} more"), count=count - MOST_SHOWN)
    return [Words(told, "small", "ink_soft")]
