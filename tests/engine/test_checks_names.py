"""Rules on names and on choices: what is used, named and answered, and what gives itself away."""

import pytest

from game.engine.checks import RULES, Rule
from game.engine.scenario import (
    All,
    Any,
    AtLeast,
    AtMost,
    Condition,
    Is,
    Line,
    Node,
    Not,
    Scenario,
    Variable,
)
from tests.engine.clean import CLEAN, clean, places, spot, told, told_codes
from tests.engine.given import choice, codes, flag, node, story

CALM = Variable("calm", (0, 1, 2), start=0)
CAST = '  papa: {name: "Papa", app: sms, trusted: yes}\n'
END = node("end")


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.code)
@pytest.mark.parametrize("part", ["\n\nWhy: ", "\n\nFails: "])
def test_the_page_of_a_rule_says_why_and_what_fails(rule: Rule, part: str) -> None:
    assert rule.page.count(part) == 1


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.code)
def test_the_page_of_a_rule_starts_with_one_sentence(rule: Rule) -> None:
    first, empty, *_ = rule.page.split("\n")
    assert (first[-1:], empty) == (".", "")


@pytest.mark.parametrize(
    "when",
    [
        AtLeast("calm", 1),
        AtMost("calm", 1),
        Is("calm", 1),
        Not(AtLeast("calm", 1)),
        All((Is("paid", value=True), Any((Not(Is("calm", 1)),)))),
    ],
    ids=repr,
)
@pytest.mark.parametrize("is_line", [True, False])
def test_a_variable_is_used_however_it_is_asked_about(when: Condition, *, is_line: bool) -> None:
    lines = (Line("narrator", "Calme.", when=when),) if is_line else ()
    ways = () if is_line else (choice("no", "end", when=when),)
    start = node("a", choice("on", "end"), *ways, lines=lines)
    scenario = story(start, END, variables=[CALM, flag("paid")])
    assert "calm" not in places(scenario, "unused-variable")


def test_a_variable_that_is_only_set_is_unused() -> None:
    text = clean(("  paid: no", "  paid: no\n  calm: {from: 0, to: 3}")).replace(
        "set: {paid: yes}", "set: {paid: yes, calm: +1}"
    )
    (problem,) = told(text)
    assert problem.code == "unused-variable"
    assert (problem.line, problem.column) == spot(text, "calm: {")


def test_a_character_is_told_at_their_name() -> None:
    text = clean((CAST, f'{CAST}  cousin: {{name: "Le cousin"}}\n'))
    (problem,) = told(text)
    assert (problem.line, problem.column) == spot(text, "cousin:")


def test_a_character_who_says_one_line_is_used() -> None:
    line = '- narrator: "C’est fini."'
    cousin = f'{CAST}  cousin: {{name: "Le cousin"}}\n'
    assert told_codes((CAST, cousin), (line, f'{line}\n      - cousin: "Ça va ?"')) == []


def test_a_character_who_is_only_written_to_is_used() -> None:
    assert "papa: " not in CLEAN.partition("nodes:")[2].replace("write: papa", "")
    assert told(CLEAN) == []


def test_the_player_may_stay_silent() -> None:
    assert "noe" not in CLEAN.partition("start:")[2]
    assert told(CLEAN) == []


def test_a_true_profile_needs_no_technique() -> None:
    assert told_codes(("        tactic: deadline\n", ""), ("profile: fake", "profile: real")) == []


def test_one_named_technique_is_enough() -> None:
    line = '- lina: "Une heure."'
    assert told_codes((line, f'- lina: "Salut."\n      {line}')) == []


def test_a_false_profile_without_lines_is_only_unused() -> None:
    line = '- lina: "Une heure."\n        tactic: deadline'
    assert told_codes((line, '- narrator: "Une heure."')) == ["unused-character"]


def test_a_technique_never_named_is_told_at_the_character() -> None:
    text = clean(("        tactic: deadline\n", ""))
    (problem,) = told(text)
    assert (problem.line, problem.column) == spot(text, "lina: {")


def test_a_missing_feedback_is_told_at_the_choice() -> None:
    text = clean(('        feedback: "Respire."\n', ""))
    (problem,) = told(text)
    assert (problem.line, problem.column) == spot(text, "wait:")


