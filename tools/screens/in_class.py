"""The screens of a lesson in class: the teacher's first ones, the projector's, notes, debrief."""

from collections.abc import Iterator

from game.classroom.kept import Nowhere
from game.classroom.question import Attendance, Room
from game.classroom.room import RoomState
from game.engine.classroom import ClassPlay
from game.engine.counts import Count
from game.engine.graph import Possible
from game.engine.lesson import lesson
from game.engine.scenario import Scenario
from game.scenes.classroom.begin import Begin
from game.scenes.classroom.compare import Compare
from game.scenes.classroom.debrief import ClassDebrief
from game.scenes.classroom.ground import Ground
from game.scenes.classroom.ground_join import Joining
from game.scenes.classroom.join import Join
from game.scenes.classroom.notes import TABS, Notes
from game.scenes.classroom.running import Running
from game.scenes.classroom.stage import Stage
from game.scenes.classroom.ways_back import WaysBack
from game.scenes.scene import Context
from game.sources import shipped
from game.tour import Shot
from game.ui.action import Confirm

MINUTES = 23  # that the lesson has lasted
MOST_LINES = 60  # of one moment
WAY = ("breathe", "sarah", "tell", "papa", "paper", "capture", "complaint", "rest", "rest")
FIRST_CHOICE = "sarah"  # with which the class began, before it went back
DEVICES, CODE = 25, "482913"
TOLD_IN_CLASS: dict[str, str] = {
    "class-story": "In class, which story: titles with their age, what the chosen one holds",
    "class-length": "In class, how long: 55 or 20 minutes, and what each part takes",
    "class-answers": "In class, how the class answers: hands, devices, or each on their own PC",
    "class-rules": "In class, ground rules, large enough for the last row",
    "class-join": "In class, coming in: the address in large figures, its QR code, how many are in",
    "class-stage": "In class, the projector: the story in large letters, the teacher's bar below",
    "class-discuss": "In class, a question to talk about before the choices",
    "class-choices": "In class, the choices: a letter, a shape and words each",
    "class-hands": "In class, hands being counted: figures with a plus and a minus",
    "class-result": "In class, the result: bars, and a mark on what most want",
    "class-devices": "In class, a vote on the devices: how many have voted, and the address",
    "class-notes": "In class, the teacher's notes: what each choice shows and where it leads",
    "class-protocol": "In class, the notes: what to do if a pupil confides in you",
    "class-ways-back": "In class, decisions to go back to",
    "class-compare": "In class, both ways side by side",
    "class-debrief-feelings": "In class, the debrief: how are you?",
    "class-debrief-story": "In class, the debrief: the decisions along a line",
    "class-debrief-split": "In class, the debrief: a vote that was divided, with its shares",
    "class-debrief-tactics": "In class, the debrief: techniques that were used",
    "class-debrief-reflexes": "In class, the debrief: reflexes of the class by family",
    "class-debrief-rights": "In class, the debrief: rights",
    "class-debrief-help": "In class, the debrief: who to turn to",
    "class-debrief-card": "In class, the debrief: the card to print or to copy by hand",
    "class-joining": "On a pupil's PC: the address of the class, typed on a keypad",
}


class PicturedRoom(RoomState):
    """A room as it is with a class in it, without any network."""

    @property
    def address(self) -> str:
        """Give an address as schools have them."""
        return f"192.168.1.20:8720/{self.code}"

    def look(self) -> Attendance:
        """Give a class that is in, most of which has voted."""
        return Attendance(DEVICES, ballots=18, phase="open")


def in_class(context: Context, scenario: Scenario) -> Iterator[Shot]:
    """Give the screens of one lesson in their order."""
    begin = Begin(context, context.library.offered(shipped()))
    begin.pressed(f"story:{scenario.id}")
    for step, name in enumerate(("story", "length", "answers")):
        begin.step = step
        yield f"class-{name}", begin
    running = _running(context, scenario)
    yield "class-rules", Ground(context, running)
    yield "class-join", Joining(context, _running(context, scenario, PicturedRoom(CODE)))
    yield from _stages(context, scenario)
    yield from _after(context, scenario)
    yield "class-joining", Join(context)


def _running(context: Context, scenario: Scenario, room: Room | None = None) -> Running:
    possible, library = Possible(scenario), context.library
    made = lesson(scenario, library.catalogue, library.country, possible)
    session = ClassPlay.start(scenario)
    running = Running(made, made.slots[0], session, possible, Nowhere(), room)
    running.seconds = running.story_seconds = MINUTES * 60.0
    return running


def _stages(context: Context, scenario: Scenario) -> Iterator[Shot]:
    stage = Stage(context, _running(context, scenario))
    for _ in range(2):
        _on(stage)
    yield "class-stage", stage
    _until(stage, "discuss")
    yield "class-discuss", stage
    _until(stage, "ask")
    yield "class-choices", stage
    yield "class-notes", _notes(stage, TABS[0])
    yield "class-protocol", _notes(stage, TABS[-1])
    stage.pressed("count")
    for choice, hands in zip(stage.play.open_ids(), (4, 11, 7, 3, 0, 0), strict=False):
        stage.pressed(f"row:{choice}")
        stage.more(choice, hands)
    yield "class-hands", stage
    stage.pressed("vote")
    yield "class-result", stage
    online = Stage(context, _running(context, scenario, PicturedRoom(CODE)))
    _until(online, "ask")
    online.pressed("open-vote")
    yield "class-devices", online


def _on(stage: Stage) -> None:
    """Go on with Enter, with time enough for it to be meant."""
    stage.handle(Confirm())
    stage.update(1.0)


def _until(stage: Stage, phase: str) -> None:
    for _ in range(MOST_LINES):
        if stage.running.phase == phase:
            return
        _on(stage)
    raise LookupError(f"{stage.play.node.id}: no '{phase}' comes")


def _notes(stage: Stage, tab: str) -> Notes:
    notes = Notes(stage.context, stage.running, stage)
    notes.stand(is_beside=True)
    notes.pressed(f"tab:{tab}")
    return notes


def _after(context: Context, scenario: Scenario) -> Iterator[Shot]:
    """Give what can be looked at once the class has gone two ways."""
    running = _running(context, scenario)
    running.decide(FIRST_CHOICE, _divided(running))
    running.go_back(0)
    for choice in WAY:
        running.decide(choice, _divided(running))
    yield "class-ways-back", WaysBack(context, running)
    yield "class-compare", Compare(context, running)
    debrief = ClassDebrief(context, running)
    seen: set[str] = set()
    for number, leaf in enumerate(debrief.leaves):
        name = f"class-debrief-{leaf.kind}"
        if name in TOLD_IN_CLASS and name not in seen:
            seen.add(name)
            debrief.number, debrief.age = number, 10.0
            yield name, debrief


def _divided(running: Running) -> Count:
    """Count hands as a class of 25 may raise them."""
    ids = running.session.play.open_ids()
    shares = (11, 7, 4, 3, 0, 0, 0, 0)
    return Count(tuple(zip(ids, shares, strict=False)))
