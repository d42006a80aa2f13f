"""Every screen of a lesson on the projector, for the tests of what fits, and of what is read.

Each is to be laid out before the next is asked for: they are of one lesson, which goes on.
"""

from collections.abc import Iterator, Mapping

from game.classroom.kept import Nowhere
from game.classroom.question import Room
from game.engine.classroom import ClassPlay
from game.engine.counts import Count
from game.engine.graph import Possible
from game.engine.lesson import Lesson, Slot
from game.engine.play import Play
from game.scenes.classroom.compare import Compare
from game.scenes.classroom.running import Phase, Running
from game.scenes.classroom.stage import Stage
from game.scenes.classroom.stage_breaks import LessonPause
from game.scenes.classroom.ways_back import WaysBack
from game.scenes.scene import Context, Scene
from tests.scenes.classroom.given import Devices

HANDS = (12, 7, 9, 3, 1, 0, 2, 4)
PHASES: tuple[Phase, ...] = ("tell", "discuss", "ask", "rest")


def every_stage(
    context: Context, plays: Mapping[str, Play], possible: Possible
) -> Iterator[tuple[str, Scene]]:
    """Give the projector in each phase where most choices are open, then what lies over it."""
    widest = max(plays.values(), key=_size)
    running = slotted(widest, possible)
    for phase in PHASES:
        yield f"stage {phase}", _stage(context, running, phase)
    yield "stage count", _counting(context, running)
    for name, hands in (("result", HANDS), ("tie", (5,) * len(HANDS)), ("few", (3,))):
        stage = _stage(context, running, "result")
        ids = widest.open_ids()
        running.count = Count(tuple(zip(ids, (*hands, *[0] * len(ids)), strict=False)))
        yield f"stage {name}", stage
    running.room = Devices((11, 7))
    stage = _stage(context, running, "ask")
    yield "stage ask devices", stage
    stage.open_vote()
    yield "stage vote", stage
    stage.pressed("put-down")
    yield "stage put down", stage
    yield "lesson pause", LessonPause(context, running)
    yield from _ended(context, plays, possible)


def _ended(
    context: Context, plays: Mapping[str, Play], possible: Possible
) -> Iterator[tuple[str, Scene]]:
    ended = max((one for one in plays.values() if one.is_ended), key=lambda one: len(one.taken))
    running = slotted(ended, possible)
    yield "one way alone", Compare(context, running)
    running.go_back(0)
    taken = next(one for one in running.session.play.open_ids() if one != ended.taken[0])
    running.decide(taken, Count(((ended.taken[0], 9), (taken, 3))))
    yield "both ways", Compare(context, running)
    running.go_back(0)
    for one in ended.taken:
        running.decide(one)
    yield "decisions", WaysBack(context, running)
    yield "stage end", _stage(context, running, "end")


def slotted(play: Play, possible: Possible, room: Room | None = None) -> Running:
    """Give a lesson without its run sheet, which takes time to work out and isn't seen here."""
    scenario = play.scenario
    slot = Slot((), (), None, is_enough=True)
    made = Lesson(scenario, (), (slot,), (), (), (), lacks_rights=False, help=())
    running = Running(made, slot, ClassPlay.start(scenario), possible, Nowhere(), room)
    for one in play.taken:
        running.decide(one)
    return running


def _stage(context: Context, running: Running, phase: Phase) -> Stage:
    stage = Stage(context, running)
    stage.shown = len(stage.entries)
    stage.enter(phase)
    return stage


def _counting(context: Context, running: Running) -> Stage:
    stage = _stage(context, running, "ask")
    stage.count()
    for place, choice in enumerate(running.hands.choices[:-1]):
        stage.more(choice, HANDS[place % len(HANDS)])
    return stage


def _size(play: Play) -> int:
    return sum(100 + len(one.choice.text) for one in play.choices() if one.is_open)