def rows(firsts: int, mixed: int = 5, good: str = "Dire.", bad: str = "Payer.") -> Scenario:
    """Give so many mixed nodes; the better choice stands first in some of them."""
    nodes: list[Node] = []
    for i in range(mixed):
        after = f"n{i + 1}" if i + 1 < mixed else "end"
        better = choice("tell", after, text=good, shows=("tell",))
        worse = choice("pay", after, text=bad, misses=("silence",))
        ways = (better, worse) if i < firsts else (worse, better)
        nodes.append(node(f"n{i}", *ways))
    return story(*nodes, END)


@pytest.mark.parametrize(
    ("firsts", "mixed", "is_told"),
    [(5, 5, True), (4, 5, False), (4, 4, True), (3, 4, False), (3, 3, False), (0, 5, False)],
)
def test_the_better_choice_may_stand_first_in_four_of_five(
    firsts: int, mixed: int, *, is_told: bool
) -> None:
    assert bool(places(rows(firsts, mixed), "best-choice-always-first")) is is_told


@pytest.mark.parametrize(
    ("good", "bad", "mixed", "is_told"),
    [
        ("Dire à quelqu’un.", "Payer.", 5, True),
        ("Dire.", "Payer encore.", 5, False),
        ("Dire à quelqu’un.", "Payer.", 3, False),
    ],
)
def test_the_better_choice_may_not_always_be_the_longest(
    good: str, bad: str, mixed: int, *, is_told: bool
) -> None:
    found = places(rows(2, mixed, good, bad), "best-choice-always-longest")
    assert bool(found) is is_told


def test_nodes_without_worse_choice_prove_nothing() -> None:
    nodes = [node(f"n{i}", choice("tell", f"n{i + 1}", shows=("tell",))) for i in range(6)]
    assert places(story(*nodes, node("n6")), "best-choice-always-first") == set()


def test_a_habit_of_the_whole_story_is_told_at_its_title() -> None:
    assert places(rows(5), "best-choice-always-first") == {"Essai"}


def twice(**second: object) -> set[str]:
    """Give what is said of two choices with the same words, the second one changed."""
    first = choice("a", "end", text="Attendre.")
    other = choice("b", "end", **{"text": "Attendre.", **second})
    scenario = story(node("n", first, other), node("m", first), END, variables=[flag("paid")])
    return places(scenario, "same-words-twice")


def test_the_same_words_twice_in_a_node_are_found() -> None:
    assert twice() == {"Attendre."}


def test_capitals_make_no_other_words() -> None:
    assert twice(text="ATTENDRE.") == {"ATTENDRE."}


def test_the_same_words_in_two_nodes_are_let_through() -> None:
    assert twice(text="Respirer.") == set()


@pytest.mark.parametrize("second", [{"kind": "say"}, {"kind": "write", "to": "papa"}])
def test_the_same_words_of_another_kind_are_let_through(second: dict[str, str]) -> None:
    assert twice(**second) == set()


def test_the_same_words_under_opposite_conditions_are_let_through() -> None:
    first = choice("a", "end", text="Attendre.", when=Is("paid", value=True))
    other = choice("b", "end", text="Attendre.", when=Is("paid", value=False))
    scenario = story(node("n", first, other), END, variables=[flag("paid")])
    assert places(scenario, "same-words-twice") == set()


def test_the_same_words_are_found_when_only_the_second_has_a_condition() -> None:
    assert twice(when=Is("paid", value=False)) == {"Attendre."}


def test_the_same_words_are_told_at_the_second_choice() -> None:
    text = clean(('do: "Payer."', 'do: "Attendre."'))
    (problem,) = told(text)
    at = text.rindex('"Attendre."')
    assert problem.line == text[:at].count("\n") + 1


def test_problems_come_in_the_order_of_the_file() -> None:
    changes = (('"Elle va lire."', '"Stupide."'), ("  paid: no", "  paid: no\n  calm: no"))
    assert told_codes(*changes) == ["unused-variable", "blame-word"]


def test_a_finding_without_conditions_needs_no_variables() -> None:
    text = clean(("variables:\n  paid: no\n", ""), ("        set: {paid: yes}\n", "")).replace(
        "        when: {paid: yes}\n", ""
    )
    assert codes(told(text)) == []
