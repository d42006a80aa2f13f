"""A class that is not there, goes away, comes back, or answers what no class does."""

import time
from collections.abc import Iterator

import pytest

from game.classroom.address import ClassAddress
from game.classroom.joined import Joined
from game.classroom.joining.line import MOST_BYTES
from game.engine.catalogue import Catalogue
from game.engine.play import Play
from game.engine.scenario import Scenario
from tests.classroom.conftest import Join
from tests.classroom.tiny import CODE, SEATED, SOON, Tiny, answer, opened

FRAME_SECONDS = 1 / 60


@pytest.fixture
def first(scenario: Scenario, catalogue: Catalogue) -> Play:
    """Give a play after the first choice, with something to count."""
    del catalogue
    start = Play.start(scenario)
    return next(
        play
        for play in (start.choose(one) for one in start.open_ids())
        if any(step.decided and (step.decided.shows or step.decided.misses) for step in play.steps)
    )


@pytest.fixture
def elsewhere() -> Iterator[Tiny]:
    """Give somebody who must never be asked anything."""
    with opened(Tiny({})) as found:
        yield found


def is_in(joined: Joined) -> bool:
    return joined.phase == "in"


def has_arrived(joined: Joined) -> bool:
    return joined.has_arrived


def is_lost(joined: Joined) -> bool:
    return joined.phase == "lost"


def is_over(joined: Joined) -> bool:
    return joined.phase in ("absent", "gone")


def test_nobody_at_an_address_is_told(tiny: Tiny, join: Join) -> None:
    tiny.close()
    assert join().wait(SOON, is_over).phase == "absent"


def test_a_wrong_code_is_tried_once(tiny: Tiny, join: Join) -> None:
    tiny.answers["class"] = [answer(404)]
    assert join().wait(SOON, is_over).phase == "absent"
    assert tiny.asked == ["class"]


@pytest.mark.parametrize(
    "told",
    [
        answer(200, raw=b"<html>"),
        answer(200, raw=b"[" * MOST_BYTES),
        answer(200, raw=b" " * (MOST_BYTES + 1)),
        answer(200, {"mode": "play"}),
        answer(500),
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"\x00" * 100,
        b"",
    ],
    ids=["page", "deep", "long", "lacking", "failing", "cut", "other", "heads", "zeros", "nothing"],
)
def test_whatever_else_answers_is_no_class(tiny: Tiny, join: Join, told: bytes) -> None:
    tiny.answers["class"] = [told]
    assert join().wait(SOON, is_over).phase == "absent"


def test_nobody_is_sent_elsewhere(tiny: Tiny, join: Join, elsewhere: Tiny) -> None:
    way = f"Location: http://127.0.0.1:{elsewhere.port}/{CODE}/class"
    tiny.answers["class"] = [answer(302, headers=(way,))]
    assert join().wait(SOON, is_over).phase == "absent"
    assert elsewhere.came == []


def test_no_proxy_learns_of_a_class(
    tiny: Tiny, join: Join, elsewhere: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{elsewhere.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    assert join().wait(SOON, is_in).phase == "in"
    assert (elsewhere.came, tiny.asked) == ([], ["class", "seat"])


def test_counts_wait_for_a_class_that_went_away(
    tiny: Tiny, join: Join, first: Play, catalogue: Catalogue
) -> None:
    member = join()
    member.wait(SOON, is_in)
    tiny.close()
    member.note(first, catalogue)
    assert member.wait(SOON, is_lost).phase == "lost"
    tiny.open()
    assert member.wait(SOON, has_arrived).phase == "in"


def test_a_class_that_knows_a_seat_no_more_gives_another(
    tiny: Tiny, join: Join, first: Play, catalogue: Catalogue
) -> None:
    tiny.answers["play"] = [answer(403), answer(200)]
    member = join()
    member.wait(SOON, is_in)
    member.note(first, catalogue)
    assert member.wait(SOON, has_arrived).has_arrived
    assert tiny.asked == ["class", "seat", "play", "seat", "play"]


def test_who_waits_for_a_seat_gets_it_after_a_lost_network(tiny: Tiny, join: Join) -> None:
    tiny.answers["seat"] = [answer(202), b"", SEATED]
    assert join().wait(SOON, is_in).phase == "in"


def test_too_many_questions_are_asked_again_later(
    tiny: Tiny, join: Join, first: Play, catalogue: Catalogue
) -> None:
    tiny.answers["play"] = [answer(429), answer(429), answer(200)]
    member = join()
    member.wait(SOON, is_in)
    member.note(first, catalogue)
    assert member.wait(SOON, has_arrived).phase == "in"


def test_another_class_at_the_address_is_asked_once(
    tiny: Tiny, join: Join, first: Play, catalogue: Catalogue
) -> None:
    tiny.answers["play"] = [answer(404)]
    member = join()
    member.wait(SOON, is_in)
    member.note(first, catalogue)
    assert member.wait(SOON, is_over).phase == "gone"
    assert tiny.asked == ["class", "seat", "play"]


def test_a_silent_class_holds_up_nothing(
    tiny: Tiny, join: Join, first: Play, catalogue: Catalogue
) -> None:
    tiny.answers["play"] = [None]
    member = join()
    member.wait(SOON, is_in)
    before = time.monotonic()
    member.note(first, catalogue)
    member.look()
    member.leave()
    member.stop()
    assert time.monotonic() - before < FRAME_SECONDS


def test_an_address_of_nobody_is_given_up(join: Join) -> None:
    nobody = ClassAddress("127.0.0.1", 9, CODE)
    assert join(nobody).wait(SOON, is_over).phase == "absent"
