"""Everybody can read and use the page: small screens, large letters, keyboard, screen reader."""

import pytest
from playwright.sync_api import Locator, expect

from game.i18n import messages
from game.ui.palettes import CODES
from tests.browser.given import COMPUTER, PHONE, TABLET, TEXTS, Lesson, Pupil, question

LONG = "I tell the school nurse everything that happened, from the first message to the last."
LANGUAGES = ("en", "fr", "de", "pseudo", "pseudo-rtl")
LARGE = (COMPUTER[0] // 4, COMPUTER[1] // 4)  # what is left of it at 400 %
SMALLEST_TARGET = 44
SPOKEN = """
- banner:
  - paragraph: Coupe Court
- main:
  - heading "What do you choose?" [level=1]
  - paragraph: You can change until your teacher closes the vote.
  - list "The choices":
    - listitem:
      - button "A “Leave me alone.”"
    - listitem:
      - button "B I tell Sarah about it." [pressed]
    - listitem:
      - button "C I block the account, and keep the proof."
  - status: "Your vote: B."
- contentinfo:
  - paragraph: /No name is asked for.*You can turn your screen away./
  - paragraph: You don’t have to vote.
"""
COUNT_CHANGES = """where => {
  window.heard = [];
  const place = document.querySelector(where);
  const note = () => window.heard.push(place.textContent);
  new MutationObserver(note).observe(
    place, { childList: true, characterData: true, subtree: true }
  );
}"""


def asked(lesson: Lesson, **looks: object) -> Pupil:
    pupil = lesson.seats(**looks)
    lesson.served.ask(question(1, (*TEXTS, LONG)))
    expect(pupil.page.get_by_role("button")).to_have_count(4)
    return pupil


def size(width: int, height: int) -> dict[str, int]:
    return {"width": width, "height": height}


def is_wider_than_the_screen(pupil: Pupil) -> bool:
    return bool(pupil.page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def colour(place: Locator, name: str) -> str:
    """Give a colour as a palette writes it."""
    told = str(place.evaluate(f"(one) => getComputedStyle(one).{name}"))
    red, green, blue = (int(one) for one in told.strip("rgb()").split(","))
    return f"#{red:02x}{green:02x}{blue:02x}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways_on_any_screen_or_with_large_letters(
    lesson: Lesson, language: str
) -> None:
    lesson.speaks(language)
    pupil = asked(lesson)
    pupil.choice("D").click()
    wide = []
    for letters in ("100%", "200%"):
        pupil.page.evaluate(f"document.documentElement.style.fontSize = '{letters}'")
        for screen in (PHONE, TABLET, COMPUTER, LARGE):
            pupil.page.set_viewport_size({"width": screen[0], "height": screen[1]})
            if is_wider_than_the_screen(pupil):
                wide.append((letters, screen))
    assert wide == []


@pytest.mark.parametrize("language", LANGUAGES[:3])
def test_the_page_says_its_language_and_speaks_it(lesson: Lesson, language: str) -> None:
    lesson.speaks(language)
    pupil = asked(lesson)
    root = pupil.page.locator("html")
    assert root.get_attribute("lang") == language
    pupil.reads(messages(language).text("What do you choose?"))
    expect(pupil.page).to_have_title("Coupe Court")


def test_the_choices_say_their_own_language(lesson: Lesson) -> None:
    pupil = asked(lesson)
    expect(pupil.page.locator("#ways span").first).to_have_attribute("lang", "fr")
    expect(pupil.page.locator("html")).to_have_attribute("lang", "en")
    lesson.served.end_vote()
    lesson.served.tell("A")
    expect(pupil.page.locator("#taken span")).to_have_attribute("lang", "fr")


def test_from_right_to_left_letters_stand_on_the_right(lesson: Lesson) -> None:
    lesson.speaks("pseudo-rtl")
    pupil = asked(lesson)
    letter = pupil.choice("A").locator("b").bounding_box()
    words = pupil.choice("A").locator("span").bounding_box()
    assert letter
    assert words
    assert letter["x"] > words["x"]


def test_every_choice_is_large_enough_for_a_finger(lesson: Lesson) -> None:
    pupil = asked(lesson, viewport={"width": 320, "height": 568})
    boxes = [one.bounding_box() for one in pupil.page.get_by_role("button").all()]
    assert all(
        one and one["height"] >= SMALLEST_TARGET and one["width"] >= SMALLEST_TARGET
        for one in boxes
    )


def test_a_vote_moves_nothing_on_the_screen(lesson: Lesson) -> None:
    pupil = asked(lesson, viewport={"width": 320, "height": 568})
    before = [one.bounding_box() for one in pupil.page.get_by_role("button").all()]
    pupil.votes("C")
    after = [one.bounding_box() for one in pupil.page.get_by_role("button").all()]
    assert after == before


def test_a_vote_is_cast_and_changed_by_keyboard_alone(lesson: Lesson) -> None:
    pupil = asked(lesson)
    pupil.page.keyboard.press("Tab")
    expect(pupil.choice("A")).to_be_focused()
    pupil.page.keyboard.press("Enter")
    pupil.has_voted("A")
    pupil.page.keyboard.press("Tab")
    pupil.page.keyboard.press("Space")
    pupil.has_voted("B")
    pupil.page.keyboard.press("4")
    pupil.page.keyboard.press("Enter")
    pupil.has_voted("D")
    assert lesson.served.look().ballots == 1


def test_a_letter_alone_never_votes(lesson: Lesson) -> None:
    pupil = asked(lesson)
    pupil.page.keyboard.press("b")
    pupil.choice("A").focus()
    pupil.page.keyboard.press("b")
    expect(pupil.choice("B")).to_be_focused()
    assert lesson.served.look().ballots == 0


def test_what_has_the_focus_bears_a_ring(lesson: Lesson) -> None:
    pupil = asked(lesson, color_scheme="dark")
    pupil.page.keyboard.press("Tab")
    assert pupil.choice("A").evaluate("(one) => getComputedStyle(one).outlineWidth") == "4px"
    assert colour(pupil.choice("A"), "outlineColor") == CODES["evening"]["focus"]


def test_the_focus_is_not_lost_when_the_choices_go(lesson: Lesson) -> None:
    pupil = asked(lesson)
    pupil.choice("A").focus()
    lesson.served.end_vote()
    expect(pupil.page.get_by_role("heading", level=1)).to_be_focused()


def test_a_screen_reader_finds_what_is_asked_and_what_was_voted(lesson: Lesson) -> None:
    pupil = lesson.seats()
    lesson.served.ask(question())
    pupil.votes("B")
    expect(pupil.page.locator("body")).to_match_aria_snapshot(SPOKEN)


def test_a_screen_reader_is_told_of_a_change_once(lesson: Lesson) -> None:
    pupil = asked(lesson)
    pupil.page.evaluate(COUNT_CHANGES, "[role=status]")
    pupil.votes("B")
    lesson.served.admit()  # devices are told again what they know
    pupil.page.wait_for_timeout(300)
    heard = pupil.page.evaluate("window.heard")
    assert heard == ["Your vote: B."]
    assert pupil.page.locator("#now").get_attribute("aria-live") == "polite"


def test_a_screen_reader_hears_of_a_question_right_after_another(lesson: Lesson) -> None:
    pupil = asked(lesson)
    pupil.page.evaluate(COUNT_CHANGES, "#now")
    lesson.served.ask(question(2, ("“Stop.”", "I show it to Sarah.")))
    expect(pupil.page.get_by_role("button")).to_have_count(2)
    heard = pupil.page.evaluate("window.heard")
    assert len(heard) == 1
    assert heard[0].startswith("What do you choose?")


def test_nothing_stands_between_the_focus_and_the_title_when_a_vote_closes(lesson: Lesson) -> None:
    pupil = asked(lesson)
    pupil.choice("A").focus()
    pupil.page.evaluate(
        "() => document.querySelector('h1').addEventListener('focus',"
        " (event) => { window.heard = event.target.textContent; })"
    )
    lesson.served.end_vote()
    pupil.reads("The vote is closed")
    assert pupil.page.evaluate("window.heard") == "The vote is closed"


@pytest.mark.parametrize(
    ("theme", "looks"),
    [
        ("evening", {"color_scheme": "dark"}),
        ("light", {"color_scheme": "light"}),
        ("contrast", {"color_scheme": "light", "contrast": "more"}),
    ],
)
def test_the_colours_are_those_that_the_device_asks_for(
    lesson: Lesson, theme: str, looks: dict[str, object]
) -> None:
    pupil = asked(lesson, reduced_motion="reduce", **looks)
    pupil.votes("A")
    assert colour(pupil.page.locator("body"), "backgroundColor") == CODES[theme]["night"]
    assert colour(pupil.choice("A"), "backgroundColor") == CODES[theme]["amber"]
    assert colour(pupil.choice("A"), "color") == CODES[theme]["on_amber"]


def test_a_vote_is_marked_without_colours_too(lesson: Lesson) -> None:
    pupil = asked(lesson, forced_colors="active")
    pupil.votes("A")
    ticks = [
        one.evaluate("(one) => getComputedStyle(one.querySelector('i'), '::before').content")
        for one in pupil.page.get_by_role("button").all()
    ]
    assert ticks == ['"✓"', "none", "none", "none"]


def test_whoever_wants_no_movement_sees_none(lesson: Lesson) -> None:
    duration = "(one) => getComputedStyle(one).transitionDuration"
    assert asked(lesson).choice("A").evaluate(duration) != "0s"
    calm = lesson.seats(reduced_motion="reduce")
    assert calm.choice("A").evaluate(duration) == "0s"


def test_without_scripts_the_page_says_what_to_do(lesson: Lesson) -> None:
    pupil = lesson.welcomes(java_script_enabled=False)
    expect(pupil.page.get_by_text("This page needs JavaScript.")).to_be_visible()
