"""The teacher's notes in every phase and on every leaf, for the tests of what fits."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from game.classroom.question import Room
from game.engine.classroom import ClassPlay
from game.engine.counts import Count
from game.engine.graph import Possible
from game.engine.lesson import Lesson, lesson
from game.engine.play import Play
from game.library import Library
from game.scenes.classroom.notes import TABS, Notes
from game.scenes.classroom.running import Phase, Running
from game.scenes.classroom.stage import Stage
from game.scenes.help import Help
from game.scenes.scene import Context, Scene
from tests.scenes.classroom.given import Book, Devices
from tests.ui.given import window

PHASES: tuple[Phase, ...] = ("tell", "ask", "rest")
HANDS = (12, 7, 9, 3)


def every_notes(
    context: Context, plays: Mapping[str, Play], possible: Possible
) -> Iterator[tuple[str, Scene]]:
    """Give the notes where most choices are open, then each leaf, then after the story."""
    widest = max(plays.values(), key=lambda play: len(play.open_ids()))
    running = lesson_of(widest, possible, Devices((11, 7)))
    for phase in PHASES:
        yield f"notes {phase}", notes_of(context, running, phase)
    for name, hands in (("result", HANDS), ("few", (3, 1))):
        found = notes_of(context, running, "result")
        running.count = Count(tuple(zip(widest.open_ids(), hands, strict=False)))
        yield f"notes {name}", found
    for tab in TABS[1:]:
        found.pressed(f"tab:{tab}")
        yield f"notes {tab}", found
    ended = max((one for one in plays.values() if one.is_ended), key=lambda one: len(one.taken))
    running = lesson_of(ended, possible, None)
    running.go_back(0)
    for one in ended.taken:
        running.decide(one)
    running.is_kept = False
    yield "notes end", notes_of(context, running, "end")
    yield "notes of no story", _of_no_story(context, running)


def notes_of(context: Context, running: Running, phase: Phase) -> Notes:
    """Give the notes in a window of their own."""
    stage = Stage(context, running)
    running.phase = phase
    found = stage.companion()
    assert isinstance(found, Notes)
    found.stand(is_beside=True, can_swap=True)
    return found


def lesson_of(play: Play, possible: Possible, room: Room | None) -> Running:
    """Give a short lesson where a play stands, in its sixteenth minute."""
    made = replace(_made(possible), scenario=play.scenario)
    session = ClassPlay.start(play.scenario)
    running = Running(made, made.slots[1], session, possible, Book(), room)
    for one in play.taken:
        running.decide(one)
    running.seconds, running.story_seconds = 940.0, 800.0
    return running


def _of_no_story(context: Context, running: Running) -> Notes:
    wall = Help(context)
    wall.layout(window())
    return Notes(context, running, wall)


@lru_cache(maxsize=1)
def _made(possible: Possible) -> Lesson:
    library = Library()
    return lesson(possible.scenario, library.catalogue, library.country, possible)
