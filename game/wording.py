"""Sentences that the window, the terminal and the reports share."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.problem import Translate
from game.i18n import Messages

if TYPE_CHECKING:  # checking a scenario needs words, and no debrief
    from game.engine.catalogue import Tactic
    from game.engine.country import Entry, HelpLine, Right
    from game.engine.debrief import Debrief
    from game.engine.transcript import Entry as Told

INNER_MARKS = {"“”": "‘’", "„“": "‚‘", "«»": "“”"}  # quotation marks, and those within them


def filled(template: str, **values: object) -> str:
    """Fill the {named} places of a translated sentence."""
    for name, value in values.items():
        template = template.replace("{" + name + "}", str(value))
    return template


def score_sentence(data: "Debrief", messages: Messages) -> str:
    """Say how many reflexes were shown, of how many, and the best that can be reached."""
    shown, at_stake = len(data.score.shown), len(data.score.at_stake)
    sentence = messages.count(
        "On this way, {count} reflex was shown.",
        "On this way, {count} reflexes were shown.",
        shown,
    )
    if shown < at_stake:
        sentence = messages.count(
            "On this way, {count} reflex came up; you showed {shown}.",
            "On this way, {count} reflexes came up; you showed {shown}.",
            at_stake,
        )
    if data.most_shown is not None:
        sentence += " " + messages.text("The fullest way through this story shows {most}.")
    return filled(sentence, shown=shown, most=data.most_shown)


def harmless_sentence(data: "Debrief", messages: Messages) -> str:
    """Say how the harmless moments of a play went, without a judgement; else nothing."""
    met, alarms = data.score.harmless, data.score.alarms
    if not met:
        return ""
    if not alarms:
        return messages.count(
            "{count} moment was harmless, and you saw it: a light check, then trust.",
            "{count} moments were harmless, and you saw it: a light check, then trust.",
            met,
        )
    return messages.count(
        "{count} moment was harmless. Caution is never a fault; a light check can be enough.",
        "{count} moments were harmless. Caution is never a fault; a light check can be enough.",
        met,
    )


def known_methods(text: Translate) -> str:
    """Say what a name is good for."""
    return text(
        "These are known methods, used on many people. Knowing their name takes away their force."
    )


def quoted(words: str, text: Translate) -> str:
    """Put words between the quotation marks of the language; within them others stand."""
    form = text("“{words}”")
    opening, _, closing = (part.strip() for part in form.partition("{words}"))
    inner = INNER_MARKS.get(opening + closing)
    if inner is not None and opening in words:
        words = re.sub(rf"{opening}\s?", inner[0], words)
        words = re.sub(rf"\s?{closing}", inner[1], words)
    return filled(form, words=words)


def passed_over(text: Translate) -> str:
    """Say, without a judgement, that a scene was skipped."""
    return text("We pass over this scene.")


def never_your_fault(text: Translate) -> str:
    """Give the sentence on which every debrief ends."""
    return text(
        "If something like this is happening to you or to a friend: it is not your fault, "
        "and it is never too late to say it."
    )


def what_goes(text: Translate) -> str:
    """Say what a class learns of somebody who plays on their own computer."""
    return text(
        "Only how many reflexes you used goes to the class's screen. "
        "Not your name, not your choices."
    )


def ground_rules(
    text: Translate, *, keeps_plays: bool = False, private: str = ""
) -> tuple[str, ...]:
    """Give what holds for everybody before a story starts.

    `private` is what is kept and sent for a class, which has no keys of its own either.
    """
    about_oneself = text(
        "In a group, we talk about the characters. "
        "To talk about yourself: an adult you trust, or the H key."
    )
    if private:
        about_oneself = text(
            "We talk about the characters. To talk about yourself: an adult you trust, or a line "
            "of help."
        )
    alone = text("Nothing you do here is kept or sent.")
    if keeps_plays:
        alone = text("Nothing you do here is sent. Your story is kept on this computer only.")
    return (
        about_oneself,
        text("You can pass, stop or leave at any moment."),
        private or alone,
        text("There is no timer: the deadline belongs to the story."),
        text("There is no losing. You can go back and try another way."),
    )


def no_right_answer(text: Translate) -> str:
    """Give what stands beside the question "how are you?"."""
    return text("You can answer in your head. Nothing is kept, but somebody may see your screen.")


def named(name: str, words: str, text: Translate) -> str:
    """Put a name before its words, with the colon of the language."""
    return filled(text("{name}: {words}"), name=name, words=words)


def clock(time: str, text: Translate) -> str:
    """Give a story time as one says it."""
    hours, _, minutes = time.partition(":")
    return filled(text("{hours}:{minutes}"), hours=hours.lstrip("0") or "0", minutes=minutes)


def moment(time: str, place: str, text: Translate) -> str:
    """Say a story time and a place."""
    names = {
        "bedroom": text("The bedroom"),
        "living-room": text("The living room"),
        "infirmary": text("The school infirmary"),
        "asleep": text("The bedroom, at night"),
        "kitchen": text("The kitchen"),
        "schoolyard": text("The schoolyard"),
        "clubhouse": text("The club"),
        "studio": text("Another bedroom"),
    }
    told = clock(time, text) if time else ""
    return " · ".join(one for one in (told, names.get(place, "")) if one)


def source_day(entry: "Entry", messages: Messages) -> str:
    """Give the day of a source, as exactly as it is known."""
    if entry.known == "year":
        return str(entry.as_of.year)
    return messages.month(entry.as_of) if entry.known == "month" else messages.day(entry.as_of)


def read_on(entry: "Entry", messages: Messages) -> str:
    """Say how old the source of an entry is."""
    _ = messages.text
    told = {
        "day": _("Source as of {day}"),
        "undated": _("Undated source, read on {day}"),
    }.get(entry.known, _("Source of {month_or_year}"))
    day = source_day(entry, messages)
    return filled(told, day=day, month_or_year=day) + _language_of(entry, messages)


def article_read_on(right: "Right", messages: Messages) -> str:
    """Say where a law stands, and how old the text that was read is."""
    _ = messages.text
    told = {
        "day": _("{article} · read as of {day}"),
        "undated": _("{article} · undated source, read on {day}"),
    }.get(right.known, _("{article} · text of {month_or_year}"))
    day = source_day(right, messages)
    sentence = filled(told, article=right.article, day=day, month_or_year=day)
    return sentence + _language_of(right, messages)


def _language_of(entry: "Entry", messages: Messages) -> str:
    """Mark an entry that is not in the language of the screen: its translation is not sure."""
    if entry.language in ("", messages.language):
        return ""
    told = messages.text("this text is in another language: {language}")
    return " · " + filled(told, language=messages.language_names([entry.language]))


def spoken_there(line: "HelpLine", messages: Messages) -> str:
    """Say which languages a line of help speaks, where that of the screen is not among them."""
    if not line.languages or messages.language in line.languages:
        return ""
    told = messages.text("languages: {languages}")
    return filled(told, languages=messages.language_names(line.languages))


def when_and_cost(line: "HelpLine", text: Translate) -> str:
    """Say when somebody answers, what it costs, and whether no name is asked for."""
    name = text("anonymous") if line.anonymous == "yes" else ""
    return " · ".join(one for one in (line.hours, line.cost, name) if one)


def what_to_say(line: "HelpLine", text: Translate) -> str:
    """Give what one can say there, and what it means to whoever speaks another language."""
    meaning = f" ({line.meaning})" if line.meaning else ""
    return quoted(line.say, text) + meaning


def other_laws(text: Translate) -> str:
    """Say what stands where a country has laws that its pack does not hold."""
    return text(
        "The laws of your country protect you, also those that are not shown here. The people at "
        "the help lines know them: you can ask."
    )


def covered(entry: "Told", tactics: "Mapping[str, Tactic]", text: Translate) -> "Told":
    """Give a hidden entry other words, where nothing can be pressed."""
    told = filled(text("Hidden message: {technique}"), technique=tactics[entry.tactic].name)
    return replace(entry, text=told)
