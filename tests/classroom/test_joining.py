"""Somebody joins a class from their own PC: what is asked, what is sent, and what is not."""

import pytest

from game.classroom.joined import Joined, counts_of, withdrawal
from game.engine.catalogue import FAMILIES, Catalogue
from game.engine.play import Play
from game.engine.scenario import Scenario
from tests.classroom.conftest import Join
from tests.classroom.tiny import CODE, SEAT, SEATED, SOON, Tiny, answer, invitation_to
from tests.scenes.given import small


def is_in(joined: Joined) -> bool:
    return joined.phase == "in"


def has_arrived(joined: Joined) -> bool:
    return joined.has_arrived


def is_over(joined: Joined) -> bool:
    return joined.phase in ("absent", "votes", "gone", "left")


def test_who_joins_gets_a_seat(tiny: Tiny, join: Join) -> None:
    assert join().wait(SOON, is_in).phase == "in"
    assert tiny.asked == ["class", "seat"]


def test_before_the_first_choice_nothing_is_sent(tiny: Tiny, join: Join) -> None:
    join().wait(SOON, is_in)
    assert tiny.bodies == []


def test_every_byte_that_is_sent_is_known(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    member, body = join(), counts_of(longest[-1], catalogue)
    member.wait(SOON, is_in)
    member.note(longest[-1], catalogue)
    member.wait(SOON, has_arrived)
    host = f"Host: 127.0.0.1:{tiny.port}\r\nAccept-Encoding: identity\r\n"
    form = "Connection: close\r\nContent-Type: application/json\r\n"
    counts = f"{form}Cookie: seat={SEAT}\r\n\r\n{body.decode()}"
    assert [one.decode() for one in tiny.came] == [
        f"GET /{CODE}/class HTTP/1.1\r\n{host}Connection: close\r\n\r\n",
        f"POST /{CODE}/seat HTTP/1.1\r\n{host}Content-Length: 2\r\n{form}\r\n{{}}",
        f"POST /{CODE}/play HTTP/1.1\r\n{host}Content-Length: {len(body)}\r\n{counts}",
    ]


def test_no_choice_and_no_name_is_among_them(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    member = join()
    member.wait(SOON, is_in)
    for play in longest:
        member.note(play, catalogue)
        member.wait(SOON, has_arrived)
    scenario, sent = longest[-1].scenario, b"".join(tiny.came).decode()
    secrets = {*longest[-1].taken, *scenario.nodes, *scenario.cast, scenario.id}
    assert [one for one in secrets - set(FAMILIES) if f'"{one}"' in sent] == []
    assert len(tiny.bodies) > 1


def test_the_latest_counts_win(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    tiny.answers["seat"] = [answer(202), SEATED]
    member = join()
    member.wait(SOON, lambda one: one.invitation is not None)
    for play in longest:
        member.note(play, catalogue)
    member.wait(SOON, has_arrived)
    assert tiny.bodies[-1]["is_ended"]


def test_what_is_tried_after_the_debrief_is_not_sent(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    member = join()
    member.wait(SOON, is_in)
    member.note(longest[-1], catalogue)
    member.finish()
    member.note(longest[0], catalogue)
    assert member.wait(SOON, has_arrived).has_arrived
    assert [one["is_ended"] for one in tiny.bodies] == [True]


def test_another_story_is_not_sent(tiny: Tiny, join: Join, catalogue: Catalogue) -> None:
    member = join()
    member.wait(SOON, is_in)
    member.note(Play.start(small()).choose("tell"), catalogue)
    assert not member.wait(0.05, has_arrived).has_arrived
    assert tiny.bodies == []


def test_who_leaves_withdraws_what_was_sent(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    member = join()
    member.wait(SOON, is_in)
    member.note(longest[0], catalogue)
    member.wait(SOON, has_arrived)
    member.leave()
    left = member.wait(SOON, is_over)
    assert (left.phase, left.has_sent, left.has_arrived) == ("left", True, True)
    assert tiny.came[-1].endswith(withdrawal())


def test_who_has_left_sends_nothing(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    member = join()
    member.wait(SOON, is_in)
    member.leave()
    member.note(longest[0], catalogue)
    assert member.wait(SOON, is_over).phase == "left"
    assert tiny.asked == ["class", "seat"]


def test_a_class_that_cannot_be_told_is_left_all_the_same(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    member = join()
    member.wait(SOON, is_in)
    member.note(longest[0], catalogue)
    member.wait(SOON, has_arrived)
    tiny.close()
    member.leave()
    left = member.wait(SOON, is_over)
    assert (left.phase, left.has_arrived) == ("left", False)


def test_who_closes_the_game_sends_nothing_more(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    member = join()
    member.wait(SOON, is_in)
    member.stop()
    member.note(longest[0], catalogue)
    member.wait(0.05, has_arrived)
    assert tiny.bodies == []


@pytest.mark.parametrize(("status", "phase"), [(202, "waiting"), (423, "shut")])
def test_who_is_not_let_in_is_told(tiny: Tiny, join: Join, status: int, phase: str) -> None:
    tiny.answers["seat"] = [answer(status)]
    assert join().wait(SOON, lambda one: one.phase == phase).phase == phase


@pytest.mark.parametrize("status", [202, 423])
def test_who_is_not_let_in_asks_again(tiny: Tiny, join: Join, status: int) -> None:
    tiny.answers["seat"] = [answer(status), answer(status), SEATED]
    assert join().wait(SOON, is_in).phase == "in"


def test_a_class_that_votes_is_not_played_in(tiny: Tiny, join: Join, scenario: Scenario) -> None:
    tiny.answers["class"] = [answer(200, invitation_to(scenario, "vote"))]
    assert join().wait(SOON, is_over).phase == "votes"
    assert tiny.asked == ["class"]


def test_a_class_that_begins_to_vote_is_noticed(
    tiny: Tiny, join: Join, longest: tuple[Play, ...], catalogue: Catalogue
) -> None:
    tiny.answers["class"].append(answer(200, invitation_to(longest[0].scenario, "vote")))
    tiny.answers["play"] = [answer(409)]
    member = join()
    member.wait(SOON, is_in)
    member.note(longest[0], catalogue)
    assert member.wait(SOON, is_over).phase == "votes"
