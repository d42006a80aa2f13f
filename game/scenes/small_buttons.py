"""The small buttons of a play, each always in its place: they do what their keys do."""

from dataclasses import dataclass

from game.engine.problem import Translate
from game.scenes.parts import ASKING, QUIET, icon, key_button, sign_button
from game.ui.blocks import Button, Row, Stack, Words
from game.ui.leaves import COMFORT
from game.ui.space import Space
from game.ui.widgets import Widget

WIDE = 460  # units: a column that holds the most important of them in one row
GAP = 8


@dataclass(frozen=True, slots=True)
class SmallButtons:
    """Help, the largest; the phone, the pause, the way out; where there is room, the switches.

    Where letters are large for the column, all but help have a sign instead of words.
    """

    text: Translate
    is_down: bool
    can_go_back: bool
    is_auto: bool
    has_sound: bool
    is_short: bool  # what the pause offers too is left out

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        ask, down, pause, leave = self._always()
        wide = Row([(0, ask), (0, down), (142, pause), (120, leave)], gap=GAP)
        if self.is_short and width >= space.em(WIDE) and wide.fits(width, space):
            return wide.place(x, y, width, space)
        rows = [Row([(0, ask), (152, leave)], gap=GAP), Row([(0, down), (152, pause)], gap=GAP)]
        if all(row.fits(width, space) for row in rows):
            more = [] if self.is_short else [self._switches(space)]
            fitting = [row for row in more if row.fits(width, space)]
            return Stack([*rows, *fitting], gap=GAP).place(x, y, width, space)
        small = Row([(0, one) for one in self._signs(space)], gap=GAP)
        return Stack([ask, small], gap=GAP).place(x, y, width, space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that the words of each button want."""
        return max(one.least(space, ems) for one in self._always())

    def _always(self) -> tuple[Button, ...]:
        text = self.text
        ask = key_button("help", text("H"), text("I need help"), look=ASKING, role="strong")
        pause = key_button("pause", text("Esc"), text("Pause"))
        leave = key_button("leave", text("X"), text("Close"))
        down = key_button("put-down", text("P"), self._down(), is_enabled=not self.is_down)
        return ask, down, pause, leave

    def _switches(self, space: Space) -> Row:
        text = self.text
        auto = text("Auto: on") if self.is_auto else text("Auto: off")
        sound = text("Sound: on") if self.has_sound else text("Sound: off")
        return Row(
            [
                (0, self._back(space)),
                (132, key_button("auto", text("A"), auto, is_chosen=self.is_auto)),
                (142, key_button("sound", text("M"), sound, is_chosen=self.has_sound)),
            ],
            gap=GAP,
        )

    def _back(self, space: Space) -> Button:
        color = "on_night" if self.can_go_back else "on_night_soft"
        words = Words(self.text("Redo"), "small", color)
        row = Row([(22, icon("rewind", 22, color, space)), (0, words)], gap=10, valign="middle")
        label = self.text("Redo the last choice")
        return Button("back", row, label, QUIET, (14, 7), self.can_go_back)

    def _signs(self, space: Space) -> list[Button]:
        text, is_up = self.text, not self.is_down
        down, pause, leave = self._down(), text("Pause"), text("Close")
        return [
            sign_button("put-down", "phone-down", text("P"), down, space, is_enabled=is_up),
            sign_button("pause", "pause", text("Esc"), pause, space),
            sign_button("leave", "exit", text("X"), leave, space),
        ]

    def _down(self) -> str:
        return self.text("The phone is down") if self.is_down else self.text("Put the phone down")
