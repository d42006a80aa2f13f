"""Rules on what can happen: ways, endings and conditions."""

import pytest

from game.engine.checks import check
from game.engine.scenario import (
    All,
    Change,
    Is,
    Line,
    Node,
    Not,
    Scenario,
    Variable,
    Visited,
)
from tests.engine.clean import CLEAN, clean, places, spot, told
from tests.engine.given import choice, flag, node, story

PAID, UNPAID = Is("paid", value=True), Is("paid", value=False)
PAY = (Change("paid", value=True),)
END = node("end")
PAYING = choice("pay", "b", changes=PAY)


def shape(*nodes: Node) -> Scenario:
    return story(*nodes, END, variables=[flag("paid")])


def line(text: str, **more: object) -> Line:
    return Line("narrator", text, **more)  # type: ignore[arg-type]


def test_the_clean_scenario_has_nothing_to_mend() -> None:
    assert told(CLEAN) == []


def test_a_node_that_only_itself_names_is_unreachable() -> None:
    lost = node("lost", choice("again", "lost"), choice("on", "end"))
    assert places(shape(node("a", choice("go", "end")), lost), "unreachable-node") == {"lost"}


def test_a_node_behind_a_condition_that_never_holds_is_unreachable() -> None:
    start = node("a", choice("go", "end"), choice("door", "b", when=PAID))
    lost = node("b", choice("go", "end"))
    assert places(shape(start, lost), "unreachable-node") == {"b"}


def test_a_node_behind_a_condition_that_can_hold_is_reached() -> None:
    start = node("a", choice("go", "end"), choice("door", "b", when=PAID))
    pay = choice("pay", "a", changes=PAY)
    begin = node("begin", pay)
    assert places(shape(begin, start, node("b", choice("go", "end"))), "unreachable-node") == set()


def test_an_unreachable_node_is_told_at_its_name() -> None:
    lost = '  lost:\n    ending: {mood: open, next_step: "Demain.", help: [listen]}\n  last:\n'
    text = clean(("  last:\n", lost))
    (problem,) = told(text)
    assert (problem.line, problem.column) == spot(text, "lost:")


def test_conditions_that_leave_a_case_out_get_a_play_stuck() -> None:
    start = node("a", PAYING, choice("no", "b"))
    assert places(shape(start, node("b", choice("on", "end", when=PAID))), "stuck") == {"b"}


def test_conditions_that_cover_every_case_get_nobody_stuck() -> None:
    start = node("a", PAYING, choice("no", "b"))
    ways = (choice("on", "end", when=PAID), choice("off", "end", when=UNPAID))
    assert places(shape(start, node("b", *ways)), "stuck") == set()


def test_choices_that_are_used_up_get_a_play_stuck() -> None:
    start = node("a", choice("round", "a", is_once=True))
    assert places(shape(start), "stuck") == {"a"}


def test_a_choice_that_stays_gets_nobody_stuck() -> None:
    start = node("a", choice("round", "a", is_once=True), choice("on", "end"))
    assert places(shape(start), "stuck") == set()


def test_an_ending_is_not_stuck() -> None:
    assert places(shape(node("a", choice("on", "end"))), "stuck") == set()


def test_a_node_that_gets_stuck_in_many_states_is_told_once() -> None:
    ways = (choice("on", "end", when=All((PAID, UNPAID))),)
    scenario = shape(node("a", PAYING, choice("no", "b")), node("b", *ways))
    assert [one.code for one in check(scenario, "x")].count("stuck") == 1


def test_a_circle_without_exit_has_no_way_to_an_ending() -> None:
    nodes = (
        node("a", choice("in", "b"), choice("on", "end")),
        node("b", choice("to", "c")),
        node("c", choice("back", "b")),
    )
    assert places(shape(*nodes), "no-way-to-an-ending") == {"b", "c"}


def test_a_circle_with_an_exit_has_a_way_to_an_ending() -> None:
    nodes = (
        node("a", choice("in", "b"), choice("on", "end")),
        node("b", choice("to", "c")),
        node("c", choice("back", "b"), choice("out", "end")),
    )
    assert places(shape(*nodes), "no-way-to-an-ending") == set()


def test_a_circle_whose_exit_closes_has_no_way_to_an_ending() -> None:
    around = (choice("round", "b", changes=PAY), choice("out", "end", when=UNPAID))
    scenario = shape(node("a", choice("in", "b")), node("b", *around))
    assert places(scenario, "no-way-to-an-ending") == {"b"}


