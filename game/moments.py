"""How a teacher recognises a moment of a story, on the printed map and on the screen alike."""

from game.engine.landmarks import Landmark
from game.engine.problem import Translate
from game.engine.scenario import ROOM, Line, Scenario
from game.wording import clock, moment, named


def where(one: Landmark, story: Scenario, text: Translate) -> str:
    """Say when and where a moment is: in a room, or in whose conversation."""
    node = one.node
    if node.screen == ROOM:
        return moment(node.time, node.place, text)
    parts = (clock(node.time, text) if node.time else "", story.cast[node.screen].name)
    return " · ".join(part for part in parts if part)


def opening(one: Landmark, story: Scenario, text: Translate) -> str:
    """Give the last line that is said there on every way, or nothing if nothing is said."""
    line = _always_said(one)
    if line is None:
        return ""
    person = story.cast.get(line.speaker)
    is_named = person is not None and line.speaker != one.node.screen
    return named(person.name, line.text, text) if person and is_named else line.text


def _always_said(one: Landmark) -> Line | None:
    lines = [line for line in one.node.lines if line.when is None] or [*one.node.lines]
    return lines[-1] if lines else None
