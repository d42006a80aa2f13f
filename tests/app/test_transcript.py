"""The command `transcript`: a play and its debrief, as text and as data."""

import io
import json
from contextlib import redirect_stdout
from functools import cache
from typing import Any

import pytest

from game.cli import main
from game.engine.debrief import debrief
from game.engine.graph import Possible
from game.engine.play import Play
from game.library import Library
from tests.app.given import endings as ending_ids
from tests.app.given import flat

KEYS = {"lines", "choices", "score", "tactics", "rights", "help", "ended", "open"}
ENDINGS = ending_ids()
FRENCH = ("--language", "fr")

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture, play: Play, *more: str) -> tuple[int, str, str]:
    """Run the command for a play; give its status, output and errors."""
    taken = ",".join(play.taken)
    status = main(["transcript", play.scenario.id, "--choose", taken, *FRENCH, *more])
    out, errors = capsys.readouterr()
    return status, out, errors


def data_of(play: Play) -> dict[str, Any]:
    """Give a play as the command tells it, as data; asked once for each play."""
    return _data_of(play.scenario.id, ",".join(play.taken))


@cache
def _data_of(scenario: str, taken: str) -> dict[str, Any]:
    out = io.StringIO()
    with redirect_stdout(out):
        status = main(["transcript", scenario, "--choose", taken, "--json", *FRENCH])
    data = json.loads(out.getvalue())
    assert status == 0
    assert isinstance(data, dict)
    return data


@pytest.fixture(params=ENDINGS)
def ended(request: pytest.FixtureRequest, endings: dict[str, Play]) -> Play:
    return endings[request.param]


def test_there_is_a_way_to_every_ending(endings: dict[str, Play]) -> None:
    assert set(endings) == set(ENDINGS)


def test_the_text_holds_everything_that_was_said(ended: Play, capsys: Capture) -> None:
    status, out, errors = told(capsys, ended)
    lines = [line.text for step in ended.steps for line in step.lines]
    assert (status, errors, [one for one in lines if one not in out]) == (0, "", [])


def test_the_text_holds_every_choice_with_its_feedback(ended: Play, capsys: Capture) -> None:
    _, out, _ = told(capsys, ended)
    choices = [step.choice for step in ended.steps if step.choice]
    assert [one.id for one in choices if one.text not in out or one.feedback not in out] == []


def test_the_text_ends_with_the_whole_debrief(
    ended: Play, capsys: Capture, possible: Possible
) -> None:
    _, out, _ = told(capsys, ended)
    library = Library(language="fr")
    data = debrief(ended, library.catalogue, library.country, possible)
    wanted = [data.ending.next_step, *(one.tactic.purpose for one in data.tactics)]
    wanted += [one.article for one in data.rights] + [one.line for one in data.help]
    assert [one for one in wanted if flat(one) not in flat(out)] == []


def test_the_data_has_its_keys(ended: Play) -> None:
    assert data_of(ended).keys() >= KEYS


def test_the_data_of_an_ended_play_says_so(ended: Play) -> None:
    data = data_of(ended)
    assert (data["ended"], data["open"], data["ending"]["id"]) == (True, [], ended.node.id)


def test_the_data_holds_the_choices_in_order(ended: Play) -> None:
    assert tuple(one["id"] for one in data_of(ended)["choices"]) == ended.taken


def test_the_data_holds_the_lines_in_order(ended: Play) -> None:
    said = [line.text for step in ended.steps for line in step.lines]
    found = [one["text"] for one in data_of(ended)["lines"] if "choice" not in one]
    assert found == said


def test_the_score_shows_no_more_than_was_at_stake(ended: Play) -> None:
    data = data_of(ended)
    assert 0 <= data["score"]["shown"] <= min(data["score"]["at_stake"], data["most_shown"])


def test_the_families_add_up_to_the_score(ended: Play) -> None:
    score = data_of(ended)["score"]
    assert sum(len(one["shown"]) for one in score["families"].values()) == score["shown"]


def test_every_tactic_says_its_purpose(ended: Play) -> None:
    tactics = data_of(ended)["tactics"]
    assert tactics
    assert [one["id"] for one in tactics if not (one["name"] and one["purpose"])] == []


@pytest.mark.parametrize("key", ["rights", "help"])
def test_everything_to_rely_on_is_dated_and_sourced(ended: Play, key: str) -> None:
    found = data_of(ended)[key]
    assert found
    assert [one["id"] for one in found if not (one["as_of"] and one["sources"])] == []


def test_the_help_of_every_ending_can_be_called(ended: Play) -> None:
    assert "3018" in [one["phone"] for one in data_of(ended)["help"]]


def test_before_the_end_the_open_choices_are_listed(scenario_start: Play) -> None:
    data = data_of(scenario_start)
    assert (data["ended"], tuple(data["open"])) == (False, scenario_start.open_ids())


def test_before_the_end_there_is_no_ending(scenario_start: Play) -> None:
    assert data_of(scenario_start)["ending"] is None


def test_before_the_end_the_text_names_the_open_choices(
    scenario_start: Play, capsys: Capture
) -> None:
    _, out, _ = told(capsys, scenario_start)
    assert ", ".join(scenario_start.open_ids()) in out.splitlines()[-1]


def test_the_data_is_one_json_text_and_nothing_else(scenario_start: Play, capsys: Capture) -> None:
    _, out, _ = told(capsys, scenario_start, "--json")
    assert (out[0], out.rstrip()[-1]) == ("{", "}")


def test_spaces_between_choices_do_not_matter(scenario_start: Play, capsys: Capture) -> None:
    first = scenario_start.open_ids()[0]
    assert main(["transcript", scenario_start.scenario.id, "--choose", f" {first} , "]) == 0
    assert capsys.readouterr().err == ""
