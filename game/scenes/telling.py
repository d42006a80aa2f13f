"""How a story is told in time: line by line at the player's pace, and what has just arrived."""

from abc import abstractmethod
from bisect import bisect_left

from game.engine.play import Play
from game.engine.transcript import Entry, transcript
from game.scenes.audience import Audience
from game.scenes.pace import ARRIVE_SECONDS, DOTS_STEP, SPEEDS, Pace
from game.scenes.scene import Context, Scene
from game.ui.space import Space
from game.ui.widgets import Widget

FRAME_SECONDS = 1 / 60  # between two pictures of what moves


class Telling(Scene):
    """A scene in which lines appear; what the player may do then is said elsewhere."""

    play: Play

    def __init__(self, context: Context) -> None:
        """Begin with nothing to tell."""
        super().__init__(context)
        self.from_end = frozenset({"log", "notes"})
        self.read_first = ("log", "notes")
        self.entries: tuple[Entry, ...] = ()
        self.shown = 0
        self.wait = 0.0
        self.dots = 0
        self.settled = 0.0  # seconds since the last line
        self.arrival = 1.0  # how far the last line has come to its place; 1: it is there
        self.has_news = False  # a line has come while the player was reading further up
        self.opened: frozenset[Entry] = frozenset()  # what was hidden and asked for
        self._lengths: dict[str, tuple[int, int]] = {}  # of scrolls: width, and how far they go

    @property
    def is_telling(self) -> bool:
        """Tell whether lines are still to come before the choices."""
        return self.shown < len(self.entries)

    @property
    def coming(self) -> Entry | None:
        """Give the next line, or None."""
        return self.entries[self.shown] if self.is_telling else None

    @property
    @abstractmethod
    def is_stopped(self) -> bool:
        """Tell whether the story stands still because the player wants it to."""

    @property
    def typing(self) -> str:
        """Give who is typing in the open conversation, or an empty text."""
        entry = self.coming
        if entry is None or entry.is_notification or not self.comes_alone:
            return ""
        return entry.speaker if 0 < self._typing_left >= self.wait else ""

    @property
    def comes_alone(self) -> bool:
        """Tell whether lines come by themselves."""
        return self.context.settings.is_auto

    @property
    def is_arriving(self) -> bool:
        """Tell whether the last line is still on its way to its place."""
        return self.arrival < 1

    def is_hidden(self, entry: Entry) -> bool:
        """Tell whether the player wants the words of an entry hidden for now."""
        is_soft = self.context.settings.is_soft and bool(entry.tactic)
        return is_soft and entry not in self.opened

    @property
    def _typing_left(self) -> float:
        entry = self.coming
        if entry is None or self.is_hidden(entry):
            return 0.0
        return self._pace.typing(entry, self.play.scenario.player.id)

    @property
    def _pace(self) -> Pace:
        return Pace(SPEEDS[self.context.settings.text_speed])

    def adopt(self, context: Context) -> None:
        """Go on under other settings; another pace holds from the next line on."""
        before = self.context.settings
        super().adopt(context)
        after = context.settings
        if (before.text_speed, before.is_auto) != (after.text_speed, after.is_auto):
            self.expect()

    def layout(self, space: Space) -> None:
        """Lay out; what is being read further up stays where it is when something comes below."""
        before = self._lengths
        super().layout(space)
        self._lengths = {one: _length(self.tree.scroll(one)) for one in self.from_end}
        grown = {one: self._grown(one, before.get(one)) for one in self.from_end}
        if any(grown.values()):
            for name, by in grown.items():
                if by:
                    self.scrolls[name] = max(1, self.scrolls[name] + by)
            super().layout(space)

    def _grown(self, name: str, before: tuple[int, int] | None) -> int:
        """Give by how much further a scroll goes that was moved up; nothing in another window."""
        if before is None or not self.scrolls.get(name):
            return 0
        wide, far = self._lengths[name]
        return far - before[1] if wide == before[0] else 0

    def _set_scroll(self, scroll: Widget, offset: int) -> None:
        super()._set_scroll(scroll, offset)
        if scroll.id == "log" and not self.scrolls.get("log"):
            self.has_news = False

    def heed(self, audience: Audience) -> None:
        """Tell all lines at once to a screen reader: each would cut off the one before."""
        super().heed(audience)
        if audience.are_reading and self.is_telling and not self.is_stopped:
            self.arrival, self.is_changed = 1.0, True
            self.expect()

    def tell_on(self, seconds: float) -> None:
        """Let time pass: the last line arrives, the next one comes when its time is up."""
        if self.is_arriving:
            self.arrival = min(1.0, self.arrival + seconds / ARRIVE_SECONDS)
            self.is_changed = True
        if self.is_stopped or not self.is_telling:
            self.settled += seconds
            return
        if not self._goes_on:
            return
        before = self.typing, self.dots
        self.wait -= seconds
        if not self.context.is_calm:
            self.dots = int(max(0.0, self.wait) / DOTS_STEP)
        if self.wait <= 0:
            self._tell_next(is_asked=False)
        elif before != (self.typing, self.dots):
            self.is_changed = True

    @property
    def _goes_on(self) -> bool:
        """Tell whether something is to come by itself; it waits for what is being read aloud."""
        is_to_come = self.is_telling and self.comes_alone and not self.is_stopped
        return is_to_come and not self.audience.is_speaking

    def tells_in(self) -> float | None:
        """Give the seconds until something is told or moves by itself."""
        if self.is_arriving:
            return FRAME_SECONDS
        if not self._goes_on:
            return None
        left = self.wait - self._typing_left
        if self.typing:
            left = self.wait if self.context.is_calm else self.wait % DOTS_STEP
        return max(0.01, min(left, self.wait))

    def _tell_next(self, *, is_asked: bool = True) -> None:
        """Show the next line; whoever asked for it is taken to where it stands."""
        self._hear(self.entries[self.shown])
        self.shown += 1
        self.is_changed = True
        self.arrival = 1.0 if self.context.is_calm else 0.0
        if is_asked:
            self.scrolls.clear()  # what is new is at the end
        self.has_news = not is_asked and bool(self.scrolls.get("log"))
        self.expect()

    def _hear(self, entry: Entry) -> None:
        if entry.kind == "message" and not self.is_hidden(entry):
            is_mine = entry.speaker == self.play.scenario.player.id
            self.sound("out" if is_mine else "buzz" if entry.is_notification else "in")

    def first_here(self) -> int:
        """Give the place of the first entry of the present node."""
        here = len(self.play.steps) - 1
        return bisect_left(self.entries, here, key=lambda entry: entry.step)

    def retell(self, play: Play) -> None:
        """Go on with the same play in other words: what was told and opened stays so."""
        before, self.play, self.entries = self.entries, play, transcript(play)
        pairs = zip(before, self.entries, strict=False)
        self.opened = frozenset(now for was, now in pairs if was in self.opened)

    def expect(self) -> None:
        """Set the wait before the next line: time to read the last one, then typing."""
        if self._pace.is_at_once or self.audience.are_reading:
            self.shown = len(self.entries)
        last = self.entries[self.shown - 1] if self.shown else None
        self.wait = self._pace.rest(last, self.coming) + self._typing_left


def _length(scroll: Widget | None) -> tuple[int, int]:
    return (0, 0) if scroll is None else (scroll.rect.w, scroll.content_height - scroll.rect.h)
