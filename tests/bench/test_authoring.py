"""The benchmark measures a story that is sound, and prints what it found."""

from pathlib import Path

import pytest

from bench.authoring import ink, machine, processes
from bench.authoring.__main__ import main
from bench.authoring.ours import CHOICES, peak_bytes, played, seconds, sound
from bench.authoring.page import Result, Results, page
from bench.authoring.stories import ink_text, scenario_text
from game.engine.checks import check
from game.library import font_faces

NODES = 40
TOOK = {"floor": [0.1], "read": [0.2], "check": [0.3], "play": [0.01], "load": [0.002]}
INK = {"compile": [2.0], "play": [0.02], "load": [0.004]}


def test_no_rule_objects_to_the_story_that_is_measured() -> None:
    assert check(sound(scenario_text(NODES)), "story", font_faces()) == []


def test_every_node_has_three_lines_and_three_choices() -> None:
    *nodes, end = sound(scenario_text(NODES)).nodes.values()
    assert {(len(node.lines), len(node.choices)) for node in nodes} == {(3, 3)}
    assert end.ending is not None


def test_some_lines_ask_what_happened_before() -> None:
    nodes = sound(scenario_text(NODES)).nodes.values()
    asking = [line for node in nodes for line in node.lines if line.when is not None]
    assert len(asking) == NODES // 10


def test_the_story_in_ink_has_the_same_nodes_and_choices() -> None:
    text = ink_text(NODES)
    assert text.count("\n== n") == NODES + 1
    assert text.count("\n+ [") == 3 * NODES


def test_a_play_takes_as_many_choices_as_are_measured() -> None:
    assert len(played(sound(scenario_text(3 * CHOICES))).taken) == CHOICES


def test_everything_is_measured_as_often_as_it_was_asked() -> None:
    taken = seconds(scenario_text(3), runs=2)
    assert [len(taken[name]) for name in ("floor", "read", "check")] == [2, 2, 2]


def test_memory_is_measured_or_not_known() -> None:
    peak = peak_bytes(scenario_text(3), "check")
    assert peak is None or peak >= 0


def test_the_page_compares() -> None:
    results = Results("a machine", "2026-11-22", [Result(1_000, TOOK, {"read": 5_000_000}, INK)])
    text = page(results)
    assert "| 1,000 | 100 | 200 | 2.00 | 300 | 500 | 5.0 | not known |" in text
    assert "| 1,000 | 500 µs | 2000 µs | 4.0 |" in text
    assert "| ours | 10,000 | 2.0 ms |" in text
    assert "| inkjs | 5,000 | 4.0 ms |" in text


def test_the_page_says_why_nothing_is_compared() -> None:
    results = Results("", "", [Result(1_000, TOOK, {})], why_no_ink="node and npm are not here")
    assert "Not compared: node and npm are not here." in page(results)


def test_the_page_says_what_a_check_costs() -> None:
    results = Results("", "", [], commands={"start": [0.01], "check": [0.1]})
    assert "the check costs 90 ms beyond it" in page(results)


def test_where_there_is_no_node_nothing_is_fetched(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert ink.fetched(tmp_path) == "node and npm are not here"


def test_the_machine_is_described_without_its_name() -> None:
    assert "cores" in machine.described()
    assert "PyYAML" in machine.described()


def test_the_benchmark_runs_with_a_tiny_story(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(processes, "commands", lambda _: {"start": [0.01], "check": [0.1]})
    main(["--lengths", "3", "--runs", "1", "--without-ink"])
    printed = capsys.readouterr()
    assert printed.out.startswith("# Measurements\n")
    assert "\n| 3 | " in printed.out
