"""What a class is told, large: bubbles under names, the room's voices, the notebook's word."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from game.engine.catalogue import Tactic
from game.engine.play import Play
from game.engine.problem import Translate
from game.engine.scenario import ROOM
from game.engine.transcript import Entry
from game.scenes.bubbles import Bubble
from game.scenes.parts import icon
from game.scenes.people import app_name, avatar
from game.scenes.softer import OPEN_TILE, TILE
from game.scenes.told import Numbered, heard_of, spoken
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard
from game.wording import moment, named, passed_over

FACE = 40  # units: who speaks
NOTE = Look("paper", 1.0, 18, "edge")
LESS = "lead"  # the role for a word that is too wide for its place


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of words that stand on the ground itself: on that of an app, or of the room."""

    ink: str
    soft: str
    name: str
    act: str
    bubble: str


ON_APP = Tone("ink", "ink_soft", "ink_soft", "act", "theirs")
IN_ROOM = Tone("on_night", "on_night_soft", "warm", "on_night_soft", "card")


@dataclass(frozen=True, slots=True)
class Told:
    """How the entries of a play are told: `here` and `visit` say what is news of them.

    `hidden` are those whose words the softer version keeps back.
    """

    play: Play
    here: int
    visit: int
    tone: Tone
    hidden: frozenset[Entry]
    tactics: Mapping[str, Tactic] = field(compare=False)
    text: Translate
    space: Space

    def blocks(self, numbered: Numbered, before: Numbered | None) -> list[Block]:
        """Give an entry, under the time and the name where these are others than before."""
        entry, last = numbered[1], before[1] if before else None
        heard = heard_of(numbered, self.here, self.visit)
        found: list[Block] = []
        is_later = bool(entry.time) and (last is None or last.time != entry.time)
        if is_later:
            told = self._moment(entry)
            label = Words(told, "stage_label", self.tone.soft, "centre", smaller=LESS)
            found.append(Named(label, told, replace(heard, key=f"{heard.key}:time")))
        if entry in self.hidden:
            return [*found, self._tile(numbered, heard)]
        is_same = last is not None and _source(last) == _source(entry) and not is_later
        name = spoken(entry, self.play.scenario, self.text)
        seen: Block = Named(self._seen(entry, is_same=is_same), name, heard)
        if entry.kind == "message" and not is_same:
            seen = Stack([self._named_voice(entry, heard), seen], gap=4)
        return [*found, seen, *self._noted(entry, heard)]

    def _named_voice(self, entry: Entry, heard: Heard) -> Block:
        """Give who writes, and where, over the first of their messages."""
        told = self._voice(entry).replace(" · ", ", ")
        return Named(self._voice_line(entry), told, Heard(key=f"{heard.key}:voice"))

    def _moment(self, entry: Entry) -> str:
        """Give the time, and in the room the place."""
        is_room = entry.screen == ROOM
        place = self.play.steps[entry.step].node.place if is_room else ""
        return moment(entry.time, place, self.text)

    def _seen(self, entry: Entry, *, is_same: bool) -> Block:
        match entry.kind:
            case "message":
                return self._bubble(entry)
            case "speech":
                words = Words(entry.text, "stage", self.tone.ink, smaller=LESS)
                return words if is_same else Stack([self._voice_line(entry), words], gap=0)
            case "act":
                told = f"— {entry.text} —"
                return Words(told, "stage", self.tone.act, "centre", smaller=LESS)
            case "skipped":
                told = passed_over(self.text)
                return Words(told, "stage", self.tone.soft, "centre", smaller=LESS)
        return Words(entry.text, "stage", self.tone.ink, smaller=LESS)

    def _bubble(self, entry: Entry) -> Bubble:
        cast = self.play.scenario.cast
        app, is_mine = cast[entry.thread].app, entry.speaker == self.play.scenario.player.id
        theirs = "friend" if cast[entry.speaker].is_trusted else self.tone.bubble
        return Bubble(entry.text, is_mine, app if is_mine else theirs, app, 0.86, "stage")

    def _voice(self, entry: Entry) -> str:
        person = self.play.scenario.cast[entry.speaker]
        app = app_name(person.app, self.text) if entry.kind == "message" else ""
        return f"{person.name} · {app}" if app and not person.is_player else person.name

    def _voice_line(self, entry: Entry) -> Block:
        """Give who speaks: others with their face and app, the player at the other side."""
        person, told = self.play.scenario.cast[entry.speaker], self._voice(entry)
        if person.is_player:
            return Words(told, "stage_label", self.tone.name, "right", smaller=LESS)
        words = Words(told, "stage_label", self.tone.name, smaller=LESS)
        return Row([(FACE, avatar(person, FACE)), (0, words)], gap=12, valign="middle")

    def _tile(self, numbered: Numbered, heard: Heard) -> Block:
        """Give what stands in the place of a hidden entry; in this node it can be read."""
        number, entry = numbered
        technique, told = self.tactics[entry.tactic].name, self.text("Hidden message")
        can_read = entry.step == self.here
        if can_read:
            told = self.text("Hidden message: press to read it")
        stack = Stack(
            [
                Words(technique, "stage_strong", smaller=LESS),
                Words(told, "stage", "ink_soft", smaller=LESS),
            ],
            gap=0,
        )
        heard = replace(heard, key=f"hidden:{heard.key}")
        name = f"{technique}. {told}"
        if can_read:
            return Button(f"read:{number}", stack, name, OPEN_TILE, (18, 10), heard=heard)
        return Named(Stack([stack], pad=(18, 10), look=TILE), name, heard)

    def _noted(self, entry: Entry, heard: Heard) -> list[Block]:
        """Give the notebook's word on a choice that the class took."""
        step = self.play.steps[entry.step]
        if not entry.choice_id or step.decided is None or not step.decided.feedback:
            return []
        told = step.decided.feedback
        row = Row(
            [
                (34, icon("notebook", 34, "brown", self.space)),
                (0, Words(told, "stage", "ink", smaller=LESS)),
            ],
            gap=14,
        )
        name = named(self.text("Notebook"), told, self.text)
        card = Stack([row], pad=(20, 12), look=NOTE)
        return [Named(card, name, replace(heard, key=f"note:{entry.step}", order=heard.order + 1))]


def _source(entry: Entry) -> tuple[str, str, str]:
    return entry.kind, entry.speaker, entry.thread
