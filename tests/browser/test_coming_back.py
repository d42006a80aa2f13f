"""Sleep, lost Wi-Fi, a closed page, a restarted computer: everybody comes back by themselves."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection

import pytest
from playwright.sync_api import Route, expect

from tests.browser.given import CODE, HERE, Lesson, Pupil, question

LOST = "No connection."


def voter(lesson: Lesson, letter: str = "B") -> Pupil:
    pupil = lesson.seats()
    lesson.served.ask(question())
    pupil.votes(letter)
    return pupil


def votes_sent(pupil: Pupil) -> int:
    return sum(one.endswith("/vote") for one in pupil.asked)


@contextmanager
def asleep(pupil: Pupil) -> Iterator[None]:
    """Let nothing of any page run, as on a device that sleeps; its browser's own window stays."""
    browser = pupil.context.browser
    assert browser
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [one["id"] for one in processes if one["type"] == "renderer"]
    assert pages
    for one in pages:
        os.kill(one, signal.SIGSTOP)
    try:
        yield
    finally:
        for one in pages:
            os.kill(one, signal.SIGCONT)
        session.detach()


def cut(lesson: Lesson, pupil: Pupil) -> None:
    """End the stream of a page from the other end: a newer one of its seat takes its place."""
    seat = next(one["value"] for one in pupil.context.cookies() if one["name"] == "seat")
    line = HTTPConnection(HERE, lesson.port, timeout=5)
    line.request("GET", f"/{CODE}/events", headers={"Cookie": f"seat={seat}"})
    assert line.getresponse().status == HTTPStatus.OK
    line.close()


def test_a_page_that_slept_shows_what_happened_meanwhile(lesson: Lesson) -> None:
    pupil = voter(lesson)
    with asleep(pupil):
        lesson.served.end_vote()
        lesson.served.ask(question(2))
        time.sleep(0.2)
    pupil.votes("C")
    assert (lesson.served.look().seats, lesson.served.look().ballots) == (1, 1)


def test_a_page_whose_stream_was_cut_asleep_comes_back_with_the_same_ballot(
    lesson: Lesson,
) -> None:
    pupil = voter(lesson)
    with pupil.page.expect_request("**/events"), asleep(pupil):
        cut(lesson, pupil)
        time.sleep(0.2)
    pupil.has_voted("B")
    assert (lesson.served.look().seats, lesson.served.look().ballots) == (1, 1)


def test_lost_wifi_is_told_and_the_ballot_is_still_there(lesson: Lesson) -> None:
    pupil = voter(lesson)
    pupil.context.set_offline(True)
    pupil.hears(LOST)
    pupil.hears("Your vote: B.")
    pupil.context.set_offline(False)
    pupil.has_voted("B")
    assert (lesson.served.look().seats, lesson.served.look().ballots) == (1, 1)


def test_as_soon_as_wifi_is_back_the_page_is_there_without_waiting(lesson: Lesson) -> None:
    pupil = lesson.welcomes()
    pupil.page.clock.install(time=0)
    pupil.page.reload()
    pupil.reads("You are in")
    pupil.page.clock.pause_at(60_000)  # from here on, what waits for its turn waits for us
    pupil.context.set_offline(True)
    for _ in range(6):
        pupil.hears(LOST)
        pupil.page.clock.run_for(5000)
    pupil.context.set_offline(False)
    pupil.page.clock.run_for(10)
    expect(pupil.page.get_by_role("status")).to_be_empty()


@pytest.mark.parametrize("event", ["resume", "visibilitychange"])
def test_a_page_that_wakes_or_is_looked_at_again_asks_at_once(lesson: Lesson, event: str) -> None:
    pupil = lesson.welcomes()
    pupil.reads("You are in")
    with pupil.page.expect_request("**/seat"):
        pupil.page.evaluate(f"document.dispatchEvent(new Event('{event}'))")


def test_a_vote_without_connection_arrives_when_it_is_back(lesson: Lesson) -> None:
    pupil = voter(lesson)
    pupil.context.set_offline(True)
    pupil.hears(LOST)
    pupil.choice("C").click()
    pupil.hears("Your choice C waits here: it is sent when the network is back.")
    assert lesson.served.look().ballots == 1
    pupil.context.set_offline(False)
    pupil.has_voted("C")
    assert dict(lesson.served.end_vote().hands)["way-2"] == 1