def test_a_way_that_gets_stuck_further_on_is_told_where_it_is_still_open() -> None:
    scenario = shape(node("a", choice("in", "b")), node("b", choice("on", "end", when=PAID)))
    assert places(scenario, "no-way-to-an-ending") == {"a"}


def test_a_line_that_nobody_can_see_is_found() -> None:
    start = node("a", choice("on", "end"), lines=(line("Payé.", when=PAID),))
    assert places(shape(start), "condition-never-holds") == {"Payé."}


def test_a_choice_that_nobody_can_take_is_found() -> None:
    start = node("a", choice("on", "end"), choice("no", "end", when=PAID))
    assert places(shape(start), "condition-never-holds") == {"no."}


def test_what_is_set_only_later_never_holds_before() -> None:
    start = node("a", PAYING, lines=(line("Payé.", when=PAID),))
    scenario = shape(start, node("b", choice("on", "end")))
    assert places(scenario, "condition-never-holds") == {"Payé."}


def test_what_is_set_later_holds_when_the_story_comes_back() -> None:
    start = node("a", PAYING, lines=(line("Payé.", when=PAID),))
    scenario = shape(start, node("b", choice("back", "a"), choice("on", "end")))
    assert places(scenario, "condition-never-holds") == set()


def test_a_condition_in_a_node_that_nobody_reaches_is_not_told_again() -> None:
    lost = node("lost", choice("no", "end", when=PAID))
    assert places(shape(node("a", choice("on", "end")), lost), "condition-never-holds") == set()


@pytest.mark.parametrize("rule", ["condition-never-holds", "condition-always-holds"])
def test_a_condition_that_holds_on_some_ways_is_let_through(rule: str) -> None:
    start = node("a", PAYING, choice("no", "b"))
    again = node("b", choice("on", "end"), lines=(line("Payé.", when=PAID),))
    assert places(shape(start, again), rule) == set()


def test_a_condition_that_every_way_meets_always_holds() -> None:
    again = node("b", choice("on", "end"), lines=(line("Payé.", when=PAID),))
    assert places(shape(node("a", PAYING), again), "condition-always-holds") == {"Payé."}


def test_a_node_is_not_visited_before_it_is_left() -> None:
    start = node("a", choice("on", "end"), lines=(line("Déjà ?", when=Visited("a")),))
    assert places(shape(start), "condition-never-holds") == {"Déjà ?"}


def test_a_node_is_visited_when_the_story_comes_back() -> None:
    lines = (line("Déjà ?", when=Visited("a")), line("Neuf.", when=Not(Visited("a"))))
    start = node("a", choice("round", "a"), choice("on", "end"), lines=lines)
    found = [places(shape(start), f"condition-{one}-holds") for one in ("never", "always")]
    assert found == [set(), set()]


def test_a_used_up_choice_does_not_make_its_condition_false() -> None:
    """The condition is judged, not whether the choice is open."""
    around = choice("round", "a", is_once=True, when=UNPAID)
    scenario = shape(node("a", around, choice("on", "end")))
    assert places(scenario, "condition-always-holds") == {"round."}


def test_a_variable_that_only_lines_ask_about_is_followed() -> None:
    start = node("a", PAYING, choice("no", "b"))
    scenario = shape(
        start,
        node("b", choice("on", "c")),
        node("c", choice("on", "end"), lines=(line("Payé.", when=PAID),)),
    )
    assert places(scenario, "condition-never-holds") == set()
    assert places(scenario, "condition-always-holds") == set()


def test_a_condition_is_told_at_the_text_of_its_choice() -> None:
    text = clean(('do: "Attendre."', 'do: "Attendre."\n        when: {paid: no}'))
    (problem,) = told(text)
    assert (problem.line, problem.column) == spot(text, '"Attendre."')


def test_a_condition_is_told_at_the_text_of_its_line() -> None:
    text = clean(('- lina: "Une heure."', '- lina: "Une heure."\n        when: {paid: no}'))
    (problem,) = told(text)
    assert (problem.line, problem.column) == spot(text, '"Une heure."')


def test_a_number_has_all_its_values_looked_at() -> None:
    calm = Variable("calm", (0, 1, 2), start=0)
    up = choice("up", "a", changes=(Change("calm", steps=1),))
    lines = tuple(line(f"{value}.", when=Is("calm", value)) for value in (0, 1, 2))
    scenario = story(node("a", up, choice("on", "end"), lines=lines), END, variables=[calm])
    assert places(scenario, "condition-never-holds") == set()
