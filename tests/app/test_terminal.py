"""The same story in a terminal, with scripted answers."""

from dataclasses import replace

import pytest

from game.engine.debrief import debrief
from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.library import Library
from game.terminal import WIDTH, Terminal
from game.wording import ground_rules
from tests.app.console import Console, Typed
from tests.app.given import endings as ending_ids
from tests.app.given import flat, numbers

SUPERSCRIPT = "²"  # a digit to Python, no number to anybody


@pytest.mark.parametrize("ending", ending_ids())
def test_a_whole_play_ends_with_its_debrief(
    typed: Typed, endings: dict[str, Play], library: Library, possible: Possible, ending: str
) -> None:
    play = endings[ending]
    console = typed(*(str(number) for number in numbers(play)))
    data = debrief(play, library.catalogue, library.country, possible)
    wanted = [data.ending.next_step, *(one.line for one in data.help)]
    assert [one for one in wanted if flat(one) not in console.text] == []


def test_the_ids_of_choices_can_be_typed(typed: Typed, endings: dict[str, Play]) -> None:
    play = next(iter(endings.values()))
    assert typed(*play.taken).asked == len(play.taken)


def test_the_rules_come_first(typed: Typed, french: Messages) -> None:
    shown = typed().text
    assert [rule for rule in ground_rules(french.text) if rule not in shown] == []


def test_the_content_note_comes_first(typed: Typed, scenario: Scenario) -> None:
    assert scenario.content_note in typed().text


def test_the_first_lines_are_told(typed: Typed, scenario_start: Play) -> None:
    shown = typed().text
    assert [line for line in scenario_start.steps[0].lines if line.text not in shown] == []


def test_open_choices_are_numbered(typed: Typed, scenario_start: Play) -> None:
    lines = typed().lines
    count = len(scenario_start.open_ids())
    found = [number for number in range(1, 10) if _offered(lines, number)]
    assert found == list(range(1, count + 1))


@pytest.mark.parametrize("answer", ["0", "99", "-1", SUPERSCRIPT, "nothing", ""])
def test_a_wrong_answer_repeats_the_choices(typed: Typed, answer: str) -> None:
    before, after = typed().lines, typed(answer).lines
    assert _offered(after, 1) == _offered(before, 1) * 2


def test_feedback_follows_a_choice(typed: Typed, scenario_start: Play) -> None:
    first = scenario_start.open_ids()[0]
    assert scenario_start.node.choices[first].feedback in typed("1").text


def test_h_shows_the_lines_of_help(typed: Typed) -> None:
    assert "3018" not in typed().text
    assert "3018" in typed("h").text


def test_after_the_help_the_choices_stand_there_again(typed: Typed) -> None:
    assert len(_offered(typed("h").lines, 1)) == 2


def test_b_goes_back_one_decision(typed: Typed, scenario_start: Play) -> None:
    first = scenario_start.steps[0].lines[0].text
    assert typed("1", "b").text.count(first) == 2


def test_b_at_the_start_goes_nowhere(typed: Typed, scenario_start: Play) -> None:
    assert typed("b").text.count(scenario_start.steps[0].lines[0].text) == 1


def test_q_leaves_at_once(typed: Typed) -> None:
    assert typed("q", "1", "1").asked == 1


@pytest.mark.parametrize("answer", ["Q", " q "])
def test_leaving_does_not_depend_on_case_or_spaces(typed: Typed, answer: str) -> None:
    assert typed(answer, "1").asked == 1


def test_the_end_of_input_ends_the_play_quietly(typed: Typed) -> None:
    assert typed("1").asked == 2


def test_no_line_is_wider_than_the_terminal(typed: Typed, endings: dict[str, Play]) -> None:
    longest = max(endings.values(), key=lambda play: len(play.taken))
    lines = typed(*longest.taken).lines
    assert [line for line in lines if len(line) > WIDTH] == []


def test_one_scenario_is_not_asked_about(
    library: Library, french: Messages, scenario: Scenario
) -> None:
    console = Console(iter(()))
    terminal = Terminal(library, french, console.read, console.lines.append)
    assert (terminal.pick([scenario]), console.asked) == (scenario, 0)


@pytest.mark.parametrize(("answers", "picked"), [(["2"], 1), (["9", "1"], 0)])
def test_one_of_several_scenarios_is_picked_by_number(
    library: Library, french: Messages, scenario: Scenario, answers: list[str], picked: int
) -> None:
    offered = [scenario, scenario]
    console = Console(iter(answers))
    terminal = Terminal(library, french, console.read, console.lines.append)
    assert terminal.pick(offered) is offered[picked]


def test_scenarios_are_told_by_age_and_the_calm_before_the_tense(
    library: Library, french: Messages, scenario: Scenario
) -> None:
    facts = {"Un": (14, 1), "Deux": (12, 3), "Trois": (12, 1)}
    offered = [
        replace(scenario, title=title, age=age, intensity=intensity)
        for title, (age, intensity) in facts.items()
    ]
    console = Console(iter(["q"]))
    Terminal(library, french, console.read, console.lines.append).pick(offered)
    told = [line.partition(" — ")[0] for line in console.lines if " — " in line]
    assert told == ["1. Trois", "2. Deux", "3. Un"]


@pytest.mark.parametrize("answers", [["q"], []], ids=["q", "end of input"])
def test_no_scenario_has_to_be_picked(
    library: Library, french: Messages, scenario: Scenario, answers: list[str]
) -> None:
    console = Console(iter(answers))
    terminal = Terminal(library, french, console.read, console.lines.append)
    assert terminal.pick([scenario, scenario]) is None


def _offered(lines: list[str], number: int) -> list[str]:
    return [line for line in lines if line.startswith(f"{number}. ")]
