"""The map of a scenario, as SVG and as Mermaid."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from game import cli
from game.authoring.story_map import COLORS, DASHES, mermaid_map, svg_map
from game.engine.catalogue import Catalogue
from game.engine.scenario import Scenario
from tests.engine.clean import clean
from tests.engine.given import sound

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawn(scenario: Scenario, catalogue: Catalogue) -> ET.Element:
    return ET.fromstring(svg_map(scenario, catalogue, str))  # noqa: S314  our own drawing


def boxes(drawn: ET.Element) -> list[tuple[float, ...]]:
    found = [one for group in drawn.findall(f"{SVG}g") for one in group.findall(f"{SVG}rect")]
    return [
        tuple(float(one.attrib[name]) for name in ("x", "y", "width", "height")) for one in found
    ]


def test_every_node_has_a_box(drawn: ET.Element, scenario: Scenario) -> None:
    words = {one.text or "" for one in drawn.iter(f"{SVG}text")}
    assert not [name for name in scenario.nodes if not any(name in one for one in words)]


def test_every_choice_has_a_way(drawn: ET.Element, scenario: Scenario) -> None:
    told = {one.text for one in drawn.iter(f"{SVG}title")}
    wanted = {
        f"{node.id} → {choice.id} → {choice.next}"
        for node in scenario.nodes.values()
        for choice in node.choices.values()
    }
    assert wanted <= told


def test_no_two_boxes_overlap(drawn: ET.Element) -> None:
    found = boxes(drawn)
    for place, (x, y, width, height) in enumerate(found):
        for left, top, wide, high in found[place + 1 :]:
            is_apart = x + width <= left or left + wide <= x or y + height <= top or top + high <= y
            assert is_apart


def test_every_box_lies_on_the_sheet(drawn: ET.Element) -> None:
    width, height = float(drawn.attrib["width"]), float(drawn.attrib["height"])
    assert all(x + wide <= width and y + high <= height for x, y, wide, high in boxes(drawn))


def test_the_legend_lies_on_the_sheet_of_a_small_story(catalogue: Catalogue) -> None:
    small = ET.fromstring(svg_map(sound(clean()), catalogue, str))  # noqa: S314  our own drawing
    places = [float(one.attrib["x"]) for one in small.findall(f"{SVG}text")]
    assert max(places) + 100 <= float(small.attrib["width"])


def test_families_differ_by_colour_and_by_dashes() -> None:
    assert len(set(COLORS.values())) == len(COLORS)
    assert len(set(DASHES.values())) == len(DASHES)


def test_mermaid_names_every_choice_once(scenario: Scenario) -> None:
    ways = re.findall(r'-->\|"([a-z0-9-]+)"\|', mermaid_map(scenario))
    assert len(ways) == sum(len(node.choices) for node in scenario.nodes.values())


@pytest.mark.parametrize("name", ["map.svg", "map.mmd"])
def test_a_map_is_written_where_it_was_asked_for(name: str, tmp_path: Path) -> None:
    assert cli.main(["graph", "dans-l-heure", "--out", str(tmp_path / name)]) == 0
    assert (tmp_path / name).stat().st_size > 1000


def test_another_form_is_wrong_use(tmp_path: Path) -> None:
    assert cli.main(["graph", "dans-l-heure", "--out", str(tmp_path / "map.png")]) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_broken_scenario_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    assert cli.main(["graph", str(path), "--out", str(tmp_path / "map.svg")]) == 1
    assert "[missing-key]" in capsys.readouterr().out


def test_an_unknown_scenario_is_wrong_use(tmp_path: Path) -> None:
    assert cli.main(["graph", "nowhere", "--out", str(tmp_path / "map.svg")]) == 2
