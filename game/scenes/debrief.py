"""After the story: seven quiet pages, from "how are you" to the way out of the role."""

from collections.abc import Callable

from game.engine.debrief import debrief
from game.engine.graph import Possible
from game.engine.play import Play
from game.page import debrief_page
from game.scenes import debrief_pages
from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import PAPER, primary, secondary
from game.scenes.pause import Pause as PauseScene
from game.scenes.scene import (
    SETTLE_SECONDS,
    Context,
    Home,
    Print,
    Push,
    Quit,
    Result,
    Scene,
)
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Look, Row, Stack, Words, page
from game.ui.scrolling import Scrolling
from game.ui.space import Space
from game.ui.widgets import Widget

TAB = Look("", 1.0, 12)
OPEN_TAB = Look("amber", 1.0, 12)


class DebriefScene(Scene):
    """The pages of one debrief; `again` starts a scene from a play, for "what if"."""

    def __init__(
        self,
        context: Context,
        play: Play,
        again: Callable[[Play], Scene],
        possible: Possible | None = None,
    ) -> None:
        """Draw the debrief of an ended play."""
        super().__init__(context)
        self.play, self.again = play, again
        self.must_compare = False  # with the other ways through the story, which takes a while
        self._draw(possible)
        self.page = 0
        self.mood = ""
        self.age = 0.0  # seconds that the page has been open
        self.printed, self.was_printed = "", False

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        width = min(space.width - space.px(40), space.px(1100))
        left, top = (space.width - width) // 2, space.px(18)
        card = Stack(
            [self._tabs(space, width), *self._body(space)], gap=12, pad=(26, 16), look=PAPER
        )
        placed = card.place(left, top, width, space)
        room = backdrop(space, "morning", Camera(space.width // 2), 0.75, 0.10)
        return page(space.width, space.height, room, placed)

    def _body(self, space: Space) -> list[Block]:
        _ = self.context.text
        titles = debrief_pages.titles(_)
        blocks = debrief_pages.blocks(self, space)
        name = f"page-{self.page}"
        height = space.height - space.px(18 * 2 + 16 * 2 + 12 * 3 + 46) - space.line("heading")
        height -= space.px(56)
        scroll = Scrolling(
            name, Stack(blocks, gap=14), height, self.scrolls.get(name, 0), ground="paper"
        )
        last = self.page == len(titles) - 1
        on = primary("quit", _("Close the game")) if last else primary("next", _("Next"))
        buttons = Row([(200, secondary("previous", _("Previous"))), (0, on)], gap=14)
        if self.page == 0:
            buttons = Row([(0, on)])
        return [Words(titles[self.page], "heading"), scroll, buttons]

    def _tabs(self, space: Space, width: int) -> Block:
        titles = debrief_pages.titles(self.context.text)
        is_wide = width > space.px(900)
        tabs: list[tuple[float, Block]] = []
        for number, title in enumerate(titles):
            short = debrief_pages.short_titles(self.context.text)[number]
            label = short if is_wide else str(number + 1)
            look = OPEN_TAB if number == self.page else TAB
            color = "ink" if number == self.page else "ink_soft"
            words = Words(label, "label", color, "centre")
            tabs.append((0, Button(f"page:{number}", words, title, look, (4, 6))))
        return Row(tabs, gap=6, valign="middle")

    def pressed(self, button: str) -> Result:
        """React to a button."""
        name, _, rest = button.partition(":")
        match name:
            case "next":
                self._turn(1)
            case "previous":
                self._turn(-1)
            case "page":
                self._open(int(rest))
            case "mood":
                self.mood = rest
            case "what-if":
                return Push(self.again(self.play.at(int(rest))))
            case "help":
                return Push(Help(self.context))
            case "print":
                return Print(self._printed())
            case "home":
                return Home()
            case "quit":
                return Quit()
        return None

    def other(self, asked: Action) -> Result:
        """Turn the page, ask for help, or stop."""
        match asked:
            case action.Turn(by):
                self._turn(by)
            case action.Confirm() if self.age >= SETTLE_SECONDS:
                self._turn(1)  # on the last page nothing: one press too many must not close
            case action.Pick(number) if number <= len(debrief_pages.titles(self.context.text)):
                self._open(number - 1)
            case action.AskHelp():
                return Push(Help(self.context))
            case action.Pause():
                return Push(PauseScene(self.context, can_go_back=False))
        return None

    def update(self, seconds: float) -> None:
        """Let the page settle; compare with the other ways, if that is still to be done."""
        self.age += seconds
        if self.must_compare:
            self.must_compare = False
            self._draw()
            self.is_changed = True

    def wakes_in(self) -> float | None:
        """Ask for time where something is still to be worked out."""
        return 0.0 if self.must_compare else None

    def renew(self, play: Play) -> None:
        """Draw the debrief of a story that was written anew, its comparisons a moment later."""
        self.play = play
        self._draw(is_compared=False)
        self.must_compare = self.is_changed = True

    def told(self, place: str) -> None:
        """Show where the page lies."""
        self.printed, self.was_printed = place, True

    def _draw(self, possible: Possible | None = None, *, is_compared: bool = True) -> None:
        catalogue, country = self.context.library.catalogue, self.context.library.country
        self.data = debrief(self.play, catalogue, country, possible, is_compared=is_compared)

    def _printed(self) -> str:
        context = self.context
        return debrief_page(self.play, self.data, context.library.catalogue, context.messages)

    def _turn(self, by: int) -> None:
        self._open(self.page + by)

    def _open(self, number: int) -> None:
        last = len(debrief_pages.titles(self.context.text)) - 1
        self.page = max(0, min(number, last))
        self.focus, self.age = "", 0.0
