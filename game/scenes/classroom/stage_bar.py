"""The teacher's bar at the foot of the projector: what comes next, and the keys; nothing more."""

from dataclasses import replace
from typing import TYPE_CHECKING

from game.engine.problem import Translate
from game.scenes.classroom.notes_clock import here
from game.scenes.parts import PRIMARY, QUIET, icon, key_button, sign_button
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.flows import Flow
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard
from game.wording import filled

if TYPE_CHECKING:
    from game.scenes.classroom.stage import Stage

GROUND = Look("night", 0.86, 16)
CLOCK = 214  # units: the words at the end of the bar


def bar(stage: "Stage", space: Space) -> Block:
    """Give what comes next, the small keys, and how long the lesson has lasted.

    Where the teacher has a screen of their own, all this is there, and only a hint is here.
    """
    text = stage.context.text
    if stage.running.has_notes:
        hint = text("Enter: go on · H: help · P: the phone can wait · Esc: pause · X: close")
        return Stack([Words(hint, "label", "on_night_soft", "centre")], pad=(14, 6), look=GROUND)
    flow = Flow([*steps(stage), *_small(stage, space)])
    row = Stack(
        [Row([(0, flow), (CLOCK, _clock(stage))], gap=14, valign="middle")],
        pad=(14, 7),
        look=GROUND,
    )
    return Named(row, text("For the teacher"), Heard(key="teacher"), GROUP)


def _clock(stage: "Stage") -> Block:
    """Give how long the lesson has lasted, and where its slot stops or what the keys do; softly."""
    text, slot = stage.context.text, stage.running.slot
    minutes = filled(text("{minutes} of {planned} min"), minutes=stage.minute, planned=slot.minutes)
    lines = [one for one in (minutes, _keys(stage) or _stop(stage)) if one]
    return Stack([Words(one, "label", "on_night_soft", "right") for one in lines], gap=0)


def _keys(stage: "Stage") -> str:
    """Say with which keys a choice is taken, where one can be."""
    text, count = stage.context.text, len(stage.play.open_ids())
    if stage.is_put_down or stage.running.phase not in ("ask", "result"):
        return ""
    return filled(text("keys 1 to {count}: choose"), count=count) if count > 1 else ""


def _stop(stage: "Stage") -> str:
    """Say at which moment the class is, and at which the story is left."""
    stop = stage.running.slot.stop
    if stop is None:
        return ""
    now = here(stage.running)
    told = stage.context.text("moment {now} · stop at {stop}")
    return filled(told, now=now.number, stop=stop.landmark.number)


def steps(stage: "Stage") -> list[Button]:
    """Give the buttons that lead the story and its votes on; none while the phone can wait."""
    return [] if stage.is_put_down else [*_on(stage), *_votes(stage)]


def _on(stage: "Stage") -> list[Button]:
    """Give the button that does what Enter does, if it does something."""
    text = stage.context.text
    label = _next(stage, text)
    if not label:
        return []
    return [replace(leading("next", label), heard=Heard(shortcut=text("Enter")))]


def _next(stage: "Stage", text: Translate) -> str:
    running = stage.running
    match running.phase:
        case "tell":
            return _after_lines(stage, text)
        case "discuss":
            return text("Go on")
        case "count":
            return text("Next")
        case "result":
            return _majority(stage, text)
    return ""


def _after_lines(stage: "Stage", text: Translate) -> str:
    if stage.is_telling:
        return text("Next line")
    if stage.running.question:
        return text("To the question")
    is_asked = not stage.play.is_ended and not stage.running.is_at_stop
    return text("To the choices") if is_asked else text("To what follows")


def _majority(stage: "Stage", text: Translate) -> str:
    won = stage.running.count.won if stage.running.count else ()
    letters = [one.letter for one in stage.running.ways(text) if one.id in won]
    return filled(text("Go on with {letter}"), letter=letters[0]) if len(letters) == 1 else ""


def _votes(stage: "Stage") -> list[Button]:
    text, key = stage.context.text, stage.context.text("V")
    has_room = stage.running.room is not None
    hands = plain("count", text("Count the hands"))
    match stage.running.phase:
        case "ask" if has_room:
            return [key_button("open-vote", key, text("Vote on the devices")), hands]
        case "ask":
            return [key_button("count", key, text("Count the hands"))]
        case "count":
            return [key_button("vote", key, text("Show the result"))]
        case "vote":
            return [key_button("close-vote", key, text("Close the vote")), hands]
        case "result":
            again = key_button("again", key, text("Vote again"))
            return [again, hands] if has_room else [again]
    return []


def _small(stage: "Stage", space: Space) -> list[Button]:
    """Give what can be done at any moment, as signs."""
    text, found = stage.context.text, []
    if stage.play.node.discuss and stage.running.phase in ("tell", "ask", "count"):
        found.append(_sign("discuss", "chat", text("The question to discuss"), space))
    if stage.play.taken and (stage.running.phase != "end" or stage.is_put_down):
        found.append(_sign("ways", "rewind", text("Back to a decision"), space))
    if stage.running.room is not None:
        found.append(_sign("room", "globe", text("How devices come in"), space))
    down = text("Put the phone down")
    return [
        *found,
        sign_button("notes", "notebook", text("N"), text("Notes"), space),
        sign_button("help", "help", text("H"), text("Lines of help"), space),
        sign_button("put-down", "phone-down", text("P"), down, space),
        sign_button("pause", "pause", text("Esc"), text("Pause"), space),
        sign_button("leave", "exit", text("X"), text("Close"), space),
    ]


def leading(button: str, label: str) -> Button:
    """Give the button that leads on."""
    return Button(button, Words(label, "strong", "on_amber", "centre"), label, PRIMARY, (18, 7))


def plain(button: str, label: str) -> Button:
    """Give a small button without a key."""
    return Button(button, Words(label, "small", "on_night"), label, QUIET, (14, 7))


def _sign(button: str, name: str, label: str, space: Space) -> Button:
    return Button(button, icon(name, 22, "on_night", space), label, QUIET, (12, 7))
