"""What the rules on states say of stories that remember too much."""

import pytest

from game.engine import reach
from game.engine.checks import check, conditions
from game.engine.checks.subject import Subject
from game.engine.front import TooManyStates
from game.engine.scenario import Change, Is, Line, Scenario
from tests.engine.clean import places
from tests.engine.given import choice, codes, flag, node, story

PAID = Is("paid", value=True)
END = node("end")


def told_when(condition: Is) -> Line:
    return Line("narrator", f"{condition.variable}.", when=condition)


def remembering(count: int, *, in_choices: bool = False) -> Scenario:
    """Give a story of so many flags that are all asked about at the end."""
    flags = [flag(f"f{i}") for i in range(count)]
    nodes = [
        node(
            f"n{i}",
            choice("yes", f"n{i + 1}", changes=(Change(f"f{i}", value=True),)),
            choice("no", f"n{i + 1}"),
        )
        for i in range(count)
    ]
    asked = [Is(one.id, value=True) for one in flags]
    lines = () if in_choices else tuple(told_when(one) for one in asked)
    ways = [choice(f"w{i}", "end", when=one) for i, one in enumerate(asked)] if in_choices else []
    last = node(f"n{count}", choice("on", "end"), *ways, lines=lines)
    return story(*nodes, last, END, variables=flags)


@pytest.fixture
def no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no walk through a story go further than its start."""
    monkeypatch.setattr(reach, "MOST_WORK", 0)
    monkeypatch.setattr(reach, "MOST_ROUNDS", 0)


def nearly_spent(scenario: Scenario) -> Subject:
    """Give a story that is wholly reached, with little work left for the conditions of lines."""
    subject = Subject(scenario)
    assert subject.reach.is_whole
    subject.reach.work.left = 60 * reach.WORK_OF_A_CHOICE
    return subject


def test_a_story_may_ask_about_thirty_things_line_by_line() -> None:
    assert places(remembering(30), "too-many-states") == set()


def test_a_story_may_ask_about_eighteen_things_at_once() -> None:
    assert places(remembering(18, in_choices=True), "too-many-states") == set()


def test_a_choice_that_asks_about_eighteen_things_is_proved() -> None:
    scenario = remembering(18, in_choices=True)
    assert places(scenario, "condition-never-holds") == set()
    assert places(scenario, "unreachable-node") == set()


def test_too_many_things_at_once_are_named() -> None:
    (problem,) = (
        one for one in check(remembering(30, in_choices=True), "x") if one.code == "too-many-states"
    )
    names = ", ".join(f"f{i}" for i in range(12))
    assert problem.hinted() == (
        f"let conditions ask about fewer things; too many together: {names}"
    )


def test_nothing_is_said_of_ways_past_the_limit_of_states() -> None:
    found = codes(check(remembering(30, in_choices=True), "x"))
    assert {"unreachable-node", "stuck", "no-way-to-an-ending", "help-too-far"}.isdisjoint(found)


def test_what_needs_no_proof_is_said_past_the_limit_too() -> None:
    assert "missing-feedback" in codes(check(remembering(30, in_choices=True), "x"))


def test_a_story_that_takes_too_much_work_is_told(no_work: None) -> None:
    del no_work
    assert places(remembering(8), "too-many-states") == {"Essai"}


def test_nothing_is_guessed_where_it_takes_too_much_work(no_work: None) -> None:
    del no_work
    start = node("a", choice("on", "end"), lines=(told_when(PAID),))
    assert places(story(start, END, variables=[flag("paid")]), "condition-never-holds") == set()


def test_lines_that_take_too_much_work_are_told() -> None:
    subject = nearly_spent(remembering(8))
    assert 0 < len(subject.asking.unproved) < 8
    assert [one.place for one in conditions.too_many_states(subject)] == ["Essai"]


def test_lines_that_take_too_much_work_are_not_told_to_hold_always_or_never() -> None:
    subject = nearly_spent(remembering(8))
    assert list(conditions.condition_never_holds(subject)) == []
    assert list(conditions.condition_always_holds(subject)) == []


def test_a_way_back_that_takes_too_much_work_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*_: object) -> dict[str, int]:
        raise TooManyStates

    monkeypatch.setattr(reach.Reach, "leading_to", gives_up)
    circle = story(node("a", choice("round", "a")))
    assert "too-many-states" in codes(check(circle, "x"))
