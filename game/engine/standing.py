"""The soft clock: how a lesson stands against its run sheet, and its story against its plan.

Whole minutes only, and nothing is ever over time: a class that takes longer has had more to say.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.engine.landmarks import Landmark
from game.engine.lesson import Lesson, Part, Slot, class_minutes
from game.engine.stops import is_safe

SLACK = 2  # minutes by which a story may be off its plan without a word
MINUTE = 60  # seconds
# Of the scene where the story is left: it comes, it is here, it was passed.
Reached: TypeAlias = Literal["ahead", "here", "passed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a lesson stands.

    `minute` and `minute_of_part` are those that run, from 1; `part` is the last one when the
    lesson is over. `behind` tells by how many minutes the story is off its plan: below 0 it is
    ahead of it, 0 also stands for a little. `can_stop` tells that the time of the story is used
    up, and that the class may leave it here.
    """

    minute: int
    part: Part
    minute_of_part: int
    is_over: bool
    behind: int
    stop: Landmark | None
    reached: Reached
    can_stop: bool


def standing(
    lesson: Lesson,
    slot: Slot,
    seconds: float,
    story_seconds: float,
    present: Landmark,
    passed: Collection[str] = (),
) -> Standing:
    """Tell where a lesson stands; `passed` are the moments, as written, that the class has met."""
    spent = max(0, int(seconds // MINUTE))
    part = next((one for one in reversed(slot.parts) if one.start <= spent), slot.parts[0])
    stop = slot.stop.landmark if slot.stop else None
    return Standing(
        minute=spent + 1,
        part=part,
        minute_of_part=min(spent - part.start + 1, part.minutes),
        is_over=spent >= slot.minutes,
        behind=_behind(lesson, slot, story_seconds, present),
        stop=stop,
        reached=_reached(stop, present, passed),
        can_stop=_is_used_up(slot, story_seconds) and is_safe(present, lesson.scenario),
    )


def present(lesson: Lesson, written: str) -> Landmark:
    """Give the landmark of a node, as it is written."""
    return next(one for one in lesson.landmarks if one.node.written == written)


def whole_story(lesson: Lesson, slot: Slot) -> float:
    """Give how many minutes all of the story would take at the pace that the slot plans."""
    played = _played(slot)
    if slot.stop is not None and slot.stop.landmark.part:
        return played / slot.stop.landmark.part
    return max(played, class_minutes(lesson.scenario, lesson.landmarks))


def _played(slot: Slot) -> int:
    return next(one.minutes for one in slot.parts if one.kind == "play")


def _is_used_up(slot: Slot, story_seconds: float) -> bool:
    return story_seconds >= _played(slot) * MINUTE


def _behind(lesson: Lesson, slot: Slot, story_seconds: float, present: Landmark) -> int:
    """Compare the time the story took with the one it should have taken to come this far."""
    planned = present.part * whole_story(lesson, slot)
    minutes = round(story_seconds / MINUTE - planned)
    return minutes if abs(minutes) > SLACK else 0


def _reached(stop: Landmark | None, present: Landmark, passed: Collection[str]) -> Reached:
    if stop is None:
        return "ahead"
    if stop.number == present.number:
        return "here"
    return "passed" if stop.node.written in passed else "ahead"
