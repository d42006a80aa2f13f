"""A scenario from text: all of it, or every problem at once."""

import pytest

from game.engine.marked import Limits
from game.engine.reader import read_scenario
from game.engine.scenario import Change, Character, Ending, Line, Variable
from tests.engine.given import CATALOGUE, MINIMAL, codes, minimal, read, sound

ACT = '        do: "Poser le téléphone."\n'
TIME = '    time: "21:14"\n'
SPOKEN = '      - lina: "Une heure."\n'


def test_a_minimal_scenario_is_read() -> None:
    scenario = sound(MINIMAL)
    assert (scenario.id, scenario.title, scenario.language) == ("essai", "Essai", "fr")
    assert (scenario.role, scenario.age, scenario.minutes) == ("target", 13, 5)
    assert (scenario.intensity, scenario.start, scenario.summary) == (1, "first", "Un essai.")
    assert list(scenario.nodes) == ["first", "last"]


def test_what_is_not_written_is_empty() -> None:
    scenario = sound(MINIMAL)
    assert (scenario.content_note, scenario.rights) == ("", ())
    assert scenario.nodes["last"].time == scenario.nodes["last"].discuss == ""


def test_the_content_note_and_the_rights_are_read() -> None:
    more = 'age: 13\ncontent_note: "On parle de peur."\nrights: [complaint, ban]'
    scenario = sound(minimal(("age: 13", more)))
    assert scenario.content_note == "On parle de peur."
    assert scenario.rights == ("complaint", "ban")


def test_the_cast_is_read() -> None:
    cast = sound(MINIMAL).cast
    assert cast["noe"] == Character("noe", "Noé", is_player=True)
    assert cast["lina"] == Character("lina", "lina.s07", app="pixo", profile="fake")
    assert cast["sarah"] == Character("sarah", "Sarah", app="sms", is_trusted=True)


def test_the_player_is_the_one_who_says_so() -> None:
    assert sound(MINIMAL).player.id == "noe"


def test_variables_are_flags_numbers_and_words() -> None:
    assert sound(MINIMAL).variables == {
        "paid": Variable("paid", (False, True), start=False),
        "calm": Variable("calm", (0, 1, 2, 3), start=0),
        "mood": Variable("mood", ("low", "even", "high"), start="low"),
    }


@pytest.mark.parametrize("word", ["yes", "true", "oui", "ja", "Ja"])
def test_a_flag_can_start_as_true(word: str) -> None:
    assert sound(minimal(("paid: no", f"paid: {word}"))).variables["paid"].start is True


@pytest.mark.parametrize("word", ["no", "false", "non", "nein"])
def test_a_flag_can_start_as_false(word: str) -> None:
    assert sound(minimal(("paid: no", f"paid: {word}"))).variables["paid"].start is False


def test_numbers_need_not_start_from_zero() -> None:
    variable = sound(minimal(("{from: 0, to: 3}", "{from: 2, to: 4}"))).variables["calm"]
    assert (variable.values, variable.start) == ((2, 3, 4), 2)


def test_lines_are_read_in_order() -> None:
    more = f'{SPOKEN}        tactic: deadline\n      - narrator: "Il pleut."\n'
    assert sound(minimal((SPOKEN, more))).nodes["first"].lines == (
        Line("lina", "Une heure.", "deadline"),
        Line("narrator", "Il pleut."),
    )


def test_a_node_is_read_with_its_time_question_and_presence() -> None:
    more = f'{TIME}    present: [sarah]\n    discuss: "Pourquoi ?"\n'
    node = sound(minimal((TIME, more))).nodes["first"]
    assert (node.id, node.time, node.present, node.discuss) == (
        "first",
        "21:14",
        ("sarah",),
        "Pourquoi ?",
    )


def test_a_choice_is_read_with_all_that_it_does() -> None:
    more = (
        f"{ACT}        shows: [breathe, silence]\n        misses: [tell]\n"
        '        set: {paid: yes, calm: +2}\n        once: yes\n        feedback: "Bien."\n'
    )
    choice = sound(minimal((ACT, more))).nodes["first"].choices["breathe"]
    assert (choice.id, choice.kind, choice.text) == ("breathe", "do", "Poser le téléphone.")
    assert (choice.shows, choice.misses) == (("breathe", "silence"), ("tell",))
    assert choice.changes == (Change("paid", value=True), Change("calm", steps=2))
    assert (choice.is_once, choice.feedback, choice.next) == (True, "Bien.", "last")


