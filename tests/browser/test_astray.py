"""What goes wrong for one device: a wrong digit, another lesson, a vote too late, no cookies."""

import pytest
from playwright.sync_api import Browser, Route, expect

from game import i18n
from tests.browser.given import Lesson, Pupil, question

GONE = "If the lesson goes on, reload this page"


def test_a_mistyped_digit_is_answered_in_words(lesson: Lesson, browser: Browser) -> None:
    lesson.speaks("fr")
    pupil = Pupil.arrives(browser, lesson.url.replace("482913", "482914"))
    lesson.pupils.append(pupil)
    expect(pupil.page.get_by_text("Vérifie les six chiffres sur le grand écran")).to_be_visible()


@pytest.mark.parametrize("language", i18n.available())
def test_whoever_forgets_the_digits_is_shown_where_they_go(
    lesson: Lesson, browser: Browser, language: str
) -> None:
    lesson.speaks(language)
    pupil = Pupil.arrives(browser, lesson.url.removesuffix(lesson.code))
    lesson.pupils.append(pupil)
    expect(pupil.page.get_by_text("/123456")).to_be_visible()


def test_a_page_of_another_lesson_asks_no_more_and_says_what_one_can_do(lesson: Lesson) -> None:
    pupil = seated(lesson)
    lesson.served.close()
    lesson.code = "111111"
    lesson.opens()
    pupil.reads("The lesson may be over")
    expect(pupil.page.get_by_text(GONE)).to_be_visible()
    expect(pupil.page.get_by_role("button")).to_have_count(0)
    expect(pupil.page.get_by_text("Need to talk?")).to_be_visible()
    asked = len(pupil.asked)
    pupil.page.wait_for_timeout(1000)
    assert len(pupil.asked) == asked  # it does not knock at a door that is not its own


def test_a_page_that_was_not_heard_for_others_wrong_codes_comes_back_when_looked_at(
    lesson: Lesson,
) -> None:
    pupil = seated(lesson)
    lesson.served.close()
    lesson.code = "111111"
    lesson.opens()
    expect(pupil.page.get_by_text(GONE)).to_be_visible()
    lesson.served.close()
    lesson.code = "482913"
    lesson.opens()
    pupil.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    pupil.reads("You are in")


def test_a_vote_that_waits_is_not_marked_as_one_that_counts(lesson: Lesson) -> None:
    pupil = seated(lesson)
    pupil.context.set_offline(True)
    pupil.choice("A").click()
    pupil.hears("Your choice A waits here")
    mark = "getComputedStyle(document.querySelector('[aria-pressed=true] i'), '::before').content"
    assert pupil.page.evaluate(mark) == '"\u2026"'
    pupil.context.set_offline(False)
    pupil.has_voted("A")
    assert pupil.page.evaluate(mark) == '"\u2713"'


def test_a_vote_that_the_closing_overtook_is_told_kindly(lesson: Lesson) -> None:
    pupil = seated(lesson)
    pupil.context.set_offline(True)
    pupil.choice("A").click()
    pupil.hears("Your choice A waits here")
    assert lesson.served.end_vote().voters == 0
    pupil.context.set_offline(False)
    pupil.reads("The vote is closed")
    pupil.hears("The vote closed before your choice A could arrive")
    lesson.served.ask(question(2))
    pupil.votes("B")


def test_a_vote_that_was_counted_is_not_told_to_be_late(lesson: Lesson) -> None:
    def slow(route: Route) -> None:
        answer = route.fetch()
        lesson.served.end_vote()
        pupil.page.get_by_role("heading", name="The vote is closed").wait_for()
        route.fulfill(response=answer)

    pupil = seated(lesson)
    pupil.page.route("**/vote", slow)
    pupil.choice("A").click()
    pupil.reads("The vote is closed")
    expect(pupil.page.get_by_role("status")).to_have_text("")


def test_pressing_the_same_choice_again_sends_nothing(lesson: Lesson) -> None:
    pupil = seated(lesson)
    pupil.votes("B")
    sent = len(pupil.asked)
    pupil.choice("B").click()
    pupil.page.wait_for_timeout(300)
    assert len(pupil.asked) == sent
    pupil.votes("C")


def test_a_browser_that_drops_its_cookies_is_told_so_and_stops(lesson: Lesson) -> None:
    def without_cookie(route: Route) -> None:
        answer = route.fetch()
        kept = {name: one for name, one in answer.headers.items() if name != "set-cookie"}
        pupil.context.clear_cookies()
        route.fulfill(response=answer, headers=kept)

    pupil = lesson.welcomes()
    pupil.reads("You are in")
    pupil.context.clear_cookies()
    pupil.page.route("**/seat", without_cookie)
    pupil.page.add_init_script("delete window.EventSource")
    pupil.page.reload()
    pupil.page.get_by_text("Try another browser").wait_for(timeout=20_000)
    asked = len(pupil.asked)
    pupil.page.wait_for_timeout(2500)
    assert len(pupil.asked) == asked


def seated(lesson: Lesson) -> Pupil:
    """Give somebody who sits before an open question."""
    pupil = lesson.seats()
    lesson.served.ask(question())
    pupil.reads("What do you choose?")
    return pupil


@pytest.mark.parametrize("path", ["", "482914"])
def test_the_pages_without_a_code_look_like_the_others(
    lesson: Lesson, browser: Browser, path: str
) -> None:
    pupil = Pupil.arrives(browser, lesson.url.removesuffix(lesson.code) + path)
    lesson.pupils.append(pupil)
    expect(pupil.page.locator("h1")).to_have_css("font-size", "28px")
    assert [one for one in pupil.complaints if "404" not in one] == []
