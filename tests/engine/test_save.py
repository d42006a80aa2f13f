"""A play kept and taken up again, also by a scenario that was edited since."""

import json
from dataclasses import replace

import pytest

from game.engine.save import (
    MOST_CHOICES,
    VERSION,
    Save,
    digest_of,
    from_data,
    resumed,
    save_of,
    to_data,
)
from game.engine.scenario import Scenario
from tests.engine.given import choice, node, played, seeded, story

GOOD = {"version": VERSION, "scenario": "essai", "digest": "d1", "taken": ["go", "on"]}


@pytest.fixture
def scenario() -> Scenario:
    written = story(
        node("a", choice("go", "b"), choice("stay", "a")),
        node("b", choice("on", "c"), choice("back", "a")),
        node("c"),
    )
    return replace(written, digest="d1")


def test_a_play_comes_back_as_it_was(scenario: Scenario) -> None:
    play = played(scenario, "go", "back", "go")
    found = from_data(json.loads(json.dumps(to_data(save_of(play)))))
    assert isinstance(found, Save)
    again = resumed(found, scenario)
    assert (again.play, again.refusal, again.was_edited) == (play, None, False)


def test_a_play_that_has_just_begun_comes_back(scenario: Scenario) -> None:
    save = save_of(played(scenario))
    assert resumed(save, scenario).play == played(scenario)


def test_after_an_edit_that_changes_nothing_on_the_way_the_play_goes_on(scenario: Scenario) -> None:
    again = resumed(save_of(played(scenario, "go")), replace(scenario, digest="d2"))
    assert (again.play.taken, again.refusal, again.was_edited) == (("go",), None, True)


def test_after_an_edit_the_play_goes_as_far_as_it_can(scenario: Scenario) -> None:
    nodes = {**scenario.nodes, "b": node("b", choice("back", "a"))}
    edited = replace(scenario, nodes=nodes, digest="d2")
    again = resumed(save_of(played(scenario, "go", "on")), edited)
    assert again.play.taken == ("go",)
    assert again.refusal is not None
    assert (again.refusal.choice_id, again.refusal.position) == ("on", 1)


@pytest.mark.parametrize("data", [None, [], "text", 3, {}, {**GOOD, "version": True}])
def test_what_is_no_save_is_damaged(data: object) -> None:
    assert from_data(data) == "damaged"


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 0},
        {"version": "1"},
        {"scenario": ""},
        {"scenario": 3},
        {"digest": None},
        {"taken": "go"},
        {"taken": [3]},
        {"taken": [""]},
        {"taken": ["x" * 200]},
        {"taken": ["go"] * (MOST_CHOICES + 1)},
    ],
)
def test_a_save_with_a_wrong_value_is_damaged(wrong: dict[str, object]) -> None:
    assert from_data({**GOOD, **wrong}) == "damaged"


def test_a_save_of_a_later_version_is_from_the_future() -> None:
    assert from_data({**GOOD, "version": VERSION + 1, "taken": {"other": "shape"}}) == "future"


def test_further_keys_do_no_harm() -> None:
    assert from_data({**GOOD, "more": 1}) == Save("essai", "d1", ("go", "on"))


def test_saves_with_a_piece_of_rubbish_never_raise() -> None:
    for seed in range(200):
        draw = seeded(seed)
        data = {**GOOD, draw.choice(list(GOOD)): draw.choice([None, -1, 2.5, [], {}, "é" * 500])}
        assert isinstance(from_data(data), Save | str)


def test_the_same_text_has_the_same_digest() -> None:
    assert digest_of("é\ud800") == digest_of("é\ud800") != digest_of("e")


def test_every_prefix_of_a_play_comes_back(scenario: Scenario) -> None:
    whole = played(scenario, "stay", "go", "back", "go", "on")
    for count in range(len(whole.taken) + 1):
        play = whole.at(count)
        found = from_data(json.loads(json.dumps(to_data(save_of(play)))))
        assert isinstance(found, Save)
        assert resumed(found, scenario).play == play