def test_a_choice_is_taken_more_than_once_unless_it_says_so() -> None:
    assert sound(MINIMAL).nodes["first"].choices["breathe"].is_once is False


def test_a_reply_is_a_choice_of_kind_say() -> None:
    choice = sound(minimal((" do: ", " say: "))).nodes["first"].choices["breathe"]
    assert (choice.kind, choice.text, choice.to) == ("say", "Poser le téléphone.", "")


def test_words_to_someone_are_a_choice_of_kind_write() -> None:
    more = '        write: sarah\n        say: "T’es là ?"\n'
    choice = sound(minimal((ACT, more))).nodes["first"].choices["breathe"]
    assert (choice.kind, choice.text, choice.to) == ("write", "T’es là ?", "sarah")


def test_an_ending_is_read() -> None:
    more = 'ending: {title: "Fin", mood: relieved, next_step: "Dormir.", help: [listen, police]}'
    old = 'ending: {mood: relieved, next_step: "Demain.", help: [listen]}'
    ending = sound(minimal((old, more))).nodes["last"].ending
    assert ending == Ending("relieved", "Dormir.", ("listen", "police"), "Fin")


def test_the_screen_is_the_one_that_is_written() -> None:
    assert sound(minimal((TIME, f"{TIME}    screen: sarah\n"))).nodes["first"].screen == "sarah"


def test_without_a_screen_the_first_who_writes_has_it() -> None:
    assert sound(MINIMAL).nodes["first"].screen == "lina"


def test_without_a_screen_the_first_of_several_who_write_has_it() -> None:
    more = f'      - narrator: "Il pleut."\n      - sarah: "T’es là ?"\n{SPOKEN}'
    assert sound(minimal((SPOKEN, more))).nodes["first"].screen == "sarah"


def test_without_a_screen_and_without_anyone_who_writes_it_is_the_room() -> None:
    assert sound(MINIMAL).nodes["last"].screen == "room"


def test_all_problems_come_at_once_by_place() -> None:
    text = minimal(
        ("age: 13", "age: 99"),
        ("next: last", "next: lost"),
        ('"21:14"', '"25:00"'),
        ("help: [listen]", "help: [listn]"),
        ("role: target", "role: hero"),
    )
    scenario, problems = read(text)
    assert scenario is None
    assert codes(problems) == [
        "unknown-word",
        "wrong-number",
        "bad-time",
        "unknown-node",
        "unknown-help",
    ]
    assert problems == sorted(problems)


def test_a_problem_found_late_stands_at_its_place_among_the_others() -> None:
    _, problems = read(minimal(("start: first", "start: lost"), ("next: last", "next: lost")))
    assert [problem.line for problem in problems] == [17, 26]


def test_problems_of_the_yaml_and_of_the_scenario_come_together() -> None:
    text = minimal(("age: 13", "age: &age 13"), ("next: last", "next: lost"))
    assert codes(read(text)[1]) == ["anchor", "unknown-node"]


def test_no_problem_is_told_twice() -> None:
    _, problems = read(minimal(("next: last", "next: lost"), ("start: first", "start: lost")))
    assert len(problems) == len(set(problems)) == 2


def test_problems_name_the_file_as_it_was_given() -> None:
    _, problems = read(minimal(("age: 13", "age: 99")), file="mes histoires/essai.yaml")
    assert problems[0].file == "mes histoires/essai.yaml"


def test_an_unknown_name_is_told_with_the_nearest_one() -> None:
    _, (problem,) = read(minimal(("next: last", "next: lasst")))
    assert problem.hinted() == "did you mean 'last'?"


def test_an_unknown_name_far_from_all_is_told_with_those_that_exist() -> None:
    _, (problem,) = read(minimal(("next: last", "next: xyz")))
    assert problem.hinted() == "known here: first, last"


def test_a_speaker_who_is_not_in_the_cast_is_an_unknown_key() -> None:
    _, problems = read(minimal(("- lina:", "- linna:")))
    assert "did you mean 'lina'?" in [problem.hinted() for problem in problems]


