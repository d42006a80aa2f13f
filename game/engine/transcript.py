"""A play as what was said and done, in order, each entry in its conversation."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.engine.scenario import NARRATOR, ROOM, Choice, Line, Node, Scenario

if TYPE_CHECKING:  # rules on texts want entries of single lines, and play nothing
    from game.engine.play import Play, Step

EntryKind = Literal["message", "speech", "narration", "act", "skipped"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing said, told or done, or a mark for all that was passed over.

    `thread` is the conversation where it stands (a cast id, or the room) and `screen` what
    the player was looking at, so that a message in another thread is a notification.
    """

    kind: EntryKind
    speaker: str
    text: str
    thread: str
    screen: str
    time: str
    step: int
    tactic: str = ""
    choice_id: str = ""

    @property
    def is_notification(self) -> bool:
        """Tell whether it arrived while the player looked elsewhere."""
        return self.kind == "message" and self.thread != self.screen


def transcript(play: "Play") -> tuple[Entry, ...]:
    """Give everything that was said and done up to where the play stands."""
    entries: list[Entry] = []
    time = ""
    for position, step in enumerate(play.steps):
        time = story_time(time, step.node.time)
        entries += entries_of(play.scenario, step, position, time)
    return tuple(entries)


def story_time(now: str, written: str) -> str:
    """Give the time a node shows: never earlier than the present one, but for the next day.

    A node may be reached early or late. Up to twelve hours earlier, or so much later that it
    can only be the evening before, it keeps the present time; else it is the next day.
    """
    if not written or not now:
        return written or now
    hours = int(written[:2]) - int(now[:2])
    is_back = hours > 18 or (written < now and hours > -12)
    return now if is_back else written


def time_of(play: "Play") -> str:
    """Give the story time where a play stands."""
    time = ""
    for step in play.steps:
        time = story_time(time, step.node.time)
    return time


def entries_of(scenario: Scenario, step: "Step", position: int, time: str) -> list[Entry]:
    """Give the entries of one step: its lines, then the choice taken; a mark for skipped lines."""
    if step.is_skipped:
        screen = step.node.screen
        entries = [Entry("skipped", NARRATOR, "", screen, screen, time, position)]
    else:
        entries = [line_entry(scenario, line, step.node, time, position) for line in step.lines]
    if step.choice is not None:
        entries.append(_choice(scenario, step.choice, step.node.screen, time, position))
    return entries


def line_entry(scenario: Scenario, line: Line, node: Node, time: str, step: int) -> Entry:
    """Give the entry of one line of a node."""
    screen = node.screen
    if line.speaker == NARRATOR:
        return Entry("narration", NARRATOR, line.text, screen, screen, time, step)
    speaker = scenario.cast[line.speaker]
    if speaker.is_player:
        thread, kind = screen, _spoken(screen)
    else:
        is_read = bool(speaker.app) and speaker.id not in node.present
        thread, kind = (speaker.id, "message") if is_read else (ROOM, "speech")
    return Entry(kind, speaker.id, line.text, thread, screen, time, step, tactic=line.tactic)


def _choice(scenario: Scenario, choice: Choice, screen: str, time: str, step: int) -> Entry:
    thread = choice.to or screen
    kind: EntryKind = "act" if choice.kind == "do" else _spoken(thread)
    return Entry(
        kind,
        scenario.player.id,
        choice.text,
        thread,
        thread,
        time,
        step,
        choice_id=choice.id,
    )


def _spoken(thread: str) -> EntryKind:
    return "speech" if thread == ROOM else "message"
