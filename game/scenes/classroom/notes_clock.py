"""The soft clock as a teacher reads it: the run sheet, the story against its plan, the stop."""

from game.engine.landmarks import Landmark
from game.engine.problem import Translate
from game.engine.standing import Standing, present, standing
from game.moments import opening, where
from game.scenes.classroom.running import Running
from game.scenes.parts import labelled
from game.scenes.scene import Context
from game.teaching import part_name
from game.ui.blocks import Block, Look, Stack, Words
from game.ui.space import Space
from game.wording import filled, quoted

NOTE = Look("paper_dim", 1.0, 14, "rule")


def here(running: Running) -> Landmark:
    """Give the moment where the class stands, as the printed map numbers it."""
    return present(running.lesson, running.session.play.node.written)


def stands(running: Running) -> Standing:
    """Tell where the lesson stands now."""
    met = {step.node.written for way in running.session.ways for step in way.play.steps}
    times = running.seconds, running.story_seconds
    return standing(running.lesson, running.slot, *times, here(running), met)


def clock(running: Running, context: Context, space: Space) -> Block:
    """Give the clock: whole minutes, nothing that counts down, no colour that hurries."""
    now = stands(running)
    blocks = [
        labelled("clock", context.text("The lesson"), space, "brown"),
        Words(_minute(now, running, context), "subheading"),
        Words(_part(now, context), "small"),
    ]
    if running.phase != "end":  # after the story, neither its pace nor its stop means anything
        blocks += [*_story(now, running, context), *_stop(now, running, context, space)]
    return Stack(blocks, gap=5, pad=(16, 12), look=NOTE)


def _minute(now: Standing, running: Running, context: Context) -> str:
    _, whole = context.text, running.slot.minutes
    if now.is_over:
        told = _("The {minutes} minutes that were planned are used up: take the time to close.")
        return filled(told, minutes=whole)
    return filled(_("Minute {minute} of {minutes}"), minute=now.minute, minutes=whole)


def _part(now: Standing, context: Context) -> str:
    _ = context.text
    return filled(
        _("By the run sheet: {part}, minute {minute} of {minutes}"),
        part=part_name(now.part.kind, _),
        minute=now.minute_of_part,
        minutes=now.part.minutes,
    )


def _story(now: Standing, running: Running, context: Context) -> list[Block]:
    """Compare the story with its plan; a class that went back has no plan to compare with."""
    session = running.session
    if len(session.ways) > 1 or session.play.is_ended or not running.story_seconds:
        return []
    count = context.messages.count
    told = context.text("The story is about as far as planned.")
    if now.behind > 0:
        told = count(
            "The story comes about {count} minute later than planned: the class has more to say.",
            "The story comes about {count} minutes later than planned: the class has more to say.",
            now.behind,
        )
    elif now.behind < 0:
        told = count(
            "The story is about {count} minute ahead of its plan: there is time to talk.",
            "The story is about {count} minutes ahead of its plan: there is time to talk.",
            -now.behind,
        )
    return [Words(told, "small")]


def _stop(now: Standing, running: Running, context: Context, space: Space) -> list[Block]:
    _ = context.text
    head = labelled("place", _("Where to stop"), space, "brown")
    if running.session.play.is_ended:
        return []
    if now.reached == "here":
        told = _("Here. Say at once who helps in real life, then go to the class debrief.")
        return [head, Words(told, "strong")]
    if now.can_stop:
        told = _("The time of the story is used up, and the class may leave it here.")
        return [head, Words(told, "strong")]
    if now.stop is None:
        told = _("In this time, the story can be played to one of its endings.")
        return [head, Words(told, "small")]
    return [head, *_to_come(now, now.stop, running, context)]


def _to_come(now: Standing, stop: Landmark, running: Running, context: Context) -> list[Block]:
    _, story = context.text, running.session.scenario
    place = where(stop, story, _)
    told = _("Moment {number}: {place}")
    if now.reached == "passed":
        told = _("It was moment {number}: {place}")
    first = opening(stop, story, _)
    words: list[Block] = [Words(filled(told, number=stop.number, place=place), "strong")]
    if now.reached == "passed":
        return [*words, Words(elsewhere(_), "small", "ink_soft")]
    return [*words, Words(quoted(first, _), "small", lines=2)] if first else words


def elsewhere(text: Translate) -> str:
    """Say where to stop on another way than the planned one."""
    return text(
        "The votes may lead elsewhere. Then stop as soon as somebody who helps has answered, never "
        "just after a threat, and say at once who helps in real life."
    )
