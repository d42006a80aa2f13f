"""Elements as AccessKit wants them: nodes with numbers, made only when they changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.access.elements import Element
from game.ui.geometry import Rect

ROOT, BESIDE = 0, 1  # the numbers of the window, and of what is told beside the screen
FIRST = 2  # that of an element


@dataclass(frozen=True, slots=True)
class Node:
    """What an adapter is told of one element."""

    kind: str
    name: str
    rect: Rect
    children: tuple[int, ...] = ()
    is_enabled: bool = True
    is_chosen: bool | None = None
    is_stop: bool = True
    level: int = 0
    shortcut: str = ""
    language: str = ""


def nodes_of(
    screen: Element, numbers: Mapping[str, int], window: str, language: str
) -> dict[int, Node]:
    """Describe a whole screen in its window."""
    nodes = {ROOT: Node("window", window, screen.rect, (numbers[screen.key],))}
    for one in screen.walk():
        nodes[numbers[one.key]] = Node(
            one.kind,
            one.name,
            one.rect,
            tuple(numbers[child.key] for child in one.children),
            one.is_enabled,
            one.is_chosen,
            one.is_stop,
            one.heard.level,
            one.heard.shortcut,
            language=language if one is screen else "",
        )
    return nodes


def with_news(nodes: dict[int, Node], holder: int, number: int, news: str) -> dict[int, Node]:
    """Add what is to be told to a node: to the window, or to the screen, where it has the focus."""
    kind, first = ("beside", ()) if number == BESIDE else ("told", (number,))
    last = (number,) if number == BESIDE else ()
    inside = (*first, *nodes[holder].children, *last)
    told = {number: Node(kind, news, nodes[holder].rect)}
    return nodes | {holder: replace(nodes[holder], children=inside)} | told


def update_of(kit: Any, nodes: Mapping[int, Node], focus: int) -> Any:
    """Give the update that tells an adapter of some nodes; with the window it is a whole tree."""
    update = kit.TreeUpdate(focus)
    if ROOT in nodes:
        update.tree = kit.Tree(ROOT)
    for number, node in nodes.items():
        update.nodes.append((number, _made(kit, node)))
    return update


def rect_of(kit: Any, rect: Rect) -> Any:
    """Give a rectangle as AccessKit has them."""
    return kit.Rect(rect.x, rect.y, rect.right, rect.bottom)


def _made(kit: Any, node: Node) -> Any:
    made = kit.Node(_role(kit, node.kind))
    made.set_bounds(rect_of(kit, node.rect))
    made.set_children(list(node.children))
    if node.kind in ("text", "beside"):
        made.set_value(node.name)
    else:
        made.set_label(node.name)
    if node.kind in ("button", "screen", "dialog", "told") and node.is_stop:
        made.add_action(kit.Action.FOCUS)
    if node.kind == "button":
        _add_button(kit, made, node)
    if node.level:
        made.set_level(node.level)
    if node.kind == "beside":
        made.set_live(kit.Live.POLITE)
    if node.language:
        made.set_language(node.language)
    return made


def _add_button(kit: Any, made: Any, node: Node) -> None:
    if node.is_enabled:
        made.add_action(kit.Action.CLICK)
    else:
        made.set_disabled()
    if node.is_chosen is not None:
        made.set_toggled(kit.Toggled.TRUE if node.is_chosen else kit.Toggled.FALSE)
    if node.shortcut:
        made.set_keyboard_shortcut(node.shortcut)


def _role(kit: Any, kind: str) -> Any:
    roles = {
        "window": kit.Role.WINDOW,
        "dialog": kit.Role.DIALOG,
        "screen": kit.Role.SECTION,  # a group would be read whole by some, time and again
        "group": kit.Role.GROUP,
        "log": kit.Role.LOG,
        "heading": kit.Role.HEADING,
        "text": kit.Role.LABEL,
        "beside": kit.Role.LABEL,
        "told": kit.Role.PARAGRAPH,
        "button": kit.Role.BUTTON,
    }
    return roles[kind]