def test_the_start_must_be_a_node() -> None:
    _, (problem,) = read(minimal(("start: first", "start: frist")))
    assert (problem.line, problem.column, problem.code) == (17, 8, "unknown-node")


@pytest.mark.parametrize("time", ["00:00", "09:05", "19:59", "23:59"])
def test_a_time_of_day_is_read(time: str) -> None:
    assert sound(minimal(("21:14", time))).nodes["first"].time == time


@pytest.mark.parametrize("time", ["24:00", "21:60", "9:05", "21:14:00", "soir", "21 h 14"])
def test_another_text_is_no_time_of_day(time: str) -> None:
    assert codes(read(minimal(("21:14", time)))[1]) == ["bad-time"]


@pytest.mark.parametrize("age", ["8", "18"])
def test_the_ends_of_a_range_are_part_of_it(age: str) -> None:
    assert sound(minimal(("age: 13", f"age: {age}"))).age == int(age)


@pytest.mark.parametrize("age", ["7", "19", "-13", "13.0", "1e1", "١٣", "999999999999"])
def test_a_number_outside_or_no_number_is_refused(age: str) -> None:
    assert codes(read(minimal(("age: 13", f"age: {age}")))[1]) == ["wrong-number"]


@pytest.mark.parametrize("name", ["Fin", "la_fin", "-fin", "fin-", "la--fin", "fin!", "été"])
def test_an_id_is_in_kebab_case(name: str) -> None:
    _, problems = read(minimal(("next: last", f"next: {name}"), ("  last:", f"  {name}:")))
    assert codes(problems) == ["bad-id"]


@pytest.mark.parametrize("name", ["narrator", "room", "tactic", "when"])
def test_a_character_cannot_have_a_name_with_a_meaning_of_its_own(name: str) -> None:
    _, problems = read(minimal(("  sarah: {name", f"  {name}: {{name")))
    assert codes(problems) == ["reserved-name"]


@pytest.mark.parametrize("name", ["all", "any", "not", "visited"])
def test_a_variable_cannot_have_a_name_with_a_meaning_of_its_own(name: str) -> None:
    assert codes(read(minimal(("  paid: no", f"  {name}: no")))[1]) == ["reserved-name"]


def test_nobody_can_be_written_to_without_an_app() -> None:
    more = '        write: noe\n        say: "T’es là ?"\n'
    assert codes(read(minimal((ACT, more)))[1]) == ["unknown-recipient"]


@pytest.mark.parametrize("keys", ["", "write: sarah", 'write: sarah\n        do: "Lire."'])
def test_a_choice_that_is_not_one_thing_is_refused(keys: str) -> None:
    assert codes(read(minimal((ACT, f"        {keys}\n")))[1]) == ["one-kind"]


def test_a_scenario_without_a_player_is_refused() -> None:
    _, (problem,) = read(minimal((", player: yes", "")))
    assert problem.told() == "exactly one character must be the player; 0 are"


def test_a_scenario_without_a_cast_is_refused() -> None:
    cast = minimal().partition("cast:\n")[2].partition("variables:")[0]
    scenario, problems = read(minimal((f"cast:\n{cast}", "cast: {}\n"), ("- lina:", "- narrator:")))
    assert scenario is None
    assert codes(problems) == ["one-player"]


def test_a_tactic_of_the_narrator_is_refused() -> None:
    more = '      - narrator: "Une heure."\n        tactic: deadline\n'
    assert read(minimal((SPOKEN, more)))[0] is None


@pytest.mark.parametrize("text", ["", "bonjour", "- a\n- b\n", "{}", "[]", "nodes: []\n", "42"])
def test_a_text_that_is_no_scenario_at_all_gives_problems(text: str) -> None:
    scenario, problems = read(text)
    assert scenario is None
    assert problems


def test_the_limits_can_be_set() -> None:
    _, problems = read_scenario(MINIMAL, "essai.yaml", "essai", CATALOGUE, Limits(characters=10))
    assert codes(problems) == ["too-large"]


def test_a_name_between_braces_is_told_as_it_is_written() -> None:
    _, (problem,) = read(minimal(("age: 13", "age: 13\n'{near}': a")))
    assert problem.told() == "unknown key '{near}'"
