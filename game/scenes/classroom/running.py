"""One lesson that is going on: what its screens share, and what is kept of it at each step."""

from typing import Literal, TypeAlias

from game.classroom.asking import ways_of
from game.classroom.kept import Head, Keeper, PlayCount
from game.classroom.question import Mode, Question, Room, Ways
from game.engine.classroom import ClassPlay, Counted, Decided, Event, WentBack, replayed
from game.engine.counts import Count
from game.engine.graph import Possible
from game.engine.lesson import Lesson, Slot, lesson
from game.engine.problem import Translate
from game.library import Library
from game.scenes.classroom.ballot_hands import Hands

# What the class is at: lines, a question to discuss, the choices, hands being counted, a vote of
# the devices, what came out, a place where the story can rest, its end.
Phase: TypeAlias = Literal["tell", "discuss", "ask", "count", "vote", "result", "rest", "end"]
MOST_OPENED = 100  # votes on the devices between two events: nobody opens as many
NOTED_EVERY = 60  # seconds: how long the lesson has lasted is kept so often


class Running:
    """The lesson, the way of the class through it, and how long it has lasted.

    The projector's screens and the teacher's notes hold the same one; each looks at it when it
    is laid out. `change` counts up with everything that happens, so that a screen sees news.
    """

    def __init__(
        self,
        lesson: Lesson,
        slot: Slot,
        session: ClassPlay,
        possible: Possible,
        keeper: Keeper,
        room: Room | None = None,
    ) -> None:
        """Begin a lesson, or go on with one."""
        self.lesson, self.slot, self.session = lesson, slot, session
        self.possible, self.keeper, self.room = possible, keeper, room
        self.seconds = 0.0  # since the lesson began, without the time it was shut
        self.story_seconds = 0.0  # of these, what was spent on the story
        self.head: Head | None = None  # what is kept of the lesson itself, for its report
        self.mode: Mode = "vote"
        self.plays: dict[str, PlayCount] = {}  # of the computer room, by their random seat
        self.is_auto = False  # lines come by themselves: not while a teacher reads them aloud
        self.is_over = False  # ended, and only looked at
        self.is_kept = True  # False: the disk would not have the last event
        self.change = 0
        self.phase: Phase = "tell"
        self.hands = Hands()  # as they are typed, until the choice is taken
        self.count: Count | None = None  # what came out of the vote, while it is shown
        self.is_by_hand = True  # that count is of hands, not of devices
        # The number of the last vote on the devices. A lesson that is gone on with counts on far
        # behind those before: a vote that a device had still to send is not one on another moment.
        self.asked = MOST_OPENED * len(session.events)
        self.has_notes = False  # the teacher's own screen is open: the projector's bar is small
        self._library: Library | None = None  # from which it was last read again
        self._noted = 0.0

    @property
    def typed(self) -> dict[str, int]:
        """Give the hands typed so far, by choice; one that was not counted is not there."""
        return self.hands.typed

    def ways(self, text: Translate) -> tuple[Ways, ...]:
        """Give the choices that are open now, with their letters and shapes."""
        return ways_of(self.session.play, text)

    def enter(self, phase: Phase) -> None:
        """Go over to something else; a vote that is still open is closed and forgotten."""
        if self.phase == "vote" and self.room is not None:
            self.room.end_vote()  # nobody is told what it held
            self.room.tell("")
        if phase != "result":
            self.count = None
        self.phase = phase
        self.touch()

    def has_come_to(self, written: str) -> bool:
        """Tell whether the class was at a node before, on this way or on another."""
        past = (
            *self.session.way.play.steps[:-1],
            *(s for w in self.session.ways[:-1] for s in w.play.steps),
        )
        return any(step.node.written == written for step in past)

    @property
    def question(self) -> str:
        """Give what to discuss before the vote here; a short lesson asks nothing by itself."""
        node = self.session.play.node
        is_due = not self.slot.is_short and not self.has_come_to(node.written)
        return node.discuss if is_due else ""

    @property
    def is_at_stop(self) -> bool:
        """Tell whether the class has come, for the first time, to where the story can rest."""
        node, stop = self.session.play.node, self.slot.stop
        is_there = stop is not None and stop.landmark.node.written == node.written
        return is_there and not node.ending and not self.has_come_to(node.written)

    def touch(self) -> None:
        """Let the other screen see that something is new."""
        self.change += 1

    # The vote

    def count_hands(self) -> None:
        """Begin to type the hands counted; what was typed here before stands there again."""
        self.hands.begin(self.session.play.open_ids())
        self.enter("count")

    def show_hands(self) -> None:
        """Show what came out of the hands typed."""
        self.count, self.is_by_hand = self.hands.count(), True
        self._keep_count()
        self.enter("result")

    def show_kept(self) -> None:
        """Show again what came out of a vote that was closed before the lesson was shut."""
        counted = self.session.counted
        if counted is not None:
            self.count = counted.count(self.session.play.open_ids())
            self.is_by_hand = self.room is None
            self.enter("result")

    def open_vote(self, text: Translate) -> None:
        """Let the devices vote, if there are any."""
        if self.room is not None:
            self.enter("vote")
            self.asked += 1
            language = self.session.scenario.language.replace("_", "-")
            self.room.ask(Question(self.asked, self.ways(text), language))

    def close_vote(self) -> None:
        """Close the vote of the devices and show what came out."""
        if self.room is not None and self.phase == "vote":
            self.count, self.is_by_hand = self.room.end_vote(), False
            self.phase = "result"
            self._keep_count()
            self.touch()

    def _keep_count(self) -> None:
        """Keep a vote as soon as it is closed: from then on it survives anything."""
        if self.count is not None and self.count.won:
            self._note(Counted.of(self.count))

    def decide(self, choice: str, count: Count | None = None) -> None:
        """Take a choice; `count` is that of the vote, if there was one.

        Raises:
            ValueError: The choice is not open here.
        """
        taken = next((one.letter for one in self.ways(str) if one.id == choice), "")
        self._add(Decided.after(choice, count))
        if self.room is not None:
            self.room.tell(taken)

    def go_back(self, position: int) -> None:
        """Go back to before a choice; the way so far stays to be compared.

        Raises:
            ValueError: There is no such position.
        """
        self._add(WentBack(position))
        if self.room is not None:
            self.room.tell("")

    def _add(self, event: Event) -> None:
        session = self.session.after(event)
        self.is_over = False
        self.enter("tell")
        self.hands = Hands()
        self.session = session
        self.is_kept = self.keeper.add(event, round(self.seconds))

    def _note(self, event: Event) -> None:
        self.session = self.session.after(event)
        self.is_kept = self.keeper.add(event, round(self.seconds))

    # The time, the language, the end

    def spend(self, seconds: float, *, is_story: bool = False) -> None:
        """Let time pass; how long the lesson has lasted is kept about once a minute."""
        if self.is_over:
            return
        self.seconds += seconds
        self.story_seconds += seconds if is_story else 0.0
        if self.seconds - self._noted >= NOTED_EVERY:
            self._noted = self.seconds
            self.keeper.note(round(self.seconds))

    def reread(self, library: Library) -> None:
        """Go on in another language, or with the help of another country: the events stay.

        Every screen of the lesson asks for this; once is enough.
        """
        if library == self._library:
            return
        self._library = library
        scenario = library.again(self.session.scenario)
        long_or_short = self.lesson.slots.index(self.slot)
        if scenario != self.session.scenario:
            self.session, _ = replayed(scenario, self.session.events)
            self.possible = Possible(scenario)
        self.lesson = lesson(scenario, library.catalogue, library.country, self.possible)
        self.slot = self.lesson.slots[long_or_short]
        self.touch()

    def leave(self) -> None:
        """Let the devices and the file go; a lesson that is not over can be taken up again."""
        self.enter("tell")
        self.keeper.note(round(self.seconds), is_closed=self.is_over)
        self.keeper.close()
        if self.room is not None:
            self.room.close()
