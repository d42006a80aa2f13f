"""A lesson as statements: whole, in the profile, the same each time, and of nobody."""

import json
from dataclasses import replace

import pytest

from game.classroom.kept import Kept, PlayCount
from game.classroom.report import asked
from game.classroom.xapi import CATEGORY, HOME, VERBS, Statement, as_lines, extension, statements
from game.engine.classroom import Decided, replayed
from game.engine.scenario import Scenario
from tests.classroom.given import plays
from tests.classroom.lessons import taught


@pytest.fixture(scope="module")
def kept(scenario: Scenario) -> Kept:
    return taught(scenario)


@pytest.fixture(scope="module")
def told(kept: Kept, scenario: Scenario) -> tuple[Statement, ...]:
    return statements(kept, scenario)


def verb(one: Statement) -> str:
    found = one["verb"]
    assert isinstance(found, dict)
    return str(found["id"])


def actor(one: Statement) -> str:
    found = one["actor"]
    assert isinstance(found, dict)
    return str(found["account"]["name"])


def of_class(told: tuple[Statement, ...], kept: Kept, name: str = "") -> list[Statement]:
    mine = [one for one in told if actor(one) == kept.head.told_id]
    return [one for one in mine if not name or verb(one) == VERBS[name]]


def test_every_vote_is_a_selection_at_its_moment(
    told: tuple[Statement, ...], kept: Kept, scenario: Scenario
) -> None:
    session, _ = replayed(scenario, kept.events)
    wanted = [
        (f"{HOME}/story/{scenario.id}/moment/{one.before.node.written}", one.decided.choice)
        for one in asked(session)
    ]
    found = [(one["object"]["id"], one["result"]["response"]) for one in _plain(told, kept)]
    assert found == wanted
    assert len(wanted) > 5


def _plain(told: tuple[Statement, ...], kept: Kept) -> list[dict[str, dict[str, str]]]:
    found: list[dict[str, dict[str, str]]] = json.loads(
        json.dumps(of_class(told, kept, "selected"))
    )
    return found


def test_a_class_completes_what_it_initialized(told: tuple[Statement, ...], kept: Kept) -> None:
    mine = of_class(told, kept)
    assert verb(mine[0]) == VERBS["initialized"]
    assert [verb(one) for one in mine[-2:]] == [VERBS["progressed"], VERBS["completed"]]
    assert mine[0]["object"] == mine[-1]["object"]


def test_numbers_are_sent_only_where_they_were_kept(
    told: tuple[Statement, ...], kept: Kept
) -> None:
    decided = [one for one in kept.events if isinstance(one, Decided)]
    key = extension("hands")
    sent = [key in json.dumps(one) for one in of_class(told, kept, "selected")]
    assert sent == [bool(one.hands) for one in decided]
    assert {True, False} == set(sent)


def test_the_same_lesson_gives_the_same_statements(
    told: tuple[Statement, ...], kept: Kept, scenario: Scenario
) -> None:
    assert statements(kept, scenario) == told
    assert len({one["id"] for one in told}) == len(told)


def test_a_lesson_that_is_gone_on_with_changes_nothing_that_was_sent(
    told: tuple[Statement, ...], kept: Kept, scenario: Scenario
) -> None:
    session, _ = replayed(scenario, kept.events)
    more = Decided(session.play.open_ids()[0])
    later = statements(replace(kept, events=(*kept.events, more)), scenario)
    before = {one["id"]: one for one in told}
    again = {one["id"]: one for one in later}
    assert all(again[one] == before[one] for one in before.keys() & again.keys())
    assert len(again.keys() - before.keys()) == 3  # the vote, and how far the class is now


def test_another_lesson_gives_other_ids(
    told: tuple[Statement, ...], kept: Kept, scenario: Scenario
) -> None:
    other = replace(kept, head=replace(kept.head, id="f" * 16))
    ids = {one["id"] for one in statements(other, scenario)}
    assert not ids & {one["id"] for one in told}


def test_no_hour_is_told(told: tuple[Statement, ...]) -> None:
    assert {one["timestamp"] for one in told} == {"2026-11-09T00:00:00Z"}


def test_a_play_has_an_actor_of_its_own_that_is_not_its_seat(
    told: tuple[Statement, ...], kept: Kept
) -> None:
    others = {actor(one) for one in told} - {kept.head.told_id}
    assert len(others) == len(kept.plays)
    assert not any(play.seat in as_lines(told) for play in kept.plays)


def test_plays_say_nothing_of_their_order(told: tuple[Statement, ...], kept: Kept) -> None:
    theirs = [one for one in told if actor(one) != kept.head.told_id]
    assert not any(extension("number") in json.dumps(one) for one in theirs)


def test_of_fewer_than_eight_plays_nothing_is_sent(scenario: Scenario) -> None:
    few = taught(scenario, room=7)
    assert {actor(one) for one in statements(few, scenario)} == {few.head.told_id}


def test_what_is_the_same_for_everybody_is_not_sent(scenario: Scenario) -> None:
    same = tuple(PlayCount(one.seat, {**one.families, "discern": (2, 2)}) for one in plays(9))
    told = statements(replace(taught(scenario), plays=same), scenario)
    families = [one for one in told if extension("reflexes") in json.dumps(one)]
    assert len(families) == 9
    assert '"tell"' in json.dumps(families)
    assert "discern" not in json.dumps(families)


def test_a_play_that_is_not_ended_is_only_begun(scenario: Scenario) -> None:
    begun = PlayCount("e" * 32, {"tell": (1, 2)}, is_ended=False)
    kept = replace(taught(scenario, room=8), plays=(*plays(8), begun))
    found = [one for one in statements(kept, scenario) if actor(one) != kept.head.told_id]
    assert len(found) == 2 * 8 + 1


def test_every_statement_says_which_profile_it_follows(told: tuple[Statement, ...]) -> None:
    assert all(CATEGORY in json.dumps(one["context"]) for one in told)
    assert {verb(one) for one in told} == set(VERBS.values())


def test_without_its_story_votes_are_about_the_story(kept: Kept) -> None:
    found = of_class(statements(kept, None), kept)
    assert len(found) == 1 + sum(isinstance(one, Decided) for one in kept.events)
    assert len({json.dumps(one["object"]) for one in found}) == 1


@pytest.mark.parametrize("name", ["../x y", "été", 'a"b', "x" * 100])
def test_odd_names_still_make_an_iri(kept: Kept, name: str) -> None:
    odd = replace(kept, head=replace(kept.head, scenario=name, language=name, title=name))
    about = statements(odd, None)[0]["object"]
    assert isinstance(about, dict)
    assert about["id"].removeprefix(f"{HOME}/story/").replace("-", "").isalnum()


def test_lines_are_one_statement_each(told: tuple[Statement, ...]) -> None:
    lines = as_lines(told).splitlines()
    assert [json.loads(one) for one in lines] == list(told)
