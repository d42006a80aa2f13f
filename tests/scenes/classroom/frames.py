"""Around the story of a lesson, as tests see it: a class, a room, a network, every screen."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from game.classroom.kept import Head, Keeper, Kept, Nowhere, PlayCount
from game.classroom.question import Attendance, Question, Room
from game.classroom.store import KeptAt
from game.engine.classroom import Decided, Event, WentBack, replayed
from game.engine.counts import Count
from game.engine.graph import Possible
from game.engine.lesson import lesson
from game.engine.play import Play
from game.engine.problem import Problem
from game.engine.scenario import Scenario
from game.i18n import Messages
from game.keeping import Keeping
from game.library import Offered
from game.scenes.classroom.begin import ANSWERS, Begin
from game.scenes.classroom.begin_network import NO_NETWORK, Call
from game.scenes.classroom.begin_plan import Shelf
from game.scenes.classroom.debrief import ClassDebrief
from game.scenes.classroom.ground import Ground
from game.scenes.classroom.ground_join import Joining
from game.scenes.classroom.ground_leave import Leaving
from game.scenes.classroom.kept_list import ALL, KeptList
from game.scenes.classroom.kept_list_found import all_kept, begun, unfinished
from game.scenes.classroom.running import Running
from game.scenes.scene import Context, Scene
from game.sources import Loose

ADDRESS = "192.168.178.204"  # as wide as they get


@dataclass(slots=True)
class PlayedRoom:
    """A room without a network; what was asked of it is written down."""

    attendance: Attendance = field(default_factory=Attendance)
    sent: tuple[PlayCount, ...] = ()
    asked: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"{ADDRESS}:8720/{self.code}"

    @property
    def code(self) -> str:
        return "204816"

    def ask(self, question: Question) -> None:
        self.asked.append(f"ask {question.number}")

    def end_vote(self) -> Count:
        return Count(())

    def tell(self, taken: str) -> None:
        self.asked.append(f"tell {taken}")

    def look(self) -> Attendance:
        return self.attendance

    def lock(self, *, is_locked: bool) -> None:
        self.attendance = replace(self.attendance, is_locked=is_locked)

    def admit(self) -> None:
        seen = self.attendance
        self.attendance = replace(seen, seats=seen.seats + seen.waiting, waiting=0)

    def plays(self) -> tuple[PlayCount, ...]:
        return self.sent

    def end(self) -> None:
        self.asked.append("end")

    def close(self) -> None:
        self.asked.append("close")


@dataclass(slots=True)
class PlayedNetwork:
    """A network of some addresses; it opens a room, or says why not."""

    given: tuple[str, ...] = (ADDRESS, "10.0.0.7")
    opens: Room | str = field(default_factory=PlayedRoom)
    looked: int = 0
    calls: list[Call] = field(default_factory=list)

    def addresses(self) -> tuple[str, ...]:
        self.looked += 1
        return self.given

    def serve(self, call: Call, messages: Messages) -> Room | str:
        del messages
        self.calls.append(call)
        return self.opens


def offered(scenario: Scenario) -> Offered:
    return Offered.of(Loose(Path(f"{scenario.id}.yaml")), scenario)


def voted(play: Play, choice: str, *, is_divided: bool = True) -> Decided:
    """Give a decision of twenty-four voters, divided or not."""
    names = play.open_ids()
    most = 10 if is_divided else 22
    rest = divmod(24 - most, max(1, len(names) - 1))
    hands = [(one, most if one == choice else rest[0]) for one in names]
    return Decided.after(choice, Count(tuple(hands)))


def events_to(play: Play) -> tuple[Event, ...]:
    """Give the events of a class that went the way of a play, every other vote divided."""
    found: list[Event] = []
    standing = Play.start(play.scenario)
    for place, choice in enumerate(play.taken):
        found.append(voted(standing, choice, is_divided=place % 2 == 0))
        standing = standing.choose(choice)
    return tuple(found)


def running_of(
    context: Context,
    scenario: Scenario,
    events: tuple[Event, ...] = (),
    *,
    possible: Possible | None = None,
    keeper: Keeper | None = None,
    room: Room | None = None,
) -> Running:
    """Give a lesson after some events."""
    library = context.library
    possible = possible or Possible(scenario)
    prepared = lesson(scenario, library.catalogue, library.country, possible)
    session, refused = replayed(scenario, events)
    assert refused is None
    return Running(prepared, prepared.slots[0], session, possible, keeper or Nowhere(), room)


def plays(count: int) -> tuple[PlayCount, ...]:
    """Give what came from so many PCs."""
    counts = {"pause": (1, 2), "tell": (2, 2), "report": (0, 1)}
    return tuple(PlayCount(f"{one:02x}", counts) for one in range(count))


def kept_lesson(
    context: Context, scenario: Scenario, *events: Event, is_closed: bool = False
) -> KeptAt:
    """Keep a lesson after some events; give it as it is found again."""
    begin = Begin(context, [offered(scenario)])
    prepared = begin.prepared
    assert prepared is not None
    running = begun(begin.plan, prepared, "", context)
    for event in events:
        assert running.keeper.add(event, 60)
    running.keeper.note(60, is_closed=is_closed)
    running.keeper.close()
    assert running.head is not None
    return next(one for one in all_kept(context) if one.path.stem == running.head.id)


def in_folder(context: Context, folder: Path) -> Context:
    """Give a context that keeps things in a folder."""
    return replace(context, keeping=Keeping(folder))


def every_frame(
    context: Context, scenario: Scenario, ended: Play, possible: Possible
) -> Iterator[tuple[str, Scene]]:
    """Give each screen around the story of a lesson, with its name."""
    yield from _begins(context, scenario)
    events = (*events_to(ended), WentBack(0))
    room = PlayedRoom(Attendance(24, 2, 0, 9, is_locked=True), plays(9))
    by_hands = running_of(context, scenario, events, possible=possible)
    online = running_of(context, scenario, possible=possible, room=room)
    alone = running_of(context, scenario, possible=possible, room=room)
    alone.mode = "play"
    yield "leaving", Leaving(context, by_hands)
    for name, running in (("by hands", by_hands), ("alone", alone)):
        ground = Ground(context, running)
        yield f"ground 1 {name}", ground
        ground.page = 1
        yield f"ground 2 {name}", ground
    yield "joining", Joining(context, online)
    yield "joining over", Joining(context, online, "over")
    yield "joining, each alone", Joining(context, alone, "playing")
    yield "joining without a room", Joining(context, by_hands)
    whole = running_of(context, scenario, events_to(ended), possible=possible)
    for name, running in (("whole", whole), ("gone back", by_hands), ("alone", alone)):
        yield from _debriefs(name, context, running)


def _debriefs(name: str, context: Context, running: Running) -> Iterator[tuple[str, Scene]]:
    scene = ClassDebrief(context, running)
    for number in range(len(scene.leaves)):
        scene.number = number
        yield f"class debrief {number} {name}", scene
    scene.told("/home/somebody-with-a-long-name/Téléchargements/coupe-court.html")
    yield f"class debrief printed {name}", scene


def _begins(context: Context, scenario: Scenario) -> Iterator[tuple[str, Scene]]:
    others = (replace(scenario, id=f"essai-{one}") for one in range(8))
    offers = [offered(scenario), *(offered(one) for one in others)]
    for count in (1, 9):
        yield f"begin with {count}", Begin(context, offers[:count], network=PlayedNetwork())
    begin = Begin(context, offers, network=PlayedNetwork())
    begin.lessons, begin.unfinished = _kept(scenario), unfinished(_kept(scenario))
    yield "begin with lessons", begin
    begin.told("/home/somebody-with-a-long-name/Téléchargements/coupe-court.html")
    yield "begin printed", begin
    for step in range(1, ANSWERS + 1):
        begin.step, begin.was_printed = step, False
        yield f"begin step {step}", begin
    begin.pressed("answers:devices")
    begin.problem = context.text(NO_NETWORK)
    yield "begin with devices", begin
    kept = KeptList(context, Shelf(tuple(offers), context.library), PlayedNetwork())
    kept.lessons = _kept(scenario)
    for asked in (None, 0, ALL):
        kept.asked = asked
        yield f"kept, asked {asked}", kept


def _kept(scenario: Scenario) -> tuple[KeptAt, ...]:
    """Give lessons as a folder may hold them: one that goes on, one ended, one damaged."""
    head = Head(
        "0" * 16, scenario.id, scenario.digest, scenario.title, "fr", "fr", 55, date(2026, 11, 12)
    )
    going = Kept(head, (Decided("breathe"), Decided("papa")), seconds=900)
    message = "this lesson is damaged: what it began with cannot be read"
    return (
        KeptAt(Path("a.sqlite"), going),
        KeptAt(Path("b.sqlite"), replace(going, is_closed=True)),
        KeptAt(Path("c.sqlite"), Problem("c.sqlite", 1, 1, "damaged-lesson", message)),
    )
