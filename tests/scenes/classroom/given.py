"""What tests of a lesson start from: a class at a small story, hands, devices, a teacher."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.classroom.kept import Keeper, PlayCount
from game.classroom.question import Attendance, Phase, Question, Room
from game.engine.classroom import ClassPlay, Event
from game.engine.counts import Count
from game.engine.graph import Possible
from game.engine.lesson import Lesson, Point, Slot, lesson
from game.engine.scenario import Scenario
from game.engine.stops import Stop
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage import Stage
from game.scenes.scene import Context
from game.scenes.stack import SceneStack
from game.ui.action import Action, Confirm, Pick
from game.ui.space import Space
from tests.scenes.given import Player, acted, nowhere, small


@dataclass(slots=True)
class Book(Keeper):
    """Keeps a lesson in memory; a full disk takes nothing."""

    events: list[Event] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    is_full: bool = False
    is_shut: bool = False

    def add(self, event: Event, seconds: int) -> bool:
        del seconds
        if not self.is_full:
            self.events.append(event)
        return not self.is_full

    def add_play(self, play: PlayCount) -> bool:
        del play
        return True

    def note(self, seconds: int, *, is_closed: bool = False) -> bool:
        del is_closed
        self.notes.append(seconds)
        return True

    def close(self) -> None:
        self.is_shut = True


@dataclass(slots=True)
class Devices(Room):
    """A room whose ballots a test casts; told is what the devices were shown last."""

    ballots: tuple[int, ...] = ()
    asked: list[Question] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    is_open: bool = False
    is_over: bool = False
    is_shut: bool = False

    @property
    def address(self) -> str:
        return "192.168.1.20:8720/482913"

    @property
    def code(self) -> str:
        return "482913"

    def ask(self, question: Question) -> None:
        self.asked.append(question)
        self.is_open = True

    def end_vote(self) -> Count:
        assert self.is_open, "a vote is closed once"
        self.is_open = False
        ids = [one.id for one in self.asked[-1].ways]
        numbers = (*self.ballots, *[0] * len(ids))
        self.ballots = ()
        return Count(tuple(zip(ids, numbers, strict=False)))

    def tell(self, taken: str) -> None:
        self.told.append(taken)

    def look(self) -> Attendance:
        phase: Phase = "open" if self.is_open else "waiting"
        return Attendance(seats=30, ballots=sum(self.ballots), phase=phase)

    def lock(self, *, is_locked: bool) -> None:
        del is_locked

    def admit(self) -> None:
        pass

    def plays(self) -> tuple[PlayCount, ...]:
        return ()

    def end(self) -> None:
        self.is_over = True

    def close(self) -> None:
        self.is_shut = True


def lesson_of(context: Context, scenario: Scenario | None = None) -> tuple[Lesson, Possible]:
    possible = Possible(scenario or small())
    library = context.library
    made = lesson(possible.scenario, library.catalogue, library.country, possible)
    return made, possible


def lesson_at(
    context: Context,
    *taken: str,
    scenario: Scenario | None = None,
    slot: Slot | None = None,
    room: Room | None = None,
) -> Running:
    """Give a lesson in which some choices are taken."""
    made, possible = lesson_of(context, scenario)
    session = ClassPlay.start(possible.scenario)
    running = Running(made, slot or made.slots[0], session, possible, Book(), room)
    for one in taken:
        running.decide(one)
    return running


def parted(context: Context) -> Running:
    """Give a class that played two ways to their ends."""
    running = lesson_at(context, "beg", "breathe", "back", "tell")
    running.go_back(1)
    running.decide("tell")
    return running


def short_slot(points: Sequence[Point] = (), stop: Stop | None = None) -> Slot:
    """Give a slot in which there is hardly time for a question."""
    return Slot((), tuple(points), stop, is_enough=False)


def stage_at(
    context: Context, *taken: str, scenario: Scenario | None = None, room: Room | None = None
) -> Stage:
    """Give the projector before the choices of a moment, all lines told."""
    return asking(Stage(context, lesson_at(context, *taken, scenario=scenario, room=room)))


def asking(stage: Stage) -> Stage:
    """Go on with Enter until the class is asked something, or the story has ended."""
    for _ in range(60):
        if stage.running.phase in ("ask", "rest", "end"):
            return stage
        acted(stage, Confirm())
        stage.update(1.0)
    raise AssertionError(stage.running.phase)


def counted(stage: Stage, *hands: int) -> None:
    """Count hands by the keys alone, to the last row."""
    stage.pressed("count")
    for number in hands:
        acted(stage, *(Pick(int(digit)) for digit in str(number)), Confirm())
    stage.update(1.0)


def teacher(stage: Stage) -> Player:
    """Give a teacher in front of the projector."""
    return Player(SceneStack(lambda: stage, nowhere))


def acts(stage: Stage, *actions: Action, space: Space | None = None) -> None:
    """Act on a stage, with enough time between for nothing to be an accident."""
    for one in actions:
        acted(stage, one, space=space)
        stage.update(1.0)
