"""The moments at which a class was of several minds, and what a class showed on all its ways."""

import pytest

from game.engine.catalogue import Catalogue
from game.engine.classroom import ClassPlay, Decided, Event, WentBack
from game.engine.counts import Count
from game.engine.debrief import moments
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.score import score, together
from game.engine.splits import splits


def voted(session: ClassPlay, choice: str, *hands: int) -> ClassPlay:
    """Let a class take a choice after a vote; the hands are those of the open choices."""
    counted = Count(tuple(zip(session.play.open_ids(), hands, strict=True)))
    return session.after(Decided.after(choice, counted))


@pytest.fixture
def start(scenario: Scenario) -> ClassPlay:
    return ClassPlay.start(scenario)


def first_of(session: ClassPlay, *hands: int) -> ClassPlay:
    return voted(session, session.play.open_ids()[0], *hands)


def padded(session: ClassPlay, *hands: int) -> tuple[int, ...]:
    """Give hands for all open choices: nobody chose the last ones."""
    return (*hands, *[0] * (len(session.play.open_ids()) - len(hands)))


def test_a_divided_vote_is_told_with_its_shares(start: ClassPlay) -> None:
    (found,) = splits(first_of(start, *padded(start, 12, 8)))
    assert found.position == 0
    assert list(found.shares.values())[:2] == [60, 40]
    assert found.taken == start.play.open_ids()[0]


def test_a_divided_vote_knows_when_it_was_in_the_story(start: ClassPlay) -> None:
    session = start
    while not session.play.is_ended:
        session = first_of(session, *padded(session, 11, 11))
    told = {one.position: one.time for one in moments(session.play)}
    found = splits(session, most=99)
    assert {one.position: one.time for one in found} == {
        one.position: told[one.position] for one in found
    }
    assert len(set(told.values())) > 1


def test_the_most_divided_vote_comes_first(start: ClassPlay) -> None:
    session = first_of(start, *padded(start, 14, 8))
    session = first_of(session, *padded(session, 11, 11))
    assert [one.position for one in splits(session)] == [1, 0]


def test_a_vote_on_which_nearly_all_agree_is_no_split(start: ClassPlay) -> None:
    assert splits(first_of(start, *padded(start, 20, 4))) == ()


def test_a_vote_that_may_not_be_told_is_never_a_split(start: ClassPlay) -> None:
    assert splits(first_of(start, *padded(start, 4, 3))) == ()


def test_a_count_of_other_choices_is_never_told(start: ClassPlay) -> None:
    choice = start.play.open_ids()[0]
    odd = Decided(choice, (choice,), (("gone", 9), (choice, 9)))
    assert splits(start.after(odd)) == ()


def test_a_vote_that_was_taken_back_still_counts(start: ClassPlay) -> None:
    session = first_of(start, *padded(start, 12, 8)).after(WentBack(0))
    assert len(splits(session)) == 1


def test_no_more_splits_are_told_than_there_is_time_for(start: ClassPlay) -> None:
    session = start
    for _ in range(4):
        session = first_of(session, *padded(session, 12, 8)).after(WentBack(0))
    assert len(splits(session)) == 3


def test_a_story_that_was_stopped_has_its_moments(start: ClassPlay) -> None:
    events: tuple[Event, ...] = (Decided("breathe"), Decided("papa"))
    session = start
    for event in events:
        session = session.after(event)
    assert [one.choice.id for one in moments(session.play)] == ["breathe", "papa"]


def test_what_any_way_showed_was_shown(scenario: Scenario, catalogue: Catalogue) -> None:
    one = Play.start(scenario).choose("breathe")
    other = Play.start(scenario).choose("sarah")
    scores = [score(play, catalogue) for play in (one, other)]
    shown = {reflex for family in together(scores) for reflex in family.shown}
    assert shown == {reflex for found in scores for reflex in found.shown}
    assert [family.family for family in together(scores)] == [
        family.family for family in scores[0].families
    ]
