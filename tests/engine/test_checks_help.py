"""Rules on help: how near it is on every way, at the end, and whether it is rehearsed."""

import pytest

from game.engine.scenario import Change, Choice, Is, Scenario
from tests.engine.clean import CLEAN, clean, places, spot, told, told_codes, told_of
from tests.engine.given import choice, codes, flag, node, story

TELL = choice("tell", "end", shows=("tell",))
END = node("end")


def silent(count: int, *ways: Choice) -> Scenario:
    """Give so many nodes that only offer to go on, then one with some ways."""
    nodes = [node(f"n{i}", choice("on", f"n{i + 1}")) for i in range(count)]
    return story(*nodes, node(f"n{count}", *ways), END)


def test_help_in_two_choices_is_near() -> None:
    assert places(silent(1, TELL), "help-too-far") == set()


def test_help_in_three_choices_is_far() -> None:
    assert places(silent(2, TELL), "help-too-far") == {"n0"}


def test_every_node_that_is_far_from_help_is_told() -> None:
    assert places(silent(4, TELL), "help-too-far") == {"n0", "n1", "n2"}


def test_a_way_on_which_help_never_comes_is_far_even_before_its_end() -> None:
    assert places(silent(0, choice("on", "end")), "help-too-far") == {"n0"}


@pytest.mark.parametrize("reflex", ["tell", "choose-adults", "support", "urgent-help", "witness"])
def test_each_of_these_reflexes_is_help(reflex: str) -> None:
    assert places(silent(0, choice("x", "end", shows=(reflex,))), "help-too-far") == set()


def test_another_reflex_is_no_help() -> None:
    scenario = silent(0, choice("x", "end", shows=("breathe",)))
    assert places(scenario, "help-too-far") == {"n0"}


def test_words_to_somebody_trusted_are_help() -> None:
    assert places(silent(0, choice("x", "end", kind="write", to="papa")), "help-too-far") == set()


def test_words_to_the_blackmailer_are_no_help() -> None:
    scenario = silent(0, choice("x", "end", kind="write", to="lina"))
    assert places(scenario, "help-too-far") == {"n0"}


def test_once_help_was_asked_the_story_may_go_on_to_its_end() -> None:
    nodes = [
        node("a", choice("tell", "b", shows=("tell",))),
        *(node(one, choice("on", after)) for one, after in ("bc", "cd", "de")),
        node("e"),
    ]
    assert places(story(*nodes), "help-too-far") == set()


def test_help_that_is_closed_on_this_way_is_not_near() -> None:
    pay = choice("pay", "b", changes=(Change("paid", value=True),))
    tell = choice("tell", "end", shows=("tell",), when=Is("paid", value=False))
    nodes = (node("a", pay, choice("no", "b")), node("b", tell, choice("on", "end")))
    scenario = story(*nodes, END, variables=[flag("paid")])
    assert places(scenario, "help-too-far") == {"b"}


def test_a_loop_beside_near_help_is_near() -> None:
    scenario = silent(0, choice("round", "n0"), TELL)
    assert places(scenario, "help-too-far") == set()


def test_far_help_is_told_at_the_node() -> None:
    far = '  far:\n    choices:\n      on: {do: "Lire.", feedback: "Respire.", next: first}\n'
    text = clean(("start: first", "start: far"), ("  first:\n", f"{far}  first:\n"))
    (problem,) = told(text)
    assert (problem.code, problem.line, problem.column) == ("help-too-far", *spot(text, "far:\n"))


def test_an_ending_that_only_names_the_police_is_told_at_the_node() -> None:
    text = clean(("help: [listen]", "help: [police]"))
    (problem,) = told(text)
    assert (problem.line, problem.column) == spot(text, "last:\n")


def test_an_ending_may_name_further_help() -> None:
    assert told_codes(("help: [listen]", "help: [police, listen]")) == []


def test_a_control_story_needs_nobody_to_be_told() -> None:
    changed = CLEAN.replace("shows: [tell]", "shows: [silence]")
    assert codes(told_of(changed, "no-telling-moment")) == ["no-telling-moment"]
    changed = changed.replace("role: target", "role: control")
    assert told_of(changed, "no-telling-moment") == []


@pytest.mark.parametrize(("role", "is_told"), [("target", True), ("confidant", False)])
def test_only_the_story_of_a_target_needs_two_people_to_tell(role: str, is_told: bool) -> None:
    changed = CLEAN.replace("write: papa", "write: sarah").replace("role: target", f"role: {role}")
    assert bool(told_of(changed, "no-telling-moment")) is is_told


def test_an_act_does_not_rehearse_words() -> None:
    act = clean(('write: papa\n        say: "Papa, tu', 'do: "Papa, tu'))
    assert codes(told_of(act, "no-telling-moment")) == ["no-telling-moment"]


def test_words_said_in_the_room_count_by_their_screen() -> None:
    said = clean(('write: papa\n        say: "Papa, tu', 'say: "Papa, tu'))
    assert told_of(said, "no-telling-moment") == []
