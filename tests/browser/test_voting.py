"""A class votes with its own devices: each page is a real one, in a real browser."""

import time

from playwright.sync_api import expect

from tests.browser.given import Lesson, question

MANY = 16
DECIDED = {"way-0": 3, "way-1": 8, "way-2": 4}


def test_a_whole_class_votes_and_sees_what_it_takes(lesson: Lesson) -> None:
    for _ in range(MANY):
        lesson.welcomes()
    lesson.expects(MANY)
    lesson.served.admit()
    lesson.served.ask(question())
    votes = dict(zip(lesson.pupils[1:], "A" * 5 + "B" * 6 + "C" * 4, strict=True))
    for pupil, letter in votes.items():  # one does not vote: nobody has to
        pupil.choice(letter).click()
    for pupil in lesson.pupils[1:3]:
        pupil.choice("B").click()
        votes[pupil] = "B"
    for pupil, letter in votes.items():
        pupil.has_voted(letter)
    assert dict(lesson.served.end_vote().hands) == DECIDED
    lesson.served.tell("B")
    for pupil in lesson.pupils:
        pupil.reads("The class chose B")
        expect(pupil.page.get_by_role("button")).to_have_count(0)
    assert [one.complaints for one in lesson.pupils] == [[]] * MANY


def test_between_questions_pupils_are_told_to_look_up(lesson: Lesson) -> None:
    pupil = lesson.seats()
    pupil.reads("You are in")
    lesson.served.ask(question())
    pupil.reads("What do you choose?")
    lesson.served.end_vote()
    pupil.reads("The vote is closed")
    lesson.served.tell("A")
    pupil.reads("The class chose A")
    expect(pupil.page.locator("#taken")).to_have_text("A“Leave me alone.”")
    lesson.served.tell("")
    pupil.reads("You are in")
    expect(pupil.page.locator("#taken")).to_be_hidden()


def test_a_late_arrival_finds_the_open_question(lesson: Lesson) -> None:
    lesson.seats()
    lesson.served.ask(question())
    late = lesson.seats()
    late.votes("C")
    assert lesson.served.look().ballots == 1


def test_the_next_question_begins_without_a_vote(lesson: Lesson) -> None:
    pupil = lesson.seats()
    lesson.served.ask(question())
    pupil.votes("A")
    lesson.served.ask(question(2, ("I breathe.", "I wait.")))
    expect(pupil.page.get_by_role("button")).to_have_count(2)
    expect(pupil.page.get_by_role("button", pressed=True)).to_have_count(0)
    expect(pupil.page.get_by_role("status")).to_be_empty()


def test_whoever_changes_their_mind_quickly_is_counted_as_last_pressed(lesson: Lesson) -> None:
    pupil = lesson.seats()
    lesson.served.ask(question())
    for letter in "ABCAB":
        pupil.choice(letter).click()
    pupil.has_voted("B")
    time.sleep(0.2)
    assert dict(lesson.served.end_vote().hands)["way-1"] == 1


def test_two_devices_behind_one_address_both_get_in_once_the_teacher_agrees(
    lesson: Lesson,
) -> None:
    lesson.seats().reads("You are in")
    second = lesson.welcomes()
    second.reads("Almost in")
    lesson.served.admit()
    second.reads("You are in")


def test_a_locked_room_lets_in_when_it_is_opened(lesson: Lesson) -> None:
    lesson.served.lock(is_locked=True)
    pupil = lesson.welcomes()
    pupil.reads("Nobody new can come in right now")
    lesson.served.lock(is_locked=False)
    pupil.page.reload()
    pupil.reads("You are in")


def test_words_of_a_story_are_never_read_as_markup(lesson: Lesson) -> None:
    pupil = lesson.seats()
    said = '<img src=x onerror="alert(1)"><b>&amp;'
    lesson.served.ask(question(1, (said, "I wait.")))
    expect(pupil.choice("A").locator("span")).to_have_text(said)
    expect(pupil.page.locator("img")).to_have_count(0)
