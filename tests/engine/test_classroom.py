"""A class as the list of what it decided: votes, ways, going back, and what may be told."""

import pytest

from game.engine.classroom import ClassPlay, Counted, Decided, WentBack, parting, replayed, votes
from game.engine.counts import Count, percents
from game.engine.scenario import Scenario


def count(**hands: int) -> Count:
    return Count(tuple(hands.items()))


@pytest.fixture
def session(scenario: Scenario) -> ClassPlay:
    """Give a class that breathed, told father, went back to the start, and wrote to Sarah."""
    found = ClassPlay.start(scenario)
    for event in (Decided("breathe"), Decided("papa"), WentBack(0), Decided("sarah")):
        found = found.after(event)
    return found


def test_most_hands_win() -> None:
    assert count(a=3, b=9, c=4).won == ("b",)


def test_equal_hands_win_together() -> None:
    assert count(a=6, b=6, c=4).won == ("a", "b")


def test_without_a_hand_nothing_wins() -> None:
    assert count(a=0, b=0).won == ()


@pytest.mark.parametrize(
    ("hands", "is_tellable"),
    [
        ({"a": 4, "b": 3}, False),
        ({"a": 4, "b": 4}, True),
        ({"a": 0, "b": 25}, False),
        ({"a": 1, "b": 24}, True),
    ],
)
def test_counts_are_told_from_eight_voters_up_and_never_of_one_mind(
    hands: dict[str, int], *, is_tellable: bool
) -> None:
    found = count(**hands)
    assert found.is_tellable is is_tellable
    assert found.told == (found.hands if is_tellable else ())


@pytest.mark.parametrize(
    ("hands", "shares"),
    [
        ((5, 6, 1), (42, 50, 8)),
        ((0, 8), (0, 100)),
        ((5, 6, 2), (39, 46, 15)),
        ((0, 0), (0, 0)),
    ],
)
def test_percentages_add_up(hands: tuple[int, ...], shares: tuple[int, ...]) -> None:
    named = tuple(zip("abc", hands, strict=False))
    assert tuple(percents(named).values()) == shares


@pytest.mark.parametrize(
    ("hands", "shares"),
    [((4, 4, 4), (33, 33, 33)), ((5, 5, 1), (45, 45, 9)), ((5, 5, 2), (42, 42, 16))],
)
def test_a_tie_is_told_as_a_tie(hands: tuple[int, ...], shares: tuple[int, ...]) -> None:
    named = tuple(zip("abc", hands, strict=False))
    assert tuple(percents(named).values()) == shares


def test_what_may_not_be_told_is_not_kept() -> None:
    assert Decided.after("a", count(a=2, b=5)) == Decided("a", won=("b",))


def test_a_choice_without_a_vote_has_no_winner() -> None:
    assert Decided.after("a", None) == Decided("a")


def test_going_back_keeps_the_way_so_far(session: ClassPlay) -> None:
    assert [way.play.taken for way in session.ways] == [("breathe", "papa"), ("sarah",)]


def test_each_choice_of_a_way_has_its_decision(session: ClassPlay) -> None:
    assert all(len(way.decided) == len(way.play.taken) for way in session.ways)


def test_the_same_events_give_the_same_class(session: ClassPlay, scenario: Scenario) -> None:
    assert replayed(scenario, session.events) == (session, None)


def test_events_that_no_longer_fit_stop_the_class_where_it_was(
    session: ClassPlay, scenario: Scenario
) -> None:
    gone = Decided("a-choice-that-is-gone")
    assert replayed(scenario, (*session.events, gone)) == (session, gone)


@pytest.mark.parametrize("position", [-1, 1, 9])
def test_nobody_goes_back_to_where_nothing_was_decided(session: ClassPlay, position: int) -> None:
    with pytest.raises(ValueError, match="no choice"):
        session.after(WentBack(position))


def test_two_ways_are_compared_where_they_part(session: ClassPlay) -> None:
    pair = session.pair()
    assert pair == (session.ways[0], session.ways[1])
    assert parting(*pair) == 0


def test_a_way_is_not_compared_with_its_own_beginning(scenario: Scenario) -> None:
    session = ClassPlay.start(scenario).after(Decided("breathe")).after(Decided("papa"))
    assert session.after(WentBack(1)).pair() is None


def test_ways_to_an_ending_are_compared_rather_than_others(session: ClassPlay) -> None:
    ended = session
    for choice in ("tell", "papa", "paper", "capture", "complaint", "rest", "rest"):
        ended = ended.after(Decided(choice))
    pair = ended.after(WentBack(1)).pair()
    assert pair is not None
    assert pair[1] == ended.way


def test_a_vote_that_was_taken_back_was_still_a_vote(session: ClassPlay) -> None:
    assert votes(session) == (
        (0, Decided("breathe")),
        (1, Decided("papa")),
        (0, Decided("sarah")),
    )


def test_a_closed_vote_stands_until_a_choice_is_taken(scenario: Scenario) -> None:
    vote = Counted.of(count(breathe=9, sarah=4))
    session = ClassPlay.start(scenario).after(vote)
    assert session.counted == vote
    assert session.after(Decided("sarah")).counted is None


def test_a_vote_that_was_closed_again_replaces_the_first(scenario: Scenario) -> None:
    first, second = Counted(("breathe",)), Counted(("sarah",))
    session = ClassPlay.start(scenario).after(first).after(second)
    assert session.counted == second
    assert votes(session) == ()


def test_going_back_forgets_a_closed_vote(session: ClassPlay) -> None:
    voted = session.after(Counted((session.play.open_ids()[0],)))
    assert voted.after(WentBack(0)).counted is None


def test_a_vote_on_choices_that_are_not_open_is_none(scenario: Scenario) -> None:
    with pytest.raises(ValueError, match="other choices"):
        ClassPlay.start(scenario).after(Counted(("papa",)))


@pytest.mark.parametrize("hands", [{"a": 3, "b": 1}, {"a": 25, "b": 0}, {"a": 9, "b": 4}])
def test_a_kept_vote_says_what_it_said_before(hands: dict[str, int]) -> None:
    before = count(**hands)
    after = Counted.of(before).count(hands)
    assert (after.won, after.told) == (before.won, before.told)
