"""After the story: seven quiet pages, from "how are you" to the way out of the role."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.engine.debrief import debrief
from game.engine.graph import Possible
from game.engine.play import Play, replay
from game.engine.problem import Translate
from game.page import debrief_page
from game.scenes import debrief_pages
from game.scenes.camera import Camera, backdrop
from game.scenes.help import Help
from game.scenes.parts import primary, secondary
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
from game.scenes.sheet import Held, sheet
from game.scenes.timeline import DRAWN_IN
from game.scenes.view import View
from game.ui import action
from game.ui.action import Action
from game.ui.blocks import Block, Button, Look, Row, Stack, Words, page
from game.ui.flows import AtMost
from game.ui.leaves import COMFORT
from game.ui.named import Named
from game.ui.space import Space
from game.ui.widgets import GROUP, Heard, Widget
from game.wording import filled

TAB = Look("", 1.0, 12)
ON_WIDTH = 420  # units: the button that leads on, at the right
STORY_PAGE, REFLEX_PAGE = 1, 3  # the page with the timeline, and what goes to a class
LOOK_SECONDS = 0.5  # how often it is looked whether it came there
OPEN_TAB = Look("amber", 1.0, 12, "amber_edge")
PAGES = Heard(key="pages")


@dataclass(frozen=True, slots=True)
class _Tabs:
    """One tab a page, with its title in a word or two; with its number where letters are large."""

    page: int
    text: Translate

    def place(self, x: int, y: int, width: int, space: Space) -> Widget:
        """Become a widget at a place."""
        words = self._row(debrief_pages.short_titles(self.text))
        if not words.fits(width, space):
            count = len(debrief_pages.titles(self.text))
            words = self._row([str(number + 1) for number in range(count)])
        return words.place(x, y, width, space)

    def least(self, space: Space, ems: float = COMFORT) -> int:
        """Give the width that the numbers want."""
        return self._row("1234567").least(space, ems)

    def _row(self, labels: Sequence[str]) -> Row:
        titles = debrief_pages.titles(self.text)
        return Row([(0, self._tab(*one)) for one in enumerate(zip(labels, titles, strict=True))], 6)

    def _tab(self, number: int, names: tuple[str, str]) -> Button:
        is_open = number == self.page
        words = Words(names[0], "label", "on_amber" if is_open else "ink_soft", "centre")
        look = OPEN_TAB if is_open else TAB
        heard = Heard(shortcut=str(number + 1))
        name = f"{number + 1}. {names[1]}"
        return Button(f"page:{number}", words, name, look, (4, 6), is_chosen=is_open, heard=heard)


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
        self.play, self.again, self.possible = play, again, possible
        self.must_compare = False  # with the other ways through the story, which takes a while
        self._draw()
        self.page = 0
        self.mood = ""
        self.age = 0.0  # seconds that the page has been open
        self.printed, self.was_printed = "", False
        self.joined = context.seat.look()

    def view(self, space: Space) -> Widget:
        """Lay the screen out."""
        _ = self.context.text
        name, last = f"page-{self.page}", len(debrief_pages.titles(_)) - 1
        on = primary("next", _("Next"))
        if self.page == last:
            on = primary("quit", _("Close the game"))
        buttons: list[tuple[float, Block]] = [(0, AtMost(on, ON_WIDTH))]
        if self.page:
            buttons.insert(0, (200, secondary("previous", _("Previous"))))
        held = Held(
            name,
            [Named(_Tabs(self.page, _), _("Pages"), PAGES, GROUP), self._head()],
            Stack(debrief_pages.blocks(self, space), gap=14),
            [Row(buttons, gap=14)],
            self.scrolls.get(name, 0),
            is_full=True,
            filler=View if self.page in (0, last) else None,
        )
        room = backdrop(space, "morning", Camera(space.width // 2), 0.75, 0.10)
        return page(space.width, space.height, room, sheet(held, space))

    def _head(self) -> Block:
        titles, number = debrief_pages.titles(self.context.text), self.page + 1
        title = titles[self.page]
        name = self.context.text("{title}, page {number} of {count}")
        name = filled(name, title=title, number=number, count=len(titles))
        return Named(Words(title, "heading"), name, Heard(level=1))

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
            case action.Pick(number) if 0 < number <= len(debrief_pages.titles(self.context.text)):
                self._open(number - 1)
            case action.AskHelp():
                return Push(Help(self.context))
            case action.Pause():
                return Push(PauseScene(self.context, can_go_back=False))
        return None

    def update(self, seconds: float) -> None:
        """Let the page settle; compare with the other ways, if that is still to be done."""
        self.is_changed |= self._is_drawing
        self.age += seconds
        joined = self.context.seat.look()
        self.is_changed |= joined != self.joined
        self.joined = joined
        if self.must_compare:
            self.must_compare = False
            self._draw()
            self.is_changed = True

    def wakes_in(self) -> float | None:
        """Ask for time where something is still to be worked out, or to come to a class."""
        if self.must_compare or self._is_drawing:
            return 0.0
        is_open = self.joined is not None and self.joined.is_open
        return LOOK_SECONDS if is_open and self.page == REFLEX_PAGE else None

    @property
    def drawn(self) -> float:
        """Tell how much of the line along the moments is drawn; all of it without motion."""
        share = 1.0 if self.context.is_calm else min(1.0, self.age / DRAWN_IN)
        return 1 - (1 - share) ** 2

    @property
    def _is_drawing(self) -> bool:
        return self.page == STORY_PAGE and self.drawn < 1

    def renew(self, play: Play) -> None:
        """Draw the debrief of a story that was written anew, its comparisons a moment later."""
        self.play, self.possible = play, None
        self._draw_soon()

    def reread(self) -> None:
        """Tell the same play in another language, with the help of another country."""
        self.play, _ = replay(self.context.library.again(self.play.scenario), self.play.taken)
        if self.possible is None:
            self._draw_soon()
        else:
            self._draw()

    def _draw_soon(self) -> None:
        self._draw(is_compared=False)
        self.must_compare = self.is_changed = True

    def _draw(self, *, is_compared: bool = True) -> None:
        library, possible = self.context.library, self.possible
        self.data = debrief(
            self.play, library.catalogue, library.country, possible, is_compared=is_compared
        )

    def told(self, place: str) -> None:
        """Show where the page lies."""
        self.printed, self.was_printed = place, True

    def _printed(self) -> str:
        context = self.context
        return debrief_page(self.play, self.data, context.library.catalogue, context.messages)

    def _turn(self, by: int) -> None:
        self._open(self.page + by)

    def _open(self, number: int) -> None:
        last, before = len(debrief_pages.titles(self.context.text)) - 1, self.page
        self.page = max(0, min(number, last))
        if self.page != before:
            self.sound("page")
        self.focus, self.age = "", 0.0
