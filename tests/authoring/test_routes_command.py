"""The routes of a story as its author reads them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game import cli
from game.authoring.routes_report import routes_text
from game.engine import routes as engine
from game.engine.graph import Possible
from game.engine.routes import Routes, weighed
from game.engine.scenario import Is, Scenario
from tests.engine.enumerated import some_of
from tests.engine.given import choice, flag, node, story

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path, capsys: Capture) -> str:
    """Give a new scenario, as `coupe-court new` writes it."""
    cli.main(["new", "essai", "--out", str(tmp_path)])
    return capsys.readouterr().out.strip()


@pytest.fixture
def told(path: str, capsys: Capture) -> str:
    assert cli.main(["routes", path]) == 0
    return capsys.readouterr().out


@pytest.fixture
def data(path: str, capsys: Capture) -> dict[str, Any]:
    assert cli.main(["routes", path, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def report(scenario: Scenario) -> str:
    return routes_text(Routes(Possible(scenario)), "essai", str)


def test_every_line_of_choices_can_be_pasted(path: str, told: str, capsys: Capture) -> None:
    lines = re.findall(r"^[a-z0-9-]+(?:,[a-z0-9-]+)+$", told, re.MULTILINE)
    assert len(lines) == 8
    for line in lines:
        assert cli.main(["transcript", path, "--choose", line]) == 0
        assert "Choices that wait" not in capsys.readouterr().out


def test_the_command_to_paste_them_behind_is_told(path: str, told: str) -> None:
    assert f"coupe-court transcript {path} --choose\n" in told


def test_a_path_with_spaces_can_be_pasted_too() -> None:
    routes = Routes(Possible(story(node("a", choice("on", "b")), node("b"))))
    assert "transcript 'mon histoire.yaml' --choose" in routes_text(
        routes, "mon histoire.yaml", str
    )


def test_a_small_story_is_told_whole() -> None:
    scenario = story(
        node("a", choice("tell", "b", shows=("tell",)), choice("wait", "b", misses=("tell",))),
        node("b", choice("on", "end-b"), choice("again", "a")),
        node("end-b"),
    )
    assert (
        report(scenario)
        == """\
Essai
Each line of choices can be pasted behind: coupe-court transcript essai --choose

Plays that take every choice
============================
Plays: 1. Fewer cannot take every choice.

1. end-b · choices: 4 · new: 4 · reflexes: 1
tell,again,wait,on

The shortest play to each ending
================================
end-b · choices: 2 · reflexes: 1
tell,on

The longest play
================
A player can go round for ever between: a, b
The longest play that never comes back to where nothing has changed:
end-b · choices: 2 · reflexes: 0
wait,on

The play that shows the most reflexes
=====================================
end-b · choices: 2 · reflexes: 1
tell,on
Reflexes shown: tell

The play that shows the fewest reflexes
=======================================
end-b · choices: 2 · reflexes: 0
wait,on
Reflexes let pass: tell"""
    )


def test_choices_that_keep_each_other_out_are_named() -> None:
    scenario = story(node("a", choice("left", "b"), choice("right", "b")), node("b"))
    assert "No play takes two of these 2 choices: a/left, a/right" in report(scenario)


def test_choices_that_no_play_can_take_are_named() -> None:
    door = choice("door", "b", when=Is("paid", value=True))
    scenario = story(node("a", choice("on", "b"), door), node("b"), variables=[flag("paid")])
    assert report(scenario).endswith("=\na/door")


def test_choices_and_endings_on_no_whole_play_are_named() -> None:
    scenario = story(
        node("a", choice("on", "b"), choice("down", "c")),
        node("b"),
        node("c", choice("round", "c")),
        node("d"),
    )
    assert "can be reached\n=======================================\n" not in report(scenario)
    assert "\na/down\nc/round\n" in report(scenario)
    assert report(scenario).endswith("=\nd")


def test_a_story_that_never_ends_is_told() -> None:
    scenario = story(node("a", choice("round", "a")), node("b"))
    assert "No play comes to an ending." in report(scenario)


def test_a_story_without_a_choice_has_a_line_to_paste() -> None:
    assert '\n""\n' in report(story(node("a")))


def test_what_is_not_proved_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed, "MOST_WORK", 0)
    told = report(some_of(2, 5))
    assert "Plays: 3. Fewer than 1 cannot take every choice; whether fewer than 3 can" in told


def test_too_many_choices_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MOST_CHOICES", 3)
    assert "such plays are not worked out" in report(some_of(2, 5))


def test_the_same_comes_as_data(data: dict[str, Any]) -> None:
    assert data["covering"]["is_smallest"]
    assert [play["new"] for play in data["covering"]["plays"]] == [3, 3, 2, 1]
    assert data["reflexes"] == {"fewest": 1, "most": 5}
    assert data["worst"]["choices"] == ["text-priya", "ask"]
    assert data["longest"]["nodes"] == ["message", "pressure", "bedroom", "with-priya"]


def test_a_story_that_remembers_too_much_is_told(
    path: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("game.engine.graph.MOST_STATES", 2)
    assert cli.main(["routes", path]) == 1
    assert "remembers too much" in capsys.readouterr().err


def test_a_broken_scenario_is_told(tmp_path: Path, capsys: Capture) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\n", encoding="utf-8")
    assert cli.main(["routes", str(broken)]) == 1
    assert "[missing-key]" in capsys.readouterr().out


def test_an_unknown_scenario_is_wrong_use() -> None:
    assert cli.main(["routes", "nowhere"]) == 2
