"""A map of a scenario: nodes with their choices, ways coloured and dashed by family."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from game.engine.catalogue import FAMILIES, Catalogue
from game.engine.problem import Translate
from game.engine.scenario import Choice, Node, Scenario

BOX, HEAD, ROW, GAP_X, GAP_Y, EDGE = 300, 46, 22, 150, 34, 40
LEGEND, LEGEND_WIDTH = 46, 1450
LETTERS = 40  # of a choice or first line, before it is cut
COLORS = {
    "discern": "#2f6fce",
    "pause": "#b0510c",
    "proof": "#6f4fd0",
    "tell": "#14764f",
    "report": "#c23b55",
    "protect": "#167a8c",
    "": "#8a80a0",
}
DASHES = {
    "discern": "2 4",
    "pause": "12 5",
    "proof": "7 3 2 3",
    "tell": "",
    "report": "4 3",
    "protect": "10 3 2 3 2 3",
    "": "1 5",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node's box stands."""

    x: int
    y: int
    height: int


def svg_map(scenario: Scenario, catalogue: Catalogue, text: Translate) -> str:
    """Give the map as SVG, read from left to right."""
    places = _placed(scenario)
    width, height = _size(places)
    ways = [
        _way(places, node, row, choice, catalogue)
        for node in scenario.nodes.values()
        for row, choice in enumerate(node.choices.values())
    ]
    boxes = [_box(places[node.id], node, scenario, catalogue) for node in scenario.nodes.values()]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
    return "\n".join(
        (
            f'{head} width="{width}" height="{height}" font-family="system-ui, sans-serif">',
            f'<rect width="{width}" height="{height}" fill="#fffaf4"/>',
            _legend(scenario, catalogue, text),
            *ways,
            *boxes,
            "</svg>\n",
        )
    )


def svg_size(scenario: Scenario) -> tuple[int, int]:
    """Give the width and height of the map."""
    return _size(_placed(scenario))


def _size(places: Mapping[str, Place]) -> tuple[int, int]:
    width = max(LEGEND_WIDTH, max(place.x for place in places.values()) + BOX + EDGE)
    height = max(place.y + place.height for place in places.values()) + EDGE
    return width, height


def mermaid_map(scenario: Scenario) -> str:
    """Give the map as Mermaid text."""
    names = {name: f"n{place}" for place, name in enumerate(scenario.nodes)}
    lines = ["flowchart LR"]
    for node in scenario.nodes.values():
        opening, closing = ("([", "])") if node.ending else ("[", "]")
        lines.append(f'    {names[node.id]}{opening}"{node.id}"{closing}')
        lines += [
            f'    {names[node.id]} -->|"{one.id}"| {names[one.next]}'
            for one in node.choices.values()
        ]
    return "\n".join(lines) + "\n"


def _layers(scenario: Scenario) -> dict[str, int]:
    """Give, for each node, how many choices it takes to get there; unreached ones stand last."""
    layers = {scenario.start: 0}
    waiting = deque([scenario.start])
    while waiting:
        name = waiting.popleft()
        for choice in scenario.nodes[name].choices.values():
            if choice.next not in layers:
                layers[choice.next] = layers[name] + 1
                waiting.append(choice.next)
    last = max(layers.values()) + 1
    return {name: layers.get(name, last) for name in scenario.nodes}


def _placed(scenario: Scenario) -> dict[str, Place]:
    """Give every node its box: a column a layer, near those that lead there."""
    layers = _layers(scenario)
    places: dict[str, Place] = {}
    for layer in sorted(set(layers.values())):
        names = [name for name in scenario.nodes if layers[name] == layer]
        names.sort(key=lambda name: _wish(scenario, name, places))
        y = EDGE + LEGEND
        for name in names:
            height = HEAD + ROW * max(1, len(scenario.nodes[name].choices)) + 8
            places[name] = Place(EDGE + layer * (BOX + GAP_X), y, height)
            y += height + GAP_Y
    return places


