"""Passing over a scene that is too much: the story goes on by a short way on which nothing is lost.

A skipped choice stands in the list of choices like any other, marked, so that a play is still
that list and nothing else. It happens in the story (whoever was written to has been written to);
but nobody has decided it, so it counts neither as shown nor as let pass.
"""

from collections import deque
from collections.abc import Iterator

from game.engine.play import SKIP, Play, Step
from game.engine.scenario import Choice

MOST_LOOKED_AT = 400  # plays; scenes are left within a few choices, and nothing may hang

Scene = tuple[str, str, tuple[str, ...]]


def way_past(play: Play) -> tuple[str, ...]:
    """Give the choices to skip, so that the story goes on where nobody presses; else none.

    That is the nearest node elsewhere (another conversation, place or company) in which no line
    carries a tactic, or an ending. The way goes by choices that show a reflex; where there is
    none of these, by any that let nothing pass.
    """
    return _way(play, is_showing=True) or _way(play, is_showing=False)


def _way(play: Play, *, is_showing: bool) -> tuple[str, ...]:
    scene, seen = _scene(play), {_state(play)}
    waiting = deque([play])
    for _ in range(MOST_LOOKED_AT):
        if not waiting:
            break
        here = waiting.popleft()
        for choice in _harmless(here, is_showing=is_showing):
            after = here.choose(SKIP + choice.id)
            if after.is_ended or (_scene(after) != scene and _is_calm(after.steps[-1])):
                return after.taken[len(play.taken) :]
            if _state(after) not in seen:
                seen.add(_state(after))
                waiting.append(after)
    return ()


def skipped(play: Play) -> Play:
    """Give the play past the present scene; the same play if there is no such way."""
    for choice_id in way_past(play):
        play = play.choose(choice_id)
    return play


def back(play: Play) -> Play:
    """Undo the last decision: a choice, or all that was skipped with one press."""
    start = len(play.taken)
    while start and play.taken[start - 1].startswith(SKIP):
        start -= 1
    for position in range(start, len(play.taken)):
        before = play.at(position)
        if way_past(before) == play.taken[position:]:
            return before
    return play.back()


def _harmless(play: Play, *, is_showing: bool) -> Iterator[Choice]:
    """Give the open choices that let nothing pass, or only those that show a reflex as well."""
    for offer in play.choices():
        choice = offer.choice
        if offer.is_open and not choice.misses and (choice.shows or not is_showing):
            yield choice


def _is_calm(step: Step) -> bool:
    return not any(line.tactic for line in step.lines)


def _scene(play: Play) -> Scene:
    return play.node.screen, play.node.place, tuple(play.node.present)


def _state(play: Play) -> tuple[object, ...]:
    return play.node.id, tuple(play.settings.items()), play.open_ids()
