"""What every scene is: it takes actions, lays itself out, and returns what comes next."""

from abc import ABC, abstractmethod
from dataclasses import replace

from game.scenes.audience import NOBODY, Audience
from game.scenes.context import Context
from game.scenes.facing import Facing
from game.scenes.results import (
    Apply,
    Home,
    Pop,
    Print,
    Push,
    Quit,
    Replace,
    Result,
    ShowNotes,
    ShowSettings,
    SwapWindows,
    Uncover,
)
from game.ui import widgets
from game.ui.action import (
    Action,
    AskNotes,
    AskSettings,
    Click,
    Confirm,
    Drag,
    Focus,
    Hover,
    Leave,
    Move,
    Press,
    ReadAloud,
    Scroll,
    SwitchSound,
)
from game.ui.canvas import Canvas
from game.ui.space import Space
from game.ui.theme import Letters, theme
from game.ui.widgets import Widget

__all__ = [
    "SETTLE_SECONDS",
    "Apply",
    "Context",
    "Home",
    "Pop",
    "Print",
    "Push",
    "Quit",
    "Replace",
    "Result",
    "Scene",
    "ShowNotes",
    "ShowSettings",
    "SwapWindows",
    "Uncover",
]

SETTLE_SECONDS = 0.7  # what comes up stands so long before Enter or Space leaves it


class Scene(Facing, ABC):
    """A screen. Subclasses say what it looks like (`view`) and what pressing does (`pressed`)."""

    def __init__(self, context: Context) -> None:
        """Start without focus, scrolled to the top."""
        super().__init__()
        self.context = context
        self.focus = ""
        self.hover = ""
        self.audience: Audience = NOBODY
        self.is_beside = False  # seen in a window of its own, beside the first
        self.can_swap = False  # with it, on another display
        self._sounds: list[str] = []

    @property
    def language(self) -> str:
        """Give the language of what is mostly written here."""
        return self.context.messages.language

    @abstractmethod
    def view(self, space: Space) -> Widget:
        """Lay the screen out."""

    def pressed(self, button: str) -> Result:
        """React to a button; the default does nothing."""
        del button
        return None

    def other(self, action: Action) -> Result:
        """React to an action that is not focus, pointing or scrolling."""
        del action
        return None

    def adopt(self, context: Context) -> None:
        """Go on under other settings; what was read in another language is read again."""
        is_other = context.library != self.context.library
        self.context, self.is_changed = context, True
        if is_other:
            self.reread()

    def reread(self) -> None:
        """Take what is shown from the library again: its language or country is another."""

    def kept(self, *, is_kept: bool) -> None:
        """Learn whether the settings that the scene changed could be kept."""
        del is_kept

    def told(self, place: str) -> None:
        """Learn where a page was written; empty when it could not be."""
        del place

    def heed(self, audience: Audience) -> None:
        """Learn who listens."""
        self.audience = audience

    def companion(self) -> "Scene | None":
        """Make the scene that the teacher sees beside this one, if there is any."""
        return None

    def stand(self, *, is_beside: bool, can_swap: bool = False) -> None:
        """Learn, as a companion, whether there is a window for it, and another display."""
        self.is_beside, self.can_swap, self.is_changed = is_beside, can_swap, True

    def sound(self, name: str) -> None:
        """Give a sound to hear, if the player wants any."""
        if self.context.settings.has_sound:
            self._sounds.append(name)

    def taken_sounds(self) -> tuple[str, ...]:
        """Give what is to be heard since this was last asked."""
        sounds, self._sounds = tuple(self._sounds), []
        return sounds

    def update(self, seconds: float) -> None:
        """Let time pass; set `is_changed` when the picture is another."""
        del seconds

    def uncovered(self) -> None:
        """Be seen again, after another scene lay over this one."""

    def covered(self, seconds: float) -> None:
        """Let time pass while another scene lies over this one."""
        del seconds

    def wakes_in(self) -> float | None:
        """Give the seconds until `update` is needed, 0 while moving, None for never."""
        return None

    def layout(self, space: Space) -> None:
        """Lay out for a window; drawing and pointing use the result."""
        self._space = self.suited(space)
        self.tree = self.faced(self.view(self._space), self._space)

    def suited(self, space: Space) -> Space:
        """Give the window as the player wants to see it."""
        settings, is_rtl = self.context.settings, self.context.messages.is_rtl
        return replace(
            space,
            focus=self.focus,
            hover=self.hover,
            theme=theme(settings.theme),
            letters=Letters(settings.font, settings.text_percent, settings.line_percent, is_rtl),
        )

    def draw(self, canvas: Canvas) -> None:
        """Draw the screen as it was last laid out."""
        widgets.draw(self.tree, canvas)

    def handle(self, action: Action) -> Result:
        """Take an action; focus, pointing and scrolling work alike in every scene."""
        match action:
            case Leave() | AskSettings() | AskNotes() | SwitchSound() | ReadAloud():
                return self._everywhere(action)
            case Move(by):
                self._move(by)
            case Focus(button) if button in self.tree.focusable():
                self.give_focus(button)
            case Hover(x, y):
                self._point(x, y)
            case Scroll():
                self._scroll(action, self.focus)
            case Drag():
                self._drag(action)
            case Click(x, y):
                return self._click(x, y)
            case Confirm() if self.focus and self._is_pressable(self.focus):
                return self._press(self.focus)
            case Press(button) if self._is_pressable(button):
                return self._press(button)
            case _:
                self.is_changed = True
                return self.other(action)
        return None

    def _everywhere(self, action: Action) -> Result:
        """Do what means the same on every screen."""
        settings = self.context.settings
        if isinstance(action, SwitchSound):
            return Apply({"has_sound": not settings.has_sound})
        if isinstance(action, ReadAloud):
            return Apply({"reads_aloud": not settings.reads_aloud})
        if isinstance(action, AskNotes):
            return ShowNotes()
        return ShowSettings() if isinstance(action, AskSettings) else Quit()

    def _is_pressable(self, button: str) -> bool:
        found = self.tree.find(button)
        return found is not None and found.is_enabled

    def _press(self, button: str) -> Result:
        self.is_changed = True
        return self.pressed(button)

    def _click(self, x: int, y: int) -> Result:
        self.is_changed = True
        found = self.tree.at(x, y)
        if found is None:
            return None if self._bar_at(x, y) else self.other(Click(x, y))
        self.focus = ""
        return self._press(found.id) if found.is_enabled else None

    def _point(self, x: int, y: int) -> None:
        found = self.tree.at(x, y)
        name = found.id if found else ""
        if name != self.hover:
            self.hover, self.is_changed = name, True

    def _move(self, by: int) -> None:
        order = self.tree.focusable()
        if not order:
            return
        if self.focus in order:
            self.give_focus(order[(order.index(self.focus) + by) % len(order)])
        else:
            self.give_focus(order[0 if by > 0 else -1])

    def give_focus(self, button: str) -> None:
        """Let a button have the focus, and show it whole."""
        self.focus, self.is_changed = button, True
        self._reveal(button)
