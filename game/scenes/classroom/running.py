"""One lesson that is going on: what its screens share, and what is kept of it at each step."""

from game.classroom.kept import Keeper
from game.classroom.question import Room
from game.engine.classroom import ClassPlay, Decided, Event, WentBack
from game.engine.counts import Count
from game.engine.graph import Possible
from game.engine.lesson import Lesson, Slot


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
        self.is_kept = True  # False: the disk would not have the last event
        self.change = 0

    def decide(self, choice: str, count: Count | None = None) -> None:
        """Take a choice; `count` is that of the vote, if there was one."""
        self._add(Decided.after(choice, count))

    def go_back(self, position: int) -> None:
        """Go back to before a choice; the way so far stays to be compared."""
        self._add(WentBack(position))

    def _add(self, event: Event) -> None:
        self.session = self.session.after(event)
        self.is_kept = self.keeper.add(event, round(self.seconds))
        self.change += 1
