"""The projector in each of its phases, for what holds in every scene."""

from collections.abc import Callable, Mapping

from game.scenes.classroom.compare import Compare
from game.scenes.classroom.stage import Stage
from game.scenes.classroom.stage_breaks import LessonPause
from game.scenes.classroom.ways_back import WaysBack
from game.scenes.scene import Context, Scene
from tests.scenes.classroom.given import Devices, counted, lesson_at, parted, stage_at


def _voted(context: Context, *hands: int) -> Stage:
    stage = stage_at(context)
    counted(stage, *hands)
    return stage


def _after(stage: Stage, *presses: str) -> Stage:
    for one in presses:
        stage.pressed(one)
    stage.arrival = 1.0
    return stage


ON_STAGE: Mapping[str, Callable[[Context], Scene]] = {
    "stage": lambda context: _after(stage_at(context, "beg"), "back-to:0", "next"),
    "stage in the room": lambda context: stage_at(context, "breathe"),
    "stage softer": lambda context: stage_at(context.changed({"is_soft": True})),
    "stage asking": stage_at,
    "stage discussing": lambda context: _after(stage_at(context), "discuss"),
    "stage counting": lambda context: _after(stage_at(context), "count"),
    "stage with a result": lambda context: _voted(context, 12, 7, 9),
    "stage with a tie": lambda context: _voted(context, 5, 5, 0),
    "stage with devices": lambda context: _after(stage_at(context, room=Devices()), "open-vote"),
    "stage put down": lambda context: _after(stage_at(context), "put-down"),
    "stage at an ending": lambda context: stage_at(context, "tell"),
    "decisions": lambda context: WaysBack(context, lesson_at(context, "beg", "breathe")),
    "both ways": lambda context: Compare(context, parted(context)),
    "lesson pause": lambda context: LessonPause(context, parted(context)),
}
