"""What a class says of itself is read with care; what it learns of a play is counts alone."""

import json
from typing import Any

import pytest

from game.classroom.joined import Invitation, counts_of, read_invitation, withdrawal
from game.engine.catalogue import FAMILIES, Catalogue
from game.engine.play import Play
from game.engine.scenario import Scenario
from game.engine.score import score
from tests.classroom.tiny import invitation_to


@pytest.fixture
def ended(longest: tuple[Play, ...]) -> Play:
    return longest[-1]


def read(**changed: object) -> Invitation | None:
    """Read an invitation in which something is otherwise."""
    told = {
        "mode": "play",
        "scenario": "dans-l-heure",
        "digest": "0" * 64,
        "language": "fr",
        "country": "fr",
    }
    return read_invitation(json.dumps({**told, **changed}).encode())


def test_an_invitation_is_read(scenario: Scenario) -> None:
    found = read_invitation(json.dumps(invitation_to(scenario)).encode())
    assert found == Invitation("play", scenario.id, scenario.digest, "fr", "fr")


def test_a_class_that_votes_need_not_say_what() -> None:
    found = read(mode="vote", scenario="", digest="", language="", country="")
    assert found is not None
    assert found.mode == "vote"


@pytest.mark.parametrize(
    "changed",
    [
        {"mode": "watch"},
        {"mode": ["play"]},
        {"mode": None},
        {"scenario": 3},
        {"scenario": "x" * 101},
        {"scenario": "two\nlines"},
        {"digest": "../../etc"},
        {"digest": "0" * 65},
        {"language": {"fr": 1}},
        {"language": "../fr"},
        {"country": "f/r"},
        {"country": True},
    ],
    ids=str,
)
def test_whatever_else_comes_is_no_invitation(changed: dict[str, Any]) -> None:
    assert read(**changed) is None


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"null", b"{", b"\xff\xfe", b"[" * 4000, b'{"mode": "play"}']
)
def test_what_is_no_object_is_no_invitation(content: bytes) -> None:
    assert read_invitation(content) is None


def test_an_older_version_of_a_story_is_another(scenario: Scenario) -> None:
    told = Invitation("play", scenario.id, "0" * 64, "fr", "fr")
    assert not told.is_for(scenario)


def test_the_counts_are_those_of_the_debrief(ended: Play, catalogue: Catalogue) -> None:
    wanted = {
        one.family: [len(one.shown), len(one.at_stake)]
        for one in score(ended, catalogue).families
        if one.at_stake
    }
    assert json.loads(counts_of(ended, catalogue)) == {"families": wanted, "is_ended": True}
    assert wanted


def test_a_class_learns_nothing_but_counts(ended: Play, catalogue: Catalogue) -> None:
    sent = json.loads(counts_of(ended, catalogue))
    assert set(sent) == {"families", "is_ended"}
    assert set(sent["families"]) <= set(FAMILIES)
    numbers = [one for pair in sent["families"].values() for one in pair]
    assert {type(one) for one in numbers} == {int}


def test_what_was_sent_is_withdrawn_by_no_counts() -> None:
    assert json.loads(withdrawal()) == {"families": {}, "is_ended": False}
