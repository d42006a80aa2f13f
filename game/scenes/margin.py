"""What stands around a story for its author: where one is in it, and what is to be mended."""

from collections.abc import Callable
from typing import Literal

from game.engine.placed import Text
from game.engine.problem import Problem
from game.scenes.author_lists import NODE, node_rows, problem_rows
from game.scenes.parts import ASKING, QUIET, icon, secondary
from game.scenes.scene import Context, Result, Scene
from game.ui.action import Action, Pause
from game.ui.blocks import Block, Button, Look, Row, Stack, Words
from game.ui.geometry import Rect
from game.ui.named import Named
from game.ui.paint import Box
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import Heard, Widget
from game.watching import Reading
from game.wording import filled

BAR = 50  # its height: that of a button, with a little room
PROBLEMS, NODES = "margin:problems", "margin:nodes"  # unlike any id of a scene
FOLD, LIST = "margin:fold", "margin:list"
CARD = Look("paper", 1.0, 20, "edge")
LEAST_LINES = 3  # of the list, however large letters are
STORY_SHARE, ALONE_SHARE = 0.46, 0.8  # of the window that the list takes, over a story or not


class Margin(Scene):
    """A bar below the story, and a list over it: of problems, or of the nodes to go to."""

    def __init__(
        self, context: Context, file_name: str, reading: Reading, go_to: Callable[[str], bool]
    ) -> None:
        """Show what is known of a file; `go_to` tells whether a play comes to a node."""
        super().__init__(context)
        self.file_name, self._go_to = file_name, go_to
        self.node, self.notice = "", ""  # where the play stands, and why it stands there
        self.out_of_reach = ""  # the node that was asked for in vain
        self.scenario = reading.scenario
        self.problems: tuple[Problem, ...] = ()
        self.is_broken = self.is_checked = False
        self.open: Literal["", "problems", "nodes"] = ""
        self.read(reading)

    def read(self, reading: Reading) -> None:
        """Show what a new reading found; a list that came by itself goes by itself."""
        was_broken, self.is_broken = self.is_broken, reading.scenario is None
        self.scenario, self.is_checked = reading.scenario or self.scenario, reading.is_checked
        if self.is_broken and not was_broken:
            self._open("problems")
        elif was_broken and not self.is_broken and self.open == "problems":
            self._open("")
        if reading.is_checked or was_broken:  # what was found before stays until it is known anew
            self.problems = reading.problems
        self.is_changed = True

    def covers(self, x: int, y: int) -> bool:
        """Tell whether a point lies on the bar or the list."""
        return any(one.rect.holds(x, y) for one in self.tree.children)

    @property
    def has_focus(self) -> bool:
        """Tell whether one of the buttons that are seen has the focus."""
        return self.focus in self.tree.focusable()

    @property
    def can_scroll(self) -> bool:
        """Tell whether the list is longer than its place."""
        found = self.tree.find(LIST)
        return found is not None and found.content_height > found.rect.h

    def pressed(self, button: str) -> Result:
        """Show a list, fold it, or go to a node."""
        if button == PROBLEMS:
            self._open("" if self.open == "problems" else "problems")
        elif button == NODES:
            self._open("" if self.open == "nodes" else "nodes")
            self._focus_here()
        elif button.startswith(NODE):
            self._go(button.removeprefix(NODE))
        else:
            self._open("")
        return None

    def other(self, action: Action) -> Result:
        """Fold the list with Escape."""
        if isinstance(action, Pause):
            self._open("")
        return None

    def _open(self, name: Literal["", "problems", "nodes"]) -> None:
        self.open, self.out_of_reach, self.scrolls = name, "", {}

    def _focus_here(self) -> None:
        """Let the keys start from the node where the play stands."""
        if self.open and self._space is not None:
            self.layout(self._space)
            self.give_focus(NODE + self.node)

    def _go(self, node: str) -> None:
        if self._go_to(node):
            self._open("")
            self.focus = ""  # the keys are for the story again
        else:
            self.out_of_reach = node

    # How it looks

    def view(self, space: Space) -> Widget:
        """Lay out the bar at the foot of the window, and the list at its head."""
        whole = Rect(0, 0, space.width, space.height)
        rows = self._rows(space)
        panel = (self._panel(rows, space),) if rows else ()
        return Widget(whole, children=(*panel, self._bar(space)))

    def _rows(self, space: Space) -> list[Block]:
        text = self.context.text
        if self.open == "problems":
            return problem_rows(self.problems, text)
        if self.open == "nodes" and self.scenario is not None:
            return node_rows(self.scenario, self.node, space, text)
        return []

    def bar_height(self, space: Space) -> int:
        """Give the height of the bar: more where letters are large."""
        return max(space.px(BAR), self._parts(space).rect.h + 2 * space.px(3))

    def _bar(self, space: Space) -> Widget:
        height, placed = self.bar_height(space), self._parts(space)
        rect = Rect(0, space.height - height, space.width, height)
        ground = Box(rect, space.color("amber" if self.notice else "night"))
        return Widget(rect, (ground,), (placed.moved(0, rect.y + (height - placed.rect.h) // 2),))

    def _parts(self, space: Space) -> Widget:
        """Lay out what stands on the bar, at the head of the window."""
        parts: list[tuple[float, Block]] = [(290, self._state(space)), (0, self._words())]
        if self.scenario is not None:
            parts.append((200, self._place(space)))
        side = space.px(14)
        row = Row(parts, gap=16, valign="middle")
        return row.place(side, 0, space.width - 2 * side, space)

    def _words(self) -> Block:
        if self.notice:
            words = Words(self.notice, "label", "on_amber", lines=2)
            return Named(words, self.notice, Heard(f"notice:{self.notice}", is_news=True))
        place = self.file_name
        if isinstance(self.node, Text) and not self.is_broken:  # else lines are no longer known
            place += " · " + filled(self.context.text("Line {line}"), line=self.node.line)
        return Words(place, "label", "on_night_soft", "right", lines=1)

    def _place(self, space: Space) -> Block:
        """Give the node where the play stands, on the button that leads to others."""
        words = Words(self.node, "label", "on_night", lines=1)
        row = Row([(20, icon("place", 20, "on_night", space)), (0, words)], gap=8, valign="middle")
        others = self.context.text("Go to a node")
        name = f"{self.node}. {others}"
        return Button(NODES, row, name, QUIET, (12, 5))

    def _state(self, space: Space) -> Block:
        """Tell how many problems there are, on the button that lists them."""
        _ = self.context.text
        if self.problems:
            counts = self._counts()
            name = _("Hide the list") if self.open == "problems" else _("Show the list")
            look = ASKING if self.is_broken else QUIET
            words = Words(counts, "strong", "on_night", "centre", lines=1)
            return Button(PROBLEMS, words, f"{counts}. {name}", look, (14, 5))
        color = "on_amber" if self.notice else "on_night_soft"
        if not self.is_checked:
            return Words(_("Checking…"), "label", color)
        words = Words(_("Nothing to mend"), "label", color)
        return Row([(20, icon("check", 20, color, space)), (0, words)], gap=8, valign="middle")

    def _counts(self) -> str:
        count = self.context.messages.count
        severities = [one.severity for one in self.problems]
        errors, warnings = severities.count("error"), severities.count("warning")
        told = (
            errors and count("{count} error", "{count} errors", errors),
            warnings and count("{count} warning", "{count} warnings", warnings),
        )
        return " · ".join(one for one in told if one)

    def _panel(self, rows: list[Block], space: Space) -> Widget:
        """Put the list in a card over the upper part of the story."""
        width = min(space.width - space.px(32), space.px(940))
        inside = width - space.px(2 * 24)
        fold = secondary(FOLD, self.context.text("Hide the list"))
        head = Row([(0, Words(self._title(), "subheading")), (196, fold)], valign="middle")
        found = Stack(rows, gap=12 if self.open == "problems" else 6)
        share = ALONE_SHARE if self.scenario is None else STORY_SHARE
        most = round((space.height - self.bar_height(space)) * share)
        most -= head.place(0, 0, inside, space).rect.h
        most = max(most, LEAST_LINES * space.line("body"))
        height = min(found.place(0, 0, inside, space).rect.h + space.px(16), most)
        listed = Scrolling(LIST, found, height, self.scrolls.get(LIST, 0), ground="paper")
        card = Stack([head, listed], gap=6, pad=(24, 14), look=CARD)
        return card.place((space.width - width) // 2, space.px(10), width, space)

    def _title(self) -> str:
        _ = self.context.text
        if self.out_of_reach:
            return filled(_("No play leads to the node {name}"), name=self.out_of_reach)
        if self.open == "nodes":
            return _("Go to a node")
        if not self.is_broken:
            return _("What the check of this scenario found")
        if self.scenario is not None:
            return _("The file cannot be read: the story stays as it was until that is mended")
        return _("This scenario needs mending before it can be played")