def test_a_vote_that_comes_too_late_is_not_shown_as_one(lesson: Lesson) -> None:
    pupil = voter(lesson)
    pupil.context.set_offline(True)
    pupil.hears(LOST)
    pupil.choice("C").click()
    lesson.served.ask(question(2))
    sent = votes_sent(pupil)
    pupil.context.set_offline(False)
    expect(pupil.page.get_by_role("status")).to_be_empty()
    assert votes_sent(pupil) == sent
    expect(pupil.page.get_by_role("button", pressed=True)).to_have_count(0)
    assert lesson.served.look().ballots == 0


def test_a_page_that_was_closed_comes_back_with_the_same_ballot(lesson: Lesson) -> None:
    pupil = voter(lesson)
    pupil.returns()
    pupil.has_voted("B")
    pupil.votes("A")
    assert (lesson.served.look().seats, lesson.served.look().ballots) == (1, 1)


def test_a_second_page_of_the_same_device_is_the_same_seat(lesson: Lesson) -> None:
    first = voter(lesson)
    second = Pupil(first.context, first.url, first.context.new_page())
    second.page.goto(first.url)
    second.has_voted("B")
    second.votes("A")
    first.has_voted("A")
    assert (lesson.served.look().seats, lesson.served.look().ballots) == (1, 1)


def test_pages_wait_for_a_computer_that_starts_again(lesson: Lesson) -> None:
    pupils = [lesson.seats(), lesson.seats()]
    for pupil in pupils:
        pupil.reads("You are in")
    lesson.served.close()
    for pupil in pupils:
        pupil.hears(LOST)
    lesson.opens()
    lesson.served.ask(question())
    lesson.expects(2)
    lesson.served.admit()
    for pupil in pupils:
        pupil.votes("A")
    assert lesson.served.look().ballots == 2


def test_without_a_stream_of_events_the_page_asks_by_itself(lesson: Lesson) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    pupil = lesson.seats()
    pupil.reads("You are in")
    pupil.page.route("**/events", refuse)
    pupil.page.reload()
    pupil.page.wait_for_event("request", lambda one: one.url.endswith("/state"))
    lesson.served.ask(question())
    pupil.votes("B")


def test_a_stream_that_falls_silent_is_not_trusted(lesson: Lesson) -> None:
    pupil = lesson.welcomes()
    pupil.page.clock.install()
    with pupil.page.expect_request("**/events"):
        pupil.page.reload()
    with pupil.page.expect_request("**/state"):
        pupil.page.clock.fast_forward(21_000)


def test_a_browser_without_event_streams_votes_all_the_same(lesson: Lesson) -> None:
    pupil = lesson.welcomes()
    pupil.page.add_init_script("delete window.EventSource")
    pupil.page.reload()
    pupil.page.wait_for_event("request", lambda one: one.url.endswith("/state"))
    lesson.served.ask(question())
    pupil.votes("B")
    assert pupil.page.evaluate("typeof EventSource") == "undefined"


def test_a_computer_that_stays_away_lets_pupils_go_with_help(lesson: Lesson) -> None:
    pupil = lesson.welcomes()
    pupil.page.clock.install()
    pupil.page.reload()
    pupil.reads("You are in")
    lesson.served.close()
    pupil.hears(LOST)
    expect(pupil.page.get_by_text("Need to talk?")).to_be_hidden()
    for _ in range(12):
        pupil.page.clock.fast_forward(6000)
        pupil.page.wait_for_timeout(50)
    pupil.reads("The lesson may be over")
    expect(pupil.page.get_by_text("Need to talk?")).to_be_visible()


@pytest.mark.parametrize("has_streams", [True, False])
def test_the_end_of_the_lesson_is_told_with_where_help_is(
    lesson: Lesson, *, has_streams: bool
) -> None:
    pupil = lesson.welcomes()
    if not has_streams:
        pupil.page.add_init_script("delete window.EventSource")
        pupil.page.reload()
    lesson.served.ask(question())
    pupil.votes("B")
    lesson.served.end()
    pupil.reads("The lesson is over")
    expect(pupil.page.get_by_role("button")).to_have_count(0)
    expect(pupil.page.get_by_text("Need to talk?")).to_be_visible()
    expect(pupil.page.get_by_role("link", name="3018")).to_have_attribute("href", "tel:3018")
    asked = len(pupil.asked)
    pupil.page.wait_for_timeout(2500)
    assert len(pupil.asked) == asked  # it does not look for the computer any more
