"""A message that arrives while the player looks elsewhere: a card over whatever is seen."""

from dataclasses import dataclass

from game.engine.problem import Translate
from game.engine.scenario import Scenario
from game.scenes.people import app_name, avatar
from game.scenes.skins import app_mark
from game.scenes.told import Numbered
from game.ui.blocks import Block, Look, Picture, Row, Stack, Words
from game.ui.leaves import COMFORT
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.wording import filled

MOST_LINES = 6  # of a message; it is read in full in its conversation
MARK = 15  # units: the sign of an app
NARROW = 8  # times the size of type: in a column narrower than this, words are cut
FRIENDLY = Look("card", 0.98, 18, "rule")
DARK = Look("night", 0.90, 18, "night_rule")


def notification(numbered: Numbered, scenario: Scenario, text: Translate) -> Block:
    """Give one notification as a card; a friend's is bright, a stranger's stays in the dark."""
    number, entry = numbered
    person = scenario.cast[entry.speaker]
    app = app_name(person.app, text)
    ink, soft, look = "ink", person.app, FRIENDLY
    if not person.is_trusted:
        ink, soft, look = "on_night", "on_night_soft", DARK
    card = _Card(
        avatar(person, 34),
        Words(f"{person.name} · {app}", "label", soft, lines=1),
        Words(entry.text, "small", ink, lines=MOST_LINES),
        look,
        person.app,
    )
    template = text("Notification. {name}, {app}: {words}")
    name = filled(template, name=person.name, app=app, words=entry.text)
    return Named(card, name, Heard(f"notification:{number}", is_news=True, order=2 * number))


@dataclass(frozen=True, slots=True)
class _Card:
    """A face and what it says beside it; or below, where letters are large for the place.

    The sign of the app stands before the name.
    """

    face: Picture
    head: Words
    words: Words
    look: Look
    app: str

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        block, side = self._beside(space), 12
        free = width - space.px(2 * side + self.face.size + block.gap)
        if free < NARROW * space.style(self.words.role).size:
            return Stack([self._below(space)], pad=(6, 9), look=self.look).place(x, y, width, space)
        return Stack([block], pad=(side, 9), look=self.look).place(x, y, width, space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that its words want, below the face."""
        return self._below(space).least(space, ems) + 2 * space.px(6)

    def _named(self, space: Space) -> Row:
        ground = "night" if self.look is DARK else "card"
        mark = app_mark(self.app, MARK, space, self.head.color, ground)
        return Row([(MARK, mark), (0, self.head)], gap=6, valign="middle")

    def _beside(self, space: Space) -> Row:
        words = Stack([self._named(space), self.words], gap=0)
        return Row([(self.face.size, self.face), (0, words)], gap=10, valign="middle")

    def _below(self, space: Space) -> Stack:
        named = self._named(space)
        top = Row([(self.face.size, self.face), (0, named)], gap=10, valign="middle")
        return Stack([top, self.words], gap=2)
