"""What the last screens say, as data."""

from datetime import date

import pytest

from game.engine.country import Country, HelpLine, Right
from game.engine.debrief import Debrief, debrief, tactics_met
from game.engine.graph import Possible
from game.engine.play import Play
from game.engine.scenario import Ending, Is, Scenario
from game.engine.score import score
from tests.engine.given import CATALOGUE, choice, flag, line, node, played, story

DAY = date(2025, 11, 7)


def help_line(name: str, *kinds: str, always: bool = False) -> HelpLine:
    return HelpLine(name, name, kinds, name, name, DAY, ("source",), is_always_shown=always)


def right(name: str, kind: str) -> Right:
    return Right(name, kind, name, name, name, DAY, ("source",))


COUNTRY = Country(
    "fr",
    "France",
    (
        help_line("emergency", "danger", "police", always=True),
        help_line("listen", "listen", "remove"),
        help_line("remove", "remove"),
        help_line("police", "police"),
        help_line("always", "victim", always=True),
    ),
    (
        right("blackmail", "blackmail"),
        right("complaint", "complaint"),
        right("second", "blackmail"),
    ),
)


def evening(*help_kinds: str) -> Scenario:
    """A threat, a second node with a closed choice, an ending."""
    end = node("end", time="22:30", ending=Ending("open", "Demain.", help_kinds))
    return story(
        node(
            "threat",
            choice("answer", "later", misses=("silence",)),
            choice("pause", "later", shows=("breathe",)),
            choice("tell", "later", shows=("tell", "breathe")),
            time="21:14",
            discuss="Pourquoi ?",
            lines=(
                line("lina", "Je dirai tout.", "threat"),
                line("lina", "Une heure.", "deadline"),
            ),
        ),
        node(
            "later",
            choice("nothing", "end"),
            choice("block", "end", shows=("block",)),
            choice("capture", "end", shows=("capture",), when=Is("open", value=True)),
            choice("again", "threat"),
            lines=(line("sarah", "Une minute.", "deadline"), line("narrator", "Il est tard.")),
        ),
        end,
        variables=[flag("open")],
        rights=("complaint", "blackmail", "unknown"),
    )


def told(*taken: str, help_kinds: tuple[str, ...] = ("listen",)) -> Debrief:
    return debrief(played(evening(*help_kinds), *taken), CATALOGUE, COUNTRY)


def test_a_play_that_has_not_ended_has_no_debrief() -> None:
    with pytest.raises(ValueError, match="not ended"):
        debrief(played(evening(), "pause"), CATALOGUE, COUNTRY)


def test_the_ending_is_the_one_reached() -> None:
    assert told("pause", "block").ending == Ending("open", "Demain.", ("listen",))


def test_each_decision_is_a_moment_with_its_position() -> None:
    moments = told("pause", "again", "answer", "block").moments
    taken = [(one.position, one.choice.id) for one in moments]
    assert taken == [(0, "pause"), (1, "again"), (2, "answer"), (3, "block")]


def test_going_to_the_position_of_a_moment_offers_its_choice_again() -> None:
    play = played(evening("listen"), "pause", "again", "answer", "block")
    for moment in debrief(play, CATALOGUE, COUNTRY).moments:
        assert moment.choice.id in play.at(moment.position).open_ids()


def test_a_moment_has_the_time_of_the_story() -> None:
    assert [one.time for one in told("pause", "block").moments] == ["21:14", "21:14"]


def test_others_are_the_reflexes_that_another_open_choice_showed() -> None:
    assert told("answer", "block").moments[0].others == ("breathe", "tell")


def test_what_the_choice_shows_itself_is_not_among_the_others() -> None:
    assert told("pause", "block").moments[0].others == ("tell",)


def test_a_closed_choice_is_not_among_the_others() -> None:
    assert told("pause", "nothing").moments[1].others == ("block",)


def test_a_moment_tells_the_most_that_was_in_reach() -> None:
    assert [one.most_shown for one in told("pause", "nothing").moments] == [3, 3]
    assert [one.most_shown for one in told("tell", "nothing").moments] == [3, 3]


def test_the_most_in_reach_falls_when_a_reflex_cannot_be_shown_any_more() -> None:
    scenario = story(
        node("a", choice("tell", "b", shows=("tell",)), choice("wait", "b")),
        node("b", choice("block", "c", shows=("block",)), choice("no", "c")),
        node("c"),
    )
    found = debrief(played(scenario, "wait", "no"), CATALOGUE, COUNTRY)
    assert [one.most_shown for one in found.moments] == [2, 1]
    assert found.most_shown == 2


def test_tactics_are_told_once_in_the_order_of_meeting() -> None:
    tactics = told("pause", "again", "answer", "block").tactics
    assert [one.tactic.id for one in tactics] == ["threat", "deadline"]


def test_a_tactic_has_its_first_sentence_and_who_said_it() -> None:
    deadline = told("pause", "block").tactics[1]
    assert (deadline.quote, deadline.speaker) == ("Une heure.", "lina.s07")


def test_tactics_can_be_asked_for_before_the_end() -> None:
    found = tactics_met(Play.start(evening()), CATALOGUE)
    assert [one.tactic.id for one in found] == ["threat", "deadline"]


def test_tactics_of_a_node_that_was_not_reached_are_not_met() -> None:
    scenario = story(
        node("a", choice("go", "b")), node("b", lines=(line("lina", "Non.", "threat"),))
    )
    assert tactics_met(Play.start(scenario), CATALOGUE) == ()


def test_the_score_is_that_of_the_play() -> None:
    play = played(evening("listen"), "pause", "block")
    assert debrief(play, CATALOGUE, COUNTRY).score == score(play, CATALOGUE)


def test_what_is_possible_can_be_handed_in() -> None:
    play = played(evening("listen"), "pause", "block")
    possible = Possible(play.scenario)
    assert debrief(play, CATALOGUE, COUNTRY, possible) == debrief(play, CATALOGUE, COUNTRY)


def test_rights_come_in_the_order_in_which_the_scenario_asks() -> None:
    rights = told("pause", "block").rights
    assert [one.id for one in rights] == ["complaint", "blackmail", "second"]


def test_help_of_the_ending_comes_first_in_its_order_then_what_is_always_shown() -> None:
    found = told("pause", "block", help_kinds=("victim", "police", "listen")).help
    assert [one.id for one in found] == ["always", "emergency", "police", "listen"]


def test_help_that_is_not_asked_for_is_left_out() -> None:
    found = told("pause", "block", help_kinds=("remove",)).help
    assert [one.id for one in found] == ["listen", "remove", "emergency", "always"]


def test_a_line_that_is_asked_for_and_always_shown_stands_once() -> None:
    found = told("pause", "block", help_kinds=("police", "danger")).help
    assert [one.id for one in found] == ["emergency", "police", "always"]


def test_what_is_always_shown_is_there_when_nothing_is_asked() -> None:
    found = told("pause", "block", help_kinds=()).help
    assert [one.id for one in found] == ["emergency", "always"]


def test_questions_of_the_nodes_passed_are_kept() -> None:
    assert told("pause", "block").discussions == ("Pourquoi ?",)


def test_a_question_met_twice_is_asked_once() -> None:
    assert told("pause", "again", "answer", "block").discussions == ("Pourquoi ?",)