def _wish(scenario: Scenario, name: str, places: Mapping[str, Place]) -> float:
    """Give the height at which a node would like to stand: the middle of those before it."""
    before = [
        places[one].y
        for one in places
        if any(choice.next == name for choice in scenario.nodes[one].choices.values())
    ]
    return sum(before) / len(before) if before else 0.0


def _family(choice: Choice, catalogue: Catalogue) -> str:
    reflex = next((one for one in choice.shows if one in catalogue.reflexes), None)
    return catalogue.reflexes[reflex].family if reflex else ""


def _way(
    places: Mapping[str, Place], node: Node, row: int, choice: Choice, catalogue: Catalogue
) -> str:
    """Draw a way from the row of its choice to the head of the node that follows."""
    start, end = places[node.id], places[choice.next]
    x1, y1 = start.x + BOX, start.y + HEAD + ROW * row + ROW // 2
    x2, y2 = end.x, end.y + HEAD // 2
    reach = max(60, abs(x2 - x1) // 2)
    family = _family(choice, catalogue)
    dash = f' stroke-dasharray="{DASHES[family]}"' if DASHES[family] else ""
    told = escape(f"{node.id} → {choice.id} → {choice.next}")
    return (
        f'<path d="M{x1} {y1} C{x1 + reach} {y1} {x2 - reach} {y2} {x2} {y2}" fill="none"'
        f' stroke="{COLORS[family]}" stroke-width="2" opacity="0.75"{dash}>'
        f"<title>{told}</title></path>"
    )


def _box(place: Place, node: Node, scenario: Scenario, catalogue: Catalogue) -> str:
    fill = "#e3f4ea" if node.ending else "#ffffff"
    edge = "#14764f" if node.ending else "#231f42"
    wide = 3 if node.id == scenario.start else 1.5
    said = node.ending.title if node.ending else next((one.text for one in node.lines), "")
    box = f'<rect x="{place.x}" y="{place.y}" width="{BOX}" height="{place.height}" rx="14"'
    parts = [
        f'<g>{box} fill="{fill}" stroke="{edge}" stroke-width="{wide}"/>',
        _label(place.x + 14, place.y + 20, f"{node.id}  {node.time}", "#231f42", is_bold=True),
        _label(place.x + 14, place.y + 37, _short(said), "#5a5379"),
    ]
    for row, choice in enumerate(node.choices.values()):
        y = place.y + HEAD + ROW * row + 15
        color = COLORS[_family(choice, catalogue)]
        mark = {"say": "“", "do": "→", "write": "»"}[choice.kind]
        words = f"{mark} {_short(choice.text)}{' ?' if choice.when else ''}"
        parts.append(_label(place.x + 14, y, words, color, told=", ".join(choice.shows)))
    return "\n".join((*parts, "</g>"))


def _label(x: int, y: int, words: str, color: str, *, is_bold: bool = False, told: str = "") -> str:
    weight = ' font-weight="700"' if is_bold else ""
    title = f"<title>{escape(told)}</title>" if told else ""
    size = 14 if is_bold else 12
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" fill="{color}"{weight}>'
        f"{title}{escape(words)}</text>"
    )


def _legend(scenario: Scenario, catalogue: Catalogue, text: Translate) -> str:
    parts = [_label(EDGE, 32, scenario.title, "#231f42", is_bold=True)]
    for place, family in enumerate((*FAMILIES, "")):
        x = EDGE + 220 + place * 170
        dash = f' stroke-dasharray="{DASHES[family]}"' if DASHES[family] else ""
        name = catalogue.families[family].name if family else text("no reflex")
        parts.append(
            f'<path d="M{x} 28 h34" stroke="{COLORS[family]}" stroke-width="3" fill="none"{dash}/>'
        )
        parts.append(_label(x + 42, 32, name, COLORS[family]))
    return "\n".join(parts)


def _short(words: str) -> str:
    return words if len(words) <= LETTERS else words[: LETTERS - 1].rstrip() + "…"
