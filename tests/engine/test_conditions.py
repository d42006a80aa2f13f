"""Conditions and changes: from their text to what they do in a play."""

from collections.abc import Mapping

import pytest

from game.engine.play import change, holds
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
    Visited,
)
from tests.engine.given import MINIMAL, codes, minimal, read, sound

ACT = '        do: "Poser le téléphone."\n'
START: Mapping[str, Setting] = {"paid": False, "calm": 0, "mood": "low"}
NOWHERE: frozenset[str] = frozenset()


def read_when(written: str) -> Condition | None:
    scenario = sound(minimal((ACT, f"{ACT}        when: {written}\n")))
    return scenario.nodes["first"].choices["breathe"].when


def problems_of(key: str, written: str) -> list[str]:
    return codes(read(minimal((ACT, f"{ACT}        {key}: {written}\n")))[1])


def after(written: str, before: Mapping[str, Setting] = START) -> dict[str, Setting]:
    scenario = sound(minimal((ACT, f"{ACT}        set: {written}\n")))
    return change(scenario, before, scenario.nodes["first"].choices["breathe"].changes)


@pytest.mark.parametrize(
    ("written", "condition"),
    [
        ("{paid: yes}", Is("paid", value=True)),
        ("{paid: non}", Is("paid", value=False)),
        ("{calm: 2}", Is("calm", 2)),
        ("{mood: even}", Is("mood", "even")),
        ("{calm: {at_least: 1}}", AtLeast("calm", 1)),
        ("{calm: {at_most: 2}}", AtMost("calm", 2)),
        ("{calm: {at_least: 1, at_most: 2}}", All((AtLeast("calm", 1), AtMost("calm", 2)))),
        ("{visited: last}", Visited("last")),
        ("{not: {calm: 2}}", Not(Is("calm", 2))),
        ("{all: [{calm: 1}, {mood: low}]}", All((Is("calm", 1), Is("mood", "low")))),
        ("{any: [{calm: 1}, {mood: low}]}", Any((Is("calm", 1), Is("mood", "low")))),
        ("{calm: 1, mood: low}", All((Is("calm", 1), Is("mood", "low")))),
        ("{not: {any: [{visited: first}]}}", Not(Any((Visited("first"),)))),
    ],
)
def test_a_condition_is_read(written: str, condition: Condition) -> None:
    assert read_when(written) == condition


def test_a_line_has_conditions_too() -> None:
    spoken = '      - lina: "Une heure."\n'
    scenario = sound(minimal((spoken, f"{spoken}        when: {{visited: last}}\n")))
    assert scenario.nodes["first"].lines[0].when == Visited("last")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{visited: lost}", "unknown-node"),
        ("{calm: 4}", "wrong-setting"),
        ("{calm: +1}", "wrong-setting"),
        ("{mood: paid}", "wrong-setting"),
        ("{paid: maybe}", "wrong-setting"),
        ("{mood: {at_least: 1}}", "not-a-number"),
        ("{calm: {at_least: many}}", "wrong-number"),
        ("{calm: {more_than: 1}}", "unknown-key"),
        ("{money: 1}", "unknown-variable"),
        ("{all: {calm: 1}}", "not-list"),
        ("{all: [calm]}", "not-table"),
        ("{not: [{calm: 1}]}", "not-table"),
        ("{calm: [1, 2]}", "not-text"),
        ("calm", "not-table"),
    ],
)
def test_a_wrong_condition_is_a_problem(written: str, code: str) -> None:
    assert problems_of("when", written) == [code]


def test_a_wrong_condition_deep_down_is_told_at_its_place() -> None:
    written = "{not: {any: [{calm: 1}, {money: 1}]}}"
    _, (problem,) = read(minimal((ACT, f"{ACT}        when: {written}\n")))
    assert (problem.line, problem.column) == (26, 40)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{calm: 4}", "wrong-setting"),
        ("{calm: +100}", "wrong-setting"),
        ("{calm: ++1}", "wrong-setting"),
        ("{mood: +1}", "wrong-setting"),
        ("{paid: +1}", "wrong-setting"),
        ("{money: 1}", "unknown-variable"),
        ("{visited: first}", "unknown-variable"),
        ("[calm]", "not-table"),
    ],
)
def test_a_wrong_change_is_a_problem(written: str, code: str) -> None:
    assert problems_of("set", written) == [code]


@pytest.mark.parametrize(
    ("condition", "is_true"),
    [
        (Is("calm", 0), True),
        (Is("calm", 1), False),
        (Is("mood", "low"), True),
        (Is("paid", value=True), False),
        (AtLeast("calm", 0), True),
        (AtLeast("calm", 1), False),
        (AtMost("calm", 0), True),
        (Not(Is("calm", 0)), False),
        (Not(Is("calm", 1)), True),
        (All((Is("calm", 0), Is("mood", "low"))), True),
        (All((Is("calm", 0), Is("mood", "even"))), False),
        (Any((Is("calm", 1), Is("mood", "low"))), True),
        (Any((Is("calm", 1), Is("mood", "even"))), False),
        (All(()), True),
        (Any(()), False),
        (Visited("first"), False),
    ],
)
def test_a_condition_holds_or_not_at_the_start(condition: Condition, *, is_true: bool) -> None:
    assert holds(condition, START, NOWHERE) is is_true


def test_at_most_is_false_above_its_number() -> None:
    assert not holds(AtMost("calm", 1), {"calm": 2}, NOWHERE)


def test_at_least_is_true_at_its_number_and_above() -> None:
    assert holds(AtLeast("calm", 2), {"calm": 2}, NOWHERE)
    assert holds(AtLeast("calm", 2), {"calm": 3}, NOWHERE)


def test_visited_is_true_of_the_nodes_visited() -> None:
    assert holds(Visited("first"), START, frozenset({"first", "last"}))
    assert not holds(Visited("other"), START, frozenset({"first", "last"}))


def test_a_change_gives_a_new_value() -> None:
    assert after("{paid: yes, mood: high}") == {"paid": True, "calm": 0, "mood": "high"}


def test_a_flag_is_set_to_what_is_written() -> None:
    assert after("{paid: no}", {**START, "paid": True})["paid"] is False


def test_steps_go_up_and_down() -> None:
    assert after("{calm: +2}")["calm"] == 2
    assert after("{calm: -1}", {**START, "calm": 2})["calm"] == 1


def test_steps_stop_at_the_upper_end() -> None:
    assert after("{calm: +2}", {**START, "calm": 2})["calm"] == 3


def test_steps_stop_at_the_lower_end() -> None:
    assert after("{calm: -9}", {**START, "calm": 2})["calm"] == 0


def test_steps_count_in_a_range_that_does_not_start_from_zero() -> None:
    text = minimal(
        ("{from: 0, to: 3}", "{from: 5, to: 9}"), (ACT, f"{ACT}        set: {{calm: +2}}\n")
    )
    scenario = sound(text)
    changes = scenario.nodes["first"].choices["breathe"].changes
    assert change(scenario, {**START, "calm": 6}, changes)["calm"] == 8


def test_steps_of_words_go_through_their_list() -> None:
    changed = change(sound(MINIMAL), START, [Change("mood", steps=1)])
    assert changed["mood"] == "even"


def test_a_change_to_zero_is_a_value_and_no_step() -> None:
    assert after("{calm: 0}", {**START, "calm": 2})["calm"] == 0


def test_the_settings_before_a_change_stay_as_they_are() -> None:
    before = dict(START)
    after("{paid: yes}", before)
    assert before == START
