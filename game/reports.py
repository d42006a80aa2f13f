"""A play and its debrief as text and as JSON, for the terminal, tests and statistics."""

from collections.abc import Iterable
from typing import Any

from game.engine.catalogue import Catalogue
from game.engine.country import Country, HelpLine, Right
from game.engine.debrief import Debrief, debrief, tactics_met
from game.engine.graph import Possible
from game.engine.play import Play, Refusal
from game.engine.scenario import ROOM
from game.engine.score import Score, score
from game.engine.transcript import Entry, transcript
from game.i18n import Messages
from game.library import Library
from game.wording import (
    article_read_on,
    filled,
    harmless_sentence,
    named,
    never_your_fault,
    no_right_answer,
    other_laws,
    passed_over,
    read_on,
    score_sentence,
    spoken_there,
    what_to_say,
)


def as_json(play: Play, library: Library) -> dict[str, Any]:
    """Give a play as plain data; `open` holds the choices that wait, if it has not ended."""
    catalogue, country = library.catalogue, library.country
    ending = play.node.ending
    kinds = ending.help if ending else ("listen", "danger")
    possible = Possible(play.scenario)
    return {
        "scenario": play.scenario.id,
        "title": play.scenario.title,
        "language": play.scenario.language,
        "lines": [_entry(entry) for entry in transcript(play)],
        "choices": [
            _choice(step.choice.id, play, place)
            for place, step in enumerate(play.steps)
            if step.choice
        ],
        "score": _score(score(play, catalogue), catalogue),
        "most_shown": possible.most_shown(Play.start(play.scenario)),
        "tactics": [
            {
                "id": met.tactic.id,
                "name": met.tactic.name,
                "purpose": met.tactic.purpose,
                "notice": met.tactic.notice,
                "quote": met.quote,
            }
            for met in tactics_met(play, catalogue)
        ],
        "rights": [_right(one) for one in country.rights_for(play.scenario.rights)],
        "help": [_help(one) for one in country.help_for(kinds)],
        "country": country.id,
        "ended": play.is_ended,
        "ending": _ending(play),
        "open": list(play.open_ids()),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {
        "kind": entry.kind,
        "speaker": entry.speaker,
        "text": entry.text,
        "thread": entry.thread,
        "time": entry.time,
        "step": entry.step,
    }
    if entry.tactic:
        found["tactic"] = entry.tactic
    if entry.choice_id:
        found["choice"] = entry.choice_id
    if entry.is_notification:
        found["notification"] = True
    return found


def _choice(choice_id: str, play: Play, place: int) -> dict[str, Any]:
    step = play.steps[place]
    choice = step.node.choices[choice_id]
    return {
        "id": choice.id,
        "node": step.node.id,
        "kind": choice.kind,
        "text": choice.text,
        "shows": list(choice.shows),
        "misses": list(choice.misses),
        "feedback": choice.feedback,
        **({"skipped": True} if step.is_skipped else {}),
    }


def _score(found: Score, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "shown": len(found.shown),
        "at_stake": len(found.at_stake),
        "harmless": found.harmless,
        "alarms": found.alarms,
        "families": {
            one.family: {
                "name": catalogue.families[one.family].name,
                "shown": list(one.shown),
                "at_stake": list(one.at_stake),
            }
            for one in found.families
        },
    }


def _right(one: Right) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "text": one.text,
        "article": one.article,
        "up_to": one.up_to,
        "as_of": one.as_of.isoformat(),
        "known": one.known,
        "sources": list(one.sources),
    }


def _help(one: HelpLine) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "phone": one.phone,
        "url": one.url,
        "what_for": one.what_for,
        "hours": one.hours,
        "say": one.say,
        "kinds": list(one.kinds),
        "as_of": one.as_of.isoformat(),
        "known": one.known,
        "sources": list(one.sources),
    }


def _ending(play: Play) -> dict[str, Any] | None:
    ending = play.node.ending
    if ending is None:
        return None
    return {
        "id": play.node.id,
        "title": ending.title,
        "mood": ending.mood,
        "next_step": ending.next_step,
    }


