"""Sentences that the window and the terminal share in boosters."""

from game.engine.problem import Translate
from game.engine.sorting import Sorting, Verdict
from game.i18n import Messages
from game.wording import filled


def sorted_sentence(sorting: Sorting, messages: Messages) -> str:
    """Say how the harmless messages went, without a judgement; nothing if none was answered."""
    seen, alarms = sorting.harmless("seen"), sorting.harmless("alarm")
    if not alarms:
        return (
            messages.count(
                "{count} message was fine, and you let it be.",
                "{count} messages were fine, and you let them be.",
                seen,
            )
            if seen
            else ""
        )
    return messages.count(
        "{count} message was fine. Being careful cost nothing; a light check can be enough.",
        "{count} messages were fine. Being careful cost nothing; a light check can be enough.",
        seen + alarms,
    )


def verdict_line(verdict: Verdict, technique: str, text: Translate) -> str:
    """Say in a few words what became of an answer; `technique` is its name, if there is one."""
    lines = {
        "seen": text("Yes: {technique}") if technique else text("Yes, nothing wrong there."),
        "other": text("Something was wrong there, and you felt it. Its name: {technique}"),
        "missed": text("This one hid well. Its name: {technique}"),
        "alarm": text("With this one, nothing was wrong."),
        "passed": text("You passed: that's allowed."),
    }
    return filled(lines[verdict], technique=technique)


def nothing_wrong(text: Translate) -> str:
    """Give the answer that nothing is wrong with a message."""
    return text("Nothing wrong")


def imperfect_words(text: Translate) -> str:
    """Say that words need not be perfect."""
    return text("Imperfect words are enough. Whispered, written, read from a page: it all counts.")


def sentence_steps(text: Translate) -> tuple[str, ...]:
    """Give what is asked at each step of putting three sentences together, then the last title."""
    return (
        text("Who could you tell?"),
        text("To begin"),
        text("What is happening"),
        text("What you need"),
        text("Your three sentences"),
    )


def booster_rules(text: Translate) -> tuple[str, ...]:
    """Give what holds before a booster."""
    return (
        text("No timer, no points: you take your time, you can stop at any moment."),
        text("Nothing you do here is kept or sent."),
    )
