"""What is told beside a name that is not known: the nearest, how to write it, and nothing twice."""

import pytest

from tests.engine.given import codes, minimal, read

NEXT = "        next: last\n"
SPOKEN = '      - lina: "Une heure."\n'
WITH_APP = '        write: lina\n        say: "Non."\n'
ACT = '        do: "Poser le téléphone."\n'


def more(line: str) -> tuple[str, str]:
    """Give the replacement that adds a line to the choice."""
    return NEXT, f"{NEXT}        {line}\n"


@pytest.mark.parametrize(
    ("replacement", "told", "hint"),
    [
        ((NEXT, "        next: Last\n"), "unknown node 'Last'", "did you mean 'last'?"),
        (more("shows: [Tell]"), "unknown reflex 'Tell'", "did you mean 'tell'?"),
        (more("call: ring"), "unknown passage 'ring'", "this file declares none"),
        (more("shows: tell"), "a list is expected here", "write it like this: [tell]"),
        (more("shows: tell, adult"), "a list is expected here", "like this: [tell, adult]"),
        (more("shows: [tell adult]"), "unknown reflex", "a comma may be missing: [tell, adult]"),
        (more("set: paid"), "names with values", "write it like this: {paid: yes}"),
        (more("when: paid"), "names with values", "write it like this: {paid: yes}"),
        (more("when: {not: paid}"), "names with values", "write it like this: {paid: yes}"),
        (more("when: {all: [paid]}"), "names with values", "write it like this: {paid: yes}"),
        (more("set: {paid: faux}"), "neither yes nor no", "write yes or no"),
        (more("once: faux"), "neither yes nor no", "write yes or no"),
        (("age: 13", 'age: "13 ans"'), "a whole number", "write the number alone: 13"),
        (("- lina:", "- linna:"), "unknown character 'linna'", "did you mean 'lina'?"),
        (more("fedback: x"), "unknown key 'fedback'", "did you mean 'feedback'?"),
    ],
)
def test_a_slip_is_told_once_with_the_way_out(
    replacement: tuple[str, str], told: str, hint: str
) -> None:
    _, (problem,) = read(minimal(replacement))
    assert told in problem.told()
    assert hint in problem.hinted()


def test_a_key_in_another_language_is_not_told_with_one_that_is_not_near() -> None:
    _, (problem,) = read(minimal(more("suite: x")))
    assert "did you mean" not in problem.hinted()


@pytest.mark.parametrize("text", ["treize", "13.0", "-13", "999999999999 ans"])
def test_a_number_that_cannot_be_told_apart_gets_no_hint(text: str) -> None:
    _, (problem,) = read(minimal(("age: 13", f"age: {text}")))
    assert problem.hinted() == ""


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (("  paid: no", "  paid: faux"), "wrong-setting"),
        (("  paid: no", "  paid: [one]"), "empty-range"),
        (("  paid: no", "  paid: {from: 3, to: 1}"), "empty-range"),
        (("  paid: no", '  paid: ""'), "empty-text"),
    ],
)
@pytest.mark.parametrize("use", ["set: {paid: yes}", "set: {paid: +1}", "when: {paid: 2}"])
def test_a_variable_that_is_broken_is_declared(
    broken: tuple[str, str], code: str, use: str
) -> None:
    assert codes(read(minimal(broken, more(use)))[1]) == [code]


def test_a_variable_with_a_bad_id_is_declared() -> None:
    _, problems = read(minimal(("  paid: no", "  Paid_Up: no"), more("when: {Paid_Up: yes}")))
    assert codes(problems) == ["bad-id"]


def test_too_many_variables_are_declared() -> None:
    many = "".join(f"  v{number}: no\n" for number in range(60))
    _, problems = read(minimal(("  paid: no\n", f"  paid: no\n{many}"), more("set: {paid: yes}")))
    assert codes(problems) == ["too-many"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("app: pixo", "app: insta", "unknown-word"),
        ('{name: "lina.s07", app: pixo, profile: fake}', "Lina", "not-table"),
    ],
)
@pytest.mark.parametrize("use", [ACT, WITH_APP])
def test_a_character_who_is_broken_is_there_with_an_app(
    old: str, new: str, code: str, use: str
) -> None:
    _, problems = read(minimal((old, new), (ACT, use)))
    assert codes(problems) == [code]


def test_a_character_with_a_bad_id_may_speak() -> None:
    _, problems = read(minimal(("  lina:", "  Lina_S:"), ("- lina:", "- Lina_S:")))
    assert codes(problems) == ["bad-id"]


def test_a_player_who_may_have_been_meant_is_not_missed() -> None:
    _, problems = read(minimal(("player: yes", "player: moi")))
    assert codes(problems) == ["unknown-word"]


def test_without_a_cast_nobody_is_told_to_be_unknown() -> None:
    cast = minimal().partition("cast:\n")[2].partition("variables:")[0]
    _, problems = read(minimal((f"cast:\n{cast}", ""), (ACT, WITH_APP)))
    assert [problem.told() for problem in problems] == ["'cast' is missing"]


def test_a_table_of_nodes_under_another_name_is_one_problem() -> None:
    _, (problem,) = read(minimal(("nodes:", "node:")))
    assert (problem.told(), problem.hinted()) == ("unknown key 'node'", "did you mean 'nodes'?")


def test_a_start_among_no_nodes_is_told_without_a_list() -> None:
    text = minimal().partition("nodes:")[0] + "nodes: {}\n"
    _, (problem,) = read(text)
    assert (problem.code, problem.hinted()) == ("unknown-node", "this file declares none")


def test_two_unknown_keys_in_a_line_without_a_speaker_are_each_told() -> None:
    _, problems = read(minimal((SPOKEN, f"{SPOKEN}        tactik: threat\n")))
    assert [problem.hinted() for problem in problems] == ["did you mean 'tactic'?"]


def test_two_who_speak_in_one_line_are_told() -> None:
    _, problems = read(minimal((SPOKEN, f'{SPOKEN}        sarah: "Non."\n')))
    assert codes(problems) == ["one-speaker"]


def test_the_narrator_is_nobody_who_is_present() -> None:
    _, problems = read(
        minimal(("    lines:\n      - lina", "    present: [narrator]\n    lines:\n      - lina"))
    )
    assert codes(problems) == ["unknown-speaker"]