def entry_text(entry: Entry, play: Play, messages: Messages) -> str:
    """Give one entry as a line of text."""
    if entry.kind == "narration":
        return entry.text
    if entry.kind == "skipped":
        return passed_over(messages.text)
    name = play.scenario.cast[entry.speaker].name
    if entry.kind == "act":
        return f"→ {entry.text}"
    said = named(name, entry.text, messages.text)
    if entry.thread == ROOM:
        return said
    sign = "[!] " if entry.is_notification else ""
    to = play.scenario.cast[entry.thread]
    if entry.speaker == play.scenario.player.id:
        return named(f"{name} → {to.name}", entry.text, messages.text)
    return sign + said


def conversation_text(play: Play, messages: Messages) -> list[str]:
    """Give all that was said and done, with the story time where it changes."""
    lines: list[str] = []
    time = ""
    for entry in transcript(play):
        if entry.time and entry.time != time:
            time = entry.time
            lines += ["", f"— {time} —"]
        lines.append(entry_text(entry, play, messages))
        if entry.choice_id and not play.steps[entry.step].is_skipped:
            feedback = play.steps[entry.step].node.choices[entry.choice_id].feedback
            lines.append(f"    ({feedback})")
    return lines


def debrief_text(
    play: Play, catalogue: Catalogue, country: Country, messages: Messages
) -> list[str]:
    """Give the debrief of an ended play as text, in the order of the screens."""
    data = debrief(play, catalogue, country)
    _ = messages.text
    return [
        *_heading(_("First of all: how are you?")),
        no_right_answer(_),
        "",
        " ".join([f"{data.ending.title}.", _("The next step could be:"), data.ending.next_step]),
        *_heading(_("The techniques that were used")),
        *(
            "* " + named(one.tactic.name, f"{one.tactic.purpose} {one.tactic.notice}", _)
            for one in data.tactics
        ),
        *_heading(_("The reflexes")),
        score_sentence(data, messages),
        *filter(None, [harmless_sentence(data, messages)]),
        *_families(data, catalogue),
        *_heading(_("Your rights")),
        *(line for one in data.rights for line in _right_text(one, messages)),
        *([other_laws(_)] if data.lacks_rights else []),
        *_heading(_("Who to turn to")),
        *help_text(data.help, messages),
        *_heading(_("Leaving the story")),
        never_your_fault(_),
    ]


def _heading(title: str) -> list[str]:
    return ["", title, "=" * len(title)]


def _families(data: Debrief, catalogue: Catalogue) -> list[str]:
    lines = []
    for one in data.score.families:
        if one.at_stake:
            names = (
                f"[{'x' if reflex in one.shown else ' '}] {catalogue.reflexes[reflex].name}"
                for reflex in one.at_stake
            )
            lines.append(f"* {catalogue.families[one.family].name}  " + "  ".join(names))
    return lines


def _right_text(one: Right, messages: Messages) -> list[str]:
    _ = messages.text
    source = article_read_on(one, messages)
    lines = [f"* {one.title}. {one.text}"]
    if one.up_to:
        lines.append("    " + named(_("What the offender risks"), one.up_to, _))
    return [*lines, "    " + source]


def help_text(lines: Iterable[HelpLine], messages: Messages) -> list[str]:
    """Give lines of help as text, each with the day of its source."""
    return [line for one in lines for line in _help_text(one, messages)]


def _help_text(one: HelpLine, messages: Messages) -> list[str]:
    _ = messages.text
    spoken = spoken_there(one, messages)
    lines = [f"* {one.line}" + (f" ({spoken})" if spoken else "")]
    if one.say:
        label = _("You can say:")
        lines.append(f"    {label} {what_to_say(one, _)}")
    return [*lines, f"    {read_on(one, messages)}"]


def whole_text(play: Play, library: Library, messages: Messages) -> list[str]:
    """Give the conversation, then the debrief, or what could be chosen next."""
    lines = conversation_text(play, messages)
    if play.is_ended:
        return lines + debrief_text(play, library.catalogue, library.country, messages)
    waiting = messages.text("Choices that wait: {ids}")
    return [*lines, "", filled(waiting, ids=", ".join(play.open_ids()))]


def refused(refusal: Refusal, play: Play, messages: Messages) -> str:
    """Say why a choice that was asked for could not be taken."""
    if play.is_ended:
        told = messages.text("choice {number}, '{id}': the story has already ended")
    else:
        told = messages.text("choice {number}, '{id}', is not open here; open: {ids}")
    ids = ", ".join(refusal.open_ids)
    return filled(told, number=refusal.position + 1, id=refusal.choice_id, ids=ids)
